'use client'

import { useCallback, useEffect, useRef, useState } from 'react'

/** Long enough that a quick typist is not slowed down, short enough that other views seem to follow. */
const PAUSE = 150

/**
 * What somebody types, shown at once and written to the text a moment later, at the latest when the field is left.
 * `write` says whether it was possible; what could not be written stays in the field.
 */
export const useTyped = ({
  value,
  write,
}: {
  value: string
  write: (value: string) => boolean
}): {
  readonly shown: string
  readonly type: (value: string) => void
  readonly leave: () => void
} => {
  const [typed, setTyped] = useState<string | null>(null)
  const pending = useRef<string | null>(null)
  const written = useRef<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const writeNow = useRef(write)
  writeNow.current = write

  const flush = useCallback((): boolean => {
    clearTimeout(timer.current)
    const waiting = pending.current
    if (waiting === null) return true
    pending.current = null
    written.current = waiting
    return writeNow.current(waiting)
  }, [])

  // Undone, or changed in another view: that is what the field shows then.
  useEffect(() => {
    if (pending.current === null && written.current !== null && written.current !== value) setTyped(null)
  }, [value])
  useEffect(() => () => void flush(), [flush])

  return {
    shown: typed ?? value,
    type: (next) => {
      setTyped(next)
      pending.current = next
      clearTimeout(timer.current)
      timer.current = setTimeout(flush, PAUSE)
    },
    leave: () => {
      if (flush() && written.current === value) setTyped(null)
    },
  }
}
