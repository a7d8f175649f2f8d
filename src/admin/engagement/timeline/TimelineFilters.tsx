'use client'

import { useId } from 'react'
import { useTexts } from '../../payload/texts.ts'
import { isBackwards, type Period, PRESETS, type Preset } from './period.ts'

const NAMES = {
  any: 'timeline:anyTime',
  today: 'timeline:today',
  month: 'timeline:thisMonth',
  quarter: 'timeline:thisQuarter',
  year: 'timeline:thisYear',
  own: 'timeline:ownPeriod',
} as const satisfies Record<Preset, string>

/** Which words and which days the timeline is narrowed to. */
export const TimelineFilters = ({
  search,
  period,
  onSearch,
  onPeriod,
}: {
  search: string
  period: Period
  onSearch: (search: string) => void
  onPeriod: (period: Period) => void
}) => {
  const { t } = useTexts()
  const id = useId()
  const backwards = isBackwards(period)
  const dayInput = (end: 'from' | 'to') => (
    <label>
      <span>{t(`timeline:${end}`)}</span>
      <input
        aria-describedby={backwards ? `${id}-problem` : undefined}
        aria-invalid={backwards}
        onChange={(event) => onPeriod({ ...period, [end]: event.target.value })}
        type="date"
        value={period[end]}
      />
    </label>
  )
  return (
    <search className="pb-timeline-filters">
      <label className="pb-timeline-search">
        <span className="pb-hidden">{t('timeline:search')}</span>
        <input
          maxLength={200}
          onChange={(event) => onSearch(event.target.value)}
          onKeyDown={(event) => {
            // The page around it may be one form.
            if (event.key === 'Enter') event.preventDefault()
          }}
          placeholder={t('timeline:search')}
          type="search"
          value={search}
        />
      </label>
      <label>
        <span className="pb-hidden">{t('timeline:period')}</span>
        <select
          onChange={(event) => onPeriod({ ...period, preset: event.target.value as Preset })}
          value={period.preset}
        >
          {PRESETS.map((preset) => (
            <option key={preset} value={preset}>
              {t(NAMES[preset])}
            </option>
          ))}
        </select>
      </label>
      {period.preset === 'own' && (
        <div className="pb-timeline-days">
          {dayInput('from')}
          {dayInput('to')}
        </div>
      )}
      {backwards && (
        <p className="pb-problem" id={`${id}-problem`} role="alert">
          {t('timeline:wrongOrder')}
        </p>
      )}
    </search>
  )
}
