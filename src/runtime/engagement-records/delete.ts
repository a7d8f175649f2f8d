import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../../context.ts'
import type { RecordId } from '../../engine/types.ts'
import { refuseDeletionWithRecords } from '../deletions.ts'
import { recordReference } from './entries.ts'
import type { RecordKind } from './specs.ts'

/** What goes with a record when it is deleted: what makes no sense without it. */
const GONE_WITH = {
  touchpoints: ['meetings', 'touchpoint'],
  riskSignals: ['riskOccurrences', 'risk'],
} as const

/**
 * A record is deleted while nothing belongs to it; its stream goes with it, a touchpoint's meetings too.
 * @throws CommandRefused (`has-records`)
 */
export const deleteRecord = async ({
  req,
  context,
  kind,
  id,
}: {
  req: PayloadRequest
  context: PluginContext
  kind: RecordKind
  id: RecordId
}): Promise<void> => {
  await refuseDeletionWithRecords({ req, context, kind, id })
  const { slugs } = context.options
  if (kind in GONE_WITH) {
    const [key, field] = GONE_WITH[kind as keyof typeof GONE_WITH]
    await req.payload.db.deleteMany({ collection: slugs[key], req, where: { [field]: { equals: id } } })
  }
  const record = recordReference({ key: kind, id })
  await req.payload.db.deleteMany({ collection: slugs.activity, req, where: { record: { equals: record } } })
}
