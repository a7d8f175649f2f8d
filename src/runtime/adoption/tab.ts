import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../../context.ts'
import { adoptionCounts, adoptionScore, byAdoption } from '../../engagement/adoption.ts'
import type {
  AdoptionSort,
  AdoptionTab,
  AdoptionView,
  AdoptionWeek,
  RoadmapCard,
} from '../../engagement/home.ts'
import { ADOPTION_CATEGORIES, type AdoptionCategory } from '../../engagement/home.ts'
import { lastWeeks } from '../../engagement/weeks.ts'
import type { RecordId } from '../../engine/types.ts'
import { readBands } from '../health/bands.ts'
import { usageCard } from './usage-card.ts'
import { readUsages, type UsageRow } from './usage-rows.ts'

const WEEKS_OF_TAB = 12

/** Products and roadmaps that an answer lists at most; counts are of all. */
export const LISTED = 200

/**
 * How an engagement uses what its account has bought. Four statements on SQL and MongoDB, however much there is. The
 * last week of the history is as of now, the others are what their snapshots say. Asks no access rules: the caller has
 * seen to it that somebody of the staff asks who may read the engagement, which is there.
 */
export const adoptionTab = async ({
  req,
  context,
  engagement,
  view = 'all',
  sort = 'customerPriority',
  now = new Date(),
}: {
  req: PayloadRequest
  context: PluginContext
  engagement: RecordId
  view?: AdoptionView
  sort?: AdoptionSort
  now?: Date
}): Promise<AdoptionTab> => {
  const bands = await readBands({ req, context, kind: 'adoption' })
  const usages = await readUsages({ req, context, field: 'engagement', values: [engagement] })
  const today = adoptionCounts({ bands, products: usages })
  const ordered = usages
    .filter((usage) => isIn({ view, usage }))
    .map((usage) => ({ ...usage, name: usage.soldProductName }))
    .sort(byAdoption(sort))
  return {
    history: await readHistory({ req, context, engagement, now, today: usages.length > 0 ? today : null }),
    today,
    totalProducts: usages.length,
    score: adoptionScore(usages),
    bands,
    view,
    sort,
    products: ordered.slice(0, LISTED).map((row) => usageCard({ context, bands, row })),
    roadmaps: await readRoadmaps({ req, context, engagement }),
  }
}

/** Products without any plan are among those that have none. */
const isIn = ({ view, usage }: { view: AdoptionView; usage: UsageRow }): boolean =>
  view === 'all' || (usage.usagePlan ?? 'no-plan') === view

const readHistory = async ({
  req,
  context,
  engagement,
  now,
  today,
}: {
  req: PayloadRequest
  context: PluginContext
  engagement: RecordId
  now: Date
  today: Readonly<Record<AdoptionCategory, number>> | null
}): Promise<readonly AdoptionWeek[]> => {
  const weeks = lastWeeks({ now, count: WEEKS_OF_TAB })
  const { docs } = await req.payload.db.find<{ id: RecordId; week: string } & Record<string, unknown>>({
    collection: context.options.slugs.adoptionSnapshots,
    joins: false,
    limit: 0,
    pagination: false,
    req,
    select: { week: true, low: true, medium: true, high: true, none: true },
    where: { and: [{ engagement: { equals: engagement } }, { week: { in: weeks } }] },
  })
  const counts = new Map(
    docs.map((doc) => [
      doc.week,
      Object.fromEntries(ADOPTION_CATEGORIES.map((name) => [name, Number(doc[name] ?? 0)])) as Record<
        AdoptionCategory,
        number
      >,
    ]),
  )
  return weeks.map((week, at) => ({
    week,
    counts: (at === weeks.length - 1 ? today : null) ?? counts.get(week) ?? null,
  }))
}

const readRoadmaps = async ({
  req,
  context,
  engagement,
}: {
  req: PayloadRequest
  context: PluginContext
  engagement: RecordId
}): Promise<readonly RoadmapCard[]> => {
  const collection = context.options.slugs.adoptionRoadmaps
  const { docs } = await req.payload.db.find<{ id: RecordId } & Record<string, unknown>>({
    collection,
    joins: false,
    limit: LISTED,
    pagination: false,
    req,
    select: {
      number: true,
      name: true,
      state: true,
      phaseField: true,
      version: true,
      items: true,
      publishedAt: true,
    },
    sort: '-createdAt',
    where: { engagement: { equals: engagement } },
  })
  return docs.map((doc) => ({
    collection,
    id: doc.id,
    number: typeof doc.number === 'string' ? doc.number : null,
    title: String(doc.name ?? ''),
    state: String(doc.state ?? 'draft'),
    phaseField: String(doc.phaseField ?? ''),
    version: Number(doc.version ?? 0),
    items: Array.isArray(doc.items) ? doc.items.length : 0,
    publishedAt: doc.publishedAt ? new Date(doc.publishedAt as string).toISOString() : null,
  }))
}
