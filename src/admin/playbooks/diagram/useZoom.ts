'use client'

import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'

const LEAST = 0.15
const MOST = 3
const STEP = 1.25
/** Smaller than this nothing can be read; a large drawing begins with a part of it. */
const READABLE = 0.8

export type Zoom = {
  readonly scale: number
  readonly zoomIn: () => void
  readonly zoomOut: () => void
  readonly fit: () => void
}

/**
 * How large a drawing is shown in a frame that scrolls: buttons, Ctrl and the wheel, and fitting it in. What is under
 * the pointer, or in the middle, stays where it is.
 */
export const useZoom = ({
  frame,
  width,
  height,
  isShown,
}: {
  frame: RefObject<HTMLElement | null>
  width: number
  height: number
  isShown: boolean
}): Zoom => {
  const [chosen, setChosen] = useState<number | 'start' | 'fit'>('start')
  const [room, setRoom] = useState<{ width: number; height: number } | null>(null)
  const anchor = useRef<{ x: number; y: number; atX: number; atY: number } | null>(null)
  const scale = typeof chosen === 'number' ? chosen : fitting({ chosen, room, width, height })

  // biome-ignore lint/correctness/useExhaustiveDependencies: the frame is there only while the drawing is shown
  useEffect(() => {
    const element = frame.current
    if (!element) return
    const observer = new ResizeObserver(() =>
      setRoom({ width: element.clientWidth, height: Math.max(320, window.innerHeight * 0.7) }),
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [frame, isShown])

  const zoomTo = useCallback(
    (factor: number, at?: { clientX: number; clientY: number }) => {
      const element = frame.current
      if (!element) return
      const box = element.getBoundingClientRect()
      const x = at ? at.clientX - box.left : element.clientWidth / 2
      const y = at ? at.clientY - box.top : element.clientHeight / 2
      anchor.current = { x, y, atX: (element.scrollLeft + x) / scale, atY: (element.scrollTop + y) / scale }
      setChosen(Math.min(MOST, Math.max(LEAST, scale * factor)))
    },
    [frame, scale],
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: once the drawing has its new size
  useLayoutEffect(() => {
    const element = frame.current
    if (!element || !anchor.current) return
    const { x, y, atX, atY } = anchor.current
    element.scrollLeft = atX * scale - x
    element.scrollTop = atY * scale - y
    anchor.current = null
  }, [scale])

  // biome-ignore lint/correctness/useExhaustiveDependencies: the frame is there only while the drawing is shown
  useEffect(() => {
    const element = frame.current
    if (!element) return
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      zoomTo(Math.exp(-event.deltaY * (event.deltaMode === 1 ? 0.05 : 0.002)), event)
    }
    // React listens passively, and the browser would zoom the page.
    element.addEventListener('wheel', onWheel, { passive: false })
    return () => element.removeEventListener('wheel', onWheel)
  }, [frame, zoomTo, isShown])

  return {
    scale,
    zoomIn: () => zoomTo(STEP),
    zoomOut: () => zoomTo(1 / STEP),
    fit: () => setChosen('fit'),
  }
}

const fitting = ({
  chosen,
  room,
  width,
  height,
}: {
  chosen: 'start' | 'fit'
  room: { width: number; height: number } | null
  width: number
  height: number
}): number => {
  if (room === null || width === 0) return 1
  const wide = room.width / width
  if (chosen === 'start') return Math.min(1, Math.max(READABLE, wide))
  return Math.max(LEAST, Math.min(1.5, wide, room.height / height))
}
