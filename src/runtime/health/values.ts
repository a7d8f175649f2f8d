import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../../context.ts'
import type { RecordId } from '../../engine/types.ts'
import { aggregateBy } from '../aggregate-by.ts'
import { all, type Condition } from '../conditions-on-fields.ts'
import type { Indicator } from './indicators.ts'
import { readWhere } from './where-text.ts'

/** By the keys of indicators; null: there is none. */
export type Values = ReadonlyMap<string, number | null>

const DAY = 86_400_000

/**
 * The values of all indicators for some engagements, by engagement. One statement for each indicator that aggregates,
 * and two for all whose newest pushed value counts, however many engagements there are.
 */
export const readValues = async ({
  req,
  context,
  indicators,
  engagements,
  now,
}: {
  req: PayloadRequest
  context: PluginContext
  indicators: readonly Indicator[]
  /** With the fields that indicators name. */
  engagements: readonly (Readonly<Record<string, unknown>> & { readonly id: RecordId })[]
  now: Date
}): Promise<ReadonlyMap<string, Values>> => {
  const ids = engagements.map(({ id }) => id)
  const found = new Map(ids.map((id) => [String(id), new Map<string, number | null>()]))
  if (ids.length === 0) return found
  const set = (engagement: unknown, key: string, value: unknown): void => {
    found
      .get(String(engagement))
      ?.set(key, typeof value === 'number' && Number.isFinite(value) ? value : null)
  }
  const newest: Indicator[] = []
  for (const indicator of indicators) {
    const { key, source, field, aggregate } = indicator
    if (source === 'field') {
      for (const engagement of engagements) set(engagement.id, key, valueIn(engagement, field ?? ''))
    } else if (source === 'pushed' && aggregate === null) {
      newest.push(indicator)
    } else {
      const rows = await aggregated({ req, context, indicator, ids, now })
      // Nobody's records are none, which is a number; of what there is none, nothing else is known.
      if (aggregate === 'count') for (const id of ids) set(id, key, 0)
      for (const { of, value } of rows) set(of[0], key, value)
    }
  }
  const pushed = await newestPushed({ req, context, indicators: newest, ids, now })
  for (const { engagement, key, value } of pushed) set(engagement, key, value)
  return found
}

const aggregated = async ({
  req,
  context,
  indicator,
  ids,
  now,
}: {
  req: PayloadRequest
  context: PluginContext
  indicator: Indicator
  ids: readonly RecordId[]
  now: Date
}) => {
  const { source, aggregate, field, days } = indicator
  const isPushed = source === 'pushed'
  const collection = isPushed ? context.options.slugs.healthValues : indicator.recordsOf
  // What an indicator names may be gone since it was saved: then it has no values, and the coverage says so.
  if (collection === null || aggregate === null || !req.payload.collections[collection]) return []
  const narrowed = isPushed ? ofIndicators([indicator]) : whereOf({ req, collection, indicator })
  if (narrowed === null) return []
  return aggregateBy({
    req,
    collection,
    by: ['engagement'],
    aggregate,
    field: isPushed ? 'value' : field,
    condition: all(
      ofEngagements(ids),
      narrowed,
      days === null ? null : since({ field: isPushed ? 'at' : 'createdAt', days, now }),
    ),
  })
}

const whereOf = ({
  req,
  collection,
  indicator,
}: {
  req: PayloadRequest
  collection: string
  indicator: Indicator
}): Condition | null => {
  if (indicator.where === null) return { all: [] }
  const read = readWhere({ req, collection, text: indicator.where })
  return 'condition' in read ? read.condition : null
}

/** The newest value of each indicator and engagement; of several of one moment the one that came last. */
const newestPushed = async ({
  req,
  context,
  indicators,
  ids,
  now,
}: {
  req: PayloadRequest
  context: PluginContext
  indicators: readonly Indicator[]
  ids: readonly RecordId[]
  now: Date
}): Promise<readonly { engagement: RecordId; key: string; value: number | null }[]> => {
  if (indicators.length === 0) return []
  const collection = context.options.slugs.healthValues
  const byId = new Map(indicators.map((indicator) => [String(indicator.id), indicator]))
  const rows = await aggregateBy({
    req,
    collection,
    by: ['engagement', 'indicator'],
    aggregate: 'max',
    field: 'at',
    condition: all(ofEngagements(ids), ofIndicators(indicators)),
  })
  const wanted = new Map<string, string>()
  for (const { of, value } of rows) {
    const days = byId.get(String(of[1]))?.days ?? null
    if (typeof value !== 'string') continue
    if (days !== null && Date.parse(value) < now.getTime() - days * DAY) continue
    wanted.set(of.map(String).join(' '), value)
  }
  if (wanted.size === 0) return []
  const { docs } = await req.payload.db.find<{
    id: RecordId
    engagement: RecordId
    indicator: RecordId
    at: string
    value: number
  }>({
    collection,
    joins: false,
    limit: 0,
    pagination: false,
    req,
    select: { engagement: true, indicator: true, at: true, value: true },
    sort: ['createdAt', 'id'],
    where: {
      and: [
        { engagement: { in: [...ids] } },
        { indicator: { in: indicators.map(({ id }) => id) } },
        { at: { in: [...new Set(wanted.values())] } },
      ],
    },
  })
  return docs
    .filter(
      ({ engagement, indicator, at }) =>
        new Date(at).toISOString() === wanted.get(`${String(engagement)} ${String(indicator)}`),
    )
    .map(({ engagement, indicator, value }) => ({
      engagement,
      key: byId.get(String(indicator))?.key ?? '',
      value,
    }))
}

const ofEngagements = (ids: readonly RecordId[]): Condition => ({
  field: 'engagement',
  kind: 'record',
  comparison: 'in',
  value: ids,
})

const ofIndicators = (indicators: readonly Indicator[]): Condition => ({
  field: 'indicator',
  kind: 'record',
  comparison: 'in',
  value: indicators.map(({ id }) => id),
})

const since = ({ field, days, now }: { field: string; days: number; now: Date }): Condition => ({
  field,
  kind: 'date',
  comparison: 'greater_than_equal',
  value: new Date(now.getTime() - days * DAY).toISOString(),
})

const valueIn = (doc: Readonly<Record<string, unknown>>, path: string): unknown =>
  path.split('.').reduce<unknown>((node, name) => (node as Record<string, unknown> | null)?.[name], doc)
