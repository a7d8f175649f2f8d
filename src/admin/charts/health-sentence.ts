import { inWeeks, type Phrase } from './phrase.ts'

/** What is drawn of a week. */
export type ScoredWeek = { readonly week: string; readonly score: number | null }

/** Less than this many points is noise within a run, and no change over the whole time. */
const TELLING = 3

/**
 * What a history of scores shows: the rise or fall that lasts until now, or else the change over the whole time; and how
 * many weeks since the first measurement have none.
 */
export const healthSentence = (history: readonly ScoredWeek[]): readonly Phrase[] => {
  const measured = history.flatMap(({ score }, at) => (score === null ? [] : [{ at, score }]))
  const [first] = measured
  const last = measured.at(-1)
  if (!first || !last) return [{ key: 'charts:health:never', params: { count: history.length } }]
  const gaps = history.length - first.at - measured.length
  const gapsSaid: Phrase[] = gaps > 0 ? [{ key: 'charts:gaps', params: { count: gaps } }] : []
  if (measured.length === 1) {
    return [{ key: 'charts:health:once', params: { score: Math.round(last.score) } }, ...gapsSaid]
  }
  const run = lastRun(measured)
  const from = Math.abs(last.score - run.score) >= TELLING ? run : first
  return [changeSaid({ from, to: last }), ...gapsSaid]
}

type Point = { readonly at: number; readonly score: number }

const changeSaid = ({ from, to }: { from: Point; to: Point }): Phrase => {
  const change = to.score - from.score
  const span = inWeeks(to.at - from.at)
  const score = Math.round(to.score)
  if (Math.abs(change) < TELLING) return { key: 'charts:health:steady', params: { score, span } }
  const count = Math.round(Math.abs(change))
  return { key: change > 0 ? 'charts:health:rose' : 'charts:health:fell', params: { count, span, score } }
}

/** Where the rise or fall began that lasts until the last point. */
const lastRun = (points: readonly Point[]): Point => {
  let at = points.length - 1
  let begin = at
  let direction = 0
  while (at > 0) {
    const step = Math.sign((points[at]?.score ?? 0) - (points[at - 1]?.score ?? 0))
    if (step !== 0 && direction !== 0 && step !== direction) break
    at -= 1
    // What was level before the first step is not part of it.
    if (step !== 0) {
      direction = step
      begin = at
    }
  }
  return points[begin] as Point
}
