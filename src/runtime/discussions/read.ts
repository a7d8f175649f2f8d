import { NotFound, type PayloadRequest, type Where } from 'payload'
import { idOf, typedId } from '../../access/ids.ts'
import { isStaff } from '../../access/roles.ts'
import type { PluginContext } from '../../context.ts'
import { instantOf } from '../../engine/dates.ts'
import type { RecordId } from '../../engine/types.ts'
import { SUBJECT_COLLECTIONS } from '../subject.ts'
import {
  type DiscussionAnswer,
  describeDiscussions,
  type MessageAnswer,
  messageAnswer,
  type Named,
} from './answers.ts'
import type { DiscussionDocument, MessageDocument, SubjectRef } from './documents.ts'
import { intentRequest } from './intent.ts'
import { idsOf, listOf, subjectOf } from './people.ts'
import { nameIn, namesOf } from './transcript.ts'

export type MyDiscussionAnswer = DiscussionAnswer & {
  readonly subject: SubjectRef & { readonly number: string; readonly title: string }
}

/** Discussions in one answer at most. */
export const LIST_LIMIT = 100

/** The discussions about a record that the request's user may read: open ones first, then the latest. */
export const listDiscussions = async ({
  req,
  context,
  subject,
}: {
  req: PayloadRequest
  context: PluginContext
  subject: SubjectRef
}): Promise<{ docs: readonly DiscussionAnswer[] }> => {
  const docs = await readable({ req, context, where: { [subject.kind]: { equals: subject.id } } })
  const answers = await describeDiscussions({ req, context, docs })
  const later = (one: DiscussionAnswer): string => one.lastMessage?.createdAt ?? one.createdAt
  return {
    docs: [...answers].sort((a, b) =>
      a.state === b.state ? later(b).localeCompare(later(a)) : a.state === 'open' ? -1 : 1,
    ),
  }
}

/** Open discussions that the request's user takes part in, about any record. */
export const myDiscussions = async ({
  req,
  context,
}: {
  req: PayloadRequest
  context: PluginContext
}): Promise<{ docs: readonly MyDiscussionAnswer[] }> => {
  const where: Where = {
    and: [{ participants: { in: [req.user?.id ?? null] } }, { state: { equals: 'open' } }],
  }
  const docs = await readable({ req, context, where })
  const subjects = await subjectsOf({ req, context, docs })
  const answers = await describeDiscussions({ req, context, docs })
  return {
    docs: answers.flatMap((answer, at) => {
      const doc = docs[at]
      const ref = doc ? subjectOf(doc) : null
      const subject = ref ? subjects.get(`${ref.kind}:${String(ref.id)}`) : undefined
      return subject ? [{ ...answer, subject }] : []
    }),
  }
}

/** Messages in one answer at most, the newest of them. */
export const MESSAGE_LIMIT = 100

/** How late a message may become visible after its time, in milliseconds: it was written in a transaction. */
const OVERLAP = 60_000

export type MessagesAnswer = {
  readonly state: 'open' | 'ended'
  readonly rev: number
  readonly transcribed: boolean
  /** Absent when nothing has happened since the `rev` that was given. */
  readonly participants?: readonly Named[]
  /** Oldest first. With `since`, some may be known already: they have the same ids. */
  readonly messages: readonly MessageAnswer[]
  /** There are older ones: ask with `before`. */
  readonly earlier: boolean
}

/**
 * What was said. With the `rev` that was last answered it costs one query by id as long as nothing has happened.
 * @throws NotFound: not there, or among others
 */
export const readMessages = async ({
  req,
  context,
  subject,
  id,
  rev,
  since,
  before,
}: {
  req: PayloadRequest
  context: PluginContext
  subject: SubjectRef
  id: unknown
  rev?: string | null
  since?: string | null
  before?: string | null
}): Promise<MessagesAnswer> => {
  const unchanged = rev ? await readUnchanged({ req, context, subject, id, rev: Number(rev) }) : null
  if (unchanged) return { ...headOf(unchanged), messages: [], earlier: false }
  const discussion = await readDiscussion({ req, context, subject, id })
  const [from, until] = [instantOf(since), instantOf(before)]
  const times: Where[] = [
    ...(from === null ? [] : [{ createdAt: { greater_than_equal: new Date(from - OVERLAP).toISOString() } }]),
    ...(until === null ? [] : [{ createdAt: { less_than_equal: new Date(until).toISOString() } }]),
  ]
  const { docs } = await req.payload.find({
    collection: context.options.slugs.messages,
    depth: 0,
    limit: MESSAGE_LIMIT + 1,
    overrideAccess: false,
    pagination: false,
    req: intentRequest({ req }),
    sort: ['-createdAt', '-id'],
    where: { and: [{ discussion: { equals: discussion.id } }, ...times] },
  })
  const found = docs as unknown as MessageDocument[]
  const messages = found.slice(0, MESSAGE_LIMIT).reverse()
  const participants = idsOf(listOf(discussion.participants))
  const ids = idsOf([...participants, ...messages.map(({ author }) => author)])
  const names = await namesOf({ req, context, ids })
  return {
    ...headOf(discussion),
    participants: participants.map((each) => ({ id: each, name: nameIn({ req, names, id: each }) })),
    messages: messages.map((message) => messageAnswer({ req, names, message })),
    earlier: found.length > MESSAGE_LIMIT,
  }
}

const headOf = ({ state, rev, transcribed }: DiscussionDocument) => ({
  state,
  rev,
  transcribed: transcribed === true,
})

/**
 * A discussion that the reader knows already, if nothing has happened in it: one query by id. Anything else, customers
 * too, goes the way of every reader, where access control is a query of its own.
 */
const readUnchanged = async ({
  req,
  context,
  subject,
  id,
  rev,
}: {
  req: PayloadRequest
  context: PluginContext
  subject: SubjectRef
  id: unknown
  rev: number
}): Promise<DiscussionDocument | null> => {
  const collection = context.options.slugs.discussions
  const known = typedId({ req, collection, id })
  if (known === null || !isStaff({ user: req.user, context })) return null
  const discussion = await req.payload.db.findOne<DiscussionDocument>({
    collection,
    joins: false,
    req,
    select: { play: true, engagement: true, readers: true, state: true, rev: true, transcribed: true },
    where: { id: { equals: known } },
  })
  if (discussion?.rev !== rev || String(idOf(discussion[subject.kind])) !== String(subject.id)) return null
  const isReader = listOf(discussion.readers).some((reader) => String(idOf(reader)) === String(req.user?.id))
  return isReader ? discussion : null
}

/** @throws NotFound: not there, about something else, or among others */
export const readDiscussion = async ({
  req,
  context,
  subject,
  id,
}: {
  req: PayloadRequest
  context: PluginContext
  subject: SubjectRef
  id: unknown
}): Promise<DiscussionDocument> => {
  const known = typedId({ req, collection: context.options.slugs.discussions, id })
  if (known === null) throw new NotFound(req.t)
  const where: Where = { and: [{ id: { equals: known } }, { [subject.kind]: { equals: subject.id } }] }
  const [discussion] = await readable({ req, context, where })
  if (!discussion) throw new NotFound(req.t)
  return discussion
}

const readable = async ({
  req,
  context,
  where,
}: {
  req: PayloadRequest
  context: PluginContext
  where: Where
}): Promise<readonly DiscussionDocument[]> => {
  const { docs } = await req.payload.find({
    collection: context.options.slugs.discussions,
    depth: 0,
    joins: false,
    limit: LIST_LIMIT,
    overrideAccess: false,
    pagination: false,
    req: intentRequest({ req }),
    showHiddenFields: true,
    sort: ['-state', '-createdAt'],
    where,
  })
  return docs as unknown as DiscussionDocument[]
}

const subjectsOf = async ({
  req,
  context,
  docs,
}: {
  req: PayloadRequest
  context: PluginContext
  docs: readonly DiscussionDocument[]
}): Promise<ReadonlyMap<string, MyDiscussionAnswer['subject']>> => {
  const subjects = new Map<string, MyDiscussionAnswer['subject']>()
  for (const kind of ['play', 'engagement'] as const) {
    const ids = idsOf(docs.map(subjectOf).flatMap((subject) => (subject?.kind === kind ? [subject.id] : [])))
    if (ids.length === 0) continue
    const { docs: records } = await req.payload.find({
      collection: context.options.slugs[SUBJECT_COLLECTIONS[kind]],
      depth: 0,
      joins: false,
      limit: 0,
      overrideAccess: false,
      pagination: false,
      req: intentRequest({ req }),
      select: { number: true, ...(kind === 'play' ? { shortDescription: true } : { title: true }) },
      where: { id: { in: ids } },
    })
    for (const record of records as unknown as (Record<string, unknown> & { id: RecordId })[]) {
      const title = String((kind === 'play' ? record.shortDescription : record.title) ?? '')
      subjects.set(`${kind}:${String(record.id)}`, {
        kind,
        id: record.id,
        number: String(record.number ?? ''),
        title,
      })
    }
  }
  return subjects
}
