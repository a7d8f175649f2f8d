'use client'

import { Label, Pie, PieChart, ResponsiveContainer, Tooltip } from 'recharts'
import type { AdoptionCategory } from '../../../engagement/home.ts'
import { useTexts } from '../../payload/texts.ts'
import { totalOf } from '../adoption-sentence.ts'
import { CATEGORIES, fillOf, Patterns } from '../categories.tsx'
import { useFormats } from '../useFormats.ts'
import { Tip } from './Tip.tsx'

/** A ring of the categories that have products, each with its number. The list beside it has everything that it says. */
const DistributionDrawing = ({
  counts,
  id,
  isRtl,
}: {
  counts: Readonly<Record<AdoptionCategory, number>>
  /** Unique on the page. */
  id: string
  isRtl: boolean
}) => {
  const { t } = useTexts()
  const formats = useFormats()
  const total = totalOf(counts)
  const slices = CATEGORIES.filter((category) => counts[category] > 0).map((category) => ({
    category,
    name: t(`charts:category:${category}`),
    count: counts[category],
    fill: fillOf({ id, category }),
    className: `pb-chart-slice-${category}`,
  }))
  return (
    <ResponsiveContainer height="100%" initialDimension={{ width: 240, height: 240 }} width="100%">
      <PieChart
        accessibilityLayer={false}
        aria-hidden="true"
        margin={{ top: 32, right: 32, bottom: 32, left: 32 }}
      >
        <Patterns id={id} />
        <Pie
          data={
            total === 0
              ? [{ category: 'none', name: '', count: 1, className: 'pb-chart-slice-empty' }]
              : slices
          }
          dataKey="count"
          endAngle={isRtl ? 450 : -270}
          innerRadius="58%"
          isAnimationActive={false}
          {...(total === 0 ? {} : { label: { className: 'pb-chart-value' } })}
          labelLine={false}
          nameKey="name"
          outerRadius="92%"
          rootTabIndex={-1}
          startAngle={90}
        >
          <Label className="pb-chart-whole" position="center" value={formats.number(total)} />
        </Pie>
        {total > 0 && (
          <Tooltip
            content={({ active, payload }) => {
              const slice = active ? (payload[0]?.payload as (typeof slices)[number] | undefined) : undefined
              return slice ? (
                <Tip
                  isRtl={isRtl}
                  lines={[<strong key="count">{formats.number(slice.count)}</strong>]}
                  title={slice.name}
                />
              ) : null
            }}
            isAnimationActive={false}
          />
        )}
      </PieChart>
    </ResponsiveContainer>
  )
}

export default DistributionDrawing
