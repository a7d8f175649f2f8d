import type { Finding } from '../types.ts'
import type { Rule, RuleContext } from './rule.ts'

/** Every rule about one playbook. A new rule is a file of its own and a line here. */
export const rules: readonly Rule[] = []

/** Runs every rule. A rule that crashes becomes a finding, so that the others are still heard. */
export function lintPlaybook({
  report,
  checks = rules,
  ...context
}: Omit<RuleContext, 'report'> & {
  report: (
    found: Parameters<RuleContext['report']>[0] & { rule: string; severity: Finding['severity'] },
  ) => void
  checks?: readonly Rule[]
}): void {
  for (const { id, severity, check } of checks) {
    try {
      check({ ...context, report: (found) => report({ ...found, rule: id, severity }) })
    } catch (error) {
      const message = `the rule ${id} could not be checked: ${String(error)}`
      report({ path: [], message, rule: 'rule-crashed', severity: 'error' })
    }
  }
}
