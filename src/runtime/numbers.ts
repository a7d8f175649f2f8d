import type { Payload, PayloadRequest } from 'payload'
import type { PluginContext } from '../context.ts'
import type { RecordId } from '../engine/types.ts'
import { requestState } from './request-state.ts'
import { insertUnlessThere } from './set-based.ts'
import { heldTransaction, isMongo } from './transactions.ts'

/** One running count: `prefix` names it, so two kinds of record never share a number. */
export type Series = { readonly prefix: string; readonly digits: number; readonly start: number }

/**
 * Takes the next number of a series, e.g. `CPL0000042`. Every caller gets another one, whatever the number of
 * processes; a number that was taken and not used is a gap.
 *
 * On MongoDB the count is raised outside the caller's transaction: inside, concurrent callers would fail instead of
 * waiting. On SQL it is raised inside: outside, callers that hold a connection each would wait for one more and starve
 * the pool.
 */
export const nextNumber = async ({
  req,
  context,
  series,
}: {
  req: PayloadRequest
  context: PluginContext
  series: Series
}): Promise<string> => {
  const { reservedNumbers } = requestState(req)
  const reserved = reservedNumbers.get(series.prefix)
  if (reserved !== undefined) {
    reservedNumbers.delete(series.prefix)
    return reserved
  }
  const collection = context.options.slugs.counters
  const take = async (): Promise<number | null> => {
    const counter = (await req.payload.db.updateOne({
      collection,
      data: { value: { $inc: 1 } },
      options: { atomic: true },
      where: { key: { equals: counterKey(series) } },
      ...(isMongo(req.payload) ? {} : { req }),
    })) as unknown as { value: number } | null
    return counter?.value ?? null
  }
  const value = (await take()) ?? (await createAndTake({ req, collection, series, take }))
  return formatNumber({ series, value })
}

export const formatNumber = ({ series, value }: { series: Series; value: number }): string =>
  `${series.prefix}${String(value).padStart(series.digits, '0')}`

/** The numbers that would come next, without taking them: by the prefix of their series. One statement. */
export const comingNumbers = async ({
  req,
  context,
  series,
}: {
  req: PayloadRequest
  context: PluginContext
  series: readonly Series[]
}): Promise<ReadonlyMap<string, string>> => {
  const { docs } = await req.payload.db.find<{ id: RecordId; key: string; value: number }>({
    collection: context.options.slugs.counters,
    limit: 0,
    pagination: false,
    req,
    where: { key: { in: series.map(counterKey) } },
  })
  const values = new Map(docs.map(({ key, value }) => [key, value]))
  return new Map(
    series.map((each) => [
      each.prefix,
      formatNumber({ series: each, value: (values.get(counterKey(each)) ?? each.start - 1) + 1 }),
    ]),
  )
}

/** Makes sure that every series has its counter. Safe on several processes at once; outside of any transaction. */
export const ensureCounters = async ({
  payload,
  context,
}: {
  payload: Payload
  context: PluginContext
}): Promise<void> => {
  const collection = context.options.slugs.counters
  const { docs } = await payload.db.find<{ key: string }>({ collection, limit: 0, pagination: false })
  const known = new Set(docs.map((doc) => doc.key))
  for (const series of allSeries(context)) {
    if (!known.has(counterKey(series))) await createCounter({ payload, collection, series })
  }
}

export const seriesOfPlaybook = ({
  context,
  prefix,
}: {
  context: PluginContext
  prefix: string
}): Series => ({
  prefix,
  ...context.options.numbers.plays,
})

const allSeries = (context: PluginContext): Series[] => {
  const { plays: _plays, ...ofCollections } = context.options.numbers
  const plays = [...context.playbooks.values()].map(({ definition }) =>
    seriesOfPlaybook({ context, prefix: definition.record.numberPrefix }),
  )
  return [...Object.values(ofCollections), ...plays]
}

const counterKey = (series: Series): string => `number:${series.prefix}`

const createAndTake = async ({
  req,
  collection,
  series,
  take,
}: {
  req: PayloadRequest
  collection: string
  series: Series
  take: () => Promise<number | null>
}): Promise<number> => {
  if ((await heldTransaction(req)) === null) await createCounter({ payload: req.payload, collection, series })
  else await createCounterWithin({ req, collection, series })
  const value = await take()
  if (value === null) throw new Error(`payload-playbooks: no counter for the numbers ${series.prefix}….`)
  return value
}

/** Outside of any transaction, which a doubled key would end. Somebody else being first is fine. */
const createCounter = async ({
  payload,
  collection,
  series,
}: {
  payload: Payload
  collection: string
  series: Series
}): Promise<void> => {
  const key = counterKey(series)
  try {
    await payload.db.create({ collection, data: { key, value: series.start - 1 } })
  } catch (error) {
    const { totalDocs } = await payload.db.count({ collection, where: { key: { equals: key } } })
    if (totalDocs === 0) throw error
  }
}

/** Over the connection that the caller holds: another one may never come. Somebody else being first is fine. */
const createCounterWithin = async ({
  req,
  collection,
  series,
}: {
  req: PayloadRequest
  collection: string
  series: Series
}): Promise<void> => {
  const now = new Date().toISOString()
  const row = { key: counterKey(series), value: series.start - 1, createdAt: now, updatedAt: now }
  if (!(await insertUnlessThere({ req, collection, rows: [row] })))
    await createCounter({ payload: req.payload, collection, series })
}
