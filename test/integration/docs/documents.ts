import { expect } from 'vitest'
import { type Block, blocksOf, readDocument } from '../../unit/docs/markdown.ts'

/** What an example stores for those after it, and what the reader would put in by hand. */
export type Variables = Map<string, string | number>

/** An example: what is sent, and the answer that the document shows for it. */
export type Example = { readonly sent: Block; readonly more: readonly Block[]; readonly answer: Block }

/**
 * The examples of a document in their order: each begins with a block of the language `sent`; the last block before the
 * next one is its answer.
 */
export const examplesOf = ({ document, sent }: { document: string; sent: string }): Example[] => {
  const blocks = blocksOf(readDocument(document)).filter(({ info }) => info[1] !== 'setup')
  const starts = blocks.flatMap(({ info }, index) => (info[0] === sent ? [index] : []))
  return starts.map((start, index) => {
    const [first, ...rest] = blocks.slice(start, starts[index + 1])
    const answer = rest.at(-1)
    if (!first || !answer) throw new Error(`The example of line ${first?.line} of ${document} has no answer.`)
    return { sent: first, more: rest.slice(0, -1), answer }
  })
}

/**
 * Puts `$NAME` in: where a JSON value is expected as one (an id, which is a number or a text), otherwise as it is. A name
 * that no example before has stored is a mistake of the document.
 */
export const withVariables = ({ text, variables }: { text: string; variables: Variables }): string => {
  const stored = (name: string): string | number => {
    const value = variables.get(name)
    if (value === undefined) throw new Error(`Nothing before has given $${name} a value.`)
    return value
  }
  return text
    .replace(/(": |\[|, )\$([A-Z_]+)(?=[\s,\]}])/g, (_, before: string, name: string) => {
      return `${before}${JSON.stringify(stored(name))}`
    })
    .replace(/\$([A-Z_]+)/g, (_, name: string) => String(stored(name)))
}

/** Stores what the answer's fence names: `PLAY=doc.id`. */
export const storeVariables = ({
  answer,
  body,
  variables,
}: {
  answer: Block
  body: unknown
  variables: Variables
}): void => {
  for (const word of answer.info) {
    const [, name, path] = /^([A-Z_]+)=(.+)$/.exec(word) ?? []
    if (!name || !path) continue
    const value = path
      .split('.')
      .reduce<unknown>((inner, key) => (inner as Record<string, unknown>)?.[key], body)
    expect(value, `${name} at ${path}`).toBeDefined()
    variables.set(name, value as string | number)
  }
}

/**
 * Whether an answer holds what a document shows of it: every key that is shown, lists entry by entry. `"…"` stands for
 * anything, as the last entry of a list for more entries.
 */
export const expectShown = ({ shown, actual, at }: { shown: unknown; actual: unknown; at: string }): void => {
  if (shown === '…') {
    expect(actual ?? null, at).not.toBeNull()
  } else if (Array.isArray(shown)) {
    expect(Array.isArray(actual), at).toBe(true)
    const list = actual as unknown[]
    const entries = shown.at(-1) === '…' ? shown.slice(0, -1) : shown
    if (entries.length === shown.length) expect(list, at).toHaveLength(entries.length)
    for (const [index, entry] of entries.entries()) {
      expectShown({ shown: entry, actual: list[index], at: `${at}.${index}` })
    }
  } else if (shown !== null && typeof shown === 'object') {
    expect(typeof actual, at).toBe('object')
    for (const [key, value] of Object.entries(shown)) {
      expectShown({ shown: value, actual: (actual as Record<string, unknown>)?.[key], at: `${at}.${key}` })
    }
  } else {
    expect(typeof shown === 'string' && typeof actual === 'number' ? String(actual) : actual, at).toEqual(
      shown,
    )
  }
}
