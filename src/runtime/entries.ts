import { randomUUID } from 'node:crypto'
import { APIError, type PayloadRequest, type SanitizedCollectionConfig } from 'payload'
import { idOf, typedId } from '../access/ids.ts'
import { isCustomerOnly } from '../access/roles.ts'
import type { PluginContext } from '../context.ts'
import type { RecordId } from '../engine/types.ts'
import { translate } from '../i18n/index.ts'
import { forbidden, invalid, type Problem } from './errors.ts'
import { authorOf } from './facts.ts'
import { inputProblems, shown } from './input.ts'
import { ownRequest } from './own-request.ts'
import type { PlayDocument } from './play-document.ts'
import { commentVisibility } from './stream.ts'
import { readReference } from './stream-kinds.ts'

/** What people add to the stream themselves; every other kind is the server's. */
const WRITABLE_KINDS = ['comment', 'work-note']
const SERVER_OWNED = ['author', 'visibility', 'changes', 'event', 'activityKey', 'entryKey']

/**
 * Completes a comment or work note that somebody adds to the stream of a play, an engagement or a record around one.
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
  const ofRecord = data.record !== undefined && data.record !== null && data.record !== ''
  if (ofRecord && play !== null) errors.push({ path: 'play', code: 'not-allowed-here' })
  if (!ofRecord && play === null && engagement === null) errors.push({ path: 'play', code: 'required' })
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

  if (isCustomerOnly({ user: req.user, context })) {
    // What is said of a record stays with the provider.
    if (ofRecord) throw forbidden(req)
    await refuseHiddenPlay({ req, context, data, play })
  }
  if (ofRecord) {
    return {
      ...data,
      engagement: await engagementOfRecord({ req, context, collection, data }),
      author: authorOf({ req, context }),
      visibility: 'internal',
      entryKey: randomUUID(),
    }
  }
  return {
    ...data,
    author: authorOf({ req, context }),
    visibility: data.kind === 'comment' ? await visibilityOf({ req, context, play }) : 'internal',
    entryKey: randomUUID(),
  }
}

/**
 * The engagement of the record that an entry is about; null for a record of an account.
 * @throws ValidationError: there is no such record for whoever asks, or it is of another engagement
 */
const engagementOfRecord = async ({
  req,
  context,
  collection,
  data,
}: {
  req: PayloadRequest
  context: PluginContext
  collection: SanitizedCollectionConfig
  data: Readonly<Record<string, unknown>>
}): Promise<RecordId | null> => {
  const fail = (error: Problem): never => {
    throw invalid({ errors: [error], collection: collection.slug, req })
  }
  const reference = readReference(data.record)
  const slug = reference && context.options.slugs[reference.key]
  const id = reference && slug ? typedId({ req, collection: slug, id: reference.id }) : null
  const missing: Problem = { path: 'record', code: 'not-found', params: { id: shown(String(data.record)) } }
  if (slug === null || id === null) return fail(missing)
  const { docs } = await req.payload.find({
    collection: slug,
    depth: 0,
    joins: false,
    limit: 1,
    // A program without a user reads everything.
    overrideAccess: !req.user,
    pagination: false,
    req: ownRequest(req),
    where: { id: { equals: id } },
  })
  const [record] = docs as unknown as readonly { engagement?: unknown }[]
  if (!record) return fail(missing)
  const [own, given] = [idOf(record.engagement), idOf(data.engagement)]
  if (given !== null && String(given) !== String(own))
    return fail({ path: 'engagement', code: 'not-allowed-here' })
  return own
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
