import type { AdoptionCategory, AdoptionWeek } from '../../engagement/home.ts'
import { inWeeks, type Phrase } from './phrase.ts'

type Counts = Readonly<Record<AdoptionCategory, number>>

/** How much is used a lot, and how much a little, at the end and at the beginning of a history. */
export const adoptionSentence = (history: readonly AdoptionWeek[]): readonly Phrase[] => {
  const recorded = history.flatMap(({ counts }, at) => (counts === null ? [] : [{ at, counts }]))
  const [first] = recorded
  const last = recorded.at(-1)
  if (!first || !last) return [{ key: 'charts:adoption:never', params: { count: history.length } }]
  const gaps = history.length - first.at - recorded.length
  const gapsSaid: Phrase[] = gaps > 0 ? [{ key: 'charts:gaps', params: { count: gaps } }] : []
  if (recorded.length === 1) return [{ key: 'charts:adoption:once' }, ...gapsSaid]
  const span = inWeeks(last.at - first.at)
  const high = { from: first.counts.high, to: last.counts.high }
  const low = { from: first.counts.low, to: last.counts.low }
  return [
    high.from === high.to
      ? { key: 'charts:adoption:highSame', params: { count: high.to, span } }
      : {
          key: high.to > high.from ? 'charts:adoption:highRose' : 'charts:adoption:highFell',
          params: { ...high, span },
        },
    ...lowSaid(low),
    ...gapsSaid,
  ]
}

/** Of what was never used little nothing is said. */
const lowSaid = (low: { from: number; to: number }): readonly Phrase[] => {
  if (low.from === 0 && low.to === 0) return []
  if (low.from === low.to) return [{ key: 'charts:adoption:lowSame', params: { count: low.to } }]
  return [{ key: low.to > low.from ? 'charts:adoption:lowRose' : 'charts:adoption:lowFell', params: low }]
}

/** What is used little today, and what nobody has measured. */
export const adoptionTodaySentence = (counts: Counts): readonly Phrase[] => {
  const total = totalOf(counts)
  if (total === 0) return [{ key: 'charts:today:empty' }]
  if (counts.none === total) return [{ key: 'charts:today:unscored', params: { count: total } }]
  const unscored: Phrase[] =
    counts.none > 0 ? [{ key: 'charts:today:none', params: { count: counts.none } }] : []
  const params = { count: counts.low, total }
  return [
    counts.low > 0
      ? { key: 'charts:today:low', params }
      : { key: 'charts:today:allWell', params: { count: total - counts.none } },
    ...unscored,
  ]
}

export const totalOf = (counts: Counts): number => counts.low + counts.medium + counts.high + counts.none
