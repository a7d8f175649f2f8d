import { applyEdits } from '../../definition/fixes/apply.ts'
import type { TextEdit } from '../../definition/fixes/types.ts'

/** One step that can be undone: what stood at a place before, and what stands there after. */
export type Step = {
  readonly offset: number
  readonly before: string
  readonly after: string
  readonly label: string
  readonly merge: string | null
}

/** A text with the way it came about; the newest steps are last. */
export type History = {
  readonly text: string
  readonly past: readonly Step[]
  readonly future: readonly Step[]
}

/** The oldest steps are forgotten beyond so many of them, or so many characters in them. */
export const MOST_STEPS = 500
export const MOST_CHARACTERS = 4_000_000

export const historyOf = (text: string): History => ({ text, past: [], future: [] })

/** Makes edits of the text a step. Steps with the same `merge` that follow each other become one. */
export const changed = (
  { text, past }: History,
  { edits, label, merge = null }: { edits: readonly TextEdit[]; label: string; merge?: string | null },
): History => {
  const next = applyEdits({ text, edits })
  if (next === text) return { text, past, future: [] }
  const last = past.at(-1)
  const joins = merge !== null && last?.merge === merge
  const from = joins ? without(text, last) : text
  const difference = differenceOf({ from, to: next })
  const kept = joins ? past.slice(0, -1) : past
  // What was typed and taken back again is no step at all.
  if (difference === null) return { text: next, past: kept, future: [] }
  return { text: next, past: capped([...kept, { ...difference, label, merge }]), future: [] }
}

export const undone = (history: History): History => {
  const last = history.past.at(-1)
  if (!last) return history
  return {
    text: without(history.text, last),
    past: history.past.slice(0, -1),
    future: [...history.future, last],
  }
}

export const redone = (history: History): History => {
  const next = history.future.at(-1)
  if (!next) return history
  return {
    text: replaced(history.text, next.offset, next.before.length, next.after),
    // A step that was done again is complete: nothing is added to it any more.
    past: [...history.past, { ...next, merge: null }],
    future: history.future.slice(0, -1),
  }
}

/** The one edit that makes a text another: what is alike at both ends stays. null: they are the same. */
export const editBetween = ({ from, to }: { from: string; to: string }): TextEdit | null => {
  const difference = differenceOf({ from, to })
  if (difference === null) return null
  return { offset: difference.offset, length: difference.before.length, text: difference.after }
}

const differenceOf = ({ from, to }: { from: string; to: string }): Omit<Step, 'label' | 'merge'> | null => {
  if (from === to) return null
  const shorter = Math.min(from.length, to.length)
  let start = 0
  while (start < shorter && from[start] === to[start]) start++
  if (start > 0 && isHighSurrogate(from.charCodeAt(start - 1))) start--
  let end = 0
  while (end < shorter - start && from[from.length - 1 - end] === to[to.length - 1 - end]) end++
  if (end > 0 && isLowSurrogate(from.charCodeAt(from.length - end))) end--
  return {
    offset: start,
    before: from.slice(start, from.length - end),
    after: to.slice(start, to.length - end),
  }
}

/** Halves of a character are never told apart. */
const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff
const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff

const without = (text: string, { offset, before, after }: Step): string =>
  replaced(text, offset, after.length, before)

const replaced = (text: string, offset: number, length: number, put: string): string =>
  text.slice(0, offset) + put + text.slice(offset + length)

const capped = (steps: readonly Step[]): readonly Step[] => {
  let characters = 0
  let kept = 0
  for (let at = steps.length - 1; at >= 0 && kept < MOST_STEPS; at--) {
    const { before, after } = steps[at] as Step
    characters += before.length + after.length
    if (characters > MOST_CHARACTERS && kept > 0) break
    kept++
  }
  return steps.slice(steps.length - kept)
}
