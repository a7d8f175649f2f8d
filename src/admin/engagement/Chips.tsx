'use client'

import { useTexts } from '../payload/texts.ts'

export type Chip<Key extends string> = {
  readonly key: Key
  readonly label: string
  /** Absent: not counted. */
  readonly count?: number
}

/** Filters of which at most one is pressed. */
export const Chips = <Key extends string>({
  label,
  chips,
  pressed,
  onToggle,
}: {
  label: string
  chips: readonly Chip<Key>[]
  pressed: Key | null
  onToggle: (key: Key) => void
}) => {
  const { language } = useTexts()
  const number = new Intl.NumberFormat(language)
  return (
    <fieldset className="pb-home-chips">
      <legend className="pb-hidden">{label}</legend>
      {chips.map(({ key, label: text, count }) => (
        <button
          aria-pressed={key === pressed}
          className="pb-home-chip"
          key={key}
          onClick={() => onToggle(key)}
          type="button"
        >
          {text}
          {count !== undefined && <span className="pb-count">{number.format(count)}</span>}
        </button>
      ))}
    </fieldset>
  )
}
