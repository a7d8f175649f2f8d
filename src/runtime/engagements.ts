import type { PayloadRequest, SanitizedCollectionConfig } from 'payload'
import { idOf } from '../access/ids.ts'
import type { PluginContext } from '../context.ts'
import type { InputError, RecordId } from '../engine/types.ts'
import { decidedProblems } from './engagement-records/contract-sums.ts'
import { invalid, type Problem, refused } from './errors.ts'
import { inputProblems } from './input.ts'
import { HIERARCHY, takeTurn } from './locks.ts'
import { nextNumber } from './numbers.ts'
import { refuseMoveOfEngagement } from './parents.ts'
import { inTransaction } from './transactions.ts'
import { withoutUnchanged } from './without-unchanged.ts'

/** @throws ValidationError */
export const createEngagement = async ({
  req,
  context,
  collection,
  data,
}: {
  req: PayloadRequest
  context: PluginContext
  collection: SanitizedCollectionConfig
  data: Record<string, unknown>
}): Promise<Record<string, unknown>> => {
  const errors: Problem[] = [
    ...ownedProblems({ data }),
    ...(await inputProblems({ req, collection, data })),
    ...accountProblems(data),
    ...(await decidedProblems({ req, context, data })),
  ]
  if (errors.length > 0) throw invalid({ errors, collection: collection.slug, req })
  return { ...data, number: await nextNumber({ req, context, series: context.options.numbers.engagements }) }
}

/** @throws ValidationError, CommandRefused (`parent-locked`, `hierarchy-cycle`) */
export const changeEngagement = async ({
  req,
  context,
  collection,
  data,
  engagement,
}: {
  req: PayloadRequest
  context: PluginContext
  collection: SanitizedCollectionConfig
  data: Record<string, unknown>
  engagement: Record<string, unknown> & { id: RecordId }
}): Promise<Record<string, unknown>> => {
  const errors: Problem[] = [
    ...ownedProblems({ data, before: engagement }),
    ...(await inputProblems({ req, collection, data, before: engagement })),
    ...(await decidedProblems({ req, context, data, before: engagement })),
  ]
  if (errors.length > 0) throw invalid({ errors, collection: collection.slug, req })
  await refuseMoveOfEngagement({
    req,
    context,
    id: engagement.id,
    from: engagement.account,
    to: data.account,
  })
  if (movesInHierarchy({ before: engagement, after: data })) {
    await takeTurn({ req, context, subject: HIERARCHY })
    if (await isOwnAncestor({ req, context, id: engagement.id, parent: idOf(data.parent) })) throw cycle(req)
  }
  return withoutUnchanged({ collection, data, before: engagement })
}

/**
 * Without a transaction two engagements can become each other's parent at the same moment. Whoever sees the cycle
 * afterwards takes its own step back; the later of the two always sees it.
 * @throws CommandRefused (`hierarchy-cycle`)
 */
export const confirmHierarchy = async ({
  req,
  context,
  collection,
  engagement,
  previous,
}: {
  req: PayloadRequest
  context: PluginContext
  collection: string
  engagement: Record<string, unknown> & { id: RecordId }
  previous: Record<string, unknown>
}): Promise<void> => {
  if (!movesInHierarchy({ before: previous, after: engagement }) || (await inTransaction(req))) return
  const parent = idOf(engagement.parent)
  if (!(await isOwnAncestor({ req, context, id: engagement.id, parent }))) return
  await req.payload.db.updateOne({
    collection,
    data: { parent: idOf(previous.parent) },
    req,
    where: { and: [{ id: { equals: engagement.id } }, { parent: { equals: parent } }] },
  })
  throw cycle(req)
}

/** Health and last touchpoint follow from records; people read them. */
const SERVER_OWNED = ['number', 'healthScore', 'healthCoverage', 'healthChange', 'healthAt', 'lastTouchpoint']

/** Sending back what is stored is no attempt to change it: forms do that. */
const ownedProblems = ({
  data,
  before,
}: {
  data: Readonly<Record<string, unknown>>
  before?: Readonly<Record<string, unknown>>
}): InputError[] =>
  SERVER_OWNED.filter((field) => {
    const given = data[field] === '' ? null : data[field]
    return (given ?? null) !== (before?.[field] ?? null)
  }).map((field) => ({ path: field, code: 'server-owned', params: { field } }))

const movesInHierarchy = ({
  before,
  after,
}: {
  before: Readonly<Record<string, unknown>>
  after: Readonly<Record<string, unknown>>
}): boolean => idOf(after.parent) !== null && String(idOf(after.parent)) !== String(idOf(before.parent))

/** Walks up from the parent; ends at the top, at the engagement itself, or at a cycle that is already there. */
const isOwnAncestor = async ({
  req,
  context,
  id,
  parent,
}: {
  req: PayloadRequest
  context: PluginContext
  id: RecordId
  parent: RecordId | null
}): Promise<boolean> => {
  const seen = new Set<string>()
  for (let above = parent; above !== null && !seen.has(String(above)); ) {
    if (String(above) === String(id)) return true
    seen.add(String(above))
    const next: { id: RecordId; parent?: unknown } | null = await req.payload.db.findOne({
      collection: context.options.slugs.engagements,
      req,
      select: { parent: true },
      where: { id: { equals: above } },
    })
    above = idOf(next?.parent)
  }
  return false
}

const cycle = (req: PayloadRequest) =>
  refused({ code: 'blocked', reasons: [{ code: 'hierarchy-cycle' }], req })

const accountProblems = ({ account }: Readonly<Record<string, unknown>>): InputError[] =>
  account === undefined || account === null || account === '' ? [{ path: 'account', code: 'required' }] : []
