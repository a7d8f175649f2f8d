import type { Path } from '../located.ts'

/** Replaces `length` UTF-16 units of a text, from `offset` on, by `text`. */
export type TextEdit = { readonly offset: number; readonly length: number; readonly text: string }

/** What puts a finding right: data that an editor, or `lint --fix`, applies to the text that was linted. */
export type Fix = {
  /** What it does, as a command: «Remove after». */
  readonly title: string
  /** In the order of the text; none overlaps another. */
  readonly edits: readonly TextEdit[]
}

/** What a rule wants changed in the document, in the terms of the document. */
export type Change =
  /** Takes away a key with its value, or an entry of a list. */
  | { readonly kind: 'remove'; readonly path: Path }
  /** Gives a text another value. */
  | { readonly kind: 'set'; readonly path: Path; readonly value: string }

export type Proposal = { readonly title: string; readonly changes: readonly Change[] }
