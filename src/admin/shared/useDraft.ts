'use client'

import { useCallback, useLayoutEffect, useState } from 'react'

export type Values = Readonly<Record<string, unknown>>

/**
 * What was typed and not sent yet, by the name of the input. It outlives refusals, a closed tab and signing out, on
 * this device; `clear` drops it once it was sent.
 */
export const useDraft = (
  key: string,
): { values: Values; set: (name: string, value: unknown) => void; clear: () => void } => {
  // The server knows no drafts: the first look is without, and before anybody sees it they are there.
  const [values, setValues] = useState<Values>({})
  useLayoutEffect(() => setValues(readDraft(key)), [key])
  const set = useCallback(
    (name: string, value: unknown) => {
      write(key, { ...readDraft(key), [name]: value })
      setValues((before) => ({ ...before, [name]: value }))
    },
    [key],
  )
  const clear = useCallback(() => {
    write(key, null)
    setValues({})
  }, [key])
  return { values, set, clear }
}

/** What was typed and not sent yet. */
export const readDraft = (key: string): Values => {
  try {
    const stored: unknown = JSON.parse(window.localStorage.getItem(storageKey(key)) ?? '{}')
    return typeof stored === 'object' && stored !== null && !Array.isArray(stored) ? (stored as Values) : {}
  } catch {
    return {}
  }
}

/** A browser that keeps nothing loses the draft with the page, and nothing else. */
const write = (key: string, values: Values | null): void => {
  try {
    if (values === null) window.localStorage.removeItem(storageKey(key))
    else window.localStorage.setItem(storageKey(key), JSON.stringify(values))
  } catch {
    return
  }
}

const storageKey = (key: string): string => `playbooks-draft:${key}`
