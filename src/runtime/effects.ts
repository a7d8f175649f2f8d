import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../context.ts'
import type { RecordId } from '../engine/types.ts'
import { recordSlug } from './facts.ts'
import { hasHostHooks } from './host-hooks.ts'
import type { CanceledRecords, EntryDraft, PendingEffects } from './plan.ts'
import { recordKey, requestState } from './request-state.ts'
import { cancelByState, emptyWhere } from './set-based.ts'
import { writeEntries } from './stream.ts'

/**
 * Does what a written command still owes: cancels the play's open records, then writes the stream entries that name
 * them, then strikes the debt off. Each step may be done again without harm, by anybody: entries carry keys, records
 * are chosen by state, and the debt is struck off only by its own `rev`.
 */
export const finishEffects = async ({
  req,
  context,
  play,
  effects,
  stored,
  again = false,
}: {
  req: PayloadRequest
  context: PluginContext
  play: RecordId
  effects: PendingEffects
  /** Whether the debt stands in the play's `pending`; inside a transaction it does not need to. */
  stored: boolean
  /** true when somebody may have begun with it already. */
  again?: boolean
}): Promise<CanceledRecords> => {
  const canceled: Record<string, readonly string[]> = {}
  for (const cascade of effects.cascades) {
    const numbers = await cancelRecords({ req, context, play, cascade, at: effects.at, again })
    canceled[cascade.collection] = [...(canceled[cascade.collection] ?? []), ...numbers]
  }
  await writeEntries({
    req,
    context,
    subject: { kind: 'play', id: play },
    author: effects.author,
    at: effects.at,
    batch: effects.batch,
    entries: effects.entries.map((entry) => namingRecords({ entry, canceled })),
  })
  if (stored) {
    await emptyWhere({
      req,
      collection: context.options.slugs.plays,
      id: play,
      field: 'pendingRev',
      value: effects.rev,
      empty: ['pending', 'pendingRev'],
    })
  }
  return canceled
}

/** Finishes what an earlier command of this play left undone, as after a crash. Nothing to do: no statement. */
export const finishLeftovers = async ({
  req,
  context,
  play,
}: {
  req: PayloadRequest
  context: PluginContext
  play: { readonly id: RecordId; readonly pending?: unknown }
}): Promise<void> => {
  if (!play.pending) return
  await finishEffects({
    req,
    context,
    play: play.id,
    effects: play.pending as PendingEffects,
    stored: true,
    again: true,
  })
}

const cancelRecords = async ({
  req,
  context,
  play,
  cascade,
  at,
  again,
}: {
  req: PayloadRequest
  context: PluginContext
  play: RecordId
  cascade: PendingEffects['cascades'][number]
  at: string
  again: boolean
}): Promise<readonly string[]> => {
  const collection = recordSlug({ context, collection: cascade.collection })
  const canceled = hasHostHooks({ payload: req.payload, collection })
    ? await cancelThroughPayload({ req, collection, play, from: cascade.from })
    : await cancelByState({ req, collection, play, from: cascade.from, at })
  if (!again) return canceled
  const earlier = await canceledAt({ req, collection, play, at })
  return [...new Set([...canceled, ...earlier])].sort()
}

/** One by one, so that the host's own hooks see each of them; one after the other, because they share `req`. */
const cancelThroughPayload = async ({
  req,
  collection,
  play,
  from,
}: {
  req: PayloadRequest
  collection: string
  play: RecordId
  from: readonly string[]
}): Promise<string[]> => {
  const { docs } = await req.payload.db.find<{ id: RecordId; number: string }>({
    collection,
    limit: 0,
    pagination: false,
    req,
    select: { number: true },
    sort: 'number',
    where: { and: [{ play: { equals: play } }, { state: { in: [...from] } }] },
  })
  const { canceledAlong } = requestState(req)
  for (const { id } of docs) {
    const key = recordKey(collection, id)
    canceledAlong.add(key)
    await req.payload.update({ collection, id, data: { state: 'canceled' }, depth: 0, req })
    canceledAlong.delete(key)
  }
  return docs.map((doc) => doc.number)
}

/** Records that a first, interrupted attempt at the same cascade had already canceled. */
const canceledAt = async ({
  req,
  collection,
  play,
  at,
}: {
  req: PayloadRequest
  collection: string
  play: RecordId
  at: string
}): Promise<string[]> => {
  const { docs } = await req.payload.db.find<{ id: RecordId; number: string }>({
    collection,
    limit: 0,
    pagination: false,
    req,
    select: { number: true },
    where: {
      and: [{ play: { equals: play } }, { state: { equals: 'canceled' } }, { updatedAt: { equals: at } }],
    },
  })
  return docs.map((doc) => doc.number)
}

const namingRecords = ({ entry, canceled }: { entry: EntryDraft; canceled: CanceledRecords }): EntryDraft => {
  const named = Object.entries(canceled).filter(([, numbers]) => numbers.length > 0)
  if (entry.kind !== 'playbook' || named.length === 0) return entry
  if (entry.event?.event !== 'closed' && entry.event?.event !== 'canceled') return entry
  return { ...entry, event: { ...entry.event, records: Object.fromEntries(named) } }
}
