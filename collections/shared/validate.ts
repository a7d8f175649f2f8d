import { isDeepStrictEqual } from 'node:util'
import type { PayloadRequest } from 'payload'
import type { InputError } from '../../src/engine/types.ts'
import { inputErrorMessage } from '../../src/i18n/index.ts'
import { ownValidator } from '../../src/runtime/validators.ts'

/** What Payload hands to a field's `validate`, as far as it is needed here. */
export type ValidationContext = {
  readonly req: PayloadRequest
  readonly required?: boolean
  readonly previousValue?: unknown
}

export type Validator = (value: unknown, context: ValidationContext) => true | string

/** A text, or none; a required one may not be empty. Kept exactly as it is: nothing is trimmed. */
export const validateText = ({ maxLength }: { maxLength: number }): Validator =>
  ownValidator((value, { req, required }) => {
    const fail = failure(req)
    if (value === undefined || value === null || value === '') return required ? fail('required') : true
    if (typeof value !== 'string') return fail('wrong-type', { type: 'text' })
    if (value.length > maxLength) return fail('too-long', { max: maxLength })
    return required && value.trim() === '' ? fail('required') : true
  })

/**
 * One of a list. A value that is stored already stays valid: a list may have become shorter since.
 * `emptyAllowed` false: there is always a value.
 */
export const validateChoice = ({
  values,
  emptyAllowed,
}: {
  values: readonly string[]
  emptyAllowed: boolean
}): Validator =>
  ownValidator((value, { req, previousValue }) => {
    const fail = failure(req)
    // Hooks leave out of an update what it does not change.
    if (value === undefined && typeof previousValue === 'string') return true
    if (value === undefined || value === null) return emptyAllowed ? true : fail('required')
    if (typeof value !== 'string') return fail('wrong-type', { type: 'text' })
    if (values.includes(value) || value === previousValue) return true
    return fail('not-an-option', { allowed: values.join(', ') })
  })

/** Several of a list, each at most once. */
export const validateChoices = ({ values }: { values: readonly string[] }): Validator =>
  ownValidator((value, { req, previousValue }) => {
    const fail = failure(req)
    if (value === undefined || value === null) return true
    if (!Array.isArray(value)) return fail('wrong-type', { type: 'texts' })
    if (isDeepStrictEqual(value, previousValue)) return true
    if (!value.every((each) => values.includes(each)))
      return fail('not-an-option', { allowed: values.join(', ') })
    return new Set(value).size === value.length ? true : fail('duplicate')
  })

/** The failure of a field, as a sentence in the language of the request. */
const failure =
  (req: PayloadRequest) =>
  (code: InputError['code'], params?: InputError['params']): string =>
    inputErrorMessage({ error: { path: '', code, ...(params ? { params } : {}) }, req })
