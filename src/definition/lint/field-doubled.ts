import { quote } from '../describe.ts'
import type { Rule } from './rule.ts'
import { fieldsOf } from './walk.ts'

/** An activity asks for a field once. */
export const fieldDoubled: Rule = {
  id: 'field-doubled',
  severity: 'error',
  check({ definition, report }) {
    const seen = new Set<string>()
    for (const { path, field } of fieldsOf(definition)) {
      const name = JSON.stringify([...path.slice(0, -1), field.name])
      if (seen.has(name))
        report({
          path,
          message: `the field ${quote(field.name)} is here twice; allowed: once in an activity`,
        })
      seen.add(name)
    }
  },
}
