import { quote } from '../describe.ts'
import type { Rule } from './rule.ts'
import { fieldsOf } from './walk.ts'

/** A choice needs options, and only a choice has some. */
export const fieldOptions: Rule = {
  id: 'field-options',
  severity: 'error',
  check({ definition, report }) {
    for (const { path, field } of fieldsOf(definition)) {
      if (!field.own) continue
      const isChoice = field.type === 'select' || field.type === 'multi-select'
      if (isChoice && field.options.length === 0) {
        report({
          path,
          message: `the field ${quote(field.name)} is a ${field.type} without options; allowed: at least one option`,
        })
      }
      if (!isChoice && field.options.length > 0) {
        const message = `the field ${quote(field.name)} is of type ${field.type} and has options; allowed: options for select and multi-select`
        report({ path: [...path, 'options'], at: 'key', message })
      }
    }
  },
}
