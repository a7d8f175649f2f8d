'use client'

import { type FrameProps, PropertyFrame } from './PropertyFrame.tsx'

export type Check = { readonly value: string; readonly label: string; readonly note?: string | null }

/** Any of a few. Written in the order in which they are offered; what is written and not offered stays, and can go. */
export const ChecksProperty = ({
  values,
  checks,
  onWrite,
  ...frame
}: FrameProps & {
  values: readonly string[]
  checks: readonly Check[]
  onWrite: (values: readonly string[]) => void
}) => {
  const offered = checks.map(({ value }) => value)
  const strange = values.filter((value) => !offered.includes(value))
  const all: readonly Check[] = [...checks, ...strange.map((value) => ({ value, label: value }))]
  const toggle = (value: string, isOn: boolean): void => {
    const next = new Set(isOn ? [...values, value] : values.filter((each) => each !== value))
    onWrite(all.map((check) => check.value).filter((each) => next.has(each)))
  }
  return (
    <PropertyFrame {...frame} isGroup>
      <div className="pb-outline-checks">
        {all.map(({ value, label, note }) => (
          <label className="pb-outline-check" key={value}>
            <input
              checked={values.includes(value)}
              onChange={(event) => toggle(value, event.target.checked)}
              type="checkbox"
            />
            <span>
              {label}
              {note && <span className="pb-outline-choice-help">{note}</span>}
            </span>
          </label>
        ))}
      </div>
    </PropertyFrame>
  )
}
