import { randomUUID } from 'node:crypto'
import { APIError, type PayloadRequest, type SanitizedCollectionConfig } from 'payload'
import { idOf, typedId } from '../../access/ids.ts'
import type { PluginContext } from '../../context.ts'
import type { RecordId } from '../../engine/types.ts'
import { translate } from '../../i18n/index.ts'
import { invalid, type Problem } from '../errors.ts'
import { authorOf } from '../facts.ts'
import { inputProblems } from '../input.ts'
import { type DiscussionDocument, MAX_MESSAGE, type MessageDocument } from './documents.ts'
import { intentOf } from './intent.ts'

const SERVER_OWNED = ['author', 'entryKey'] as const

/**
 * Completes a message before it is stored.
 * @throws ValidationError, APIError 409 (the discussion is ended)
 */
export const createMessage = async ({
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
  const problems: Problem[] = SERVER_OWNED.filter(
    (field) => data[field] !== undefined && data[field] !== null,
  ).map((field) => ({ path: field, code: 'server-owned', params: { field } }))
  problems.push(...(await inputProblems({ req, collection, data })), ...messageProblems(data.body, 'body'))
  const discussion = typedId({
    req,
    collection: context.options.slugs.discussions,
    id: idOf(data.discussion),
  })
  if (discussion === null) problems.push({ path: 'discussion', code: 'required' })
  if (problems.length > 0) throw invalid({ errors: problems, collection: collection.slug, req })
  const { state } = (await find({ req, context, id: discussion as RecordId })) ?? { state: 'ended' }
  if (state !== 'open') throw endedDiscussion(req)
  const now = new Date().toISOString()
  return {
    ...data,
    author: authorOf({ req, context }),
    entryKey: intentOf(req)?.entryKey ?? randomUUID(),
    // Nobody says something yesterday.
    createdAt: now,
    updatedAt: now,
  }
}

/** What is wrong with the text of a message. */
export const messageProblems = (body: unknown, path: string): Problem[] => {
  if (typeof body !== 'string') return body === undefined || body === null ? [{ path, code: 'required' }] : []
  if (body.trim() === '') return [{ path, code: 'required' }]
  return body.length > MAX_MESSAGE ? [{ path, code: 'too-long', params: { max: MAX_MESSAGE } }] : []
}

/**
 * A stored message becomes part of the discussion by raising its `rev` while it is open. Whoever ends a discussion does
 * so at the `rev` before which all messages were read: so a message is either in the transcript, or refused and gone.
 * @throws APIError 409 (the discussion was ended meanwhile)
 */
export const acceptMessage = async ({
  req,
  context,
  message,
}: {
  req: PayloadRequest
  context: PluginContext
  message: Pick<MessageDocument, 'id' | 'discussion' | 'createdAt'>
}): Promise<void> => {
  const id = idOf(message.discussion)
  if (id === null) return
  const accepted = await req.payload.db.updateOne({
    collection: context.options.slugs.discussions,
    data: { rev: { $inc: 1 }, lastMessageAt: new Date(message.createdAt).toISOString() },
    options: { atomic: true },
    req,
    where: { and: [{ id: { equals: id } }, { state: { equals: 'open' } }] },
  })
  if (accepted) return
  const ended = await find({ req, context, id })
  if (ended?.transcript?.messages?.includes(String(message.id))) return
  await req.payload.db.deleteOne({
    collection: context.options.slugs.messages,
    req,
    where: { id: { equals: message.id } },
  })
  throw endedDiscussion(req)
}

/** Messages are never changed or taken back, by nobody. */
export const refuseChangeOfMessage = (req: PayloadRequest): never => {
  throw new APIError(translate({ key: 'discuss:errors:saidOnce', req }), 403, null, true)
}

export const endedDiscussion = (req: PayloadRequest): APIError =>
  new APIError(translate({ key: 'discuss:errors:ended', req }), 409, null, true)

const find = ({
  req,
  context,
  id,
}: {
  req: PayloadRequest
  context: PluginContext
  id: RecordId
}): Promise<DiscussionDocument | null> =>
  req.payload.db.findOne<DiscussionDocument>({
    collection: context.options.slugs.discussions,
    joins: false,
    req,
    select: { state: true, transcript: true },
    where: { id: { equals: id } },
  })
