import type { HierarchyNode } from '../../../engagement/home.ts'

/** A node of the tree as a line of it. */
export type TreeRow = {
  readonly node: HierarchyNode
  /** From 1. */
  readonly level: number
  /** Among its siblings, from 1. */
  readonly position: number
  readonly siblings: number
  /** Id of the node above; null at the top. */
  readonly parent: string | null
  /** null: it has nothing below it. */
  readonly isOpen: boolean | null
}

/** The lines that are seen, from above to below; what is below a closed node is not. */
export const visibleRows = ({
  tree,
  closed,
}: {
  tree: readonly HierarchyNode[]
  /** Ids. */
  closed: ReadonlySet<string>
}): readonly TreeRow[] => {
  const rows: TreeRow[] = []
  const add = (nodes: readonly HierarchyNode[], level: number, parent: string | null): void => {
    for (const [at, node] of nodes.entries()) {
      const id = String(node.id)
      const isOpen = node.children.length === 0 ? null : !closed.has(id)
      rows.push({ node, level, position: at + 1, siblings: nodes.length, parent, isOpen })
      if (isOpen) add(node.children, level + 1, id)
    }
  }
  add(tree, 1, null)
  return rows
}

/** What a key does in the tree: the node that gets the focus, or the node that is opened or closed. */
export type TreeMove = { readonly focus: string } | { readonly toggle: string } | null

export const moveIn = ({
  rows,
  focused,
  key,
  isRtl,
}: {
  rows: readonly TreeRow[]
  focused: string
  key: string
  isRtl: boolean
}): TreeMove => {
  const at = rows.findIndex(({ node }) => String(node.id) === focused)
  const row = rows[at]
  if (!row) return null
  const to = (index: number): TreeMove => {
    const next = rows[index]
    return next ? { focus: String(next.node.id) } : null
  }
  switch (key === 'ArrowLeft' || key === 'ArrowRight' ? sideOf({ key, isRtl }) : key) {
    case 'ArrowDown':
      return to(at + 1)
    case 'ArrowUp':
      return to(at - 1)
    case 'Home':
      return to(0)
    case 'End':
      return to(rows.length - 1)
    case 'in':
      if (row.isOpen === null) return null
      return row.isOpen ? to(at + 1) : { toggle: focused }
    case 'out':
      if (row.isOpen) return { toggle: focused }
      return row.parent === null ? null : { focus: row.parent }
    default:
      return null
  }
}

const sideOf = ({ key, isRtl }: { key: string; isRtl: boolean }): 'in' | 'out' =>
  (key === 'ArrowRight') !== isRtl ? 'in' : 'out'
