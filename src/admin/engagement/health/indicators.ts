import type { IndicatorResult, IndicatorSort } from '../../../engagement/home.ts'

export type SortDirection = 'ascending' | 'descending'
export type Sorting = { readonly by: IndicatorSort; readonly direction: SortDirection }

/** As the admin has ordered them. */
export const AS_ORDERED: Sorting = { by: 'order', direction: 'ascending' }

const VALUES = {
  order: () => 0,
  score: ({ contribution }: IndicatorResult) => contribution,
  weight: ({ weight }: IndicatorResult) => weight,
  gap: ({ gap }: IndicatorResult) => gap,
} as const satisfies Record<IndicatorSort, (indicator: IndicatorResult) => number | null>

/** What has no value stands at the end in either direction; what is equal keeps its order. */
export const sortIndicators = ({
  indicators,
  by,
  direction,
}: Sorting & { indicators: readonly IndicatorResult[] }): readonly IndicatorResult[] => {
  const value = VALUES[by]
  const sign = direction === 'ascending' ? 1 : -1
  return [...indicators].sort((a, b) => {
    const [one, other] = [value(a), value(b)]
    if (one === null || other === null) return Number(one === null) - Number(other === null)
    return (one - other) * sign
  })
}

/** What a column is sorted by when it is asked for: the greatest first, and the least when it is asked for again. */
export const nextSorting = ({ now, by }: { now: Sorting; by: IndicatorSort }): Sorting => ({
  by,
  direction: now.by === by && now.direction === 'descending' ? 'ascending' : 'descending',
})

/** Less than this is not worth a word. */
const SMALLEST = 0.05

/** What moved the score most since the week before, the greatest change first. */
export const causesOf = ({
  indicators,
  most = 3,
}: {
  indicators: readonly IndicatorResult[]
  most?: number
}): readonly { readonly label: string; readonly change: number }[] =>
  indicators
    .flatMap(({ label, change }) =>
      change === null || Math.abs(change) < SMALLEST ? [] : [{ label, change }],
    )
    .sort((a, b) => Math.abs(b.change) - Math.abs(a.change))
    .slice(0, most)

/** Indicators whose weight counts for nothing, as they have no value. */
export const withoutValue = (indicators: readonly IndicatorResult[]): readonly IndicatorResult[] =>
  indicators.filter(({ value, weight }) => value === null && weight > 0)
