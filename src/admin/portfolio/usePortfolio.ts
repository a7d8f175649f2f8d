'use client'

import { useEffect, useRef, useState } from 'react'
import type { Portfolio } from '../../engagement/home.ts'
import { useRoutes } from '../payload/routes.ts'
import { useTexts } from '../payload/texts.ts'
import { getJson, RequestFailed } from '../shared/api.ts'
import { addressOf, type PortfolioQuery, paramsOf } from './query.ts'

const TYPING_PAUSE = 300

export type PortfolioState = {
  readonly portfolio: Portfolio
  readonly query: PortfolioQuery
  readonly ask: (query: PortfolioQuery) => void
  readonly isLoading: boolean
  /** A sentence; null: nothing went wrong. */
  readonly error: string | null
  readonly again: () => void
}

/** The portfolio as it was rendered, read again when something else is asked for; the address says what. */
export const usePortfolio = ({
  initial,
  asked,
  collection,
}: {
  initial: Portfolio
  asked: PortfolioQuery
  collection: string
}): PortfolioState => {
  const routes = useRoutes()
  const { t, language } = useTexts()
  const [portfolio, setPortfolio] = useState(initial)
  const [query, setQuery] = useState(asked)
  const [isLoading, setLoading] = useState(false)
  const [error, setError] = useState<string | null>(null)
  const [round, setRound] = useState(0)
  const search = `?${new URLSearchParams(paramsOf(query))}`
  const shown = useRef(`${search} ${round}`)
  const lastText = useRef(asked.search)
  useEffect(() => {
    const key = `${search} ${round}`
    if (shown.current === key) return
    shown.current = ''
    const stop = new AbortController()
    const isTyping = lastText.current !== query.search
    lastText.current = query.search
    const read = (): void => {
      setLoading(true)
      window.history.replaceState(null, '', `${window.location.pathname}${addressOf(query)}`)
      getJson<Portfolio>({
        url: routes.api(`/${collection}/portfolio${search}`),
        language,
        signal: stop.signal,
      }).then(
        (found) => {
          setPortfolio(found)
          setError(null)
          setLoading(false)
        },
        (failed: unknown) => {
          if (stop.signal.aborted) return
          setError((failed instanceof RequestFailed && failed.message) || t('related:notLoaded'))
          setLoading(false)
        },
      )
    }
    const timer = setTimeout(read, isTyping ? TYPING_PAUSE : 0)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [search, round, query, collection, routes, language, t])
  return {
    portfolio,
    query,
    ask: setQuery,
    isLoading,
    error,
    again: () => setRound((before) => before + 1),
  }
}
