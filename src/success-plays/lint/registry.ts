import { LIMITS } from '../../definition/limits.ts'
import type { Reported } from '../../definition/read-shaped.ts'
import { conditionRules } from './conditions.ts'
import { fieldRules } from './fields.ts'
import { itemRules } from './items.ts'
import { liquidRules } from './liquid.ts'
import { questionRules } from './questions.ts'
import type { Rule, RuleContext } from './rule.ts'

/** Every rule about one success play. */
export const rules: readonly Rule[] = [
  ...itemRules,
  ...fieldRules,
  ...liquidRules,
  ...questionRules,
  ...conditionRules,
]

/** Runs every rule. A rule that crashes becomes a finding; one that has said more than anybody reads is stopped. */
export function lintSuccessPlay({
  report,
  checks = rules,
  ...context
}: Omit<RuleContext, 'report'> & { report: (found: Reported) => void; checks?: readonly Rule[] }): void {
  for (const { id, severity, check } of checks) {
    let said = 0
    try {
      check({
        ...context,
        report(found) {
          if (said++ > LIMITS.findings) throw new SaidEnough()
          report({ ...found, rule: id, severity })
        },
      })
    } catch (error) {
      if (error instanceof SaidEnough) continue
      const message = `the rule ${id} could not be checked: ${String(error)}`
      report({ path: [], message, rule: 'rule-crashed', severity: 'error' })
    }
  }
}

class SaidEnough extends Error {}
