import type { Activity, Condition } from '../definition/types.ts'
import { type Board, isDone, isFinished, PENDING, stateIn } from './board.ts'
import type { Outline, OutlineLane, OutlinePhase } from './outline.ts'
import type { ItemRun, ItemState, RecordId, Run } from './types.ts'

/*
 * The run of a play, as a machine.
 *
 * Only activities have a state of their own. An activity is `pending` until its turn comes; then it is `in-progress`,
 * or `skipped` at once if its `when` does not hold. A person completes it (`completed`) or skips it (`skipped`), and
 * both are for good. When the play ends, what is pending or in progress becomes `canceled`; reopening makes exactly
 * that `pending` again.
 *
 * Turns are handed out from the top. Phases run one after the other: the first phase with something unfinished is the
 * active one. In it the first unfinished lane runs, or, with parallel lanes, all of them. In a running lane the turn
 * of a pending activity comes when the one before it (or all that its `after` names) are completed or skipped. An
 * `after` that names itself, a circle, or something that is not there never comes true: the activity stays pending,
 * and the play can still be closed or canceled.
 *
 * A `when` is looked at once, when the turn comes; a phase's and a lane's when it would begin, and if it does not hold
 * all in it is skipped. That it was looked at is remembered by `startedAt`, which cancelation and reopening keep: what
 * had begun before the play was closed is in progress again without a second look, and what had been skipped stays so.
 *
 * States of lanes and phases are read off their activities, in this order: all skipped, `skipped`; all completed or
 * skipped, `completed`; the rest canceled, `canceled`; all pending, `pending`; otherwise `in-progress`. A lane with no
 * activities is skipped from the beginning.
 */

/** Hands out turns until nothing moves; what already has a turn is left alone. */
export function takeTurns({
  outline,
  board,
  now,
  holds,
}: {
  outline: Outline
  board: Board
  now: string
  /** Whether a `when` holds for the play as it is after the command. */
  holds: (condition: Condition) => boolean
}): void {
  const looksTrue = (when: Condition | null) => when === null || holds(when)
  const skip = (activity: Activity) =>
    board.activities.set(activity.key, { state: 'skipped', endedAt: now, by: null })

  for (const phase of outline.phases) {
    if (isFinished(board, phase.activities)) {
      continue
    }
    if (!begins(board.phases, phase)) {
      phase.activities.forEach(skip)
      continue
    }
    while (turnInPhase(phase)) {
      // A skip may make room for another turn, in this lane or in one already passed.
    }
    if (!isFinished(board, phase.activities)) {
      return
    }
  }

  function begins(items: Map<string, ItemRun>, part: OutlinePhase | OutlineLane): boolean {
    const item = items.get(part.id) ?? PENDING
    const begun =
      item.startedAt !== undefined || part.activities.some(({ key }) => stateIn(board, key) !== 'pending')
    if (!begun && !looksTrue(part.when)) {
      return false
    }
    if (item.startedAt === undefined) {
      items.set(part.id, { ...item, startedAt: now })
    }
    return true
  }

  /** One pass over the running lanes; true when something was skipped. */
  function turnInPhase(phase: OutlinePhase): boolean {
    const unfinished = phase.lanes.filter((lane) => !isFinished(board, lane.activities))
    const running = phase.phase.laneOrder === 'parallel' ? unfinished : unfinished.slice(0, 1)
    let skipped = false
    for (const lane of running) {
      if (!begins(board.lanes, lane)) {
        lane.activities.forEach(skip)
        skipped = true
        continue
      }
      for (const activity of lane.activities) {
        skipped = turnOf(activity) || skipped
      }
    }
    return skipped
  }

  function turnOf(activity: Activity): boolean {
    const item = board.activities.get(activity.key) ?? PENDING
    const before = outline.places.get(activity.key)?.before ?? []
    if (item.state !== 'pending' || !before.every((key) => isDone(stateIn(board, key)))) {
      return false
    }
    if (item.startedAt === undefined && !looksTrue(activity.when)) {
      skip(activity)
      return true
    }
    board.activities.set(activity.key, { state: 'in-progress', startedAt: item.startedAt ?? now })
    return false
  }
}

/** The run to store: activities as they are, states of lanes and phases read off them. */
export function writeRun({
  outline,
  board,
  now,
  by,
}: {
  outline: Outline
  board: Board
  now: string
  by: RecordId | null
}): Run {
  const derive = (items: Map<string, ItemRun>, part: OutlinePhase | OutlineLane): [string, ItemRun] => {
    const { state: was, startedAt, ...ended } = items.get(part.id) ?? PENDING
    const state = derivedState({ board, activities: part.activities })
    const started = startedAt === undefined ? {} : { startedAt }
    if (state === 'pending' || state === 'in-progress') {
      return [part.id, { state, ...started }]
    }
    const endings = part.activities.map(({ key }) => board.activities.get(key)?.by ?? null)
    const who = state === 'skipped' && endings.every((id) => id === null) ? null : by
    return [part.id, { state, ...started, ...(was === state ? ended : { endedAt: now, by: who }) }]
  }
  return {
    phases: Object.fromEntries(outline.phases.map((phase) => derive(board.phases, phase))),
    lanes: Object.fromEntries(
      outline.phases.flatMap((phase) => phase.lanes.map((lane) => derive(board.lanes, lane))),
    ),
    activities: Object.fromEntries(board.activities),
  }
}

/** The state of a lane or phase, read off its activities. */
export function derivedState({
  board,
  activities,
}: {
  board: Board
  activities: readonly Activity[]
}): ItemState {
  const states = activities.map(({ key }) => stateIn(board, key))
  if (states.every((state) => state === 'skipped')) {
    return 'skipped'
  }
  if (states.every(isDone)) {
    return 'completed'
  }
  if (states.every((state) => isDone(state) || state === 'canceled')) {
    return 'canceled'
  }
  return states.every((state) => state === 'pending') ? 'pending' : 'in-progress'
}

/**
 * What a pending activity waits for: those before it that are not done; for the first ones of a lane whose turn has
 * not come, all that is unfinished in the nearest lane, or else phase, ahead of it.
 */
export function waitsFor({ outline, board, key }: { outline: Outline; board: Board; key: string }): string[] {
  const place = outline.places.get(key)
  if (!place) {
    return []
  }
  const open = (keys: readonly string[]) => keys.filter((other) => !isDone(stateIn(board, other)))
  const unmet = open(place.before)
  if (unmet.length > 0) {
    return unmet
  }
  const { lanes, phase } = place.phase
  const ahead = [
    ...outline.phases.slice(0, outline.phases.indexOf(place.phase)),
    ...(phase.laneOrder === 'sequential' ? lanes.slice(0, lanes.indexOf(place.lane)) : []),
  ]
  const nearest = ahead.findLast((part) => !isFinished(board, part.activities))
  return nearest ? open(nearest.activities.map((activity) => activity.key)) : []
}
