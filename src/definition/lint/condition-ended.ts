import { askableFields, comparisonsOf, isUnderstood } from './comparisons.ts'
import type { Rule } from './rule.ts'
import { whyNever } from './satisfiable.ts'
import { conditionsOf } from './walk.ts'

/** Conditions are looked at while a play is under way: one that needs it to have ended never holds. */
export const conditionEnded: Rule = {
  id: 'condition-ended',
  severity: 'warning',
  check({ definition, vocabulary, report }) {
    const fields = askableFields({ definition, vocabulary })
    const open = new Map(fields)
    for (const name of ['state', 'progress']) {
      const field = fields.get(name)
      if (!field?.values || !Object.hasOwn(vocabulary.conditionFields, name)) continue
      open.set(name, { ...field, values: field.values.filter((value) => !ENDED.has(value)) })
    }
    for (const { condition, path } of conditionsOf(definition)) {
      const comparisons = comparisonsOf({ condition, path })
      if (!comparisons.some(({ field }) => field === 'state' || field === 'progress')) continue
      if (!isUnderstood({ comparisons, fields }) || whyNever({ condition, path, fields }) !== null) continue
      if (whyNever({ condition, path, fields: open }) === null) continue
      report({
        path,
        message:
          'the condition holds only once the play has ended, and then it is not looked at any more; allowed: one that may hold while the play is open',
      })
    }
  },
}

const ENDED: ReadonlySet<string | boolean> = new Set(['closed', 'completed', 'canceled'])
