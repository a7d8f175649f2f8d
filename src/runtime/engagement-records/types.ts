import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../../context.ts'
import type { InputError, RecordId } from '../../engine/types.ts'
import type { CollectionKey, NumberedKey } from '../../options.ts'
import type { Machine } from './states.ts'

/** A record as it is stored, or as it is about to be. */
export type Values = Readonly<Record<string, unknown>>

/** What a rule may look at. */
export type RuleArgs = {
  readonly req: PayloadRequest
  readonly context: PluginContext
  /** What was sent over what is stored; copies are made already. */
  readonly data: Values
  /** The stored record; undefined on create. */
  readonly before: (Values & { readonly id: RecordId }) | undefined
}

/** Where a record hangs: the field that points up, and what is copied from there. */
export type ParentSpec = {
  readonly field: string
  readonly collection: CollectionKey
  /** Field of the record by field of the parent. `id` is the parent's own. */
  readonly copies: Readonly<Record<string, string>>
  /** The states in which nothing open can be added; none: a parent without states. */
  readonly ended?: readonly string[]
}

/** The rules of one kind of record around an engagement. */
export type RecordSpec = {
  readonly key: CollectionKey
  /** What people call the record by, beside its number. */
  readonly title: string
  /** The series of its numbers; null: it has none. */
  readonly number: NumberedKey | null
  /** The record hangs on exactly one of these. */
  readonly parents: readonly ParentSpec[]
  /** Fields that must be filled besides those that hang it somewhere. */
  readonly required: readonly string[]
  /** Fields that only the server sets, besides number, copies, `priorityRank` and `closedAt`. */
  readonly owned: readonly string[]
  readonly hasPriority: boolean
  readonly machine: Machine | null
  /** References to records of the same account, by the key of their collection. */
  readonly ofAccount: Readonly<Record<string, CollectionKey>>
  /** References to records of the same engagement. */
  readonly ofEngagement: Readonly<Record<string, CollectionKey>>
  /** What hangs on the record: keeps it from being closed while open, is canceled along, and keeps it where it is. */
  readonly children: readonly { readonly key: CollectionKey; readonly field: string }[]
  /** Dates that must not come before others. */
  readonly order: readonly (readonly [start: string, end: string])[]
  /** What else must hold. */
  readonly rules: (args: RuleArgs) => readonly InputError[] | Promise<readonly InputError[]>
  /** Server-owned fields that follow from the others. */
  readonly derived: (args: RuleArgs) => Readonly<Record<string, unknown>>
  /** Fields whose changes people read about in the record's stream; none: it has no stream. */
  readonly watched: readonly string[]
}
