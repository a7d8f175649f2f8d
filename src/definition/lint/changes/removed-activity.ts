import { list, quote } from '../../describe.ts'
import type { Rule } from '../rule.ts'
import { changesOf } from './pairs.ts'

/** Activities that the version before has and this one has not. */
export const removedActivity: Rule = {
  id: 'removed-activity',
  severity: 'warning',
  compares: true,
  check({ definition, previous, report }) {
    if (!previous) return
    const { removed } = changesOf({ previous, definition })
    for (const phase of previous.phases) {
      const gone = removed.filter(({ before }) => before.phase === phase)
      if (gone.length === 0) continue
      const at = definition.phases.findIndex(({ key }) => key === phase.key)
      const keys = list(gone.map(({ before }) => quote(before.activity.key)))
      const message = `the version before has ${keys} in the phase ${quote(phase.key)}, this one has not: new plays do without; allowed: that, if it is meant`
      report({
        path: at === -1 ? ['phases'] : ['phases', at, 'key'],
        at: at === -1 ? 'key' : 'value',
        message,
      })
    }
  },
}
