'use client'

import { type KeyboardEvent, type PointerEvent, type RefObject, useState } from 'react'
import { useTexts } from '../payload/texts.ts'

/** Limits of the panel's width, and a step of the keyboard, in rem. */
const LEAST = 20
const MOST = 60
const STEP = 2

/** The edge of the panel: dragged, or moved with the arrow keys. */
export const Resizer = ({
  panel,
  width,
  onResize,
}: {
  panel: RefObject<HTMLElement | null>
  /** In rem; 0: as the style sheet has it. */
  width: number
  onResize: (width: number) => void
}) => {
  const { t } = useTexts()
  const [dragging, setDragging] = useState(false)
  const current = (): number => width || (panel.current?.offsetWidth ?? 0) / rem()
  const set = (next: number): void => onResize(Math.round(Math.min(Math.max(next, LEAST), MOST) * 10) / 10)
  const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
    const box = panel.current?.getBoundingClientRect()
    if (!dragging || !box) return
    const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl'
    set((isRtl ? event.clientX - box.left : box.right - event.clientX) / rem())
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl'
    const wider = isRtl ? 'ArrowRight' : 'ArrowLeft'
    const narrower = isRtl ? 'ArrowLeft' : 'ArrowRight'
    const next = { [wider]: current() + STEP, [narrower]: current() - STEP, Home: LEAST, End: MOST }[
      event.key
    ]
    if (next === undefined) return
    event.preventDefault()
    set(next)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be dragged
    <div
      aria-label={t('page:resize')}
      aria-orientation="vertical"
      aria-valuemax={MOST}
      aria-valuemin={LEAST}
      aria-valuenow={width || 28}
      className="pb-resizer"
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        setDragging(true)
      }}
      onPointerMove={onPointerMove}
      onPointerUp={() => setDragging(false)}
      role="separator"
      tabIndex={0}
    />
  )
}

const rem = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
