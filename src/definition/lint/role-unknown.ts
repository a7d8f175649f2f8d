import { list, quote } from '../describe.ts'
import type { Path } from '../located.ts'
import { didYouMean } from '../near-miss.ts'
import type { Rule } from './rule.ts'
import { activitiesOf } from './walk.ts'

/** Roles are those of the users. */
export const roleUnknown: Rule = {
  id: 'role-unknown',
  severity: 'error',
  check({ definition, vocabulary, report }) {
    const lists: { path: Path; roles: readonly string[] }[] = [
      { path: ['record', 'roles'], roles: definition.record.roles },
      ...activitiesOf(definition).map(({ path, activity }) => ({
        path: [...path, 'roles'],
        roles: activity.roles ?? [],
      })),
    ]
    for (const { path, roles } of lists) {
      for (const [index, role] of roles.entries()) {
        if (vocabulary.roles.includes(role)) continue
        const guess = didYouMean({ word: role, among: vocabulary.roles })
        report({
          path: [...path, index],
          message: `unknown role ${quote(role)}; allowed: ${list(vocabulary.roles)}${guess}`,
        })
      }
    }
  },
}
