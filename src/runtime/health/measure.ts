import type { PayloadRequest, Where } from 'payload'
import { idOf } from '../../access/ids.ts'
import type { PluginContext } from '../../context.ts'
import { changeSince, type EarlierMeasurement, measure } from '../../engagement/health.ts'
import type { IndicatorResult } from '../../engagement/home.ts'
import { isoWeek } from '../../engagement/weeks.ts'
import type { RecordId } from '../../engine/types.ts'
import { aggregateBy } from '../aggregate-by.ts'
import { all } from '../conditions-on-fields.ts'
import { tellTimeline } from '../timeline/write.ts'
import { upsertRows } from '../upsert-rows.ts'
import type { Indicator } from './indicators.ts'
import { storedIndicators } from './stored.ts'
import type { EngagementHealth } from './tab.ts'
import { readValues } from './values.ts'

/**
 * Measures the health of some engagements: writes the snapshot of the week, of which there is one whoever measures at
 * once, and what the engagement shows. The number of statements that read does not depend on how many they are; each
 * engagement takes one to write.
 */
export const measureEngagements = async ({
  req,
  context,
  ids,
  origin,
  indicators,
  now,
}: {
  req: PayloadRequest
  context: PluginContext
  ids: readonly RecordId[]
  origin: 'job' | 'refresh'
  /** Active ones. */
  indicators: readonly Indicator[]
  now: Date
}): Promise<{ readonly measured: readonly EngagementHealth[] }> => {
  const { engagements: collection, healthSnapshots } = context.options.slugs
  const { docs } = await req.payload.db.find<Record<string, unknown> & { id: RecordId }>({
    collection,
    joins: false,
    limit: 0,
    pagination: false,
    req,
    where: { id: { in: [...ids] } },
  })
  const values = await readValues({ req, context, indicators, engagements: docs, now })
  const week = isoWeek(now)
  const earlier = await earlierMeasurements({ req, context, ids: docs.map(({ id }) => id), week })
  const at = now.toISOString()
  const results = docs.map((doc) => {
    const measurement = measure({ indicators, values: values.get(String(doc.id)) ?? new Map() })
    const change = changeSince({ now: measurement, earlier: earlier.get(String(doc.id)) ?? null })
    const stored: IndicatorResult[] = measurement.indicators.map((each) => ({
      key: each.key,
      label: each.label,
      unit: each.unit,
      direction: each.direction,
      source: each.source,
      target: each.target,
      weight: each.weight,
      value: each.value,
      attainment: each.attainment,
      gap: each.gap,
      contribution: each.contribution,
      change: change.contributions.get(each.key) ?? null,
    }))
    return { doc, measurement, change: change.score, stored }
  })
  await upsertRows({
    req,
    collection: healthSnapshots,
    unique: 'snapshotKey',
    rows: results.map(({ doc, measurement, stored }) => ({
      engagement: doc.id,
      account: idOf(doc.account),
      week,
      at,
      score: measurement.score,
      coverage: measurement.coverage,
      indicators: stored,
      origin,
      snapshotKey: snapshotKey({ engagement: doc.id, week }),
    })),
    records: ['engagement', 'account'],
    dates: ['at'],
    replace: { fields: ['account', 'at', 'score', 'coverage', 'indicators', 'origin'], latest: 'at' },
  })
  const measured: EngagementHealth[] = []
  for (const { doc, measurement, change } of results) {
    const after = {
      healthScore: measurement.score,
      healthCoverage: measurement.coverage,
      healthChange: change,
      healthAt: at,
    }
    const write = (where: Where) =>
      req.payload.db.updateOne({
        collection,
        data: after,
        options: { atomic: true },
        req,
        select: { healthAt: true },
        where: { and: [{ id: { equals: doc.id } }, where] },
      })
    const { healthAt } = doc
    const isAsRead: Where = healthAt
      ? { healthAt: { equals: new Date(healthAt as string).toISOString() } }
      : { healthAt: { exists: false } }
    if (!(await write(isAsRead))) {
      // Others measure at the same moment: the later measurement counts, and the one that was first tells of it.
      await write({ healthAt: { less_than_equal: at } })
    } else if ((doc.healthScore ?? null) !== measurement.score) {
      const record = { ...doc, ...after, updatedAt: at }
      await tellTimeline({ req, context, source: 'engagements', on: 'update', record, before: doc, at })
    }
    measured.push({ id: doc.id, ...after })
  }
  return { measured }
}

export const snapshotKey = ({ engagement, week }: { engagement: RecordId; week: string }): string =>
  `${String(engagement)}:${week}`

/** The newest measurement with a score of an earlier week, by engagement. Two statements. */
const earlierMeasurements = async ({
  req,
  context,
  ids,
  week,
}: {
  req: PayloadRequest
  context: PluginContext
  ids: readonly RecordId[]
  week: string
}): Promise<ReadonlyMap<string, EarlierMeasurement>> => {
  if (ids.length === 0) return new Map()
  const collection = context.options.slugs.healthSnapshots
  const rows = await aggregateBy({
    req,
    collection,
    by: ['engagement'],
    aggregate: 'max',
    field: 'week',
    condition: all(
      { field: 'engagement', kind: 'record', comparison: 'in', value: ids },
      { field: 'week', kind: 'text', comparison: 'less_than', value: week },
      { field: 'score', kind: 'number', comparison: 'exists', value: true },
    ),
  })
  const keys = rows.flatMap(({ of, value }) =>
    of[0] !== null && value !== null && of[0] !== undefined
      ? [snapshotKey({ engagement: of[0], week: String(value) })]
      : [],
  )
  if (keys.length === 0) return new Map()
  const { docs } = await req.payload.db.find<Record<string, unknown>>({
    collection,
    joins: false,
    limit: 0,
    pagination: false,
    req,
    select: { engagement: true, score: true, indicators: true },
    where: { snapshotKey: { in: keys } },
  })
  return new Map(
    docs.map((doc) => [
      String(idOf(doc.engagement)),
      { score: doc.score as number | null, indicators: storedIndicators(doc.indicators) },
    ]),
  )
}
