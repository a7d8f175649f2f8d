'use client'

import { useTexts } from '../payload/texts.ts'

/** A priority as its word and a small arrow: up for urgent, down for what can wait. */
export const Priority = ({ value }: { value: string }) => {
  const { known } = useTexts()
  const { tone, path } = LOOKS[value] ?? { tone: 'neutral', path: LEVEL }
  return (
    <span className="pb-mark">
      <svg
        aria-hidden="true"
        className={`pb-icon pb-tone-${tone}`}
        fill="none"
        focusable="false"
        viewBox="0 0 16 16"
      >
        <path d={path} />
      </svg>
      <span>{known(`values:priority:${value}`, value)}</span>
    </span>
  )
}

const LEVEL = 'M3 8h10'
const LOOKS: Readonly<Record<string, { readonly tone: string; readonly path: string }>> = {
  critical: { tone: 'danger', path: 'm3 8.5 5-5 5 5M3 13l5-5 5 5' },
  high: { tone: 'warning', path: 'm3 10.5 5-5 5 5' },
  medium: { tone: 'neutral', path: LEVEL },
  low: { tone: 'neutral', path: 'm3 5.5 5 5 5-5' },
  'very-low': { tone: 'neutral', path: 'm3 3 5 5 5-5M3 7.5l5 5 5-5' },
}
