'use client'

import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useRoutes } from '../payload/routes.ts'
import { useTexts } from '../payload/texts.ts'
import { type Answer, getJson, type Id, RequestFailed, sendJson } from '../shared/api.ts'
import type { Page } from './api.ts'
import { type Change, changesBetween } from './changes.ts'

export type Perform = (args: {
  /** Below the play, such as `/close`. */
  path: string
  body?: Readonly<Record<string, unknown>>
  dryRun?: boolean
}) => Promise<Answer<Page>>

export type Play = {
  readonly page: Page
  /** The page could not be read again; what is shown is older. */
  readonly problem: RequestFailed | null
  /** What others have done since the reader last did something; empty: nothing. */
  readonly changes: readonly Change[]
  readonly forgetChanges: () => void
  readonly reload: () => Promise<void>
  /** Sends a command; its answer is the page as it is afterwards. */
  readonly perform: Perform
  /** Writes fields of the play without completing anything. */
  readonly save: (body: Readonly<Record<string, unknown>>) => Promise<Answer<unknown>>
}

/** The page of a play: as the server rendered it, changed by commands, and by what others do. */
export const usePlay = ({ initial, collection }: { initial: Page; collection: string }): Play => {
  const routes = useRoutes()
  const { language } = useTexts()
  const [page, setPage] = useState(initial)
  const [changes, setChanges] = useState<readonly Change[]>([])
  const [problem, setProblem] = useState<RequestFailed | null>(null)
  const shown = useRef(initial)
  const id: Id = initial.run.play.id
  const url = useCallback(
    (path: string) => routes.api(`/${collection}/${encodeURIComponent(String(id))}${path}`),
    [routes, collection, id],
  )

  const show = useCallback((next: Page): boolean => {
    // An answer that was overtaken by a newer one says nothing any more.
    if (next.run.play.rev < shown.current.run.play.rev) return false
    shown.current = next
    setPage(next)
    setProblem(null)
    return true
  }, [])

  // The server has rendered the page anew, such as after coming back to it.
  useEffect(() => void show(initial), [initial, show])

  const reload = useCallback(async () => {
    try {
      const before = shown.current
      const next = await getJson<Page>({ url: url('/page'), language })
      const found = changesBetween({ before, after: next })
      if (show(next) && found.length > 0) setChanges((known) => [...known, ...found])
    } catch (error) {
      setProblem(error instanceof RequestFailed ? error : new RequestFailed(0))
    }
  }, [url, language, show])

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
      const query = `view=page${dryRun ? '&dryRun=true' : ''}`
      const answer = await sendJson<Page>({ url: url(`${path}?${query}`), body, language })
      if (dryRun) return answer
      if (answer.kind === 'done') {
        show(answer.value)
        setChanges([])
      }
      if (answer.kind === 'refused') await reload()
      return answer
    },
    [url, language, show, reload],
  )

  const save = useCallback<Play['save']>(
    async (body) => {
      const answer = await sendJson({ url: url('?depth=0&joins=false'), body, language, method: 'PATCH' })
      if (answer.kind === 'done') {
        const next = await getJson<Page>({ url: url('/page'), language }).catch(() => null)
        if (next) show(next)
      }
      return answer
    },
    [url, language, show],
  )

  const forgetChanges = useCallback(() => setChanges([]), [])
  return useMemo(
    () => ({ page, problem, changes, forgetChanges, reload, perform, save }),
    [page, problem, changes, forgetChanges, reload, perform, save],
  )
}
