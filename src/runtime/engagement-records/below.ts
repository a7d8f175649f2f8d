import { randomUUID } from 'node:crypto'
import type { PayloadRequest, Where } from 'payload'
import { idOf } from '../../access/ids.ts'
import type { PluginContext } from '../../context.ts'
import type { RecordId } from '../../engine/types.ts'
import type { CollectionKey } from '../../options.ts'
import { refused } from '../errors.ts'
import { NAMED_RECORDS } from '../facts.ts'
import { hasHostHooks } from '../host-hooks.ts'
import { ownRequest } from '../own-request.ts'
import { recordKey, requestState } from '../request-state.ts'
import { type EntryOfRecord, writeRecordEntries } from './entries.ts'
import { setFields } from './set-fields.ts'
import { type RecordKind, specOf } from './specs.ts'
import type { RecordSpec } from './types.ts'

/** What hangs on a record: its open children keep it from being closed, and are canceled along with it. */

type Args = { req: PayloadRequest; context: PluginContext; spec: RecordSpec }

/** @throws CommandRefused (`records-open`) */
export const refuseOpenChildren = async ({
  req,
  context,
  spec,
  id,
}: Args & { id: RecordId }): Promise<void> => {
  for (const { key, field } of spec.children) {
    const { docs, totalDocs } = await req.payload.db.find<{ id: RecordId; number?: string }>({
      collection: context.options.slugs[key],
      joins: false,
      limit: NAMED_RECORDS,
      pagination: true,
      req,
      select: { number: true },
      sort: 'number',
      where: { and: [{ [field]: { equals: id } }, { state: { in: [...openStatesOf(key)] } }] },
    })
    if (totalDocs === 0) continue
    const numbers = docs.map(({ number }) => number ?? '')
    throw refused({
      code: 'blocked',
      reasons: [{ code: 'records-open', collection: key, count: totalDocs, numbers }],
      req,
    })
  }
}

/** Cancels whatever is open below the records, level by level, in a number of statements that does not grow with them. */
export const cancelBelow = async ({
  req,
  context,
  spec,
  ids,
  at,
}: Args & { ids: readonly RecordId[]; at: string }): Promise<void> => {
  for (const { key, field } of spec.children) {
    const child = specOf(key as RecordKind)
    const canceled = await cancelOpen({ req, context, spec: child, field, parents: ids, at })
    if (canceled.length === 0) continue
    const entries = canceled.map(
      ({ id, state, engagement }): EntryOfRecord => ({
        record: { key, id },
        engagement,
        entry: {
          kind: 'field-change',
          visibility: 'internal',
          changes: [{ field: 'state', from: state, to: 'canceled' }],
        },
      }),
    )
    await writeRecordEntries({ req, context, entries, at, batch: `along-${randomUUID()}` })
    await cancelBelow({ req, context, spec: child, ids: canceled.map(({ id }) => id), at })
  }
}

type Canceled = { readonly id: RecordId; readonly state: string; readonly engagement: RecordId | null }

const cancelOpen = async ({
  req,
  context,
  spec,
  field,
  parents,
  at,
}: Args & { field: string; parents: readonly RecordId[]; at: string }): Promise<readonly Canceled[]> => {
  const collection = context.options.slugs[spec.key]
  const open = openStatesOf(spec.key)
  const where: Where = { and: [{ [field]: { in: [...parents] } }, { state: { in: [...open] } }] }
  const { docs } = await req.payload.db.find<Canceled & { engagement?: unknown }>({
    collection,
    joins: false,
    limit: 0,
    pagination: false,
    req,
    select: { state: true, engagement: true },
    where,
  })
  if (docs.length === 0) return []
  const ids = docs.map(({ id }) => id)
  const fields = {
    state: 'canceled',
    ...(spec.machine?.hasProgress ? { progress: 'canceled' } : {}),
    ...(spec.machine?.closureCodes ? { closureCode: 'canceled' } : {}),
  }
  if (hasHostHooks({ payload: req.payload, collection })) {
    // A host wants to hear of each; what is below them and what is said of it follows from their own change.
    for (const id of ids) {
      const own = ownRequest(req)
      requestState(own).canceledAlong.add(recordKey(collection, id))
      await req.payload.update({ collection, id, data: { state: 'canceled' }, depth: 0, req: own })
    }
    return []
  }
  await setFields({ req, collection, ids, states: open, fields, moments: { closedAt: at }, at })
  return docs.map(({ id, state, engagement }) => ({ id, state, engagement: idOf(engagement) }))
}

const openStatesOf = (key: CollectionKey): readonly string[] => specOf(key as RecordKind).machine?.open ?? []
