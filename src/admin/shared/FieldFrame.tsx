'use client'

import type { ReactNode } from 'react'
import { FieldLabel } from '../payload/ui.ts'

/** Label, input, help and error of one input; the input refers to the last two by `describedBy`. */
export const FieldFrame = ({
  inputId,
  label,
  required,
  error,
  help,
  children,
}: {
  inputId: string
  label: string | null
  required: boolean
  error: string | undefined
  help?: ReactNode
  children: ReactNode
}) => (
  <div className={`field-type pb-field${error ? ' error' : ''}`}>
    {label !== null && <FieldLabel htmlFor={inputId} label={label} required={required} />}
    {children}
    {help && (
      <p className="pb-help" id={`${inputId}-help`}>
        {help}
      </p>
    )}
    {error && (
      <p className="pb-error" id={`${inputId}-error`}>
        {error}
      </p>
    )}
  </div>
)
