import { idOf } from '../../../access/ids.ts'
import type { RoadmapAction, RoadmapBoard, RoadmapState } from '../../../engagement/roadmap.ts'
import type { RecordId } from '../../../engine/types.ts'
import { translate } from '../../../i18n/index.ts'
import { CommandRefused, invalid } from '../../errors.ts'
import { ownRequest } from '../../own-request.ts'
import { isTransientConflict } from '../../transactions.ts'
import { readUsages } from '../usage-rows.ts'
import { roadmapBoard } from './board.ts'
import { itemsOf, phaseFieldOf, versionsOf } from './document.ts'
import { roadmapRefused } from './errors.ts'
import { readRoadmap } from './read.ts'
import { type RoadmapCommand as Args, readyFor } from './ready.ts'

const TARGETS = {
  publish: 'published',
  edit: 'draft',
  retire: 'retired',
  cancel: 'canceled',
} as const satisfies Partial<Record<RoadmapAction, RoadmapState>>

/**
 * Brings a roadmap into another state, which goes through the collection's hooks like any change.
 * @returns the board afterwards
 * @throws RoadmapRefused (409), Forbidden (403), NotFound (404)
 */
export const moveRoadmap = async ({
  action,
  ...args
}: Args & { action: keyof typeof TARGETS }): Promise<RoadmapBoard> => {
  await readyFor({ action, ...args })
  await update({ ...args, data: { state: TARGETS[action] } })
  return roadmapBoard(args)
}

/**
 * Makes a version that was published the draft. Products that the engagement does not have any more are left out.
 * @throws RoadmapRefused (409), ValidationError (no such version), Forbidden (403), NotFound (404)
 */
export const revertRoadmap = async ({
  version,
  ...args
}: Args & { version: number }): Promise<RoadmapBoard> => {
  const { req, context } = args
  const roadmap = await readyFor({ action: 'revert', ...args })
  const versions = versionsOf(roadmap)
  const found = versions.find((each) => each.version === version)
  if (!found) {
    const params = { version, versions: versions.map((each) => each.version).join(', ') }
    const message = translate({ key: 'adoptionErrors:noVersion', params, req })
    throw invalid({ errors: [{ path: 'version', message }], req })
  }
  const usages = await readUsages({
    req,
    context,
    field: 'id',
    values: found.items.map(({ usage }) => usage),
  })
  const there = new Set(usages.map((usage) => String(usage.id)))
  const items = found.items.filter(({ usage }) => there.has(String(usage)))
  await update({ ...args, data: { state: 'draft', phaseField: found.phaseField, items } })
  return roadmapBoard(args)
}

/**
 * Another roadmap with the same products in the same lanes, as a draft.
 * @returns its board
 */
export const duplicateRoadmap = async ({ req, context, id }: Omit<Args, 'rev'>): Promise<RoadmapBoard> => {
  const roadmap = await readRoadmap({ req, context, id })
  const name = translate({
    key: 'adoptionErrors:copyOf',
    params: { name: String(roadmap.name ?? '').slice(0, 450) },
    req,
  })
  const usages = await readUsages({
    req,
    context,
    field: 'id',
    values: itemsOf(roadmap.items).map(({ usage }) => usage),
  })
  const there = new Set(usages.map((usage) => String(usage.id)))
  const copy = await req.payload.create({
    collection: context.options.slugs.adoptionRoadmaps,
    data: {
      name,
      description: roadmap.description ?? null,
      engagement: idOf(roadmap.engagement),
      phaseField: phaseFieldOf(roadmap),
      items: itemsOf(roadmap.items).filter(({ usage }) => there.has(String(usage))),
    } as never,
    depth: 0,
    overrideAccess: !req.user,
    req: ownRequest(req),
  })
  return roadmapBoard({ req, context, id: (copy as { id: RecordId }).id })
}

const update = async ({
  req,
  context,
  id,
  rev,
  data,
}: Args & { data: Record<string, unknown> }): Promise<void> => {
  try {
    await req.payload.update({
      collection: context.options.slugs.adoptionRoadmaps,
      id: id as RecordId,
      data: { ...data, rev } as never,
      depth: 0,
      overrideAccess: !req.user,
      req: ownRequest(req),
    })
  } catch (error) {
    const isOvertaken = error instanceof CommandRefused && error.data.code === 'conflict'
    if (!isOvertaken && !isTransientConflict(error)) throw error
    const { rev: current } = await readRoadmap({ req, context, id })
    throw roadmapRefused({ req, code: 'rev-stale', data: { rev: Number(current ?? 0), given: rev } })
  }
}
