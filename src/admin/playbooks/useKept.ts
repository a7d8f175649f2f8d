'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import { useReaderId } from '../payload/reader.ts'
import { type Kept, readKept, writeKept } from './kept.ts'
import { savedText } from './saved-text.ts'
import { useWorkbench } from './workbench.tsx'

/** Typing is kept after so many milliseconds without any, and at once when the page is left. */
const PAUSE = 400

/**
 * Keeps unsaved text on this device, so that neither a crash nor a sign-out loses it, and gives what an earlier visit
 * left behind. Until that is decided about, it stays beside what is typed now.
 */
export const useKept = (): {
  readonly offer: Kept | null
  readonly restore: (label: string) => void
  readonly discard: () => void
  /** false: this browser keeps nothing. */
  readonly isKeeping: boolean
} => {
  const { page, text, dirty, readOnly, baseRev, restore: putBack } = useWorkbench()
  const reader = useReaderId()
  const user = useRef(reader)
  // Who is signed out has written it all the same.
  if (reader !== null) user.current = reader
  const [offer, setOffer] = useState<Kept | null>(null)
  const [isLooked, setLooked] = useState(false)
  const [isKeeping, setKeeping] = useState(true)
  const { key } = page

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the page is there
  useEffect(() => {
    const owner = user.current === null ? null : { user: user.current, playbook: key }
    const found = owner && !readOnly ? readKept(owner) : null
    if (found && found.text !== savedText(page)) setOffer(found)
    setLooked(true)
  }, [])

  const write = useCallback(() => {
    if (!isLooked || readOnly || user.current === null) return
    const owner = { user: user.current, playbook: key }
    const mine = { text, rev: baseRev(), at: new Date().toISOString(), ...(offer && { older: offer }) }
    const now = dirty ? mine : offer
    setKeeping(writeKept(owner, now))
  }, [isLooked, readOnly, key, baseRev, dirty, text, offer])

  const latest = useRef(write)
  useEffect(() => {
    latest.current = write
    const timer = setTimeout(write, PAUSE)
    return () => clearTimeout(timer)
  }, [write])
  useEffect(() => {
    const now = () => latest.current()
    window.addEventListener('pagehide', now)
    document.addEventListener('visibilitychange', now)
    return () => {
      now()
      window.removeEventListener('pagehide', now)
      document.removeEventListener('visibilitychange', now)
    }
  }, [])

  const discard = useCallback(() => setOffer((before) => before?.older ?? null), [])
  const restore = useCallback(
    (label: string) => {
      if (offer === null) return
      putBack({ text: offer.text, rev: offer.rev, label })
      discard()
    },
    [offer, putBack, discard],
  )
  return { offer, restore, discard, isKeeping }
}
