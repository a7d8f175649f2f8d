import type { Activity, Phase } from '../definition/types.ts'

/** An activity with its place in the grid of its phase. */
export type Cell = {
  readonly activity: Activity
  readonly lane: number
  readonly index: number
  readonly column: number
  readonly row: number
}

/**
 * Gives every activity of a phase a place: lanes that run at once stand side by side, the others below each other. An
 * activity stands below the one before it in its lane, and, where that can be, below all that it waits for.
 */
export function gridOf(phase: Phase): { cells: Cell[]; columns: number; rows: number } {
  const isParallel = phase.laneOrder === 'parallel' && phase.lanes.length > 1
  const cells = isParallel ? parallelCells(phase) : sequentialCells(phase)
  const rows = cells.reduce((most, { row }) => Math.max(most, row + 1), 0)
  return { cells, columns: isParallel ? phase.lanes.length : 1, rows }
}

function sequentialCells({ lanes }: Phase): Cell[] {
  const cells = lanes.flatMap(({ activities }, lane) =>
    activities.map((activity, index) => ({ activity, lane, index, column: 0 })),
  )
  return cells.map((cell, row) => ({ ...cell, row }))
}

/** Lane by lane as far as it goes; what waits for a circle, or for nothing that is there, is placed all the same. */
function parallelCells({ lanes }: Phase): Cell[] {
  const rowsByKey = new Map<string, number>()
  const keys = new Set(lanes.flatMap(({ activities }) => activities.map(({ key }) => key)))
  const placed: Cell[][] = lanes.map(() => [])
  const place = (lane: number): boolean => {
    const index = placed[lane]?.length ?? 0
    const activity = lanes[lane]?.activities[index]
    if (!activity) return false
    const above = placed[lane]?.at(-1)?.row ?? -1
    const waits = (activity.after ?? []).map((key) => rowsByKey.get(key) ?? -1)
    const row = Math.max(above, ...waits) + 1
    placed[lane]?.push({ activity, lane, index, column: lane, row })
    if (!rowsByKey.has(activity.key)) rowsByKey.set(activity.key, row)
    return true
  }
  const isReady = (lane: number): boolean => {
    const activity = lanes[lane]?.activities[placed[lane]?.length ?? 0]
    return (
      activity !== undefined && (activity.after ?? []).every((key) => rowsByKey.has(key) || !keys.has(key))
    )
  }
  for (;;) {
    let moved = false
    for (const lane of lanes.keys()) while (isReady(lane)) moved = place(lane)
    if (moved) continue
    const stuck = [...lanes.keys()].find((lane) => place(lane))
    if (stuck === undefined) return placed.flat()
  }
}
