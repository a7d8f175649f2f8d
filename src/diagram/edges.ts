import type { Route, Routes } from './routes.ts'
import type { Cell } from './rows.ts'
import { GATE_POINT, TRACK } from './sizes.ts'
import type { DiagramEdge, DiagramLane, DiagramNode, DiagramPhase, Point } from './types.ts'

/** The arrows within one phase, once everything has its place. */
export function edgesOfPhase({
  id,
  routes,
  nodes,
  lanes,
  bars,
  rowTops,
}: {
  id: string
  routes: Routes
  nodes: ReadonlyMap<Cell, DiagramNode>
  lanes: readonly DiagramLane[]
  bars: DiagramPhase['bars']
  rowTops: readonly number[]
}): DiagramEdge[] {
  const node = (cell: Cell): DiagramNode => nodes.get(cell) as DiagramNode
  const port = portsOf({ routes, node })
  const straight = routes.straight.map(({ from, to }): DiagramEdge => {
    const [start, end] = [node(from), node(to)]
    const x = start.x + start.width / 2
    return edge({
      kind: to.activity.after === null ? 'order' : 'after',
      from: start.id,
      to: end.id,
      points: [
        { x, y: start.y + start.height },
        { x, y: end.y },
      ],
    })
  })
  const routed = routes.routed.map((route): DiagramEdge => {
    const [start, end] = [port(route, 'from'), port(route, 'to')]
    const beside = besideX({
      route,
      cell: route.from,
      side: route.fromSide,
      stretch: route.beside,
      routes,
      node,
    })
    const points: Point[] = [start, { x: beside, y: start.y }]
    if (route.above && route.down) {
      const gap = (rowTops[route.to.row] ?? 0) - 12 - routes.trackOf(route.above) * TRACK
      const down = besideX({ route, cell: route.to, side: route.toSide, stretch: route.down, routes, node })
      points.push({ x: beside, y: gap }, { x: down, y: gap }, { x: down, y: end.y })
    } else points.push({ x: beside, y: end.y })
    return edge({
      kind: 'after',
      from: node(route.from).id,
      to: node(route.to).id,
      points: [...points, end],
    })
  })
  return [...straight, ...routed, ...(bars.length > 0 ? barEdges({ id, lanes, bars }) : laneEdges(lanes))]
}

/** The middle of the track that a line runs in, beside a column. */
function besideX({
  cell,
  side,
  stretch,
  routes,
  node,
}: {
  route: Route
  cell: Cell
  side: 'left' | 'right'
  stretch: Route['beside']
  routes: Routes
  node: (cell: Cell) => DiagramNode
}): number {
  const { x, width } = node(cell)
  const away = 10 + routes.trackOf(stretch) * TRACK
  return side === 'right' ? x + width + away : x - away
}

/** Lines that come to the same side of an activity meet it at different heights, in the order in which they come. */
function portsOf({
  routes,
  node,
}: {
  routes: Routes
  node: (cell: Cell) => DiagramNode
}): (route: Route, end: 'from' | 'to') => Point {
  type End = { readonly route: Route; readonly end: 'from' | 'to' }
  const sides = new Map<string, End[]>()
  const nameOf = ({ route, end }: End) =>
    `${node(route[end]).id} ${end === 'from' ? route.fromSide : route.toSide}`
  for (const route of routes.routed) {
    for (const end of ['from', 'to'] as const) {
      const name = nameOf({ route, end })
      sides.set(name, [...(sides.get(name) ?? []), { route, end }])
    }
  }
  const places = new Map<Route, { from: number; to: number }>()
  for (const ends of sides.values()) {
    const other = ({ route, end }: End) => (end === 'from' ? route.to : route.from).row
    ends.sort((one, two) => other(one) - other(two))
    for (const [index, { route, end }] of ends.entries()) {
      const part = (index + 1) / (ends.length + 1)
      places.set(route, { ...(places.get(route) ?? { from: 0.5, to: 0.5 }), [end]: part })
    }
  }
  return (route, end) => {
    const { x, y, width, height, shape } = node(route[end])
    const part = places.get(route)?.[end] ?? 0.5
    const side = end === 'from' ? route.fromSide : route.toSide
    // The sides of a gate run to a point.
    const inset = shape === 'gate' ? Math.abs(part - 0.5) * 2 * GATE_POINT : 0
    return { x: side === 'right' ? x + width - inset : x + inset, y: y + height * part }
  }
}

function laneEdges(lanes: readonly DiagramLane[]): DiagramEdge[] {
  return lanes.flatMap((lane, index) => {
    const next = lanes[index + 1]
    if (!next) return []
    const x = lane.x + lane.width / 2
    const points = [
      { x, y: lane.y + lane.height },
      { x, y: next.y },
    ]
    return [edge({ kind: 'lane', from: lane.id, to: next.id, points })]
  })
}

function barEdges({
  id,
  lanes,
  bars,
}: {
  id: string
  lanes: readonly DiagramLane[]
  bars: DiagramPhase['bars']
}): DiagramEdge[] {
  const [fork, join] = bars
  if (!fork || !join) return []
  return lanes.flatMap((lane) => {
    const x = lane.x + lane.width / 2
    const [top, bottom] = [lane.y, lane.y + lane.height]
    return [
      edge({
        kind: 'fork',
        from: `${id}.fork`,
        to: lane.id,
        points: [
          { x, y: fork.y + fork.height },
          { x, y: top },
        ],
      }),
      edge({
        kind: 'join',
        from: lane.id,
        to: `${id}.join`,
        points: [
          { x, y: bottom },
          { x, y: join.y },
        ],
      }),
    ]
  })
}

/** An arrow with a name of its own. */
export function edge({ kind, from, to, points }: Omit<DiagramEdge, 'id'>): DiagramEdge {
  return { id: `${kind}:${from}:${to}`, kind, from, to, points }
}
