import { list, quote } from '../describe.ts'
import { askableFields, comparisonsOf, OPERATORS } from './comparisons.ts'
import type { Rule } from './rule.ts'
import { conditionsOf } from './walk.ts'

/** An operator fits the kind of its field. (Operators that there are not at all are found with the shape.) */
export const conditionOperator: Rule = {
  id: 'condition-operator',
  severity: 'error',
  check({ definition, vocabulary, report }) {
    const fields = askableFields({ definition, vocabulary })
    for (const { condition, path: when } of conditionsOf(definition)) {
      for (const { field, operator, path } of comparisonsOf({ condition, path: when })) {
        const asked = fields.get(field)
        if (asked === undefined || OPERATORS[asked.kind].includes(operator)) continue
        const message = `the operator ${operator} does not fit ${quote(field)}; allowed: ${list(OPERATORS[asked.kind])}`
        report({ path, at: 'key', message })
      }
    }
  },
}
