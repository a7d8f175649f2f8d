'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { HomeHeader, HomeTab } from '../../engagement/home.ts'
import type { RecordId } from '../../engine/types.ts'
import { useRoutes } from '../payload/routes.ts'
import { useTexts } from '../payload/texts.ts'
import { getJson, RequestFailed } from '../shared/api.ts'
import { useHome } from './HomeContext.tsx'

/** What every tab of the home page gets. A tab stays mounted, hidden, when another is opened. */
export type TabProps<T> = {
  /** `collection` is its slug. */
  readonly engagement: { readonly collection: string; readonly id: RecordId }
  readonly header: HomeHeader
  /** What the server has rendered already; only of the tab that the page was opened with. */
  readonly initial?: T
  /** The header as it is after something was done in the tab. */
  readonly onHeader: (header: HomeHeader) => void
}

export type TabQuery = Readonly<Record<string, string | number | null | undefined>>

export type Tab<T> = {
  /** What was read last; it stays while it is read again, and when that fails. */
  readonly data: T | null
  readonly isLoading: boolean
  /** A sentence; null: nothing went wrong. */
  readonly error: string | null
  /** Reads again. */
  readonly refresh: () => void
  /** Puts in place what was read otherwise, such as the answer of a command. */
  readonly replace: (data: T) => void
}

/**
 * Reads `/api/engagements/:id/home/<tab>?<query>`: when the query changes, after `useHome().refresh()`, and when asked
 * to. With `initial` the first query is not sent.
 */
export const useTab = <T>(tab: HomeTab, query: TabQuery = {}, initial?: T): Tab<T> => {
  const { engagement, round } = useHome()
  const routes = useRoutes()
  const { t, language } = useTexts()
  const [data, setData] = useState<T | null>(initial ?? null)
  const [isLoading, setLoading] = useState(initial === undefined)
  const [error, setError] = useState<string | null>(null)
  const [own, setOwn] = useState(0)
  const url = routes.api(`/${engagement.collection}/${engagement.id}/home/${tab}${searchOf(query)}`)
  // What the server has rendered is not asked for again.
  const shown = useRef(initial === undefined ? null : `${url} ${round} ${own}`)
  useEffect(() => {
    const asked = `${url} ${round} ${own}`
    if (shown.current === asked) return
    shown.current = null
    const stop = new AbortController()
    setLoading(true)
    getJson<T>({ url, language, signal: stop.signal }).then(
      (found) => {
        setData(found)
        setError(null)
        setLoading(false)
      },
      (failed: unknown) => {
        if (stop.signal.aborted) return
        setError((failed instanceof RequestFailed && failed.message) || t('related:notLoaded'))
        setLoading(false)
      },
    )
    return () => stop.abort()
  }, [url, language, t, round, own])
  const refresh = useCallback(() => setOwn((before) => before + 1), [])
  const replace = useCallback((next: T) => {
    setData(next)
    setError(null)
  }, [])
  return { data, isLoading, error, refresh, replace }
}

const searchOf = (query: TabQuery): string => {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === null || value === undefined || value === '' ? [] : [[name, String(value)]],
  )
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`
}
