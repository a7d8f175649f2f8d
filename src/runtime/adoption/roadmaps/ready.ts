import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../../../context.ts'
import type { RoadmapAction } from '../../../engagement/roadmap.ts'
import { blockedBy } from './actions.ts'
import { itemsOf, revOf } from './document.ts'
import { roadmapRefused } from './errors.ts'
import { readRoadmap, type StoredRoadmap } from './read.ts'

/** What every command is told. */
export type RoadmapCommand = {
  req: PayloadRequest
  context: PluginContext
  /** As it stands in a path. */
  id: unknown
  rev: number
}

/**
 * The roadmap that a command is about, as its reader has seen it.
 * @throws RoadmapRefused (somebody else was faster, or it is not the time for the action), Forbidden, NotFound
 */
export const readyFor = async ({
  action,
  req,
  context,
  id,
  rev,
}: RoadmapCommand & { action: RoadmapAction }): Promise<StoredRoadmap> => {
  const roadmap = await readRoadmap({ req, context, id })
  if (revOf(roadmap) !== rev)
    throw roadmapRefused({ req, code: 'rev-stale', data: { rev: revOf(roadmap), given: rev } })
  const code = blockedBy({ action, roadmap, items: itemsOf(roadmap.items).length })
  if (code) throw roadmapRefused({ req, code, data: { state: roadmap.state, rev } })
  return roadmap
}
