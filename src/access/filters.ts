import type { PayloadRequest, Where } from 'payload'
import type { PluginContext } from '../context.ts'
import type { RecordId } from '../engine/types.ts'
import type { CollectionKey } from '../options.ts'
import { idOf, typedId } from './ids.ts'
import {
  effectiveRoles,
  isCustomerOnly,
  STAFF_ROLES,
  shownRecords,
  userAccount,
  userContact,
  visiblePlayIds,
  visiblePlays,
  visibleTouchpointIds,
} from './roles.ts'
import { ACCESS, type Operation, type RowFilter } from './table.ts'

export type FilterArgs = {
  context: PluginContext
  req: PayloadRequest
  collection: CollectionKey
  operation: Operation
  /** Of the record that is read or written; absent for lists and creation. */
  id?: RecordId
  /** What is to be written; absent when Payload only asks what would be allowed. */
  data?: Readonly<Record<string, unknown>>
}

export type Answer = boolean | Where

/** Matches no record. Better than a refusal for lists: there is nothing to see, and that is no error. */
export const NO_RECORD: Where = { id: { exists: false } }

/** What each row filter of the table means: a query on indexed fields, or, for one record, yes or no. */
export const FILTERS: Readonly<Record<RowFilter, (args: FilterArgs) => Answer | Promise<Answer>>> = {
  'runnable-playbook': (args) =>
    args.operation === 'create' ? mayStart(args) : runnable({ ...args, field: 'playbook' }),
  'of-runnable-play': (args) => ofRunnablePlay(args),
  'own-account': (args) => ofAccount(args, (account) => ({ id: { equals: account } })),
  'of-own-account': (args) => ofAccount(args, (account) => ({ account: { equals: account } })),
  'own-contact': ({ req }) => {
    const contact = userContact(req)
    return contact === null ? NO_RECORD : { id: { equals: contact } }
  },
  'visible-play': (args) => ofAccount(args, (account) => visiblePlays({ account })),
  'visible-task': (args) => visibleTasks(args),
  'of-visible-play': (args) => ofVisible(args),
  'visible-comment': (args) => visibleComments(args),
  'comment-on-visible-play': (args) => mayComment(args),
  'visible-attachment': (args) =>
    ofVisiblePlays(args, (ofPlays) => ({ and: [{ visibleToCustomer: { equals: true } }, ofPlays] })),
  'own-record': ({ req }) => ({ owner: { equals: req.user?.id ?? null } }),
  'own-or-shared': ({ req }): Where => ({
    or: [{ owner: { equals: req.user?.id ?? null } }, { owner: { exists: false } }],
  }),
  'discussion-reader': (args) => readableDiscussions(args),
  'of-readable-discussion': (args) => ofReadableDiscussion(args),
  'published-playbook': () => ({ version: { greater_than: 0 } }),
  'shown-record': (args) => ofAccount(args, (account) => shownRecords({ account })),
  self: ({ req }) => ({ id: { equals: req.user?.id ?? null } }),
  'self-and-staff': ({ req }): Where => ({
    or: [{ id: { equals: req.user?.id ?? null } }, { roles: { in: [...STAFF_ROLES] } }],
  }),
}

/** The keys of the loaded playbooks that none of the user's roles may run. */
const foreignPlaybooks = ({ context, req }: FilterArgs): string[] => {
  const roles = new Set<string>(effectiveRoles({ user: req.user, context }))
  return [...context.playbooks.values()]
    .filter(({ definition }) => !definition.record.roles.some((role) => roles.has(role)))
    .map(({ definition }) => definition.key)
}

/**
 * Plays of a playbook whose file is gone pass: which roles may go on with them says the definition that they are pinned
 * to, which the runtime asks.
 */
const runnable = ({ field, ...args }: FilterArgs & { field: string }): Answer => {
  const foreign = foreignPlaybooks(args)
  return foreign.length === 0 ? true : { [field]: { not_in: foreign } }
}

/** An unknown playbook passes, so that validation can say what is allowed. */
const mayStart = (args: FilterArgs): boolean => {
  const foreign = foreignPlaybooks(args)
  const playbook = args.data?.playbook
  return typeof playbook === 'string'
    ? !foreign.includes(playbook)
    : args.context.playbooks.size === 0 || foreign.length < args.context.playbooks.size
}

const ofRunnablePlay = async (args: FilterArgs): Promise<Answer> =>
  args.collection === 'meetings' && !mayWorkOnTouchpoints(args)
    ? ofRunnablePlayAlone(args)
    : ofPlayOrOther(args)

/** Whose roles let them change touchpoints may change the meetings of touchpoints. */
const mayWorkOnTouchpoints = ({ req, context, operation }: FilterArgs): boolean =>
  effectiveRoles({ user: req.user, context }).some((role) => ACCESS.touchpoints[role][operation] === true)

/** Of such plays, and of nothing else. */
const ofRunnablePlayAlone = async (args: FilterArgs): Promise<Answer> => {
  const answer = await ofPlayOrOther(args)
  if (answer === false) return false
  if (args.operation === 'create') {
    return idOf(args.data?.touchpoint) === null || idOf(args.data?.play) !== null ? answer : false
  }
  const ofPlay: Where = { play: { exists: true } }
  return answer === true ? ofPlay : { and: [ofPlay, answer] }
}

const ofPlayOrOther = async (args: FilterArgs): Promise<Answer> => {
  const foreign = foreignPlaybooks(args)
  if (foreign.length === 0) return true
  if (args.operation === 'create') {
    const play = idOf(args.data?.play)
    return play === null ? true : isRunnable({ args, play, foreign })
  }
  // One record: two reads by id are cheaper than a join over all plays, which MongoDB would do in memory.
  if (args.id !== undefined) {
    const record = await readOne<{ play?: unknown }>({
      args,
      collection: args.collection,
      id: args.id,
      field: 'play',
    })
    const play = idOf(record?.play)
    return play === null ? true : isRunnable({ args, play, foreign })
  }
  const ofPlay: Where = { 'play.playbook': { not_in: foreign } }
  // What belongs to no play is none of a foreign playbook's.
  return args.collection === 'meetings' ? { or: [ofPlay, { touchpoint: { exists: true } }] } : ofPlay
}

/** A play that is not there passes: the answer to that is for validation to give. */
const isRunnable = async ({
  args,
  play,
  foreign,
}: {
  args: FilterArgs
  play: RecordId
  foreign: readonly string[]
}): Promise<boolean> => {
  const found = await readOne<{ playbook?: unknown }>({
    args,
    collection: 'plays',
    id: play,
    field: 'playbook',
  })
  return !found || !foreign.includes(String(found.playbook))
}

const ofAccount = async (args: FilterArgs, where: (account: RecordId) => Where): Promise<Answer> => {
  const account = await userAccount(args)
  return account === null ? NO_RECORD : where(account)
}

const ofVisiblePlays = async (args: FilterArgs, where: (ofPlays: Where) => Where): Promise<Answer> => {
  const plays = await visiblePlayIds(args)
  return plays.length === 0 ? NO_RECORD : where({ play: { in: [...plays] } })
}

/**
 * What the filter of meetings needs is read here already. For the joins of a play Payload begins to look at the query on
 * tasks and then asks for the filter of meetings: were that to wait for a database, nobody would be there to take the
 * error of a query on a hidden field.
 */
const visibleTasks = async (args: FilterArgs): Promise<Answer> => {
  await visibleTouchpointIds(args)
  return ofVisiblePlays(args, (ofPlays) => ({ and: [{ visibleToCustomer: { equals: true } }, ofPlays] }))
}

/** Of visible plays, or of touchpoints that the customer is shown. */
const ofVisible = async (args: FilterArgs): Promise<Answer> => {
  const plays = await visiblePlayIds(args)
  const touchpoints = await visibleTouchpointIds(args)
  const either: Where[] = [
    ...(plays.length === 0 ? [] : [{ play: { in: [...plays] } }]),
    ...(touchpoints.length === 0 ? [] : [{ touchpoint: { in: [...touchpoints] } }]),
  ]
  const [only] = either
  if (!only) return NO_RECORD
  return either.length === 1 ? only : { or: either }
}

const visibleComments = async (args: FilterArgs): Promise<Answer> => {
  const account = await userAccount(args)
  if (account === null) return NO_RECORD
  const plays = await visiblePlayIds(args)
  const onOwnEngagement: Where = {
    and: [{ play: { exists: false } }, { 'engagement.account': { equals: account } }],
  }
  return {
    and: [
      { kind: { equals: 'comment' } },
      { visibility: { equals: 'customer' } },
      { record: { exists: false } },
      plays.length === 0 ? onOwnEngagement : { or: [{ play: { in: [...plays] } }, onOwnEngagement] },
    ],
  }
}

/**
 * A play that is not there is refused like one that is hidden: the answer tells nothing. Without any subject
 * validation answers.
 */
const mayComment = async (args: FilterArgs): Promise<boolean> => {
  const { data } = args
  if (data === undefined) return true
  if (data.kind !== undefined && data.kind !== 'comment') return false
  const given = data.play ?? null
  if (given === null) return (data.engagement ?? null) === null
  const play = idOf(given)
  const plays = await visiblePlayIds(args)
  return play !== null && plays.some((id) => String(id) === String(play))
}

/**
 * Who reads a discussion is written on it. For a customer there is a second lock: nothing about a play that the customer
 * cannot see, whatever is written there.
 */
const readableDiscussions = async (args: FilterArgs): Promise<Where> => {
  const { req, context } = args
  const ofReader: Where = { readers: { in: [req.user?.id ?? null] } }
  if (!isCustomerOnly({ user: req.user, context })) return ofReader
  const account = await userAccount(args)
  if (account === null) return NO_RECORD
  const plays = await visiblePlayIds(args)
  const ofEngagement: Where = {
    and: [{ play: { exists: false } }, { 'engagement.account': { equals: account } }],
  }
  const ofSubject = plays.length === 0 ? ofEngagement : { or: [{ play: { in: [...plays] } }, ofEngagement] }
  return { and: [ofReader, ofSubject] }
}

/** A discussion that is not there is refused like one among others: the answer tells nothing. */
const ofReadableDiscussion = async (args: FilterArgs): Promise<Answer> => {
  const { req, context, operation, data } = args
  const collection = context.options.slugs.discussions
  if (operation === 'create') {
    if (data === undefined) return true
    const id = typedId({ req, collection, id: idOf(data.discussion) })
    if (id === null) return false
    const where: Where = { and: [{ id: { equals: id } }, await readableDiscussions(args)] }
    return (await req.payload.db.count({ collection, req, where })).totalDocs > 0
  }
  if (!isCustomerOnly({ user: req.user, context })) {
    return { 'discussion.readers': { in: [req.user?.id ?? null] } }
  }
  const { docs } = await req.payload.db.find<{ id: RecordId }>({
    collection,
    joins: false,
    limit: 0,
    pagination: false,
    req,
    select: { state: true },
    where: await readableDiscussions(args),
  })
  return docs.length === 0 ? NO_RECORD : { discussion: { in: docs.map(({ id }) => id) } }
}

const readOne = async <T extends object>({
  args: { req, context },
  collection,
  id,
  field,
}: {
  args: FilterArgs
  collection: CollectionKey
  id: RecordId
  field: string
}): Promise<(T & { id: RecordId }) | null> => {
  const slug = context.options.slugs[collection]
  const known = typedId({ req, collection: slug, id })
  if (known === null) return null
  return req.payload.db.findOne<T & { id: RecordId }>({
    collection: slug,
    where: { id: { equals: known } },
    select: { [field]: true },
    joins: false,
    req,
  })
}
