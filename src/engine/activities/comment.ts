import type { CommentActivity } from '../../definition/types.ts'
import { MAX_LONG_TEXT } from '../fields.ts'
import { taken, wrong } from '../situation.ts'
import { readText } from '../texts.ts'
import { type ActivityRules, dataErrors, noGates, plainView } from './rules.ts'

/** `comment`: a text for the customer. `body` goes into the activity stream as it is, and that completes it. */
export const comment: ActivityRules<CommentActivity> = {
  take({ activity, input }) {
    const body = readText({ value: input.body, path: 'body', max: MAX_LONG_TEXT })
    const errors = [...body.errors, ...dataErrors(input)]
    return body.text === null || errors.length > 0
      ? wrong(errors)
      : taken({ events: [{ kind: 'comment', body: body.text, activity: activity.key }] })
  },
  gates: noGates,
  view: plainView,
}
