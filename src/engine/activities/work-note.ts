import type { WorkNoteActivity } from '../../definition/types.ts'
import { MAX_LONG_TEXT } from '../fields.ts'
import { taken, wrong } from '../situation.ts'
import { readText } from '../texts.ts'
import { type ActivityRules, dataErrors, noGates, plainView } from './rules.ts'

/** `work-note`: a text for the own team. `body` goes into the activity stream as it is, and that completes it. */
export const workNote: ActivityRules<WorkNoteActivity> = {
  take({ activity, input }) {
    const body = readText({ value: input.body, path: 'body', max: MAX_LONG_TEXT })
    const errors = [...body.errors, ...dataErrors(input)]
    return body.text === null || errors.length > 0
      ? wrong(errors)
      : taken({ events: [{ kind: 'work-note', body: body.text, activity: activity.key }] })
  },
  gates: noGates,
  view: plainView,
}
