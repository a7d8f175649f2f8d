import { type PayloadRequest, UnauthorizedError } from 'payload'
import { idOf } from '../../access/ids.ts'
import { effectiveRoles } from '../../access/roles.ts'
import type { PluginContext } from '../../context.ts'
import { isoWeek } from '../../engagement/weeks.ts'
import type { RecordId } from '../../engine/types.ts'
import { takeAdoptionSnapshots } from '../adoption/snapshots.ts'
import { expireContracts } from '../engagement-records/expire-contracts.ts'
import { forbidden } from '../errors.ts'
import { readIndicators } from './indicators.ts'
import { measureEngagements } from './measure.ts'

/** Engagements that are measured at once. */
const BATCH = 100

/** States of an engagement in which nothing more is measured. */
const ENDED = ['closed', 'canceled']

export type WeeklyResult = {
  readonly week: string
  /** Engagements measured now, and such as an earlier attempt of this run had measured. */
  readonly measured: number
  readonly skipped: number
  /** Engagements whose adoption was written down. */
  readonly adoption: number
  /** Numbers of the contracts that expired. */
  readonly expired: readonly string[]
}

/**
 * What is done every week: contracts that ended expire, then health and adoption of every engagement that has not ended
 * are written down for the current ISO week. Safe to run twice, and on several processes at once: there is one snapshot
 * for an engagement and week, and the last one counts. A run that was cut short goes on where it stopped: what has a
 * snapshot that is not older than `since` is left as it is.
 */
export const takeWeeklySnapshots = async ({
  req,
  context,
  since = null,
  now = () => new Date(),
}: {
  req: PayloadRequest
  context: PluginContext
  /** When this run began first; null: this is its first attempt. */
  since?: Date | null
  now?: () => Date
}): Promise<WeeklyResult> => {
  const began = now()
  const week = isoWeek(began)
  const expired = await expireContracts({ req, context, now: began })
  const indicators = await readIndicators({ req, context, activeOnly: true })
  const ids = await openEngagements({ req, context })
  const done = since ? await measuredSince({ req, context, week, since }) : new Set<string>()
  const open = ids.filter((id) => !done.has(String(id)))
  let measured = 0
  for (let at = 0; at < open.length; at += BATCH) {
    const batch = open.slice(at, at + BATCH)
    // Each batch is measured at its own moment, so that what is refreshed meanwhile is not taken back.
    const result = await measureEngagements({
      req,
      context,
      ids: batch,
      origin: 'job',
      indicators,
      now: now(),
    })
    measured += result.measured.length
  }
  const adoption = await takeAdoptionSnapshots({ req, context, now: now() })
  return { week, measured, skipped: ids.length - open.length, adoption: adoption.taken, expired }
}

/**
 * The weekly run now, for admins.
 * @throws UnauthorizedError (401), Forbidden (403)
 */
export const runWeeklySnapshots = async ({
  req,
  context,
}: {
  req: PayloadRequest
  context: PluginContext
}): Promise<WeeklyResult> => {
  if (!req.user) throw new UnauthorizedError(req.t)
  if (!effectiveRoles({ user: req.user, context }).includes('admin')) throw forbidden(req)
  return takeWeeklySnapshots({ req, context })
}

const openEngagements = async ({
  req,
  context,
}: {
  req: PayloadRequest
  context: PluginContext
}): Promise<readonly RecordId[]> => {
  const { docs } = await req.payload.db.find<{ id: RecordId }>({
    collection: context.options.slugs.engagements,
    joins: false,
    limit: 0,
    pagination: false,
    req,
    // A selection of nothing but a short field: the id comes always.
    select: { number: true },
    sort: 'number',
    where: { state: { not_in: ENDED } },
  })
  return docs.map(({ id }) => id)
}

const measuredSince = async ({
  req,
  context,
  week,
  since,
}: {
  req: PayloadRequest
  context: PluginContext
  week: string
  since: Date
}): Promise<ReadonlySet<string>> => {
  const { docs } = await req.payload.db.find<{ id: RecordId; engagement: unknown }>({
    collection: context.options.slugs.healthSnapshots,
    joins: false,
    limit: 0,
    pagination: false,
    req,
    select: { engagement: true },
    where: { and: [{ week: { equals: week } }, { at: { greater_than_equal: since.toISOString() } }] },
  })
  return new Set(docs.map(({ engagement }) => String(idOf(engagement))))
}
