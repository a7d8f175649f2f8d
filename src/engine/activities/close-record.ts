import type { CloseRecordActivity } from '../../definition/types.ts'
import { readClosure } from '../closure.ts'
import { dataPath, errorAt } from '../refusals.ts'
import { wrong } from '../situation.ts'
import { entriesOf, isRecord, own } from '../values.ts'
import { type ActivityRules, bodyErrors, noGates, plainView } from './rules.ts'

/**
 * `close-record`: closure code and close notes, as `data`. Completing stores them on the play, whose closing may then
 * leave them out; it does not close the play.
 */
export const closeRecord: ActivityRules<CloseRecordActivity> = {
  take({ situation, input }) {
    const { data } = input
    if (data !== undefined && data !== null && !isRecord(data)) {
      return wrong([...bodyErrors(input), errorAt('data', 'not-an-object')])
    }
    const closure = readClosure({
      situation,
      closureCode: own(data, 'closureCode'),
      closeNotes: own(data, 'closeNotes'),
    })
    const unknown = entriesOf(data)
      .filter(([key]) => key !== 'closureCode' && key !== 'closeNotes')
      .map(([key]) => errorAt(dataPath(key), 'unknown-field'))
    const errors = [...bodyErrors(input), ...(closure.ok ? [] : closure.errors), ...unknown]
    return errors.length > 0 ? wrong(errors) : closure
  },
  gates: noGates,
  view: plainView,
}
