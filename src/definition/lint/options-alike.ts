import { quote } from '../describe.ts'
import type { Path } from '../located.ts'
import type { Rule } from './rule.ts'
import { alike } from './texts.ts'
import { fieldsOf } from './walk.ts'

/** Choices that people cannot tell apart: they differ by capitals and blanks alone. */
export const optionsAlike: Rule = {
  id: 'options-alike',
  severity: 'warning',
  check({ definition, report }) {
    const { categories, closureCodes } = definition.record
    const lists: { path: Path; values: readonly string[] }[] = [
      { path: ['record', 'categories'], values: categories },
      { path: ['record', 'closureCodes'], values: closureCodes },
      ...fieldsOf(definition).map(({ path, field }) => ({
        path: [...path, 'options'],
        values: field.options,
      })),
    ]
    for (const { path, values } of lists) {
      const seen = new Map<string, string>()
      for (const [index, value] of values.entries()) {
        const read = alike(value)
        const before = seen.get(read)
        if (before === undefined) seen.set(read, value)
        else if (before !== value) {
          const message = `${quote(value)} reads like ${quote(before)}; allowed: choices that people can tell apart`
          report({ path: [...path, index], message })
        }
      }
    }
  },
}
