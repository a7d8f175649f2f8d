import { askableFields, comparisonsOf, isUnderstood } from './comparisons.ts'
import type { Rule } from './rule.ts'
import { whyNever } from './satisfiable.ts'
import { conditionsOf } from './walk.ts'

/** A condition that contradicts itself can never be true: what hangs on it would always be skipped. */
export const conditionNever: Rule = {
  id: 'condition-never',
  severity: 'error',
  check({ definition, vocabulary, report }) {
    const fields = askableFields({ definition, vocabulary })
    for (const { condition, path } of conditionsOf(definition)) {
      const comparisons = comparisonsOf({ condition, path })
      if (!isUnderstood({ comparisons, fields })) continue
      const why = whyNever({ condition, path, fields })
      if (why === null) continue
      const asked = why.comparisons.map(
        ({ field, operator, value }) => `${field} ${operator} ${JSON.stringify(value)}`,
      )
      const reason =
        why.branches === 1 ? 'nothing is' : 'none of its alternatives holds; of the first, nothing is'
      const found = asked.join(' and ')
      report({
        path,
        message: `the condition can never be true: ${reason} ${found.length > 200 ? `${found.slice(0, 200)}…` : found}`,
      })
    }
  },
}
