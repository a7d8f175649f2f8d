import { quote } from '../describe.ts'
import type { Rule } from './rule.ts'
import { fieldsOf } from './walk.ts'

/** Names that a playbook's own field may not have: a condition or a plain object would take them for something else. */
export const fieldReserved: Rule = {
  id: 'field-reserved',
  severity: 'error',
  check({ definition, vocabulary, report }) {
    for (const { path, field } of fieldsOf(definition)) {
      const { name, own } = field
      const taken = ['and', 'or', 'prototype'].includes(name) || name in {}
      if (!own || !(taken || Object.hasOwn(vocabulary.conditionFields, name))) continue
      report({
        path: [...path, 'name'],
        message: `the name ${quote(name)} is taken; allowed: any other name for a field of the playbook's own`,
      })
    }
  },
}
