import { list } from '../describe.ts'
import { FINAL } from './records-final.ts'
import type { Rule } from './rule.ts'
import { activitiesOf } from './walk.ts'

/** A gate that opens although a record is still under way. */
export const recordsGap: Rule = {
  id: 'records-gap',
  severity: 'warning',
  check({ definition, vocabulary, report }) {
    for (const { path, activity } of activitiesOf(definition)) {
      if (activity.type !== 'records' || !Object.hasOwn(vocabulary.records, activity.collection)) continue
      const states = vocabulary.records[activity.collection]?.states ?? []
      // Of a state that there is not, another rule speaks: it is probably the one that is missing.
      if (!activity.open.every((state) => states.includes(state))) continue
      const missing = states.filter((state) => !FINAL.has(state) && !activity.open.includes(state))
      if (missing.length === 0) continue
      report({
        path: [...path, 'open'],
        message: `the gate opens although ${activity.collection} may still be ${list(missing)}; allowed: every state in which there is something to do`,
      })
    }
  },
}
