'use client'

import { useCallback, useSyncExternalStore } from 'react'
import { type Attempt, newAttempt } from './attempt.ts'

/** What was tried, by playbook: it outlives a look at another view, not the page. */
const attempts = new Map<string, Attempt>()
const listeners = new Set<() => void>()
const NONE = newAttempt()

/** What was tried of one playbook, and how to go on. */
export const useAttempt = (key: string): readonly [Attempt, (attempt: Attempt) => void] => {
  const attempt = useSyncExternalStore(
    listen,
    () => attempts.get(key) ?? NONE,
    () => NONE,
  )
  const set = useCallback(
    (next: Attempt) => {
      attempts.set(key, next)
      for (const listener of listeners) listener()
    },
    [key],
  )
  return [attempt, set]
}

const listen = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
