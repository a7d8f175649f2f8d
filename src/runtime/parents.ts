import type { PayloadRequest } from 'payload'
import { idOf } from '../access/ids.ts'
import type { PluginContext } from '../context.ts'
import type { RecordId } from '../engine/types.ts'
import { refused } from './errors.ts'
import type { PlayDocument } from './play-document.ts'

/**
 * A record stays with its parent once others hang on it: an engagement with its account once it has plays, a play with
 * its engagement once it has tasks or meetings, a task or meeting with its play for good.
 */

/**
 * The account of a play whose engagement changes; undefined when it does not.
 * @throws CommandRefused (`parent-locked`)
 */
export const accountAfterMove = async ({
  req,
  context,
  data,
  play,
}: {
  req: PayloadRequest
  context: PluginContext
  data: Readonly<Record<string, unknown>>
  play: PlayDocument
}): Promise<RecordId | null | undefined> => {
  const [to, from] = [idOf(data.engagement), idOf(play.engagement)]
  if (to === null || String(to) === String(from)) return undefined
  const { tasks, meetings, engagements } = context.options.slugs
  await refuseWithChildren({
    req,
    field: 'engagement',
    collections: [tasks, meetings],
    parentField: 'play',
    id: play.id,
  })
  const engagement = await req.payload.db.findOne<{ id: RecordId; account?: unknown }>({
    collection: engagements,
    req,
    where: { id: { equals: to } },
  })
  return idOf(engagement?.account)
}

/** @throws CommandRefused (`parent-locked`) when the engagement already has plays. */
export const refuseMoveOfEngagement = async ({
  req,
  context,
  id,
  from,
  to,
}: {
  req: PayloadRequest
  context: PluginContext
  id: RecordId
  from: unknown
  to: unknown
}): Promise<void> => {
  if (String(idOf(from)) === String(idOf(to))) return
  const { plays } = context.options.slugs
  await refuseWithChildren({ req, field: 'account', collections: [plays], parentField: 'engagement', id })
}

/** @throws CommandRefused (`parent-locked`): a task or meeting never changes its play. */
export const refuseMoveOfChild = ({
  req,
  from,
  to,
}: {
  req: PayloadRequest
  from: unknown
  to: unknown
}): void => {
  if (String(idOf(from)) === String(idOf(to))) return
  throw refused({
    code: 'blocked',
    reasons: [{ code: 'parent-locked', field: 'play', collection: null, count: 0 }],
    req,
  })
}

const refuseWithChildren = async ({
  req,
  field,
  collections,
  parentField,
  id,
}: {
  req: PayloadRequest
  field: string
  collections: readonly string[]
  parentField: string
  id: RecordId
}): Promise<void> => {
  for (const collection of collections) {
    const { totalDocs } = await req.payload.db.count({
      collection,
      req,
      where: { [parentField]: { equals: id } },
    })
    if (totalDocs === 0) continue
    throw refused({
      code: 'blocked',
      reasons: [{ code: 'parent-locked', field, collection, count: totalDocs }],
      req,
    })
  }
}
