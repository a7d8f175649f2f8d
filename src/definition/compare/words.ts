import { lookupIn, type TranslationParams } from '../../i18n/lookup.ts'
import { compare } from '../../i18n/rooms/compare.ts'

const find = lookupIn(compare)

/** What sentences about changes are made of, in one language; English where it is not known. */
export type Words = {
  readonly language: string
  /** A text of the room `compare`. */
  readonly t: (key: string, params?: TranslationParams) => string
  /** In quotes, on one line, cut when it is long. */
  readonly quoted: (text: string) => string
  /** As it is written in a playbook, without quotes where it is one word. */
  readonly plain: (value: unknown) => string
  readonly quotedList: (texts: readonly string[]) => string
  readonly plainList: (texts: readonly unknown[]) => string
}

const LONGEST = 80
const MOST_NAMED = 12

export function wordsIn(asked: string): Words {
  const language = [asked, asked.split('-')[0] ?? ''].find((each) => Object.hasOwn(compare, each)) ?? 'en'
  const t: Words['t'] = (key, params = {}) => find({ key, params, language }) ?? key
  const quoted = (text: string) => t('quoted', { text: cut(text) })
  const plain = (value: unknown): string => {
    if (value === null || value === undefined) return t('nothing')
    if (typeof value === 'boolean') return t(`conditions:${value}`)
    if (typeof value === 'number') return String(value)
    const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
    return /^[\p{L}\p{N}][\p{L}\p{N}_.:-]*$/u.test(text) && text.length <= LONGEST ? text : quoted(text)
  }
  const listed = (texts: readonly string[]) => {
    const more = texts.length - MOST_NAMED
    const named = more > 0 ? [...texts.slice(0, MOST_NAMED), t('more', { count: more })] : texts
    return named.length === 0 ? t('nothing') : named.join(', ')
  }
  return {
    language,
    t,
    quoted,
    plain,
    quotedList: (texts) => listed(texts.map(quoted)),
    plainList: (values) => listed(values.map(plain)),
  }
}

/**
 * Two texts as sentences show them. Of long ones that begin alike, the part where they begin to differ: otherwise
 * nobody would see what changed.
 */
export function excerpts({ before, after }: { before: string; after: string }): {
  readonly before: string
  readonly after: string
} {
  const [one, other] = [oneLine(before), oneLine(after)]
  if (one.length <= LONGEST && other.length <= LONGEST) return { before: one, after: other }
  let alike = 0
  while (alike < one.length && one[alike] === other[alike]) alike++
  const start = one.lastIndexOf(' ', Math.max(0, alike - 20)) + 1
  if (alike < 40 || start < 20) return { before: one, after: other }
  return { before: `…${one.slice(start)}`, after: `…${other.slice(start)}` }
}

function cut(text: string): string {
  const line = oneLine(text)
  return line.length > LONGEST ? `${[...line].slice(0, LONGEST).join('').trimEnd()}…` : line
}

/** On one line, without what is not seen or turns the direction of what follows. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069\uFEFF\s]+/gu, ' ').trim()
}
