import { NotFound, type PayloadRequest, ValidationError } from 'payload'
import { idOf, typedId } from '../../access/ids.ts'
import { isStaff } from '../../access/roles.ts'
import type { PluginContext } from '../../context.ts'
import type { RecordId } from '../../engine/types.ts'
import { MAX_ATTEMPTS } from '../commands.ts'
import { CommandRefused, forbidden, invalid, type Problem, refused } from '../errors.ts'
import { authorOf } from '../facts.ts'
import { SUBJECT_COLLECTIONS, type SubjectKind } from '../subject.ts'
import { backoff, isTransientConflict, pause } from '../transactions.ts'
import type { DiscussionDocument, MessageDocument, SubjectRef } from './documents.ts'
import { type Intent, intentRequest } from './intent.ts'
import { type Told, tellParticipants } from './mails.ts'
import { acceptMessage, messageProblems } from './messages.ts'
import { listOf } from './people.ts'
import { readDiscussion } from './read.ts'
import { writeStarted } from './transcript.ts'

type Common = { req: PayloadRequest; context: PluginContext; subject: SubjectRef }

/**
 * The play or engagement of a path, as the request's user may read it.
 * @throws NotFound
 */
export const readSubject = async ({
  req,
  context,
  kind,
  id,
}: {
  req: PayloadRequest
  context: PluginContext
  kind: SubjectKind
  id: unknown
}): Promise<SubjectRef> => {
  const subject = subjectOfPath({ req, context, kind, id })
  const { totalDocs } = await req.payload.count({
    collection: context.options.slugs[SUBJECT_COLLECTIONS[kind]],
    overrideAccess: false,
    req: intentRequest({ req }),
    where: { id: { equals: subject.id } },
  })
  if (totalDocs === 0) throw new NotFound(req.t)
  return subject
}

/**
 * The same without a look whether it is there.
 * @throws NotFound: no record can have this id
 */
export const subjectOfPath = ({
  req,
  context,
  kind,
  id,
}: {
  req: PayloadRequest
  context: PluginContext
  kind: SubjectKind
  id: unknown
}): SubjectRef => {
  const collection = context.options.slugs[SUBJECT_COLLECTIONS[kind]]
  const known = typedId({ req, collection, id })
  if (known === null) throw new NotFound(req.t)
  return { kind, id: known }
}

/**
 * Starts a discussion with its first message. One `key` of one user starts one discussion about a record; a second call
 * finishes what the first left undone, and tells nobody again.
 * @throws ValidationError, Forbidden
 */
export const startDiscussion = async ({
  req,
  context,
  subject,
  participants,
  message,
  key,
}: Common & { participants: unknown; message: unknown; key: string }): Promise<{
  id: RecordId
  mail: Told
}> => {
  refuseCustomers({ req, context })
  const problems: Problem[] = messageProblems(message, 'message')
  if (!Array.isArray(participants) || participants.length === 0) {
    problems.push({ path: 'participants', code: 'required' })
  }
  if (message !== undefined && message !== null && typeof message !== 'string') {
    problems.push({ path: 'message', code: 'wrong-type', params: { type: 'text' } })
  }
  if (problems.length > 0) throw invalid({ errors: problems, req })
  const { slugs } = context.options
  const entryKey = `${subject.kind}:${String(subject.id)}:${String(authorOf({ req, context }))}:${key}`
  const intent: Intent = { entryKey, toTell: [] }
  const discussion = await onceOnly<DiscussionDocument>({
    req,
    collection: slugs.discussions,
    entryKey,
    create: () =>
      req.payload.create({
        collection: slugs.discussions,
        data: { [subject.kind]: subject.id, participants } as never,
        depth: 0,
        overrideAccess: false,
        req: intentRequest({ req, intent }),
      }),
  })
  await say({ req, context, discussion: discussion.id, body: message, entryKey: `${discussion.id}:first` })
  const own = intentRequest({ req })
  await writeStarted({ req: own, context, discussion })
  const mail = await tellParticipants({
    req: own,
    context,
    discussion,
    recipients: intent.toTell,
    message: String(message),
  })
  return { id: discussion.id, mail }
}

/**
 * Says something in a discussion, once for each `key` of one user.
 * @throws NotFound, ValidationError, APIError 409 (it is ended)
 */
export const sendMessage = async ({
  req,
  context,
  subject,
  id,
  body,
  key,
}: Common & { id: unknown; body: unknown; key: string }): Promise<{
  id: RecordId
  body: string
  createdAt: string
}> => {
  const discussion = await readDiscussion({ req, context, subject, id })
  const entryKey = `${String(discussion.id)}:${String(authorOf({ req, context }))}:${key}`
  const message = await say({ req, context, discussion: discussion.id, body, entryKey })
  return { id: message.id, body: message.body, createdAt: new Date(message.createdAt).toISOString() }
}

/**
 * Brings people into a discussion, and takes others out.
 * @throws NotFound, Forbidden, ValidationError, APIError 409 (it is ended)
 */
export const changeParticipants = async ({
  req,
  context,
  subject,
  id,
  add,
  remove,
}: Common & { id: unknown; add: unknown; remove: unknown }): Promise<{ mail: Told }> => {
  const problems: Problem[] = Object.entries({ add, remove })
    .filter(([, value]) => value !== undefined && !Array.isArray(value))
    .map(([path]) => ({ path, code: 'wrong-type', params: { type: 'list' } }))
  if (problems.length > 0) throw invalid({ errors: problems, req })
  const gone = new Set(listOf(remove).map(String))
  const intent: Intent = {
    participants: (known) => {
      const added = listOf(add).filter((each) => !known.some((one) => String(one) === String(each)))
      return [...known, ...added].filter((each) => !gone.has(String(idOf(each))))
    },
    toTell: [],
  }
  const { id: discussionId } = await readDiscussion({ req, context, subject, id })
  const discussion = await again(req, () => {
    intent.toTell.length = 0
    return req.payload.update({
      collection: context.options.slugs.discussions,
      id: discussionId,
      data: {},
      depth: 0,
      overrideAccess: false,
      req: intentRequest({ req, intent }),
    }) as unknown as Promise<DiscussionDocument>
  })
  const own = intentRequest({ req })
  return { mail: await tellParticipants({ req: own, context, discussion, recipients: intent.toTell }) }
}

/**
 * Ends a discussion: its transcript becomes one entry of the stream. To end it once more changes nothing, and brings
 * a transcript into the stream that did not get there.
 * @throws NotFound, Forbidden
 */
export const endDiscussion = async ({
  req,
  context,
  subject,
  id,
}: Common & { id: unknown }): Promise<{ id: RecordId; state: string }> => {
  const { id: known } = await readDiscussion({ req, context, subject, id })
  const ended = await again(
    req,
    () =>
      req.payload.update({
        collection: context.options.slugs.discussions,
        id: known,
        data: {},
        depth: 0,
        overrideAccess: false,
        req: intentRequest({ req, intent: { ends: true, toTell: [] } }),
      }) as unknown as Promise<DiscussionDocument>,
  )
  return { id: known, state: ended.state }
}

const refuseCustomers = ({ req, context }: { req: PayloadRequest; context: PluginContext }): void => {
  if (!isStaff({ user: req.user, context })) throw forbidden(req)
}

const say = async ({
  req,
  context,
  discussion,
  body,
  entryKey,
}: {
  req: PayloadRequest
  context: PluginContext
  discussion: RecordId
  body: unknown
  entryKey: string
}): Promise<MessageDocument> => {
  const { messages } = context.options.slugs
  let isNew = false
  const message = await onceOnly<MessageDocument>({
    req,
    collection: messages,
    entryKey,
    create: async () => {
      const created = await req.payload.create({
        collection: messages,
        data: { discussion, body } as never,
        depth: 0,
        // Accepted or taken back in any case; and in transactions people who speak at once would be in each other's way.
        disableTransaction: true,
        overrideAccess: false,
        req: intentRequest({ req, intent: { entryKey, toTell: [] } }),
      })
      isNew = true
      return created
    },
  })
  // One that was stored, and not announced before its process died.
  if (!isNew) await acceptMessage({ req: intentRequest({ req }), context, message })
  return message
}

/** What was created under a key before, or is created now, or was by somebody who was faster. */
const onceOnly = async <T>({
  req,
  collection,
  entryKey,
  create,
}: {
  req: PayloadRequest
  collection: string
  entryKey: string
  create: () => Promise<unknown>
}): Promise<T> => {
  const find = () =>
    req.payload.db.findOne({ collection, joins: false, where: { entryKey: { equals: entryKey } } })
  const known = await find()
  if (known) return known as T
  try {
    return (await again(req, create)) as T
  } catch (error) {
    const faster = error instanceof ValidationError || isTransientConflict(error) ? await find() : null
    if (!faster) throw error
    return faster as T
  }
}

/** Tries again when somebody else changed the same discussion at the same moment. */
const again = async <T>(req: PayloadRequest, work: () => Promise<T>): Promise<T> => {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      const isConflict =
        isTransientConflict(error) || (error instanceof CommandRefused && error.data.code === 'conflict')
      if (!isConflict) throw error
      if (attempt >= MAX_ATTEMPTS) {
        throw refused({ code: 'conflict', reasons: [{ code: 'changed-meanwhile', attempts: attempt }], req })
      }
      await pause(backoff(attempt))
    }
  }
}
