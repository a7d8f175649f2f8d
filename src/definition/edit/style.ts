import { isMap, isPair, isSeq, type Node, visit } from 'yaml'
import { rangeOf } from '../fixes/edits.ts'
import { isBlank, lineAt, lineStartOf } from './lines.ts'
import { isBlockCollection, regionOf, startOf } from './regions.ts'
import type { Collection, Source } from './source.ts'
import { Refused } from './types.ts'

/** How a file is written, for what is written new. */
export type Style = {
  readonly eol: string
  /** By how much a mapping in a mapping is indented. */
  readonly step: number
  /** By how much a list in a mapping is indented: 0 or more. */
  readonly dash: number
}

export function styleOf(source: Source): Style {
  let step: number | null = null
  let dash: number | null = null
  visit(source.root, {
    Pair(_, { key, value }) {
      const at = (key as Node | null)?.range?.[0]
      if (at === undefined || !isBlockCollection(value)) return undefined
      const by = columnOf(source, firstOf(value)) - columnOf(source, at)
      if (isSeq(value)) dash ??= by
      else step ??= by
      return step !== null && dash !== null ? visit.BREAK : undefined
    },
  })
  return { eol: source.eol, step: step ?? (dash || 2), dash: dash ?? step ?? 2 }
}

function firstOf(parent: Collection): number {
  try {
    return startOf({ parent, index: 0 })
  } catch (error) {
    if (error instanceof Refused) return rangeOf(parent)[0]
    throw error
  }
}

export function columnOf({ text }: { text: string }, offset: number): number {
  return offset - lineStartOf(text, offset)
}

/** Whether people leave a blank line between the items of lists of a name: in most of the places there are. */
export function isSpaced({ source, name }: { source: Source; name: string }): boolean {
  let spaced = 0
  let close = 0
  visit(source.root, {
    Pair(_, pair) {
      if (String((pair.key as { value?: unknown } | null)?.value) !== name || !isSeq(pair.value)) return
      const [between, together] = countGaps({ source, parent: pair.value })
      spaced += between
      close += together
    },
  })
  return spaced > close
}

/** How many items of a collection have a blank line above them, and how many have none. */
export function countGaps({ source, parent }: { source: Source; parent: Collection }): [number, number] {
  if (!isBlockCollection(parent) || parent.items.some((item) => isPair(item) !== isMap(parent))) return [0, 0]
  let spaced = 0
  for (let index = 1; index < parent.items.length; index++) {
    const { start } = regionOf({ source, parent, index })
    if (isBlank(lineAt(source.text, lineStartOf(source.text, start - 1)))) spaced++
  }
  return [spaced, Math.max(0, parent.items.length - 1 - spaced)]
}
