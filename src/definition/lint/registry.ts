import { LIMITS } from '../limits.ts'
import type { Finding } from '../types.ts'
import { activityRoles } from './activity-roles.ts'
import { afterCircular } from './after-circular.ts'
import { afterDeadlock } from './after-deadlock.ts'
import { afterUnknown } from './after-unknown.ts'
import { closeReachable } from './close-reachable.ts'
import { conditionField } from './condition-field.ts'
import { conditionNever } from './condition-never.ts'
import { conditionOperator } from './condition-operator.ts'
import { conditionValue } from './condition-value.ts'
import { createEngagement } from './create-engagement.ts'
import { createFirst } from './create-first.ts'
import { fieldAgrees } from './field-agrees.ts'
import { fieldDoubled } from './field-doubled.ts'
import { fieldNearMiss } from './field-near-miss.ts'
import { fieldOptions } from './field-options.ts'
import { fieldPicked } from './field-picked.ts'
import { fieldReserved } from './field-reserved.ts'
import { fieldUnknown } from './field-unknown.ts'
import { keysUnique } from './keys-unique.ts'
import { recordsCollection } from './records-collection.ts'
import { recordsState } from './records-state.ts'
import { recordsStuck } from './records-stuck.ts'
import { roleUnknown } from './role-unknown.ts'
import type { Rule, RuleContext } from './rule.ts'
import { scenarioExpects } from './scenario-expects.ts'
import { scenarioName } from './scenario-name.ts'
import { scenarioUnknown } from './scenario-unknown.ts'
import { valuesUnique } from './values-unique.ts'

/** Every rule about one playbook. A new rule is a file of its own, a test, and a line here. */
export const rules: readonly Rule[] = [
  activityRoles,
  afterCircular,
  afterDeadlock,
  afterUnknown,
  closeReachable,
  conditionField,
  conditionNever,
  conditionOperator,
  conditionValue,
  createEngagement,
  createFirst,
  fieldAgrees,
  fieldDoubled,
  fieldNearMiss,
  fieldOptions,
  fieldPicked,
  fieldReserved,
  fieldUnknown,
  keysUnique,
  recordsCollection,
  recordsState,
  recordsStuck,
  roleUnknown,
  scenarioExpects,
  scenarioName,
  scenarioUnknown,
  valuesUnique,
]

type Reported = Parameters<RuleContext['report']>[0] & {
  readonly rule: string
  readonly severity: Finding['severity']
}

/**
 * Runs every rule. A rule that crashes becomes a finding, so that the others are still heard; one that has said more
 * than anybody reads is stopped.
 */
export function lintPlaybook({
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
          report({ ...found, rule: id, severity })
          said++
          if (said > LIMITS.findings) throw new SaidEnough()
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
