import type { PayloadRequest, SanitizedCollectionConfig } from 'payload'
import { idOf, typedId } from '../access/ids.ts'
import type { PluginContext } from '../context.ts'
import { mayRun } from '../engine/actors.ts'
import { OPEN_STATES } from '../engine/index.ts'
import type { InputError, PlayState, RecordId } from '../engine/types.ts'
import { pinnedDefinition } from './definitions.ts'
import { holdTouchpoint, touchpointEnded } from './engagement-records/meetings.ts'
import { withPriorityRank } from './engagement-records/rank.ts'
import { forbidden, invalid, type Problem, refused } from './errors.ts'
import { actorOf } from './facts.ts'
import { inputProblems } from './input.ts'
import { lockOpenPlay, lockOpenPlayEarly, playStillOpen } from './locks.ts'
import { nextNumber } from './numbers.ts'
import { refuseMoveOfChild } from './parents.ts'
import type { PlayDocument } from './play-document.ts'
import { recordKey, requestState } from './request-state.ts'
import { inTransaction } from './transactions.ts'
import { visibilityProblems } from './visibility.ts'
import { withoutUnchanged } from './without-unchanged.ts'

/** Tasks and meetings: records that belong to a play and follow it. A meeting may belong to a touchpoint instead. */
export type ChildKind = 'tasks' | 'meetings'

const FIRST_STATE: Record<ChildKind, string> = { tasks: 'new', meetings: 'draft' }

/** Before anything else of the operation, where a transaction would rather fail than wait for the play's lock. */
export const announceChild = async ({
  req,
  context,
  play,
}: {
  req: PayloadRequest
  context: PluginContext
  play: unknown
}): Promise<void> => {
  const id = typedId({ req, collection: context.options.slugs.plays, id: idOf(play) })
  if (id !== null) await lockOpenPlayEarly({ req, context, play: id })
}

/**
 * Completes a new task or meeting: its play is there and open, the caller may run that play, number and visibility are
 * set.
 * @throws ValidationError, Forbidden, CommandRefused (`play-closed`)
 */
export const createChild = async ({
  req,
  context,
  collection,
  kind,
  data,
}: {
  req: PayloadRequest
  context: PluginContext
  collection: SanitizedCollectionConfig
  kind: ChildKind
  data: Record<string, unknown>
}): Promise<Record<string, unknown>> => {
  const given = { ...data, state: data.state ?? FIRST_STATE[kind] }
  const errors: Problem[] = [
    ...(data.number ? [serverOwned('number')] : []),
    ...(data.priorityRank ? [serverOwned('priorityRank')] : []),
    ...(await inputProblems({ req, collection, data: given })),
    ...stateProblems({ context, kind, state: given.state }),
    ...timeProblems(given),
  ]
  const touchpoint = kind === 'meetings' ? idOf(data.touchpoint) : null
  const ofPlay = idOf(data.play) !== null
  if (ofPlay && touchpoint !== null) errors.push({ path: 'touchpoint', code: 'not-allowed-here' })
  if (errors.length === 0 && !ofPlay && touchpoint === null) errors.push({ path: 'play', code: 'required' })
  if (errors.length > 0) throw invalid({ errors, collection: collection.slug, req })
  const series = context.options.numbers[kind]
  if (touchpoint !== null) {
    await holdTouchpoint({ req, context, touchpoint })
    return { ...given, number: await nextNumber({ req, context, series }) }
  }

  const play = await playOf({ req, context, id: idOf(data.play) as RecordId })
  await refuseOutsiders({ req, context, play })
  const wrong = [
    ...visibilityProblems({ visibility: play.visibility, data }),
    ...(kind === 'tasks' ? copyProblems({ data, copied: play }) : []),
  ]
  if (wrong.length > 0) throw invalid({ errors: wrong, collection: collection.slug, req })
  if (!(await lockOpenPlay({ req, context, play: play.id }))) throw endedPlay({ req, play })
  const record = { ...given, number: await nextNumber({ req, context, series }) }
  if (kind !== 'tasks') return record
  return withPriorityRank({
    data: {
      ...record,
      engagement: idOf(play.engagement),
      playbook: play.playbook,
      visibleToCustomer:
        play.visibility === 'internal' ? false : (data.visibleToCustomer ?? play.visibleToCustomer ?? true),
    },
  })
}

const serverOwned = (field: string): InputError => ({ path: field, code: 'server-owned', params: { field } })

/** What a task copies from its play may be sent back as it is. */
const copyProblems = ({
  data,
  copied,
}: {
  data: Readonly<Record<string, unknown>>
  copied: Readonly<Record<string, unknown>>
}): InputError[] =>
  ['engagement', 'playbook']
    .filter((field) => (data[field] ?? null) !== null)
    .filter((field) => String(idOf(data[field])) !== String(idOf(copied[field])))
    .map(serverOwned)

/**
 * Without a transaction a play can end between the look at it and the new record. Then the record goes again, and its
 * creator is told. Should the process die in between, the sweep at start-up finds the record.
 */
export const confirmChild = async ({
  req,
  context,
  collection,
  child,
}: {
  req: PayloadRequest
  context: PluginContext
  collection: string
  child: { id: RecordId; play?: unknown; touchpoint?: unknown }
}): Promise<void> => {
  if (await inTransaction(req)) return
  const ended = await touchpointEnded({ req, context, meeting: child })
  if (ended) {
    await req.payload.db.deleteOne({ collection, req, where: { id: { equals: child.id } } })
    throw ended
  }
  const play = idOf(child.play)
  if (play === null || (await playStillOpen({ req, context, play }))) return
  await req.payload.db.deleteOne({ collection, req, where: { id: { equals: child.id } } })
  throw endedPlay({ req, play: await playOf({ req, context, id: play }) })
}

/**
 * Checks a change of a task or meeting: it stays with its play, its state moves as allowed, and what it does not change
 * is not written.
 * @throws ValidationError, CommandRefused
 */
export const changeChild = async ({
  req,
  context,
  collection,
  kind,
  data,
  child,
}: {
  req: PayloadRequest
  context: PluginContext
  collection: SanitizedCollectionConfig
  kind: ChildKind
  data: Record<string, unknown>
  child: Record<string, unknown> & { id: RecordId }
}): Promise<Record<string, unknown>> => {
  if (data.play !== undefined) refuseMoveOfChild({ req, from: child.play, to: data.play })
  if (kind === 'meetings' && data.touchpoint !== undefined)
    refuseMoveOfChild({ req, field: 'touchpoint', from: child.touchpoint, to: data.touchpoint })
  const errors: Problem[] = [
    ...(data.number !== child.number ? [serverOwned('number')] : []),
    ...((data.priorityRank ?? null) !== (child.priorityRank ?? null) ? [serverOwned('priorityRank')] : []),
    ...(kind === 'tasks' ? copyProblems({ data, copied: child }) : []),
    ...(await inputProblems({ req, collection, data, before: child })),
    ...(data.state === child.state ? [] : stateProblems({ context, kind, state: data.state })),
    ...timeProblems(data),
  ]
  const becomesVisible =
    kind === 'tasks' && data.visibleToCustomer === true && child.visibleToCustomer !== true
  if (errors.length === 0 && becomesVisible) {
    const play = await playOf({ req, context, id: idOf(child.play) as RecordId })
    errors.push(...visibilityProblems({ visibility: play.visibility, data }))
  }
  if (errors.length > 0) throw invalid({ errors, collection: collection.slug, req })
  if (data.state !== child.state)
    await moveState({ req, context, collection, kind, child, to: String(data.state) })
  const changed = withoutUnchanged({ collection, data, before: child })
  return kind === 'tasks' ? withPriorityRank({ data: changed, before: child }) : changed
}

/** Without a transaction a play can end while a finished record is opened again; then it is closed once more. */
export const confirmReopened = async ({
  req,
  context,
  collection,
  kind,
  child,
  previous,
}: {
  req: PayloadRequest
  context: PluginContext
  collection: string
  kind: ChildKind
  child: { id: RecordId; play?: unknown; touchpoint?: unknown; state?: unknown }
  previous: { state?: unknown }
}): Promise<void> => {
  const reopened = isOpen({ kind, state: child.state }) && !isOpen({ kind, state: previous.state })
  if (!reopened || (await inTransaction(req))) return
  const play = idOf(child.play)
  const ended = await touchpointEnded({ req, context, meeting: child })
  if (ended === null && (play === null || (await playStillOpen({ req, context, play })))) return
  await req.payload.db.updateOne({
    collection,
    data: { state: previous.state },
    req,
    where: { and: [{ id: { equals: child.id } }, { state: { equals: child.state } }] },
  })
  throw ended ?? endedPlay({ req, play: await playOf({ req, context, id: play as RecordId }) })
}

export const isOpen = ({ kind, state }: { kind: ChildKind; state: unknown }): boolean =>
  (OPEN_STATES[kind] as readonly string[]).includes(String(state))

/** From open states to each other and to an end; from an end only back to an open state, while the play is open. */
const moveState = async ({
  req,
  context,
  collection,
  kind,
  child,
  to,
}: {
  req: PayloadRequest
  context: PluginContext
  collection: SanitizedCollectionConfig
  kind: ChildKind
  child: Record<string, unknown> & { id: RecordId }
  to: string
}): Promise<void> => {
  const from = String(child.state)
  requestState(req).guards.set(recordKey(collection.slug, child.id), { state: { equals: from } })
  if (isOpen({ kind, state: from })) return
  if (!isOpen({ kind, state: to })) {
    throw refused({ code: 'blocked', reasons: [{ code: 'state-not-allowed', from, to }], req })
  }
  if (idOf(child.play) === null) return holdTouchpoint({ req, context, touchpoint: child.touchpoint })
  const play = await playOf({ req, context, id: idOf(child.play) as RecordId })
  if (!(await lockOpenPlay({ req, context, play: play.id }))) throw endedPlay({ req, play })
}

const playOf = async ({
  req,
  context,
  id,
}: {
  req: PayloadRequest
  context: PluginContext
  id: RecordId
}): Promise<PlayDocument> => {
  const play = await req.payload.db.findOne<PlayDocument>({
    collection: context.options.slugs.plays,
    req,
    where: { id: { equals: id } },
  })
  if (!play) {
    throw invalid({ errors: [{ path: 'play', code: 'not-found', params: { id: String(id) } }], req })
  }
  return play
}

/** Who may not run a play adds nothing to it. */
const refuseOutsiders = async ({
  req,
  context,
  play,
}: {
  req: PayloadRequest
  context: PluginContext
  play: PlayDocument
}): Promise<void> => {
  const actor = actorOf({ req, context })
  const definition = await pinnedDefinition({ req, context, pin: play.definition })
  if (!mayRun({ definition, actor })) throw forbidden(req)
}

const endedPlay = ({ req, play }: { req: PayloadRequest; play: { state: PlayState } }) =>
  refused({
    code: 'play-closed',
    reasons: [{ code: 'play-closed', state: play.state === 'canceled' ? 'canceled' : 'closed' }],
    req,
  })

const stateProblems = ({
  context,
  kind,
  state,
}: {
  context: PluginContext
  kind: ChildKind
  state: unknown
}): InputError[] => {
  const allowed = context.vocabulary.records[kind]?.states ?? []
  return typeof state === 'string' && allowed.includes(state)
    ? []
    : [{ path: 'state', code: 'not-an-option', params: { allowed: allowed.join(', ') } }]
}

const MEETING_HOURS = 24

/** What is wrong with when a meeting begins and ends. */
export const timeProblems = (data: Readonly<Record<string, unknown>>): InputError[] => {
  if (!data.start || !data.end) return []
  const length = Date.parse(String(data.end)) - Date.parse(String(data.start))
  if (length <= 0) return [{ path: 'end', code: 'end-before-start' }]
  return length > MEETING_HOURS * 3_600_000
    ? [{ path: 'end', code: 'too-far-apart', params: { hours: MEETING_HOURS } }]
    : []
}
