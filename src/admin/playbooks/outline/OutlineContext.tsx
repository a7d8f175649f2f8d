'use client'

import { createContext, useContext } from 'react'
import type { EditProblem, EditResult } from '../../../definition/edit/index.ts'
import type { Path } from '../../../definition/located.ts'
import type { Vocabulary } from '../../../definition/types.ts'
import type { FindingPlaces } from './finding-places.ts'
import type { OutlineNode, PlaybookNode } from './nodes.ts'
import type { Target } from './order.ts'
import type { Words } from './words-of.ts'

/** An edit of the text as it is when it is made. */
export type OutlineEdit = {
  /** What it does, for Undo. */
  readonly label: string
  /** Edits with the same name that follow each other are undone together. */
  readonly merge?: string
  readonly make: (text: string) => EditResult
}

/** What can be done with cards. */
export type OutlineActions = {
  readonly rename: (node: OutlineNode, label: string) => void
  readonly move: (node: OutlineNode, target: Target) => void
  /** One step by keyboard; null: it cannot go further. */
  readonly step: (node: OutlineNode, target: Target | null) => void
  readonly duplicate: (node: OutlineNode) => void
  /** Deletes, after a question where something else refers to it or goes with it. */
  readonly askRemove: (node: OutlineNode) => void
  readonly remove: (node: OutlineNode) => void
}

/** What the parts of the outline share. */
export type Outline = {
  readonly words: Words
  readonly vocabulary: Vocabulary
  readonly playbook: PlaybookNode
  readonly places: FindingPlaces
  readonly readOnly: boolean
  /** Path of the card whose properties are shown. */
  readonly shown: Path | null
  readonly text: string
  readonly select: (path: Path | null) => void
  /** Makes an edit; gives where its node is then, or null where it could not be made, which the page then says. */
  readonly run: (edit: OutlineEdit) => Path | null
  readonly refuse: (problem: EditProblem, path: Path) => void
  readonly actions: OutlineActions
  readonly say: (text: string) => void
  readonly focusCard: (path: Path) => void
  readonly focusItem: (id: string) => void
  readonly toYaml: (path: Path) => void
}

const OutlineContext = createContext<Outline | null>(null)

export const OutlineProvider = OutlineContext.Provider

export const useOutline = (): Outline => {
  const outline = useContext(OutlineContext)
  if (outline === null) throw new Error('Only inside an outline.')
  return outline
}
