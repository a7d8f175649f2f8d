import { quote } from '../describe.ts'
import type { Path } from '../located.ts'
import type { Rule } from './rule.ts'
import { activitiesOf, fieldsOf, lanesOf } from './walk.ts'

/** Keys, or names of declared fields, that differ only by capitals and hyphens: one is soon taken for the other. */
export const keysAlike: Rule = {
  id: 'keys-alike',
  severity: 'warning',
  check({ definition, report }) {
    const groups: { what: string; named: { name: string; path: Path }[] }[] = [
      {
        what: 'key',
        named: definition.phases.map(({ key }, p) => ({ name: key, path: ['phases', p, 'key'] })),
      },
      ...definition.phases.map((phase) => ({
        what: 'key',
        named: lanesOf(definition)
          .filter((placed) => placed.phase === phase)
          .map(({ lane, path }) => ({ name: lane.key, path: [...path, 'key'] })),
      })),
      {
        what: 'key',
        named: activitiesOf(definition).map(({ activity, path }) => ({
          name: activity.key,
          path: [...path, 'key'],
        })),
      },
      {
        what: 'name',
        named: fieldsOf(definition)
          .filter(({ field }) => field.own)
          .map(({ field, path }) => ({ name: field.name, path: [...path, 'name'] })),
      },
    ]
    for (const { what, named } of groups) {
      const seen = new Map<string, string>()
      for (const { name, path } of named) {
        const bare = name.toLowerCase().replaceAll('-', '')
        const before = seen.get(bare)
        if (before === undefined) seen.set(bare, name)
        else if (before !== name) {
          const message = `the ${what} ${quote(name)} is almost ${quote(before)}; allowed: one that cannot be taken for another`
          report({ path, message })
        }
      }
    }
  },
}
