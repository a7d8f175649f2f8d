'use client'

import { describedBy, type FrameProps, hasError, PropertyFrame } from './PropertyFrame.tsx'
import { useTyped } from './useTyped.ts'

/** A text of one line or several. */
export const TextProperty = ({
  value,
  placeholder,
  isLong = false,
  isKey = false,
  onWrite,
  ...frame
}: FrameProps & {
  value: string
  /** What holds while nothing is written. */
  placeholder?: string | undefined
  isLong?: boolean
  /** Written in one width of letters, without spelling help. */
  isKey?: boolean
  onWrite: (value: string) => boolean
}) => {
  const { shown, type, leave } = useTyped({ value, write: onWrite })
  const shared = {
    'aria-describedby': describedBy(frame),
    'aria-invalid': hasError(frame),
    'aria-required': frame.isRequired ?? false,
    autoComplete: 'off',
    className: `pb-outline-input${isKey ? ' pb-outline-mono' : ''}`,
    id: frame.id,
    onBlur: leave,
    // Saving must not come before what was typed last.
    onKeyDown: (event: { ctrlKey: boolean; metaKey: boolean }) => {
      if (event.ctrlKey || event.metaKey) leave()
    },
    onChange: (event: { target: { value: string } }) => type(event.target.value),
    placeholder,
    spellCheck: !isKey,
    value: shown,
  }
  return (
    <PropertyFrame {...frame}>
      {isLong ? <textarea {...shared} rows={rowsFor(shown)} /> : <input {...shared} type="text" />}
    </PropertyFrame>
  )
}

const rowsFor = (text: string): number =>
  Math.min(12, Math.max(3, text.split('\n').length, Math.ceil(text.length / 42)))
