import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../../../context.ts'
import type { RoadmapSync, RoadmapSyncChange } from '../../../engagement/roadmap.ts'
import type { RecordId } from '../../../engine/types.ts'
import { allOrNothing } from '../all-or-nothing.ts'
import { readUsages } from '../usage-rows.ts'
import { setRows } from '../write-many.ts'
import { roadmapBoard } from './board.ts'
import { itemsOf, phaseFieldOf } from './document.ts'
import type { StoredRoadmap } from './read.ts'
import { type RoadmapCommand, readyFor } from './ready.ts'

/**
 * Writes the lane of every product of a published roadmap into its usage, where it is another: all or none where the
 * database has transactions. What is in no lane stays as it is. Again, it changes nothing.
 * @throws RoadmapRefused (409), Forbidden (403), NotFound (404)
 */
export const syncRoadmap = async ({
  dryRun,
  ...args
}: RoadmapCommand & { dryRun: boolean }): Promise<RoadmapSync> => {
  const { req, context } = args
  const changes = await allOrNothing({
    req,
    work: async (own): Promise<readonly RoadmapSyncChange[]> => {
      const roadmap = await readyFor({ action: 'sync', ...args, req: own })
      const differing = await differences({ req: own, context, roadmap })
      if (dryRun) return differing
      const byLane = new Map<string, RecordId[]>()
      for (const { usage, to } of differing) byLane.set(to, [...(byLane.get(to) ?? []), usage])
      for (const [lane, ids] of byLane)
        await setRows({
          req: own,
          collection: context.options.slugs.productUsage,
          ids,
          values: { [phaseFieldOf(roadmap)]: lane },
        })
      return differing
    },
  })
  return { dryRun, changes, board: await roadmapBoard(args) }
}

const differences = async ({
  req,
  context,
  roadmap,
}: {
  req: PayloadRequest
  context: PluginContext
  roadmap: StoredRoadmap
}): Promise<readonly RoadmapSyncChange[]> => {
  const items = itemsOf(roadmap.items)
  const usages = await readUsages({ req, context, field: 'id', values: items.map(({ usage }) => usage) })
  const byId = new Map(usages.map((usage) => [String(usage.id), usage]))
  const field = phaseFieldOf(roadmap)
  return items.flatMap(({ usage, lane }) => {
    const row = byId.get(String(usage))
    if (!row || lane === null || row[field] === lane) return []
    const soldProduct = { id: row.soldProduct, name: row.soldProductName }
    return { usage: row.id, soldProduct, from: row[field], to: lane }
  })
}
