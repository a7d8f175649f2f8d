import type { PayloadRequest } from 'payload'
import { idOf } from '../../access/ids.ts'
import type { PluginContext } from '../../context.ts'
import type { RecordId } from '../../engine/types.ts'
import { type Problem, refused } from '../errors.ts'
import { inTransaction } from '../transactions.ts'
import type { ParentSpec, RecordSpec, Values } from './types.ts'

/** Where a record hangs now, and what it copies from there. */
export type Placed = {
  readonly parent: { readonly spec: ParentSpec; readonly id: RecordId } | null
  /** true on create, and when the record is hung elsewhere. */
  readonly moved: boolean
  readonly copies: Readonly<Record<string, unknown>>
  readonly errors: readonly Problem[]
}

/** Reads the parent when the record is new or moves; one statement. */
export const placeRecord = async ({
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
  before: Values | undefined
}): Promise<Placed> => {
  const hung = spec.parents.find(({ field }) => idOf(data[field]) !== null)
  const copied = [...new Set(spec.parents.flatMap(({ copies }) => Object.keys(copies)))]
  if (!hung) {
    const [first] = spec.parents
    const errors: Problem[] = first ? [{ path: first.field, code: 'required' }] : []
    return { parent: null, moved: false, copies: {}, errors }
  }
  const id = idOf(data[hung.field]) as RecordId
  const parent = { spec: hung, id }
  const moved = before === undefined || String(idOf(before[hung.field])) !== String(id)
  const copies = moved
    ? await copiesOf({ req, context, parent })
    : Object.fromEntries(copied.map((name) => [name, before[name]]))
  const errors: Problem[] = copied
    .filter((name) => idOf(data[name]) !== null)
    .filter((name) => !same(data[name], before?.[name]) && !same(data[name], copies[name]))
    .map((field) => ({ path: field, code: 'server-owned', params: { field } }))
  return { parent, moved, copies, errors }
}

const copiesOf = async ({
  req,
  context,
  parent: { spec, id },
}: {
  req: PayloadRequest
  context: PluginContext
  parent: { spec: ParentSpec; id: RecordId }
}): Promise<Record<string, unknown>> => {
  const found = await req.payload.db.findOne<{ id: RecordId } & Record<string, unknown>>({
    collection: context.options.slugs[spec.collection],
    joins: false,
    req,
    select: Object.fromEntries(Object.values(spec.copies).map((name) => [name, true])),
    where: { id: { equals: id } },
  })
  return Object.fromEntries(Object.entries(spec.copies).map(([own, theirs]) => [own, idOf(found?.[theirs])]))
}

/**
 * Makes sure that what is open hangs on what is open, and that the parent cannot end before this operation is through:
 * with transactions its row is held; without, `confirmPlace` looks again.
 * @throws CommandRefused (`parent-ended`)
 */
export const holdOpenParent = async ({
  req,
  context,
  parent,
}: {
  req: PayloadRequest
  context: PluginContext
  parent: Placed['parent']
}): Promise<void> => {
  if (!parent?.spec.ended) return
  const collection = context.options.slugs[parent.spec.collection]
  const held = await req.payload.db.updateOne({
    collection,
    data: { updatedAt: new Date().toISOString() },
    options: { atomic: true },
    req,
    where: { and: [{ id: { equals: parent.id } }, { state: { not_in: [...parent.spec.ended] } }] },
  })
  if (!held) throw await endedParent({ req, context, parent })
}

/**
 * Without a transaction the parent can end, or move, between the look at it and the write. Whoever sees it ended takes
 * its own step back; copies follow.
 * @returns false when the step is to be taken back
 */
export const confirmPlace = async ({
  req,
  context,
  spec,
  record,
}: {
  req: PayloadRequest
  context: PluginContext
  spec: Pick<RecordSpec, 'key' | 'parents'>
  record: Values & { readonly id: RecordId }
}): Promise<boolean> => {
  if (await inTransaction(req)) return true
  const hung = spec.parents.find(({ field }) => idOf(record[field]) !== null)
  if (!hung?.ended) return true
  const parent = { spec: hung, id: idOf(record[hung.field]) as RecordId }
  const found = await req.payload.db.findOne<{ id: RecordId; state?: string }>({
    collection: context.options.slugs[hung.collection],
    joins: false,
    req,
    where: { id: { equals: parent.id } },
  })
  if (!found || hung.ended.includes(String(found.state))) return false
  const copies = await copiesOf({ req, context, parent })
  const stale = Object.entries(copies).filter(([name, value]) => !same(record[name], value))
  if (stale.length > 0) {
    await req.payload.db.updateOne({
      collection: context.options.slugs[spec.key],
      data: Object.fromEntries(stale),
      req,
      where: { id: { equals: record.id } },
    })
  }
  return true
}

export const endedParent = async ({
  req,
  context,
  parent,
}: {
  req: PayloadRequest
  context: PluginContext
  parent: { spec: ParentSpec; id: RecordId }
}) => {
  const found = await req.payload.db.findOne<{ id: RecordId; number?: string; state?: string }>({
    collection: context.options.slugs[parent.spec.collection],
    joins: false,
    req,
    where: { id: { equals: parent.id } },
  })
  const reason = {
    code: 'parent-ended',
    collection: parent.spec.collection,
    number: found?.number ?? '',
    state: found?.state ?? '',
  } as const
  return refused({ code: 'blocked', reasons: [reason], req })
}

/** Ids are the same as texts: forms send them so. */
export const same = (one: unknown, other: unknown): boolean =>
  String(idOf(one) ?? one ?? '') === String(idOf(other) ?? other ?? '')
