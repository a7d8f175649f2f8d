import type { PayloadRequest } from 'payload'
import { idOf } from '../../access/ids.ts'
import type { PluginContext } from '../../context.ts'
import type { RecordId } from '../../engine/types.ts'
import { countMessages } from './counts.ts'
import type { DiscussionDocument, MessageDocument } from './documents.ts'
import { idsOf, listOf } from './people.ts'
import { nameIn, namesOf } from './transcript.ts'

export type Named = { readonly id: RecordId; readonly name: string }

export type MessageAnswer = {
  readonly id: RecordId
  readonly body: string
  readonly createdAt: string
  /** null: written by a program. */
  readonly author: Named | null
}

export type DiscussionAnswer = {
  readonly id: RecordId
  readonly state: 'open' | 'ended'
  readonly createdAt: string
  readonly startedBy: Named | null
  readonly endedAt: string | null
  readonly endedBy: Named | null
  /** false: ended, and the stream does not have the transcript yet; ending it once more brings it there. */
  readonly transcribed: boolean
  readonly participants: readonly Named[]
  readonly messages: number
  readonly lastMessage: MessageAnswer | null
  /** Whoever knows the discussion at this number knows all of it. */
  readonly rev: number
}

/** Discussions as the API answers them, in a number of queries that does not depend on how many there are. */
export const describeDiscussions = async ({
  req,
  context,
  docs,
}: {
  req: PayloadRequest
  context: PluginContext
  docs: readonly DiscussionDocument[]
}): Promise<readonly DiscussionAnswer[]> => {
  if (docs.length === 0) return []
  const counts = await countMessages({ req, context, discussions: docs.map(({ id }) => id) })
  const last = await lastMessages({ req, context, docs })
  const people = docs.flatMap((each) => [each.startedBy, each.endedBy, ...listOf(each.participants)])
  const authors = [...last.values()].map(({ author }) => author)
  const names = await namesOf({ req, context, ids: idsOf([...people, ...authors]) })
  const named = (value: unknown): Named | null => {
    const id = idOf(value)
    return id === null ? null : { id, name: nameIn({ req, names, id }) }
  }
  return docs.map((each) => {
    const message = last.get(String(each.id))
    return {
      id: each.id,
      state: each.state,
      createdAt: each.createdAt,
      startedBy: named(each.startedBy),
      endedAt: each.endedAt ?? null,
      endedBy: named(each.endedBy),
      transcribed: each.transcribed === true,
      participants: listOf(each.participants).flatMap((id) => named(id) ?? []),
      messages: counts.get(String(each.id)) ?? 0,
      lastMessage: message ? messageAnswer({ req, names, message }) : null,
      rev: each.rev,
    }
  })
}

/** The message that each discussion says was its last, all in one query. */
const lastMessages = async ({
  req,
  context,
  docs,
}: {
  req: PayloadRequest
  context: PluginContext
  docs: readonly DiscussionDocument[]
}): Promise<ReadonlyMap<string, MessageDocument>> => {
  const times = docs.flatMap(({ lastMessageAt }) => (lastMessageAt ? [lastMessageAt] : []))
  if (times.length === 0) return new Map()
  const { docs: messages } = await req.payload.db.find<MessageDocument>({
    collection: context.options.slugs.messages,
    limit: 0,
    pagination: false,
    req,
    where: { and: [{ discussion: { in: docs.map(({ id }) => id) } }, { createdAt: { in: times } }] },
  })
  const wanted = new Map(docs.map(({ id, lastMessageAt }) => [String(id), lastMessageAt]))
  return new Map(
    messages
      .filter(({ discussion, createdAt }) => isSameTime(wanted.get(String(idOf(discussion))), createdAt))
      .map((message) => [String(idOf(message.discussion)), message]),
  )
}

const isSameTime = (one: string | null | undefined, other: string): boolean =>
  one !== null && one !== undefined && new Date(one).getTime() === new Date(other).getTime()

/** A message, its author by name. */
export const messageAnswer = ({
  req,
  names,
  message: { id, body, createdAt, author },
}: {
  req: PayloadRequest
  names: ReadonlyMap<string, string>
  message: MessageDocument
}): MessageAnswer => {
  const by = idOf(author)
  return {
    id,
    body,
    createdAt: new Date(createdAt).toISOString(),
    author: by === null ? null : { id: by, name: nameIn({ req, names, id: by }) },
  }
}
