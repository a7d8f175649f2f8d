import {
  autocompletion,
  type Completion,
  type CompletionContext,
  type CompletionResult,
  pickedCompletion,
  startCompletion,
} from '@codemirror/autocomplete'
import type { Extension } from '@codemirror/state'
import type { EditorView } from '@codemirror/view'
import type { Vocabulary } from '../../../definition/types.ts'
import type { Texts } from '../../payload/texts.ts'
import { type Offer, offersAt } from './complete.ts'
import { schemaText } from './schema-text.ts'

/** Completion of keys, values and names. */
export const completion = ({ vocabulary, t }: { vocabulary: Vocabulary; t: Texts['t'] }): Extension =>
  autocompletion({
    icons: false,
    override: [(context) => complete({ context, vocabulary, t })],
  })

const complete = ({
  context,
  vocabulary,
  t,
}: {
  context: CompletionContext
  vocabulary: Vocabulary
  t: Texts['t']
}): CompletionResult | null => {
  const { state, pos, explicit } = context
  const found = offersAt({ text: state.doc.toString(), offset: pos, vocabulary })
  if (!found) return null
  // A new line is not taken for a question.
  const isAsked = explicit || pos > found.from || /[[{,:]\s?$/.test(state.sliceDoc(Math.max(0, pos - 2), pos))
  if (!isAsked) return null
  return {
    from: found.from,
    to: Math.max(pos, found.to),
    options: found.offers.map((offer, at) => optionOf({ offer, at, t })),
    validFor: /^[\w.@/-]*$/,
  }
}

const optionOf = ({ offer, at, t }: { offer: Offer; at: number; t: Texts['t'] }): Completion => {
  const { label, kind, about, insert, schema, required } = offer
  const detail = detailOf({ offer, t })
  const info = schema && schemaText({ schemas: [schema], required, t })
  return {
    label,
    ...(detail && { detail }),
    ...(info && { info: () => paragraphs(info) }),
    type: kind,
    // In the order of the language, what is required first.
    boost: (required ? 60 : 0) - Math.min(at, 50),
    apply: (view: EditorView, picked: Completion, from: number, to: number) => {
      view.dispatch({
        changes: { from, to, insert },
        selection: { anchor: from + insert.length },
        annotations: pickedCompletion.of(picked),
        userEvent: 'input.complete',
        scrollIntoView: true,
      })
      // Behind a key comes its value.
      if (/[:-] $/.test(insert) && about === undefined) startCompletion(view)
    },
  }
}

const detailOf = ({ offer: { kind, about = '', required }, t }: { offer: Offer; t: Texts['t'] }): string => {
  switch (kind) {
    case 'key':
      return required ? t('workbench:yaml:required') : ''
    case 'value':
      return ''
    case 'activity':
    case 'phase':
      return t(`workbench:yaml:${kind}`, { label: about })
    case 'recordState':
      return t('workbench:yaml:recordState', { collection: about })
    default:
      return about === '' ? t(`workbench:yaml:${kind}`) : about
  }
}

/** Text as elements: what people have written is never markup. */
export const paragraphs = (texts: readonly string[]): HTMLElement => {
  const element = document.createElement('div')
  element.className = 'pb-yaml-about'
  for (const text of texts) {
    const paragraph = document.createElement('p')
    paragraph.textContent = text
    paragraph.dir = 'auto'
    element.append(paragraph)
  }
  return element
}
