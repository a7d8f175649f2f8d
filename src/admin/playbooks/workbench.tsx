'use client'

import { createContext, type ReactNode, useContext, useMemo, useState } from 'react'
import type { TextEdit } from '../../definition/fixes/types.ts'
import type { Path } from '../../definition/located.ts'
import type { ReadDefinition } from '../../definition/parse.ts'
import type { Definition, Finding } from '../../definition/types.ts'
import type { DraftConflict, PlaybookPage } from '../../runtime/playbooks/types.ts'
import { savedText } from './saved-text.ts'
import { createTextStore } from './text-store.ts'
import { type SaveProblem, useServer } from './useServer.ts'
import { useText } from './useText.ts'
import { useView } from './useView.ts'
import type { ViewKey } from './views.ts'

export { VIEWS, type ViewKey } from './views.ts'

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
  /** What the server last said: its `rev` and its saved draft. Becomes new by `save` and `reload`. */
  readonly page: PlaybookPage
  readonly text: string
  /** The text as read: places, the definition, or what could be made of a faulty one. */
  readonly read: ReadDefinition
  /** The text that `read` is of: behind `text` for moments while somebody types YAML quickly, otherwise the same. */
  readonly readText: string
  /** Sound in itself: no finding of the text alone is an error. */
  readonly definition: Definition | null
  /** The definition, or what could be made of a faulty text; null: nothing could. */
  readonly draft: Definition | null
  /** Of the text, of what changed against the published version, and of how it goes with the other playbooks. */
  readonly findings: readonly Finding[]
  /** Reads another text as this one is read. */
  readonly check: (text: string) => ReadDefinition
  /** The published definition that the text would replace. */
  readonly previous: Definition | null
  readonly readOnly: boolean
  readonly view: ViewKey
  readonly setView: (view: ViewKey) => void
  /** Where in the document the reader is, in any view; null: nowhere in particular. */
  readonly selected: Path | null
  readonly select: (path: Path | null) => void
  /** Changes the text as it is at that moment; does nothing where it is read-only. */
  readonly change: (change: TextChange) => void
  readonly undo: () => void
  readonly redo: () => void
  /** What undoing would undo; null: nothing. */
  readonly undoLabel: string | null
  readonly redoLabel: string | null
  /** The text is not what is saved. */
  readonly dirty: boolean
  /** The `rev` that the text began from: an earlier one than the page's while somebody else's text is undecided. */
  readonly baseRev: () => number
  /** Address of the API below this playbook: `url('/publish')`. */
  readonly url: (path: string) => string
  /** Slug of the collection. */
  readonly collection: string
  /** Saves the text as the draft. true: it is saved, or was before. Otherwise the page says what is in the way. */
  readonly save: () => Promise<boolean>
  readonly isSaving: boolean
  /** Why the last save failed; null: it did not. */
  readonly problem: SaveProblem | null
  /** Somebody else saved meanwhile; until it is decided whose text stands, nothing is saved. */
  readonly conflict: DraftConflict['current'] | null
  /** The conflict is being shown; it can be put off. */
  readonly isAsked: boolean
  /**
   * Theirs: their text; mine can be had back by Undo, where the step is called `label`. Mine: it is saved over theirs.
   * Later: the conflict stays, and it is worked on first. Look: it is shown again.
   */
  readonly resolve: (choice: 'theirs' | 'mine' | 'later' | 'look', label?: string) => Promise<boolean>
  /** Puts text in place that was kept on this device and began from an earlier `rev`. */
  readonly restore: (kept: { text: string; rev: number; label: string }) => void
  /**
   * Reads the page anew, after something was done on the server: published, retired, restored. Unsaved text stays,
   * unless it is to be replaced (`take`) by what is on the server now; the step can be undone.
   */
  readonly reload: (how?: { readonly take?: { readonly label: string } }) => Promise<void>
}

const WorkbenchContext = createContext<Workbench | null>(null)

export const useWorkbench = (): Workbench => {
  const workbench = useContext(WorkbenchContext)
  if (workbench === null) throw new Error('Only inside a workbench.')
  return workbench
}

/** Holds the text of a playbook while it is worked on. */
export const WorkbenchProvider = ({
  page: initial,
  collection,
  view: asked,
  children,
}: {
  page: PlaybookPage
  /** Slug of the playbooks. */
  collection: string
  /** The view that the address names. */
  view?: ViewKey | null
  children: ReactNode
}) => {
  const views = useView(asked ?? null)
  const [store] = useState(() => createTextStore(savedText(initial)))
  const server = useServer({ initial, collection, store })
  const { page } = server
  const text = useText({ page, store })
  const value = useMemo<Workbench>(
    () => ({
      ...views,
      ...server,
      ...text.shown,
      setView: (view) => {
        // No other view waits for what was typed to be read.
        store.catchUp()
        views.setView(view)
      },
      change: (change) => {
        if (page.mayEdit) text.change(change)
      },
      readOnly: !page.mayEdit,
      dirty: page.mayEdit && text.shown.text !== savedText(page),
      collection,
    }),
    [views, server, text, page, collection, store],
  )
  return <WorkbenchContext value={value}>{children}</WorkbenchContext>
}
