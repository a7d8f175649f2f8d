import { list, quote } from '../describe.ts'
import { didYouMean } from '../near-miss.ts'
import type { Rule } from './rule.ts'
import { activitiesOf } from './walk.ts'

/** `after` names activities of the same phase. */
export const afterUnknown: Rule = {
  id: 'after-unknown',
  severity: 'error',
  check({ definition, report }) {
    const activities = activitiesOf(definition)
    const anywhere = new Set(activities.map(({ activity }) => activity.key))
    const keysOf = new Map(
      definition.phases.map((phase) => {
        const keys = phase.lanes.flatMap((lane) => lane.activities.map(({ key }) => key))
        return [phase, new Set(keys)]
      }),
    )
    for (const { path, activity, phase } of activities) {
      const allowed = keysOf.get(phase)
      for (const [index, key] of (activity.after ?? []).entries()) {
        if (allowed === undefined || allowed.has(key)) continue
        const others = [...allowed].filter((other) => other !== activity.key)
        const what = anywhere.has(key) ? 'is an activity of another phase' : 'is no activity'
        const guess = didYouMean({ word: key, among: others })
        const message = `after: ${quote(key)} ${what}; allowed, in the phase ${quote(phase.key)}: ${list(others)}${guess}`
        report({ path: [...path, 'after', index], message })
      }
    }
  },
}
