import type { Rule } from './rule.ts'

/** One lane has no order among lanes. */
export const laneOrderAlone: Rule = {
  id: 'lane-order-alone',
  severity: 'warning',
  check({ definition, report }) {
    for (const [p, { laneOrder, lanes }] of definition.phases.entries()) {
      if (laneOrder !== 'parallel' || lanes.length > 1) continue
      const path = ['phases', p, 'laneOrder']
      report({
        path,
        at: 'key',
        message: 'laneOrder: parallel says nothing where there is one lane; allowed: leaving it out',
        fix: { title: 'Remove laneOrder', changes: [{ kind: 'remove', path }] },
      })
    }
  },
}
