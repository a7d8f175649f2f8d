import { cancelRest } from '../closure.ts'
import { MAX_TEXT } from '../fields.ts'
import { endingCascades, endingGates } from '../records.ts'
import { taken, wrong } from '../situation.ts'
import { readText } from '../texts.ts'
import { always, type CommandRules } from './rules.ts'

/** Cancels the play, with a reason, and with it the rest of the run. */
export const cancel: CommandRules = {
  possibleWhilePaused: true,
  possibleWhileClosed: false,
  current: always,
  gates: ({ situation: { definition, facts } }) =>
    endingGates({ rule: definition.cancel.openRecords, facts }),
  take({ situation, input }) {
    const { text, errors } = readText({ value: input.reason, path: 'reason', max: MAX_TEXT })
    if (text === null) {
      return wrong(errors)
    }
    const activities = cancelRest(situation)
    const canceled = [...activities.keys()]
    return taken({
      state: 'canceled',
      progress: 'canceled',
      fields: { cancelReason: text },
      activities,
      canceledActivities: canceled,
      cascades: endingCascades(situation.definition.cancel.openRecords),
      events: [
        {
          kind: 'playbook',
          event: 'canceled',
          reason: text,
          ...(canceled.length > 0 ? { activities: canceled } : {}),
        },
      ],
    })
  },
}
