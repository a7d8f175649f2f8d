import type { Activity } from '../../definition/types.ts'
import { MAX_TEXT } from '../fields.ts'
import { ended, taken, wrong } from '../situation.ts'
import { readText } from '../texts.ts'
import type { CommandRules } from './rules.ts'
import { turnRefusal } from './turn.ts'

/** Skips an activity that the definition allows to skip, with a reason. */
export function skip(activity: Activity): CommandRules {
  return {
    possibleWhilePaused: false,
    possibleWhileClosed: false,
    current: ({ situation }) => turnRefusal({ situation, activity }),
    gates: () => (activity.skippable ? [] : [{ code: 'not-skippable', activity: activity.key }]),
    take({ situation, input }) {
      const { text, errors } = readText({ value: input.reason, path: 'reason', max: MAX_TEXT })
      if (text === null) {
        return wrong(errors)
      }
      const skipped = ended({ situation, activity, state: 'skipped', reason: text })
      return taken({
        activities: new Map([[activity.key, skipped]]),
        events: [{ kind: 'playbook', event: 'activity-skipped', activity: activity.key, reason: text }],
      })
    },
  }
}
