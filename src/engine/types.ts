/**
 * The engine's vocabulary: states, commands, facts, decisions. Everything is plain data; nothing here knows Payload,
 * a clock or a database.
 */

export type PlayState = 'new' | 'in-progress' | 'paused' | 'closed' | 'canceled'
export type Progress = 'not-started' | 'on-track' | 'at-risk' | 'paused' | 'completed' | 'canceled'
/** State of a phase, a lane or an activity. */
export type ItemState = 'pending' | 'in-progress' | 'completed' | 'skipped' | 'canceled'

/** A record id as the database gives it: a number or a string, never parsed. */
export type RecordId = string | number

export type ItemRun = {
  readonly state: ItemState
  /** ISO 8601, UTC. */
  readonly startedAt?: string
  readonly endedAt?: string
  /** Who ended it; null when the engine did (a false `when`). */
  readonly by?: RecordId | null
  /** Why it was skipped. Why closing or canceling ended it is told once, on the play. */
  readonly reason?: string
}

/** Progress of a play through its definition. Lanes are keyed `phase/lane`. */
export type Run = {
  readonly phases: Readonly<Record<string, ItemRun>>
  readonly lanes: Readonly<Record<string, ItemRun>>
  readonly activities: Readonly<Record<string, ItemRun>>
  /** State and progress to give back on resume; only while paused. */
  readonly pausedFrom?: { readonly state: PlayState; readonly progress: Progress }
}

/** What the engine needs of a play. `fields` are the play's own fields (ids for relationships), without `data`. */
export type PlaySnapshot = {
  readonly state: PlayState
  readonly progress: Progress
  readonly rev: number
  readonly run: Run
  readonly data: Readonly<Record<string, unknown>>
  readonly fields: Readonly<Record<string, unknown>>
}

/** How many of the play's own records of one collection are in each state; `open` names some that are unfinished. */
/** A record that is not finished. The engine looks at number and state; the rest is what people want to see of it. */
export type UnfinishedRecord = {
  readonly number: string
  readonly state: string
  readonly id?: RecordId
  readonly title?: string
  /** ISO 8601; null: at no particular time. */
  readonly due?: string | null
}

export type RecordFacts = {
  readonly counts: Readonly<Record<string, number>>
  /** At most 20, by number; empty when nobody needs them. */
  readonly unfinished: readonly UnfinishedRecord[]
}

export type Actor = {
  readonly id: RecordId | null
  readonly roles: readonly string[] /** Local API without a user: may do anything. */
  readonly system?: boolean
}

/** All that a decision depends on besides definition, play and command. */
export type Facts = {
  /** ISO 8601, UTC: the engine has no clock. */
  readonly now: string
  readonly actor: Actor
  readonly engagement: Readonly<Record<string, unknown>>
  readonly records: Readonly<Record<string, RecordFacts>>
}

export type Command =
  | {
      readonly type: 'complete'
      readonly activity: string
      readonly data?: unknown
      readonly body?: unknown
      readonly rev?: unknown
    }
  | { readonly type: 'skip'; readonly activity: string; readonly reason?: unknown; readonly rev?: unknown }
  | {
      readonly type: 'close'
      readonly closureCode?: unknown
      readonly closeNotes?: unknown
      readonly rev?: unknown
    }
  | { readonly type: 'cancel'; readonly reason?: unknown; readonly rev?: unknown }
  | { readonly type: 'pause'; readonly rev?: unknown }
  | { readonly type: 'resume'; readonly rev?: unknown }
  | { readonly type: 'reopen'; readonly reason?: unknown; readonly rev?: unknown }
  /** A plain write: `data` merged key by key, `progress` set to at-risk or on-track. Does not complete anything. */
  | { readonly type: 'edit'; readonly data?: unknown; readonly progress?: unknown; readonly rev?: unknown }

export type CommandType = Command['type']

/** Stable codes of reasons, kebab-case. Sentences live in `i18n/`, what to do about each in `docs/reasons.md`. */
export type Reason =
  | {
      readonly code: 'records-open'
      readonly collection: string
      readonly count: number
      readonly numbers: readonly string[]
    }
  | { readonly code: 'play-paused' }
  | { readonly code: 'play-not-paused' }
  | { readonly code: 'play-closed'; readonly state: 'closed' | 'canceled' }
  | { readonly code: 'play-not-closed' }
  | { readonly code: 'rev-stale'; readonly given: number; readonly current: number }
  | { readonly code: 'activity-done'; readonly activity: string; readonly state: ItemState }
  | { readonly code: 'activity-pending'; readonly activity: string; readonly waitsFor: readonly string[] }
  | { readonly code: 'activity-canceled'; readonly activity: string }
  | { readonly code: 'not-skippable'; readonly activity: string }
  | { readonly code: 'state-not-allowed'; readonly from: string; readonly to: string }
  /** A record may not change its parent any more: records hang on it (`collection` counts them; null: never). */
  | {
      readonly code: 'parent-locked'
      readonly field: string
      readonly collection: string | null
      readonly count: number
    }
  /** A record may not be deleted: other records belong to it. */
  | { readonly code: 'has-records'; readonly collection: string; readonly count: number }
  /** A play that was worked on is not deleted; it is canceled. */
  | { readonly code: 'play-has-history' }
  /** Nothing open can be added to a record that has ended. */
  | {
      readonly code: 'parent-ended'
      readonly collection: string
      readonly number: string
      readonly state: string
    }
  /** There is an open risk of the same source and category for the engagement. */
  | { readonly code: 'risk-open'; readonly number: string }
  /** The engagement would become its own ancestor. */
  | { readonly code: 'hierarchy-cycle' }
  /** Somebody else changed the record between reading and writing. */
  | { readonly code: 'changed-meanwhile'; readonly attempts: number }

export type ReasonCode = Reason['code']

/** Codes of a refusal as the API shows them. */
export type RefusalCode = 'blocked' | 'not-current' | 'already-done' | 'play-closed' | 'conflict'

/** A wrong or missing input: the path of the field and a code that `i18n/` turns into a sentence. */
export type InputError = {
  /** A path in the play document (`shortDescription`, `data.contractEnd`) or the command's own input (`body`, `reason`). */
  readonly path: string
  readonly code:
    | 'required'
    | 'unknown-field'
    | 'wrong-type'
    | 'not-an-option'
    | 'too-long'
    | 'not-allowed-here'
    | 'not-an-object'
    /** The server sets this field; `params.field`. */
    | 'server-owned'
    | 'not-found'
    | 'duplicate'
    | 'unknown-playbook'
    | 'end-before-start'
    | 'too-far-apart'
    | 'before-start'
    /** A number that is too small or too great; `params.min`, `params.max`. */
    | 'out-of-range'
    /** `params.max` decimals at most. */
    | 'too-many-decimals'
    /** Anything but the address of a web page. */
    | 'not-a-link'
    /** The record referred to is of another account, engagement or objective; `params.id`. */
    | 'other-account'
    | 'other-engagement'
    | 'other-objective'
    /** What may be there once is there; nothing says it twice. */
    | 'already-there'
    /** A contract decides over the value; `params.contracts` names which. */
    | 'decided-by-contract'
    | 'internal-only'
    /** Text that not every database can store: a NUL, half of a surrogate pair. */
    | 'unstorable-text'
  /** What fills the sentence: `{ allowed: 'a, b', type: 'number', max: '…' }`. */
  readonly params?: Readonly<Record<string, string | number>>
}

export type Refusal =
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly reasons: readonly Reason[] }
  | { readonly kind: 'invalid'; readonly errors: readonly InputError[] }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'unknown-activity'; readonly activity: string }

/**
 * What a command writes on the play. `run` and `data` are whole and replace what is stored; of `fields` absent keys
 * stay as they are and null clears.
 */
export type PlayChanges = {
  readonly state: PlayState
  readonly progress: Progress
  readonly run: Run
  readonly currentPhase: string | null
  readonly currentActivity: string | null
  readonly data: Readonly<Record<string, unknown>>
  /** Values for the play's own fields: a form's picked fields, closure data, `cancelReason`. */
  readonly fields: Readonly<Record<string, unknown>>
}

/** An entry for the activity stream that the command leaves behind; the runtime adds author, play and visibility. */
export type StreamEvent =
  | { readonly kind: 'comment'; readonly body: string; readonly activity: string }
  | { readonly kind: 'work-note'; readonly body: string; readonly activity: string }
  | {
      readonly kind: 'playbook'
      readonly event:
        | 'started'
        | 'activity-completed'
        | 'activity-skipped'
        | 'closed'
        | 'canceled'
        | 'paused'
        | 'resumed'
        | 'reopened'
      readonly activity?: string
      readonly reason?: string
      readonly activities?: readonly string[]
    }

/** Children to cancel: every record of the play in these collections whose state is one of `from`. */
export type Cascade = { readonly collection: string; readonly from: readonly string[] }

export type Decision =
  | {
      readonly ok: true
      readonly changes: PlayChanges
      readonly events: readonly StreamEvent[]
      readonly cascades: readonly Cascade[]
      /** Keys of activities that the command canceled. */
      readonly canceledActivities: readonly string[]
    }
  | { readonly ok: false; readonly refusal: Refusal }

/** One activity as an agent or a program sees it. Messages of reasons are added by the caller (`i18n/`). */
export type ActivityView = {
  readonly key: string
  readonly type: string
  readonly label: string
  readonly button: string
  readonly instructions: string | null
  readonly state: ItemState
  readonly skippable: boolean
  readonly startedAt: string | null
  readonly endedAt: string | null
  readonly by: RecordId | null
  readonly reason: string | null
  /** Commands that the definition offers this actor on this activity, now. */
  readonly allowed: readonly ('complete' | 'skip')[]
  readonly blockedBy: readonly Reason[]
  /** Only `form` and `create`: the fields that are asked for now (those whose `when` is not false), with stored values. */
  readonly fields?: readonly {
    readonly name: string
    readonly own: boolean
    readonly label: string | null
    readonly type: string | null
    readonly required: boolean
    readonly options: readonly string[]
    readonly value: unknown
  }[]
  /** Only `records`. */
  readonly collection?: string
  readonly records?: { readonly open: number; readonly total: number }
}

export type LaneView = {
  readonly key: string
  readonly label: string | null
  readonly state: ItemState
  readonly activities: readonly ActivityView[]
}
export type PhaseView = {
  readonly key: string
  readonly label: string
  readonly state: ItemState
  readonly lanes: readonly LaneView[]
}

export type ActionName = 'close' | 'cancel' | 'pause' | 'resume' | 'reopen'
export type ActionView = {
  readonly allowed: boolean
  readonly blockedBy: readonly Reason[] /** Only close: something is unfinished. */
  readonly early?: boolean
}

export type Explanation = {
  readonly phases: readonly PhaseView[]
  readonly actions: Readonly<Record<ActionName, ActionView>>
}
