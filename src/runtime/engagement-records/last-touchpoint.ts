import type { PayloadRequest } from 'payload'
import { idOf } from '../../access/ids.ts'
import type { PluginContext } from '../../context.ts'
import type { RecordId } from '../../engine/types.ts'
import type { Values } from './types.ts'

type Args = { req: PayloadRequest; context: PluginContext }

/** When the customer was last in touch: when the touchpoint was closed that was closed last. One statement. */
const lastTouchpointOf = async ({
  req,
  context,
  engagement,
}: Args & { engagement: RecordId }): Promise<string | null> => {
  const { docs } = await req.payload.db.find<{ id: RecordId; closedAt?: string | Date | null }>({
    collection: context.options.slugs.touchpoints,
    joins: false,
    limit: 1,
    pagination: false,
    req,
    select: { closedAt: true },
    sort: '-closedAt',
    where: {
      and: [
        { engagement: { equals: engagement } },
        { state: { equals: 'closed' } },
        // Some databases would put those without a moment first.
        { closedAt: { exists: true } },
      ],
    },
  })
  const [last] = docs
  return last?.closedAt ? new Date(last.closedAt).toISOString() : null
}

const MOST_ATTEMPTS = 5

/** Written from the database, and once more when it has changed meanwhile. */
const recomputeLastTouchpoint = async ({
  req,
  context,
  engagement,
}: Args & { engagement: RecordId }): Promise<void> => {
  let written: string | null | undefined
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
    const lastTouchpoint = await lastTouchpointOf({ req, context, engagement })
    if (lastTouchpoint === written) return
    await req.payload.db.updateOne({
      collection: context.options.slugs.engagements,
      data: { lastTouchpoint },
      options: { atomic: true },
      req,
      where: { id: { equals: engagement } },
    })
    written = lastTouchpoint
  }
}

/** After a touchpoint was written or deleted: the engagements that it is or was of, when it is or was closed. */
export const followTouchpoint = async ({
  req,
  context,
  touchpoint,
  previous,
}: Args & { touchpoint: Values | undefined; previous: Values | undefined }): Promise<void> => {
  const closed = [touchpoint, previous].filter((each) => each?.state === 'closed')
  const engagements = new Map(
    closed.flatMap((each) => {
      const id = idOf(each?.engagement)
      return id === null ? [] : [[String(id), id] as const]
    }),
  )
  for (const engagement of engagements.values()) await recomputeLastTouchpoint({ req, context, engagement })
}
