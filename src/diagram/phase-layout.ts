import type { Phase } from '../definition/types.ts'
import { activityContent, laneContent, phaseContent } from './content.ts'
import { edgesOfPhase } from './edges.ts'
import { planRoutes } from './routes.ts'
import { type Cell, gridOf } from './rows.ts'
import {
  BAR,
  BAR_GAP,
  COLUMN_GAP,
  LANE_GAP,
  LANE_PADDING,
  NODE_WIDTH,
  PHASE_PADDING,
  ROW_GAP,
  TRACK,
} from './sizes.ts'
import type {
  DiagramEdge,
  DiagramLane,
  DiagramNode,
  DiagramPhase,
  Measure,
  Point,
  TextLine,
} from './types.ts'
import type { Say } from './words.ts'

export type PhaseLayout = {
  readonly phase: DiagramPhase
  readonly lanes: readonly DiagramLane[]
  readonly nodes: readonly DiagramNode[]
  readonly edges: readonly DiagramEdge[]
}

const HEAD_GAP = 8

/** Lays out one phase, its upper left corner at `origin`. */
export function layoutPhase({
  phase,
  index,
  origin,
  say,
  measure,
}: {
  phase: Phase
  index: number
  origin: Point
  say: Say
  measure: Measure
}): PhaseLayout {
  const { cells, columns, rows } = gridOf(phase)
  const routes = planRoutes(cells)
  const gutter = (side: 'left' | 'right', column: number): number => {
    const tracks = routes.count(`${side} ${column}`)
    return LANE_PADDING + (tracks === 0 ? 0 : tracks * TRACK + 6)
  }
  const left = Array.from({ length: columns }, (_, column) => gutter('left', column))
  const widths = left.map((width, column) => width + NODE_WIDTH + gutter('right', column))
  const columnXs: number[] = []
  let x = origin.x + PHASE_PADDING
  for (const width of widths) {
    columnXs.push(x)
    x += width + COLUMN_GAP
  }
  const width = x - COLUMN_GAP + PHASE_PADDING - origin.x
  const path = ['phases', index] as const
  const head = phaseContent({ phase, width: width - 2 * PHASE_PADDING, say, measure })
  const bodyTop = origin.y + PHASE_PADDING + head.height + HEAD_GAP + 4

  const contents = new Map(
    cells.map((cell) => [cell, activityContent({ activity: cell.activity, say, measure })] as const),
  )
  const heights = Array.from({ length: rows }, () => 0)
  for (const [{ row }, { height }] of contents) heights[row] = Math.max(heights[row] ?? 0, height)
  const gapAbove = (row: number): number => {
    const tracks = routes.count(`above ${row}`)
    return row === 0 ? (tracks === 0 ? 0 : tracks * TRACK + 10) : ROW_GAP + tracks * TRACK
  }

  const isOnly = phase.lanes.length <= 1
  const laneHeads = phase.lanes.map((lane, lanePlace) =>
    laneContent({
      lane,
      isOnly,
      // Beside activities that stand in one column lines may run past the head of a lane.
      width: columns > 1 ? (widths[lanePlace] ?? NODE_WIDTH) - 2 * LANE_PADDING : NODE_WIDTH,
      say,
      measure,
    }),
  )
  const isFramed = (lane: number): boolean => !isOnly || (laneHeads[lane]?.lines.length ?? 0) > 0
  const headHeight = (height: number): number => (height > 0 ? height + HEAD_GAP : 0)

  const rowTops: number[] = []
  const laneBoxes: { top: number; bottom: number }[] = []
  const isParallel = columns > 1
  let y = bodyTop
  if (isParallel) {
    y += BAR + BAR_GAP
    const top = y
    y += LANE_PADDING + headHeight(Math.max(0, ...laneHeads.map(({ height }) => height)))
    for (let row = 0; row < rows; row++) {
      y += gapAbove(row)
      rowTops.push(y)
      y += heights[row] ?? 0
    }
    y += LANE_PADDING
    for (const _ of phase.lanes) laneBoxes.push({ top, bottom: y })
    y += BAR_GAP + BAR
  } else {
    for (const [lane, { activities }] of phase.lanes.entries()) {
      if (lane > 0) y += LANE_GAP
      const top = y
      if (isFramed(lane)) y += LANE_PADDING + headHeight(laneHeads[lane]?.height ?? 0)
      for (const place of activities.keys()) {
        if (place > 0) y += ROW_GAP
        rowTops.push(y)
        y += heights[rowTops.length - 1] ?? 0
      }
      if (isFramed(lane)) y += LANE_PADDING
      laneBoxes.push({ top, bottom: y })
    }
  }
  const bottom = y + PHASE_PADDING

  const lanes = phase.lanes.map((lane, place): DiagramLane => {
    const column = isParallel ? place : 0
    const { top = 0, bottom: end = 0 } = laneBoxes[place] ?? {}
    const laneX = columnXs[column] ?? 0
    const { lines, words } = laneHeads[place] ?? { lines: [], words: [] }
    const lanePath = [...path, 'lanes', place]
    return {
      id: lanePath.join('.'),
      path: lanePath,
      x: laneX,
      y: top,
      width: widths[column] ?? 0,
      height: end - top,
      lines: shifted(lines, { x: laneX + LANE_PADDING, y: top + LANE_PADDING - 4 }),
      words,
      conditional: lane.when !== null,
      framed: isFramed(place),
    }
  })
  const nodeOf = (cell: Cell): DiagramNode => {
    const content = contents.get(cell)
    const at = { x: (columnXs[cell.column] ?? 0) + (left[cell.column] ?? 0), y: rowTops[cell.row] ?? 0 }
    const nodePath = [...path, 'lanes', cell.lane, 'activities', cell.index]
    const { activity } = cell
    const lines = shifted(content?.lines ?? [], at)
    const detail = lines.find(({ role }) => role === 'detail')
    return {
      id: nodePath.join('.'),
      path: nodePath,
      key: activity.key,
      type: activity.type,
      shape: content?.shape ?? 'box',
      ...at,
      width: NODE_WIDTH,
      height: content?.height ?? 0,
      skippable: activity.skippable,
      conditional: activity.when !== null,
      lines,
      glyph: { x: (detail?.x ?? at.x) - 19, y: at.y + (content?.glyphY ?? 0) },
      words: content?.words ?? [],
    }
  }
  const nodes = new Map(cells.map((cell) => [cell, nodeOf(cell)] as const))
  const bars: DiagramPhase['bars'] = isParallel
    ? [
        {
          kind: 'fork',
          x: origin.x + PHASE_PADDING,
          y: bodyTop,
          width: width - 2 * PHASE_PADDING,
          height: BAR,
        },
        {
          kind: 'join',
          x: origin.x + PHASE_PADDING,
          y: bottom - PHASE_PADDING - BAR,
          width: width - 2 * PHASE_PADDING,
          height: BAR,
        },
      ]
    : []
  const id = path.join('.')
  return {
    phase: {
      id,
      path,
      ...origin,
      width,
      height: bottom - origin.y,
      lines: shifted(head.lines, { x: origin.x + PHASE_PADDING, y: origin.y + PHASE_PADDING - 2 }),
      words: head.words,
      parallel: isParallel,
      conditional: phase.when !== null,
      bars,
    },
    lanes,
    nodes: [...nodes.values()],
    edges: edgesOfPhase({ id, routes, nodes, lanes, bars, rowTops }),
  }
}

function shifted(lines: readonly TextLine[], by: Point): TextLine[] {
  return lines.map((line) => ({ ...line, x: line.x + by.x, y: line.y + by.y }))
}
