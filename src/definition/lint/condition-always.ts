import { isAlways } from './always.ts'
import { askableFields, comparisonsOf, isUnderstood } from './comparisons.ts'
import type { Rule } from './rule.ts'
import { conditionsOf } from './walk.ts'

/** A condition that holds whatever the play is like decides nothing. */
export const conditionAlways: Rule = {
  id: 'condition-always',
  severity: 'warning',
  check({ definition, vocabulary, report }) {
    const fields = askableFields({ definition, vocabulary })
    for (const { condition, path } of conditionsOf(definition)) {
      if (!isUnderstood({ comparisons: comparisonsOf({ condition, path }), fields })) continue
      if (!isAlways({ condition, path, fields })) continue
      report({
        path,
        message:
          'the condition is always true, whatever the play is like; allowed: one that may fail, or none',
        fix: { title: 'Remove the condition', changes: [{ kind: 'remove', path }] },
      })
    }
  },
}
