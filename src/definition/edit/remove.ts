import { isAlias, type Node, type Pair, visit } from 'yaml'
import { type Entry, hasProperties, removeFlow, spanOf } from '../fixes/edits.ts'
import type { Path } from '../located.ts'
import type { Draft } from './draft.ts'
import { isBlank, lineAt, lineStartOf, nextLineOf } from './lines.ts'
import { regionOf, startOf } from './regions.ts'
import { placeOf, type Source } from './source.ts'
import { refuse } from './types.ts'

/** Takes away an item of a list or a key with its value, with the comments that belong to it. */
export function removeItem({ draft, path }: { draft: Draft; path: Path }): void {
  const { source } = draft
  const { parent, index } = placeOf({ source, path })
  const items = parent.items as Entry[]
  const item = items[index] as Entry
  if (items.length < 2) refuse('last-one')
  if (isReferredOutside({ source, item })) refuse('alias')
  const next = items[index + 1]
  if (parent.flow) {
    const span = spanOf(item) ?? refuse('unusual')
    const edit = removeFlow({ text: source.text, span, next, before: items[index - 1] }) ?? refuse('unusual')
    draft.apply([edit])
    return
  }
  const { start, end, shared } = regionOf({ source, parent, index })
  if (!shared) {
    draft.apply([linesEdit({ source, start, end, index, isLast: next === undefined })])
    return
  }
  // The first key beside a dash: the next one takes its place.
  if (next === undefined || hasProperties(next)) refuse('unusual')
  const from = startOf({ parent, index })
  const to = startOf({ parent, index: index + 1 })
  if (source.text.slice(from, to).includes('#')) refuse('unusual')
  draft.apply([{ offset: from, length: to - from, text: '' }])
}

/** Lines, and one of the blank stretches around them. */
function linesEdit({
  source,
  start,
  end,
  index,
}: {
  source: Source
  start: number
  end: number
  index: number
  isLast: boolean
}) {
  const { text } = source
  let from = start
  let to = end
  const isBlankBelow = end === text.length || isBlank(lineAt(text, end))
  if (isBlankBelow && isBlankAbove(source, start)) {
    while (isBlankAbove(source, from)) from = lineStartOf(text, from - 1)
  } else if (isBlankBelow && index === 0) {
    while (to < text.length && isBlank(lineAt(text, to))) to = nextLineOf(text, to)
  }
  return { offset: from, length: to - from, text: '' }
}

/** Whether the line above a place is blank. */
function isBlankAbove(source: Source, offset: number): boolean {
  return offset > 0 && isBlank(lineAt(source.text, lineStartOf(source.text, offset - 1)))
}

/** Whether an alias elsewhere refers to something in it. */
function isReferredOutside({ source, item }: { source: Source; item: Entry }): boolean {
  const inside = namesIn(item)
  if (inside.anchors.size === 0) return false
  const all = namesIn(source.root)
  return [...inside.anchors].some((name) => (all.aliases.get(name) ?? 0) > (inside.aliases.get(name) ?? 0))
}

/** Anchors and aliases in a node, the latter counted. */
export function namesIn(item: Entry | Pair) {
  const anchors = new Set<string>()
  const aliases = new Map<string, number>()
  if (item !== null) {
    visit(item as Node, {
      Node(_, node) {
        if (isAlias(node)) aliases.set(node.source, (aliases.get(node.source) ?? 0) + 1)
        else if ('anchor' in node && node.anchor) anchors.add(node.anchor)
      },
    })
  }
  return { anchors, aliases }
}
