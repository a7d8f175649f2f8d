import { quote } from '../describe.ts'
import type { Rule } from './rule.ts'

/** Where lanes run one after the other, an activity cannot wait for one of a later lane: that lane waits for its own. */
export const afterDeadlock: Rule = {
  id: 'after-deadlock',
  severity: 'error',
  check({ definition, report }) {
    for (const [p, { laneOrder, lanes }] of definition.phases.entries()) {
      if (laneOrder === 'parallel') continue
      const laneOf = new Map(
        lanes.flatMap(({ activities }, l) => activities.map(({ key }) => [key, l] as const)),
      )
      for (const [l, lane] of lanes.entries()) {
        for (const [a, { after }] of lane.activities.entries()) {
          for (const [index, key] of (after ?? []).entries()) {
            if ((laneOf.get(key) ?? 0) <= l) continue
            const why = `is in a later lane, which starts only when the lane ${quote(lane.key)} is done`
            const message = `after: ${quote(key)} ${why}; allowed: activities of this lane and the ones before it, or laneOrder: parallel`
            report({ path: ['phases', p, 'lanes', l, 'activities', a, 'after', index], message })
          }
        }
      }
    }
  },
}
