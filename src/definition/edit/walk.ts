import type { Path } from '../located.ts'
import { isMapping, type Mapping, valueAt } from './data.ts'

/** A node of a playbook as data, whatever mistakes it has, with its place. */
export type Placed = { readonly path: Path; readonly node: Mapping }

/** What there is at a path that is a list: its mappings. */
export function mappingsAt(root: unknown, path: Path): Placed[] {
  const list = valueAt(root, path)
  if (!Array.isArray(list)) return []
  return list.flatMap((node, index) => (isMapping(node) ? [{ path: [...path, index], node }] : []))
}

export function phasesIn(root: unknown): Placed[] {
  return mappingsAt(root, ['phases'])
}

export function lanesIn(root: unknown, phases: readonly Placed[] = phasesIn(root)): Placed[] {
  return phases.flatMap(({ path }) => mappingsAt(root, [...path, 'lanes']))
}

export function activitiesIn(root: unknown, lanes: readonly Placed[] = lanesIn(root)): Placed[] {
  return lanes.flatMap(({ path }) => mappingsAt(root, [...path, 'activities']))
}

/** What a path leads to: the lists of the language that hold nodes, by the path's last two steps. */
export type NodeKind = 'phase' | 'lane' | 'activity' | 'field'

const KINDS: readonly { kind: NodeKind; lists: readonly string[] }[] = [
  { kind: 'phase', lists: ['phases'] },
  { kind: 'lane', lists: ['phases', 'lanes'] },
  { kind: 'activity', lists: ['phases', 'lanes', 'activities'] },
  { kind: 'field', lists: ['phases', 'lanes', 'activities', 'fields'] },
]

/** What kind of node a path names; null: none, or something in one. */
export function kindAt(path: Path): NodeKind | null {
  const names = path.filter((_, index) => index % 2 === 0)
  const isNode =
    path.length % 2 === 0 && path.every((step, index) => (typeof step === 'number') === (index % 2 === 1))
  if (!isNode) return null
  return (
    KINDS.find(({ lists }) => lists.length === names.length && lists.every((name, at) => name === names[at]))
      ?.kind ?? null
  )
}

/** Values of `key` in nodes. */
export function keysOf(nodes: readonly Placed[]): string[] {
  return nodes.flatMap(({ node }) => (typeof node.key === 'string' ? [node.key] : []))
}
