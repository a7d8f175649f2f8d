'use client'

import { type PointerEvent, type RefObject, useRef, useState } from 'react'

/** Moves what is in a frame that scrolls by dragging it with a mouse; fingers scroll by themselves. */
export const usePan = (frame: RefObject<HTMLElement | null>) => {
  const from = useRef<{ x: number; y: number; left: number; top: number } | null>(null)
  const [isPanning, setPanning] = useState(false)
  const end = (): void => {
    from.current = null
    setPanning(false)
  }
  return {
    isPanning,
    handlers: {
      onPointerDown: (event: PointerEvent<HTMLElement>) => {
        const element = frame.current
        const isNode = event.target instanceof Element && event.target.closest('[data-node]') !== null
        if (!element || isNode || event.pointerType !== 'mouse' || event.button !== 0) return
        // Not on the bars that scroll.
        const box = element.getBoundingClientRect()
        if (event.clientX - box.left > element.clientWidth || event.clientY - box.top > element.clientHeight)
          return
        from.current = {
          x: event.clientX,
          y: event.clientY,
          left: element.scrollLeft,
          top: element.scrollTop,
        }
        element.setPointerCapture(event.pointerId)
        setPanning(true)
      },
      onPointerMove: (event: PointerEvent<HTMLElement>) => {
        const element = frame.current
        if (!element || !from.current) return
        element.scrollLeft = from.current.left - (event.clientX - from.current.x)
        element.scrollTop = from.current.top - (event.clientY - from.current.y)
      },
      onPointerUp: end,
      onPointerCancel: end,
    },
  }
}
