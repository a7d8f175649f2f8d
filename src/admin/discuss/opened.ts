'use client'

import { useSyncExternalStore } from 'react'
import type { Id } from '../shared/api.ts'

/** Which discussion of a record is to be shown, whoever asks for it: its start, a link elsewhere, the list. */
const KEY = 'playbooks-discussion-opened'
const listeners = new Set<() => void>()

const read = (): Readonly<Record<string, Id>> => {
  try {
    const stored: unknown = JSON.parse(window.sessionStorage.getItem(KEY) ?? '{}')
    return typeof stored === 'object' && stored !== null ? (stored as Record<string, Id>) : {}
  } catch {
    return {}
  }
}

/** `subject` names the record: `plays/7`. null shows the list. */
export const openDiscussion = (subject: string, id: Id | null): void => {
  const { [subject]: _, ...others } = read()
  try {
    window.sessionStorage.setItem(KEY, JSON.stringify(id === null ? others : { ...others, [subject]: id }))
  } catch {
    return
  }
  for (const listener of listeners) listener()
}

/** The next page of a record opens with its discussions. */
export const openTabNextTime = (): void => {
  try {
    window.localStorage.setItem('playbooks-panel:tab', 'discussions')
  } catch {
    return
  }
}

export const useOpened = (subject: string): Id | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => read()[subject] ?? null,
    () => null,
  )
