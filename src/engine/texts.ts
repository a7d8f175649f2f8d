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
  if (!isStorable(value)) {
    return { text: null, errors: [errorAt(path, 'unstorable-text')] }
  }
  return { text: value, errors: [] }
}

/** Not every database can keep a NUL or half of a surrogate pair; neither means anything in a text. */
export function isStorable(text: string): boolean {
  return !text.includes('\u0000') && !/\p{Surrogate}/u.test(text)
}
