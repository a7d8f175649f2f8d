import { quote } from '../describe.ts'
import type { Rule } from './rule.ts'
import { entryAt, fieldsOf } from './walk.ts'

/** Without a label people read the name that programs use. */
export const fieldLabel: Rule = {
  id: 'field-label',
  severity: 'warning',
  check({ definition, source, report }) {
    for (const { path, field } of fieldsOf(definition)) {
      if (!field.own || field.label !== null || typeof entryAt({ source, path }) === 'string') continue
      report({ path, message: `people would read ${quote(field.name)} above this field; allowed: a label` })
    }
  },
}
