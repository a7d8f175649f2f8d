import {
  acceptCompletion,
  closeBrackets,
  closeBracketsKeymap,
  completionKeymap,
} from '@codemirror/autocomplete'
import { indentWithTab, standardKeymap } from '@codemirror/commands'
import { bracketMatching, foldGutter, foldKeymap, indentOnInput, indentUnit } from '@codemirror/language'
import { lintGutter, lintKeymap } from '@codemirror/lint'
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search'
import { Annotation, Compartment, EditorState, type Extension } from '@codemirror/state'
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from '@codemirror/view'
import type { Vocabulary } from '../../../definition/types.ts'
import type { Texts } from '../../payload/texts.ts'
import { completion } from './completion.ts'
import { goTo, hover } from './going.ts'
import { language } from './language.ts'
import { phrasesOf } from './phrases.ts'

/** Marks what was changed elsewhere: in another view, or by Undo. */
export const fromElsewhere = Annotation.define<true>()

export type EditorOptions = {
  readonly document: string
  readonly vocabulary: Vocabulary
  readonly t: Texts['t']
  readonly label: string
  /** Id of the element that says which keys there are. */
  readonly describedBy: string
  readonly readOnly: boolean
  readonly undo: () => void
  readonly redo: () => void
  /** Wraps long lines; asked again when the window changes. */
  readonly narrow: MediaQueryList
}

/** The editor of a playbook's text. Its steps are undone by the workbench: the editor has no history of its own. */
export const createEditorState = ({
  document,
  vocabulary,
  t,
  label,
  describedBy,
  readOnly,
  undo,
  redo,
  narrow,
}: EditorOptions): EditorState => {
  const step = (back: boolean): boolean => {
    if (back) undo()
    else redo()
    return true
  }
  return EditorState.create({
    doc: document,
    extensions: [
      lineNumbers(),
      foldGutter(),
      lintGutter(),
      highlightSpecialChars({ addSpecialChars: /[\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/ }),
      highlightActiveLine(),
      highlightActiveLineGutter(),
      highlightSelectionMatches(),
      drawSelection(),
      bracketMatching(),
      closeBrackets(),
      indentOnInput(),
      indentUnit.of('  '),
      EditorState.tabSize.of(2),
      language(document),
      search({ top: true }),
      completion({ vocabulary, t }),
      hover({ vocabulary, t }),
      goTo({ vocabulary, t }),
      wrapping(narrow),
      EditorState.phrases.of(phrasesOf(t)),
      EditorView.contentAttributes.of({
        'aria-label': label,
        'aria-describedby': describedBy,
        spellcheck: 'false',
        autocorrect: 'off',
        autocapitalize: 'off',
        tabindex: '0',
        ...(readOnly && { 'aria-readonly': 'true' }),
      }),
      EditorState.readOnly.of(readOnly),
      EditorView.editable.of(!readOnly),
      EditorView.domEventHandlers({
        // From the browser's menu, or a phone's keyboard.
        beforeinput: ({ inputType }) =>
          inputType === 'historyUndo' || inputType === 'historyRedo'
            ? step(inputType === 'historyUndo')
            : false,
      }),
      keymap.of([
        { key: 'Mod-z', run: () => step(true), shift: () => step(false), preventDefault: true },
        { key: 'Mod-y', run: () => step(false), preventDefault: true },
        { key: 'Tab', run: acceptCompletion },
        ...closeBracketsKeymap,
        ...completionKeymap,
        ...searchKeymap,
        ...foldKeymap,
        ...lintKeymap,
        ...standardKeymap,
        ...(readOnly ? [] : [indentWithTab]),
      ]),
    ],
  })
}

const wrapping = (narrow: MediaQueryList): Extension => {
  const compartment = new Compartment()
  const now = (): Extension => (narrow.matches ? EditorView.lineWrapping : [])
  return [
    compartment.of(now()),
    EditorView.updateListener.of(({ view, geometryChanged }) => {
      const isWrapped = compartment.get(view.state) === EditorView.lineWrapping
      if (!geometryChanged || isWrapped === narrow.matches) return
      queueMicrotask(() => view.dispatch({ effects: compartment.reconfigure(now()) }))
    }),
  ]
}
