'use client'

import { type KeyboardEvent, type MouseEvent, type RefObject, useRef } from 'react'
import type { Path } from '../../../definition/located.ts'
import { headOf, lineOf } from '../../../diagram/shapes.ts'
import type { Diagram, DiagramNode } from '../../../diagram/types.ts'
import { useTexts } from '../../payload/texts.ts'
import { Badge } from './Badge.tsx'
import { Lines } from './Lines.tsx'
import { isWithin, type Marks } from './marks.ts'
import { Node } from './Node.tsx'
import { nextByKey } from './reading-order.ts'
import { usePan } from './usePan.ts'

/** The playbook as a drawing in a frame that scrolls. */
export const Drawing = ({
  diagram,
  label,
  scale,
  frame,
  marks,
  selected,
  onSelect,
  onOpen,
}: {
  diagram: Diagram
  label: string
  scale: number
  frame: RefObject<HTMLDivElement | null>
  marks: ReadonlyMap<string, Marks>
  selected: Path | null
  onSelect: (path: Path) => void
  /** To work on it in another view. */
  onOpen: (path: Path) => void
}) => {
  const { t } = useTexts()
  const { width, height, phases, lanes, nodes, edges } = diagram
  const pan = usePan(frame)
  const root = useRef<SVGSVGElement>(null)
  const current = nodes.find(({ path }) => isWithin(selected, path)) ?? null
  const tabStop = (current ?? nodes[0])?.id

  const nodeAt = (target: EventTarget): DiagramNode | undefined => {
    const element = target instanceof Element ? target.closest('[data-node]') : null
    return nodes.find(({ id }) => id === element?.getAttribute('data-node'))
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const node = nodeAt(event.target)
    if (!node) return
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      if (event.key === 'Enter') onOpen(node.path)
      else onSelect(node.path)
      return
    }
    const next = nextByKey({ nodes, from: node, key: event.key })
    if (!next) return
    event.preventDefault()
    onSelect(next.path)
    const element = root.current?.querySelector<SVGElement>(`[data-node="${next.id}"]`)
    element?.focus({ preventScroll: true })
    element?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }
  const onClick = (event: MouseEvent): void => {
    const node = nodeAt(event.target)
    if (node) onSelect(node.path)
  }
  const onDoubleClick = (event: MouseEvent): void => {
    const node = nodeAt(event.target)
    if (node) onOpen(node.path)
  }
  const nameOf = (node: DiagramNode): string => {
    const phase = phases.find(({ path }) => isWithin(node.path, path))
    const lane = lanes.find(({ path }) => isWithin(node.path, path))
    const found = marks.get(node.id)
    return [
      ...node.words,
      ...(phase ? [t('diagram:inPhase', { phase: phase.words[0] ?? '' })] : []),
      ...(lane?.framed && lane.words[0] ? [t('diagram:inLane', { lane: lane.words[0] })] : []),
      ...(found?.errors ? [t('diagram:errors', { count: found.errors })] : []),
      ...(found?.warnings ? [t('diagram:warnings', { count: found.warnings })] : []),
    ].join(', ')
  }

  return (
    <div
      className={`pb-diagram-frame${pan.isPanning ? ' pb-diagram-panning' : ''}`}
      dir="ltr"
      ref={frame}
      {...pan.handlers}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: no element of HTML groups parts of a drawing */}
      <svg
        aria-label={label}
        height={height * scale}
        onClick={onClick}
        onDoubleClick={onDoubleClick}
        onKeyDown={onKeyDown}
        ref={root}
        role="group"
        viewBox={`0 0 ${width} ${height}`}
        width={width * scale}
      >
        {phases.map((phase) => (
          <g
            className={`pb-diagram-phase${isExactly(selected, phase.path) ? ' pb-diagram-selected' : ''}`}
            key={phase.id}
          >
            <rect height={phase.height} rx="8" width={phase.width} x={phase.x} y={phase.y} />
            <Lines lines={phase.lines} />
            {phase.bars.map((bar) => (
              <rect
                className="pb-diagram-bar"
                height={bar.height}
                key={bar.kind}
                rx="2"
                width={bar.width}
                x={bar.x}
                y={bar.y}
              />
            ))}
            <MarkAt box={phase} marks={marks.get(phase.id)} />
          </g>
        ))}
        {lanes
          .filter(({ framed }) => framed)
          .map((lane) => (
            <g
              className={`pb-diagram-lane${isExactly(selected, lane.path) ? ' pb-diagram-selected' : ''}`}
              key={lane.id}
            >
              <rect height={lane.height} rx="6" width={lane.width} x={lane.x} y={lane.y} />
              <Lines lines={lane.lines} />
              <MarkAt box={lane} marks={marks.get(lane.id)} />
            </g>
          ))}
        {edges.map(({ id, kind, points, from, to }) => (
          <g
            className={`pb-diagram-edge pb-diagram-edge-${kind}${
              current && (from === current.id || to === current.id) ? ' pb-diagram-edge-near' : ''
            }`}
            key={id}
          >
            <path d={lineOf(points)} />
            <path className="pb-diagram-head" d={headOf(points)} />
          </g>
        ))}
        {nodes.map((node) => (
          <Node
            isSelected={node === current}
            isTabStop={node.id === tabStop}
            key={node.id}
            marks={marks.get(node.id)}
            name={nameOf(node)}
            node={node}
          />
        ))}
      </svg>
    </div>
  )
}

const MarkAt = ({ box, marks }: { box: { x: number; y: number }; marks: Marks | undefined }) =>
  marks ? <Badge marks={marks} x={box.x} y={box.y} /> : null

const isExactly = (selected: Path | null, path: Path): boolean =>
  selected?.length === path.length && isWithin(selected, path)
