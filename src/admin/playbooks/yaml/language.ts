import { yaml } from '@codemirror/lang-yaml'
import { syntaxHighlighting } from '@codemirror/language'
import { Compartment, EditorState, type Extension } from '@codemirror/state'
import { classHighlighter } from '@lezer/highlight'

/** Deeper than any text that can be read. The editor colours what is nested by recursion, and browsers run out of room. */
const MOST_DEPTH = 400
const ON_ONE_LINE = new RegExp(`(?:[-?:][ \\t]+){${MOST_DEPTH}}`)

/** YAML in colours, with folding and indenting; a text that is nested absurdly deep is shown without. */
export const language = (document: string): Extension => {
  const compartment = new Compartment()
  const all = [yaml(), syntaxHighlighting(classHighlighter)]
  const none: Extension = []
  const fitting = (text: string): Extension => (isTooDeep(text) ? none : all)
  return [
    compartment.of(fitting(document)),
    EditorState.transactionExtender.of(({ docChanged, newDoc, startState }) => {
      if (!docChanged) return null
      const next = fitting(newDoc.toString())
      return compartment.get(startState) === next ? null : { effects: compartment.reconfigure(next) }
    }),
  ]
}

const isTooDeep = (text: string): boolean => {
  let depth = 0
  for (const bracket of text.match(/[[\]{}]/g) ?? []) {
    depth = Math.max(0, depth + (bracket === '[' || bracket === '{' ? 1 : -1))
    if (depth > MOST_DEPTH) return true
  }
  return ON_ONE_LINE.test(text)
}
