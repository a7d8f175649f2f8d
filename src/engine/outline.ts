import type { Activity, Condition, Definition, FormField, Phase } from '../definition/types.ts'
import { declaredFields } from './fields.ts'

/** A definition made ready for the engine: every key once, and for every activity where it stands. */
export type Outline = {
  readonly phases: readonly OutlinePhase[]
  readonly places: ReadonlyMap<string, Place>
  /** The fields that the definition declares as its own. */
  readonly declared: ReadonlyMap<string, FormField>
}

export type OutlinePhase = {
  readonly id: string
  readonly phase: Phase
  readonly when: Condition | null
  readonly lanes: readonly OutlineLane[]
  readonly activities: readonly Activity[]
}

export type OutlineLane = {
  /** `phase/lane`, as runs key lanes. */
  readonly id: string
  readonly key: string
  readonly label: string | null
  readonly when: Condition | null
  readonly activities: readonly Activity[]
}

export type Place = {
  readonly activity: Activity
  readonly lane: OutlineLane
  readonly phase: OutlinePhase
  /** Keys of the activities that must be completed or skipped before its turn comes, besides its lane's own turn. */
  readonly before: readonly string[]
}

/** Reads a definition in order. Of phases, lanes or activities with one key the first counts and the rest is not there. */
export function outlineOf(definition: Definition): Outline {
  const places = new Map<string, Place>()
  const phaseIds = new Set<string>()
  const laneIds = new Set<string>()
  const keys = new Set<string>()
  const phases = unseen(definition.phases, phaseIds, (phase) => phase.key).map((phase): OutlinePhase => {
    const lanes = unseen(phase.lanes, laneIds, (lane) => `${phase.key}/${lane.key}`).map(
      (lane): OutlineLane => ({
        id: `${phase.key}/${lane.key}`,
        key: lane.key,
        label: lane.label,
        when: lane.when,
        activities: unseen(lane.activities, keys, (activity) => activity.key),
      }),
    )
    const activities = lanes.flatMap((lane) => lane.activities)
    return { id: phase.key, phase, when: phase.when, lanes, activities }
  })
  for (const phase of phases) {
    for (const lane of phase.lanes) {
      lane.activities.forEach((activity, index) => {
        const previous = lane.activities[index - 1]
        const before = activity.after ?? (previous ? [previous.key] : [])
        places.set(activity.key, { activity, lane, phase, before: [...new Set(before)] })
      })
    }
  }
  return { phases, places, declared: declaredFields(definition) }
}

function unseen<Item>(items: readonly Item[], seen: Set<string>, idOf: (item: Item) => string): Item[] {
  return items.filter((item) => {
    const id = idOf(item)
    const first = !seen.has(id)
    seen.add(id)
    return first
  })
}
