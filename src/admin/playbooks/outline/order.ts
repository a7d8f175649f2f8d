import type { Path } from '../../../definition/located.ts'
import type { NodeKind, PlaybookNode } from './nodes.ts'
import { placeOf } from './raw.ts'

/** Something on the board that takes the focus: a card, or a button that adds one. */
export type BoardItem = {
  /** Unique on the board: a card's place, or what is added to a place. */
  readonly id: string
  readonly kind: NodeKind | 'add'
  readonly path: Path
  /** Id of the card that it is in; null: of the playbook's own. */
  readonly parent: string | null
}

export const idOf = (path: Path): string => placeOf(path) || 'playbook'
export const addIdOf = (path: Path): string => `add:${idOf(path)}`

/** Everything on the board that takes the focus, in the order in which it is read. */
export const itemsOf = (
  playbook: PlaybookNode,
  { withAdding }: { withAdding: boolean },
): readonly BoardItem[] => {
  const adding = (path: Path): readonly BoardItem[] =>
    withAdding ? [{ id: addIdOf(path), kind: 'add', path, parent: idOf(path) }] : []
  return [
    { id: idOf([]), kind: 'playbook', path: [], parent: null },
    ...playbook.phases.flatMap((phase) => [
      itemOf(phase.path, 'phase', []),
      ...phase.lanes.flatMap((lane) => [
        itemOf(lane.path, 'lane', phase.path),
        ...lane.activities.map(({ path }) => itemOf(path, 'activity', lane.path)),
        ...adding(lane.path),
      ]),
      ...adding(phase.path),
    ]),
    ...adding([]),
  ]
}

export type Direction = 'next' | 'previous' | 'in' | 'out' | 'first' | 'last'

/** Where a key leads from an item; null: nowhere. */
export const goFrom = ({
  items,
  id,
  to,
}: {
  items: readonly BoardItem[]
  id: string
  to: Direction
}): BoardItem | null => {
  const at = items.findIndex((item) => item.id === id)
  const item = items[at]
  if (item === undefined) return items[0] ?? null
  switch (to) {
    case 'next':
      return items[at + 1] ?? null
    case 'previous':
      return items[at - 1] ?? null
    case 'first':
      return items[0] ?? null
    case 'last':
      return items.at(-1) ?? null
    case 'out':
      return items.find((each) => each.id === item.parent) ?? null
    case 'in':
      return items.find((each) => each.parent === id) ?? null
  }
}

/** Where a node goes: into what, and the index that it then has there. */
export type Target = { readonly to: Path; readonly at: number }

/** One step further in the order of the playbook: past the end of its lane (phase) into the next one. */
export const stepTarget = ({
  playbook,
  path,
  by,
}: {
  playbook: PlaybookNode
  path: Path
  by: 1 | -1
}): Target | null => {
  const index = path.at(-1)
  if (typeof index !== 'number') return null
  const owner = path.slice(0, -2)
  const owners = ownersOf(playbook, path)
  const place = owners.findIndex((each) => placeOf(each.path) === placeOf(owner))
  const now = owners[place]
  if (now === undefined) return null
  const at = index + by
  if (at >= 0 && at < now.length) return { to: now.path, at }
  const next = owners[place + by]
  if (next === undefined) return null
  return { to: next.path, at: by > 0 ? 0 : next.length }
}

/** What may own a node of that path's kind, in order, with how many it has. */
export const ownersOf = (
  playbook: PlaybookNode,
  path: Path,
): readonly { readonly path: Path; readonly length: number }[] => {
  const { phases } = playbook
  if (path.length === 2) return [{ path: [], length: phases.length }]
  if (path.length === 4) return phases.map(({ path: each, lanes }) => ({ path: each, length: lanes.length }))
  return phases.flatMap(({ lanes }) =>
    lanes.map(({ path: each, activities }) => ({ path: each, length: activities.length })),
  )
}

/**
 * Where something goes that is dropped before an index of a list (its length: at its end); null: it stays where it is.
 */
export const dropTarget = ({ path, to, before }: { path: Path; to: Path; before: number }): Target | null => {
  const index = path.at(-1) as number
  const isSameList = placeOf(path.slice(0, -2)) === placeOf(to)
  if (!isSameList) return { to, at: before }
  const at = before > index ? before - 1 : before
  return at === index ? null : { to, at }
}

/** Where on a line of boxes something is dropped that hangs at a point: before which of them. */
export const dropIndex = ({
  boxes,
  point,
}: {
  /** Of the things in the list, in their order; `start` before `end`, along the line that they stand on. */
  boxes: readonly { readonly start: number; readonly end: number }[]
  point: number
}): number => {
  const after = boxes.findIndex(({ start, end }) => point < (start + end) / 2)
  return after === -1 ? boxes.length : after
}

const itemOf = (path: Path, kind: NodeKind, parent: Path): BoardItem => ({
  id: idOf(path),
  kind,
  path,
  parent: idOf(parent),
})
