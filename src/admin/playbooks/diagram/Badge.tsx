'use client'

import type { Marks } from './marks.ts'

/** Says on the corner of something how many findings it has; the name of the thing says it in words. */
export const Badge = ({ marks: { errors, warnings }, x, y }: { marks: Marks; x: number; y: number }) => {
  const isError = errors > 0
  return (
    <g
      className={`pb-diagram-badge ${isError ? 'pb-diagram-error' : 'pb-diagram-warning'}`}
      transform={`translate(${x} ${y})`}
    >
      {isError ? <circle r="9" /> : <path d="M0-10 10 8H-10Z" />}
      <text fontSize="11" fontWeight="600" textAnchor="middle" y={isError ? 4 : 6}>
        {isError ? errors : warnings}
      </text>
    </g>
  )
}
