import { yaml } from '@codemirror/lang-yaml'
import { syntaxHighlighting } from '@codemirror/language'
import { Compartment, EditorState, type Extension, type TransactionSpec } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { classHighlighter } from '@lezer/highlight'

/** Deeper than any text that can be read. The editor colours what is nested by recursion, and browsers run out of room. */
const MOST_DEPTH = 400
const ON_ONE_LINE = new RegExp(`(?:[-?:][ \\t]+){${MOST_DEPTH}}`)

const compartment = new Compartment()
const COLOURED: Extension = [yaml(), syntaxHighlighting(classHighlighter)]
const PLAIN: Extension = []

/** YAML in colours, with folding and indenting; a text that is nested absurdly deep is shown without. */
export const language = (document: string): Extension => [
  compartment.of(fitting(document)),
  // Without, at once: the text must not be read for colours even once.
  EditorState.transactionExtender.of(({ docChanged, newDoc, startState }) => {
    const isColoured = compartment.get(startState) === COLOURED
    return docChanged && isColoured && fitting(newDoc.toString()) === PLAIN
      ? { effects: compartment.reconfigure(PLAIN) }
      : null
  }),
  // With, afterwards: in the same step the editor would read the text that is on its way out.
  EditorView.updateListener.of(({ docChanged, view }) => {
    const change = docChanged ? colouring(view.state) : null
    if (change) queueMicrotask(() => view.dispatch(colouring(view.state) ?? {}))
  }),
]

/** What gives a text its colours back once it can be read; null: it has them, or still cannot. */
export const colouring = (state: EditorState): TransactionSpec | null =>
  compartment.get(state) === PLAIN && fitting(state.doc.toString()) === COLOURED
    ? { effects: compartment.reconfigure(COLOURED) }
    : null

const fitting = (text: string): Extension => (isTooDeep(text) ? PLAIN : COLOURED)

const isTooDeep = (text: string): boolean => {
  let depth = 0
  for (const bracket of text.match(/[[\]{}]/g) ?? []) {
    depth = Math.max(0, depth + (bracket === '[' || bracket === '{' ? 1 : -1))
    if (depth > MOST_DEPTH) return true
  }
  return ON_ONE_LINE.test(text)
}
