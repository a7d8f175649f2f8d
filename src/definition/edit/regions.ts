import { type CST, isMap, type Node, type Pair } from 'yaml'
import { type Entry, hasProperties, lastOf, rangeOf, spanOf } from '../fixes/edits.ts'
import { commentIndent, isBlank, lineAt, lineStartOf, nextLineOf } from './lines.ts'
import type { Collection, Source } from './source.ts'
import { refuse } from './types.ts'

/** The lines of one item of a block collection, with the comments that belong to it. */
export type Region = {
  /** Where its first line begins: that of the comments right above it. */
  readonly start: number
  /** Where the line begins that its dash or key is on. */
  readonly bodyStart: number
  /** Where the line after its last one begins: behind comments below it that are indented as what is in it. */
  readonly end: number
  /** Of its dash or key, counted from 0. */
  readonly column: number
  /** Something else stands before it on its first line: it is the first key of a list's item, say. */
  readonly shared: boolean
}

/** The region of an item; refuses one that is written in a way that lines do not tell apart. */
export function regionOf({
  source,
  parent,
  index,
}: {
  source: Source
  parent: Collection
  index: number
}): Region {
  const { text } = source
  const first = startOf({ parent, index })
  const bodyStart = lineStartOf(text, first)
  const column = first - bodyStart
  const shared = !isBlank(text.slice(bodyStart, first))
  const last = Math.max(endOf({ parent, index }), first + 1)
  const end = nextLineOf(text, last)
  // A block of text that the file ends with, without a line end: its last character is still its own.
  const isCut = last === text.length - 1 && end === text.length && /\S/.test(text.slice(last))
  if (!isCut && !/^[ \t]*(#.*)?\r?\n?$/.test(text.slice(last, end))) refuse('unusual')
  const isFileHead = parent === source.root && index === 0
  return {
    start: shared || isFileHead ? bodyStart : leadOf({ text, bodyStart, column }),
    bodyStart,
    end: tailOf({ text, end, column }),
    column,
    shared,
  }
}

/** Comments right above that are not indented more than the item. */
function leadOf({ text, bodyStart, column }: { text: string; bodyStart: number; column: number }): number {
  let start = bodyStart
  while (start > 0) {
    const above = lineStartOf(text, start - 1)
    const indent = commentIndent(lineAt(text, above))
    if (indent === null || indent > column) break
    start = above
  }
  return start
}

/** Comments below that are indented more than the item: they are about what is in it. */
function tailOf({ text, end, column }: { text: string; end: number; column: number }): number {
  let tail = end
  for (let at = end; at < text.length; at = nextLineOf(text, at)) {
    const line = lineAt(text, at)
    const indent = commentIndent(line)
    if (indent === null ? !isBlank(line) : indent <= column) break
    if (indent !== null) tail = nextLineOf(text, at)
  }
  return tail
}

/** Offset of the dash or the key of an item. */
export function startOf({ parent, index }: { parent: Collection; index: number }): number {
  if (isMap(parent)) {
    const pair = parent.items[index] as Pair<Node, Node>
    const token = (pair as { srcToken?: CST.CollectionItem }).srcToken
    if (token?.start.some(({ type }) => type === 'explicit-key-ind') || hasProperties(pair.key))
      refuse('unusual')
    return rangeOf(pair.key)[0]
  }
  return dashOf({ parent, index })
}

function dashOf({ parent, index }: { parent: Collection; index: number }): number {
  const token = (parent as { srcToken?: CST.BlockSequence }).srcToken
  const dashes = (token?.items ?? []).flatMap(({ start }) =>
    start.filter(({ type }) => type === 'seq-item-ind').slice(0, 1),
  )
  return dashes[index]?.offset ?? refuse('unusual')
}

/** Offset behind the mark (dash or colon) that a value of a block collection follows. */
export function markEndOf({ parent, index }: { parent: Collection; index: number }): number {
  if (!isMap(parent)) return dashOf({ parent, index }) + 1
  const token = (parent.items[index] as { srcToken?: CST.CollectionItem }).srcToken
  const colon = token?.sep?.find(({ type }) => type === 'map-value-ind')
  return colon === undefined ? refuse('unusual') : colon.offset + 1
}

/** Offset behind the last character of an item, comments aside. */
export function endOf({ parent, index }: { parent: Collection; index: number }): number {
  const item = parent.items[index] as Entry
  const node = isMap(parent) ? (item as Pair).value : item
  const mark = parent.flow ? 0 : markEndOf({ parent, index })
  if (node === null || node === undefined) return Math.max(mark, spanOf(item)?.end ?? 0)
  const last = isBlockCollection(node) ? lastOfCollection(node) : lastOf(node as Node)
  return Math.max(mark, last ?? refuse('unusual'))
}

export function isBlockCollection(node: unknown): node is Collection {
  return typeof node === 'object' && node !== null && 'items' in node && !(node as Collection).flow
}

export function lastOfCollection(parent: Collection): number {
  return endOf({ parent, index: parent.items.length - 1 })
}
