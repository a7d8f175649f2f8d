'use client'

import { type RefObject, useLayoutEffect, useState } from 'react'

/** Whether an element is read from right to left; null before it is there, as on the server. */
export const useIsRtl = (element: RefObject<Element | null>): boolean | null => {
  const [isRtl, setIsRtl] = useState<boolean | null>(null)
  useLayoutEffect(() => {
    if (element.current) setIsRtl(getComputedStyle(element.current).direction === 'rtl')
  }, [element])
  return isRtl
}
