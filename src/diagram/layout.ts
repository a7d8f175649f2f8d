import { edge } from './edges.ts'
import { layoutPhase, type PhaseLayout } from './phase-layout.ts'
import { MARGIN, PHASE_GAP } from './sizes.ts'
import { estimate } from './text.ts'
import type { Diagram, DiagramEdge, DiagramPhase, LayoutOptions } from './types.ts'
import { sayIn } from './words.ts'

/**
 * Where everything of a playbook stands in a drawing: phases beside each other, or below, in them lanes, in those
 * activities from top to bottom, and arrows that run through no activity. The same playbook always gives the same
 * drawing. Pure, total, for browsers and Node.
 */
export function layoutDefinition({
  definition,
  measure = estimate,
  language = 'en',
  direction = 'right',
}: LayoutOptions): Diagram {
  const say = sayIn(language)
  const done: PhaseLayout[] = []
  let [x, y] = [MARGIN, MARGIN]
  for (const [index, phase] of definition.phases.entries()) {
    const one = layoutPhase({ phase, index, origin: { x, y }, say, measure })
    done.push(one)
    if (direction === 'right') x += one.phase.width + PHASE_GAP
    else y += one.phase.height + PHASE_GAP
  }
  const phases = done.map(({ phase }) => phase)
  return {
    width: phases.reduce((most, phase) => Math.max(most, phase.x + phase.width), MARGIN) + MARGIN,
    height: phases.reduce((most, phase) => Math.max(most, phase.y + phase.height), MARGIN) + MARGIN,
    phases,
    lanes: done.flatMap(({ lanes }) => lanes),
    nodes: done.flatMap(({ nodes }) => nodes),
    edges: [...phaseEdges({ phases, direction }), ...done.flatMap(({ edges }) => edges)],
  }
}

/** How far below the top of a phase the arrow to the next one runs: at its label. */
const LABEL = 30

function phaseEdges({
  phases,
  direction,
}: {
  phases: readonly DiagramPhase[]
  direction: 'right' | 'down'
}): DiagramEdge[] {
  return phases.flatMap((phase, index) => {
    const next = phases[index + 1]
    if (!next) return []
    const middle = phase.x + Math.min(phase.width, next.width) / 2
    const points =
      direction === 'right'
        ? [
            { x: phase.x + phase.width, y: phase.y + LABEL },
            { x: next.x, y: next.y + LABEL },
          ]
        : [
            { x: middle, y: phase.y + phase.height },
            { x: middle, y: next.y },
          ]
    return [edge({ kind: 'phase', from: phase.id, to: next.id, points })]
  })
}
