'use client'

import { useCallback, useEffect, useMemo, useRef, useSyncExternalStore } from 'react'
import { readDefinition } from '../../definition/parse.ts'
import type { PlaybookPage } from '../../runtime/playbooks/types.ts'
import { readPlaybook } from './reading.ts'
import type { TextStore } from './text-store.ts'
import type { TextChange, Workbench } from './workbench.tsx'

type Shown = Pick<
  Workbench,
  | 'text'
  | 'read'
  | 'readText'
  | 'definition'
  | 'draft'
  | 'findings'
  | 'check'
  | 'previous'
  | 'undo'
  | 'redo'
  | 'undoLabel'
  | 'redoLabel'
>

/** Reading that takes less than this, in milliseconds, is done at every key. */
const QUICK = 12

/**
 * The text, what it reads as, and the steps that led to it. Reading waits only for somebody who types YAML: every other
 * view shows what was read, and has to show at once what was done in it.
 */
export const useText = ({
  page,
  store,
}: {
  page: PlaybookPage
  store: TextStore
}): { readonly shown: Shown; readonly change: (change: TextChange) => void } => {
  const state = useSyncExternalStore(store.subscribe, store.get, store.get)
  const took = useRef(0)
  const { key, vocabulary, others, reservedPrefixes } = page
  const published = page.published?.text
  const previous = useMemo(
    () =>
      published === undefined
        ? null
        : readDefinition({ file: `${key}.yaml`, text: published, vocabulary }).draft,
    [key, published, vocabulary],
  )
  const check = useCallback(
    (text: string) => readPlaybook({ text, in: { key, vocabulary, others, reservedPrefixes, previous } }),
    [key, vocabulary, others, reservedPrefixes, previous],
  )
  const { readText } = state
  const read = useMemo(() => {
    const from = performance.now()
    const read = check(readText)
    took.current = performance.now() - from
    return read
  }, [readText, check])
  // Whoever leaves the text for another view leaves it read.
  useEffect(() => store.catchUp, [store])
  return useMemo(
    () => ({
      shown: {
        text: state.text,
        read,
        readText,
        definition: read.definition,
        draft: read.draft,
        findings: read.findings,
        check,
        previous,
        undo: store.undo,
        redo: store.redo,
        undoLabel: state.past.at(-1)?.label ?? null,
        redoLabel: state.future.at(-1)?.label ?? null,
      },
      change: ({ edits, label, merge, view }) => {
        const waits = view === 'yaml' && merge !== undefined && took.current > QUICK
        store.change({
          edits,
          label,
          merge: merge ?? null,
          ...(waits && { later: Math.min(800, Math.max(200, took.current * 2)) }),
        })
      },
    }),
    [store, state, read, readText, check, previous],
  )
}
