import { quote } from '../describe.ts'
import { orderOf } from './order.ts'
import type { Rule } from './rule.ts'
import { activitiesOf } from './walk.ts'

/** `after` that names an activity which another one that it names waits for already. */
export const afterRedundant: Rule = {
  id: 'after-redundant',
  severity: 'warning',
  check({ definition, report }) {
    const { before } = orderOf(definition)
    const activities = new Map(activitiesOf(definition).map(({ activity }) => [activity.key, activity]))
    for (const { path, activity } of activitiesOf(definition)) {
      const { after } = activity
      // A long list is looked at nowhere else, either: comparing all with all takes time.
      if (after === null || after.length < 2 || after.length > MOST) continue
      for (const [index, key] of after.entries()) {
        const through = after.find((other) => {
          const named = activities.get(other)
          // In a circle each waits for the other: none is the one that may go.
          const own = activities.get(key)
          return named !== undefined && own !== undefined && before(named).has(key) && !before(own).has(other)
        })
        if (through === undefined) continue
        const place = [...path, 'after', index]
        report({
          path: place,
          message: `after: ${quote(through)} waits for ${quote(key)} already; allowed: naming only ${quote(through)}`,
          fix: { title: `Remove ${key}`, changes: [{ kind: 'remove', path: place }] },
        })
      }
    }
  },
}

const MOST = 50
