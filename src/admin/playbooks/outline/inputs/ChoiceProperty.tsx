'use client'

import { type FrameProps, PropertyFrame } from './PropertyFrame.tsx'

export type Choice = { readonly value: string; readonly label: string; readonly help?: string | null }

/** One of a few, each with what choosing it means. */
export const ChoiceProperty = ({
  value,
  choices,
  onWrite,
  ...frame
}: FrameProps & {
  value: string | null
  choices: readonly Choice[]
  onWrite: (value: string) => void
}) => (
  <PropertyFrame {...frame} isGroup>
    <div className="pb-outline-choices">
      {choices.map((choice) => (
        <label className="pb-outline-choice" key={choice.value}>
          <input
            checked={value === choice.value}
            name={frame.id}
            onChange={() => onWrite(choice.value)}
            type="radio"
            value={choice.value}
          />
          <span>
            <span className="pb-outline-choice-label">{choice.label}</span>
            {choice.help && <span className="pb-outline-choice-help">{choice.help}</span>}
          </span>
        </label>
      ))}
    </div>
  </PropertyFrame>
)
