import type { Path } from '../../../definition/located.ts'
import type { TreeEntry, TreeNode } from './types.ts'

/** The entry at a path; null: there is none. */
export const entryAt = ({ tree, path }: { tree: TreeNode; path: Path }): TreeEntry | null => {
  let entry: TreeEntry | null = null
  let node = tree
  for (const step of path) {
    entry = childOf(node, step)
    if (entry === null) return null
    node = entry.node
  }
  return entry
}

export const nodeAt = ({ tree, path }: { tree: TreeNode; path: Path }): TreeNode | null =>
  path.length === 0 ? tree : (entryAt({ tree, path })?.node ?? null)

export const childOf = (node: TreeNode, key: string | number): TreeEntry | null =>
  node.entries.find((entry) => entry.key === key) ?? null

/** What a mapping says of a key, where that is plain text. */
export const textOf = (node: TreeNode | null, key: string): string | null => {
  const found = node && childOf(node, key)?.node
  return found?.kind === 'scalar' ? found.value : null
}

/** Where a path leads to in the text; of what is not there, the nearest thing around it. */
export const offsetOfPath = ({ tree, path }: { tree: TreeNode; path: Path }): number => {
  let at = tree.from
  let node = tree
  for (const step of path) {
    const entry = childOf(node, step)
    if (entry === null) break
    // An item of a list begins with what is in it, not with its dash.
    at = typeof entry.key === 'number' && entry.node.kind !== 'none' ? entry.node.from : entry.from
    node = entry.node
  }
  return at
}

/** The innermost thing that begins at a place, or before it and has not ended. */
export const pathAt = ({ tree, offset }: { tree: TreeNode; offset: number }): Path => {
  const path: (string | number)[] = []
  let node = tree
  for (;;) {
    let found: TreeEntry | null = null
    for (const entry of node.entries) {
      if (entry.from > offset) break
      found = entry
    }
    if (found === null || (node.isFlow && offset > found.node.to && offset > found.keyTo)) return path
    path.push(found.key)
    node = found.node
  }
}

/** The part of a path that people know: a phase, a lane, an activity, a field, a scenario or one of its steps. */
export const knownPart = (path: Path): Path => {
  const [room] = path
  const shape = room === 'phases' ? PHASES : room === 'scenarios' ? SCENARIOS : null
  if (shape === null) return path.slice(0, 1)
  let length = 0
  while (length < path.length && matches(shape[length], path[length])) length++
  return path.slice(0, length - (length % 2))
}

const ANY = null
const PHASES = ['phases', ANY, 'lanes', ANY, 'activities', ANY, 'fields', ANY] as const
const SCENARIOS = ['scenarios', ANY, 'steps', ANY] as const

const matches = (wanted: string | null | undefined, step: string | number | undefined): boolean =>
  wanted === undefined ? false : wanted === ANY ? typeof step === 'number' : wanted === step
