import { expect, it } from 'vitest'
import {
  addItems,
  areSame,
  focusTo,
  type Item,
  inLane,
  itemsOf,
  moveItem,
  removeItem,
  type Step,
  stepTo,
} from '../../../src/admin/roadmap/items.ts'
import type { RoadmapBoardCard } from '../../../src/engagement/roadmap.ts'

const LANES = [null, 'planned', 'activated', 'deactivated']
const items: readonly Item[] = [
  { usage: 1, lane: 'planned' },
  { usage: 2, lane: null },
  { usage: 3, lane: 'planned' },
  { usage: 4, lane: 'deactivated' },
]
/** `planned 1 3 | null 2` */
const said = (list: readonly Item[]): string =>
  LANES.flatMap((lane) => {
    const own = inLane({ items: list, lane })
    return own.length > 0 ? [`${lane ?? '-'}:${own.map(({ usage }) => usage).join(',')}`] : []
  }).join(' ')

it('the items of a board are in the order of its cards, whichever lane they are in', () => {
  const card = (id: number, position: number, lane: string | null) =>
    ({ id, position, lane }) as RoadmapBoardCard
  expect(
    itemsOf({
      unmapped: [card(2, 1, null)],
      lanes: [
        { key: 'planned', label: 'Planned', cards: [card(1, 0, 'planned'), card(3, 2, 'planned')] },
        { key: 'deactivated', label: 'Deactivated', cards: [card(4, 3, 'deactivated')] },
      ],
    }),
  ).toEqual(items)
})

it('a card is put into a lane at a place, and nothing else changes', () => {
  const moved = (usage: number, lane: string | null, place: number) =>
    said(moveItem({ items, usage, lane, place }))
  expect(moved(3, 'planned', 0)).toBe('-:2 planned:3,1 deactivated:4')
  expect(moved(1, 'planned', 9)).toBe('-:2 planned:3,1 deactivated:4')
  expect(moved(2, 'planned', 1)).toBe('planned:1,2,3 deactivated:4')
  expect(moved(2, 'activated', 0)).toBe('planned:1,3 activated:2 deactivated:4')
  expect(moved(4, null, 0)).toBe('-:4,2 planned:1,3')
  expect(moveItem({ items, usage: 9, lane: null, place: 0 })).toBe(items)
  expect(moveItem({ items, usage: 1, lane: 'activated', place: 0 })).toHaveLength(items.length)
})

it('arrow keys lead a card up, down, and to the lanes beside it', () => {
  const to = (usage: number, step: Step) => stepTo({ items, lanes: LANES, usage, step })
  expect(to(1, 'up')).toBeNull()
  expect(to(1, 'down')).toEqual({ lane: 'planned', place: 1 })
  expect(to(3, 'before')).toEqual({ lane: null, place: 1 })
  expect(to(3, 'after')).toEqual({ lane: 'activated', place: 0 })
  expect(to(4, 'after')).toBeNull()
  expect(to(2, 'before')).toBeNull()
  expect(to(9, 'up')).toBeNull()
})

it('arrow keys lead the focus over lanes without cards', () => {
  const to = (usage: number, step: Step) => focusTo({ items, lanes: LANES, usage, step })
  expect(to(3, 'after')).toBe(4)
  expect(to(4, 'before')).toBe(1)
  expect(to(2, 'after')).toBe(1)
  expect(to(1, 'down')).toBe(3)
  expect(to(2, 'up')).toBeNull()
})

it('products are put on and taken off once; what is the same is no change', () => {
  expect(addItems({ items, usages: [4, 5] }).at(-1)).toEqual({ usage: 5, lane: null })
  expect(addItems({ items, usages: [4, 5] })).toHaveLength(5)
  expect(said(removeItem({ items, usage: '2' }))).toBe('planned:1,3 deactivated:4')
  expect(areSame(items, [...items])).toBe(true)
  expect(areSame(items, items.toReversed())).toBe(false)
  expect(areSame(items, items.slice(1))).toBe(false)
})
