import type { Definition } from '../definition/types.ts'
import { mayRun } from '../engine/actors.ts'
import {
  type Cascade,
  type Command,
  type Decision,
  decide,
  declaredFields,
  type PlaySnapshot,
  type StreamEvent,
} from '../engine/index.ts'
import { clock, factsOf, impossible, NOTHING, playAfter, refusalOf } from './begin.ts'
import { inventCompletion } from './invent.ts'
import { addRecords, countAll, firstState, isOpen, MAX_RECORDS, moveRecords } from './records.ts'
import { changesOf, entriesOf } from './stream.ts'
import type { ImpossibleCode } from './texts.ts'
import type { Effects, Frame, SimulatedRefusal, Step, World } from './types.ts'

type Playing = Frame & { readonly play: PlaySnapshot }
type Advance = { readonly definition: Definition; readonly frame: Playing; readonly step: Step }

/**
 * Does one step with the real engine. Pure: the frame stays as it is. A step that is refused, or that makes no sense
 * here, changes nothing and says why; it never throws.
 */
export function advance({
  definition,
  frame,
  step,
}: {
  definition: Definition
  frame: Frame
  step: Step
}): Frame {
  const { play } = frame
  const still: Frame = { ...frame, step, refusal: null, entries: [], canceled: NOTHING }
  if (play === null) return { ...still, refusal: impossible('not-started') }
  const args: Advance = { definition, frame: { ...still, play }, step }
  if (step.reach !== undefined) return reach({ ...args, key: step.reach })
  if (step.add !== undefined) return add({ ...args, collection: step.add })
  if (step.set !== undefined) return move({ ...args, collection: step.set })
  if (step.engagement !== undefined) {
    return inWorld(args, { engagement: { ...frame.world.engagement, ...step.engagement } })
  }
  if (step.now !== undefined) {
    const now = clock(step.now)
    return now === null ? refuse(args, impossible('no-date')) : inWorld(args, { now })
  }
  if (step.edit !== undefined) return edit({ ...args, values: step.edit })
  const command = commandOf(step)
  return command === null ? still : perform({ ...args, command })
}

/** The command that a step is; null for one that only expects something. */
function commandOf(step: Step): Command | null {
  if (step.complete !== undefined) {
    return {
      type: 'complete',
      activity: step.complete,
      ...(step.with === undefined ? {} : { data: step.with }),
      ...(step.body === undefined ? {} : { body: step.body }),
    }
  }
  if (step.skip !== undefined) return { type: 'skip', activity: step.skip, reason: step.reason }
  if (step.close !== undefined) return { type: 'close', ...step.close }
  if (step.cancel !== undefined) return { type: 'cancel', ...step.cancel }
  if (step.reopen !== undefined) return { type: 'reopen', ...step.reopen }
  if (step.pause !== undefined) return { type: 'pause' }
  return step.resume === undefined ? null : { type: 'resume' }
}

function perform({ command, ...args }: Advance & { command: Command }): Playing {
  const { definition, frame, step } = args
  const { world, play } = frame
  const facts = factsOf({ world, ...(step.as && { roles: step.as }) })
  const decision = decide({ definition, play, facts, command })
  return decision.ok ? settle({ ...args, decision }) : refuse(args, refusalOf(decision.refusal))
}

function settle({
  definition,
  frame,
  decision,
}: Advance & { decision: Extract<Decision, { ok: true }> }): Playing {
  const play = playAfter({ play: frame.play, decision })
  const { world, canceled } = cascade({ world: frame.world, cascades: decision.cascades })
  return {
    ...frame,
    play,
    world,
    entries: [
      ...frame.entries,
      ...entries({ definition, before: frame.play, play, events: decision.events }),
    ],
    canceled: { activities: decision.canceledActivities, records: canceled },
  }
}

function entries({
  definition,
  before,
  play,
  events,
}: {
  definition: Definition
  before: PlaySnapshot
  play: PlaySnapshot
  events: readonly StreamEvent[]
}): Frame['entries'] {
  return entriesOf({ definition, events, changes: changesOf({ before, after: play }) })
}

/** Cancels what the end of a play cancels, and says what that was. */
function cascade({ world, cascades }: { world: World; cascades: readonly Cascade[] }): {
  world: World
  canceled: Effects['records']
} {
  let { records } = world
  const canceled: [string, readonly string[]][] = []
  for (const { collection, from } of cascades) {
    const numbers = (records.get(collection) ?? [])
      .filter(({ state }) => from.includes(state))
      .map(({ number }) => number)
    if (numbers.length === 0) continue
    records = moveRecords({ records, collection, numbers: new Set(numbers), to: 'canceled' })
    canceled.push([collection, numbers])
  }
  return { world: { ...world, records }, canceled: Object.fromEntries(canceled) }
}

/** A plain write: fields of the play as they are, the playbook's own and progress by the engine's rules. */
function edit({ values, ...args }: Advance & { values: Readonly<Record<string, unknown>> }): Playing {
  const { definition, frame, step } = args
  const declared = declaredFields(definition)
  const given = Object.entries(values)
  const data = given.filter(([name]) => declared.has(name))
  const fields = given.filter(([name]) => !declared.has(name) && name !== 'progress')
  const play = { ...frame.play, fields: { ...frame.play.fields, ...Object.fromEntries(fields) } }
  const facts = factsOf({ world: frame.world, ...(step.as && { roles: step.as }) })
  const command: Command = {
    type: 'edit',
    ...(data.length === 0 ? {} : { data: Object.fromEntries(data) }),
    ...('progress' in values ? { progress: values.progress } : {}),
  }
  const decision = decide({ definition, play, facts, command })
  if (!decision.ok) return refuse(args, refusalOf(decision.refusal))
  const after = playAfter({ play, decision })
  return {
    ...frame,
    play: after,
    entries: entries({ definition, before: frame.play, play: after, events: decision.events }),
  }
}

/** Completes what is in the way of an activity, first things first, until its turn has come. */
function reach({ key, ...args }: Advance & { key: string }): Playing {
  const { definition, step } = args
  const activities = new Map(
    definition.phases
      .flatMap(({ lanes }) => lanes.flatMap((lane) => lane.activities))
      .reverse()
      .map((activity) => [activity.key, activity]),
  )
  const stuck = (code: ImpossibleCode, params: Readonly<Record<string, string>> = {}) =>
    refuse(args, impossible(code, { key: JSON.stringify(key.slice(0, 60)), ...params }))
  if (!activities.has(key)) return stuck('not-of-playbook')
  let { frame } = args
  for (let round = 0; round <= activities.size; round++) {
    const state = stateOf({ frame, key })
    if (state === 'in-progress') return { ...frame, step }
    if (state !== 'pending') return stuck('unreachable-any-more', { state })
    const facts = factsOf({ world: frame.world })
    const tried = [...activities.values()]
      .reverse()
      .filter((activity) => stateOf({ frame, key: activity.key }) === 'in-progress')
      .map((activity) => ({
        activity,
        next: perform({
          definition,
          frame,
          step: {},
          command: inventCompletion({ definition, activity, play: frame.play, facts }),
        }),
      }))
    const done = tried.find(({ next }) => next.refusal === null)
    if (done === undefined) {
      const [first] = tried
      const { state: standing } = frame.play
      return first === undefined || standing === 'paused'
        ? stuck('unreachable-play', { state: standing })
        : stuck('unreachable-before', {
            other: JSON.stringify(first.activity.key),
            codes: codesOf(first.next.refusal),
          })
    }
    frame = done.next
  }
  return stuck('unreachable')
}

function add({ collection, ...args }: Advance & { collection: string }): Playing {
  const { world } = args.frame
  const { state = firstState(collection), count = 1 } = args.step
  const refusal = recordRefusal({ ...args, opens: true })
  if (refusal !== null) return refuse(args, refusal)
  if (countAll(world.records) + count > MAX_RECORDS) {
    return refuse(args, impossible('too-many-records', { max: MAX_RECORDS }))
  }
  return inWorld(args, { records: addRecords({ records: world.records, collection, state, count }) })
}

/** By the rules of records: from an end only back to an open state, and only while the play is open. */
function move({ collection, ...args }: Advance & { collection: string }): Playing {
  const { records } = args.frame.world
  const { from, to = '', count } = args.step
  const there = (records.get(collection) ?? []).filter(({ state }) =>
    from === undefined ? state !== to : state === from,
  )
  const chosen = there.slice(0, count)
  const wanted = count ?? 1
  if (chosen.length < wanted) {
    const [few, params] = [there.length === 0 ? 'none' : 'few', { collection, number: there.length }] as const
    return refuse(
      args,
      from === undefined
        ? impossible(`${few}-to-change`, params)
        : impossible(`${few}-in-state`, { ...params, state: JSON.stringify(from) }),
    )
  }
  const ended = chosen.find(({ state }) => !isOpen({ collection, state }))
  if (ended !== undefined && !isOpen({ collection, state: to })) {
    const reasons = [{ code: 'state-not-allowed', from: ended.state, to }] as const
    return refuse(args, { code: 'blocked', reasons, errors: [] })
  }
  const refusal = recordRefusal({ ...args, opens: ended !== undefined })
  if (refusal !== null) return refuse(args, refusal)
  const numbers = new Set(chosen.map(({ number }) => number))
  return inWorld(args, { records: moveRecords({ records, collection, numbers, to }) })
}

/** Whoever may not run the play changes nothing of it, and nothing is opened in a play that has ended. */
function recordRefusal({
  definition,
  frame: { world, play },
  step,
  opens,
}: Advance & { opens: boolean }): SimulatedRefusal | null {
  if (!mayRun({ definition, actor: { id: null, roles: step.as ?? world.roles } })) {
    return { code: 'forbidden', reasons: [], errors: [] }
  }
  if (opens && (play.state === 'closed' || play.state === 'canceled')) {
    return { code: 'play-closed', reasons: [{ code: 'play-closed', state: play.state }], errors: [] }
  }
  return null
}

function refuse({ frame, step }: Advance, refusal: SimulatedRefusal): Playing {
  return { ...frame, step, refusal }
}

function inWorld({ frame }: Advance, changed: Partial<World>): Playing {
  return { ...frame, world: { ...frame.world, ...changed } }
}

function stateOf({ frame, key }: { frame: Playing; key: string }): string {
  const { activities } = frame.play.run
  return Object.hasOwn(activities, key) ? (activities[key]?.state ?? 'pending') : 'pending'
}

function codesOf(refusal: SimulatedRefusal | null): string {
  const codes = [...(refusal?.reasons ?? []), ...(refusal?.errors ?? [])].map(({ code }) => code)
  return codes.length === 0 ? String(refusal?.code) : codes.join(', ')
}
