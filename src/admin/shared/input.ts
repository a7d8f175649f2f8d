import type { ReactNode } from 'react'
import type { Id } from './api.ts'

/** One input of a form. */
export type FormInput = {
  readonly name: string
  readonly label: string
  readonly kind: 'text' | 'textarea' | 'number' | 'checkbox' | 'date' | 'select' | 'records' | 'email' | 'url'
  readonly required: boolean
  readonly value: unknown
  /** Several values; only `select` and `records`. */
  readonly many: boolean
  readonly options: readonly { readonly value: string; readonly label: string }[]
  /** Slug of the records to choose from. */
  readonly collection?: string
  /** Only those that have this record in this field. */
  readonly of?: { readonly field: string; readonly id: Id }
}

/** How a field that a playbook declares is asked for. */
export const kindOfDeclared = ({
  type,
  options,
}: {
  /** null: a line of text. */
  type: string | null
  options: readonly string[]
}): Pick<FormInput, 'kind' | 'many' | 'options'> => {
  switch (type) {
    case 'select':
      return { kind: 'select', many: false, options: sameLabels(options) }
    case 'multi-select':
      return { kind: 'select', many: true, options: sameLabels(options) }
    case 'textarea':
    case 'number':
    case 'checkbox':
    case 'date':
    case 'email':
    case 'url':
      return { kind: type, many: false, options: [] }
    default:
      return { kind: 'text', many: false, options: [] }
  }
}

/** Options that are called what they are, each once. */
export const sameLabels = (values: readonly string[]): FormInput['options'] =>
  [...new Set(values)].map((value) => ({ value, label: value }))

/** What every input of a form takes. */
export type FieldInputProps = {
  readonly input: FormInput
  /** Unique on the page, without dots. */
  readonly path: string
  readonly value: unknown
  readonly error: string | undefined
  readonly onChange: (value: unknown) => void
  /** The engagement whose squads an input named `squad` offers. */
  readonly engagement?: Id | null
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
