import type { ReactNode } from 'react'
import type { FormInput } from './fields.ts'

/** What every input of an activity's form takes. */
export type FieldInputProps = {
  readonly input: FormInput
  /** Unique on the page, without dots. */
  readonly path: string
  readonly value: unknown
  readonly error: string | undefined
  readonly onChange: (value: unknown) => void
}

/** The id of the element that takes the focus for an input. */
export const inputIdOf = (path: string): string => `field-${path}`

/** What the select component hands on to its input, though its type does not say so. */
export const ariaOf = ({
  inputId,
  error,
  required,
  help,
}: {
  inputId: string
  error: string | undefined
  required: boolean
  help?: ReactNode
}): Record<string, unknown> => ({
  'aria-invalid': error !== undefined,
  'aria-required': required,
  'aria-describedby':
    [help ? `${inputId}-help` : '', error ? `${inputId}-error` : ''].filter(Boolean).join(' ') || undefined,
})

/** The values that were chosen, whether one or several can be. */
export const valuesOf = (chosen: unknown): unknown[] =>
  (Array.isArray(chosen) ? chosen : chosen ? [chosen] : []).map((each: { value?: unknown }) => each.value)
