'use client'

import { describedBy, FindingLines, type FrameProps, hasError } from './PropertyFrame.tsx'

/** Yes or no. */
export const ToggleProperty = ({
  isOn,
  onWrite,
  ...frame
}: FrameProps & { isOn: boolean; onWrite: (isOn: boolean) => void }) => {
  const { id, label, help, findings } = frame
  return (
    <div className="pb-outline-property">
      <label className="pb-outline-check" htmlFor={id}>
        <input
          aria-describedby={describedBy(frame)}
          aria-invalid={hasError(frame)}
          checked={isOn}
          id={id}
          onChange={(event) => onWrite(event.target.checked)}
          type="checkbox"
        />
        <span>{label}</span>
      </label>
      {help && (
        <p className="pb-help pb-outline-indent" id={`${id}-help`}>
          {help}
        </p>
      )}
      <FindingLines findings={findings} id={`${id}-findings`} />
    </div>
  )
}
