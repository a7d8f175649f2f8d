import type { PayloadRequest, Where } from 'payload'
import type { PluginContext } from '../context.ts'
import type { RecordId } from '../engine/types.ts'
import type { PlayDocument } from './play-document.ts'
import { STANDING_FIELDS, standingsOf } from './standings.ts'

/** How many plays that may wait for records are looked at: those that began to wait first. */
export const MOST_WAITING = 1000

/**
 * Ids of the plays whose every activity in progress waits for records that are open. Paused plays are blocked, too, but
 * a query finds those by their state. A number of statements that does not grow with the number of plays; beyond
 * `MOST_WAITING` plays at a gate the ones that were changed last are left out. Whoever asks may see more than these
 * plays or less: the ids are for a query that access narrows.
 */
export const blockedPlayIds = async ({
  req,
  context,
  within = null,
  most = MOST_WAITING,
}: {
  req: PayloadRequest
  context: PluginContext
  /** Only these plays. */
  within?: Where | null
  most?: number
}): Promise<readonly RecordId[]> => {
  const keys = gateKeys(context)
  if (keys.length === 0) return []
  const { docs } = await req.payload.db.find<PlayDocument>({
    collection: context.options.slugs.plays,
    where: {
      and: [
        { currentActivity: { in: keys } },
        { state: { in: ['new', 'in-progress'] } },
        ...(within === null ? [] : [within]),
      ],
    },
    select: STANDING_FIELDS,
    joins: false,
    limit: most,
    pagination: false,
    sort: 'updatedAt',
    req,
  })
  const standings = await standingsOf({ req, context, plays: docs })
  return docs.filter(({ id }) => standings.get(id)?.isBlocked).map(({ id }) => id)
}

/** Keys of activities that wait for records: only plays whose first activity in progress is one can be blocked. */
export const gateKeys = ({ playbooks }: PluginContext): string[] => [
  ...new Set(
    [...playbooks.values()].flatMap(({ definition }) =>
      definition.phases.flatMap(({ lanes }) =>
        lanes.flatMap(({ activities }) =>
          activities.flatMap(({ key, type }) => (type === 'records' ? [key] : [])),
        ),
      ),
    ),
  ),
]
