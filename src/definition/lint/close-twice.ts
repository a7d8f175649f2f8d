import { quote } from '../describe.ts'
import type { Rule } from './rule.ts'
import { activitiesOf } from './walk.ts'

/** Closure code and close notes are asked for once: a second activity that every play comes to asks again. */
export const closeTwice: Rule = {
  id: 'close-twice',
  severity: 'warning',
  check({ definition, report }) {
    const always = activitiesOf(definition).filter(
      ({ activity, lane, phase }) =>
        activity.type === 'close-record' &&
        !activity.skippable &&
        !activity.when &&
        !lane.when &&
        !phase.when,
    )
    const [first, ...others] = always
    for (const { path } of others) {
      const before = quote(first?.activity.key ?? '')
      const message = `closure code and close notes are asked for again, after ${before}; allowed: one close-record that every play comes to`
      report({ path: [...path, 'type'], message })
    }
  },
}
