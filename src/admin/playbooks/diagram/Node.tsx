'use client'

import { memo } from 'react'
import { conditionMark, GLYPHS, innerOutlineOf, outlineOf } from '../../../diagram/shapes.ts'
import type { DiagramNode } from '../../../diagram/types.ts'
import { Badge } from './Badge.tsx'
import { Lines } from './Lines.tsx'
import type { Marks } from './marks.ts'

/** An activity in the drawing. One of them is a tab stop, arrow keys lead to the others. */
export const Node = memo(function Node({
  node,
  name,
  marks,
  isSelected,
  isTabStop,
}: {
  node: DiagramNode
  /** What it is called by screen readers. */
  name: string
  marks: Marks | undefined
  isSelected: boolean
  isTabStop: boolean
}) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button of HTML cannot stand in a drawing
    <g
      aria-current={isSelected ? 'true' : undefined}
      aria-label={name}
      className={`pb-diagram-node pb-diagram-${node.type}${isSelected ? ' pb-diagram-selected' : ''}`}
      data-node={node.id}
      role="button"
      tabIndex={isTabStop ? 0 : -1}
    >
      <title>{node.words.join('\n')}</title>
      <rect
        className="pb-diagram-focus"
        height={node.height + 12}
        rx="8"
        width={node.width + 12}
        x={node.x - 6}
        y={node.y - 6}
      />
      <path
        className="pb-diagram-shape"
        d={outlineOf(node)}
        strokeDasharray={node.skippable ? '5 3' : undefined}
      />
      {node.shape === 'end' && <path className="pb-diagram-inner" d={innerOutlineOf(node)} />}
      <path
        className="pb-diagram-glyph"
        d={GLYPHS[node.type]}
        transform={`translate(${node.glyph.x} ${node.glyph.y})`}
      />
      {node.conditional && <path className="pb-diagram-condition" d={conditionMark(node)} />}
      <Lines lines={node.lines} />
      {marks && <Badge marks={marks} x={node.x} y={node.y} />}
    </g>
  )
})
