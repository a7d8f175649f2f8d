import type { Rule } from './rule.ts'

/** One closure code tells success and failure apart as little as none. */
export const closureSingle: Rule = {
  id: 'closure-single',
  severity: 'warning',
  check({ definition, report }) {
    if (definition.record.closureCodes.length > 1) return
    const message =
      'every play ends with the same closure code, whatever came of it; allowed: one for what was reached, and one for what was not'
    report({ path: ['record', 'closureCodes'], message })
  },
}
