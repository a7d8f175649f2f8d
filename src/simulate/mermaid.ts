import type { Activity, Condition, Definition, Phase } from '../definition/types.ts'

export type MermaidOptions = {
  readonly definition: Definition
  /** Draws this phase alone. */
  readonly phase?: string
}

/**
 * A playbook as the text of a Mermaid flowchart: a box a phase, in it a box a lane, an arrow from each activity to the
 * one that waits for it, dotted arrows from one phase, or lane, to the next. Diamonds are gates, rounded boxes may be
 * skipped, and what has a condition says so. Labels cannot break out of the text, whatever is in them.
 */
export function toMermaid({ definition, phase: only }: MermaidOptions): string {
  const phases = definition.phases
    .map((phase, index) => ({ phase, id: `p${index}` }))
    .filter(({ phase }) => only === undefined || phase.key === only)
  const ids = new Map<string, string>()
  const lines = ['flowchart TB']
  for (const { phase, id } of phases) {
    const drawn = drawPhase({ phase, id, ids })
    lines.push(...drawn.map((line) => `  ${line}`))
  }
  phases.forEach(({ id }, index) => {
    const next = phases[index + 1]
    if (next) lines.push(`  ${id} -.-> ${next.id}`)
  })
  return `${lines.join('\n')}\n`
}

function drawPhase({ phase, id, ids }: { phase: Phase; id: string; ids: Map<string, string> }): string[] {
  const inside: string[] = []
  const arrows: string[] = []
  phase.lanes.forEach((lane, laneIndex) => {
    const laneId = `${id}l${laneIndex}`
    inside.push(`subgraph ${laneId}["${labelOf(lane.label ?? lane.key, whenText(lane.when))}"]`)
    lane.activities.forEach((activity, index) => {
      const node = `${laneId}a${index}`
      if (!ids.has(activity.key)) ids.set(activity.key, node)
      inside.push(`  ${drawActivity({ activity, node })}`)
    })
    inside.push('end')
    const before = phase.lanes[laneIndex - 1]
    if (before && phase.laneOrder === 'sequential') arrows.push(`${id}l${laneIndex - 1} -.-> ${laneId}`)
  })
  phase.lanes.forEach((lane, laneIndex) => {
    lane.activities.forEach((activity, index) => {
      const node = `${id}l${laneIndex}a${index}`
      const previous = index === 0 ? [] : [`${id}l${laneIndex}a${index - 1}`]
      const before = activity.after?.flatMap((key) => ids.get(key) ?? []) ?? previous
      for (const from of new Set(before)) arrows.push(`${from} --> ${node}`)
    })
  })
  const order = phase.laneOrder === 'parallel' && phase.lanes.length > 1 ? 'lanes in parallel' : null
  return [
    `subgraph ${id}["${labelOf(phase.label, order, whenText(phase.when))}"]`,
    ...[...inside, ...arrows].map((line) => `  ${line}`),
    'end',
  ]
}

function drawActivity({ activity, node }: { activity: Activity; node: string }): string {
  const gate = activity.type === 'records' ? `no ${activity.collection} ${activity.open.join(', ')}` : null
  const roles = activity.roles === null ? null : `only ${activity.roles.join(', ')}`
  const label = labelOf(
    activity.label,
    gate,
    whenText(activity.when),
    activity.skippable ? 'may be skipped' : null,
    roles,
  )
  if (activity.type === 'records') return `${node}{"${label}"}`
  return activity.skippable ? `${node}(["${label}"])` : `${node}["${label}"]`
}

/** Lines of one label; nothing in them is markup for Mermaid or for a browser. */
function labelOf(...lines: readonly (string | null)[]): string {
  return lines.flatMap((line) => (line === null ? [] : [escaped(line)])).join('<br/>')
}

/** Letters, digits and spaces stay; every other character that could mean something becomes Mermaid's `#code;`. */
function escaped(text: string): string {
  const line = text.replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069\s]+/gu, ' ').trim()
  const short = line.length > MOST ? `${[...line].slice(0, MOST).join('')}…` : line
  // A list, or a numbered one, would be Markdown.
  return short.replace(
    /(?<=^\d+)\.|^-|[^\p{L}\p{M}\p{N} ,.…:-]/gu,
    (character) => `#${character.codePointAt(0)};`,
  )
}

const MOST = 120

/** A condition in a line: `if priority in critical, high`. */
function whenText(when: Condition | null): string | null {
  return when === null ? null : `if ${conditionText(when, 0)}`
}

function conditionText(condition: unknown, depth: number): string {
  if (typeof condition !== 'object' || condition === null || depth > 8) return '…'
  return Object.entries(condition)
    .map(([key, value]) => {
      if ((key === 'and' || key === 'or') && Array.isArray(value)) {
        const parts = value.map((part) => conditionText(part, depth + 1))
        return parts.length > 1 ? `(${parts.join(` ${key} `)})` : parts.join('')
      }
      const tests = typeof value === 'object' && value !== null ? Object.entries(value) : []
      return tests.map(([operator, operand]) => testText(key, operator, operand)).join(' and ')
    })
    .join(' and ')
}

function testText(field: string, operator: string, operand: unknown): string {
  const words = Array.isArray(operand) ? operand.join(', ') : String(operand ?? 'nothing')
  if (operator === 'exists') return `${field} ${operand === true ? 'is filled' : 'is empty'}`
  return `${field} ${SIGNS[operator] ?? operator.replaceAll('_', ' ')} ${words}`
}

const SIGNS: Readonly<Record<string, string>> = {
  equals: '=',
  not_equals: '≠',
  greater_than: '>',
  greater_than_equal: '≥',
  less_than: '<',
  less_than_equal: '≤',
}
