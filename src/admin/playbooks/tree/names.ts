import type { Path } from '../../../definition/located.ts'
import { knownPart, nodeAt, textOf } from './places.ts'
import type { TreeNode } from './types.ts'

/** A place in a playbook, in parts that a sentence is made of. */
export type PlacePart =
  | { readonly kind: 'playbook' }
  | { readonly kind: 'phase' | 'lane' | 'activity' | 'field' | 'scenario'; readonly name: string }
  | { readonly kind: 'step'; readonly name: string }
  /** A key of the language, as it is written. */
  | { readonly kind: 'key'; readonly name: string }

/** «Phase Assist › Related work»: what people call the place at a path. A lane is named only where there are several. */
export const placeParts = ({ tree, path }: { tree: TreeNode; path: Path }): readonly PlacePart[] => {
  if (path.length === 0) return [{ kind: 'playbook' }]
  const known = knownPart(path)
  const parts: PlacePart[] = []
  for (let length = 2; length <= known.length; length += 2) {
    const part = partAt({ tree, path: known.slice(0, length) })
    if (part) parts.push(part)
  }
  const rest = path.slice(known.length).find((step) => typeof step === 'string')
  const first = known.length < 2 ? known[0] : undefined
  for (const name of [first, rest]) if (typeof name === 'string') parts.push({ kind: 'key', name })
  return parts
}

const partAt = ({ tree, path }: { tree: TreeNode; path: Path }): PlacePart | null => {
  const node = nodeAt({ tree, path })
  const at = path.at(-1) as number
  const room = path.at(-2)
  const called = textOf(node, 'label') ?? textOf(node, 'name') ?? textOf(node, 'key')
  const name = called ?? (node?.kind === 'scalar' ? node.value : String(at + 1))
  switch (room) {
    case 'phases':
      return { kind: 'phase', name }
    case 'lanes': {
      const lanes = nodeAt({ tree, path: path.slice(0, -1) })
      return lanes && lanes.entries.length > 1 ? { kind: 'lane', name } : null
    }
    case 'activities':
      return { kind: 'activity', name }
    case 'fields':
      return { kind: 'field', name }
    case 'scenarios':
      return { kind: 'scenario', name }
    case 'steps':
      return { kind: 'step', name: String(at + 1) }
    default:
      return null
  }
}
