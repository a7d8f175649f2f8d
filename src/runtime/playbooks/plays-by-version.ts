import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../../context.ts'
import type { Definition } from '../../definition/types.ts'
import { groupCount } from '../group-count.ts'
import type { PlaysOfVersion } from './types.ts'

/** Plays of one version of a playbook, and the keys of the activities where those under way stand. */
export type VersionCounts = {
  readonly version: number
  readonly total: number
  readonly open: number
  /** How many of the open ones stand on an activity, by its key. */
  readonly activities: ReadonlyMap<string, number>
}

/** How many plays run each version of a playbook, newest first. One statement, however many plays there are. */
export const countPlays = async ({
  req,
  context,
  key,
}: {
  req: PayloadRequest
  context: PluginContext
  key: string
}): Promise<readonly VersionCounts[]> => {
  const groups = await groupCount({
    req,
    collection: context.options.slugs.plays,
    by: ['definition.version', 'state', 'currentActivity'],
    where: { playbook: [key] },
  })
  const counts = new Map<number, { total: number; open: number; activities: Map<string, number> }>()
  for (const { values, count } of groups) {
    const version = Number(values['definition.version'] ?? 0)
    const of = counts.get(version) ?? { total: 0, open: 0, activities: new Map<string, number>() }
    counts.set(version, of)
    of.total += count
    if (ENDED.has(String(values.state))) continue
    of.open += count
    const activity = values.currentActivity
    if (activity !== null) {
      of.activities.set(String(activity), (of.activities.get(String(activity)) ?? 0) + count)
    }
  }
  return [...counts]
    .map(([version, of]) => ({ version, ...of }))
    .sort((one, other) => other.version - one.version)
}

const ENDED = new Set(['closed', 'canceled'])

/**
 * The same with the activities' labels, which are those of the version that the plays run. One statement more when any
 * play is under way.
 */
export const playsByVersion = async ({
  req,
  context,
  key,
}: {
  req: PayloadRequest
  context: PluginContext
  key: string
}): Promise<readonly PlaysOfVersion[]> => {
  const counts = await countPlays({ req, context, key })
  const labels = await activityLabels({
    req,
    context,
    key,
    versions: counts.filter(({ activities }) => activities.size > 0).map(({ version }) => version),
  })
  return counts.map(({ version, total, open, activities }) => ({
    version,
    total,
    open,
    activities: [...activities]
      .map(([activity, plays]) => ({
        key: activity,
        label: labels.get(version)?.get(activity) ?? activity,
        plays,
      }))
      .sort((one, other) => other.plays - one.plays || one.label.localeCompare(other.label)),
  }))
}

type Labels = ReadonlyMap<number, ReadonlyMap<string, string>>

/** Labels of the activities of some versions, by version and key. */
const activityLabels = async ({
  req,
  context,
  key,
  versions,
}: {
  req: PayloadRequest
  context: PluginContext
  key: string
  versions: readonly number[]
}): Promise<Labels> => {
  if (versions.length === 0) return new Map()
  const { docs } = await req.payload.db.find<{ id: string; version: number; compiled: Definition }>({
    collection: context.options.slugs.definitions,
    joins: false,
    limit: versions.length,
    pagination: false,
    req,
    select: { version: true, compiled: true },
    where: { and: [{ key: { equals: key } }, { version: { in: [...versions] } }] },
  })
  return new Map(
    docs.map(({ version, compiled }) => [
      version,
      new Map(
        compiled.phases.flatMap(({ lanes }) =>
          lanes.flatMap(({ activities }) => activities.map(({ key: activity, label }) => [activity, label])),
        ),
      ),
    ]),
  )
}
