import { EditorSelection, type Extension } from '@codemirror/state'
import { EditorView, hoverTooltip, keymap } from '@codemirror/view'
import type { Vocabulary } from '../../../definition/types.ts'
import type { Texts } from '../../payload/texts.ts'
import { type About, aboutAt } from './about.ts'
import { paragraphs } from './completion.ts'
import { schemaText } from './schema-text.ts'

type Known = { readonly vocabulary: Vocabulary; readonly t: Texts['t'] }

/** What is known of what the mouse points at. */
export const hover = ({ vocabulary, t }: Known): Extension =>
  hoverTooltip((view, offset) => {
    const about = aboutAt({ text: view.state.doc.toString(), offset, vocabulary })
    const lines = about ? linesAbout({ about, t }) : []
    if (!about || lines.length === 0) return null
    return { pos: about.from, end: about.to, above: true, create: () => ({ dom: paragraphs(lines) }) }
  })

/** What something is, in lines: what it names first, then what the language says. */
export const linesAbout = ({ about, t }: { about: About; t: Texts['t'] }): readonly string[] => {
  const { name, schemas, required, on } = about
  const named =
    name === null || name.kind === 'value'
      ? []
      : [
          name.kind === 'activity' || name.kind === 'phase'
            ? t(`workbench:yaml:${name.kind}`, { label: name.about ?? name.name })
            : name.kind === 'recordState'
              ? t('workbench:yaml:recordState', { collection: name.about ?? '' })
              : [name.about, t(`workbench:yaml:${name.kind}`)].filter(Boolean).join(' · '),
        ]
  return [...named, ...schemaText({ schemas, required: required && on === 'key', t })]
}

/** F12, or a click with Ctrl, goes to the activity, phase, lane or field that is named. */
export const goTo = ({ vocabulary, t }: Known): Extension => {
  const go = (view: EditorView, offset: number): boolean => {
    const target = aboutAt({ text: view.state.doc.toString(), offset, vocabulary })?.target
    if (target == null) return false
    view.dispatch({
      selection: EditorSelection.cursor(target),
      effects: EditorView.scrollIntoView(target, { y: 'center' }),
      userEvent: 'select',
    })
    view.focus()
    return true
  }
  return [
    keymap.of([
      {
        key: 'F12',
        run: (view) => {
          if (!go(view, view.state.selection.main.head)) {
            view.dispatch({ effects: EditorView.announce.of(t('workbench:yaml:notFound')) })
          }
          return true
        },
      },
    ]),
    EditorView.domEventHandlers({
      mousedown: (event, view) => {
        if (!(event.ctrlKey || event.metaKey) || event.button !== 0) return false
        const offset = view.posAtCoords({ x: event.clientX, y: event.clientY })
        return offset !== null && go(view, offset)
      },
    }),
  ]
}
