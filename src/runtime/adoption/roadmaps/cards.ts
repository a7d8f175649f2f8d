import type { PayloadRequest } from 'payload'
import { idOf } from '../../../access/ids.ts'
import type { PluginContext } from '../../../context.ts'
import type { Band } from '../../../engagement/home.ts'
import type { RoadmapBoardCard } from '../../../engagement/roadmap.ts'
import type { RecordId } from '../../../engine/types.ts'
import { usageCard } from '../usage-card.ts'
import type { UsageRow } from '../usage-rows.ts'
import { itemsOf, lanesOf, phaseFieldOf } from './document.ts'
import type { StoredRoadmap } from './read.ts'

/** The products of a roadmap in their order; those whose usage is gone are left out. */
export const cardsOf = ({
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
export const countObjectives = async ({
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
