import { list, quote } from '../describe.ts'
import { didYouMean } from '../near-miss.ts'
import { askableFields, comparisonsOf } from './comparisons.ts'
import type { Rule } from './rule.ts'
import { conditionsOf } from './walk.ts'

/** A condition asks for fields that there are: the play's, the playbook's own, the engagement's. */
export const conditionField: Rule = {
  id: 'condition-field',
  severity: 'error',
  check({ definition, vocabulary, report }) {
    const allowed = [...askableFields({ definition, vocabulary }).keys()]
    const known = new Set(allowed)
    for (const { condition, path: when } of conditionsOf(definition)) {
      const told = new Set<string>()
      for (const { field, path } of comparisonsOf({ condition, path: when })) {
        const place = path.slice(0, -1)
        if (known.has(field) || told.has(JSON.stringify(place))) continue
        told.add(JSON.stringify(place))
        const guess = didYouMean({ word: field, among: allowed })
        report({
          path: place,
          at: 'key',
          message: `unknown field ${quote(field)} in a condition; allowed: ${list(allowed)}${guess}`,
        })
      }
    }
  },
}
