import { LIMITS } from '../limits.ts'
import type { Finding } from '../types.ts'
import { activityRoles } from './activity-roles.ts'
import { activityUnreachable } from './activity-unreachable.ts'
import { afterCircular } from './after-circular.ts'
import { afterDeadlock } from './after-deadlock.ts'
import { afterDefault } from './after-default.ts'
import { afterRedundant } from './after-redundant.ts'
import { afterUnknown } from './after-unknown.ts'
import { buttonText } from './button-text.ts'
import { categoryUnasked } from './category-unasked.ts'
import { changedField } from './changes/changed-field.ts'
import { changedKey } from './changes/changed-key.ts'
import { changedPrefix } from './changes/changed-prefix.ts'
import { changedType } from './changes/changed-type.ts'
import { loosenedGate } from './changes/loosened-gate.ts'
import { openedVisibility } from './changes/opened-visibility.ts'
import { removedActivity } from './changes/removed-activity.ts'
import { closeReachable } from './close-reachable.ts'
import { closeTwice } from './close-twice.ts'
import { closureSingle } from './closure-single.ts'
import { commentText } from './comment-text.ts'
import { conditionAlways } from './condition-always.ts'
import { conditionBranch } from './condition-branch.ts'
import { conditionEarly } from './condition-early.ts'
import { conditionEnded } from './condition-ended.ts'
import { conditionField } from './condition-field.ts'
import { conditionNever } from './condition-never.ts'
import { conditionOperator } from './condition-operator.ts'
import { conditionRepeated } from './condition-repeated.ts'
import { conditionValue } from './condition-value.ts'
import { createEngagement } from './create-engagement.ts'
import { createFirst } from './create-first.ts'
import { descriptionMissing } from './description-missing.ts'
import { fieldAgrees } from './field-agrees.ts'
import { fieldDoubled } from './field-doubled.ts'
import { fieldHidesItself } from './field-hides-itself.ts'
import { fieldIdle } from './field-idle.ts'
import { fieldLabel } from './field-label.ts'
import { fieldNearMiss } from './field-near-miss.ts'
import { fieldOptions } from './field-options.ts'
import { fieldOrder } from './field-order.ts'
import { fieldPicked } from './field-picked.ts'
import { fieldReserved } from './field-reserved.ts'
import { fieldUnknown } from './field-unknown.ts'
import { formLong } from './form-long.ts'
import { instructionsLong } from './instructions-long.ts'
import { instructionsMissing } from './instructions-missing.ts'
import { instructionsRepeat } from './instructions-repeat.ts'
import { internalRoles } from './internal-roles.ts'
import { internalText } from './internal-text.ts'
import { internalVisibleField } from './internal-visible-field.ts'
import { keysAlike } from './keys-alike.ts'
import { keysUnique } from './keys-unique.ts'
import { labelDoubled } from './label-doubled.ts'
import { labelEnding } from './label-ending.ts'
import { labelLong } from './label-long.ts'
import { labelWordless } from './label-wordless.ts'
import { laneLabelAlone } from './lane-label-alone.ts'
import { laneOrderAlone } from './lane-order-alone.ts'
import { optionSingle } from './option-single.ts'
import { optionsAlike } from './options-alike.ts'
import { phaseSkippable } from './phase-skippable.ts'
import { pluralMissing } from './plural-missing.ts'
import { recordsCollection } from './records-collection.ts'
import { recordsFinal } from './records-final.ts'
import { recordsGap } from './records-gap.ts'
import { recordsState } from './records-state.ts'
import { recordsStuck } from './records-stuck.ts'
import { roleUnknown } from './role-unknown.ts'
import { rolesNobody } from './roles-nobody.ts'
import { rolesRepeated } from './roles-repeated.ts'
import type { Rule, RuleContext } from './rule.ts'
import { scenarioExpects } from './scenario-expects.ts'
import { scenarioName } from './scenario-name.ts'
import { scenarioUnknown } from './scenario-unknown.ts'
import { textInvisible } from './text-invisible.ts'
import { textSpace } from './text-space.ts'
import { valuesUnique } from './values-unique.ts'
import { workNoteText } from './work-note-text.ts'

/** Every rule about one playbook. A new rule is a file of its own, a test, and a line here. */
export const rules: readonly Rule[] = [
  activityRoles,
  activityUnreachable,
  afterCircular,
  afterDeadlock,
  afterDefault,
  afterRedundant,
  afterUnknown,
  buttonText,
  categoryUnasked,
  changedField,
  changedKey,
  changedPrefix,
  changedType,
  closeReachable,
  closeTwice,
  closureSingle,
  commentText,
  conditionAlways,
  conditionBranch,
  conditionEarly,
  conditionEnded,
  conditionField,
  conditionNever,
  conditionOperator,
  conditionRepeated,
  conditionValue,
  createEngagement,
  createFirst,
  descriptionMissing,
  fieldAgrees,
  fieldDoubled,
  fieldHidesItself,
  fieldIdle,
  fieldLabel,
  fieldNearMiss,
  fieldOptions,
  fieldOrder,
  fieldPicked,
  fieldReserved,
  fieldUnknown,
  formLong,
  instructionsLong,
  instructionsMissing,
  instructionsRepeat,
  internalRoles,
  internalText,
  internalVisibleField,
  keysAlike,
  keysUnique,
  labelDoubled,
  labelEnding,
  labelLong,
  labelWordless,
  laneLabelAlone,
  laneOrderAlone,
  loosenedGate,
  openedVisibility,
  optionsAlike,
  optionSingle,
  phaseSkippable,
  pluralMissing,
  recordsCollection,
  recordsFinal,
  recordsGap,
  recordsState,
  recordsStuck,
  removedActivity,
  rolesNobody,
  rolesRepeated,
  roleUnknown,
  scenarioExpects,
  scenarioName,
  scenarioUnknown,
  textInvisible,
  textSpace,
  valuesUnique,
  workNoteText,
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
