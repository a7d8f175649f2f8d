import type { Rule } from './rule.ts'
import { fieldsOf } from './walk.ts'

/** An internal play is never visible to a customer, so there is nothing to ask. */
export const internalVisibleField: Rule = {
  id: 'internal-visible-field',
  severity: 'warning',
  check({ definition, report }) {
    if (definition.record.visibility !== 'internal') return
    for (const { path, field } of fieldsOf(definition)) {
      if (field.own || field.name !== 'visibleToCustomer') continue
      report({
        path,
        message:
          'visibleToCustomer is asked for, but no customer ever sees an internal play; allowed: leaving it out',
        fix: { title: 'Remove visibleToCustomer', changes: [{ kind: 'remove', path }] },
      })
    }
  },
}
