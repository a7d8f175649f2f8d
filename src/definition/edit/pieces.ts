import type { TextEdit } from '../fixes/types.ts'

/** A stretch of the text at first, or new text. */
type Piece = { readonly from: number; readonly to: number } | { readonly text: string }

/** What has become of a text: stretches of it, in order, and what was put between them. */
export type Pieces = readonly Piece[]

export function piecesOf(text: string): Pieces {
  return [{ from: 0, to: text.length }]
}

/** The pieces once edits of the text, as it is now, are made. The edits must be in order and must not overlap. */
export function applyToPieces({ pieces, edits }: { pieces: Pieces; edits: readonly TextEdit[] }): Pieces {
  const result: Piece[] = []
  let from = 0
  for (const { offset, length, text } of edits) {
    result.push(...slice({ pieces, from, to: offset }), ...(text === '' ? [] : [{ text }]))
    from = offset + length
  }
  return [...result, ...slice({ pieces, from, to: Number.POSITIVE_INFINITY })]
}

function slice({ pieces, from, to }: { pieces: Pieces; from: number; to: number }): Piece[] {
  const result: Piece[] = []
  let at = 0
  for (const piece of pieces) {
    const length = 'text' in piece ? piece.text.length : piece.to - piece.from
    const start = Math.max(0, from - at)
    const end = Math.min(length, to - at)
    if (start < end) {
      result.push(
        'text' in piece
          ? { text: piece.text.slice(start, end) }
          : { from: piece.from + start, to: piece.from + end },
      )
    }
    at += length
  }
  return result
}

/** The edits that lead from the text at first to what has become of it. */
export function editsOfPieces({ pieces, length }: { pieces: Pieces; length: number }): TextEdit[] {
  const edits: TextEdit[] = []
  let at = 0
  let put = ''
  const close = (to: number) => {
    if (to > at || put !== '') edits.push({ offset: at, length: to - at, text: put })
    put = ''
  }
  for (const piece of pieces) {
    if ('text' in piece) {
      put += piece.text
    } else {
      close(piece.from)
      at = piece.to
    }
  }
  close(length)
  return edits
}
