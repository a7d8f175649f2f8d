'use client'

import { useCallback, useEffect, useState } from 'react'

/** A choice that this browser remembers from page to page. The first look is that of the server, so that nothing jumps. */
export const useRemembered = <T extends string | number>(
  name: string,
  fallback: T,
): [T, (value: T) => void] => {
  const [value, setValue] = useState(fallback)
  useEffect(() => {
    try {
      const stored = window.localStorage.getItem(`playbooks-panel:${name}`)
      if (stored !== null) setValue((typeof fallback === 'number' ? Number(stored) || fallback : stored) as T)
    } catch {
      return
    }
  }, [name, fallback])
  const remember = useCallback(
    (next: T) => {
      setValue(next)
      try {
        window.localStorage.setItem(`playbooks-panel:${name}`, String(next))
      } catch {
        return
      }
    },
    [name],
  )
  return [value, remember]
}
