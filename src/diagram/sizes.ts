import type { TextRole } from './types.ts'

/** All sizes of the drawing, in units. */
export const NODE_WIDTH = 184
export const GLYPH = 14
export const NODE_PADDING = 10
/** How far the points of a gate stand out of its text. */
export const GATE_POINT = 12
export const ROW_GAP = 28
export const LANE_PADDING = 12
export const LANE_GAP = 30
export const COLUMN_GAP = 14
export const PHASE_PADDING = 16
export const PHASE_GAP = 44
export const BAR = 5
export const BAR_GAP = 22
/** Between two lines that run beside each other. */
export const TRACK = 8
/** Around everything. */
export const MARGIN = 12

/** Size of the letters and height of a line, by what the text is. */
export const LETTERS: Readonly<
  Record<TextRole, { readonly size: number; readonly line: number; readonly weight: 400 | 600 }>
> = {
  phase: { size: 17, line: 22, weight: 600 },
  lane: { size: 13, line: 17, weight: 600 },
  label: { size: 13.5, line: 18, weight: 600 },
  detail: { size: 12, line: 16, weight: 400 },
  condition: { size: 12, line: 16, weight: 400 },
}
