import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { Forbidden, type PayloadRequest, type SanitizedCollectionConfig } from 'payload'
import { idOf, typedId } from '../../access/ids.ts'
import type { PluginContext } from '../../context.ts'
import type { RecordId } from '../../engine/types.ts'
import { translate } from '../../i18n/index.ts'
import { invalid, type Problem } from '../errors.ts'
import { authorOf } from '../facts.ts'
import { inputProblems } from '../input.ts'
import { recordKey, requestState } from '../request-state.ts'
import { SUBJECT_COLLECTIONS } from '../subject.ts'
import { withoutUnchanged } from '../without-unchanged.ts'
import {
  type DiscussionDocument,
  MAX_PARTICIPANTS,
  type MessageDocument,
  type SubjectRef,
} from './documents.ts'
import { intentOf, intentRequest } from './intent.ts'
import { endedDiscussion } from './messages.ts'
import { idsOf, listOf, type Person, readersOf, subjectOf } from './people.ts'

const SERVER_OWNED = [
  'readers',
  'startedBy',
  'lastMessageAt',
  'endedAt',
  'endedBy',
  'rev',
  'entryKey',
  'transcript',
  'transcribed',
] as const

type Args = {
  req: PayloadRequest
  context: PluginContext
  collection: SanitizedCollectionConfig
  data: Record<string, unknown>
}

/**
 * Completes a new discussion: about one record that its starter may read, among people who may read about it.
 * @throws ValidationError, Forbidden
 */
export const createDiscussion = async ({
  req,
  context,
  collection,
  data,
}: Args): Promise<Record<string, unknown>> => {
  const sent = SERVER_OWNED.filter((field) => field !== 'rev' || data.rev !== 1).filter(
    (field) => !isNothing(data[field]),
  )
  const problems: Problem[] = sent.map(serverOwned)
  if (data.state !== undefined && data.state !== 'open') problems.push(serverOwned('state'))
  problems.push(...(await inputProblems({ req, collection, data })))
  const subject = subjectOf(data as Pick<DiscussionDocument, 'play' | 'engagement'>)
  if (!subject) problems.push({ path: 'play', code: 'required' })
  else if (idOf(data.play) !== null && idOf(data.engagement) !== null) {
    problems.push({ path: 'engagement', code: 'not-allowed-here' })
  }
  if (problems.length > 0) throw invalid({ errors: problems, collection: collection.slug, req })
  await refuseStrangers({ req, context, subject: subject as SubjectRef })

  const startedBy = authorOf({ req, context })
  const others = idsOf(listOf(data.participants)).filter((id) => String(id) !== String(startedBy))
  const participants = idsOf([startedBy, ...others])
  const { readers, persons } = await readersOf({ req, context, subject, participants })
  const wrong = participantProblems({ req, asked: others, persons, least: others.length })
  if (wrong.length > 0) throw invalid({ errors: wrong, collection: collection.slug, req })
  return {
    ...data,
    participants,
    readers: [...readers],
    state: 'open',
    startedBy,
    lastMessageAt: null,
    rev: 1,
    entryKey: intentOf(req)?.entryKey ?? randomUUID(),
    transcribed: false,
  }
}

/**
 * Checks a change of a discussion: only who takes part can be changed, or it is ended by the endpoint that does that.
 * The write is guarded by the `rev` that this was decided on.
 * @throws ValidationError, APIError 409
 */
export const changeDiscussion = async ({
  req,
  context,
  collection,
  data: incoming,
  before,
}: Args & { before: Record<string, unknown> & DiscussionDocument }): Promise<Record<string, unknown>> => {
  const intent = intentOf(req)
  const asked = intent?.participants?.(idsOf(listOf(before.participants)))
  const data = asked ? { ...incoming, participants: asked } : incoming
  const problems: Problem[] = [...SERVER_OWNED, 'state', 'play', 'engagement']
    .filter((field) => field in data && !isSame(data[field], before[field]))
    .map(serverOwned)
  problems.push(...(await inputProblems({ req, collection, data, before })))
  if (problems.length > 0) throw invalid({ errors: problems, collection: collection.slug, req })
  const next = intent?.ends
    ? await ending({ req, context, before })
    : await newParticipants({ req, context, collection, data, before })
  if (next === null) return withoutUnchanged({ collection, data, before })
  guard({ req, collection, before })
  return withoutUnchanged({ collection, data: { ...data, ...next, rev: before.rev + 1 }, before })
}

/** null: it is ended already. */
const ending = async ({
  req,
  context,
  before,
}: {
  req: PayloadRequest
  context: PluginContext
  before: DiscussionDocument
}): Promise<Record<string, unknown> | null> => {
  if (before.state === 'ended') return null
  const { docs } = await req.payload.db.find<MessageDocument>({
    collection: context.options.slugs.messages,
    limit: 0,
    pagination: false,
    req,
    select: { createdAt: true },
    where: { discussion: { equals: before.id } },
  })
  return {
    state: 'ended',
    endedAt: new Date().toISOString(),
    endedBy: authorOf({ req, context }),
    transcript: { messages: docs.map(({ id }) => String(id)) },
    transcribed: false,
  }
}

/** null: nobody comes or goes. */
const newParticipants = async ({
  req,
  context,
  collection,
  data,
  before,
}: Args & { before: DiscussionDocument }): Promise<Record<string, unknown> | null> => {
  const [after, known] = [data.participants, before.participants].map((list) => idsOf(listOf(list)))
  const wasThere = new Set((known ?? []).map(String))
  const participants = after ?? []
  const added = participants.filter((id) => !wasThere.has(String(id)))
  if (added.length === 0 && participants.length === wasThere.size) return null
  if (before.state === 'ended') throw endedDiscussion(req)
  const { readers, persons } = await readersOf({ req, context, subject: subjectOf(before), participants })
  const wrong = participantProblems({ req, asked: added, persons, least: participants.length })
  if (wrong.length > 0) throw invalid({ errors: wrong, collection: collection.slug, req })
  return { participants, readers: [...readers] }
}

const participantProblems = ({
  req,
  asked,
  persons,
  least,
}: {
  req: PayloadRequest
  /** Those who are new. */
  asked: readonly RecordId[]
  persons: readonly Person[]
  /** How many there are, the starter not counted. */
  least: number
}): Problem[] => {
  const problem = (message: string): Problem[] => [{ path: 'participants', message }]
  if (least === 0) return problem(translate({ key: 'discuss:errors:nobody', req }))
  if (least > MAX_PARTICIPANTS) {
    return problem(translate({ key: 'discuss:errors:tooMany', params: { max: MAX_PARTICIPANTS }, req }))
  }
  const ids = new Set(asked.map(String))
  const refused = persons.filter(({ id, eligible }) => ids.has(String(id)) && !eligible)
  if (refused.length === 0) return []
  const names = refused.map(({ id, name }) => name ?? String(id)).join(', ')
  const key = refused.some(({ customer }) => customer)
    ? 'discuss:errors:customerNotAllowed'
    : 'discuss:errors:withoutRole'
  return problem(translate({ key, params: { names }, req }))
}

/** Whoever cannot read the record starts no discussion about it; one that is not there is answered alike. */
const refuseStrangers = async ({
  req,
  context,
  subject,
}: {
  req: PayloadRequest
  context: PluginContext
  subject: SubjectRef
}): Promise<void> => {
  if (!req.user) return
  const collection = context.options.slugs[SUBJECT_COLLECTIONS[subject.kind]]
  const id = typedId({ req, collection, id: subject.id })
  const { totalDocs } = await req.payload.count({
    collection,
    overrideAccess: false,
    req: intentRequest({ req }),
    where: { id: { equals: id } },
  })
  if (totalDocs === 0) throw new Forbidden(req.t)
}

const guard = ({
  req,
  collection,
  before,
}: {
  req: PayloadRequest
  collection: SanitizedCollectionConfig
  before: DiscussionDocument
}): void => {
  requestState(req).guards.set(recordKey(collection.slug, before.id), {
    and: [{ rev: { equals: before.rev } }, { state: { equals: before.state } }],
  })
}

const serverOwned = (field: string): Problem => ({ path: field, code: 'server-owned', params: { field } })

/** What an untouched form sends for a field that nobody filled. */
const isNothing = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === false ||
  value === '' ||
  (Array.isArray(value) && value.length === 0)

/** Sending back what is stored is no attempt to change it: forms do that. */
const isSame = (one: unknown, other: unknown): boolean => {
  if (Array.isArray(one) && Array.isArray(other)) {
    return isDeepStrictEqual(
      one.map((each) => String(idOf(each))),
      other.map((each) => String(idOf(each))),
    )
  }
  const [a, b] = [idOf(one) ?? one ?? null, idOf(other) ?? other ?? null]
  return isDeepStrictEqual(a, b) || (idOf(a) !== null && String(a) === String(b))
}
