'use client'

import { lazy } from 'react'
import type { Band, HealthWeek } from '../../engagement/home.ts'
import { useTexts } from '../payload/texts.ts'
import { Figure } from './Figure.tsx'
import { healthSentence } from './health-sentence.ts'
import { sayAll } from './phrase.ts'
import { useFormats } from './useFormats.ts'

const HealthDrawing = lazy(() => import('./drawings/HealthDrawing.tsx'))

/** The health of an engagement week by week, oldest first. Weeks without a measurement are gaps. */
export const HealthHistory = ({
  history,
  bands = [],
  size = 'normal',
}: {
  history: readonly HealthWeek[]
  /** Drawn behind the line. */
  bands?: readonly Band[]
  /** `small`: without axis and table toggle, for headers. */
  size?: 'small' | 'normal'
}) => {
  const { t } = useTexts()
  const formats = useFormats()
  const rows = history.map(({ week, score, coverage, band }) => [
    t('charts:week', { week: week.slice(6), days: formats.weekDays(week) }),
    score === null ? t('charts:notMeasured') : formats.number(score),
    score === null ? '' : (band?.label ?? ''),
    coverage === null ? '' : formats.percent(coverage),
  ])
  const hasPartial = history.some(
    ({ score, coverage }) => score !== null && coverage !== null && coverage < 100,
  )
  return (
    <Figure
      isEmpty={history.every(({ score }) => score === null)}
      label={t('charts:health:title')}
      legend={
        hasPartial && size === 'normal' ? (
          <p className="pb-chart-legend pb-note">
            <svg aria-hidden="true" className="pb-chart-key" viewBox="0 0 12 12">
              <circle className="pb-chart-dot pb-chart-dot-partial" cx="6" cy="6" r="4" />
            </svg>
            {t('charts:health:partial')}
          </p>
        ) : null
      }
      sentence={sayAll({ phrases: healthSentence(history), t })}
      size={size}
      table={{
        head: [
          t('charts:weekHead'),
          t('charts:health:score'),
          t('charts:health:band'),
          t('charts:health:coverage'),
        ],
        rows,
      }}
    >
      {({ isRtl }) => <HealthDrawing bands={bands} history={history} isRtl={isRtl} size={size} />}
    </Figure>
  )
}
