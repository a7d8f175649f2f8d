import { describe, quote } from '../describe.ts'
import { didYouMean } from '../near-miss.ts'
import { askableFields, comparisonsOf, fits, OPERATORS, operandsOf } from './comparisons.ts'
import type { Rule } from './rule.ts'
import { conditionsOf } from './walk.ts'

/** What a field is compared with is something that it could be. */
export const conditionValue: Rule = {
  id: 'condition-value',
  severity: 'error',
  check({ definition, vocabulary, report }) {
    const fields = askableFields({ definition, vocabulary })
    for (const { condition, path: when } of conditionsOf(definition)) {
      for (const comparison of comparisonsOf({ condition, path: when })) {
        const field = fields.get(comparison.field)
        if (field === undefined || !OPERATORS[field.kind].includes(comparison.operator)) continue
        for (const { operand, path } of operandsOf(comparison)) {
          const { ok, allowed } = fits({ field, operand })
          if (ok) continue
          const among = field.values?.map(String) ?? []
          const guess = typeof operand === 'string' ? didYouMean({ word: operand, among }) : ''
          report({
            path,
            message: `${quote(comparison.field)} is never ${describe(operand)}; allowed: ${allowed}${guess}`,
          })
        }
      }
    }
  },
}
