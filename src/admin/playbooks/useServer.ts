'use client'

import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { DraftConflict, DraftSaved, PlaybookPage } from '../../runtime/playbooks/types.ts'
import { useReader } from '../payload/reader.ts'
import { useRoutes } from '../payload/routes.ts'
import { useTexts } from '../payload/texts.ts'
import { getJson, type Problem, sendJson } from '../shared/api.ts'
import { savedText } from './saved-text.ts'
import type { TextStore } from './text-store.ts'
import type { Workbench } from './workbench.tsx'

/** Why nothing could be saved. What was typed is kept. */
export type SaveProblem = Exclude<Problem, { kind: 'invalid' }>

type Server = Pick<
  Workbench,
  | 'page'
  | 'baseRev'
  | 'url'
  | 'save'
  | 'isSaving'
  | 'problem'
  | 'conflict'
  | 'isAsked'
  | 'resolve'
  | 'restore'
  | 'reload'
>
type Current = DraftConflict['current']

/** What the server holds of a playbook, and the way there. Nothing that somebody else saved is overwritten unseen. */
export const useServer = ({
  initial,
  collection,
  store,
}: {
  initial: PlaybookPage
  collection: string
  store: TextStore
}): Server => {
  const routes = useRoutes()
  const reader = useReader()
  const { language, t } = useTexts()
  const [page, setPage] = useState(initial)
  const [isSaving, setSaving] = useState(false)
  const [problem, setProblem] = useState<SaveProblem | null>(null)
  const [conflict, setConflict] = useState<Current | null>(null)
  const [isAsked, setAsked] = useState(false)
  const shown = useRef(initial)
  /** The `rev` that the text began from, where that is not the page's: the server will tell of the conflict. */
  const began = useRef<number | null>(null)
  const running = useRef<Promise<boolean> | null>(null)
  const url = useCallback(
    (path: string) => routes.api(`/${collection}/${encodeURIComponent(initial.key)}${path}`),
    [routes, collection, initial.key],
  )
  const show = useCallback((next: PlaybookPage) => {
    shown.current = next
    seen.set(next.key, next.rev)
    setPage(next)
  }, [])

  const send = useCallback(
    async ({ text, rev }: { text: string; rev: number }): Promise<boolean> => {
      setSaving(true)
      const answer = await sendJson<DraftSaved>({
        url: url('/draft'),
        body: { text, rev },
        language,
        method: 'PUT',
      })
      setSaving(false)
      if (answer.kind === 'done') {
        began.current = null
        const { draft, published } = shown.current
        show({
          ...shown.current,
          rev: answer.value.rev,
          draft: {
            text,
            from: draft ? draft.from : (published?.version ?? null),
            source: 'panel',
            by: reader,
            at: answer.value.savedAt,
          },
        })
        setProblem(null)
        setConflict(null)
        return true
      }
      const current = answer.kind === 'refused' ? conflictOf(answer.data) : null
      if (current) {
        setConflict(current)
        setAsked(true)
      }
      setProblem(
        current
          ? null
          : answer.kind === 'invalid'
            ? { kind: 'failed', status: 400, message: messageOf(answer) }
            : answer,
      )
      return false
    },
    [url, language, reader, show],
  )

  const save = useCallback(async (): Promise<boolean> => {
    // Of two at once, the second saves what the first did not know yet.
    while (running.current) await running.current
    const { text } = store.get()
    if (!shown.current.mayEdit) return false
    if (text === savedText(shown.current) && began.current === null) return true
    running.current = send({ text, rev: began.current ?? shown.current.rev })
    try {
      return await running.current
    } finally {
      running.current = null
    }
  }, [send, store])

  const reload = useCallback<Workbench['reload']>(
    async ({ take } = {}) => {
      const before = shown.current
      const next = await getJson<PlaybookPage>({ url: url('/page'), language })
      const isDirty = store.get().text !== savedText(before)
      const isOthers = savedText(next) !== savedText(before)
      if (take || !isDirty) {
        began.current = null
        store.replace({ text: savedText(next), label: take?.label ?? t('workbench:steps:reloaded') })
        setConflict(null)
      } else if (isOthers) {
        // The unsaved text stays with the `rev` that it began from: saving it tells of the conflict.
        began.current ??= before.rev
        setConflict(currentOf(next))
      }
      show(next)
    },
    [url, language, store, show, t],
  )

  const resolve = useCallback<Workbench['resolve']>(
    async (choice, label = '') => {
      const current = conflict
      if (current === null) return true
      if (choice === 'later' || choice === 'look') {
        setAsked(choice === 'look')
        return true
      }
      if (choice === 'mine') return send({ text: store.get().text, rev: current.rev })
      try {
        await reload({ take: { label } })
        return true
      } catch {
        setProblem({ kind: 'failed', status: null, message: null })
        return false
      }
    },
    [conflict, reload, send, store],
  )

  const restore = useCallback<Workbench['restore']>(
    ({ text, rev, label }) => {
      if (rev !== shown.current.rev) began.current = rev
      store.replace({ text, label })
    },
    [store],
  )

  // The browser's way back may lead to a page from before the last save.
  useEffect(() => {
    if ((seen.get(initial.key) ?? 0) > initial.rev) void reload().catch(() => undefined)
  }, [initial, reload])

  // Whoever comes back to the page sees what others have saved, unless there is unsaved text.
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') void reload().catch(() => undefined)
    }
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [reload])

  const baseRev = useCallback(() => began.current ?? shown.current.rev, [])

  return useMemo(
    () => ({ page, baseRev, url, save, isSaving, problem, conflict, isAsked, resolve, restore, reload }),
    [page, baseRev, url, save, isSaving, problem, conflict, isAsked, resolve, restore, reload],
  )
}

/** The newest `rev` that this tab has seen, by the playbook's key. */
const seen = new Map<string, number>()

const conflictOf = (data: unknown): Current | null => {
  const { code, current } = (data ?? {}) as Partial<DraftConflict>
  return code === 'conflict' && current !== undefined ? current : null
}

const currentOf = ({ rev, draft, published }: PlaybookPage): Current => ({
  rev,
  text: draft?.text ?? null,
  by: draft?.by ?? published?.by ?? null,
  at: draft?.at ?? published?.at ?? null,
  version: published?.version ?? null,
})

const messageOf = ({ fields, message }: Extract<Problem, { kind: 'invalid' }>): string =>
  [...Object.values(fields), message].find((each) => each !== '') ?? ''
