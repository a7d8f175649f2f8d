'use client'

import { LETTERS } from '../../../diagram/sizes.ts'
import type { TextLine } from '../../../diagram/types.ts'

/** Lines of text in the drawing, at sizes of the drawing, not of the page. */
export const Lines = ({ lines }: { lines: readonly TextLine[] }) => (
  <>
    {lines.map(({ text, role, x, y }) => (
      <text
        className={`pb-diagram-text-${role}`}
        fontSize={LETTERS[role].size}
        fontWeight={LETTERS[role].weight}
        key={`${y}-${x}`}
        x={x}
        y={y}
      >
        {text}
      </text>
    ))}
  </>
)
