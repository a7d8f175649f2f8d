import type { RecordsActivity } from '../../definition/types.ts'
import { countRecords, recordsOpen } from '../records.ts'
import { taken, wrong } from '../situation.ts'
import { type ActivityRules, bodyErrors, dataErrors } from './rules.ts'

/** `records`: the play's own records of a collection. Takes no input; completes once none is in an `open` state. */
export const records: ActivityRules<RecordsActivity> = {
  take({ input }) {
    const errors = [...bodyErrors(input), ...dataErrors(input)]
    return errors.length > 0 ? wrong(errors) : taken({})
  },
  gates({ situation: { facts }, activity: { collection, open } }) {
    return recordsOpen({ facts, collection, open })
  },
  view({ situation: { facts }, activity: { collection, open } }) {
    return { collection, records: countRecords({ facts, collection, open }) }
  },
}
