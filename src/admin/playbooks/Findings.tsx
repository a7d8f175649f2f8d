'use client'

import './findings.css'
import { useEffect, useId, useState } from 'react'
import { useTexts } from '../payload/texts.ts'
import { Button, toast } from '../payload/ui.ts'
import { FindingRow } from './FindingRow.tsx'
import { RuleHelp } from './RuleHelp.tsx'
import { useFixes } from './useFixes.ts'
import { usePlaces } from './usePlaces.ts'
import { useWorkbench } from './workbench.tsx'

/** So many are shown at first. */
const FEW = 8
/** Counts are said aloud when nothing has changed for so many milliseconds. */
const PAUSE = 1500

/** What is wrong, or doubtful, in the text: one list under every view, errors first. */
export const Findings = () => {
  const { text, readText, readOnly, read, view, setView, select } = useWorkbench()
  const { t } = useTexts()
  const { fixAll } = useFixes()
  const placed = usePlaces()
  const [isAll, setAll] = useState(false)
  const [rule, setRule] = useState<string | null>(null)
  const id = useId()
  const errors = placed.filter(({ finding }) => finding.severity === 'error').length
  const counts = [
    ...(errors > 0 ? [t('workbench:findings:errors', { count: errors })] : []),
    ...(placed.length > errors ? [t('workbench:findings:warnings', { count: placed.length - errors })] : []),
  ].join(', ')
  const fixable = placed.filter(({ finding }) => finding.fix).length
  const shown = isAll ? placed : placed.slice(0, Math.max(FEW, errors <= FEW * 2 ? errors : FEW))
  return (
    <section aria-labelledby={id} className="pb-findings">
      <div className="pb-findings-head">
        <h3 className="pb-title" id={id}>
          {t('workbench:findings:title')}
        </h3>
        <span className="pb-note">
          {text !== readText ? t('workbench:findings:reading') : counts || t('workbench:findings:none')}
        </span>
        {fixable > 0 && !readOnly && (
          <Button
            buttonStyle="secondary"
            margin={false}
            onClick={() => {
              const count = fixAll()
              if (count > 0) toast.success(t('workbench:findings:fixed', { count }))
            }}
            size="small"
          >
            {t('workbench:findings:fixAll', { count: fixable })}
          </Button>
        )}
      </div>
      <Said text={counts || t('workbench:findings:none')} />
      {placed.length > 0 && (
        <ul className="pb-findings-list">
          {shown.map((each, at) => (
            <FindingRow
              // biome-ignore lint/suspicious/noArrayIndexKey: the same may be found twice
              key={`${each.finding.rule}-${each.finding.message}-${at}`}
              onGo={() => {
                select(each.path)
                // What cannot be read as a playbook stands nowhere but in its text.
                if (view === 'versions' || read.draft === null) setView('yaml')
              }}
              onRule={() => setRule(each.finding.rule)}
              placed={each}
            />
          ))}
        </ul>
      )}
      {shown.length < placed.length && (
        <button className="pb-link" onClick={() => setAll(true)} type="button">
          {t('workbench:findings:more', { count: placed.length - shown.length })}
        </button>
      )}
      {rule !== null && <RuleHelp onClose={() => setRule(null)} rule={rule} />}
    </section>
  )
}

/** Read aloud, once things have settled. */
const Said = ({ text }: { text: string }) => {
  const [said, setSaid] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), PAUSE)
    return () => clearTimeout(timer)
  }, [text])
  return (
    <p aria-live="polite" className="pb-hidden">
      {said}
    </p>
  )
}
