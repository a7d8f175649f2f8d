import type { HealthNow } from '../../engagement/home.ts'

/** What a measurement has changed, as a text of `home:refreshed` and its numbers. */
export type Refreshed = {
  readonly is: 'rose' | 'fell' | 'same' | 'first' | 'none'
  readonly score: number
  /** Points of difference, without a sign. */
  readonly points: number
}

/** What is said after a refresh: the score against the one that the page showed before. */
export const refreshed = ({
  before,
  after,
}: {
  before: Pick<HealthNow, 'score'>
  after: Pick<HealthNow, 'score'>
}): Refreshed => {
  if (after.score === null) return { is: 'none', score: 0, points: 0 }
  const { score } = after
  if (before.score === null) return { is: 'first', score, points: 0 }
  const change = Math.round((score - before.score) * 10) / 10
  return { is: change === 0 ? 'same' : change > 0 ? 'rose' : 'fell', score, points: Math.abs(change) }
}
