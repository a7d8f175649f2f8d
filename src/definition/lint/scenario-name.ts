import { quote } from '../describe.ts'
import type { Rule } from './rule.ts'

/** Two scenarios with one name cannot be told apart in a report. */
export const scenarioName: Rule = {
  id: 'scenario-name',
  severity: 'error',
  check({ source, report }) {
    const seen = new Set<string>()
    for (const [index, { name }] of (source.scenarios ?? []).entries()) {
      if (seen.has(name)) {
        const message = `another scenario has the name ${quote(name)}; allowed: names that no other scenario has`
        report({ path: ['scenarios', index, 'name'], message })
      }
      seen.add(name)
    }
  },
}
