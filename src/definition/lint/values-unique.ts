import { quote } from '../describe.ts'
import type { Path } from '../located.ts'
import type { Rule } from './rule.ts'
import { activitiesOf, fieldsOf } from './walk.ts'

/** A list of choices names each of them once. */
export const valuesUnique: Rule = {
  id: 'values-unique',
  severity: 'error',
  check({ definition, report }) {
    const { roles, categories, closureCodes } = definition.record
    const lists: { path: Path; values: readonly string[] }[] = [
      ...Object.entries({ roles, categories, closureCodes }).map(([name, values]) => ({
        path: ['record', name],
        values,
      })),
      ...activitiesOf(definition).flatMap(({ path, activity }) => [
        { path: [...path, 'roles'], values: activity.roles ?? [] },
        { path: [...path, 'after'], values: activity.after ?? [] },
        { path: [...path, 'open'], values: activity.type === 'records' ? activity.open : [] },
      ]),
      ...fieldsOf(definition).map(({ path, field }) => ({
        path: [...path, 'options'],
        values: field.options,
      })),
    ]
    for (const { path, values } of lists) {
      const seen = new Set<string>()
      for (const [index, value] of values.entries()) {
        if (seen.has(value))
          report({ path: [...path, index], message: `${quote(value)} is here twice; allowed: once` })
        seen.add(value)
      }
    }
  },
}
