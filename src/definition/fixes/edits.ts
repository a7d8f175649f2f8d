import {
  type Document,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Range,
  stringify,
  visit,
} from 'yaml'
import type { Path } from '../located.ts'
import { overlap } from './apply.ts'
import type { Change, Fix, Proposal, TextEdit } from './types.ts'

type Source = { readonly text: string; readonly document: Document.Parsed }
export type Span = { readonly start: number; readonly end: number }
export type Entry = Node | Pair | null

/**
 * The edits that make a proposal in a text, or null where that is not safe to do by cutting text: behind an alias,
 * where an anchor would go, where a comment stands in the way, or where nothing would be left.
 *
 * `shift` is what offsets of the text that people have are ahead of those of the document (a byte order mark).
 */
export function fixOf({
  proposal: { title, changes },
  shift = 0,
  ...source
}: Source & { proposal: Proposal; shift?: number }): Fix | null {
  const edits: TextEdit[] = []
  for (const change of changes) {
    const edit = editOf({ change, ...source })
    if (edit === null) return null
    edits.push({ ...edit, offset: edit.offset + shift })
  }
  edits.sort((one, other) => one.offset - other.offset)
  return edits.length === 0 || overlap(edits) ? null : { title, edits }
}

function editOf({ change, ...source }: Source & { change: Change }): TextEdit | null {
  const place = placeOf({ root: source.document.contents, path: change.path })
  if (place === null) return null
  return change.kind === 'set'
    ? set({ ...source, ...place, value: change.value })
    : remove({ ...source, ...place })
}

type Place = { readonly parent: Node & { items: unknown[]; flow?: boolean }; readonly index: number }

/** Where a path leads in the document, without following aliases: what they stand for is written elsewhere. */
function placeOf({ root, path }: { root: Node | null; path: Path }): Place | null {
  let node: Node | null = root
  let place: Place | null = null
  for (const step of path) {
    if (isMap(node)) {
      const index = node.items.findIndex(({ key }) => isScalar(key) && String(key.value) === String(step))
      if (index === -1) return null
      place = { parent: node, index }
      node = (node.items[index] as Pair<Node, Node | null>).value
    } else if (isSeq(node)) {
      if (typeof step !== 'number' || step >= node.items.length) return null
      place = { parent: node, index: step }
      node = node.items[step] as Node | null
    } else {
      return null
    }
  }
  return place
}

function set({ text, parent, index, value }: Source & Place & { value: string }): TextEdit | null {
  const item = parent.items[index] as Entry
  return scalarEdit({ text, node: isPair(item) ? item.value : item, value })
}

/**
 * Gives a text another value in the quotes that it has, or in double ones where only those can hold it; null where there
 * is no text, or one of several lines.
 */
export function scalarEdit({
  text,
  node,
  value,
}: {
  text: string
  node: unknown
  value: string
}): TextEdit | null {
  if (!isScalar(node) || !node.range || typeof node.value !== 'string') return null
  if (node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL') return null
  const [offset, end] = node.range
  const put =
    node.type === 'QUOTE_SINGLE' && !/\p{Cc}/u.test(value)
      ? `'${value.replaceAll("'", "''")}'`
      : node.type === 'PLAIN' && isPlain(value)
        ? value
        : JSON.stringify(value)
  return text.slice(offset, end) === put ? null : { offset, length: end - offset, text: put }
}

/** Text that needs no quotes anywhere, in flow or in block. */
export function isPlain(value: string): boolean {
  return !/[,[\]{}#:\n]/.test(value) && stringify(value, { lineWidth: 0, schema: 'core' }).trimEnd() === value
}

function remove({ text, parent, index }: Source & Place): TextEdit | null {
  const items = parent.items as Entry[]
  const item = items[index] as Entry
  const span = spanOf(item)
  // An empty list or mapping would mean something else.
  if (items.length < 2 || span === null || isReferred(item)) return null
  const next = items[index + 1]
  const before = items[index - 1]
  if (parent.flow) return removeFlow({ text, span, next, before })
  const { lineStart, isFirstOnLine } = startOf({ text, span, isList: isSeq(parent) })
  if (isFirstOnLine) return removeLines({ text, lineStart, end: span.end })
  return next === undefined ? null : cut({ text, start: span.start, end: spanOf(next)?.start, upTo: next })
}

export function removeFlow({
  text,
  span,
  next,
  before,
}: {
  text: string
  span: Span
  next: Entry | undefined
  before: Entry | undefined
}): TextEdit | null {
  if (next !== undefined) return cut({ text, start: span.start, end: spanOf(next)?.start, upTo: next })
  const end = spanOf(before)?.end
  if (end === undefined || !/^[ \t]*,\s*$/.test(text.slice(end, span.start))) return null
  return { offset: end, length: span.end - end, text: '' }
}

/** What is between two neighbours goes with the first, unless somebody wrote a comment or an anchor there. */
function cut({
  text,
  start,
  end,
  upTo,
}: {
  text: string
  start: number
  end: number | undefined
  upTo: Entry
}): TextEdit | null {
  if (end === undefined || text.slice(start, end).includes('#') || hasProperties(upTo)) return null
  return { offset: start, length: end - start, text: '' }
}

/** Whole lines, with the comment behind the last of them. */
function removeLines({
  text,
  lineStart,
  end,
}: {
  text: string
  lineStart: number
  end: number
}): TextEdit | null {
  const newline = text.indexOf('\n', end)
  const lineEnd = newline === -1 ? text.length : newline + 1
  if (!/^[ \t]*(#.*)?\r?\n?$/.test(text.slice(end, lineEnd))) return null
  return { offset: lineStart, length: lineEnd - lineStart, text: '' }
}

function startOf({ text, span, isList }: { text: string; span: Span; isList: boolean }) {
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1
  const ahead = text.slice(lineStart, span.start)
  return { lineStart, isFirstOnLine: isList ? /^ *- *$/.test(ahead) : /^ *$/.test(ahead) }
}

/** Where a node stands that was read from a text: only those that were made have no place. */
export function rangeOf(node: Node): Range {
  return node.range as Range
}

/** From the first to the last character of an entry; null where it is written in a way that is not cut. */
export function spanOf(item: Entry | undefined): Span | null {
  if (item == null) return null
  if (!isPair(item)) {
    const [start, end] = rangeOf(item)
    return { start, end: lastOf(item) ?? end }
  }
  const key = item.key as Node | null
  const value = item.value as Node | null
  if (key === null || hasProperties(key)) return null
  const [start, keyEnd] = rangeOf(key)
  const end = value === null ? keyEnd : lastOf(value)
  return end === null ? null : { start, end: Math.max(end, keyEnd) }
}

/** Where a node's text ends: block collections and block scalars claim the line ends behind them, too. */
export function lastOf(node: Node): number | null {
  if (isCollection(node) && !node.flow) {
    const last = spanOf(node.items.at(-1) as Entry)
    return last?.end ?? null
  }
  if (isScalar(node) && (node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL')) {
    return rangeOf(node)[1] - 1
  }
  return rangeOf(node)[1]
}

/** Whether an anchor or a tag stands before it, which ranges leave out. */
export function hasProperties(item: Entry): boolean {
  const node = isPair(item) ? (item.key as Node | null) : item
  return (
    node !== null &&
    (('anchor' in node && Boolean(node.anchor)) || Boolean((node as { tag?: string }).tag && hasTag(node)))
  )
}

/** Collections and scalars carry the tag of their kind once they are composed; only a written one is in the text. */
function hasTag(node: Node): boolean {
  const { tag } = node as { tag?: string }
  return tag !== undefined && !tag.startsWith('tag:yaml.org,2002:')
}

/** Whether something in it has an anchor: an alias may refer to it. */
export function isReferred(item: Entry): boolean {
  let found = false
  const look = (node: { anchor?: string }) => {
    if (!node.anchor) return undefined
    found = true
    return visit.BREAK
  }
  if (item !== null)
    visit(item as Node, { Collection: (_, node) => look(node), Scalar: (_, node) => look(node) })
  return found
}
