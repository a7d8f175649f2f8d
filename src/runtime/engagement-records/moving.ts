import type { PayloadRequest } from 'payload'
import { idOf } from '../../access/ids.ts'
import type { PluginContext } from '../../context.ts'
import type { RecordId } from '../../engine/types.ts'
import type { CollectionKey } from '../../options.ts'
import { refuseWithChildren } from '../parents.ts'
import { same } from './placing.ts'
import type { RecordSpec, Values } from './types.ts'

/** What keeps a record where it hangs: records that hang on it, or that were chosen because of where it hangs. */
const LOCKED_BY: Partial<Record<CollectionKey, readonly (readonly [CollectionKey, string])[]>> = {
  touchpoints: [['successTasks', 'touchpoint']],
  riskSignals: [['riskOccurrences', 'risk']],
  objectives: [['outcomes', 'objective']],
  outcomes: [
    ['initiatives', 'outcome'],
    ['initiatives', 'otherOutcomes'],
  ],
  initiatives: [['successTasks', 'initiative']],
  contracts: [
    ['riskSignals', 'contracts'],
    ['soldProducts', 'contract'],
  ],
}

/** The field of a record without a parent that says whose it is. */
const OWNER_FIELD = 'account'

/** The fields that hang a record somewhere, and that differ. */
const movedFields = ({
  spec,
  data,
  before,
}: {
  spec: RecordSpec
  data: Values
  before: Values
}): string[] => {
  const fields = spec.parents.length > 0 ? spec.parents.map(({ field }) => field) : [OWNER_FIELD]
  return fields.filter((field) => field in before && field in data && !same(data[field], before[field]))
}

/** @throws CommandRefused (`parent-locked`) */
export const refuseMove = async ({
  req,
  context,
  spec,
  data,
  before,
}: {
  req: PayloadRequest
  context: PluginContext
  spec: RecordSpec
  data: Values
  before: Values & { readonly id: RecordId }
}): Promise<void> => {
  const [field] = movedFields({ spec, data, before })
  if (field === undefined || idOf(before[field]) === null) return
  await refuseWithChildren({ req, context, field, children: LOCKED_BY[spec.key] ?? [], id: before.id })
}
