import type { PayloadRequest } from 'payload'
import { idOf } from '../../../access/ids.ts'
import type { PluginContext } from '../../../context.ts'
import type {
  RoadmapAction,
  RoadmapBoard,
  RoadmapState,
  RoadmapSync,
  RoadmapSyncChange,
} from '../../../engagement/roadmap.ts'
import type { RecordId } from '../../../engine/types.ts'
import { translate } from '../../../i18n/index.ts'
import { CommandRefused, invalid } from '../../errors.ts'
import { ownRequest } from '../../own-request.ts'
import { isTransientConflict } from '../../transactions.ts'
import { allOrNothing } from '../all-or-nothing.ts'
import { readUsages } from '../usage-rows.ts'
import { setRows } from '../write-many.ts'
import { blockedBy, readRoadmap, roadmapBoard, type StoredRoadmap } from './board.ts'
import { itemsOf, phaseFieldOf, revOf, versionsOf } from './document.ts'
import { roadmapRefused } from './errors.ts'

type Args = {
  req: PayloadRequest
  context: PluginContext
  /** As it stands in a path. */
  id: unknown
  rev: number
}

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

/**
 * Writes the lane of every product of a published roadmap into its usage, where it is another: all or none where the
 * database has transactions. What is in no lane stays as it is. Again, it changes nothing.
 * @throws RoadmapRefused (409), Forbidden (403), NotFound (404)
 */
export const syncRoadmap = async ({ dryRun, ...args }: Args & { dryRun: boolean }): Promise<RoadmapSync> => {
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

/** @throws RoadmapRefused: somebody else was faster, or it is not the time for the action */
const readyFor = async ({
  action,
  req,
  context,
  id,
  rev,
}: Args & { action: RoadmapAction }): Promise<StoredRoadmap> => {
  const roadmap = await readRoadmap({ req, context, id })
  if (revOf(roadmap) !== rev)
    throw roadmapRefused({ req, code: 'rev-stale', data: { rev: revOf(roadmap), given: rev } })
  const code = blockedBy({ action, roadmap, items: itemsOf(roadmap.items).length })
  if (code) throw roadmapRefused({ req, code, data: { state: roadmap.state, rev } })
  return roadmap
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
