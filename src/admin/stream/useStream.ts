'use client'

import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { StreamEntry, StreamPage } from '../../runtime/stream-page.ts'
import type { Subject } from '../panel/subject.ts'
import { useReaderId } from '../payload/reader.ts'
import { useRoutes } from '../payload/routes.ts'
import { useTexts } from '../payload/texts.ts'
import { getJson } from '../shared/api.ts'
import { type Loaded, withNews, withOlder } from './merge.ts'
import { pause } from './pace.ts'

/** One entry of the stream as the panel gets it. */
export type Entry = StreamEntry

export type Stream = {
  /** Newest first; null while the first page is on its way. */
  readonly entries: readonly Entry[] | null
  /** Looks for what is new right now. */
  readonly look: () => void
  /** `failed`: the first page could not be loaded. `interrupted`: what is shown may be old; it is tried again. */
  readonly state: 'loading' | 'ready' | 'interrupted' | 'failed'
  /** Whether there are entries below those that are loaded. */
  readonly hasOlder: boolean
  /** Loads one more page; gives its entries, or null when that failed. */
  readonly loadOlder: () => Promise<readonly Entry[] | null>
}

const TOUCHES = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const

/** Entries that say that the subject itself is another than before. */
const CHANGING: readonly string[] = ['playbook', 'field-change']

/** The activity stream of a subject: its newest entries, and what others add within seconds. */
export const useStream = ({
  subject,
  onOthersWork,
}: {
  subject: Subject
  /** Somebody else has worked on the subject: what the page shows of it is old. */
  onOthersWork: () => void
}): Stream => {
  const routes = useRoutes()
  const { language } = useTexts()
  const reader = useReaderId()
  const [loaded, setLoaded] = useState<Loaded | null>(null)
  const [failures, setFailures] = useState(0)
  const address = routes.api(`/${subject.collection}/${subject.id}/stream`)

  const known = useRef<Loaded | null>(null)
  const lookNow = useRef<() => void>(() => undefined)
  const others = useRef({ reader, onOthersWork, updatedAt: subject.updatedAt })
  others.current = { reader, onOthersWork, updatedAt: subject.updatedAt }

  const keep = useCallback((next: Loaded) => {
    known.current = next
    setLoaded(next)
  }, [])

  useEffect(() => {
    const stop = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    let touchedAt = Date.now()
    let failed = 0
    let isLooking = false
    let looksAgain = false
    known.current = null
    setLoaded(null)
    setFailures(0)

    const look = async (): Promise<void> => {
      clearTimeout(timer)
      if (isLooking) {
        looksAgain = true
        return
      }
      isLooking = true
      try {
        const before = known.current
        const query = before ? `?limit=100&since=${before.cursor}` : ''
        const page = await getJson<StreamPage>({ url: `${address}${query}`, language, signal: stop.signal })
        failed = 0
        // Older entries may have been loaded meanwhile.
        const now = known.current
        keep(now ? withNews(now, page) : page)
        const { updatedAt, onOthersWork: tell } = others.current
        // The page around was drawn before its stream was read for the first time.
        const since = before ? 0 : new Date(updatedAt).getTime() + SAME_MOMENT
        const isNew = (entry: Entry): boolean => new Date(entry.createdAt).getTime() > since
        if (page.entries.some((entry) => isNew(entry) && isOthersWork(entry, others.current.reader))) tell()
      } catch {
        if (stop.signal.aborted) return
        failed++
      } finally {
        isLooking = false
      }
      setFailures(failed)
      if (looksAgain) {
        looksAgain = false
        void look()
      } else schedule()
    }
    const schedule = (): void => {
      clearTimeout(timer)
      if (document.visibilityState !== 'visible') return
      timer = setTimeout(look, pause({ untouchedFor: Date.now() - touchedAt, failures: failed }))
    }
    const onTouch = (): void => {
      const wasIdle = Date.now() - touchedAt > IDLE
      touchedAt = Date.now()
      if (wasIdle) void look()
    }
    const onVisible = (): void => {
      if (document.visibilityState === 'visible') {
        touchedAt = Date.now()
        void look()
      } else clearTimeout(timer)
    }
    lookNow.current = () => void look()
    document.addEventListener('visibilitychange', onVisible)
    for (const touch of TOUCHES) document.addEventListener(touch, onTouch, { passive: true })
    void look()
    return () => {
      stop.abort()
      clearTimeout(timer)
      lookNow.current = () => undefined
      document.removeEventListener('visibilitychange', onVisible)
      for (const touch of TOUCHES) document.removeEventListener(touch, onTouch)
    }
  }, [address, language, keep])

  const look = useCallback(() => lookNow.current(), [])
  const loadOlder = useCallback(async () => {
    const older = known.current?.older
    if (!older) return []
    try {
      const page = await getJson<StreamPage>({ url: `${address}?limit=50&before=${older}`, language })
      const now = known.current
      // The stream was read anew meanwhile: the page no longer joins it.
      if (now?.older === older) keep(withOlder(now, page))
      return page.entries
    } catch {
      return null
    }
  }, [address, language, keep])

  return useMemo(
    () => ({
      entries: loaded?.entries ?? null,
      look,
      state: loaded ? (failures > 1 ? 'interrupted' : 'ready') : failures > 0 ? 'failed' : 'loading',
      hasOlder: loaded !== null && loaded.older !== null,
      loadOlder,
    }),
    [loaded, look, failures, loadOlder],
  )
}

/** A command's entries and what it writes to the subject are at most this many milliseconds apart. */
const SAME_MOMENT = 1_000

/** After this long without a touch, the first touch looks at once. */
const IDLE = 30_000

const isOthersWork = (entry: Entry, reader: string | null): boolean =>
  // A comment or work note that completes an activity is the only entry of that.
  (CHANGING.includes(entry.kind) || entry.activity !== null) &&
  (entry.author === null || String(entry.author.id) !== reader)
