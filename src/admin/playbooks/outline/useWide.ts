'use client'

import { type RefObject, useEffect, useState } from 'react'

/** Whether an element has room for two columns, in rem of its page; true until it was measured. */
export const useWide = (element: RefObject<HTMLElement | null>, rem: number): boolean => {
  const [isWide, setWide] = useState(true)
  useEffect(() => {
    const node = element.current
    if (!node) return
    const look = (): void => {
      const size = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
      setWide(node.clientWidth >= rem * size)
    }
    look()
    const observer = new ResizeObserver(look)
    observer.observe(node)
    return () => observer.disconnect()
  }, [element, rem])
  return isWide
}
