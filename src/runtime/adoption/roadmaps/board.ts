import { NotFound, type PayloadRequest } from 'payload'
import { decideAccess } from '../../../access/build.ts'
import { idOf, typedId } from '../../../access/ids.ts'
import { isCustomerOnly } from '../../../access/roles.ts'
import type { PluginContext } from '../../../context.ts'
import { byAdoption } from '../../../engagement/adoption.ts'
import type { Band, Named } from '../../../engagement/home.ts'
import {
  ROADMAP_ACTIONS,
  type RoadmapAction,
  type RoadmapActionState,
  type RoadmapBoard,
  type RoadmapBoardCard,
  type RoadmapReason,
} from '../../../engagement/roadmap.ts'
import type { RecordId } from '../../../engine/types.ts'
import { forbidden } from '../../errors.ts'
import { readBands } from '../../health/bands.ts'
import { ownRequest } from '../../own-request.ts'
import { findEngagement, findNames } from '../../page-names.ts'
import { LISTED } from '../tab.ts'
import { readUsages, type UsageRow, usageCard } from '../usage-rows.ts'
import { itemsOf, laneLabel, lanesOf, phaseFieldOf, revOf, stateOf, versionsOf } from './document.ts'
import { roadmapReason } from './errors.ts'

export type StoredRoadmap = { readonly id: RecordId } & Readonly<Record<string, unknown>>

/**
 * A roadmap as it is stored, for whoever of the staff may read it.
 * @throws Forbidden for customers, NotFound
 */
export const readRoadmap = async ({
  req,
  context,
  id: given,
}: {
  req: PayloadRequest
  context: PluginContext
  id: unknown
}): Promise<StoredRoadmap> => {
  if (isCustomerOnly({ user: req.user, context })) throw forbidden(req)
  const collection = context.options.slugs.adoptionRoadmaps
  const id = typedId({ req, collection, id: given })
  if (id === null) throw new NotFound(req.t)
  return (await req.payload.findByID({
    collection,
    id,
    depth: 0,
    joins: false,
    overrideAccess: !req.user,
    req: ownRequest(req),
    showHiddenFields: true,
  })) as unknown as StoredRoadmap
}

/**
 * The board of a roadmap. Seven statements at most, however much is on it.
 * @throws Forbidden for customers, NotFound
 */
export const roadmapBoard = async ({
  req,
  context,
  id,
}: {
  req: PayloadRequest
  context: PluginContext
  id: unknown
}): Promise<RoadmapBoard> => {
  const roadmap = await readRoadmap({ req, context, id })
  const { slugs } = context.options
  const engagement = await findEngagement({ req, context, id: idOf(roadmap.engagement) })
  const usages = await readUsages({
    req,
    context,
    field: 'engagement',
    values: engagement ? [engagement.id] : [],
  })
  const bands = await readBands({ req, context, kind: 'adoption' })
  const versions = versionsOf(roadmap)
  const people = await findNames({
    req,
    collection: slugs.users,
    ids: [...versions.map(({ by }) => by), idOf(roadmap.publishedBy)].filter((who) => who !== null),
  })
  const named = (who: RecordId | null): Named | null =>
    who === null ? null : { id: who, name: people.get(String(who)) ?? String(who) }
  const objectives = await countObjectives({ req, context, engagement: engagement?.id ?? null })
  const phaseField = phaseFieldOf(roadmap)
  const cards = cardsOf({ context, bands, roadmap, usages, objectives })
  const onIt = new Set(cards.map((card) => String(card.id)))
  const outOfStep = cards.filter(({ lane, current }) => lane !== null && lane !== current).length
  const mayWork =
    (await decideAccess({
      collection: 'adoptionRoadmaps',
      operation: 'update',
      context,
      req,
      id: roadmap.id,
    })) !== false
  return {
    roadmap: {
      id: roadmap.id,
      number: String(roadmap.number ?? ''),
      name: String(roadmap.name ?? ''),
      description: textOf(roadmap.description),
      state: stateOf(roadmap),
      phaseField,
      rev: revOf(roadmap),
      version: Number(roadmap.version ?? 0),
      publishedAt: textOf(roadmap.publishedAt),
      publishedBy: named(idOf(roadmap.publishedBy)),
      engagement: engagement && {
        collection: slugs.engagements,
        id: engagement.id,
        number: engagement.number,
        title: engagement.title,
      },
      createdAt: String(roadmap.createdAt),
      updatedAt: String(roadmap.updatedAt),
    },
    lanes: lanesOf(phaseField).map((key) => ({
      key,
      label: laneLabel({ phaseField, lane: key, req }),
      cards: cards.filter(({ lane }) => lane === key),
    })),
    unmapped: cards.filter(({ lane }) => lane === null),
    available: usages
      .filter(({ id: usage }) => !onIt.has(String(usage)))
      .map((usage) => ({ ...usage, name: usage.soldProductName }))
      .sort(byAdoption('customerPriority'))
      .slice(0, LISTED)
      .map((row) => usageCard({ context, bands, row })),
    outOfStep,
    versions: versions
      .map(({ version, at, by, phaseField: field, items }) => ({
        version,
        at,
        by: named(by),
        phaseField: field,
        items: items.length,
      }))
      .reverse(),
    actions: actionsOf({ req, roadmap, items: cards.length, outOfStep, mayWork }),
    mayWork,
  }
}

/** Why an action cannot be done now; null when it can, whatever the role. */
export const blockedBy = ({
  action,
  roadmap,
  items,
  outOfStep = null,
}: {
  action: RoadmapAction
  roadmap: StoredRoadmap
  items: number
  /** null: nobody has counted. */
  outOfStep?: number | null
}): RoadmapReason | null => {
  const state = stateOf(roadmap)
  if (action === 'duplicate') return null
  if (state === 'retired' || state === 'canceled') return 'ended'
  switch (action) {
    case 'publish':
      return state === 'published' ? 'published' : items === 0 ? 'empty' : null
    case 'edit':
      return state === 'published' ? null : 'not-published'
    case 'sync':
      return state !== 'published' ? 'not-published' : outOfStep === 0 ? 'in-step' : null
    case 'revert':
      return versionsOf(roadmap).length === 0 ? 'no-versions' : null
    default:
      return null
  }
}

const actionsOf = ({
  req,
  mayWork,
  ...situation
}: {
  req: PayloadRequest
  mayWork: boolean
  roadmap: StoredRoadmap
  items: number
  outOfStep: number
}): Record<RoadmapAction, RoadmapActionState> =>
  Object.fromEntries(
    ROADMAP_ACTIONS.map((action): [RoadmapAction, RoadmapActionState] => {
      const code = blockedBy({ action, ...situation })
      return [
        action,
        {
          allowed: mayWork && code === null,
          blockedBy: code === null ? [] : [roadmapReason({ req, code })],
        },
      ]
    }),
  ) as Record<RoadmapAction, RoadmapActionState>

const cardsOf = ({
  context,
  bands,
  roadmap,
  usages,
  objectives,
}: {
  context: PluginContext
  bands: readonly Band[]
  roadmap: StoredRoadmap
  usages: readonly UsageRow[]
  objectives: ReadonlyMap<string, { total: number; closed: number }>
}): RoadmapBoardCard[] => {
  const phaseField = phaseFieldOf(roadmap)
  const lanes = lanesOf(phaseField)
  const byId = new Map(usages.map((usage) => [String(usage.id), usage]))
  return itemsOf(roadmap.items).flatMap(({ usage, lane }, position) => {
    const row = byId.get(String(usage))
    if (!row) return []
    return {
      ...usageCard({ context, bands, row }),
      position,
      lane: lane !== null && lanes.includes(lane) ? lane : null,
      current: row[phaseField],
      objectives: objectives.get(String(row.product)) ?? { total: 0, closed: 0 },
    }
  })
}

/** How many objectives of the engagement are about each product, and how many of them are closed. */
const countObjectives = async ({
  req,
  context,
  engagement,
}: {
  req: PayloadRequest
  context: PluginContext
  engagement: RecordId | null
}): Promise<ReadonlyMap<string, { total: number; closed: number }>> => {
  const counts = new Map<string, { total: number; closed: number }>()
  if (engagement === null) return counts
  const { docs } = await req.payload.db.find<{ id: RecordId; state?: unknown; products?: unknown }>({
    collection: context.options.slugs.objectives,
    joins: false,
    limit: 0,
    pagination: false,
    req,
    select: { state: true, products: true },
    where: { and: [{ engagement: { equals: engagement } }, { state: { not_equals: 'canceled' } }] },
  })
  for (const { state, products } of docs) {
    for (const product of Array.isArray(products) ? products : []) {
      const key = String(idOf(product))
      const { total, closed } = counts.get(key) ?? { total: 0, closed: 0 }
      counts.set(key, { total: total + 1, closed: closed + (state === 'closed' ? 1 : 0) })
    }
  }
  return counts
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)
