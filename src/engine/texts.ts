import { errorAt } from './refusals.ts'
import type { InputError } from './types.ts'

export type TextInput =
  | { readonly text: string; readonly errors: readonly [] }
  | { readonly text: null; readonly errors: readonly InputError[] }

/** A text that must be there: not blank, at most `max` characters, kept exactly as given. */
export function readText({ value, path, max }: { value: unknown; path: string; max: number }): TextInput {
  if (value === undefined || value === null) {
    return { text: null, errors: [errorAt(path, 'required')] }
  }
  if (typeof value !== 'string') {
    return { text: null, errors: [errorAt(path, 'wrong-type', { type: 'text' })] }
  }
  if (value.trim() === '') {
    return { text: null, errors: [errorAt(path, 'required')] }
  }
  if (value.length > max) {
    return { text: null, errors: [errorAt(path, 'too-long', { max })] }
  }
  return { text: value, errors: [] }
}
