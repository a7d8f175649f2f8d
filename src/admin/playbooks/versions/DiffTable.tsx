'use client'

import { useMemo, useState } from 'react'
import type { Comparison } from '../../../runtime/playbooks/types.ts'
import { useTexts } from '../../payload/texts.ts'
import { type DiffRow, diffRows } from './diff-rows.ts'

/** Rows that are drawn before somebody asks for all of them. */
const FIRST = 400

/** What differs between two texts, line by line: signs, words for screen readers, and colour besides. */
export const DiffTable = ({ comparison }: { comparison: Comparison }) => {
  const { t } = useTexts()
  const { from, to, lines } = comparison
  const rows = useMemo(() => diffRows(lines), [lines])
  const [isWhole, setWhole] = useState(false)
  const shown = isWhole ? rows : rows.slice(0, FIRST)
  if (rows.length === 0) return <p className="pb-note">{t('versions:textSame')}</p>
  return (
    <div className="pb-versions-diff">
      <table>
        <caption className="pb-hidden">{t('versions:difference', { from: from.name, to: to.name })}</caption>
        <thead className="pb-hidden">
          <tr>
            <th scope="col">{t('versions:lineIn', { name: from.name })}</th>
            <th scope="col">{t('versions:lineIn', { name: to.name })}</th>
            <th scope="col">{t('versions:change')}</th>
            <th scope="col">{t('versions:text')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows never move
            <Row key={at} row={row} />
          ))}
        </tbody>
      </table>
      {shown.length < rows.length && (
        <button className="pb-link" onClick={() => setWhole(true)} type="button">
          {t('versions:showLines', { count: rows.length - shown.length })}
        </button>
      )}
    </div>
  )
}

const SIGNS = { same: ' ', removed: '−', added: '+' } as const

const Row = ({ row }: { row: DiffRow }) => {
  const { t } = useTexts()
  if (row.kind === 'gap') {
    return (
      <tr className="pb-versions-gap">
        <td colSpan={4}>{t('versions:linesLeftOut', { count: row.lines })}</td>
      </tr>
    )
  }
  const { line } = row
  return (
    <tr className={`pb-versions-line pb-versions-${line.kind}`}>
      <td className="pb-versions-number">{line.from}</td>
      <td className="pb-versions-number">{line.to}</td>
      <td className="pb-versions-sign">
        <span aria-hidden="true">{SIGNS[line.kind]}</span>
        {line.kind !== 'same' && <span className="pb-hidden">{t(`versions:${line.kind}`)}</span>}
      </td>
      <td className="pb-versions-code" dir="ltr">
        <Code row={row} />
      </td>
    </tr>
  )
}

const Code = ({ row: { line, changed } }: { row: Extract<DiffRow, { kind: 'line' }> }) => {
  if (!changed || changed.from === changed.to) return line.text
  return (
    <>
      {line.text.slice(0, changed.from)}
      <mark>{line.text.slice(changed.from, changed.to)}</mark>
      {line.text.slice(changed.to)}
    </>
  )
}
