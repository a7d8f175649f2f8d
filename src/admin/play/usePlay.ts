'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { OpenDocument } from '../payload/document.ts'
import { useFormSync } from '../payload/document-form.ts'
import { useRoutes } from '../payload/routes.ts'
import { useTexts } from '../payload/texts.ts'
import { type Answer, getJson, RequestFailed, sendJson } from '../shared/api.ts'
import type { Run } from './api.ts'

export type Perform = (args: {
  /** Below the play, such as `/close`. */
  path: string
  body?: Readonly<Record<string, unknown>>
  dryRun?: boolean
}) => Promise<Answer<Run>>

export type Play = {
  /** null while it is loaded for the first time, or could not be. */
  readonly run: Run | null
  readonly problem: RequestFailed | null
  readonly reload: () => void
  /** Sends a command; what changed is then shown here and in the form around. */
  readonly perform: Perform
}

/** The run of the play that is open: loaded, kept up to date, and changed by commands. */
export const usePlay = ({ open }: { open: OpenDocument & { readonly id: string | number } }): Play => {
  const { id, collection, updatedAt, otherSavedAt, setSaved } = open
  const routes = useRoutes()
  const { language } = useTexts()
  const syncForm = useFormSync()
  const [run, setRun] = useState<Run | null>(null)
  const [problem, setProblem] = useState<RequestFailed | null>(null)
  const shown = useRef<Run | null>(null)
  const known = useRef(updatedAt)
  const url = useCallback(
    (path: string) => routes.api(`/${collection}/${encodeURIComponent(String(id))}${path}`),
    [routes, collection, id],
  )

  const show = useCallback((next: Run) => {
    // An answer that was overtaken by a newer one says nothing any more.
    if (shown.current && next.play.rev < shown.current.play.rev) return
    shown.current = next
    setRun(next)
    setProblem(null)
  }, [])

  const refreshForm = useCallback(async () => {
    const document = await getJson<Record<string, unknown>>({ url: url('?depth=0&joins=false'), language })
    known.current = document.updatedAt as string | undefined
    syncForm(document)
    setSaved(document)
  }, [url, language, syncForm, setSaved])

  const reload = useCallback(async () => {
    try {
      const before = shown.current?.play.rev
      const next = await getJson<Run>({ url: url('/run'), language })
      show(next)
      if (before !== undefined && next.play.rev !== before) await refreshForm()
    } catch (error) {
      setProblem(error instanceof RequestFailed ? error : new RequestFailed(0))
    }
  }, [url, language, show, refreshForm])

  useEffect(() => void reload(), [reload])

  // The form around was saved, or a task or meeting in one of its drawers.
  useEffect(() => {
    if (updatedAt === known.current) return
    known.current = updatedAt
    void reload()
  }, [updatedAt, reload])
  const seen = useRef(otherSavedAt)
  useEffect(() => {
    if (otherSavedAt === seen.current) return
    seen.current = otherSavedAt
    void reload()
  }, [otherSavedAt, reload])

  // Whoever comes back to the page may have worked elsewhere meanwhile.
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'visible') void reload()
    }
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [reload])

  const perform = useCallback<Perform>(
    async ({ path, body = {}, dryRun = false }) => {
      const answer = await sendJson<Run>({
        url: url(`${path}${dryRun ? '?dryRun=true' : ''}`),
        body,
        language,
      })
      if (dryRun) return answer
      if (answer.kind === 'done') {
        show(answer.value)
        // The command is done, whether or not the form can be brought up to date right now.
        await refreshForm().catch(() => undefined)
      }
      if (answer.kind === 'refused') await reload()
      return answer
    },
    [url, language, show, refreshForm, reload],
  )

  return { run, problem, reload: () => void reload(), perform }
}
