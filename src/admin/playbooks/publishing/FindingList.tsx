'use client'

import { useState } from 'react'
import type { Finding } from '../../../definition/types.ts'
import { useTexts } from '../../payload/texts.ts'
import { useWorkbench } from '../workbench.tsx'
import { pathOfPlace } from './path-of-place.ts'

const FIRST = 10

/** Findings, each a way to its place in the text. */
export const FindingList = ({ findings, onLeave }: { findings: readonly Finding[]; onLeave: () => void }) => {
  const { t } = useTexts()
  const { read, select, setView } = useWorkbench()
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? findings : findings.slice(0, FIRST)
  return (
    <>
      <ul className="pb-publishing-list">
        {shown.map((finding) => (
          <li key={`${finding.line}:${finding.column}:${finding.rule}:${finding.message}`}>
            <span>
              <button
                className="pb-link"
                onClick={() => {
                  onLeave()
                  select(pathOfPlace({ read, line: finding.line, column: finding.column }))
                  setView('yaml')
                }}
                type="button"
              >
                {t('publishing:line', { line: finding.line })}
              </button>{' '}
              <span dir="auto">{finding.message}</span>
            </span>
          </li>
        ))}
      </ul>
      {shown.length < findings.length && (
        <button className="pb-link" onClick={() => setWhole(true)} type="button">
          {t('publishing:showAll', { count: findings.length - shown.length })}
        </button>
      )}
    </>
  )
}
