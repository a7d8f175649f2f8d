import type { Activity, Definition } from '../definition/types.ts'
import { type Outline, outlineOf } from './outline.ts'
import type { ItemRun, ItemState, Run } from './types.ts'
import { isRecord } from './values.ts'

/** A run being worked on. The maps belong to whoever read it and may be changed. */
export type Board = {
  readonly phases: Map<string, ItemRun>
  readonly lanes: Map<string, ItemRun>
  readonly activities: Map<string, ItemRun>
}

/** What a run says of something that it does not mention. */
export const PENDING: ItemRun = { state: 'pending' }

/** Reads a stored run. What it lacks, or what is no item, is pending; keys that the definition lacks are left behind. */
export function readBoard({ run, outline }: { run: unknown; outline: Outline }): Board {
  const stored: Record<string, unknown> = isRecord(run) ? run : {}
  const lanes = outline.phases.flatMap((phase) => phase.lanes)
  return {
    phases: readItems(
      stored.phases,
      outline.phases.map((phase) => phase.id),
    ),
    lanes: readItems(
      stored.lanes,
      lanes.map((lane) => lane.id),
    ),
    activities: readItems(stored.activities, [...outline.places.keys()]),
  }
}

/** State of an activity; pending when the run does not know it, also when the definition does not. */
export function stateIn(board: Board, key: string): ItemState {
  return board.activities.get(key)?.state ?? 'pending'
}

/** Completed or skipped: what counts as done for all that comes after. */
export function isDone(state: ItemState): boolean {
  return state === 'completed' || state === 'skipped'
}

export function isFinished(board: Board, activities: readonly Activity[]): boolean {
  return activities.every(({ key }) => isDone(stateIn(board, key)))
}

/** The flat copies: the first activity in progress, in the definition's order, and its phase; null when there is none. */
export function currentOf({ run, definition }: { run: Run; definition: Definition }): {
  currentPhase: string | null
  currentActivity: string | null
} {
  const outline = outlineOf(definition)
  return currentOn({ outline, board: readBoard({ run, outline }) })
}

/** `currentOf` for a run that has been read. */
export function currentOn({ outline, board }: { outline: Outline; board: Board }): {
  currentPhase: string | null
  currentActivity: string | null
} {
  for (const [key, place] of outline.places) {
    if (stateIn(board, key) === 'in-progress') {
      return { currentPhase: place.phase.id, currentActivity: key }
    }
  }
  return { currentPhase: null, currentActivity: null }
}

const STATES: readonly unknown[] = [
  'pending',
  'in-progress',
  'completed',
  'skipped',
  'canceled',
] satisfies ItemState[]

function readItems(stored: unknown, keys: readonly string[]): Map<string, ItemRun> {
  return new Map(
    keys.map((key): [string, ItemRun] => {
      const item = isRecord(stored) && Object.hasOwn(stored, key) ? stored[key] : null
      return [key, isRecord(item) && STATES.includes(item.state) ? (item as ItemRun) : PENDING]
    }),
  )
}
