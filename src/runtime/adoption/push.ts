import type { PayloadRequest } from 'payload'
import { idOf } from '../../access/ids.ts'
import type { PluginContext } from '../../context.ts'
import type { RecordId } from '../../engine/types.ts'
import type { Happening } from '../../timeline/match.ts'
import { invalid, type Problem } from '../errors.ts'
import { tellTimelines } from '../timeline/write.ts'
import { upsertRows } from '../upsert-rows.ts'
import { allOrNothing } from './all-or-nothing.ts'
import { isSame } from './checks.ts'
import { placeRows } from './push-places.ts'
import { type PushedRow, problemAt, readRows } from './push-rows.ts'
import { takeAdoptionSnapshots } from './snapshots.ts'
import { activateAbove } from './tree.ts'
import { MEASURES, type UsageRow } from './usage-rows.ts'
import { advanceRows } from './write-many.ts'

/** What became of a push. */
export type PushAnswer = {
  readonly rows: number
  /** Rows that were new. */
  readonly added: number
  /** Rows whose key had been pushed before, with the same content. */
  readonly known: number
  /** Usages that the rows are about. */
  readonly usages: number
}

/** A row with the usage that it is about, and its place in what was sent. */
type Placed = PushedRow & { readonly usage: UsageRow; readonly place: number; readonly at: string | null }

type Reading = { readonly key: string; readonly at: string; readonly usage: RecordId } & Readonly<
  Record<(typeof MEASURES)[number], number | null>
>

/**
 * Takes what a program tells of the use of products: every row is looked at before anything is written, each becomes a
 * reading by its key, and the usage follows unless it is as of a later moment. Sending the same rows again changes
 * nothing, and completes what a crash has left half done where the database has no transactions.
 * @throws ValidationError that names every row with something wrong
 */
export const pushUsage = async ({
  req,
  context,
  rows: given,
  now = new Date(),
}: {
  req: PayloadRequest
  context: PluginContext
  rows: unknown
  now?: Date
}): Promise<PushAnswer> => {
  const collection = context.options.slugs.productUsage
  const { rows, errors } = readRows({ req, rows: given, now })
  const refuse = (problems: readonly Problem[]): void => {
    if (problems.length > 0) throw invalid({ errors: problems, collection, req })
  }
  if (rows.length === 0) refuse(errors)
  return allOrNothing({
    req,
    work: async (own) => {
      const { usages, errors: misplaced } = await placeRows({ req: own, context, rows })
      const placed = rows.flatMap((row, place): Placed[] => {
        const usage = usages[place]
        return row && usage ? [{ ...row, usage, place }] : []
      })
      const { readings, known, differing } = await newReadings({ req: own, context, placed, now })
      refuse([...errors, ...misplaced, ...differing])
      await upsertRows({
        req: own,
        collection: context.options.slugs.usageReadings,
        unique: 'key',
        records: ['usage', 'engagement', 'account'],
        dates: ['at'],
        rows: readings,
      })
      // Somebody else may have pushed one of the keys at this moment.
      const written = await newReadings({ req: own, context, placed, now })
      refuse(written.differing)
      await follow({ req: own, context, placed, stored: written.stored, now })
      return {
        rows: rows.length,
        added: readings.length,
        known,
        usages: new Set(placed.map(({ usage }) => String(usage.id))).size,
      }
    },
  })
}

/**
 * What of the rows is still to be written, and what says something else than another row, or than before, with the same
 * key. One statement.
 */
const newReadings = async ({
  req,
  context,
  placed,
  now,
}: {
  req: PayloadRequest
  context: PluginContext
  placed: readonly Placed[]
  now: Date
}): Promise<{
  readings: readonly Record<string, unknown>[]
  known: number
  differing: readonly Problem[]
  stored: ReadonlyMap<string, Reading>
}> => {
  const stored = await storedReadings({ req, context, keys: placed.map(({ key }) => key) })
  const first = new Map<string, Placed>()
  const readings: Record<string, unknown>[] = []
  const differing: Problem[] = []
  let known = 0
  for (const row of placed) {
    const path = `rows.${row.place}.key`
    const twin = first.get(row.key)
    if (twin) {
      if (isSame(twin.at, row.at) && differences(row, { ...twin, usage: twin.usage.id }).length === 0)
        continue
      differing.push(
        problemAt({ req, path, key: 'adoptionErrors:keyTwice', params: { row: String(twin.place) } }),
      )
      continue
    }
    first.set(row.key, row)
    const before = stored.get(row.key)
    if (before) {
      const fields = differences(row, before)
      if (fields.length === 0) known += 1
      else
        differing.push(
          problemAt({ req, path, key: 'adoptionErrors:keyKnown', params: { fields: fields.join(', ') } }),
        )
      continue
    }
    readings.push({
      key: row.key,
      usage: row.usage.id,
      engagement: row.usage.engagement,
      account: row.usage.account,
      at: row.at ?? now.toISOString(),
      ...Object.fromEntries(MEASURES.map((name) => [name, row[name]])),
    })
  }
  return { readings, known, differing, stored }
}

/** The names of what a row says otherwise than a reading. A row without a moment agrees with any. */
const differences = (
  row: Placed,
  other: { readonly usage: RecordId; readonly at: string | null } & Readonly<
    Record<(typeof MEASURES)[number], number | null>
  >,
): string[] => [
  ...(isSame(row.usage.id, other.usage) ? [] : ['soldProduct']),
  ...(row.at === null || other.at === null || isSame(row.at, other.at) ? [] : ['at']),
  ...MEASURES.filter((name) => !isSame(row[name], other[name])),
]

/**
 * The usages follow: of several rows the later ones count, field by field. What has a score is in use, with all that it
 * is part of; and this week's snapshot is taken anew.
 */
const follow = async ({
  req,
  context,
  placed,
  stored,
  now,
}: {
  req: PayloadRequest
  context: PluginContext
  placed: readonly Placed[]
  stored: ReadonlyMap<string, Reading>
  now: Date
}): Promise<void> => {
  const usages = new Map(placed.map(({ usage }) => [String(usage.id), usage]))
  const told = new Map<string, { asOf: string; values: Record<string, number | null> }>()
  const readings = [...new Set(placed.map(({ key }) => key))].flatMap((key) => stored.get(key) ?? [])
  readings.sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
  for (const { usage, at, ...values } of readings) {
    const before = told.get(String(usage))?.values
    const latest = Object.fromEntries(MEASURES.map((name) => [name, values[name] ?? before?.[name] ?? null]))
    told.set(String(usage), { asOf: at, values: latest })
  }
  const changes = [...told].flatMap(([id, { asOf, values }]) => {
    const usage = usages.get(id)
    if (!usage) return []
    const isScored = values.adoptionScore !== null
    return {
      id: usage.id,
      stored: { engagement: usage.engagement, account: usage.account, soldProduct: usage.soldProduct },
      asOf,
      values: { ...values, activationStatus: isScored ? 'in-use' : null },
      ifEmpty: { usagePlan: isScored ? 'activated' : null },
    }
  })
  await advanceRows({ req, collection: context.options.slugs.productUsage, changes })
  await tellTimelines({ req, context, happenings: [...told].flatMap(happeningsOf({ usages })) })
  const used = [...told]
    .filter(([, { values }]) => values.adoptionScore !== null)
    .flatMap(([id]) => usages.get(id) ?? [])
  await activateAbove({ req, context, used })
  const engagements = new Map([...usages.values()].map(({ engagement }) => [String(engagement), engagement]))
  await takeAdoptionSnapshots({
    req,
    context,
    engagements: [...engagements.values()],
    now,
    origin: 'refresh',
  })
}

/** What a push does to a usage; one that is as of a later moment stays as it is. */
const happeningsOf =
  ({ usages }: { usages: ReadonlyMap<string, UsageRow> }) =>
  ([id, { asOf, values }]: readonly [
    string,
    { readonly asOf: string; readonly values: Readonly<Record<string, number | null>> },
  ]): Happening[] => {
    const usage = usages.get(id)
    if (!usage || (usage.asOf !== null && usage.asOf > asOf)) return []
    const adoptionScore = values.adoptionScore ?? usage.adoptionScore
    const record = { ...usage, adoptionScore, updatedAt: asOf }
    return [{ source: 'productUsage', on: 'update', record, before: usage }]
  }

const storedReadings = async ({
  req,
  context,
  keys,
}: {
  req: PayloadRequest
  context: PluginContext
  keys: readonly string[]
}): Promise<ReadonlyMap<string, Reading>> => {
  if (keys.length === 0) return new Map()
  const { docs } = await req.payload.db.find<{ id: RecordId } & Record<string, unknown>>({
    collection: context.options.slugs.usageReadings,
    joins: false,
    limit: 0,
    pagination: false,
    req,
    where: { key: { in: [...new Set(keys)] } },
  })
  return new Map(
    docs.map((doc) => [
      String(doc.key),
      {
        key: String(doc.key),
        at: new Date(doc.at as string).toISOString(),
        usage: idOf(doc.usage) as RecordId,
        ...(Object.fromEntries(MEASURES.map((name) => [name, doc[name] ?? null])) as Record<
          (typeof MEASURES)[number],
          number | null
        >),
      },
    ]),
  )
}
