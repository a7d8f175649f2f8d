'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { TimelineTab } from '../../../engagement/home.ts'
import type { RecordId } from '../../../engine/types.ts'
import { useRoutes } from '../../payload/routes.ts'
import { useTexts } from '../../payload/texts.ts'
import { getJson } from '../../shared/api.ts'
import { pause } from '../../stream/pace.ts'
import { withEarlier, withNewest } from './entries.ts'

export type TimelineAsked = {
  readonly search: string
  readonly facet: string | null
  /** ISO moments; the end is not included. */
  readonly from: string | null
  readonly to: string | null
}

export type Timeline = {
  /** What was read last; it stays while something else is read. */
  readonly tab: TimelineTab | null
  readonly isLoading: boolean
  readonly failed: boolean
  /** New entries that are not shown yet, because the reader is further down. */
  readonly held: number
  /** Shows them. */
  readonly release: () => void
  /** Reads again. */
  readonly retry: () => void
  readonly more: 'idle' | 'loading' | 'failed'
  readonly loadMore: () => Promise<void>
}

/** Nobody waits for a timeline as for an answer: it is looked at less often than a stream. */
const SLOWER = 3

/** The timeline of an engagement as far as it is loaded, and what is new in it. */
export const useTimeline = ({
  engagement: { collection, id },
  asked: { search, facet, from, to },
  initial,
  isAtTop,
  isShown,
}: {
  engagement: { readonly collection: string; readonly id: RecordId }
  asked: TimelineAsked
  /** Of everything: what the server has rendered already. */
  initial: TimelineTab | undefined
  /** Whether new entries would move nothing that is read. */
  isAtTop: () => boolean
  /** Tabs stay when another one is opened: nobody looks at them then. */
  isShown: () => boolean
}): Timeline => {
  const routes = useRoutes()
  const { language } = useTexts()
  const [tab, setTab] = useState<TimelineTab | null>(initial ?? null)
  const [isLoading, setLoading] = useState(initial === undefined)
  const [failed, setFailed] = useState(false)
  const [newest, setNewest] = useState<TimelineTab | null>(null)
  const [more, setMore] = useState<Timeline['more']>('idle')
  const [round, setRound] = useState(0)
  const query = new URLSearchParams(
    Object.entries({ search: search.trim(), facet, from, to }).flatMap(([name, value]) =>
      value ? [[name, value]] : [],
    ),
  ).toString()
  const address = routes.api(`/${collection}/${id}/home/timeline`)
  const url = query === '' ? address : `${address}?${query}`
  const shown = useRef(tab)
  shown.current = tab
  const atTop = useRef(isAtTop)
  atTop.current = isAtTop
  const isLookedAt = useRef(isShown)
  isLookedAt.current = isShown
  const isRendered = useRef(initial !== undefined)

  useEffect(() => {
    const stop = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    let failures = 0
    const openedAt = Date.now()
    const asked = `${url} ${round}`
    const schedule = (): void => {
      clearTimeout(timer)
      if (document.visibilityState !== 'visible') return
      timer = setTimeout(look, SLOWER * pause({ untouchedFor: Date.now() - openedAt, failures }))
    }
    const look = async (): Promise<void> => {
      if (!isLookedAt.current()) return schedule()
      try {
        const found = await getJson<TimelineTab>({ url, language, signal: stop.signal })
        failures = 0
        const before = shown.current
        const isNew = before !== null && newIn(before, found) > 0
        if (isNew && !atTop.current()) setNewest(found)
        else {
          setTab(before === null ? found : withNewest(before, found))
          setNewest(null)
        }
        schedule()
      } catch {
        if (stop.signal.aborted) return
        failures++
        schedule()
      }
    }
    const first = async (): Promise<void> => {
      setLoading(true)
      setNewest(null)
      setMore('idle')
      try {
        setTab(await getJson<TimelineTab>({ url, language, signal: stop.signal }))
        setFailed(false)
      } catch {
        if (stop.signal.aborted) return
        setFailed(true)
      }
      setLoading(false)
      schedule()
    }
    const onVisible = (): void => {
      if (document.visibilityState === 'visible') void look()
      else clearTimeout(timer)
    }
    document.addEventListener('visibilitychange', onVisible)
    // What the server has rendered is not asked for again.
    if (isRendered.current && asked === `${address} 0`) schedule()
    else void first()
    isRendered.current = false
    return () => {
      stop.abort()
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', onVisible)
    }
  }, [url, address, language, round])

  const loadMore = useCallback(async () => {
    const before = shown.current
    if (before?.next == null) return
    setMore('loading')
    try {
      const joined = `${url}${url.includes('?') ? '&' : '?'}before=${encodeURIComponent(before.next)}`
      const earlier = await getJson<TimelineTab>({ url: joined, language })
      // Something else may be asked for by now.
      setTab((now) => (now?.next === before.next ? withEarlier(now, earlier) : now))
      setMore('idle')
    } catch {
      setMore('failed')
    }
  }, [url, language])

  const release = useCallback(() => {
    if (newest !== null) setTab((now) => (now === null ? newest : withNewest(now, newest)))
    setNewest(null)
  }, [newest])

  return {
    tab,
    isLoading,
    failed,
    held: newest !== null && tab !== null ? newIn(tab, newest) : 0,
    release,
    retry: useCallback(() => setRound((before) => before + 1), []),
    more,
    loadMore,
  }
}

const newIn = (before: TimelineTab, found: TimelineTab): number => {
  const known = new Set(before.items.map(({ id }) => String(id)))
  return found.items.filter(({ id }) => !known.has(String(id))).length
}
