import type { Activity, ActivityType } from '../../definition/types.ts'
import { closeRecord } from './close-record.ts'
import { comment } from './comment.ts'
import { create } from './create.ts'
import { form } from './form.ts'
import { records } from './records.ts'
import type { ActivityRules } from './rules.ts'
import { workNote } from './work-note.ts'

const registry: { readonly [Type in ActivityType]: ActivityRules<Extract<Activity, { type: Type }>> } = {
  create,
  form,
  comment,
  'work-note': workNote,
  records,
  'close-record': closeRecord,
}

/** The rules of an activity's type. */
export function rulesOf(activity: Activity): ActivityRules {
  return registry[activity.type] as ActivityRules
}
