import { quote } from '../describe.ts'
import { orderOf } from './order.ts'
import type { Rule } from './rule.ts'
import { lanesOf } from './walk.ts'

/** `after` that names what the activity would wait for anyway. */
export const afterDefault: Rule = {
  id: 'after-default',
  severity: 'warning',
  check({ definition, report }) {
    for (const { path, lane } of lanesOf(definition)) {
      for (const [a, { key, after }] of lane.activities.entries()) {
        const before = lane.activities[a - 1]
        if (after?.length !== 1 || before === undefined || after[0] !== before.key) continue
        // In a circle it is not this entry alone that is wrong.
        if (orderOf(definition).before(before).has(key)) continue
        const place = [...path, 'activities', a, 'after']
        report({
          path: place,
          at: 'key',
          message: `after: ${quote(before.key)} is the activity before this one, which it waits for anyway; allowed: leaving after out`,
          fix: { title: 'Remove after', changes: [{ kind: 'remove', path: place }] },
        })
      }
    }
  },
}
