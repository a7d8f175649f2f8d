import { isMap, isScalar, isSeq } from 'yaml'
import type { Path } from '../located.ts'
import { valueAt } from './data.ts'
import type { Draft } from './draft.ts'
import { insertFlow } from './insert-flow.ts'
import { regionOf, startOf } from './regions.ts'
import { type Manner, renderFlow, renderItem, renderKey, renderPair } from './render.ts'
import { putRendered, replaceValue } from './replace.ts'
import { alternativeFor, orderOf, shapeAt } from './shape.ts'
import { type Collection, nodeAt, type Source } from './source.ts'
import { columnOf, countGaps, isSpaced, styleOf } from './style.ts'
import { refuse } from './types.ts'

/** Puts a value into a list, before the item that is at the index now. A list that is not there is made. */
export function insertItem({
  draft,
  list,
  at,
  value,
}: {
  draft: Draft
  list: Path
  at: number
  value: unknown
}): void {
  const { source } = draft
  const name = nameOf(list)
  const parent = listAt({ draft, list })
  if (parent === null && isInFlow({ draft, list })) {
    writeList({ draft, list, value: [value] })
    return
  }
  if (parent === null) {
    putFirst({ draft, list, lines: (column) => renderItem({ ...styled(source), value, column, name }) })
    return
  }
  if (at > parent.items.length) refuse('not-found')
  if (parent.flow) {
    insertFlow({ draft, parent, at, text: renderFlow(value) })
    return
  }
  const column = columnOf(source, startOf({ parent, index: 0 }))
  const manner = mannerOf({ parent, at })
  insertLines({
    draft,
    parent,
    at,
    name,
    lines: renderItem({ ...styled(source), value, column, name, manner }),
  })
}

/** Whether what holds a list is written in brackets: then the list is, too. */
function isInFlow({ draft, list }: { draft: Draft; list: Path }): boolean {
  const owner = nodeAt({ source: draft.source, path: list.slice(0, -1) })
  return isMap(owner) && owner.flow === true
}

function writeList({ draft, list, value }: { draft: Draft; list: Path; value: readonly unknown[] }): void {
  if (valueAt(draft.source.value, list) !== undefined) replaceValue({ draft, path: list, value })
  else insertPair({ draft, map: list.slice(0, -1), key: String(list.at(-1)), value })
}

function styled(source: Source) {
  return { style: styleOf(source) }
}

/** The list at a path; null: there is none, or it is empty. */
export function listAt({ draft, list }: { draft: Draft; list: Path }): Collection | null {
  const value = valueAt(draft.source.value, list)
  if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) return null
  const node = nodeAt({ source: draft.source, path: list })
  if (!isSeq(node)) refuse(Array.isArray(value) ? 'alias' : 'wrong-place')
  return node
}

/** As the neighbours are written: mappings in one line, or one line a key. */
function mannerOf({ parent, at }: { parent: Collection; at: number }): Manner {
  const near = [parent.items[at - 1], parent.items[at]].filter(isMap)
  if (near.length === 0) return null
  return near.every(({ flow }) => flow) ? 'flow' : 'plain'
}

export function nameOf(path: Path): string | undefined {
  return path.findLast((step) => typeof step === 'string') as string | undefined
}

/** Makes a list with its first item. `lines` gives that for the column of its dash. */
export function putFirst({
  draft,
  list,
  lines,
}: {
  draft: Draft
  list: Path
  lines: (column: number) => string
}): void {
  const { source } = draft
  const { dash } = styleOf(source)
  if (valueAt(source.value, list) === undefined) {
    const key = list.at(-1)
    if (typeof key !== 'string') refuse('not-found')
    // Filled in right afterwards.
    insertPair({ draft, map: list.slice(0, -1), key, value: [] })
  }
  const parent = nodeAt({ source: draft.source, path: list.slice(0, -1) })
  if (!isMap(parent) || parent.flow) refuse('unusual')
  const column = columnOf(draft.source, startOf({ parent, index: 0 })) + dash
  putRendered({ draft, path: list, rendered: { head: '', body: lines(column) } })
}

/** Whole lines, indented as the list is, before the item that is at the index now. */
export function insertLines({
  draft,
  parent,
  at,
  lines,
  name,
}: {
  draft: Draft
  parent: Collection
  at: number
  lines: string
  name: string | undefined
}): void {
  const { source } = draft
  const gap = isSeq(parent) && name !== undefined && spacing({ source, parent, name }) ? source.eol : ''
  if (at === 0) {
    const { start, shared } = regionOf({ source, parent, index: 0 })
    if (shared) refuse('unusual')
    draft.apply([{ offset: start, length: 0, text: lines + gap }])
  } else {
    const { end } = regionOf({ source, parent, index: at - 1 })
    draft.apply([{ offset: end, length: 0, text: endOfFile({ source, end }) + gap + lines }])
  }
}

function spacing({ source, parent, name }: { source: Source; parent: Collection; name: string }): boolean {
  const [spaced, close] = countGaps({ source, parent })
  return spaced + close > 0 ? spaced >= close : isSpaced({ source, name })
}

/** The line end that the last line of a file may lack. */
function endOfFile({ source, end }: { source: Source; end: number }): string {
  return end === source.text.length && !source.text.endsWith('\n') ? source.eol : ''
}

/** Puts a key with its value into a mapping, where the language's order has it. */
export function insertPair({
  draft,
  map,
  key,
  value,
}: {
  draft: Draft
  map: Path
  key: string
  value: unknown
}): void {
  const { source } = draft
  const parent = nodeAt({ source, path: map })
  if (!isMap(parent)) refuse('not-found')
  const at = indexFor({ draft, map, key })
  if (parent.flow) {
    insertFlow({ draft, parent, at, text: `${renderKey(key)}: ${renderFlow(value)}` })
    return
  }
  const first = startOf({ parent, index: 0 })
  const column = columnOf(source, first)
  const style = styleOf(source)
  const lines = renderPair({ key, value, column, style })
  if (at === 0) {
    if (parent === source.root) {
      insertLines({ draft, parent, at, lines, name: undefined })
      return
    }
    // Before a key that may share its line with the dash of a list.
    draft.apply([{ offset: first, length: 0, text: lines.slice(column) + ' '.repeat(column) }])
    return
  }
  const { end } = regionOf({ source, parent, index: at - 1 })
  const isSection = parent === source.root && (Array.isArray(value) || /\n./.test(lines))
  const gap = isSection && countGaps({ source, parent })[0] > 0 ? source.eol : ''
  draft.apply([{ offset: end, length: 0, text: endOfFile({ source, end }) + gap + lines }])
}

/** Behind the last key that stands before it in the language. */
function indexFor({ draft: { source }, map, key }: { draft: Draft; map: Path; key: string }): number {
  const value = valueAt(source.value, map)
  const shape = shapeAt({ value: source.value, path: map })
  const order = orderOf(shape && alternativeFor(shape, value))
  const node = nodeAt({ source, path: map })
  const keys = isMap(node)
    ? node.items.map(({ key: each }) => (isScalar(each) ? String(each.value) : ''))
    : []
  const rank = order.indexOf(key)
  if (rank === -1 || value === undefined) return keys.length
  return keys.findLastIndex((each) => order.indexOf(each) < rank && order.includes(each)) + 1
}
