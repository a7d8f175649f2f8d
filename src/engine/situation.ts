import type { Activity, Condition, Definition } from '../definition/types.ts'
import { type Board, currentOn, readBoard } from './board.ts'
import { evaluateCondition, lookupOf } from './conditions.ts'
import { type Outline, outlineOf } from './outline.ts'
import { takeTurns, writeRun } from './run.ts'
import type {
  Cascade,
  Decision,
  Facts,
  InputError,
  ItemRun,
  PlaySnapshot,
  PlayState,
  Progress,
  Run,
  StreamEvent,
} from './types.ts'

/** Everything a rule may look at. */
export type Situation = {
  readonly definition: Definition
  readonly outline: Outline
  readonly play: PlaySnapshot
  /** The play's run as it was read; whoever changes something works on a copy. */
  readonly board: Board
  readonly facts: Facts
}

/** What a command does to a play, before turns are handed out. What is absent stays as it is. */
export type Effect = {
  readonly state?: PlayState
  readonly progress?: Progress
  /** The whole of the play's own data. */
  readonly data?: Readonly<Record<string, unknown>>
  readonly fields?: Readonly<Record<string, unknown>>
  /** Activities that change, by key. */
  readonly activities?: ReadonlyMap<string, ItemRun>
  readonly pausedFrom?: NonNullable<Run['pausedFrom']>
  readonly events?: readonly StreamEvent[]
  readonly cascades?: readonly Cascade[]
  readonly canceledActivities?: readonly string[]
}

/** What came of reading a command's input: errors, or what the command does. */
export type Taken =
  | { readonly ok: true; readonly effect: Effect }
  | { readonly ok: false; readonly errors: readonly InputError[] }

export function taken(effect: Effect): Taken {
  return { ok: true, effect }
}

export function wrong(errors: readonly InputError[]): Taken {
  return { ok: false, errors }
}

/** Reads a play. One that was stored without data or run is one whose data and run are empty. */
export function situationOf({
  definition,
  play,
  facts,
}: {
  definition: Definition
  play: PlaySnapshot
  facts: Facts
}): Situation {
  const outline = outlineOf(definition)
  const whole = { ...play, data: play.data ?? {}, fields: play.fields ?? {} }
  return { definition, outline, play: whole, board: readBoard({ run: play.run, outline }), facts }
}

/** An activity that its actor ends now, completed or skipped. */
export function ended({
  situation: { board, facts },
  activity,
  state,
  reason,
}: {
  situation: Situation
  activity: Activity
  state: 'completed' | 'skipped' | 'canceled'
  reason?: string
}): ItemRun {
  const startedAt = board.activities.get(activity.key)?.startedAt
  return {
    state,
    ...(startedAt === undefined ? {} : { startedAt }),
    endedAt: facts.now,
    by: facts.actor.id,
    ...(reason === undefined ? {} : { reason }),
  }
}

/** Whether a condition holds for a play, with this definition and these facts. */
export function conditionsOf({
  definition,
  outline,
  play,
  facts,
}: Omit<Situation, 'board'>): (condition: Condition) => boolean {
  const lookup = lookupOf({ definition, play, facts, declared: outline.declared })
  return (condition) => evaluateCondition({ condition, lookup })
}

/** The play, and its run, after an effect; in a play that is open the turns that have come are handed out. */
export function apply({ situation, effect }: { situation: Situation; effect: Effect }): Situation {
  const { outline, play, facts } = situation
  const board: Board = {
    phases: new Map(situation.board.phases),
    lanes: new Map(situation.board.lanes),
    activities: new Map([...situation.board.activities, ...(effect.activities ?? [])]),
  }
  const after = {
    ...play,
    state: effect.state ?? play.state,
    progress: effect.progress ?? play.progress,
    data: effect.data ?? play.data,
    fields: { ...play.fields, ...effect.fields },
  }
  if (after.state === 'new' || after.state === 'in-progress') {
    takeTurns({ outline, board, now: facts.now, holds: conditionsOf({ ...situation, play: after }) })
  }
  const written = writeRun({ outline, board, now: facts.now, by: facts.actor.id })
  const run = effect.pausedFrom ? { ...written, pausedFrom: effect.pausedFrom } : written
  return { ...situation, board, play: { ...after, run } }
}

/** Makes the decision of an effect that nothing stands in the way of. */
export function settle({ situation, effect }: { situation: Situation; effect: Effect }): Decision {
  const after = apply({ situation, effect })
  const { state, progress, run, data } = after.play
  return {
    ok: true,
    changes: { state, progress, run, ...currentOn(after), data: { ...data }, fields: effect.fields ?? {} },
    events: effect.events ?? [],
    cascades: effect.cascades ?? [],
    canceledActivities: effect.canceledActivities ?? [],
  }
}
