import type { PayloadRequest, Where } from 'payload'
import { decideAccess } from '../../access/build.ts'
import type { PluginContext } from '../../context.ts'
import { bandOf } from '../../engagement/bands.ts'
import { totalWeight } from '../../engagement/health.ts'
import type {
  Band,
  HealthNow,
  HealthTab,
  HealthWeek,
  IndicatorResult,
  IndicatorSort,
} from '../../engagement/home.ts'
import { isoWeek, lastWeeks } from '../../engagement/weeks.ts'
import type { RecordId } from '../../engine/types.ts'
import { readBands } from './bands.ts'
import { byOrder, readIndicators } from './indicators.ts'
import { storedIndicators } from './stored.ts'

/** What an engagement says about its health. */
export type EngagementHealth = {
  readonly id: RecordId
  readonly healthScore?: number | null
  readonly healthCoverage?: number | null
  readonly healthChange?: number | null
  readonly healthAt?: string | Date | null
}

export const WEEKS_OF_TAB = 12

/**
 * The health of an engagement with its indicators: three statements. Asks no access rules: the caller has seen to it
 * that somebody of the staff asks who may read the engagement.
 */
export const healthTab = async ({
  req,
  context,
  engagement,
  sort = 'order',
  now = new Date(),
}: {
  req: PayloadRequest
  context: PluginContext
  engagement: EngagementHealth
  sort?: IndicatorSort
  now?: Date
}): Promise<HealthTab> => {
  const bands = await readBands({ req, context })
  const indicators = await readIndicators({ req, context })
  const measuredIn = engagement.healthAt ? isoWeek(engagement.healthAt) : null
  const weeks = lastWeeks({ now, count: WEEKS_OF_TAB })
  const snapshots = await readSnapshots({
    req,
    context,
    engagement: engagement.id,
    weeks: measuredIn === null || weeks.includes(measuredIn) ? weeks : [measuredIn, ...weeks],
  })
  const measured = storedIndicators(snapshots.find(({ week }) => week === measuredIn)?.indicators)
  const active = indicators.filter(({ active }) => active)
  const places = new Map(indicators.map((each) => [each.key, each]))
  const results: IndicatorResult[] = [
    ...measured.map((each) => ({
      ...each,
      label: places.get(each.key)?.label ?? each.label,
    })),
    ...active
      .filter(({ key }) => !measured.some((each) => each.key === key))
      .map(({ key, label, unit, direction, source, target, weight }) => ({
        key,
        label,
        unit,
        direction,
        source,
        target,
        weight,
        value: null,
        attainment: null,
        gap: null,
        contribution: null,
        change: null,
      })),
  ]
  const placed = [...results].sort((one, other) =>
    byOrder(
      { key: one.key, order: places.get(one.key)?.order ?? null },
      { key: other.key, order: places.get(other.key)?.order ?? null },
    ),
  )
  return {
    now: nowOf({ engagement, snapshots, weeks, bands }),
    indicators: sorted({ indicators: placed, sort }),
    totalWeight: totalWeight(active),
    bands,
    mayRefresh:
      (await decideAccess({ collection: 'engagements', operation: 'update', context, req })) !== false,
  }
}

type Snapshot = {
  readonly week: string
  readonly score: number | null
  readonly coverage: number | null
  readonly at: string | null
  readonly indicators: unknown
}

const readSnapshots = async ({
  req,
  context,
  engagement,
  weeks,
}: {
  req: PayloadRequest
  context: PluginContext
  engagement: RecordId
  weeks: readonly string[]
}): Promise<readonly Snapshot[]> => {
  const where: Where = { and: [{ engagement: { equals: engagement } }, { week: { in: [...weeks] } }] }
  const { docs } = await req.payload.db.find<Record<string, unknown>>({
    collection: context.options.slugs.healthSnapshots,
    joins: false,
    limit: 0,
    pagination: false,
    req,
    select: { week: true, score: true, coverage: true, at: true, indicators: true },
    where,
  })
  return docs.map((doc) => ({
    week: String(doc.week),
    score: numberOf(doc.score),
    coverage: numberOf(doc.coverage),
    at: momentOf(doc.at),
    indicators: doc.indicators,
  }))
}

const nowOf = ({
  engagement,
  snapshots,
  weeks,
  bands,
}: {
  engagement: EngagementHealth
  snapshots: readonly Snapshot[]
  weeks: readonly string[]
  bands: readonly Band[]
}): HealthNow => {
  const score = numberOf(engagement.healthScore)
  return {
    score,
    band: bandOf({ bands, score }),
    coverage: numberOf(engagement.healthCoverage),
    change: numberOf(engagement.healthChange),
    at: momentOf(engagement.healthAt),
    history: historyOf({ snapshots, weeks, bands }),
  }
}

/** A week without a snapshot is a gap. */
const historyOf = ({
  snapshots,
  weeks,
  bands,
}: {
  snapshots: readonly Snapshot[]
  weeks: readonly string[]
  bands: readonly Band[]
}): readonly HealthWeek[] => {
  const byWeek = new Map(snapshots.map((snapshot) => [snapshot.week, snapshot]))
  return weeks.map((week) => {
    const { score = null, coverage = null, at = null } = byWeek.get(week) ?? {}
    return { week, score, coverage, at, band: bandOf({ bands, score }) }
  })
}

/** What has most comes first, and what has nothing last; equal ones stay in their order. */
const sorted = ({
  indicators,
  sort,
}: {
  indicators: readonly IndicatorResult[]
  sort: IndicatorSort
}): readonly IndicatorResult[] => {
  if (sort === 'order') return indicators
  const by = sort === 'score' ? 'contribution' : sort
  const rank = (each: IndicatorResult): number => each[by] ?? Number.NEGATIVE_INFINITY
  return [...indicators].sort((one, other) => {
    const [first, second] = [rank(one), rank(other)]
    return first === second ? 0 : first > second ? -1 : 1
  })
}

const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null)

const momentOf = (value: unknown): string | null =>
  value === null || value === undefined ? null : new Date(value as string | Date).toISOString()
