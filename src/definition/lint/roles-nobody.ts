import { list } from '../describe.ts'
import type { Rule } from './rule.ts'
import { activitiesOf } from './walk.ts'

/** An activity whose roles have nothing in common with the playbook's can be completed by nobody but an admin. */
export const rolesNobody: Rule = {
  id: 'roles-nobody',
  severity: 'warning',
  check({ definition, vocabulary, report }) {
    const allowed = definition.record.roles
    for (const { path, activity } of activitiesOf(definition)) {
      const roles = activity.roles ?? []
      if (roles.length === 0 || roles.some((role) => mayHave({ role, allowed, known: vocabulary.roles })))
        continue
      const message = `only somebody with two roles could complete this: one of ${list(roles)}, and one that may run the playbook; allowed: one at least of ${list(allowed)}`
      report({ path: [...path, 'roles'], message })
    }
  },
}

/** `admin` may always; of a role that there is not, another rule speaks. */
function mayHave({
  role,
  allowed,
  known,
}: {
  role: string
  allowed: readonly string[]
  known: readonly string[]
}): boolean {
  return allowed.includes(role) || role === 'admin' || !known.includes(role)
}
