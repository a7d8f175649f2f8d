import type { Definition, FieldType, FormField } from '../definition/types.ts'
import { instantOf } from './dates.ts'
import { errorAt } from './refusals.ts'
import { isStorable } from './texts.ts'
import type { InputError } from './types.ts'
import { isFilled } from './values.ts'

/** Longest text in characters (UTF-16 code units): of one line, and of what may have many. */
export const MAX_TEXT = 10_000
export const MAX_LONG_TEXT = 100_000

/** The fields that a definition declares as its own, by name. Where a name is declared twice, the first counts. */
export function declaredFields(definition: Definition): ReadonlyMap<string, FormField> {
  const declared = new Map<string, FormField>()
  for (const phase of definition.phases) {
    for (const lane of phase.lanes) {
      for (const activity of lane.activities) {
        for (const field of 'fields' in activity ? activity.fields : []) {
          if (field.own && !declared.has(field.name)) {
            declared.set(field.name, field)
          }
        }
      }
    }
  }
  return declared
}

/** What is wrong with a value for a declared field; null when nothing is. Null (it clears) is always right here. */
export function valueError({
  field,
  value,
  path,
}: {
  field: FormField
  value: unknown
  path: string
}): InputError | null {
  if (value === null) {
    return null
  }
  const type = field.type ?? 'text'
  const max = type === 'textarea' ? MAX_LONG_TEXT : MAX_TEXT
  if (typeof value === 'string' && value.length > max) {
    return errorAt(path, 'too-long', { max })
  }
  if (typeof value === 'string' && !isStorable(value)) {
    return errorAt(path, 'unstorable-text')
  }
  if (type === 'select' || type === 'multi-select') {
    return optionError({ field, value, path, type })
  }
  return types[type](value) ? null : errorAt(path, 'wrong-type', { type })
}

/** Checks a play's category against what the definition lists; a definition that lists none allows any. */
export function categoryError({
  definition,
  value,
}: {
  definition: Definition
  value: unknown
}): InputError | null {
  const allowed = definition.record.categories
  if (!isFilled(value) || allowed.length === 0 || allowed.some((category) => category === value)) {
    return null
  }
  return errorAt('category', 'not-an-option', { allowed: allowed.join(', ') })
}

const types: Readonly<Record<Exclude<FieldType, 'select' | 'multi-select'>, (value: unknown) => boolean>> = {
  text: isString,
  textarea: isString,
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  checkbox: (value) => typeof value === 'boolean',
  date: (value) => isString(value) && instantOf(value) !== null,
  email: (value) => isString(value) && isEmail(value),
  url: (value) => isString(value) && isWebAddress(value),
}

function optionError({
  field,
  value,
  path,
  type,
}: {
  field: FormField
  value: unknown
  path: string
  type: 'select' | 'multi-select'
}): InputError | null {
  const chosen = type === 'select' ? [value] : value
  if (!Array.isArray(chosen) || !chosen.every(isString)) {
    return errorAt(path, 'wrong-type', { type })
  }
  if (type === 'multi-select' && chosen.length > field.options.length) {
    return errorAt(path, 'too-long', { max: field.options.length })
  }
  return chosen.every((option) => field.options.includes(option))
    ? null
    : errorAt(path, 'not-an-option', { allowed: field.options.join(', ') })
}

function isString(value: unknown): value is string {
  return typeof value === 'string'
}

/** One `@` with a name before it and a dotted host after it, no blanks: what mail systems accept is wider and laxer. */
function isEmail(value: string): boolean {
  const [name, host, ...rest] = value.split('@')
  const labels = host?.split('.') ?? []
  return (
    value.length <= 254 &&
    !/\s/.test(value) &&
    name !== '' &&
    rest.length === 0 &&
    labels.length > 1 &&
    labels.every((label) => label !== '')
  )
}

/** Only http and https: the panel turns the value into a link. */
function isWebAddress(value: string): boolean {
  return /^https?:\/\/\S+$/i.test(value) && URL.canParse(value)
}
