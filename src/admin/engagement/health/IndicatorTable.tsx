'use client'

import { useState } from 'react'
import type { IndicatorResult } from '../../../engagement/home.ts'
import { useFormats } from '../../charts/useFormats.ts'
import { useTexts } from '../../payload/texts.ts'
import { AS_ORDERED, nextSorting, type Sorting, sortIndicators } from './indicators.ts'

const COLUMNS = ['indicator', 'value', 'target', 'weight', 'attainment', 'gap', 'score', 'change'] as const
const SORTED = ['weight', 'gap', 'score'] as const
const isSorted = (column: (typeof COLUMNS)[number]): column is (typeof SORTED)[number] =>
  (SORTED as readonly string[]).includes(column)

/** What the health is measured by: each indicator's value beside its target, and what it does for the score. */
export const IndicatorTable = ({ indicators }: { indicators: readonly IndicatorResult[] }) => {
  const { t } = useTexts()
  const [sorting, setSorting] = useState<Sorting>(AS_ORDERED)
  return (
    <div className="pb-health-scroll">
      <table className="pb-health-table">
        <caption className="pb-hidden">{t('health:indicators')}</caption>
        <thead>
          <tr>
            {COLUMNS.map((column) => {
              const label = t(`health:columns:${column}`)
              if (!isSorted(column)) {
                return (
                  <th key={column} scope="col">
                    {label}
                  </th>
                )
              }
              const isBy = sorting.by === column
              return (
                <th aria-sort={isBy ? sorting.direction : 'none'} key={column} scope="col">
                  <button
                    className="pb-health-sort"
                    onClick={() => setSorting(nextSorting({ now: sorting, by: column }))}
                    title={t('health:sortBy', { column: label })}
                    type="button"
                  >
                    {label}
                    <span aria-hidden="true" className="pb-health-arrow">
                      {isBy ? (sorting.direction === 'ascending' ? '↑' : '↓') : '↕'}
                    </span>
                  </button>
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {sortIndicators({ indicators, ...sorting }).map((indicator) => (
            <Row indicator={indicator} key={indicator.key} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

const Row = ({ indicator }: { indicator: IndicatorResult }) => {
  const { t, known } = useTexts()
  const { number, percent, signed } = useFormats()
  const { label, unit, direction, source, target, weight, value, attainment, gap, contribution, change } =
    indicator
  const withUnit = (amount: number) => [number(amount), unit].filter(Boolean).join(' ')
  const none = <span className="pb-note">–</span>
  // Narrow pages show the name of a column beside its value.
  const cell = (column: (typeof COLUMNS)[number]) => ({ 'data-label': t(`health:columns:${column}`) })
  return (
    <tr>
      <th scope="row">
        <span className="pb-health-label">{label}</span>
        <span className="pb-note">{known(`values:indicatorSource:${source}`, source)}</span>
      </th>
      <td {...cell('value')}>
        {value === null ? <span className="pb-tone-warning">{t('health:noValue')}</span> : withUnit(value)}
      </td>
      <td {...cell('target')}>
        {t(direction === 'maximize' ? 'health:atLeast' : 'health:atMost', { target: withUnit(target) })}
      </td>
      <td {...cell('weight')}>{number(weight)}</td>
      <td {...cell('attainment')}>
        {attainment === null ? (
          none
        ) : (
          <span className="pb-health-attained">
            <span aria-hidden="true" className="pb-health-track">
              {/* Its length is the number, which no class can say. */}
              <span className="pb-health-bar" style={{ inlineSize: `${attainment}%` }} />
            </span>
            {percent(attainment)}
          </span>
        )}
      </td>
      <td {...cell('gap')}>{gap === null ? none : <bdi dir="ltr">{percent(gap)}</bdi>}</td>
      <td {...cell('score')}>{contribution === null ? none : number(contribution)}</td>
      <td {...cell('change')}>{change === null ? none : <bdi dir="ltr">{signed(change)}</bdi>}</td>
    </tr>
  )
}
