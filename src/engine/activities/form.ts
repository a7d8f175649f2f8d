import type { CreateActivity, FormActivity } from '../../definition/types.ts'
import { askedFields, readForm } from '../forms.ts'
import { wrong } from '../situation.ts'
import { own } from '../values.ts'
import { type ActivityRules, bodyErrors, noGates } from './rules.ts'

/** `form`: fields to fill in. `data` holds their values; completing merges them into the play. */
export const form: ActivityRules<FormActivity | CreateActivity> = {
  take({ situation, activity, input }) {
    const read = readForm({ situation, fields: activity.fields, data: input.data })
    const errors = [...bodyErrors(input), ...(read.ok ? [] : read.errors)]
    return errors.length > 0 ? wrong(errors) : read
  },
  gates: noGates,
  view({ situation, activity }) {
    const { data, fields } = situation.play
    return {
      fields: askedFields({ situation, fields: activity.fields }).map((field) => ({
        name: field.name,
        own: field.own,
        label: field.label,
        type: field.type,
        required: field.required,
        options: field.options,
        value: own(field.own ? data : fields, field.name),
      })),
    }
  },
}
