import { cancelRest, isComplete, readClosure } from '../closure.ts'
import { endingCascades, endingGates } from '../records.ts'
import { taken } from '../situation.ts'
import { always, type CommandRules } from './rules.ts'

/** Closes the play. With something unfinished it is an early close: the rest of the run is canceled. */
export const close: CommandRules = {
  possibleWhilePaused: true,
  possibleWhileClosed: false,
  current: always,
  gates: ({ situation: { definition, facts } }) => endingGates({ rule: definition.close.openRecords, facts }),
  take({ situation, input }) {
    const closure = readClosure({ situation, closureCode: input.closureCode, closeNotes: input.closeNotes })
    if (!closure.ok) {
      return closure
    }
    const activities = cancelRest(situation)
    const canceled = [...activities.keys()]
    return taken({
      ...closure.effect,
      state: 'closed',
      progress: isComplete(situation) ? 'completed' : 'canceled',
      activities,
      canceledActivities: canceled,
      cascades: endingCascades(situation.definition.close.openRecords),
      events: [
        { kind: 'playbook', event: 'closed', ...(canceled.length > 0 ? { activities: canceled } : {}) },
      ],
    })
  },
}
