'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { RoadmapBoard } from '../../engagement/roadmap.ts'
import { useRoutes } from '../payload/routes.ts'
import { useTexts } from '../payload/texts.ts'
import { getJson, type Id, RequestFailed, sendJson } from '../shared/api.ts'
import { readDraft, useDraft } from '../shared/useDraft.ts'
import { areSame, type Item, itemsOf } from './items.ts'
import { isConflict, messageOf } from './problems.ts'

export type SaveState =
  | { readonly is: 'saved' }
  | { readonly is: 'saving' }
  /** What is shown is kept, and not stored. */
  | { readonly is: 'failed'; readonly message: string }
  /** Somebody else was faster; `theirs` is what is stored now. */
  | { readonly is: 'conflict'; readonly theirs: RoadmapBoard }

export type BoardRoom = {
  readonly board: RoadmapBoard | null
  /** As it is on the screen, whether it is stored or not. */
  readonly items: readonly Item[]
  readonly state: SaveState
  readonly error: string | null
  readonly load: () => void
  readonly change: (items: readonly Item[]) => void
  readonly again: () => void
  readonly keepMine: () => void
  readonly takeTheirs: () => void
  /** Puts in place what a command has answered. */
  readonly show: (board: RoadmapBoard) => void
}

const SAVED: SaveState = { is: 'saved' }

/**
 * The board of a roadmap, and what is done on it: shown at once, stored one after the other, kept in this browser until
 * it is stored.
 */
export const useBoard = ({ collection, id }: { collection: string; id: Id }): BoardRoom => {
  const routes = useRoutes()
  const { t, language } = useTexts()
  const [board, setBoard] = useState<RoadmapBoard | null>(null)
  const [items, setItems] = useState<readonly Item[]>([])
  const [state, setState] = useState<SaveState>(SAVED)
  const [error, setError] = useState<string | null>(null)
  const wanted = useRef<readonly Item[]>([])
  const stored = useRef<RoadmapBoard | null>(null)
  const isSaving = useRef(false)
  const draftKey = `roadmap:${collection}:${id}`
  const { set: keep, clear } = useDraft(draftKey)

  const show = useCallback(
    (next: RoadmapBoard): void => {
      stored.current = next
      wanted.current = itemsOf(next)
      clear()
      setBoard(next)
      setItems(wanted.current)
      setState(SAVED)
    },
    [clear],
  )

  const read = useCallback(
    () => getJson<RoadmapBoard>({ url: routes.api(`/${collection}/${id}/board`), language }),
    [routes, collection, id, language],
  )

  const save = useCallback(async (): Promise<void> => {
    if (isSaving.current || !stored.current) return
    isSaving.current = true
    setState({ is: 'saving' })
    try {
      while (!areSame(wanted.current, itemsOf(stored.current))) {
        const sent = wanted.current
        const { rev } = stored.current.roadmap
        const answer = await sendJson({
          url: routes.api(`/${collection}/${id}?depth=0`),
          method: 'PATCH',
          body: { items: sent, rev },
          language,
        })
        if (answer.kind !== 'done') {
          setState(
            isConflict(answer)
              ? { is: 'conflict', theirs: await read() }
              : { is: 'failed', message: messageOf({ problem: answer, t }) },
          )
          return
        }
        const now = await read()
        // What others did in between is not to be written over by what is still to be stored.
        if (!areSame(itemsOf(now), sent) && !areSame(wanted.current, sent)) {
          setState({ is: 'conflict', theirs: now })
          return
        }
        if (areSame(wanted.current, sent)) {
          show(now)
          return
        }
        stored.current = now
      }
      show(stored.current)
    } catch {
      setState({ is: 'failed', message: t('adoption:board:offline') })
    } finally {
      isSaving.current = false
    }
  }, [routes, collection, id, language, t, read, show])

  const change = useCallback(
    (next: readonly Item[]): void => {
      wanted.current = next
      setItems(next)
      keep('items', next)
      keep('rev', stored.current?.roadmap.rev ?? null)
      void save()
    },
    [keep, save],
  )

  const load = useCallback((): void => {
    setError(null)
    read().then(
      (found) => {
        const draft = readDraft(draftKey)
        const kept = Array.isArray(draft.items) ? (draft.items as readonly Item[]) : null
        show(found)
        if (kept === null || areSame(kept, itemsOf(found)) || !found.mayWork) return
        wanted.current = kept
        setItems(kept)
        keep('items', kept)
        keep('rev', draft.rev)
        if (draft.rev === found.roadmap.rev) void save()
        else setState({ is: 'conflict', theirs: found })
      },
      (failed: unknown) =>
        setError((failed instanceof RequestFailed && failed.message) || t('related:notLoaded')),
    )
  }, [read, show, keep, save, draftKey, t])
  useEffect(load, [load])

  const theirs = state.is === 'conflict' ? state.theirs : null
  const keepMine = (): void => {
    if (!theirs) return
    stored.current = theirs
    setBoard(theirs)
    void save()
  }
  return {
    board,
    items,
    state,
    error,
    load,
    change,
    again: () => void save(),
    keepMine,
    takeTheirs: () => theirs && show(theirs),
    show,
  }
}
