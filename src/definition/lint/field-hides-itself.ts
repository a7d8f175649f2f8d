import { quote } from '../describe.ts'
import { comparisonsOf } from './comparisons.ts'
import type { Rule } from './rule.ts'
import { fieldsOf } from './walk.ts'

/** A field whose own value decides whether it is asked for: hidden at first, it can never get that value. */
export const fieldHidesItself: Rule = {
  id: 'field-hides-itself',
  severity: 'warning',
  check({ definition, report }) {
    for (const { path, field } of fieldsOf(definition)) {
      if (field.when === null) continue
      const own = comparisonsOf({ condition: field.when, path: [...path, 'when'] }).find(
        (comparison) => comparison.field === field.name,
      )
      if (own === undefined) continue
      const what = field.required ? 'is required, and whether it is asked for' : 'is asked for or not, which'
      report({
        path: own.path.slice(0, -1),
        at: 'key',
        message: `${quote(field.name)} ${what} depends on its own value; allowed: a condition on other fields`,
      })
    }
  },
}
