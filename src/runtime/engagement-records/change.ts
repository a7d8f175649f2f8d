import type { PayloadRequest, SanitizedCollectionConfig } from 'payload'
import type { PluginContext } from '../../context.ts'
import type { InputError, RecordId } from '../../engine/types.ts'
import { invalid, type Problem, refused } from '../errors.ts'
import { authorOf } from '../facts.ts'
import { inputProblems } from '../input.ts'
import { nextNumber } from '../numbers.ts'
import { recordKey, requestState } from '../request-state.ts'
import { withoutUnchanged } from '../without-unchanged.ts'
import { refuseOpenChildren } from './below.ts'
import { refuseMove } from './moving.ts'
import { holdOpenParent, type Placed, placeRecord, same } from './placing.ts'
import { withPriorityRank } from './rank.ts'
import { referenceProblems } from './references.ts'
import { ending, isOpenState, mayEnd, mayMove } from './states.ts'
import type { RecordSpec, RuleArgs, Values } from './types.ts'

type Args = {
  req: PayloadRequest
  context: PluginContext
  collection: SanitizedCollectionConfig
  spec: RecordSpec
  data: Record<string, unknown>
}
type Stored = Values & { readonly id: RecordId }

/**
 * Completes a new record: where it hangs, what it copies, what its state says, its number.
 * @throws ValidationError, CommandRefused (`parent-ended`)
 */
export const createRecord = async ({
  req,
  context,
  collection,
  spec,
  data,
}: Args): Promise<Record<string, unknown>> => {
  const decided = await decide({ req, context, collection, spec, data, before: undefined })
  if (staysOpen({ spec, state: data.state }))
    await holdOpenParent({ req, context, parent: decided.placed.parent })
  const { number: series } = spec
  const number = series
    ? { number: await nextNumber({ req, context, series: context.options.numbers[series] }) }
    : {}
  const made = {
    ...decided.data,
    ...number,
    ...(spec.key === 'riskSignals' ? firstReport({ req, context }) : {}),
  }
  return spec.hasPriority ? withPriorityRank({ data: made }) : made
}

/**
 * Checks a change of a record: it moves as allowed, from state to state and from parent to parent, and what it does not
 * change is not written.
 * @throws ValidationError, CommandRefused (`state-not-allowed`, `records-open`, `parent-locked`, `parent-ended`)
 */
export const changeRecord = async ({
  req,
  context,
  collection,
  spec,
  data,
  before,
}: Args & { before: Stored }): Promise<Record<string, unknown>> => {
  const { machine } = spec
  const moves = machine !== null && data.state !== before.state
  const known = machine !== null && typeof data.state === 'string' && Object.hasOwn(machine.moves, data.state)
  if (moves && known && !mayMove({ machine, from: before.state, to: data.state })) {
    const [from, to] = [String(before.state), String(data.state)]
    throw refused({ code: 'blocked', reasons: [{ code: 'state-not-allowed', from, to }], req })
  }
  const decided = await decide({ req, context, collection, spec, data, before })
  const { placed } = decided
  await refuseMove({ req, context, spec, data, before })
  if (moves) {
    requestState(req).guards.set(recordKey(collection.slug, before.id), { state: { equals: before.state } })
    if (data.state === machine.done) await refuseOpenChildren({ req, context, spec, id: before.id })
  }
  const reopened = moves && !isOpenState({ machine, state: before.state })
  if (staysOpen({ spec, state: data.state }) && (reopened || placed.moved))
    await holdOpenParent({ req, context, parent: placed.parent })
  const changed = withoutUnchanged({ collection, data: decided.data, before })
  return spec.hasPriority ? withPriorityRank({ data: changed, before }) : changed
}

const staysOpen = ({ spec, state }: { spec: RecordSpec; state: unknown }): boolean =>
  spec.machine !== null && isOpenState({ machine: spec.machine, state })

const firstReport = ({ req, context }: { req: PayloadRequest; context: PluginContext }) => ({
  reportedBy: authorOf({ req, context }),
  occurrences: 0,
})

/** Everything that can be wrong with the input, most obvious first; and what the server sets. @throws ValidationError */
const decide = async ({
  req,
  context,
  collection,
  spec,
  data,
  before,
}: Args & { before: Stored | undefined }): Promise<{ data: Record<string, unknown>; placed: Placed }> => {
  const fail = (errors: readonly Problem[]): void => {
    if (errors.length > 0) throw invalid({ errors, collection: collection.slug, req })
  }
  fail([
    ...ownedProblems({ spec, data, before }),
    ...(await inputProblems({ req, collection, data, before })),
    ...requiredProblems({ spec, data }),
  ])
  const placed = await placeRecord({ req, context, spec, data, before })
  fail(placed.errors)
  const whole: Record<string, unknown> = { ...data, ...placed.copies }
  const args: RuleArgs = { req, context, data: whole, before }
  const end = spec.machine
    ? ending({ machine: spec.machine, data: whole, before, at: new Date().toISOString() })
    : { fields: {}, errors: [] }
  fail([
    ...end.errors,
    ...orderProblems({ spec, data: whole, before }),
    ...(await spec.rules(args)),
    ...(await referenceProblems({ ...args, spec })),
  ])
  return { data: { ...whole, ...end.fields, ...spec.derived(args) }, placed }
}

/** Sending back what is stored is no attempt to change it: forms do that. */
const ownedProblems = ({
  spec,
  data,
  before,
}: {
  spec: RecordSpec
  data: Values
  before: Values | undefined
}): InputError[] => {
  const owned = [
    ...(spec.number ? ['number'] : []),
    ...(spec.hasPriority ? ['priorityRank'] : []),
    ...(spec.machine && mayEnd(spec.machine) ? ['closedAt'] : []),
    ...spec.owned,
  ]
  return owned
    .filter((field) => (before ? !same(data[field], before[field]) : isGiven(data[field])))
    .map((field) => ({ path: field, code: 'server-owned', params: { field } }))
}

/** What an untouched form or a default sends for a field that nobody filled is no attempt either. */
const isGiven = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '' && value !== 0

const requiredProblems = ({ spec, data }: { spec: RecordSpec; data: Values }): InputError[] =>
  spec.required
    .filter((field) => data[field] === undefined || data[field] === null || data[field] === '')
    .map((path) => ({ path, code: 'required' }))

const orderProblems = ({
  spec,
  data,
  before,
}: {
  spec: RecordSpec
  data: Values
  before: Values | undefined
}): InputError[] =>
  spec.order
    .filter(([start, end]) => data[start] && data[end])
    // What was stored before there was a rule does not keep anybody from changing something else.
    .filter(([start, end]) => !before || data[start] !== before[start] || data[end] !== before[end])
    .filter(([start, end]) => dayOf(data[end]) < dayOf(data[start]))
    .map(([, end]) => ({ path: end, code: 'before-start' }))

const dayOf = (value: unknown): string => new Date(String(value)).toISOString().slice(0, 10)
