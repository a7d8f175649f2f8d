import { randomUUID } from 'node:crypto'
import { APIError, type PayloadRequest, type SanitizedCollectionConfig } from 'payload'
import { idOf } from '../access/ids.ts'
import { isCustomerOnly } from '../access/roles.ts'
import type { PluginContext } from '../context.ts'
import type { RecordId } from '../engine/types.ts'
import { translate } from '../i18n/index.ts'
import { forbidden, invalid, type Problem } from './errors.ts'
import { authorOf } from './facts.ts'
import { inputProblems } from './input.ts'
import type { PlayDocument } from './play-document.ts'
import { commentVisibility } from './stream.ts'

/** What people add to the stream themselves; every other kind is the server's. */
const WRITABLE_KINDS = ['comment', 'work-note']
const SERVER_OWNED = ['author', 'visibility', 'changes', 'event', 'activityKey', 'entryKey']

/**
 * Completes a comment or work note that somebody adds to a play's or an engagement's stream.
 * @throws ValidationError, Forbidden
 */
export const createEntry = async ({
  req,
  context,
  collection,
  data,
}: {
  req: PayloadRequest
  context: PluginContext
  collection: SanitizedCollectionConfig
  data: Record<string, unknown>
}): Promise<Record<string, unknown>> => {
  const errors: Problem[] = SERVER_OWNED.filter(
    (field) => data[field] !== undefined && data[field] !== null,
  ).map((field) => ({ path: field, code: 'server-owned', params: { field } }))
  const [play, engagement] = [idOf(data.play), idOf(data.engagement)]
  if (play === null && engagement === null) errors.push({ path: 'play', code: 'required' })
  if (play !== null && engagement !== null) errors.push({ path: 'engagement', code: 'not-allowed-here' })
  if (typeof data.kind !== 'string' || !WRITABLE_KINDS.includes(data.kind)) {
    errors.push({ path: 'kind', code: 'not-an-option', params: { allowed: WRITABLE_KINDS.join(', ') } })
  }
  if (
    data.body === undefined ||
    data.body === null ||
    (typeof data.body === 'string' && data.body.trim() === '')
  ) {
    errors.push({ path: 'body', code: 'required' })
  }
  errors.push(...(await inputProblems({ req, collection, data })))
  if (errors.length > 0) throw invalid({ errors, collection: collection.slug, req })

  if (isCustomerOnly({ user: req.user, context })) await refuseHiddenPlay({ req, context, data, play })
  return {
    ...data,
    author: authorOf({ req, context }),
    visibility: data.kind === 'comment' ? await visibilityOf({ req, context, play }) : 'internal',
    entryKey: randomUUID(),
  }
}

/** Entries are never changed, by nobody. */
export const refuseChangeOfEntry = (req: PayloadRequest): never => {
  throw new APIError(translate({ key: 'errors:appendOnly', req }), 403, null, true)
}

/** A customer comments, and only where the customer can read. */
const refuseHiddenPlay = async ({
  req,
  context,
  data,
  play,
}: {
  req: PayloadRequest
  context: PluginContext
  data: Readonly<Record<string, unknown>>
  play: RecordId | null
}): Promise<void> => {
  if (play === null || data.kind !== 'comment') throw forbidden(req)
  const { totalDocs } = await req.payload.count({
    collection: context.options.slugs.plays,
    overrideAccess: false,
    req,
    where: { id: { equals: play } },
  })
  if (totalDocs === 0) throw forbidden(req)
}

const visibilityOf = async ({
  req,
  context,
  play,
}: {
  req: PayloadRequest
  context: PluginContext
  play: RecordId | null
}): Promise<'customer' | 'internal'> => {
  if (play === null) return 'customer'
  const found = await req.payload.db.findOne<PlayDocument>({
    collection: context.options.slugs.plays,
    req,
    select: { visibility: true },
    where: { id: { equals: play } },
  })
  return commentVisibility(found?.visibility)
}
