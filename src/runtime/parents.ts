import type { PayloadRequest } from 'payload'
import { idOf } from '../access/ids.ts'
import type { PluginContext } from '../context.ts'
import type { RecordId } from '../engine/types.ts'
import type { CollectionKey } from '../options.ts'
import { refused } from './errors.ts'
import type { PlayDocument } from './play-document.ts'

/**
 * A record stays with its parent once others hang on it: an engagement with its account once it has plays or
 * other records of that account, a play with its engagement once it has tasks or meetings or is to solve a risk, a task or meeting with its play for good.
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
  const { engagements } = context.options.slugs
  await refuseWithChildren({
    req,
    context,
    field: 'engagement',
    children: [
      ['tasks', 'play'],
      ['meetings', 'play'],
      ['riskSignals', 'solutionPlays'],
    ],
    id: play.id,
  })
  const engagement = await req.payload.db.findOne<{ id: RecordId; account?: unknown }>({
    collection: engagements,
    req,
    where: { id: { equals: to } },
  })
  return idOf(engagement?.account)
}

/** Records of an engagement that are of its account, too, by copy or by whom they name. */
const OF_ACCOUNT = [
  ['plays', 'engagement'],
  ['objectives', 'engagement'],
  ['riskSignals', 'engagement'],
  ['touchpoints', 'engagement'],
  ['escalations', 'engagement'],
  ['accountTeam', 'engagement'],
  ['customerTeam', 'engagement'],
  ['contracts', 'engagements'],
  ['productUsage', 'engagement'],
  ['adoptionRoadmaps', 'engagement'],
] as const

/** @throws CommandRefused (`parent-locked`) when the engagement already has plays, or other records of its account. */
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
  await refuseWithChildren({ req, context, field: 'account', children: OF_ACCOUNT, id })
}

/** @throws CommandRefused (`parent-locked`): a task or meeting never changes its play. */
export const refuseMoveOfChild = ({
  req,
  field = 'play',
  from,
  to,
}: {
  req: PayloadRequest
  field?: string
  from: unknown
  to: unknown
}): void => {
  if (String(idOf(from)) === String(idOf(to))) return
  throw refused({
    code: 'blocked',
    reasons: [{ code: 'parent-locked', field, collection: null, count: 0 }],
    req,
  })
}

/** @throws CommandRefused (`parent-locked`) when a record of one of the collections points to the record. */
export const refuseWithChildren = async ({
  req,
  context,
  field,
  children,
  id,
}: {
  req: PayloadRequest
  context: PluginContext
  /** What is not to change. */
  field: string
  /** Keys of collections, and the field that points to the record. */
  children: readonly (readonly [collection: CollectionKey, parentField: string])[]
  id: RecordId
}): Promise<void> => {
  for (const [collection, parentField] of children) {
    const { totalDocs } = await req.payload.db.count({
      collection: context.options.slugs[collection],
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
