'use client'

import '../../shared/controls.css'
import './versions.css'
import { useRef, useState } from 'react'
import { useTexts } from '../../payload/texts.ts'
import { useWorkbench } from '../workbench.tsx'
import { ComparePanel } from './ComparePanel.tsx'
import { Restore } from './Restore.tsx'
import type { Side } from './useComparison.ts'
import { VersionRow } from './VersionRow.tsx'

/** Every version of a playbook, newest first: looked at, compared, brought back. A view of the workbench. */
export const VersionsView = () => {
  const { t } = useTexts()
  const { page, dirty } = useWorkbench()
  const { versions } = page
  const hasOwn = page.draft !== null || dirty
  const [newest, before] = versions
  const [sides, setSides] = useState<{ readonly from: Side; readonly to: Side } | null>(null)
  const [restored, setRestored] = useState<number | null>(null)
  const root = useRef<HTMLDivElement>(null)
  const focus = (selector: string): void => root.current?.querySelector<HTMLElement>(selector)?.focus()
  if (!newest) return <p className="pb-hint">{t('versions:none')}</p>
  const compare = (from: Side, to: Side): void => {
    setSides({ from, to })
    requestAnimationFrame(() => focus('[data-pb-compare]'))
  }
  const canCompare = hasOwn || before !== undefined
  return (
    <div className="pb-versions" ref={root}>
      {canCompare && (
        <ComparePanel
          onChange={setSides}
          sides={
            sides ??
            (hasOwn
              ? { from: newest.version, to: 'now' }
              : { from: before?.version ?? newest.version, to: newest.version })
          }
        />
      )}
      <ol className="pb-versions-list" reversed>
        {versions.map((entry, at) => (
          <VersionRow
            entry={entry}
            key={entry.version}
            onCompare={versions[at + 1] ? () => compare(versions[at + 1]?.version ?? 0, entry.version) : null}
            onRestore={
              // Without a draft, the text at hand is the published one already.
              page.mayEdit && (hasOwn || entry.version !== page.published?.version)
                ? () => setRestored(entry.version)
                : null
            }
          />
        ))}
      </ol>
      {restored !== null && (
        <Restore
          onClose={() => {
            setRestored(null)
            focus(`[data-restore="${restored}"]`)
          }}
          version={restored}
        />
      )}
    </div>
  )
}
