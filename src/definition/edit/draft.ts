import { applyEdits } from '../fixes/apply.ts'
import type { TextEdit } from '../fixes/types.ts'
import type { Path } from '../located.ts'
import { same } from './data.ts'
import { applyToPieces, editsOfPieces, piecesOf } from './pieces.ts'
import { openSource, type Source } from './source.ts'
import { type EditResult, Refused, refuse } from './types.ts'

/** A text while an edit of several steps is made to it; every step sees the text as the one before left it. */
export type Draft = {
  readonly source: Source
  /** Edits of the text as it is now. */
  readonly apply: (edits: readonly TextEdit[]) => void
}

/** Where the node is afterwards, and what the whole text must then mean. */
export type Made = { readonly path: Path; readonly value: unknown }

/**
 * Makes an edit step by step. Total: what cannot be made is a problem. The text that comes out is read again, and
 * unless it means exactly what was intended, the edit is refused: whatever strange way a text is written in, no edit
 * changes more than it says.
 */
export function editText({ text: raw, make }: { text: string; make: (draft: Draft) => Made }): EditResult {
  const text = raw.startsWith('\uFEFF') ? raw.slice(1) : raw
  const shift = raw.length - text.length
  try {
    let source = openSource(text)
    let pieces = piecesOf(text)
    const draft: Draft = {
      get source() {
        return source
      },
      apply(edits) {
        const sorted = [...edits].sort((one, other) => one.offset - other.offset || one.length - other.length)
        pieces = applyToPieces({ pieces, edits: sorted })
        source = reopen(applyEdits({ text: source.text, edits: sorted }))
      },
    }
    const { path, value } = make(draft)
    if (!same(source.value, value)) return { problem: 'unusual' }
    const edits = editsOfPieces({ pieces, length: text.length })
    return { edits: edits.map((edit) => ({ ...edit, offset: edit.offset + shift })), path }
  } catch (error) {
    if (error instanceof Refused) return { problem: error.problem }
    throw error
  }
}

function reopen(text: string): Source {
  try {
    return openSource(text)
  } catch (error) {
    if (error instanceof Refused) refuse('unusual')
    throw error
  }
}
