import { quote } from '../describe.ts'
import type { Path } from '../located.ts'
import type { Condition } from '../types.ts'
import { askableFields, comparisonsOf, isUnderstood } from './comparisons.ts'
import type { Rule } from './rule.ts'
import { whyNever } from './satisfiable.ts'
import { activitiesOf, fieldsOf, lanesOf } from './walk.ts'

/** Conditions of a phase, a lane and an activity that cannot hold together: what is inside is never reached. */
export const activityUnreachable: Rule = {
  id: 'activity-unreachable',
  severity: 'warning',
  check({ definition, vocabulary, report }) {
    const fields = askableFields({ definition, vocabulary })
    const asked = new Map(definition.phases.map((phase) => [phase, new Set<string>()]))
    for (const { phase, field } of fieldsOf(definition)) asked.get(phase)?.add(field.name)
    const isNever = (condition: Condition, path: Path) => whyNever({ condition, path, fields }) !== null
    const places = [
      ...lanesOf(definition).map(({ path, lane, phase }) => ({
        path,
        phase,
        what: `the lane ${quote(lane.key)}`,
        own: lane.when,
        around: [phase.when],
      })),
      ...activitiesOf(definition).map(({ path, activity, lane, phase }) => ({
        path,
        phase,
        what: `the activity ${quote(activity.key)}`,
        own: activity.when,
        around: [phase.when, lane.when],
      })),
    ]
    for (const { path, phase, what, own, around } of places) {
      const outer = around.filter((when) => when !== null)
      if (own === null || outer.length === 0) continue
      const place = [...path, 'when']
      const comparisons = comparisonsOf({ condition: { and: [...outer, own] }, path: place })
      if (!isUnderstood({ comparisons, fields })) continue
      // What a form of the phase asks for may change between one look and the other.
      if (comparisons.some(({ field }) => asked.get(phase)?.has(field))) continue
      // One that never holds by itself is another finding; so are two around it that exclude each other.
      if (isNever(own, place) || isNever({ and: outer }, place)) continue
      if (!isNever({ and: [...outer, own] }, place)) continue
      const message = `${what} is never reached: its condition and that of what it is in exclude each other; allowed: conditions that may hold together`
      report({ path: place, message })
    }
  },
}
