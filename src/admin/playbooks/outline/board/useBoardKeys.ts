'use client'

import type { KeyboardEvent } from 'react'
import type { Path } from '../../../../definition/located.ts'
import type { OutlineNode } from '../nodes.ts'
import { useOutline } from '../OutlineContext.tsx'
import { type BoardItem, type Direction, goFrom, stepTarget } from '../order.ts'

/** The keys of the board: about, into, out; move, rename, duplicate, delete, add. */
export const useBoardKeys = ({
  items,
  nodes,
  onAdd,
  onOpen,
  onRename,
}: {
  items: readonly BoardItem[]
  nodes: ReadonlyMap<string, OutlineNode>
  onAdd: (to: Path, at?: number) => void
  onOpen: (path: Path) => void
  onRename: (id: string) => void
}): ((event: KeyboardEvent<HTMLElement>) => void) => {
  const { readOnly, playbook, actions, focusItem } = useOutline()
  const edit = (event: KeyboardEvent, id: string, node: OutlineNode): boolean => {
    const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      const by = event.key === 'ArrowUp' ? -1 : 1
      actions.step(node, stepTarget({ playbook, path: node.path, by }))
      return true
    }
    if (event.key === 'F2') onRename(id)
    else if (isPlain && (event.key === 'Delete' || event.key === 'Backspace')) actions.askRemove(node)
    else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'd') actions.duplicate(node)
    else if (isPlain && event.key.toLowerCase() === 'a') {
      if (node.kind === 'activity') onAdd(node.path.slice(0, -2), Number(node.path.at(-1)) + 1)
      else onAdd(node.path)
    } else return false
    return true
  }
  return (event) => {
    const target = event.target as HTMLElement
    const id = target.dataset.item
    if (id === undefined) return
    const node = nodes.get(id)
    if (node && !readOnly && edit(event, id, node)) {
      event.preventDefault()
      return
    }
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'Enter' && node) {
      event.preventDefault()
      onOpen(node.path)
      return
    }
    const isRightToLeft = getComputedStyle(target).direction === 'rtl'
    const to = directionOf(event.key, isRightToLeft)
    if (to === null) return
    event.preventDefault()
    const next = goFrom({ items, id, to })
    if (next) focusItem(next.id)
  }
}

const directionOf = (key: string, isRightToLeft: boolean): Direction | null => {
  switch (key) {
    case 'ArrowDown':
      return 'next'
    case 'ArrowUp':
      return 'previous'
    case 'ArrowRight':
      return isRightToLeft ? 'out' : 'in'
    case 'ArrowLeft':
      return isRightToLeft ? 'in' : 'out'
    case 'Home':
      return 'first'
    case 'End':
      return 'last'
    default:
      return null
  }
}
