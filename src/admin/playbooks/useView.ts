'use client'

import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Path } from '../../definition/located.ts'
import { isView, type ViewKey } from './views.ts'

type Place = {
  readonly view: ViewKey
  readonly setView: (view: ViewKey) => void
  readonly selected: Path | null
  readonly select: (path: Path | null) => void
}

const REMEMBERED = 'playbooks-panel:playbook-view'

/**
 * Which view is open and what is selected in it. The address names the view, so that it can be handed on; where it
 * names none, the one that this browser had open last is.
 */
export const useView = (asked: ViewKey | null): Place => {
  const [view, setShown] = useState<ViewKey>(asked ?? 'outline')
  const [selected, select] = useState<Path | null>(null)
  useEffect(() => {
    if (asked !== null) return
    const last = remembered()
    if (last !== null) setShown(last)
  }, [asked])
  const setView = useCallback((next: ViewKey) => {
    setShown(next)
    try {
      window.localStorage.setItem(REMEMBERED, next)
    } catch {
      // Remembered only where the browser keeps things.
    }
    const address = new URL(window.location.href)
    address.searchParams.set('view', next)
    window.history.replaceState(null, '', address)
  }, [])
  return useMemo(() => ({ view, setView, selected, select }), [view, setView, selected])
}

const remembered = (): ViewKey | null => {
  try {
    const name = window.localStorage.getItem(REMEMBERED)
    return isView(name) ? name : null
  } catch {
    return null
  }
}
