import type { Activity } from '../../definition/types.ts'
import { rulesOf } from '../activities/index.ts'
import { ended, taken } from '../situation.ts'
import type { Progress } from '../types.ts'
import type { CommandRules } from './rules.ts'
import { turnRefusal } from './turn.ts'

/** Completes an activity as its type says. The first completion puts a new play in progress. */
export function complete(activity: Activity): CommandRules {
  const rules = rulesOf(activity)
  return {
    possibleWhilePaused: false,
    possibleWhileClosed: false,
    current: ({ situation }) => turnRefusal({ situation, activity }),
    gates: ({ situation }) => rules.gates({ situation, activity }),
    take({ situation, input }) {
      const read = rules.take({ situation, activity, input: { data: input.data, body: input.body } })
      if (!read.ok) {
        return read
      }
      const { state, progress } = situation.play
      // People may have marked a new play as at risk; that is theirs to take back.
      const begun: Progress = state === 'new' && progress !== 'at-risk' ? 'on-track' : progress
      return taken({
        events: [{ kind: 'playbook', event: 'activity-completed', activity: activity.key }],
        ...read.effect,
        state: 'in-progress',
        progress: begun,
        activities: new Map([[activity.key, ended({ situation, activity, state: 'completed' })]]),
      })
    },
  }
}
