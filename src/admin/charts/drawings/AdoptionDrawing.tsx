'use client'

import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts'
import type { AdoptionWeek } from '../../../engagement/home.ts'
import { useTexts } from '../../payload/texts.ts'
import { CATEGORIES, fillOf, Patterns } from '../categories.tsx'
import { useFormats } from '../useFormats.ts'
import { Tip } from './Tip.tsx'

/** A column for each week, its products stacked by category. */
const AdoptionDrawing = ({
  history,
  id,
  isRtl,
}: {
  history: readonly AdoptionWeek[]
  /** Unique on the page. */
  id: string
  isRtl: boolean
}) => {
  const { t } = useTexts()
  const formats = useFormats()
  return (
    <ResponsiveContainer height="100%" initialDimension={{ width: 320, height: 240 }} width="100%">
      <BarChart
        aria-label={t('charts:adoption:keys')}
        data={history.map(({ week, counts }) => ({ week, ...counts }))}
        margin={{ top: 12, right: 8, bottom: 4, left: 4 }}
      >
        <Patterns id={id} />
        <CartesianGrid vertical={false} />
        <XAxis
          dataKey="week"
          interval="preserveStartEnd"
          minTickGap={12}
          reversed={isRtl}
          tickFormatter={formats.weekTick}
        />
        <YAxis
          allowDecimals={false}
          orientation={isRtl ? 'right' : 'left'}
          tickFormatter={formats.number}
          width={40}
        />
        <Tooltip
          content={({ active, label }) => {
            const week = active ? history.find((each) => each.week === label) : undefined
            if (!week) return null
            const { counts } = week
            return (
              <Tip
                isRtl={isRtl}
                lines={
                  counts
                    ? CATEGORIES.map((category) => (
                        <span className="pb-chart-tip-line" key={category}>
                          <span>{t(`charts:category:${category}`)}</span>
                          <strong>{formats.number(counts[category])}</strong>
                        </span>
                      ))
                    : [t('charts:notRecorded')]
                }
                title={t('charts:week', { week: week.week.slice(6), days: formats.weekDays(week.week) })}
              />
            )
          }}
          cursor={{ className: 'pb-chart-cursor-column' }}
          filterNull={false}
          isAnimationActive={false}
        />
        {CATEGORIES.map((category) => (
          <Bar
            className={`pb-chart-slice-${category}`}
            dataKey={category}
            fill={fillOf({ id, category })}
            isAnimationActive={false}
            key={category}
            maxBarSize={48}
            stackId="products"
          />
        ))}
      </BarChart>
    </ResponsiveContainer>
  )
}

export default AdoptionDrawing
