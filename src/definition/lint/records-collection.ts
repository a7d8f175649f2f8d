import { list, quote } from '../describe.ts'
import { didYouMean } from '../near-miss.ts'
import type { Rule } from './rule.ts'
import { activitiesOf } from './walk.ts'

/** A records gate looks at a collection whose records belong to plays. */
export const recordsCollection: Rule = {
  id: 'records-collection',
  severity: 'error',
  check({ definition, vocabulary, report }) {
    const allowed = Object.keys(vocabulary.records)
    for (const { path, activity } of activitiesOf(definition)) {
      if (activity.type !== 'records' || allowed.includes(activity.collection)) continue
      const guess = didYouMean({ word: activity.collection, among: allowed })
      const message = `unknown collection ${quote(activity.collection)}; allowed: ${list(allowed)}${guess}`
      report({ path: [...path, 'collection'], message })
    }
  },
}
