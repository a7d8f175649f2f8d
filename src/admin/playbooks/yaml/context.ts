import type { Path } from '../../../definition/located.ts'
import { childOf } from '../tree/places.ts'
import { readTree } from '../tree/read-tree.ts'
import type { TreeEntry, TreeNode } from '../tree/types.ts'

/** Where somebody is typing. */
export type Context = {
  readonly tree: TreeNode
  /** The word that is being typed. */
  readonly from: number
  readonly to: number
  readonly word: string
  readonly inFlow: boolean
  /** A key of the mapping at this path; null: none can stand here. */
  readonly keyIn: Path | null
  /** Keys that the mapping has besides. */
  readonly keys: readonly string[]
  /** The colon is there. */
  readonly hasColon: boolean
  /** A value at this path; null: none can stand here. */
  readonly valueAt: Path | null
  /** A new entry of the list at this path; its dash is missing. */
  readonly entryOf: Path | null
  /** Column of the word. */
  readonly column: number
}

/** The second word of a text, or a later one: nothing can be offered, and nothing has to be read to know it. */
const PROSE = /^\s*(?:- +)*[\w-]+:[ \t]+[^\s[{][^[{]*\s\S*$/

const WORD = /[\w.@/-]*$/

/** What can stand at a place of a text, however broken it is while it is typed. */
export const contextAt = ({ text, offset }: { text: string; offset: number }): Context | null => {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1
  const before = text.slice(lineStart, offset)
  if (/(^|\s)#/.test(before) || PROSE.test(before)) return null
  const word = WORD.exec(before)?.[0] ?? ''
  const from = offset - word.length
  const to = offset + (/^[\w.@/-]*/.exec(text.slice(offset))?.[0].length ?? 0)
  const tree = readTree(text)
  const at = {
    tree,
    from,
    to,
    word: text.slice(from, offset),
    inFlow: false,
    keyIn: null,
    keys: [],
    hasColon: /^[ \t]*:(\s|$)/.test(text.slice(to)),
    valueAt: null,
    entryOf: null,
    column: from - lineStart,
  } satisfies Context
  return inFlow(at, from) ?? inBlock({ at, text, lineStart, before: text.slice(lineStart, from) })
}

/** In brackets, the text alone says it. */
const inFlow = (at: Context, offset: number): Context | null => {
  const { tree } = at
  let node = tree
  let path: Path = []
  let found: { node: TreeNode; path: Path } | null = null
  for (;;) {
    const isInside =
      node.isFlow && node.from < offset && (offset < node.to || (offset === node.to && !node.isClosed))
    if (isInside) found = { node, path }
    const entry = lastBefore(node, offset + (node.isFlow ? 1 : 0))
    if (!entry) break
    path = [...path, entry.key]
    node = entry.node
  }
  if (!found) return null
  const { node: around, path: place } = found
  const entry = around.entries.find(
    (each) => each.from <= offset && offset <= Math.max(each.node.to, each.keyTo),
  )
  if (around.kind === 'list') {
    const key = entry ? entry.key : around.entries.filter((each) => each.from < offset).length
    return { ...at, inFlow: true, valueAt: [...place, key] }
  }
  const last = lastBefore(around, offset + 1)
  const text = { ...at, inFlow: true }
  const isValue =
    last?.colon != null && offset >= last.colon && offset <= Math.max(last.node.to, last.colon + 1)
  const isOpen = last?.colon != null && last.node.kind === 'none' && offset >= last.colon
  if (last && (isValue || isOpen)) return { ...text, valueAt: [...place, last.key] }
  return { ...text, keyIn: place, keys: keysBut(around, offset) }
}

const inBlock = ({
  at,
  lineStart,
  before,
}: {
  at: Context
  text: string
  lineStart: number
  before: string
}): Context | null => {
  const { tree, from, column } = at
  const pair = /^(\s*(?:- +)*)("[^"]*"|'[^']*'|[^\s"'#[\]{},][^#]*?)\s*:[ \t]+$/.exec(before)
  if (pair) {
    const path = pathOfKey(tree, lineStart + (pair[1]?.length ?? 0))
    return path && { ...at, valueAt: path }
  }
  if (!/^\s*(?:- +)*$/.test(before)) return null
  const dash = before.lastIndexOf('-')
  if (dash !== -1) {
    const path = pathOfDash(tree, lineStart + dash)
    if (!path) return null
    const item = entryOfPath(tree, path)?.node
    return { ...at, keyIn: path, keys: item ? keysBut(item, from) : [], valueAt: path }
  }
  return atColumn({ at, column, from })
}

/** On a line of its own: the column tells what it belongs to. */
const atColumn = ({ at, column, from }: { at: Context; column: number; from: number }): Context | null => {
  let node = at.tree
  let path: Path = []
  for (;;) {
    if (node.kind === 'map' && column <= node.indent) return { ...at, keyIn: path, keys: keysBut(node, from) }
    if (node.kind === 'list' && column <= node.indent) return { ...at, entryOf: path }
    const entry = lastBefore(node, from)
    if (!entry) return node.kind === 'none' ? { ...at, keyIn: path, keys: [] } : null
    path = [...path, entry.key]
    const below = entry.node
    if (below.kind === 'none' || below.from > from) {
      return { ...at, keyIn: path, keys: [], valueAt: path, entryOf: path }
    }
    // A word without a colon that stands where a mapping will be.
    if (below.kind === 'scalar') {
      return below.from === from ? { ...at, keyIn: path, keys: [], valueAt: path, entryOf: path } : null
    }
    if (below.isFlow) return null
    node = below
  }
}

const lastBefore = (node: TreeNode, offset: number): TreeEntry | null => {
  let found: TreeEntry | null = null
  for (const entry of node.entries) {
    if (entry.from >= offset) break
    found = entry
  }
  return found
}

const keysBut = (node: TreeNode, offset: number): readonly string[] =>
  node.kind === 'map'
    ? node.entries.filter(({ from, keyTo }) => offset < from || offset > keyTo).map(({ key }) => String(key))
    : []

const pathOfKey = (tree: TreeNode, offset: number): Path | null =>
  search(tree, (entry) => entry.from === offset && typeof entry.key === 'string')
const pathOfDash = (tree: TreeNode, offset: number): Path | null =>
  search(tree, (entry) => entry.from === offset && typeof entry.key === 'number')

const search = (tree: TreeNode, isIt: (entry: TreeEntry) => boolean): Path | null => {
  for (const entry of tree.entries) {
    if (isIt(entry)) return [entry.key]
    const below = search(entry.node, isIt)
    if (below) return [entry.key, ...below]
  }
  return null
}

const entryOfPath = (tree: TreeNode, path: Path): TreeEntry | null => {
  let entry: TreeEntry | null = null
  let node = tree
  for (const step of path) {
    entry = childOf(node, step)
    if (!entry) return null
    node = entry.node
  }
  return entry
}
