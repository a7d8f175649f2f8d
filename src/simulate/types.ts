import type { ScenarioGiven, ScenarioStep } from '../definition/scenario-shape.ts'
import type {
  ActionName,
  ActivityView,
  Explanation,
  InputError,
  PlaySnapshot,
  Reason,
  RefusalCode,
} from '../engine/types.ts'
import type { ImpossibleCode } from './texts.ts'

/** What is given when a simulated play starts; what is absent has a sensible value. */
export type Given = ScenarioGiven

/** One step of a simulation, in the words of scenarios. */
export type Step = ScenarioStep

/** A record of the simulated play. */
export type SimulatedRecord = { readonly number: string; readonly state: string }

/** All that is around the play: the clock, who works, the engagement, the play's records by collection. */
export type World = {
  /** ISO 8601, UTC. */
  readonly now: string
  readonly roles: readonly string[]
  readonly engagement: Readonly<Record<string, unknown>>
  readonly records: ReadonlyMap<string, readonly SimulatedRecord[]>
}

/** An entry that a step leaves in the activity stream, with who may see it. */
export type SimulatedEntry = {
  readonly kind: 'comment' | 'work-note' | 'playbook' | 'field-change'
  readonly event?: string
  readonly activity?: string
  readonly body?: string
  readonly reason?: string
  readonly changes?: readonly { readonly field: string; readonly from: unknown; readonly to: unknown }[]
  readonly visibility: 'customer' | 'internal'
}

/** What ending a play cancels along with it: keys of activities, numbers of records by collection. */
export type Effects = {
  readonly activities: readonly string[]
  readonly records: Readonly<Record<string, readonly string[]>>
}

/** Why a step was not done. `impossible`: the step itself makes no sense here, and `problem` says why, in English. */
export type SimulatedRefusal = {
  readonly code: RefusalCode | 'invalid' | 'forbidden' | 'impossible'
  readonly reasons: readonly Reason[]
  readonly errors: readonly InputError[]
  readonly problem?: string
  /** What `problem` says, for other languages. */
  readonly impossible?: {
    readonly code: ImpossibleCode
    readonly params: Readonly<Record<string, string | number>>
  }
}

/** What came of one step, and everything as it is afterwards. A step that is refused changes nothing. */
export type Frame = {
  /** The step that led here; null for the start of the play. */
  readonly step: Step | null
  /** null: done. */
  readonly refusal: SimulatedRefusal | null
  /** null when the play could not be started. */
  readonly play: PlaySnapshot | null
  readonly world: World
  /** What the step left in the stream. */
  readonly entries: readonly SimulatedEntry[]
  /** What the step canceled. */
  readonly canceled: Effects
}

/** A reason or an input error with the sentence that people read. */
export type Said<Of> = Of & { readonly message: string }

export type SaidActivity = Omit<ActivityView, 'blockedBy'> & { readonly blockedBy: readonly Said<Reason>[] }

/** A frame as people and programs see it: the answer of `GET /api/plays/:id/run`, with sentences in one language. */
export type FrameView = {
  readonly play: {
    readonly state: PlaySnapshot['state']
    readonly progress: PlaySnapshot['progress']
    readonly fields: Readonly<Record<string, unknown>>
    readonly data: Readonly<Record<string, unknown>>
    /** Keys of all activities in progress, in the definition's order. */
    readonly current: readonly string[]
  } | null
  readonly phases: readonly (Omit<Explanation['phases'][number], 'lanes'> & {
    readonly lanes: readonly (Omit<Explanation['phases'][number]['lanes'][number], 'activities'> & {
      readonly activities: readonly SaidActivity[]
    })[]
  })[]
  readonly actions: Readonly<
    Record<
      ActionName,
      { readonly allowed: boolean; readonly early?: boolean; readonly blockedBy: readonly Said<Reason>[] }
    >
  > | null
  /** What closing or canceling would cancel now. */
  readonly wouldCancel: { readonly close: Effects; readonly cancel: Effects }
  readonly refusal:
    | (Omit<SimulatedRefusal, 'reasons' | 'errors'> & {
        readonly message: string
        readonly reasons: readonly Said<Reason>[]
        readonly errors: readonly Said<InputError>[]
      })
    | null
}
