import { quote } from '../describe.ts'
import type { Rule } from './rule.ts'

/** The navigation and the list speak of several plays. */
export const pluralMissing: Rule = {
  id: 'plural-missing',
  severity: 'warning',
  check({ definition, report }) {
    if (definition.plural != null) return
    const message = `a list of several would be called ${quote(definition.label)}; allowed: plural, what its plays are called together`
    report({ path: ['plural'], message })
  },
}
