import type { PayloadRequest, Where } from 'payload'
import type { Command, RecordId } from '../engine/types.ts'
import type { PlayPlan } from './plan.ts'

/**
 * What the parts of one operation tell each other on their way through Payload: hook to database write to hook.
 * It lives in `req.context`, which all documents of a bulk operation share, so everything is keyed by record.
 */
export type RequestState = {
  /** Commands that an endpoint or mutation gave, by play. */
  readonly commands: Map<string, Command>
  /** Plays whose write is only to be decided, not done. */
  readonly dryRuns: Set<string>
  /** Decided and not yet finished changes of plays. */
  readonly plans: Map<string, PlayPlan>
  /** Conditions that must still hold when a record is written, by collection and record. */
  readonly guards: Map<string, Where>
  /** Fields that join a guarded write at the database's door, by collection and record. */
  readonly lateFields: Map<string, Readonly<Record<string, unknown>>>
  /** Plays whose lock this operation has already taken. */
  readonly lockedPlays: Set<string>
  /** Records that are being canceled along: the timeline tells of what is above them. */
  readonly canceledAlong: Set<string>
  /** Numbers that were taken before, for the next records of their series, by its prefix. */
  readonly reservedNumbers: Map<string, string>
}

const KEY = 'payload-playbooks'

export const requestState = (req: PayloadRequest): RequestState => {
  const context = req.context as Record<string, unknown>
  let state = context[KEY] as RequestState | undefined
  if (!state) {
    state = {
      commands: new Map(),
      dryRuns: new Set(),
      plans: new Map(),
      guards: new Map(),
      lateFields: new Map(),
      lockedPlays: new Set(),
      canceledAlong: new Set(),
      reservedNumbers: new Map(),
    }
    context[KEY] = state
  }
  return state
}

/** One key for a record of any collection; the type of the id does not matter (`7` and `'7'` are one record). */
export const recordKey = (collection: string, id: RecordId): string => `${collection}:${String(id)}`

/** Stands for the id of a record that is not written yet. */
export const NEW_RECORD = 'new'
