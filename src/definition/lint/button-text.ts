import { quote } from '../describe.ts'
import type { ActivityType } from '../types.ts'
import type { Rule } from './rule.ts'
import { activitiesOf } from './walk.ts'

/** A button says what happens when it is pressed: only a comment or a work note is sent. */
export const buttonText: Rule = {
  id: 'button-text',
  severity: 'warning',
  check({ definition, report }) {
    for (const { path, activity } of activitiesOf(definition)) {
      const { wrong, does } = EXPECTED[activity.type]
      if (!wrong.test(activity.button)) continue
      const message = `the button says ${quote(activity.button)}, but ${does}; allowed: what it does`
      report({ path: [...path, 'button'], message })
    }
  },
}

const SENDING = /^(send|post|publish|share)\b/i
const MARKING = /^mark (as )?(complete|done)\b/i

const EXPECTED: Readonly<Record<ActivityType, { wrong: RegExp; does: string }>> = {
  create: { wrong: SENDING, does: 'it starts the play' },
  form: { wrong: SENDING, does: 'it stores what was entered' },
  records: { wrong: /^(send|post|publish|share|save|create)\b/i, does: 'it passes the gate' },
  'close-record': { wrong: SENDING, does: 'it stores closure code and notes' },
  comment: { wrong: MARKING, does: 'it sends the comment' },
  'work-note': { wrong: MARKING, does: 'it writes the work note' },
}
