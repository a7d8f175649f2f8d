import { quote } from '../describe.ts'
import { comparisonsOf } from './comparisons.ts'
import type { Rule } from './rule.ts'
import { activitiesOf } from './walk.ts'

/** A field that depends on one further down in its form appears above what people have just answered. */
export const fieldOrder: Rule = {
  id: 'field-order',
  severity: 'warning',
  check({ definition, report }) {
    for (const { path, activity } of activitiesOf(definition)) {
      if (!('fields' in activity)) continue
      const placeOf = new Map(activity.fields.map(({ name }, index) => [name, index]))
      for (const [index, { name, when }] of activity.fields.entries()) {
        if (when === null) continue
        const place = [...path, 'fields', index, 'when']
        const later = comparisonsOf({ condition: when, path: place }).find(
          ({ field }) => (placeOf.get(field) ?? -1) > index,
        )
        if (later === undefined) continue
        report({
          path: later.path.slice(0, -1),
          at: 'key',
          message: `${quote(name)} depends on ${quote(later.field)}, which is asked for below it; allowed: asking for it above`,
        })
      }
    }
  },
}
