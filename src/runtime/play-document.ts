import { idOf } from '../access/ids.ts'
import type { PlaySnapshot, PlayState, Progress, RecordId, Run } from '../engine/types.ts'
import { isRecord } from '../engine/values.ts'
import type { DefinitionPin } from './definitions.ts'

/** A play as the database holds it (depth 0). */
export type PlayDocument = {
  id: RecordId
  number: string
  playbook: string
  engagement: RecordId
  account: RecordId
  state: PlayState
  progress: Progress
  rev: number
  run: Run
  data?: Record<string, unknown> | null
  definition: DefinitionPin
  visibility: 'customer' | 'internal'
  visibleToCustomer?: boolean | null
  childLock?: number | null
  pending?: unknown
  pendingRev?: number | null
  [field: string]: unknown
}

/** Fields that only the server sets; a client may send back the value it was given. */
export const SERVER_OWNED_PLAY_FIELDS = [
  'number',
  'account',
  'run',
  'definition',
  'currentPhase',
  'currentActivity',
  'pending',
  'pendingRev',
  'childLock',
  'priorityRank',
  'visibility',
  'cancelReason',
] as const

/** What a command sets by itself and a plain write sets only through a command. */
export const STATE_FIELDS = ['state', 'progress', 'rev'] as const

const NOT_FIELDS = new Set<string>([
  ...SERVER_OWNED_PLAY_FIELDS,
  ...STATE_FIELDS,
  'data',
  'id',
  'reopenReason',
  'activities',
  'tasks',
  'meetings',
])

/** The engine's view of a play document. Relationships become ids. */
export const snapshotOf = (play: Readonly<Record<string, unknown>>): PlaySnapshot => ({
  state: play.state as PlayState,
  progress: play.progress as Progress,
  rev: Number(play.rev ?? 0),
  run: (play.run ?? { phases: {}, lanes: {}, activities: {} }) as Run,
  data: isRecord(play.data) ? play.data : {},
  fields: Object.fromEntries(
    Object.entries(play)
      .filter(([name]) => !NOT_FIELDS.has(name) || name === 'cancelReason')
      .map(([name, value]) => [name, plainValue(value)]),
  ),
})

const plainValue = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(plainValue)
  return isRecord(value) && 'id' in value ? idOf(value) : value
}
