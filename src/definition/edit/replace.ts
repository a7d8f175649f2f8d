import { isMap, isScalar, type Node } from 'yaml'
import { isReferred, lastOf, rangeOf, spanOf } from '../fixes/edits.ts'
import type { TextEdit } from '../fixes/types.ts'
import type { Path } from '../located.ts'
import type { Draft } from './draft.ts'
import { nameOf } from './insert.ts'
import { nextLineOf } from './lines.ts'
import { endOf, isBlockCollection, markEndOf, startOf } from './regions.ts'
import { type Manner, type Rendered, renderFlow, renderItem, renderValue } from './render.ts'
import { type Collection, placeOf, type Source } from './source.ts'
import { columnOf, styleOf } from './style.ts'
import { refuse } from './types.ts'

/** Writes another value in the place of one. */
export function replaceValue({ draft, path, value }: { draft: Draft; path: Path; value: unknown }): void {
  const { source } = draft
  const { node, parent, index } = placeOf({ source, path })
  if (parent.flow) {
    const put = mannerOfScalar({ node, value }) ?? renderFlow(value)
    draft.apply([{ ...flowSpan({ source, parent, index, node }), text: put }])
    return
  }
  const style = styleOf(source)
  const name = nameOf(path)
  const start = startOf({ parent, index })
  const column = columnOf(source, start)
  if (!isMap(parent)) {
    const manner = isMap(node) && node.flow ? 'flow' : null
    const item = renderItem({ value, column, style, name, manner })
    const newline = item.indexOf('\n') + 1
    const head = item.slice(column + 1, newline).trimEnd()
    putRendered({ draft, path, rendered: { head, body: item.slice(newline) } })
    return
  }
  const used = markEndOf({ parent, index }) - start + column + 1
  putRendered({
    draft,
    path,
    rendered: renderValue({ value, name, column, used, style, manner: mannerOf({ node }) }),
  })
}

function mannerOf({ node }: { node: Node | null }): Manner {
  if (isScalar(node)) {
    switch (node.type) {
      case 'BLOCK_FOLDED':
        return 'folded'
      case 'BLOCK_LITERAL':
        return 'literal'
      case 'QUOTE_SINGLE':
        return 'single'
      case 'QUOTE_DOUBLE':
        return 'double'
      default:
        return null
    }
  }
  return node !== null && 'flow' in node && node.flow ? 'flow' : null
}

/** Text in the quotes that it had; null: as usual. */
function mannerOfScalar({ node, value }: { node: Node | null; value: unknown }): string | null {
  if (typeof value !== 'string' || !isScalar(node) || value.includes('\n')) return null
  if (node.type === 'QUOTE_SINGLE') return `'${value.replaceAll("'", "''")}'`
  return node.type === 'QUOTE_DOUBLE' ? JSON.stringify(value) : null
}

function flowSpan({
  source,
  parent,
  index,
  node,
}: {
  source: Source
  parent: Collection
  index: number
  node: Node | null
}): { offset: number; length: number } {
  if (node !== null && isReferred(node)) refuse('alias')
  const span = node === null ? null : spanOf(node)
  if (span !== null && span.end > span.start) return { offset: span.start, length: span.end - span.start }
  // `{ key: }`: behind the colon, and a blank.
  const end = markEndOf({ parent, index })
  return source.text[end] === ' ' ? { offset: end + 1, length: 0 } : refuse('unusual')
}

/** Puts text in the place of a value of a block collection; comments beside the key stay. */
export function putRendered({
  draft,
  path,
  rendered: { head, body },
}: {
  draft: Draft
  path: Path
  rendered: Rendered
}): void {
  const { source } = draft
  const { node, parent, index } = placeOf({ source, path })
  if (parent.flow) refuse('unusual')
  if (node !== null && isReferred(node)) refuse('alias')
  const { text } = source
  const mark = markEndOf({ parent, index })
  const last = endOf({ parent, index })
  const edits: TextEdit[] = []
  const isBelow = isBlockCollection(node) && nextLineOf(text, mark) <= rangeOf(node)[0]
  const isBlockText = isScalar(node) && (node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL')
  // What the value takes of the key's line.
  const headEnd = isBelow
    ? mark
    : isBlockText
      ? mark + (/^\s*[|>][-+0-9]*/.exec(text.slice(mark))?.[0].length ?? refuse('unusual'))
      : Math.max(
          mark,
          node === null || (isScalar(node) && node.type === 'PLAIN' && node.source === '')
            ? mark
            : (lastOfValue(node) ?? mark),
        )
  edits.push({ offset: mark, length: headEnd - mark, text: head })
  const bodyStart = nextLineOf(text, isBelow || isBlockText ? mark : headEnd)
  const bodyEnd = isBelow || isBlockText ? Math.max(bodyStart, nextLineOf(text, last)) : bodyStart
  const lacksEnd = body !== '' && bodyStart === text.length && !text.endsWith('\n')
  if (bodyEnd > bodyStart || body !== '') {
    edits.push({
      offset: bodyStart,
      length: bodyEnd - bodyStart,
      text: (lacksEnd ? source.eol : '') + body,
    })
  }
  draft.apply(edits)
}

function lastOfValue(node: Node): number | null {
  return isBlockCollection(node) ? (spanOf(node)?.end ?? null) : lastOf(node)
}
