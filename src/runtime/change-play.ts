import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import type { PayloadRequest, SanitizedCollectionConfig, Where } from 'payload'
import { idOf } from '../access/ids.ts'
import type { PluginContext } from '../context.ts'
import type { Definition } from '../definition/types.ts'
import { mayRun } from '../engine/actors.ts'
import { currentOf, decide } from '../engine/index.ts'
import type { Command, Decision, Facts, InputError, PlaySnapshot } from '../engine/types.ts'
import { pinnedDefinition } from './definitions.ts'
import { finishLeftovers } from './effects.ts'
import { errorOf, forbidden, invalid } from './errors.ts'
import { loadFacts } from './facts.ts'
import { inputProblems } from './input.ts'
import { accountAfterMove } from './parents.ts'
import { namingPlayFields, plainCommands } from './plain-commands.ts'
import type { FieldChange, PendingEffects, PlayPlan } from './plan.ts'
import { type PlayDocument, SERVER_OWNED_PLAY_FIELDS, snapshotOf } from './play-document.ts'
import { recordKey, requestState } from './request-state.ts'
import { entriesOf, fieldChanges, WATCHED_PLAY_FIELDS } from './stream.ts'
import { inTransaction } from './transactions.ts'
import { visibilityProblems } from './visibility.ts'
import { withoutUnchanged } from './without-unchanged.ts'

/**
 * Every change of a play comes through here, whoever asks for it: a command of the API, a plain update over REST or
 * GraphQL, the admin's form, bulk edit, a program. The engine decides on the document as Payload has just read it, the
 * decision becomes part of the very data that Payload is about to write, and the write is guarded by the `rev` that was
 * decided on. What remains to be done afterwards (stream entries, canceling records) is written along with it.
 *
 * @returns the data for Payload to write: only what changes.
 * @throws CommandRefused, ValidationError, Forbidden
 */
export const changePlay = async ({
  req,
  context,
  collection,
  data: incoming,
  play,
}: {
  req: PayloadRequest
  context: PluginContext
  collection: SanitizedCollectionConfig
  /** The merged document: what was sent over what is stored. */
  data: Record<string, unknown>
  play: PlayDocument
}): Promise<Record<string, unknown>> => {
  const slug = collection.slug
  const state = requestState(req)
  const key = recordKey(slug, play.id)
  const given = state.commands.get(key)
  const dryRun = state.dryRuns.has(key)
  state.commands.delete(key)
  if (!dryRun) await finishLeftovers({ req, context, play })

  const definition = await pinnedDefinition({ req, context, pin: play.definition })
  const asked = given ? { commands: [given] } : plainCommands({ data: incoming, play })
  if ('refusal' in asked) throw errorOf({ refusal: asked.refusal, definition, collection: slug, req })
  const { commands } = asked
  const data: Record<string, unknown> = {
    ...incoming,
    data: play.data,
    state: play.state,
    progress: play.progress,
  }

  if (commands.length === 0) refuseOwnedFields({ req, slug, incoming, play })
  const facts = await loadFacts({
    req,
    context,
    definition,
    play: play.id,
    engagement: idOf(play.engagement),
  })
  if (commands.length === 0) refuseOutsiders({ req, definition, actor: facts.actor })
  const decided = fold({ definition, facts, commands, before: snapshotOf({ ...play, ...plainFields(data) }) })
  if (!decided.ok) {
    const refusal = given
      ? decided.refusal
      : namingPlayFields({ refusal: decided.refusal, state: incoming.state })
    throw errorOf({ refusal, definition, collection: slug, req })
  }
  if (commands.length > 0) refuseOwnedFields({ req, slug, incoming, play })

  const { after, fields, events, cascades, canceledActivities } = decided
  Object.assign(data, fields, ownedFields({ after, definition, command: commands.length > 0, play }))
  delete data.reopenReason
  const problems = [
    ...(await inputProblems({ req, collection, data, before: play })),
    ...closureProblems({ data, play, definition }),
    ...visibilityProblems({ visibility: play.visibility, data }),
  ]
  if (problems.length > 0) throw invalid({ errors: problems, collection: slug, req })
  const account = await accountAfterMove({ req, context, data, play })
  if (account !== undefined) data.account = account

  const changes = changesToTell({ play, data, commands })
  const effects: PendingEffects = {
    rev: after.rev,
    batch: commands.length > 0 ? `rev-${after.rev}` : `edit-${randomUUID()}`,
    at: facts.now,
    author: facts.actor.id,
    entries: entriesOf({ events, changes, definition }),
    cascades,
  }
  if (commands.length > 0) {
    state.guards.set(key, guardOf({ play, commands, definition }))
    // Not part of `data`: for each field that it validates Payload merges the whole document with it, which is slow
    // where an object takes the place of nothing.
    if (!(await inTransaction(req))) state.lateFields.set(key, { pending: effects, pendingRev: after.rev })
  }
  const plan: PlayPlan = {
    document: play,
    definition,
    after: { ...after, fields: snapshotOf(data).fields },
    facts,
    effects,
    command: commands.length > 0,
    canceledActivities,
    canceledRecords: {},
  }
  state.plans.set(key, plan)
  return withoutUnchanged({ collection, data, before: play })
}

/**
 * Commands ask the definition who may give them; a plain write asks it too, because the pinned version may allow fewer
 * people than the file of today, or have no file any more. Playbook admins may correct any play.
 */
const refuseOutsiders = ({
  req,
  definition,
  actor,
}: {
  req: PayloadRequest
  definition: Definition
  actor: Facts['actor']
}): void => {
  if (!mayRun({ definition, actor }) && !actor.roles.includes('playbook-admin')) throw forbidden(req)
}

type Folded =
  | {
      ok: true
      after: PlaySnapshot
      /** What the commands set on the play's own fields. */
      fields: Readonly<Record<string, unknown>>
      events: Extract<Decision, { ok: true }>['events']
      cascades: Extract<Decision, { ok: true }>['cascades']
      canceledActivities: readonly string[]
    }
  | Extract<Decision, { ok: false }>

/** One plain write can hold several commands, such as new `data` and a new `state`: each decides on the one before. */
const fold = ({
  definition,
  facts,
  commands,
  before,
}: {
  definition: Definition
  facts: Facts
  commands: readonly Command[]
  before: PlaySnapshot
}): Folded => {
  let after = before
  const fields: Record<string, unknown> = {}
  const events: Extract<Decision, { ok: true }>['events'][number][] = []
  const cascades: Extract<Decision, { ok: true }>['cascades'][number][] = []
  const canceledActivities: string[] = []
  for (const command of commands) {
    const decision = decide({ definition, play: after, facts, command })
    if (!decision.ok) return decision
    const { changes } = decision
    Object.assign(fields, changes.fields)
    after = {
      state: changes.state,
      progress: changes.progress,
      run: changes.run,
      rev: before.rev,
      data: changes.data,
      fields: { ...after.fields, ...changes.fields },
    }
    events.push(...decision.events)
    cascades.push(...decision.cascades)
    canceledActivities.push(...decision.canceledActivities)
  }
  const rev = commands.length > 0 ? before.rev + 1 : before.rev
  return { ok: true, after: { ...after, rev }, fields, events, cascades, canceledActivities }
}

const plainFields = (data: Readonly<Record<string, unknown>>): Record<string, unknown> => {
  const { cancelReason: _reason, run: _run, rev: _rev, ...rest } = data
  return rest
}

const ownedFields = ({
  after,
  definition,
  command,
  play,
}: {
  after: PlaySnapshot
  definition: Definition
  command: boolean
  play: PlayDocument
}): Record<string, unknown> =>
  command
    ? {
        state: after.state,
        progress: after.progress,
        run: after.run,
        rev: after.rev,
        data: after.data,
        ...currentOf({ run: after.run, definition }),
      }
    : { state: play.state, progress: play.progress, run: play.run, rev: play.rev, data: play.data }

/** Sending back what is stored is no attempt to change it: forms do that. */
const refuseOwnedFields = ({
  req,
  slug,
  incoming,
  play,
}: {
  req: PayloadRequest
  slug: string
  incoming: Readonly<Record<string, unknown>>
  play: PlayDocument
}): void => {
  const canceling = incoming.state === 'canceled' && play.state !== 'canceled'
  const errors: InputError[] = [...SERVER_OWNED_PLAY_FIELDS, 'playbook']
    .filter((field) => field in incoming && !(field === 'cancelReason' && canceling))
    .filter((field) => !sameValue(incoming[field], play[field]))
    .map((field) => ({ path: field, code: 'server-owned', params: { field } }))
  if (errors.length > 0) throw invalid({ errors, collection: slug, req })
}

const sameValue = (one: unknown, other: unknown): boolean => {
  const [a, b] = [idOf(one) ?? one ?? null, idOf(other) ?? other ?? null]
  // An id may come back as a text where the database has a number; objects would all be the same text.
  const ids = typeof a !== 'object' && typeof b !== 'object'
  return isDeepStrictEqual(a, b) || (ids && String(a) === String(b))
}

const closureProblems = ({
  data,
  play,
  definition,
}: {
  data: Readonly<Record<string, unknown>>
  play: PlayDocument
  definition: Definition
}): InputError[] => {
  const { categories, closureCodes } = definition.record
  const errors: InputError[] = []
  const notAmong = (field: string, allowed: readonly string[]): void => {
    const value = data[field]
    if (value === play[field] || value === undefined || value === null || value === '') return
    if (typeof value === 'string' && allowed.includes(value)) return
    errors.push({ path: field, code: 'not-an-option', params: { allowed: allowed.join(', ') } })
  }
  notAmong('closureCode', closureCodes)
  if (categories.length > 0) notAmong('category', categories)
  if (data.state === 'closed') {
    for (const field of ['closureCode', 'closeNotes']) {
      const value = data[field]
      if (typeof value !== 'string' || value.trim() === '') errors.push({ path: field, code: 'required' })
    }
  }
  return errors
}

const changesToTell = ({
  play,
  data,
  commands,
}: {
  play: PlayDocument
  data: Readonly<Record<string, unknown>>
  commands: readonly Command[]
}): FieldChange[] => {
  const skipped = commands.length === 0 ? ['state', 'progress'] : []
  return fieldChanges({
    before: play,
    after: data,
    fields: WATCHED_PLAY_FIELDS.filter((field) => !skipped.includes(field)),
  })
}

/** The play must still be as it was decided on; where records were counted, none may have been added meanwhile. */
const guardOf = ({
  play,
  commands,
  definition,
}: {
  play: PlayDocument
  commands: readonly Command[]
  definition: Definition
}): Where => {
  const counted = commands.some((command) => restsOnCounts({ command, definition }))
  const rev = { rev: { equals: play.rev } }
  return counted ? { and: [rev, { childLock: { equals: play.childLock ?? 0 } }] } : rev
}

const restsOnCounts = ({ command, definition }: { command: Command; definition: Definition }): boolean => {
  if (command.type === 'close' || command.type === 'cancel') return true
  if (command.type !== 'complete') return false
  return definition.phases.some((phase) =>
    phase.lanes.some((lane) =>
      lane.activities.some((each) => each.key === command.activity && each.type === 'records'),
    ),
  )
}
