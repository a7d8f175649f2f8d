import { createLocalReq, type Payload, type PayloadRequest, type SanitizedCollectionConfig } from 'payload'
import { idOf } from '../../access/ids.ts'
import type { PluginContext } from '../../context.ts'
import { adoptionCategory, adoptionCounts } from '../../engagement/adoption.ts'
import { ADOPTION_CATEGORIES, type Band } from '../../engagement/home.ts'
import { isoWeek, isWeek, weekAfter, weekStart } from '../../engagement/weeks.ts'
import type { RecordId } from '../../engine/types.ts'
import { type TranslationKey, translate } from '../../i18n/index.ts'
import { invalid, type Problem } from '../errors.ts'
import { readBands } from '../health/bands.ts'
import { inputProblems } from '../input.ts'
import { upsertRows } from '../upsert-rows.ts'
import { countRecords, MOST, numberProblems, readRecord, serverOwnedProblems } from './checks.ts'
import { readUsages, type UsageRow } from './usage-rows.ts'

/** Engagements whose usages are read at once. */
const BATCH = 100

/** States of an engagement in which nothing more is measured. */
const ENDED = ['closed', 'canceled']

/**
 * Writes down how many sold products of each engagement are in which category: one snapshot for an engagement and ISO
 * week, and the last one of a week counts, whoever takes it and however often. Engagements without sold products have
 * none. Three statements for each 100 engagements, besides those that find them.
 */
export const takeAdoptionSnapshots = async ({
  context,
  engagements,
  now = new Date(),
  origin = 'job',
  ...source
}: ({ req: PayloadRequest } | { payload: Payload }) & {
  context: PluginContext
  /** All that have not ended, where nothing is said. */
  engagements?: readonly RecordId[]
  now?: Date
  origin?: 'job' | 'refresh'
}): Promise<{ readonly taken: number }> => {
  const req = 'req' in source ? source.req : await createLocalReq({}, source.payload)
  const bands = await readBands({ req, context, kind: 'adoption' })
  let taken = 0
  for await (const batch of batchesOf({ req, context, engagements })) {
    const usages = await readUsages({ req, context, field: 'engagement', values: batch })
    const ofEngagement = new Map<string, UsageRow[]>()
    for (const usage of usages) {
      const key = String(usage.engagement)
      ofEngagement.set(key, [...(ofEngagement.get(key) ?? []), usage])
    }
    const rows = [...ofEngagement.values()].map((products) => snapshotOf({ bands, products, now, origin }))
    if (rows.length === 0) continue
    await upsertRows({
      req,
      collection: context.options.slugs.adoptionSnapshots,
      unique: 'snapshotKey',
      records: ['engagement', 'account'],
      dates: ['at'],
      rows,
      replace: { fields: ['account', 'at', ...ADOPTION_CATEGORIES, 'products', 'origin'], latest: 'at' },
    })
    taken += rows.length
  }
  return { taken }
}

/**
 * A snapshot of the history of another system, checked and completed before it is written.
 * @throws ValidationError
 */
export const importedAdoption = async ({
  req,
  context,
  collection,
  data,
  now = new Date(),
}: {
  req: PayloadRequest
  context: PluginContext
  collection: SanitizedCollectionConfig
  data: Record<string, unknown>
  now?: Date
}): Promise<Record<string, unknown>> => {
  const counts = ADOPTION_CATEGORIES.map((field) => ({ field, min: 0, max: MOST, whole: true }))
  const errors: Problem[] = [
    ...serverOwnedProblems({ data, fields: ['account', 'at', 'origin', 'products', 'snapshotKey'] }),
    ...(await inputProblems({ req, collection, data })),
    ...numberProblems({ req, data, fields: counts }),
  ]
  const problem = (key: TranslationKey): Problem => ({ path: 'week', message: translate({ key, req }) })
  const { week } = data
  const engagement = idOf(data.engagement)
  if (engagement === null) errors.push({ path: 'engagement', code: 'required' })
  if (!isWeek(week)) errors.push(problem('adoptionErrors:week'))
  else if (week > isoWeek(now)) errors.push(problem('adoptionErrors:futureWeek'))
  const refuse = () => invalid({ errors, collection: collection.slug, req })
  if (errors.length > 0 || engagement === null || !isWeek(week)) throw refuse()
  const key = snapshotKey({ engagement, week })
  const where = { snapshotKey: { equals: key } }
  if ((await countRecords({ req, collection: collection.slug, where })) > 0) {
    errors.push(problem('adoptionErrors:weekTaken'))
    throw refuse()
  }
  const owner = await readRecord({
    req,
    collection: context.options.slugs.engagements,
    id: engagement,
    fields: ['account'],
  })
  return {
    ...data,
    ...Object.fromEntries(ADOPTION_CATEGORIES.map((name) => [name, data[name] ?? 0])),
    account: idOf(owner?.account),
    at: endOf({ week, now }).toISOString(),
    origin: 'import',
    snapshotKey: key,
  }
}

const snapshotOf = ({
  bands,
  products,
  now,
  origin,
}: {
  bands: readonly Band[]
  products: readonly UsageRow[]
  now: Date
  origin: string
}): Record<string, unknown> => {
  const [{ engagement, account } = { engagement: '', account: null }] = products
  const week = isoWeek(now)
  return {
    engagement,
    account,
    week,
    at: now.toISOString(),
    ...adoptionCounts({ bands, products }),
    products: products.map((each) => ({
      usage: each.id,
      soldProduct: each.soldProduct,
      quantity: each.quantity,
      adoptionScore: each.adoptionScore,
      category: adoptionCategory({ bands, score: each.adoptionScore }),
    })),
    origin,
    snapshotKey: snapshotKey({ engagement, week }),
  }
}

const snapshotKey = ({ engagement, week }: { engagement: RecordId; week: string }): string =>
  `${engagement}:${week}`

/** The last millisecond of a week; of the one that is not over yet, now. */
const endOf = ({ week, now }: { week: string; now: Date }): Date =>
  new Date(Math.min(weekStart(weekAfter({ week, by: 1 })).getTime() - 1, now.getTime()))

async function* batchesOf({
  req,
  context,
  engagements,
}: {
  req: PayloadRequest
  context: PluginContext
  engagements: readonly RecordId[] | undefined
}): AsyncGenerator<readonly RecordId[]> {
  if (engagements) {
    for (let at = 0; at < engagements.length; at += BATCH) yield engagements.slice(at, at + BATCH)
    return
  }
  for (let page = 1; ; page++) {
    const { docs } = await req.payload.db.find<{ id: RecordId }>({
      collection: context.options.slugs.engagements,
      joins: false,
      limit: BATCH,
      page,
      req,
      select: { number: true },
      sort: 'id',
      where: { state: { not_in: ENDED } },
    })
    if (docs.length > 0) yield docs.map(({ id }) => id)
    if (docs.length < BATCH) return
  }
}
