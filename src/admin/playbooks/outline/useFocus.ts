'use client'

import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import type { Path } from '../../../definition/located.ts'
import { idOf } from './order.ts'

/** Where the focus goes once the board shows what was done, and what is said about it. */
export const useFocus = (root: RefObject<HTMLElement | null>) => {
  const [said, say] = useState('')
  const wanted = useRef<string | null>(null)
  const [, look] = useState(0)
  const focusItem = useCallback((id: string) => {
    wanted.current = id
    look((number) => number + 1)
  }, [])
  const focusCard = useCallback((path: Path) => focusItem(idOf(path)), [focusItem])
  useEffect(() => {
    if (wanted.current === null) return
    const item = root.current?.querySelector<HTMLElement>(`[data-item="${CSS.escape(wanted.current)}"]`)
    if (!item) return
    wanted.current = null
    // A card that was moved may have it already: everybody is to hear where it is now.
    if (document.activeElement === item) item.blur()
    item.focus({ preventScroll: true })
    item.scrollIntoView({ block: 'nearest' })
  })
  return { said, say, focusItem, focusCard }
}
