import type { Rule } from './rule.ts'

/** The label of the only lane of a phase tells it from nothing. */
export const laneLabelAlone: Rule = {
  id: 'lane-label-alone',
  severity: 'warning',
  check({ definition, report }) {
    for (const [p, { lanes }] of definition.phases.entries()) {
      const [only] = lanes
      if (lanes.length !== 1 || only?.label == null) continue
      const path = ['phases', p, 'lanes', 0, 'label']
      report({
        path,
        at: 'key',
        message: 'the only lane of a phase has a label; allowed: leaving it out, the phase has one',
        fix: { title: 'Remove the label', changes: [{ kind: 'remove', path }] },
      })
    }
  },
}
