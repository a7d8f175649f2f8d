'use client'

import { useCallback, useState } from 'react'
import type { HomeTab } from '../../engagement/home.ts'

/** Which tab is open, as the address says; and which have been, because they are kept. */
export const useOpenTab = (
  asked: HomeTab,
): {
  readonly tab: HomeTab
  readonly opened: readonly HomeTab[]
  readonly openTab: (tab: HomeTab) => void
} => {
  const [tab, setTab] = useState(asked)
  const [opened, setOpened] = useState<readonly HomeTab[]>([asked])
  const openTab = useCallback((next: HomeTab) => {
    setTab(next)
    setOpened((before) => (before.includes(next) ? before : [...before, next]))
    const address = new URL(window.location.href)
    address.searchParams.set('tab', next)
    window.history.replaceState(null, '', address)
  }, [])
  return { tab, opened, openTab }
}
