'use client'

import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'
import { applyEdits } from '../../definition/fixes/apply.ts'
import type { TextEdit } from '../../definition/fixes/types.ts'
import type { Path } from '../../definition/located.ts'
import { type ReadDefinition, readDefinition } from '../../definition/parse.ts'
import type { Definition, Finding } from '../../definition/types.ts'
import type { PlaybookPage } from '../../runtime/playbooks/types.ts'

/** The views of the one text. */
export const VIEWS = ['outline', 'yaml', 'diagram', 'try', 'versions'] as const
export type ViewKey = (typeof VIEWS)[number]

/** A change of the text. Changes with the same `merge` that follow each other are undone together. */
export type TextChange = {
  readonly edits: readonly TextEdit[]
  /** What it does, in the reader's language, for the Undo button: «Add activity». */
  readonly label: string
  readonly view: ViewKey
  readonly merge?: string
}

/** The unsaved text and everything that its views share. */
export type Workbench = {
  readonly page: PlaybookPage
  readonly text: string
  /** The text as read: places, the definition, or what could be made of a faulty one. */
  readonly read: ReadDefinition
  /** Sound: no finding is an error. */
  readonly definition: Definition | null
  /** The definition, or what could be made of a faulty text; null: nothing could. */
  readonly draft: Definition | null
  readonly findings: readonly Finding[]
  readonly readOnly: boolean
  readonly view: ViewKey
  readonly setView: (view: ViewKey) => void
  /** Where in the document the reader is, in any view; null: nowhere in particular. */
  readonly selected: Path | null
  readonly select: (path: Path | null) => void
  readonly change: (change: TextChange) => void
  readonly undo: () => void
  readonly redo: () => void
  /** What undoing would undo; null: nothing. */
  readonly undoLabel: string | null
  readonly redoLabel: string | null
  readonly dirty: boolean
}

const WorkbenchContext = createContext<Workbench | null>(null)

export const useWorkbench = (): Workbench => {
  const workbench = useContext(WorkbenchContext)
  if (workbench === null) throw new Error('Only inside a workbench.')
  return workbench
}

type Step = { readonly text: string; readonly label: string; readonly merge: string | null }

/** Holds the text of a playbook while it is worked on. */
export const WorkbenchProvider = ({ page, children }: { page: PlaybookPage; children: ReactNode }) => {
  const saved = page.draft?.text ?? page.published?.text ?? ''
  const [steps, setSteps] = useState<{ past: readonly Step[]; text: string; future: readonly Step[] }>({
    past: [],
    text: saved,
    future: [],
  })
  const [view, setView] = useState<ViewKey>('outline')
  const [selected, select] = useState<Path | null>(null)
  const { text } = steps
  const read = useMemo(
    () => readDefinition({ file: `${page.key}.yaml`, text, vocabulary: page.vocabulary }),
    [page.key, page.vocabulary, text],
  )
  const change = useCallback(({ edits, label, merge: joined }: TextChange) => {
    const merge = joined ?? null
    setSteps(({ past, text }) => {
      const next = applyEdits({ text, edits })
      if (next === text) return { past, text, future: [] }
      const joins = merge !== null && past.at(-1)?.merge === merge
      return { past: joins ? past : [...past, { text, label, merge }], text: next, future: [] }
    })
  }, [])
  const undo = useCallback(() => {
    setSteps((now) => {
      const last = now.past.at(-1)
      if (!last) return now
      return {
        past: now.past.slice(0, -1),
        text: last.text,
        future: [...now.future, { ...last, text: now.text }],
      }
    })
  }, [])
  const redo = useCallback(() => {
    setSteps((now) => {
      const next = now.future.at(-1)
      if (!next) return now
      return {
        past: [...now.past, { ...next, text: now.text }],
        text: next.text,
        future: now.future.slice(0, -1),
      }
    })
  }, [])
  const value: Workbench = {
    page,
    text,
    read,
    definition: read.definition,
    draft: read.draft,
    findings: read.findings,
    readOnly: !page.mayEdit,
    view,
    setView,
    selected,
    select,
    change,
    undo,
    redo,
    undoLabel: steps.past.at(-1)?.label ?? null,
    redoLabel: steps.future.at(-1)?.label ?? null,
    dirty: text !== saved,
  }
  return <WorkbenchContext value={value}>{children}</WorkbenchContext>
}
