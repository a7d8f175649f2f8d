import { z } from 'zod'

/**
 * The small shapes that the definition language is made of. Every property carries a description: editors show it from
 * the JSON Schema.
 */

/** Patterns with the words that a message uses for them. */
export const FORMATS = {
  key: {
    pattern: /^[a-z][a-z0-9-]*$/,
    allowed: 'small letters, digits and hyphens, beginning with a letter (close-record)',
  },
  numberPrefix: {
    pattern: /^[A-Z][A-Z0-9]{1,9}$/,
    allowed: '2 to 10 capital letters and digits, beginning with a letter (CPL)',
  },
  fieldName: {
    pattern: /^[a-z][A-Za-z0-9]*$/,
    allowed: 'letters and digits, beginning with a small letter (contractEnd)',
  },
  notBlank: { pattern: /\S/, allowed: 'text that is not blank' },
} as const

/** Text that is not blank. */
export function text({ max = 200 }: { max?: number } = {}) {
  return z.string().regex(FORMATS.notBlank.pattern).max(max)
}

export function key() {
  return z.string().max(64).regex(FORMATS.key.pattern)
}

export function fieldName() {
  return z.string().max(64).regex(FORMATS.fieldName.pattern)
}

/** A list of text, at least `min` long. `examples` are what editors offer. */
export function texts({ min = 0, examples }: { min?: number; examples?: readonly string[] } = {}) {
  const item = examples === undefined ? text() : text().meta({ examples: [...examples] })
  return min > 0 ? z.array(item).min(min) : z.array(item)
}
