import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../../context.ts'
import type { RecordId } from '../../engine/types.ts'
import { startOfToday } from '../list-views.ts'
import { tellTimelines } from '../timeline/write.ts'
import { recomputeContracts, saysOf } from './contract-sums.ts'
import { writeRecordEntries } from './entries.ts'
import { idsOf } from './references.ts'
import { setFields } from './set-fields.ts'
import type { Values } from './types.ts'

/** How many contracts are looked at in one go. */
const BATCH = 100

type Contract = Values & { readonly id: RecordId; readonly number?: string; readonly updatedAt?: unknown }
type Args = { req: PayloadRequest; context: PluginContext; now: Date }

/**
 * Sets active contracts that ended before today (UTC) to expired, and brings their engagements in line. Safe to run
 * twice, and by several processes at once: a contract leaves its state as the last thing, and what is told of it is told
 * once. A number of statements that depends on the engagements whose contracts have ended alone.
 * @returns numbers of the contracts that expired
 */
export const expireContracts = async ({
  req,
  context,
  now = new Date(),
}: Omit<Args, 'now'> & { now?: Date }): Promise<readonly string[]> => {
  const collection = context.options.slugs.contracts
  const expired: string[] = []
  for (;;) {
    const { docs } = await req.payload.db.find<Contract>({
      collection,
      joins: false,
      limit: BATCH,
      pagination: false,
      req,
      sort: 'number',
      where: { and: [{ state: { equals: 'active' } }, { end: { less_than: startOfToday(now) } }] },
    })
    if (docs.length === 0) return expired
    await followEngagements({ req, context, contracts: docs, now })
    await tellExpiry({ req, context, contracts: docs, now })
    const ids = docs.map(({ id }) => id)
    const fields = { state: 'expired' }
    await setFields({ req, collection, ids, states: ['active'], fields, at: now.toISOString() })
    expired.push(...docs.map(({ number }) => number ?? ''))
  }
}

const followEngagements = async ({
  req,
  context,
  contracts,
  now,
}: Args & { contracts: readonly Contract[] }): Promise<void> => {
  const engagements = new Map<string, { id: RecordId; undecided: Set<string> }>()
  for (const contract of contracts) {
    for (const id of idsOf(contract.engagements)) {
      const known = engagements.get(String(id)) ?? { id, undecided: new Set<string>() }
      for (const field of saysOf(contract)) known.undecided.add(field)
      engagements.set(String(id), known)
    }
  }
  // By several processes on one day the same.
  const told = new Date(startOfToday(now))
  for (const { id, undecided } of engagements.values())
    await recomputeContracts({ req, context, engagement: id, undecided: [...undecided], now, told })
}

/** In the streams of the contracts, and on the timelines of their engagements. */
const tellExpiry = async ({
  req,
  context,
  contracts,
  now,
}: Args & { contracts: readonly Contract[] }): Promise<void> => {
  const at = now.toISOString()
  await writeRecordEntries({
    req,
    context,
    entries: contracts.map(({ id }) => ({
      record: { key: 'contracts' as const, id },
      engagement: null,
      entry: {
        kind: 'field-change' as const,
        visibility: 'internal' as const,
        changes: [{ field: 'state', from: 'active', to: 'expired' }],
      },
    })),
    at,
    // Of what the contract was when it was found: whoever finds it at the same moment writes the same entry.
    batch: ({ id }) => `expired-${momentOf(contracts.find((each) => each.id === id)?.updatedAt)}`,
  })
  await tellTimelines({
    req,
    context,
    at,
    happenings: contracts.map((before) => ({
      source: 'contracts' as const,
      on: 'update' as const,
      record: { ...before, updatedAt: momentOf(before.updatedAt), state: 'expired' },
      before,
    })),
  })
}

const momentOf = (value: unknown): string => new Date(value as string | Date).toISOString()
