import { describe, list, quote } from '../describe.ts'
import type { FormField } from '../types.ts'
import type { Rule } from './rule.ts'
import { fieldsOf } from './walk.ts'

/** A field that is declared in several activities is one field: type and options must be the same everywhere. */
export const fieldAgrees: Rule = {
  id: 'field-agrees',
  severity: 'error',
  check({ definition, report }) {
    const first = new Map<string, FormField>()
    for (const { path, field } of fieldsOf(definition)) {
      if (!field.own) continue
      const before = first.get(field.name)
      if (before === undefined) {
        first.set(field.name, field)
      } else if (before.type !== field.type) {
        const message = `the field ${quote(field.name)} is declared before as ${before.type}, here as ${field.type}; allowed: the same type everywhere`
        report({ path, message })
      } else if (JSON.stringify(before.options) !== JSON.stringify(field.options)) {
        const found = field.options.length === 0 ? describe(null) : list(field.options)
        const message = `the field ${quote(field.name)} is declared before with the options ${list(before.options)}, here with ${found}; allowed: the same options everywhere`
        report({ path, message })
      }
    }
  },
}
