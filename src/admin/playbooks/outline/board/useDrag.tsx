'use client'

import { type PointerEvent, type ReactNode, type RefObject, useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Path } from '../../../../definition/located.ts'
import { dropIndex, dropTarget, type Target } from '../order.ts'

/** Further than a hand trembles, in CSS pixels. */
const SLACK = 6
/** How near the edge of the window the page begins to scroll. */
const EDGE = 60

type Drop = { readonly target: Target | null; readonly line: DOMRect | null }
type Dragged = { readonly id: string; readonly path: Path; readonly of: string; x: number; y: number }

/**
 * Cards that are dragged with a mouse, or with a finger by their grip, to another place of the same kind. A line shows
 * where they would go. Escape gives up.
 */
export const useDrag = ({
  root,
  isOff,
  labelOf,
  onDrop,
}: {
  root: RefObject<HTMLElement | null>
  isOff: boolean
  labelOf: (id: string) => string
  onDrop: (dropped: { path: Path; target: Target }) => void
}) => {
  const [dragged, setDragged] = useState<Dragged | null>(null)
  const [line, setLine] = useState<DOMRect | null>(null)
  const started = useRef<{ id: string; x: number; y: number } | null>(null)
  const drop = useRef<Target | null>(null)
  const wasDragged = useRef(false)
  const drops = useRef(onDrop)
  drops.current = onDrop

  useEffect(() => {
    if (isOff) return
    let now: Dragged | null = null
    const end = (): void => {
      started.current = null
      drop.current = null
      now = null
      setDragged(null)
      setLine(null)
    }
    const onMove = (event: globalThis.PointerEvent): void => {
      const from = started.current
      if (!from || !root.current) return
      const { clientX: x, clientY: y } = event
      if (now === null && Math.hypot(x - from.x, y - from.y) < SLACK) return
      const path = pathOf(from.id)
      now = { id: from.id, path, of: KINDS[path.length] ?? '', x, y }
      setDragged(now)
      const found = dropAt({ root: root.current, dragged: now })
      drop.current = found.target
      setLine(found.line)
      if (y < EDGE) window.scrollBy(0, -12)
      else if (y > window.innerHeight - EDGE) window.scrollBy(0, 12)
    }
    const onUp = (): void => {
      if (now !== null) {
        wasDragged.current = true
        // The click that ends a drag opens nothing; one that never comes must not eat the next.
        setTimeout(() => {
          wasDragged.current = false
        }, 0)
        if (drop.current) drops.current({ path: now.path, target: drop.current })
      }
      end()
    }
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && now !== null) {
        event.preventDefault()
        event.stopPropagation()
        end()
      }
    }
    window.addEventListener('pointermove', onMove)
    window.addEventListener('pointerup', onUp)
    window.addEventListener('pointercancel', end)
    window.addEventListener('keydown', onKey, true)
    return () => {
      window.removeEventListener('pointermove', onMove)
      window.removeEventListener('pointerup', onUp)
      window.removeEventListener('pointercancel', end)
      window.removeEventListener('keydown', onKey, true)
    }
  }, [isOff, root])

  const onPointerDown = (event: PointerEvent<HTMLElement>): void => {
    const target = event.target as HTMLElement
    const grip = target.closest<HTMLElement>('[data-grip]')
    const card = target.closest<HTMLElement>('[data-node]')
    if (isOff || event.button !== 0 || !card || target.closest('input')) return
    const id = card.dataset.node as string
    if (id === 'playbook' || (event.pointerType !== 'mouse' && !grip)) return
    started.current = { id, x: event.clientX, y: event.clientY }
  }
  // Above everything, and placed in the window, whatever the page around does with places.
  const drawn: ReactNode =
    dragged &&
    createPortal(
      <>
        <div
          aria-hidden="true"
          className="pb-outline-ghost"
          style={{ transform: `translate(${dragged.x + 12}px, ${dragged.y + 12}px)` }}
        >
          {labelOf(dragged.id)}
        </div>
        {line && (
          <div
            aria-hidden="true"
            className="pb-outline-dropline"
            style={{ left: line.x, top: line.y, width: line.width, height: line.height }}
          />
        )}
      </>,
      document.body,
    )
  return {
    onPointerDown,
    onClickCapture: (event: { stopPropagation: () => void; preventDefault: () => void }) => {
      if (!wasDragged.current) return
      event.stopPropagation()
      event.preventDefault()
    },
    drawn,
  }
}

const KINDS: Readonly<Record<number, string>> = { 2: 'phase', 4: 'lane', 6: 'activity' }

const pathOf = (id: string): Path =>
  id === 'playbook' || id === ''
    ? []
    : id.split('/').map((step) => (/^\d+$/.test(step) ? Number(step) : step))

const dropAt = ({ root, dragged }: { root: HTMLElement; dragged: Dragged }): Drop => {
  const list = nearestList(root, dragged)
  if (!list) return { target: null, line: null }
  const entries = [...list.children].filter((each): each is HTMLElement => each instanceof HTMLElement)
  const rects = entries.map((entry) => entry.getBoundingClientRect())
  const [first, second] = rects
  const isBeside = first !== undefined && second !== undefined && second.top < first.bottom - 1
  const isMirrored = isBeside && getComputedStyle(list).direction === 'rtl'
  const boxes = rects.map((rect) => {
    if (!isBeside) return { start: rect.top, end: rect.bottom }
    return isMirrored ? { start: -rect.right, end: -rect.left } : { start: rect.left, end: rect.right }
  })
  const point = isBeside ? (isMirrored ? -dragged.x : dragged.x) : dragged.y
  const before = dropIndex({ boxes, point })
  const to = pathOf(list.dataset.list ?? '')
  const target = dropTarget({ path: dragged.path, to, before })
  return { target, line: lineAt({ list, rects, before, isBeside, isMirrored }) }
}

/** The list of the dragged thing's kind that the pointer is in, or is nearest to. */
const nearestList = (root: HTMLElement, { of, x, y }: Dragged): HTMLElement | null => {
  let best: HTMLElement | null = null
  let least = Number.POSITIVE_INFINITY
  for (const list of root.querySelectorAll<HTMLElement>(`[data-of="${of}"]`)) {
    const rect = (
      list.parentElement === root ? list : (list.parentElement as HTMLElement)
    ).getBoundingClientRect()
    const aside = Math.max(rect.left - x, 0, x - rect.right)
    const above = Math.max(rect.top - y, 0, y - rect.bottom)
    const distance = Math.hypot(aside, above)
    if (distance < least) {
      least = distance
      best = list
    }
  }
  return best
}

const THICK = 3
const GAP = 5

const lineAt = ({
  list,
  rects,
  before,
  isBeside,
  isMirrored,
}: {
  list: HTMLElement
  rects: readonly DOMRect[]
  before: number
  isBeside: boolean
  isMirrored: boolean
}): DOMRect => {
  const next = rects[before]
  const last = rects.at(-1)
  const whole = list.getBoundingClientRect()
  if (isBeside) {
    const edge = next
      ? isMirrored
        ? next.right + GAP
        : next.left - GAP
      : isMirrored
        ? (last?.left ?? 0) - GAP
        : (last?.right ?? 0) + GAP
    return new DOMRect(edge - THICK / 2, whole.top, THICK, whole.height)
  }
  const edge = next ? next.top - GAP : last ? last.bottom + GAP : whole.top
  return new DOMRect(whole.left, edge - THICK / 2, whole.width, THICK)
}
