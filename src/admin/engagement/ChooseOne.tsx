'use client'

import { useId } from 'react'

/** A short list to choose from, its label beside it: the browser's own, which every hand and reader knows. */
export const ChooseOne = <Value extends string>({
  label,
  value,
  options,
  onChange,
}: {
  label: string
  value: Value
  options: readonly { readonly value: Value; readonly label: string }[]
  onChange: (value: Value) => void
}) => {
  const id = useId()
  return (
    <span className="pb-home-choose">
      <label htmlFor={id}>{label}</label>
      <select id={id} onChange={(event) => onChange(event.target.value as Value)} value={value}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </span>
  )
}
