import { type Marks, termOf, type Word, wordsOf } from './words.ts'

export type Excerpt = { readonly text: string; readonly marks: Marks }

/** Length of an excerpt in UTF-16 units, about. */
const LENGTH = 220
const MORE = '…'

/**
 * The part of a text that holds most of the terms, with the terms marked; its beginning when it holds none. Pure.
 * White space is drawn together.
 */
export const excerptOf = ({
  text,
  terms,
  length = LENGTH,
}: {
  text: string
  terms: ReadonlySet<string>
  length?: number
}): Excerpt => {
  const plain = text.replace(/\s+/gu, ' ').trim()
  const words = wordsOf(plain)
  const hits = words.filter((word) => terms.has(termOf(word.text) ?? ''))
  const from = plain.length <= length ? 0 : startOf({ words, hits, length })
  const to = endOf({ plain, words, from, length })
  const before = from > 0 ? `${MORE} ` : ''
  const shift = before.length - from
  return {
    text: `${before}${plain.slice(from, to)}${to < plain.length ? ` ${MORE}` : ''}`,
    marks: hits
      .filter((hit) => hit.from >= from && hit.to <= to)
      .map((hit) => [hit.from + shift, hit.to + shift] as const),
  }
}

/** A few words ahead of the window with the most different terms; the first such window. */
const startOf = ({
  words,
  hits,
  length,
}: {
  words: readonly Word[]
  hits: readonly Word[]
  length: number
}): number => {
  let best = { from: 0, terms: 0 }
  for (const [at, first] of hits.entries()) {
    const inside = new Set<string | null>()
    for (let next = at; next < hits.length; next++) {
      const hit = hits[next] as Word
      if (hit.to - first.from > length - LEAD) break
      inside.add(termOf(hit.text))
    }
    if (inside.size > best.terms) best = { from: first.from, terms: inside.size }
  }
  if (best.from <= LEAD) return 0
  return words.find((word) => word.from >= best.from - LEAD)?.from ?? best.from
}

const LEAD = 40

/** Behind the last word that fits. A single word that is longer is cut, but not through a pair. */
const endOf = ({
  plain,
  words,
  from,
  length,
}: {
  plain: string
  words: readonly Word[]
  from: number
  length: number
}): number => {
  if (plain.length - from <= length) return plain.length
  const last = words.findLast((word) => word.to <= from + length)
  if (last && last.to > from) return last.to
  const cut = from + length
  return /[\uD800-\uDBFF]/.test(plain[cut - 1] ?? '') ? cut - 1 : cut
}
