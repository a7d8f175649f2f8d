import type { PayloadRequest } from 'payload'
import { idOf } from '../../access/ids.ts'
import type { PluginContext } from '../../context.ts'
import type { RecordId } from '../../engine/types.ts'
import { translate } from '../../i18n/index.ts'
import { writeSubjectEntry } from '../subject-entries.ts'
import type { DiscussionDocument, MessageDocument } from './documents.ts'
import { idsOf, listOf, subjectOf } from './people.ts'

/** Characters of messages that an entry of the stream holds; a document of MongoDB has 16 MB. */
const MAX_TRANSCRIPT = 1_000_000

/** Says in the stream that a discussion was started, and with whom. Once, however often it is called. */
export const writeStarted = async ({
  req,
  context,
  discussion,
}: {
  req: PayloadRequest
  context: PluginContext
  discussion: DiscussionDocument
}): Promise<void> => {
  const subject = subjectOf(discussion)
  if (!subject) return
  const startedBy = idOf(discussion.startedBy)
  const names = await namesOf({ req, context, ids: idsOf(listOf(discussion.participants)) })
  const participants = idsOf(listOf(discussion.participants)).map((id) => nameIn({ req, names, id }))
  const others = idsOf(listOf(discussion.participants))
    .filter((id) => String(id) !== String(startedBy))
    .map((id) => nameIn({ req, names, id }))
  await writeSubjectEntry({
    req,
    context,
    subject,
    entryKey: `discussion:${String(discussion.id)}:started`,
    author: startedBy,
    entry: {
      kind: 'discussion',
      visibility: 'internal',
      body: translate({ key: 'discuss:startedWith', params: { names: others.join(', ') }, req }),
      event: { name: 'started', discussion: discussion.id, participants },
    },
  })
}

/**
 * Puts what was said into the stream, as one entry, once; nothing while the discussion is open. What was not said by
 * the time it was ended is not in it.
 */
export const writeTranscript = async ({
  req,
  context,
  id,
}: {
  req: PayloadRequest
  context: PluginContext
  id: RecordId
}): Promise<void> => {
  const { slugs } = context.options
  const where = { id: { equals: id } }
  const discussion = await req.payload.db.findOne<DiscussionDocument>({
    collection: slugs.discussions,
    req,
    where,
  })
  const subject = discussion ? subjectOf(discussion) : null
  if (!discussion || !subject || discussion.state !== 'ended' || discussion.transcribed) return
  const { docs } = await req.payload.db.find<MessageDocument>({
    collection: slugs.messages,
    limit: 0,
    pagination: false,
    req,
    sort: ['createdAt', 'id'],
    where: { discussion: { equals: id } },
  })
  const heard = new Set(discussion.transcript?.messages ?? [])
  const messages = docs.filter((message) => heard.has(String(message.id)))
  const ids = idsOf([...listOf(discussion.participants), ...messages.map(({ author }) => author)])
  const names = await namesOf({ req, context, ids })
  const said = messages.map(({ author, createdAt, body }) => ({
    author: idOf(author),
    name: nameIn({ req, names, id: idOf(author) }),
    at: new Date(createdAt).toISOString(),
    body,
  }))
  const kept = fitting(said)
  const endedBy = idOf(discussion.endedBy)
  await writeSubjectEntry({
    req,
    context,
    subject,
    entryKey: `discussion:${String(id)}:ended`,
    author: endedBy,
    ...(discussion.endedAt ? { at: new Date(discussion.endedAt).toISOString() } : {}),
    entry: {
      kind: 'discussion',
      visibility: 'internal',
      body: readable({ req, said: kept, left: said.length - kept.length }),
      event: {
        name: 'ended',
        discussion: id,
        participants: idsOf(listOf(discussion.participants)).map((each) => nameIn({ req, names, id: each })),
        messages: kept,
        ...(said.length > kept.length ? { left: said.length - kept.length } : {}),
      },
    },
  })
  await req.payload.db.updateOne({
    collection: slugs.discussions,
    data: { transcribed: true },
    options: { atomic: true },
    req,
    where,
  })
}

/** Transcripts that a crash kept from the stream. */
export const writeLeftTranscripts = async ({
  req,
  context,
}: {
  req: PayloadRequest
  context: PluginContext
}): Promise<void> => {
  const { docs } = await req.payload.db.find<DiscussionDocument>({
    collection: context.options.slugs.discussions,
    limit: 0,
    pagination: false,
    req,
    select: { state: true },
    where: { and: [{ state: { equals: 'ended' } }, { transcribed: { equals: false } }] },
  })
  for (const { id } of docs) await writeTranscript({ req, context, id })
}

/** What users are called, by their ids. */
export const namesOf = async ({
  req,
  context,
  ids,
}: {
  req: PayloadRequest
  context: PluginContext
  ids: readonly RecordId[]
}): Promise<ReadonlyMap<string, string>> => {
  if (ids.length === 0) return new Map()
  const { docs } = await req.payload.db.find<{ id: RecordId; name?: unknown }>({
    collection: context.options.slugs.users,
    joins: false,
    limit: 0,
    pagination: false,
    req,
    select: { name: true },
    where: { id: { in: [...ids] } },
  })
  const named = docs.filter(({ name }) => typeof name === 'string' && name.trim() !== '')
  return new Map(named.map(({ id, name }) => [String(id), String(name)]))
}

/** A user without a name, or one who is gone, is called so. */
export const nameIn = ({
  req,
  names,
  id,
}: {
  req: PayloadRequest
  names: ReadonlyMap<string, string>
  id: RecordId | null
}): string =>
  (id === null ? undefined : names.get(String(id))) ??
  translate({
    key: id === null ? 'discuss:somebody' : 'discuss:unnamed',
    params: { id: String(id ?? '') },
    req,
  })

type Said = { readonly name: string; readonly at: string; readonly body: string }

const fitting = <T extends Said>(said: readonly T[]): readonly T[] => {
  let length = 0
  const end = said.findIndex(({ body }) => {
    length += body.length
    return length > MAX_TRANSCRIPT
  })
  return end === -1 ? said : said.slice(0, end)
}

const readable = ({
  req,
  said,
  left,
}: {
  req: PayloadRequest
  said: readonly Said[]
  left: number
}): string => {
  const lines = said.map(
    ({ name, at, body }) => `${name}, ${at.slice(0, 16).replace('T', ' ')} UTC\n${body.trim()}`,
  )
  const rest = left > 0 ? [translate({ key: 'discuss:left', params: { count: left }, req })] : []
  const none = said.length + left === 0 ? [translate({ key: 'discuss:nothingSaid', req })] : []
  return [...lines, ...rest, ...none].join('\n\n')
}
