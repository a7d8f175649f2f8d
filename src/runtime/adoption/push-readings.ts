import type { PayloadRequest } from 'payload'
import { idOf } from '../../access/ids.ts'
import type { PluginContext } from '../../context.ts'
import type { RecordId } from '../../engine/types.ts'
import type { Problem } from '../errors.ts'
import { isSame } from './checks.ts'
import { type PushedRow, problemAt } from './push-rows.ts'
import { MEASURES, type UsageRow } from './usage-rows.ts'

/** A row with the usage that it is about, and its place in what was sent. */
export type Placed = PushedRow & {
  readonly usage: UsageRow
  readonly place: number
  readonly at: string | null
}

/** What a program has told, as it is kept. */
export type Reading = { readonly key: string; readonly at: string; readonly usage: RecordId } & Readonly<
  Record<(typeof MEASURES)[number], number | null>
>

/**
 * What of the rows is still to be written, and what says something else than another row, or than before, with the same
 * key. One statement.
 */
export const newReadings = async ({
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
