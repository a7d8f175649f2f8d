'use client'

import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceArea,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts'
import type { Band, HealthWeek } from '../../../engagement/home.ts'
import { useTexts } from '../../payload/texts.ts'
import { useFormats } from '../useFormats.ts'
import { Tip } from './Tip.tsx'

type Dot = {
  readonly cx?: number
  readonly cy?: number
  readonly payload?: HealthWeek
  readonly index?: number
}

/** The line of a history of scores, with the bands behind it. */
const HealthDrawing = ({
  history,
  bands,
  isRtl,
  size,
}: {
  history: readonly HealthWeek[]
  bands: readonly Band[]
  isRtl: boolean
  size: 'small' | 'normal'
}) => {
  const { t } = useTexts()
  const formats = useFormats()
  const isSmall = size === 'small'
  const edges = [...new Set([0, ...bands.flatMap(({ min, max }) => [min, max]), 100])].sort((a, b) => a - b)
  const lastAt = history.findLastIndex(({ score }) => score !== null)
  const dot = ({ cx, cy, payload, index }: Dot) => {
    if (cx === undefined || cy === undefined || !payload || payload.score === null) return <g key={index} />
    const isPartial = payload.coverage !== null && payload.coverage < 100
    return (
      <g key={index}>
        <circle
          className={`pb-chart-dot${isPartial ? ' pb-chart-dot-partial' : ''}`}
          cx={cx}
          cy={cy}
          r={isSmall ? 3 : 4}
        />
        {index === lastAt && (
          <text className="pb-chart-value" textAnchor="middle" x={cx} y={cy < 28 ? cy + 20 : cy - 10}>
            {formats.number(payload.score)}
          </text>
        )}
      </g>
    )
  }
  return (
    <ResponsiveContainer
      height="100%"
      initialDimension={{ width: 320, height: isSmall ? 64 : 240 }}
      width="100%"
    >
      <LineChart
        aria-label={t('charts:health:keys')}
        data={[...history]}
        margin={
          isSmall ? { top: 16, right: 14, bottom: 4, left: 14 } : { top: 12, right: 20, bottom: 4, left: 4 }
        }
      >
        {bands.map(({ label, tone, min, max }) => (
          <ReferenceArea
            className={`pb-chart-band pb-chart-band-${tone}`}
            key={`${label}-${min}`}
            {...(isSmall
              ? {}
              : { label: { value: label, position: isRtl ? 'insideTopRight' : 'insideTopLeft' } as const })}
            y1={min}
            y2={max}
          />
        ))}
        {!isSmall && bands.length === 0 && <CartesianGrid vertical={false} />}
        <XAxis
          dataKey="week"
          hide={isSmall}
          interval="preserveStartEnd"
          minTickGap={12}
          padding={{ left: isSmall ? 0 : 24, right: isSmall ? 0 : 16 }}
          reversed={isRtl}
          tickFormatter={formats.weekTick}
        />
        <YAxis
          domain={[0, 100]}
          hide={isSmall}
          orientation={isRtl ? 'right' : 'left'}
          tickFormatter={formats.number}
          ticks={bands.length === 0 ? [0, 25, 50, 75, 100] : edges}
          width={isSmall ? 0 : 40}
        />
        <Tooltip
          content={({ active, label }) => {
            const week = active ? history.find((each) => each.week === label) : undefined
            return week ? <WeekTip isRtl={isRtl} week={week} /> : null
          }}
          cursor={{ className: 'pb-chart-cursor' }}
          filterNull={false}
          isAnimationActive={false}
        />
        <Line
          activeDot={{ className: 'pb-chart-dot-active', r: isSmall ? 4 : 6 }}
          className="pb-chart-line"
          connectNulls={false}
          dataKey="score"
          dot={dot as never}
          isAnimationActive={false}
          type="linear"
        />
      </LineChart>
    </ResponsiveContainer>
  )
}

const WeekTip = ({ week, isRtl }: { week: HealthWeek; isRtl: boolean }) => {
  const { t } = useTexts()
  const formats = useFormats()
  const { score, band, coverage } = week
  const title = t('charts:week', { week: week.week.slice(6), days: formats.weekDays(week.week) })
  if (score === null) return <Tip isRtl={isRtl} lines={[t('charts:notMeasured')]} title={title} />
  const said = [formats.number(score), band?.label].filter(Boolean).join(' · ')
  const part =
    coverage !== null && coverage < 100
      ? [t('charts:health:covered', { percent: formats.percent(coverage) })]
      : []
  return <Tip isRtl={isRtl} lines={[<strong key="score">{said}</strong>, ...part]} title={title} />
}

export default HealthDrawing
