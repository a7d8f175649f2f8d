import type { Activity, Condition, Lane, Phase } from '../definition/types.ts'
import { conditionWords } from './condition-words.ts'
import { GATE_POINT, GLYPH, LETTERS, NODE_PADDING, NODE_WIDTH } from './sizes.ts'
import { clean, wrap } from './text.ts'
import type { Measure, NodeShape, TextLine, TextRole } from './types.ts'
import type { Say } from './words.ts'

/** Text before it has a place: lines below each other, the first one at 0. */
export type Content = {
  readonly lines: readonly TextLine[]
  readonly height: number
  readonly words: readonly string[]
}

type Part = {
  readonly text: string
  readonly role: TextRole
  readonly lines: number
  readonly indent?: number
}

/** What stands in the shape of an activity: label, type and what it asks for, gate, condition, roles. */
export function activityContent({
  activity,
  say,
  measure,
}: {
  activity: Activity
  say: Say
  measure: Measure
}): Content & { readonly shape: NodeShape; readonly glyphY: number } {
  const { type, label, when, skippable, roles } = activity
  const shape = shapeOf(activity)
  const typeWord = say(`types:${type}`)
  const gate =
    activity.type === 'records'
      ? say('gate', { collection: activity.collection, states: activity.open.join(', ') })
      : null
  const more = [
    conditionWords({ when, say }),
    skippable ? say('skippable') : null,
    roles === null ? null : say('only', { roles: roles.join(', ') }),
  ]
  const details = [gate === null ? typeWord : `${typeWord}: ${gate}`]
  const indent = GLYPH + 5
  // Where corners are cut off, text begins further in.
  const inset = shape === 'gate' ? GATE_POINT : shape === 'box' ? 0 : 4
  const placed = place({
    x: NODE_PADDING + inset,
    y: NODE_PADDING - 2,
    width: NODE_WIDTH - 2 * (NODE_PADDING + inset),
    measure,
    parts: [
      { text: label || activity.key, role: 'label', lines: 3 },
      ...details.map((text): Part => ({ text, role: 'detail', lines: 2, indent })),
      ...more.flatMap((text, index): Part[] =>
        text === null
          ? []
          : [{ text, role: index === 0 ? 'condition' : 'detail', lines: index === 0 ? 3 : 1 }],
      ),
    ],
  })
  const first = placed.lines.find(({ role }) => role === 'detail')
  return {
    ...placed,
    height: Math.max(48, placed.height + NODE_PADDING),
    words: [label || activity.key, ...details, ...more.flatMap((text) => text ?? [])].map(clean),
    shape,
    glyphY: (first?.y ?? LETTERS.detail.line) - GLYPH + 3,
  }
}

function shapeOf({ type }: Activity): NodeShape {
  if (type === 'records') return 'gate'
  if (type === 'create') return 'start'
  return type === 'close-record' ? 'end' : 'box'
}

/** The head of a lane; empty where there is nothing to say. */
export function laneContent({
  lane,
  isOnly,
  width,
  say,
  measure,
}: {
  lane: Lane
  isOnly: boolean
  width: number
  say: Say
  measure: Measure
}): Content {
  const label = lane.label ?? (isOnly ? null : lane.key)
  return headContent({ label, role: 'lane', more: [], when: lane.when, width, say, measure })
}

/** The head of a phase. */
export function phaseContent({
  phase,
  width,
  say,
  measure,
}: {
  phase: Phase
  width: number
  say: Say
  measure: Measure
}): Content {
  const more = phase.laneOrder === 'parallel' && phase.lanes.length > 1 ? [say('parallel')] : []
  return headContent({
    label: phase.label || phase.key,
    role: 'phase',
    more,
    when: phase.when,
    width,
    say,
    measure,
  })
}

function headContent({
  label,
  role,
  more,
  when,
  width,
  say,
  measure,
}: {
  label: string | null
  role: 'phase' | 'lane'
  more: readonly string[]
  when: Condition | null
  width: number
  say: Say
  measure: Measure
}): Content {
  const condition = conditionWords({ when, say })
  const parts: Part[] = [
    ...(label === null ? [] : [{ text: label, role, lines: 2 }]),
    ...more.map((text): Part => ({ text, role: 'detail', lines: 1 })),
    ...(condition === null ? [] : [{ text: condition, role: 'condition' as const, lines: 3 }]),
  ]
  const words = parts.map(({ text }) => clean(text))
  return { ...place({ x: 0, y: 0, width, measure, parts }), words }
}

function place({
  x,
  y,
  width,
  measure,
  parts,
}: {
  x: number
  y: number
  width: number
  measure: Measure
  parts: readonly Part[]
}): { lines: TextLine[]; height: number } {
  let top = y
  const lines = parts.flatMap(({ text, role, lines: most, indent = 0 }) =>
    wrap({ text, role, width: width - indent, lines: most, measure }).map((line): TextLine => {
      top += LETTERS[role].line
      return { text: line, role, x: x + indent, y: top - Math.round(LETTERS[role].line * 0.22) }
    }),
  )
  return { lines, height: top }
}
