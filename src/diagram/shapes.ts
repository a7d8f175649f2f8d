import type { ActivityType } from '../definition/types.ts'
import { GATE_POINT } from './sizes.ts'
import type { Box, DiagramNode, Point } from './types.ts'

/* Shapes as the `d` of an SVG path: the panel and the file draw the same. */

/** The outline of an activity. */
export function outlineOf({ shape, ...box }: Pick<DiagramNode, 'shape'> & Box): string {
  const { x, y, width, height } = box
  if (shape === 'gate') {
    const [right, bottom, middle] = [x + width, y + height, y + height / 2]
    return `M${n(x)} ${n(middle)} ${n(x + GATE_POINT)} ${n(y)}H${n(right - GATE_POINT)}L${n(right)} ${n(middle)} ${n(
      right - GATE_POINT,
    )} ${n(bottom)}H${n(x + GATE_POINT)}Z`
  }
  return rounded(box, shape === 'box' ? 4 : 16)
}

/** The second line inside what closes a play. */
export function innerOutlineOf({ x, y, width, height }: Box): string {
  return rounded({ x: x + 3, y: y + 3, width: width - 6, height: height - 6 }, 13)
}

function rounded({ x, y, width, height }: Box, radius: number): string {
  const r = Math.min(radius, width / 2, height / 2)
  const arc = (dx: number, dy: number) => `a${n(r)} ${n(r)} 0 0 1 ${n(dx)} ${n(dy)}`
  return `M${n(x + r)} ${n(y)}h${n(width - 2 * r)}${arc(r, r)}v${n(height - 2 * r)}${arc(-r, r)}h${n(2 * r - width)}${arc(
    -r,
    -r,
  )}v${n(2 * r - height)}${arc(r, -r)}Z`
}

/** The mark of a condition: a small rhombus on the upper edge. */
export function conditionMark({ x, y, width }: Box): string {
  return `M${n(x + width - 18)} ${n(y - 7)}l7 7-7 7-7-7Z`
}

const CORNER = 5

/** A line with round corners. */
export function lineOf(points: readonly Point[]): string {
  const [first, ...rest] = points
  if (!first) return ''
  let d = `M${n(first.x)} ${n(first.y)}`
  for (const [index, point] of rest.entries()) {
    const before = points[index] as Point
    const next = rest[index + 1]
    if (!next) {
      d += `L${n(point.x)} ${n(point.y)}`
      continue
    }
    const r = Math.min(CORNER, distance(before, point) / 2, distance(point, next) / 2)
    const [enter, leave] = [towards(point, before, r), towards(point, next, r)]
    d += `L${n(enter.x)} ${n(enter.y)}Q${n(point.x)} ${n(point.y)} ${n(leave.x)} ${n(leave.y)}`
  }
  return d
}

/** The head of an arrow at the end of a line. */
export function headOf(points: readonly Point[]): string {
  const end = points.at(-1)
  const before = points.at(-2)
  if (!end || !before) return ''
  const length = distance(before, end) || 1
  const [dx, dy] = [(end.x - before.x) / length, (end.y - before.y) / length]
  const [bx, by] = [end.x - dx * 8, end.y - dy * 8]
  return `M${n(end.x)} ${n(end.y)}L${n(bx - dy * 4)} ${n(by + dx * 4)} ${n(bx + dy * 4)} ${n(by - dx * 4)}Z`
}

/** The sign of a type in a square of 14 units; only lines. */
export const GLYPHS: Readonly<Record<ActivityType, string>> = {
  create: 'M7 2v10M2 7h10',
  form: 'M2 2h10v10H2ZM4.5 5h5M4.5 7.5h5M4.5 10h3',
  comment: 'M1.5 2.5h11v7H7l-3 3v-3H1.5Z',
  'work-note': 'M3 1.5h6l2.5 2.5v8.5H3ZM5 6h4M5 8.5h4',
  records: 'M2.5 6.5h9V12h-9ZM4.5 6.5V4a2.5 2.5 0 0 1 5 0v2.5',
  'close-record': 'M3 12.5V1.5M3 2.5h8l-2 2.5 2 2.5H3',
}

function distance(one: Point, other: Point): number {
  return Math.abs(one.x - other.x) + Math.abs(one.y - other.y)
}

function towards(from: Point, to: Point, far: number): Point {
  const length = distance(from, to) || 1
  return { x: from.x + ((to.x - from.x) / length) * far, y: from.y + ((to.y - from.y) / length) * far }
}

/** A number as short as a drawing needs it. */
export function n(value: number): string {
  return String(Math.round(value * 10) / 10)
}
