import { askableFields, comparisonsOf, fits, OPERATORS, operandsOf } from './comparisons.ts'
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
      if (comparisons.length > MOST_COMPARISONS) continue
      const understood = comparisons.every((comparison) => {
        const field = fields.get(comparison.field)
        if (field === undefined || !OPERATORS[field.kind].includes(comparison.operator)) return false
        return operandsOf(comparison).every(({ operand }) => fits({ field, operand }).ok)
      })
      // Other rules have said what is wrong already.
      if (!understood) continue
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

/** A longer condition is not looked at: nobody writes one, and looking takes time. */
const MOST_COMPARISONS = 500
