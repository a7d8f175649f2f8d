import { rangeOf, spanOf } from '../fixes/edits.ts'
import type { Draft } from './draft.ts'
import { isBlank } from './lines.ts'
import type { Collection } from './source.ts'
import { refuse } from './types.ts'

/** Puts the text of an entry into a list or mapping in brackets; a list that is empty is written anew instead. */
export function insertFlow({
  draft,
  parent,
  at,
  text,
}: {
  draft: Draft
  parent: Collection
  at: number
  text: string
}): void {
  const { source } = draft
  const before = parent.items[at - 1]
  if (before !== undefined) {
    const end = spanOf(before as Parameters<typeof spanOf>[0])?.end ?? refuse('unusual')
    draft.apply([{ offset: end, length: 0, text: `, ${text}` }])
    return
  }
  const next = parent.items[0]
  if (next !== undefined) {
    const start = spanOf(next as Parameters<typeof spanOf>[0])?.start ?? refuse('unusual')
    draft.apply([{ offset: start, length: 0, text: `${text}, ` }])
    return
  }
  const [start, end] = rangeOf(parent)
  const inner = source.text.slice(start + 1, end - 1)
  draft.apply([{ offset: start + 1, length: isBlank(inner) ? inner.length : 0, text: ` ${text} ` }])
}
