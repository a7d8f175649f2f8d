'use client'

import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Entry } from './useStream.ts'

/**
 * Keeps the list still while somebody reads further down: entries that others add above wait until they are asked for.
 * Own entries, and older ones, come at once.
 */
export const useHeldBack = ({
  entries,
  reader,
}: {
  entries: readonly Entry[] | null
  reader: string | null
}): {
  readonly shown: readonly Entry[]
  readonly held: number
  /** New since the stream was opened, by others: to be said once. */
  readonly latest: readonly Entry[]
  readonly release: () => void
  /** At the top of the list. */
  readonly top: RefObject<HTMLDivElement | null>
} => {
  const top = useRef<HTMLDivElement>(null)
  const isAtTop = useRef(true)
  const seen = useRef<ReadonlySet<string> | null>(null)
  const [held, setHeld] = useState<ReadonlySet<string>>(NONE)
  const [latest, setLatest] = useState<readonly Entry[]>([])

  useEffect(() => {
    const element = top.current
    if (!element) return
    const observer = new IntersectionObserver(([entry]) => {
      isAtTop.current = entry?.isIntersecting ?? true
    })
    observer.observe(element)
    return () => observer.disconnect()
  })

  // Before the browser paints: nothing is seen that is taken away again.
  useLayoutEffect(() => {
    if (!entries) {
      seen.current = null
      return
    }
    const before = seen.current
    seen.current = new Set([...(before ?? []), ...entries.map(idOf)])
    if (!before) return
    const firstKnown = entries.findIndex((entry) => before.has(idOf(entry)))
    const added = entries.slice(0, Math.max(0, firstKnown)).filter((entry) => !isBy(entry, reader))
    if (added.length === 0) return
    setLatest(added)
    if (!isAtTop.current) setHeld((now) => new Set([...now, ...added.map(idOf)]))
  }, [entries, reader])

  const release = useCallback(() => setHeld(NONE), [])
  const shown = (entries ?? []).filter((entry) => !held.has(idOf(entry)))
  return { shown, held: (entries?.length ?? 0) - shown.length, latest, release, top }
}

const NONE: ReadonlySet<string> = new Set()

const idOf = ({ id }: Entry): string => String(id)

const isBy = ({ author }: Entry, reader: string | null): boolean =>
  author !== null && String(author.id) === reader
