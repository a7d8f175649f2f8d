import type { Path } from '../definition/located.ts'
import type { ActivityType, Definition } from '../definition/types.ts'

/** A rectangle in abstract units: at a zoom of 100 % one is as large as one CSS pixel. */
export type Box = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export type Point = { readonly x: number; readonly y: number }

/** How large and how heavy a line of text is. */
export type TextRole = 'phase' | 'lane' | 'label' | 'detail' | 'condition'

/** How wide a text is, in units. */
export type Measure = (args: { text: string; role: TextRole }) => number

/** One line of text: `x` is its start, `y` its baseline. */
export type TextLine = Point & { readonly text: string; readonly role: TextRole }

/** `start`, `end`: what begins and what closes a play; `gate`: waits for records. */
export type NodeShape = 'box' | 'gate' | 'start' | 'end'

/** An activity. */
export type DiagramNode = Box & {
  /** Unique in the drawing, the same for the same place in the document: `phases.0.lanes.0.activities.2`. */
  readonly id: string
  readonly path: Path
  readonly key: string
  readonly type: ActivityType
  readonly shape: NodeShape
  readonly skippable: boolean
  readonly conditional: boolean
  readonly lines: readonly TextLine[]
  /** Place of the sign of its type: the upper left corner of a square of `GLYPH` units. */
  readonly glyph: Point
  /** Its whole label, then everything that the lines say, not shortened. */
  readonly words: readonly string[]
}

export type DiagramLane = Box & {
  readonly id: string
  readonly path: Path
  readonly lines: readonly TextLine[]
  readonly words: readonly string[]
  readonly conditional: boolean
  /** false: the only lane of its phase, without a label: nothing is drawn around its activities. */
  readonly framed: boolean
}

/** The bar at which lanes part, or meet again. */
export type DiagramBar = Box & { readonly kind: 'fork' | 'join' }

export type DiagramPhase = Box & {
  readonly id: string
  readonly path: Path
  readonly lines: readonly TextLine[]
  readonly words: readonly string[]
  readonly parallel: boolean
  readonly conditional: boolean
  readonly bars: readonly DiagramBar[]
}

/**
 * `order`: the next activity of a lane; `after`: one that the text names; `lane`, `phase`: what comes next as a whole;
 * `fork`, `join`: between a bar and a lane.
 */
export type EdgeKind = 'order' | 'after' | 'lane' | 'phase' | 'fork' | 'join'

/** An arrow, by the ids of what it joins, as a line with corners. */
export type DiagramEdge = {
  readonly id: string
  readonly kind: EdgeKind
  readonly from: string
  readonly to: string
  readonly points: readonly Point[]
}

/** A playbook as it is drawn. All coordinates are absolute. */
export type Diagram = {
  readonly width: number
  readonly height: number
  readonly phases: readonly DiagramPhase[]
  readonly lanes: readonly DiagramLane[]
  /** In reading order. */
  readonly nodes: readonly DiagramNode[]
  readonly edges: readonly DiagramEdge[]
}

export type LayoutOptions = {
  readonly definition: Definition
  readonly measure?: Measure
  /** Of the words that the drawing adds; English where there are none. */
  readonly language?: string
  /** Where the next phase stands. */
  readonly direction?: 'right' | 'down'
}
