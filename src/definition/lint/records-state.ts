import { list, quote } from '../describe.ts'
import { didYouMean } from '../near-miss.ts'
import type { Rule } from './rule.ts'
import { activitiesOf } from './walk.ts'

/** The states that keep a records gate shut are states of its collection. */
export const recordsState: Rule = {
  id: 'records-state',
  severity: 'error',
  check({ definition, vocabulary, report }) {
    for (const { path, activity } of activitiesOf(definition)) {
      if (activity.type !== 'records' || !Object.hasOwn(vocabulary.records, activity.collection)) continue
      const allowed = vocabulary.records[activity.collection]?.states ?? []
      for (const [index, state] of activity.open.entries()) {
        if (allowed.includes(state)) continue
        const guess = didYouMean({ word: state, among: allowed })
        const message = `unknown state ${quote(state)} of ${activity.collection}; allowed: ${list(allowed)}${guess}`
        report({ path: [...path, 'open', index], message })
      }
    }
  },
}
