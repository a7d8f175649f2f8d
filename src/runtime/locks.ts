import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../context.ts'
import type { RecordId } from '../engine/types.ts'
import { recordKey, requestState } from './request-state.ts'
import { asFirstOfTransaction } from './transactions.ts'

/** States of a play to which records may be added, and in which finished ones may be opened again. */
const OPEN_PLAY_STATES = ['new', 'in-progress', 'paused']

/**
 * Announces to a play that one of its records is about to be added or opened again. The play's `childLock` is raised,
 * and every command whose decision rests on counts of records writes the play only if the lock has not moved since it
 * counted. With transactions the raised row also keeps such a command waiting until this operation is through; without,
 * `playStillOpen` is asked once more after the record is written.
 *
 * @returns false when there is no such play, or it has ended.
 */
export const lockOpenPlay = async ({
  req,
  context,
  play,
}: {
  req: PayloadRequest
  context: PluginContext
  play: RecordId
}): Promise<boolean> => {
  const { plays } = context.options.slugs
  const { lockedPlays } = requestState(req)
  const key = recordKey(plays, play)
  if (lockedPlays.has(key)) return true
  const locked = await req.payload.db.updateOne({
    collection: plays,
    data: { childLock: { $inc: 1 } },
    options: { atomic: true },
    req,
    where: { and: [{ id: { equals: play } }, { state: { in: OPEN_PLAY_STATES } }] },
  })
  if (locked) lockedPlays.add(key)
  return Boolean(locked)
}

/** `lockOpenPlay` as the first thing of a transaction, where the database would rather fail than wait. */
export const lockOpenPlayEarly = async ({
  req,
  context,
  play,
}: {
  req: PayloadRequest
  context: PluginContext
  play: RecordId
}): Promise<void> => {
  await asFirstOfTransaction({
    req,
    work: async () => {
      await lockOpenPlay({ req, context, play })
    },
  })
}

/** Whether a record that was just written still has an open play above it. */
export const playStillOpen = async ({
  req,
  context,
  play,
}: {
  req: PayloadRequest
  context: PluginContext
  play: RecordId
}): Promise<boolean> => {
  const { totalDocs } = await req.payload.db.count({
    collection: context.options.slugs.plays,
    req,
    where: { and: [{ id: { equals: play } }, { state: { in: OPEN_PLAY_STATES } }] },
  })
  return totalDocs > 0
}

/**
 * Takes turns among all who change something that spans several records, such as the engagement hierarchy. Holds until
 * the end of the transaction; without one it only orders the writes, and the caller looks again afterwards.
 */
export const takeTurn = async ({
  req,
  context,
  subject,
}: {
  req: PayloadRequest
  context: PluginContext
  subject: string
}): Promise<void> => {
  const collection = context.options.slugs.counters
  const where = { key: { equals: turnKey(subject) } }
  await req.payload.db.updateOne({
    collection,
    data: { value: { $inc: 1 } },
    options: { atomic: true },
    req,
    where,
  })
}

export const turnKey = (subject: string): string => `turn:${subject}`
export const HIERARCHY = 'engagement-hierarchy'
export const HEALTH_WEIGHTS = 'health-weights'
export const COLOR_BANDS = 'color-bands'
/** What engagements keep of their contracts and touchpoints. */
export const ENGAGEMENT_SUMS = 'engagement-sums'
/** All subjects that turns are taken for; each has its row before anybody takes one. */
export const TURNS = [HIERARCHY, HEALTH_WEIGHTS, COLOR_BANDS, ENGAGEMENT_SUMS]
/** Subjects that several writes are done for while nobody else does them (`whileAlone`). */
export const LEASES = [HEALTH_WEIGHTS]
export const leaseKey = (subject: string): string => `lease:${subject}`
