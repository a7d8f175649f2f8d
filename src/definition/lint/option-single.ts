import { quote } from '../describe.ts'
import type { Rule } from './rule.ts'
import { fieldsOf } from './walk.ts'

/** A required choice with one option is none. */
export const optionSingle: Rule = {
  id: 'option-single',
  severity: 'warning',
  check({ definition, report }) {
    for (const { path, field } of fieldsOf(definition)) {
      if (field.type !== 'select' || !field.required || field.options.length !== 1) continue
      const message = `${quote(field.name)} is required and has one option, so there is nothing to choose; allowed: several options, or a checkbox`
      report({ path: [...path, 'options'], message })
    }
  },
}
