import type { Box } from '../../../diagram/types.ts'

type Placed = Box & { readonly id: string }

/**
 * Where an arrow key leads from an activity: up and down by the order of reading, left and right to the nearest one
 * that stands there. null: nowhere, or it is no such key.
 */
export const nextByKey = <Of extends Placed>({
  nodes,
  from,
  key,
}: {
  nodes: readonly Of[]
  from: Of
  key: string
}): Of | null => {
  const at = nodes.findIndex(({ id }) => id === from.id)
  switch (key) {
    case 'ArrowDown':
      return nodes[at + 1] ?? null
    case 'ArrowUp':
      return nodes[at - 1] ?? null
    case 'Home':
      return nodes[0] ?? null
    case 'End':
      return nodes.at(-1) ?? null
    case 'ArrowRight':
      return nearest({ nodes, from, side: 1 })
    case 'ArrowLeft':
      return nearest({ nodes, from, side: -1 })
    default:
      return null
  }
}

const nearest = <Of extends Placed>({
  nodes,
  from,
  side,
}: {
  nodes: readonly Of[]
  from: Of
  side: 1 | -1
}): Of | null => {
  let best: Of | null = null
  let least = Number.POSITIVE_INFINITY
  for (const node of nodes) {
    const across = (node.x - from.x) * side
    if (across <= 0) continue
    // A column away counts more than rows.
    const far = across * 4 + Math.abs(node.y - from.y)
    if (far < least) {
      best = node
      least = far
    }
  }
  return best
}
