import { quote } from '../describe.ts'
import type { Rule } from './rule.ts'

/** A scenario that expects nothing shows only that its steps can be done. */
export const scenarioExpects: Rule = {
  id: 'scenario-expects',
  severity: 'warning',
  check({ source, report }) {
    for (const [index, { name, steps, expect }] of (source.scenarios ?? []).entries()) {
      const says = [expect, ...steps.map((step) => step.expect)].some(
        (each) => each && Object.keys(each).length > 0,
      )
      if (says) continue
      const message = `the scenario ${quote(name)} expects nothing; say with expect what should come of its steps`
      report({ path: ['scenarios', index], message })
    }
  },
}
