import { list, quote } from '../describe.ts'
import type { Rule } from './rule.ts'
import { activitiesOf } from './walk.ts'

/** Who may complete an activity should be among those who may run the playbook. */
export const activityRoles: Rule = {
  id: 'activity-roles',
  severity: 'warning',
  check({ definition, vocabulary, report }) {
    const allowed = definition.record.roles
    for (const { path, activity } of activitiesOf(definition)) {
      const roles = activity.roles ?? []
      // Where none of them may, `roles-nobody` speaks of all.
      if (!roles.some((role) => allowed.includes(role))) continue
      for (const [index, role] of roles.entries()) {
        if (allowed.includes(role) || !vocabulary.roles.includes(role)) continue
        const place = [...path, 'roles', index]
        const message = `the role ${quote(role)} may not run this playbook; those who may: ${list(allowed)}`
        report({ path: place, message })
      }
    }
  },
}
