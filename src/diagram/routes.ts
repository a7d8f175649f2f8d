import type { Cell } from './rows.ts'
import { assignTracks, type Stretch } from './tracks.ts'

type Side = 'left' | 'right'

/**
 * The way of a line between two activities, through channels in which no activity stands: beside a column
 * (`right 0`), and, past columns between, above a row (`above 3`).
 */
export type Route = {
  readonly from: Cell
  readonly to: Cell
  readonly fromSide: Side
  readonly toSide: Side
  readonly beside: Stretch
  readonly above: Stretch | null
  readonly down: Stretch | null
}

export type Routes = {
  readonly straight: readonly { readonly from: Cell; readonly to: Cell }[]
  readonly routed: readonly Route[]
  readonly trackOf: (stretch: Stretch) => number
  readonly count: (channel: string) => number
}

/** Plans the arrows between the activities of one phase. Names of activities that are not there lead nowhere. */
export function planRoutes(cells: readonly Cell[]): Routes {
  const byKey = new Map<string, Cell>()
  const byPlace = new Map<string, Cell>()
  for (const cell of cells) {
    if (!byKey.has(cell.activity.key)) byKey.set(cell.activity.key, cell)
    byPlace.set(`${cell.lane}/${cell.index}`, cell)
  }
  const straight: { from: Cell; to: Cell }[] = []
  const routed: Route[] = []
  for (const to of cells) {
    const previous = byPlace.get(`${to.lane}/${to.index - 1}`)
    const { after } = to.activity
    if (after === null) {
      if (previous) straight.push({ from: previous, to })
      continue
    }
    for (const from of new Set(after.flatMap((key) => byKey.get(key) ?? []))) {
      if (from === previous) straight.push({ from, to })
      else if (from !== to) routed.push(routeOf({ from, to }))
    }
  }
  const stretches = routed.flatMap(({ beside, above, down }) =>
    [beside, above, down].filter((each) => each !== null),
  )
  const { trackOf, count } = assignTracks(stretches)
  return { straight, routed, trackOf: (stretch) => trackOf.get(stretch) ?? 0, count }
}

function routeOf({ from, to }: { from: Cell; to: Cell }): Route {
  const distance = to.column - from.column
  const fromSide: Side = distance >= 0 ? 'right' : 'left'
  const toSide: Side = distance > 0 ? 'left' : 'right'
  const channel = `${fromSide} ${from.column}`
  if (Math.abs(distance) <= 1) {
    const beside = { channel, low: Math.min(from.row, to.row), high: Math.max(from.row, to.row) }
    return { from, to, fromSide, toSide, beside, above: null, down: null }
  }
  // Between the rows there is a way past the columns between.
  const gap = to.row - 0.5
  return {
    from,
    to,
    fromSide,
    toSide,
    beside: { channel, low: Math.min(from.row, gap), high: Math.max(from.row, gap) },
    above: {
      channel: `above ${to.row}`,
      low: Math.min(from.column, to.column),
      high: Math.max(from.column, to.column),
    },
    down: { channel: `${toSide} ${to.column}`, low: gap, high: to.row },
  }
}
