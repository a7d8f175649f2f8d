import { quote } from '../describe.ts'
import type { Rule } from './rule.ts'
import { activitiesOf } from './walk.ts'

/** A state in which a record is over keeps a gate shut that nobody can open any more. */
export const recordsFinal: Rule = {
  id: 'records-final',
  severity: 'warning',
  check({ definition, vocabulary, report }) {
    for (const { path, activity } of activitiesOf(definition)) {
      if (activity.type !== 'records' || !Object.hasOwn(vocabulary.records, activity.collection)) continue
      const states = vocabulary.records[activity.collection]?.states ?? []
      // Where every state keeps it shut, `records-stuck` speaks.
      if (states.every((state) => activity.open.includes(state))) continue
      for (const [index, state] of activity.open.entries()) {
        if (!FINAL.has(state) || !states.includes(state)) continue
        const place = [...path, 'open', index]
        report({
          path: place,
          message: `a record in the state ${quote(state)} is over, and keeps the gate shut for ever; allowed: states in which there is something to do`,
          fix: { title: `Remove ${state}`, changes: [{ kind: 'remove', path: place }] },
        })
      }
    }
  },
}

/** States in which nothing is left to do. */
export const FINAL: ReadonlySet<string> = new Set(['complete', 'completed', 'closed', 'canceled', 'done'])
