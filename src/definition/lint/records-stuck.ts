import type { Rule } from './rule.ts'
import { activitiesOf } from './walk.ts'

/** A gate that every state keeps shut opens only for a play without any such record. */
export const recordsStuck: Rule = {
  id: 'records-stuck',
  severity: 'warning',
  check({ definition, vocabulary, report }) {
    for (const { path, activity } of activitiesOf(definition)) {
      if (activity.type !== 'records' || !Object.hasOwn(vocabulary.records, activity.collection)) continue
      const states = vocabulary.records[activity.collection]?.states ?? []
      if (!states.every((state) => activity.open.includes(state))) continue
      const message = `every state of ${activity.collection} keeps this gate shut: a play with one of them never gets past it`
      report({ path: [...path, 'open'], message })
    }
  },
}
