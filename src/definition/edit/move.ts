import { isSeq } from 'yaml'
import { rangeOf, spanOf } from '../fixes/edits.ts'
import type { Path } from '../located.ts'
import { isMapping, valueAt, withItem, withoutValue } from './data.ts'
import { type Draft, editText } from './draft.ts'
import { withFreshKeys } from './fresh-keys.ts'
import { insertItem, insertLines, listAt, nameOf, putFirst } from './insert.ts'
import { shiftLines } from './lines.ts'
import { clampIndex, listOfOwner } from './nodes.ts'
import { planRemoval } from './plan.ts'
import { writeValue } from './reconcile.ts'
import { regionOf, startOf } from './regions.ts'
import { namesIn, removeItem } from './remove.ts'
import { replaceValue } from './replace.ts'
import { takeStep } from './set-value.ts'
import { type Collection, placeOf, type Source } from './source.ts'
import { columnOf } from './style.ts'
import { type EditResult, refuse } from './types.ts'
import { kindAt } from './walk.ts'

/** Takes a phase, lane, activity or field away, with the comments that belong to it. */
export function removeNode({ text, path }: { text: string; path: Path }): EditResult {
  return editText({
    text,
    make(draft) {
      if (kindAt(path) === null) refuse('wrong-place')
      const step = planRemoval({ root: draft.source.value, path })
      takeStep({ draft, step })
      return { path, value: step.after }
    },
  })
}

/**
 * Moves a phase, lane, activity or field with its comments. `to` is what owns it afterwards: a lane for an activity, a
 * phase for a lane, `[]` for a phase, an activity for a field. `at` is the index that it then has.
 */
export function moveNode({
  text,
  path,
  to,
  at,
}: {
  text: string
  path: Path
  to: Path
  at?: number
}): EditResult {
  return editText({
    text,
    make(draft) {
      const root = draft.source.value
      const kind = kindAt(path) ?? refuse('wrong-place')
      const node = valueAt(root, path)
      if (node === undefined) refuse('not-found')
      const list = listOfOwner({ root, owner: to, kind })
      const from = path.slice(0, -1)
      const within = samePath(list, from)
      const siblings = valueAt(root, from) as unknown[]
      if (siblings.length === 1 && !within) refuse('last-one')
      const without = withoutValue(root, path)
      const index = clampIndex({ root: without, list, at })
      if (within && index === path.at(-1)) return { path, value: root }
      const copy = textOfNode({ draft, path })
      removeItem({ draft, path })
      putNode({ draft, list, at: index, copy, value: node })
      return { path: [...list, index], value: withItem(without, list, index, node) }
    },
  })
}

/** Puts a copy of a phase, lane, activity or field right behind it, its comments, too; keys are made unique. */
export function duplicateNode({
  text,
  path,
  label,
}: {
  text: string
  path: Path
  label?: string
}): EditResult {
  return editText({
    text,
    make(draft) {
      const root = draft.source.value
      const kind = kindAt(path) ?? refuse('wrong-place')
      const node = valueAt(root, path)
      if (!isMapping(node) || kind === 'field') refuse(node === undefined ? 'not-found' : 'wrong-place')
      const { parent, index } = placeOf({ source: draft.source, path })
      if (namesIn(parent.items[index] as Parameters<typeof namesIn>[0]).anchors.size > 0) refuse('alias')
      const list = path.slice(0, -1)
      const to = [...list, Number(path.at(-1)) + 1]
      const copy = textOfNode({ draft, path })
      putNode({ draft, list, at: to.at(-1) as number, copy, value: node })
      const doubled = withItem(root, list, to.at(-1) as number, node)
      const renamed = withFreshKeys({ root, node, kind, path })
      const value = label === undefined ? renamed : { ...renamed, label }
      writeValue({ draft, path: to, value })
      return { path: to, value: withItem(withoutValue(doubled, to), list, to.at(-1) as number, value) }
    },
  })
}

function samePath(one: Path, other: Path): boolean {
  return one.length === other.length && one.every((step, index) => step === other[index])
}

/** The lines of a node, or its text where it stands in a list in brackets. */
type NodeText = { readonly lines: string; readonly column: number } | { readonly flow: string }

/** Whether there is a comment in a list in brackets, or what may be one. */
function hasComment({ source: { text }, parent }: { source: Source; parent: Collection }): boolean {
  const [start, end] = rangeOf(parent)
  return text.slice(start, end).includes('#')
}

function textOfNode({ draft, path }: { draft: Draft; path: Path }): NodeText {
  const { source } = draft
  const { parent, index } = placeOf({ source, path })
  if (!isSeq(parent)) refuse('wrong-place')
  if (parent.flow) {
    const { start, end } = spanOf(parent.items[index] as Parameters<typeof spanOf>[0]) ?? refuse('unusual')
    return { flow: source.text.slice(start, end) }
  }
  const { start, end, column, shared } = regionOf({ source, parent, index })
  if (shared) refuse('unusual')
  const lines = source.text.slice(start, end)
  return { lines: lines.endsWith('\n') ? lines : lines + source.eol, column }
}

/** Puts the text of a node into a list, indented as that is. */
function putNode({
  draft,
  list,
  at,
  copy,
  value,
}: {
  draft: Draft
  list: Path
  at: number
  copy: NodeText
  value: unknown
}): void {
  const { source } = draft
  const linesFor = (column: number) =>
    'flow' in copy
      ? `${' '.repeat(column)}- ${copy.flow}${source.eol}`
      : shiftLines({ lines: copy.lines, by: column - copy.column })
  const parent = listAt({ draft, list })
  if (parent === null) {
    putFirst({ draft, list, lines: linesFor })
    return
  }
  if (!parent.flow) {
    const column = columnOf(source, startOf({ parent, index: 0 }))
    insertLines({ draft, parent, at, lines: linesFor(column), name: nameOf(list) })
  } else if ('lines' in copy && copy.lines.includes('#')) {
    // In brackets there is no room for comments: the list is written with one line an item.
    if (hasComment({ source, parent })) refuse('unusual')
    replaceValue({ draft, path: list, value: valueAt(source.value, list) })
    const block = listAt({ draft, list })
    if (block === null || block.flow) refuse('unusual')
    putNode({ draft, list, at, copy, value })
  } else {
    insertItem({ draft, list, at, value })
  }
}
