import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../../context.ts'
import type { RecordId } from '../../engine/types.ts'
import { recomputeContracts, saysOf, startOfDay } from './contract-sums.ts'
import { writeRecordEntries } from './entries.ts'
import { idsOf } from './references.ts'
import { setFields } from './set-fields.ts'
import type { Values } from './types.ts'

/** How many contracts are looked at in one go. */
const BATCH = 100

/**
 * Sets active contracts that ended before today (UTC) to expired, and brings their engagements in line. Safe to run
 * twice, and by several processes at once.
 * @returns numbers of the contracts that expired
 */
export const expireContracts = async ({
  req,
  context,
  now = new Date(),
}: {
  req: PayloadRequest
  context: PluginContext
  now?: Date
}): Promise<readonly string[]> => {
  const collection = context.options.slugs.contracts
  const expired: string[] = []
  for (;;) {
    const { docs } = await req.payload.db.find<Values & { id: RecordId; number?: string }>({
      collection,
      joins: false,
      limit: BATCH,
      pagination: false,
      req,
      sort: 'number',
      where: { and: [{ state: { equals: 'active' } }, { end: { less_than: startOfDay(now) } }] },
    })
    if (docs.length === 0) return expired
    const at = now.toISOString()
    const ids = docs.map(({ id }) => id)
    await setFields({ req, collection, ids, states: ['active'], fields: { state: 'expired' }, at })
    await writeRecordEntries({
      req,
      context,
      entries: docs.map(({ id }) => ({
        record: { key: 'contracts' as const, id },
        engagement: null,
        entry: {
          kind: 'field-change' as const,
          visibility: 'internal' as const,
          changes: [{ field: 'state', from: 'active', to: 'expired' }],
        },
      })),
      at,
      batch: `expired-${randomUUID()}`,
    })
    const engagements = new Map<string, { id: RecordId; undecided: Set<string> }>()
    for (const contract of docs) {
      for (const id of idsOf(contract.engagements)) {
        const known = engagements.get(String(id)) ?? { id, undecided: new Set<string>() }
        for (const field of saysOf(contract)) known.undecided.add(field)
        engagements.set(String(id), known)
      }
    }
    for (const { id, undecided } of engagements.values())
      await recomputeContracts({ req, context, engagement: id, undecided: [...undecided], now })
    expired.push(...docs.map(({ number }) => number ?? ''))
  }
}
