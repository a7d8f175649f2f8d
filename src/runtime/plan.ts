import type { Definition } from '../definition/types.ts'
import type { Cascade, Facts, PlaySnapshot, RecordId } from '../engine/types.ts'
import type { PlayDocument } from './play-document.ts'

/** One line of the activity stream, before it is written. Plain JSON: it may wait in the play's `pending`. */
export type EntryDraft = {
  readonly kind:
    | 'comment'
    | 'work-note'
    | 'field-change'
    | 'playbook'
    | 'attachment'
    | 'email'
    | 'discussion'
    | 'success-play'
    | 'recommendation'
  readonly body?: string
  readonly activityKey?: string
  readonly event?: Readonly<Record<string, unknown>>
  readonly changes?: readonly FieldChange[]
  readonly visibility: 'customer' | 'internal'
}

export type FieldChange = { readonly field: string; readonly from: unknown; readonly to: unknown }

/**
 * What is still to be done after a play has been written: it is stored with the play in the same write, so that after
 * a crash anybody can finish it. Finishing twice does no harm.
 */
export type PendingEffects = {
  /** The `rev` that the command gave the play. */
  readonly rev: number
  /** Names this write among all of the play: its entries are written once, however often they are tried. */
  readonly batch: string
  /** When; records canceled by the cascade get this as `updatedAt`, so that they can be found again. */
  readonly at: string
  readonly author: RecordId | null
  readonly entries: readonly EntryDraft[]
  readonly cascades: readonly Cascade[]
}

/** Numbers of the records that a command canceled, by collection key. */
export type CanceledRecords = Readonly<Record<string, readonly string[]>>

/** A decided change of one play, on its way to the database and to the answer. */
export type PlayPlan = {
  /** The play as it was read; identity and pin do not change. */
  readonly document: PlayDocument
  readonly definition: Definition
  /** The play as it is afterwards. */
  readonly after: PlaySnapshot
  readonly facts: Facts
  readonly effects: PendingEffects
  /** true when a command was decided, false for a plain write that only leaves entries. */
  readonly command: boolean
  readonly canceledActivities: readonly string[]
  /** Filled when the effects are done. */
  canceledRecords: CanceledRecords
}
