import type { Activity, Definition, Lane, Phase } from '../types.ts'
import { oncePer } from './walk.ts'

/** What an activity waits for directly: what `after` names, otherwise the one before it in its lane. */
export function waitsFor({ lane, at }: { lane: Lane; at: number }): readonly string[] {
  const activity = lane.activities[at]
  const before = lane.activities[at - 1]
  return activity?.after ?? (before === undefined ? [] : [before.key])
}

type Place = { readonly phase: number; readonly lane: number; readonly sequential: boolean }

export type Order = {
  readonly placeOf: ReadonlyMap<Activity, Place>
  /** Keys of all that an activity waits for within its phase, directly or through others; never itself. */
  readonly before: (activity: Activity) => ReadonlySet<string>
}

/** In which order activities come. Circles and unknown keys do no harm. */
export const orderOf = oncePer((definition: Definition): Order => {
  const placeOf = new Map<Activity, Place>()
  const phaseOf = new Map<Activity, Phase>()
  for (const [p, phase] of definition.phases.entries()) {
    for (const [l, lane] of phase.lanes.entries()) {
      for (const activity of lane.activities) {
        placeOf.set(activity, { phase: p, lane: l, sequential: phase.laneOrder === 'sequential' })
        phaseOf.set(activity, phase)
      }
    }
  }
  const graphs = new Map<Phase, ReadonlyMap<string, readonly string[]>>()
  const known = new Map<Activity, ReadonlySet<string>>()
  return {
    placeOf,
    before(activity) {
      const made = known.get(activity)
      if (made !== undefined) return made
      const phase = phaseOf.get(activity)
      const reached = new Set<string>()
      if (phase !== undefined && sizeOf(phase) <= MOST_ACTIVITIES) {
        const graph = graphs.get(phase) ?? graphOf(phase)
        graphs.set(phase, graph)
        const open = [...(graph.get(activity.key) ?? [])]
        for (let key = open.pop(); key !== undefined; key = open.pop()) {
          if (reached.has(key) || key === activity.key) continue
          reached.add(key)
          open.push(...(graph.get(key) ?? []))
        }
      }
      known.set(activity, reached)
      return reached
    },
  }
})

/** What each of more than these waits for is not looked at: it would take too long, and nobody reads such a phase. */
const MOST_ACTIVITIES = 1000

function sizeOf({ lanes }: Phase): number {
  return lanes.reduce((sum, { activities }) => sum + activities.length, 0)
}

function graphOf({ lanes }: Phase): ReadonlyMap<string, readonly string[]> {
  const graph = new Map<string, readonly string[]>()
  for (const lane of lanes) {
    for (const [at, { key }] of lane.activities.entries()) graph.set(key, waitsFor({ lane, at }))
  }
  return graph
}
