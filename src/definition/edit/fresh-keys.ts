import type { Path } from '../located.ts'
import { isMapping, type Mapping } from './data.ts'
import { keyFrom, takenKeys } from './keys.ts'
import { activitiesIn, lanesIn, type NodeKind } from './walk.ts'

/** A copy of a node with keys that are free; `after` in it follows the keys that changed. */
export function withFreshKeys({
  root,
  node,
  kind,
  path,
}: {
  root: unknown
  node: Mapping
  kind: NodeKind
  path: Path
}): Mapping {
  const taken = new Set(takenKeys({ root, kind: 'activity' }))
  const fresh = new Map<unknown, string>()
  const inside =
    kind === 'activity'
      ? [node]
      : activitiesIn(root, kind === 'lane' ? [{ path, node }] : lanesIn(root, [{ path, node }])).map(
          (each) => each.node,
        )
  for (const { key } of inside) {
    if (typeof key !== 'string') continue
    const made = keyFrom({ label: key, taken })
    taken.add(made)
    fresh.set(key, made)
  }
  const activity = (value: unknown): unknown => {
    if (!isMapping(value)) return value
    const { key, after } = value
    return {
      ...value,
      ...(fresh.has(key) && { key: fresh.get(key) }),
      ...(Array.isArray(after) && { after: after.map((each) => fresh.get(each) ?? each) }),
    }
  }
  const lane = (value: unknown): unknown =>
    isMapping(value) && Array.isArray(value.activities)
      ? { ...value, activities: value.activities.map(activity) }
      : value
  if (kind === 'activity') return activity(node) as Mapping
  const key = typeof node.key === 'string' && {
    key: keyFrom({ label: node.key, taken: takenKeys({ root, kind, phase: path.slice(0, 2) }) }),
  }
  if (kind === 'lane') return { ...(lane(node) as Mapping), ...key }
  return { ...node, ...(Array.isArray(node.lanes) && { lanes: node.lanes.map(lane) }), ...key }
}
