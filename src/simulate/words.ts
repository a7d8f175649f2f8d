import { type Tell, tellIn } from './texts.ts'

/** Plain values in the words of reports: short, on one line. */

const MOST = 120

const ENGLISH = tellIn('en')

/** A value as a report shows it. */
export function say(value: unknown, tell: Tell = ENGLISH): string {
  if (value === null || value === undefined) return tell('nothing')
  if (typeof value === 'string')
    return cut(value.includes(' ') || value === '' ? JSON.stringify(value) : value)
  if (Array.isArray(value))
    return value.length === 0 ? tell('none') : cut(value.map((each) => say(each, tell)).join(', '))
  if (typeof value === 'object') {
    const pairs = Object.entries(value).filter(([, each]) => each !== undefined)
    return cut(pairs.map(([key, each]) => `${key} ${say(each, tell)}`).join(', '))
  }
  return String(value)
}

/** Text on one line, without control characters, and not longer than anybody reads. */
export function cut(text: string): string {
  const line = text.replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu, ' ')
  return line.length > MOST ? `${line.slice(0, MOST)}…` : line
}

/** Texts that are words already, as one list. */
export function listed(texts: readonly string[], tell: Tell = ENGLISH): string {
  return texts.length === 0 ? tell('none') : cut(texts.join('; '))
}
