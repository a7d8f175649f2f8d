import type { InputError, Reason, Refusal, RefusalCode } from './types.ts'

/** More than a person will read; keeps the answer to a nonsensical request small. */
const MAX_ERRORS = 100
const MAX_KEY = 100

export function refused(code: RefusalCode, reason: Reason, ...more: readonly Reason[]): Refusal {
  return { kind: 'refused', code, reasons: [reason, ...more] }
}

export function invalid(errors: readonly InputError[]): Refusal {
  return { kind: 'invalid', errors: errors.slice(0, MAX_ERRORS) }
}

export function errorAt(
  path: string,
  code: InputError['code'],
  params?: Readonly<Record<string, string | number>>,
): InputError {
  return params ? { path, code, params } : { path, code }
}

/** Path of a key in `data`. The key is the caller's and may be of any length. */
export function dataPath(key: string): string {
  return `data.${key.slice(0, MAX_KEY)}`
}
