import { describe, list, quote } from '../../definition/describe.ts'
import {
  type AskedField,
  askableFields,
  type Comparison,
  comparisonsOf,
  fits,
  OPERATORS,
  operandsOf,
} from '../../definition/lint/comparisons.ts'
import type { Path } from '../../definition/located.ts'
import { didYouMean } from '../../definition/near-miss.ts'
import type { Condition } from '../../definition/types.ts'
import { askedOf, formOf } from '../questions.ts'
import type { Rule, RuleContext } from './rule.ts'

type Asked = { comparison: Comparison; fields: ReadonlyMap<string, AskedField> }

/** Everything that any condition asks, with what may be asked there: questions know answers, items the engagement, too. */
function askedIn({ successPlay, vocabulary }: RuleContext): Asked[] {
  const definition = formOf(successPlay.questions)
  const answers = askableFields({ definition, vocabulary: askedOf({ engagementFields: {} }) })
  const all = askableFields({
    definition,
    vocabulary: askedOf({ engagementFields: vocabulary.engagementFields }),
  })
  const of = (when: Condition | null, path: Path, fields: Asked['fields']): Asked[] =>
    when === null
      ? []
      : comparisonsOf({ condition: when, path }).map((comparison) => ({ comparison, fields }))
  return [
    ...successPlay.questions.flatMap(({ name, when }, index) =>
      of(when, ['questions', index, 'when'], new Map([...answers].filter(([other]) => other !== name))),
    ),
    ...successPlay.creates.flatMap(({ when }, index) => of(when, ['creates', index, 'when'], all)),
  ]
}

const conditionField: Rule = {
  id: 'condition-field',
  severity: 'error',
  check(context) {
    for (const { comparison, fields } of askedIn(context)) {
      const { field, path } = comparison
      if (fields.has(field)) continue
      const allowed = [...fields.keys()]
      const message = `unknown answer ${quote(field)} in a condition; allowed: ${list(allowed)}${didYouMean({ word: field, among: allowed })}`
      context.report({ path: path.slice(0, -1), at: 'key', message })
    }
  },
}

const conditionOperator: Rule = {
  id: 'condition-operator',
  severity: 'error',
  check(context) {
    for (const { comparison, fields } of askedIn(context)) {
      const { field, operator, path } = comparison
      const asked = fields.get(field)
      if (!asked || OPERATORS[asked.kind].includes(operator)) continue
      const message = `the operator ${operator} does not fit ${quote(field)}; allowed: ${list(OPERATORS[asked.kind])}`
      context.report({ path, at: 'key', message })
    }
  },
}

const conditionValue: Rule = {
  id: 'condition-value',
  severity: 'error',
  check(context) {
    for (const { comparison, fields } of askedIn(context)) {
      const field = fields.get(comparison.field)
      if (!field || !OPERATORS[field.kind].includes(comparison.operator)) continue
      for (const { operand, path } of operandsOf(comparison)) {
        const { ok, allowed } = fits({ field, operand })
        if (ok) continue
        const among = field.values?.map(String) ?? []
        const guess = typeof operand === 'string' ? didYouMean({ word: operand, among }) : ''
        context.report({
          path,
          message: `${quote(comparison.field)} is never ${describe(operand)}; allowed: ${allowed}${guess}`,
        })
      }
    }
  },
}

export const conditionRules: readonly Rule[] = [conditionField, conditionOperator, conditionValue]
