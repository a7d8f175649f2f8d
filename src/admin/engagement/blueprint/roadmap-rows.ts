import type { RoadmapInitiative, RoadmapOutcome } from '../../../engagement/home.ts'

/** Which progress is in a roadmap, and how often; in the order in which work goes on. */
export const progressCounts = (
  outcomes: readonly RoadmapOutcome[],
): readonly { readonly progress: string; readonly count: number }[] => {
  const counts = new Map<string, number>()
  for (const { initiatives } of outcomes) {
    for (const { progress } of initiatives) counts.set(progress, (counts.get(progress) ?? 0) + 1)
  }
  return [...counts]
    .map(([progress, count]) => ({ progress, count }))
    .sort((a, b) => rank(a.progress) - rank(b.progress))
}

const ORDER = ['not-started', 'on-track', 'at-risk', 'paused', 'completed', 'canceled']
const rank = (progress: string): number => (ORDER.includes(progress) ? ORDER.indexOf(progress) : ORDER.length)

/**
 * The roadmap with initiatives of one progress alone (null: all of them), the one that begins first above. Outcomes
 * without any are left out only where a progress is asked for.
 */
export const rowsOf = ({
  outcomes,
  progress,
}: {
  outcomes: readonly RoadmapOutcome[]
  progress: string | null
}): readonly RoadmapOutcome[] =>
  outcomes
    .map((outcome) => ({
      ...outcome,
      initiatives: outcome.initiatives
        .filter((initiative) => progress === null || initiative.progress === progress)
        .toSorted((a, b) => beginOf(a).localeCompare(beginOf(b))),
    }))
    .filter(({ initiatives }) => progress === null || initiatives.length > 0)

/** What has no day stands last. */
const beginOf = ({ start, end }: RoadmapInitiative): string => start ?? end ?? '9999'

/** How far an outcome is from its base to its target, 0 to 100; null where that is not known. */
export const reachedOf = ({
  baseValue,
  targetValue,
  currentValue,
}: Pick<RoadmapOutcome, 'baseValue' | 'targetValue' | 'currentValue'>): number | null => {
  if (targetValue === null || currentValue === null) return null
  const base = baseValue ?? 0
  if (targetValue === base) return currentValue === targetValue ? 100 : null
  return Math.min(100, Math.max(0, ((currentValue - base) / (targetValue - base)) * 100))
}
