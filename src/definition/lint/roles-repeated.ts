import type { Rule } from './rule.ts'
import { activitiesOf } from './walk.ts'

/** The roles of an activity that are those of the playbook: that holds where nothing is written. */
export const rolesRepeated: Rule = {
  id: 'roles-repeated',
  severity: 'warning',
  check({ definition, report }) {
    const all = definition.record.roles
    for (const { path, activity } of activitiesOf(definition)) {
      const { roles } = activity
      if (roles === null || !all.every((role) => roles.includes(role))) continue
      if (!roles.every((role) => all.includes(role))) continue
      const place = [...path, 'roles']
      report({
        path: place,
        at: 'key',
        message: 'everybody who may run the playbook may complete this anyway; allowed: leaving roles out',
        fix: { title: 'Remove roles', changes: [{ kind: 'remove', path: place }] },
      })
    }
  },
}
