'use client'

import { EditorSelection, type TransactionSpec } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { type RefObject, useEffect, useRef, useState } from 'react'
import type { TextEdit } from '../../../definition/fixes/types.ts'
import { useTexts } from '../../payload/texts.ts'
import { editBetween } from '../history.ts'
import { useWorkbench } from '../workbench.tsx'
import { createEditorState, fromElsewhere } from './editor.ts'
import { editOfDocument, toDocument } from './line-ends.ts'
import { nextRun, type TypingRun } from './typing.ts'

/** Below this width, at the usual size of text, long lines are wrapped. */
const NARROW = '(max-width: 56.25rem)'

/** The editor, kept in step with the workbench: what is typed goes there, what others do comes here. */
export const useEditor = ({
  parent,
  describedBy,
}: {
  parent: RefObject<HTMLElement | null>
  describedBy: string
}): EditorView | null => {
  const workbench = useWorkbench()
  const { text, readOnly, page } = workbench
  const { t } = useTexts()
  const [view, setView] = useState<EditorView | null>(null)
  const latest = useRef(workbench)
  latest.current = workbench
  /** Texts that were sent to the workbench and have not come back yet. */
  const sent = useRef<string[]>([])
  /** Undo or Redo was asked for in the editor: it shows what that did. */
  const isStepping = useRef(false)

  // biome-ignore lint/correctness/useExhaustiveDependencies: one editor for as long as the page is as it is
  useEffect(() => {
    if (!parent.current) return
    let run: TypingRun | null = null
    let current = latest.current.text
    const step = (name: 'undo' | 'redo') => () => {
      isStepping.current = true
      latest.current[name]()
    }
    const state = createEditorState({
      document: toDocument(current),
      vocabulary: page.vocabulary,
      t,
      label: t(readOnly ? 'workbench:yaml:readOnly' : 'workbench:yaml:label'),
      describedBy,
      readOnly,
      undo: step('undo'),
      redo: step('redo'),
      narrow: window.matchMedia(NARROW),
    })
    const editor = new EditorView({
      state,
      parent: parent.current,
      dispatchTransactions: (transactions, target) => {
        target.update(transactions)
        const isTyped = transactions.some(
          (each) => each.docChanged && each.annotation(fromElsewhere) === undefined,
        )
        if (!isTyped) {
          if (transactions.some(({ docChanged }) => docChanged)) current = latest.current.text
          return
        }
        const edit = editOfDocument({ text: current, document: target.state.doc.toString() })
        if (!edit) return
        run = nextRun({ run, typed: typedBy(edit) })
        current = current.slice(0, edit.offset) + edit.text + current.slice(edit.offset + edit.length)
        sent.current.push(current)
        latest.current.change({
          edits: [edit],
          label: t(`workbench:steps:${run.kind}`),
          merge: `yaml-${run.id}`,
          view: 'yaml',
        })
      },
    })
    setView(editor)
    return () => {
      editor.destroy()
      sent.current = []
      setView(null)
    }
  }, [readOnly, page.vocabulary, t, describedBy])

  useEffect(() => {
    if (!view) return
    const at = sent.current.indexOf(text)
    if (at !== -1) {
      sent.current.splice(0, at + 1)
      return
    }
    sent.current = []
    const edit = editBetween({ from: view.state.doc.toString(), to: toDocument(text) })
    if (edit) view.dispatch(elsewhere({ edit, shows: isStepping.current }))
    isStepping.current = false
  }, [view, text])

  return view
}

const typedBy = (edit: TextEdit) => ({
  offset: edit.offset,
  removed: edit.length,
  inserted: edit.text,
  at: Date.now(),
})

/** The least that has to change, so that the cursor stays where it is, unless it is to show what has changed. */
const elsewhere = ({ edit, shows }: { edit: TextEdit; shows: boolean }): TransactionSpec => ({
  changes: { from: edit.offset, to: edit.offset + edit.length, insert: edit.text },
  annotations: fromElsewhere.of(true),
  ...(shows && {
    selection: EditorSelection.cursor(edit.offset + edit.text.length),
    scrollIntoView: true,
  }),
})
