import type { RoadmapBoard, RoadmapBoardCard } from '../../engagement/roadmap.ts'
import type { Id } from '../shared/api.ts'

/** A product on a roadmap; the order of the items is that of the cards. `lane` null: in none yet. */
export type Item = { readonly usage: Id; readonly lane: string | null }

/** Lanes in the order of the board, the one of cards without a lane first. */
export type LaneKey = string | null

/** The items of a board as it is stored. */
export const itemsOf = ({ lanes, unmapped }: Pick<RoadmapBoard, 'lanes' | 'unmapped'>): readonly Item[] =>
  [...unmapped, ...lanes.flatMap(({ cards }) => cards)]
    .toSorted((a: RoadmapBoardCard, b: RoadmapBoardCard) => a.position - b.position)
    .map(({ id, lane }) => ({ usage: id, lane }))

export const inLane = ({ items, lane }: { items: readonly Item[]; lane: LaneKey }): readonly Item[] =>
  items.filter((item) => item.lane === lane)

/** Puts a card into a lane, at a place among the cards there (from 0; beyond the last: at the end). */
export const moveItem = ({
  items,
  usage,
  lane,
  place,
}: {
  items: readonly Item[]
  usage: Id
  lane: LaneKey
  place: number
}): readonly Item[] => {
  const moved = items.find((item) => isOf(item, usage))
  if (!moved) return items
  const rest = items.filter((item) => item !== moved)
  const before = inLane({ items: rest, lane })[place]
  const at = before ? rest.indexOf(before) : endOf({ items: rest, lane })
  return [...rest.slice(0, at), { ...moved, lane }, ...rest.slice(at)]
}

/** Right after the last card of a lane. */
const endOf = ({ items, lane }: { items: readonly Item[]; lane: LaneKey }): number =>
  1 + items.findLastIndex((item) => item.lane === lane) || items.length

export type Step = 'up' | 'down' | 'before' | 'after'

/** Where a card, or the focus, goes by an arrow key; null where that leads nowhere. */
export const stepTo = ({
  items,
  lanes,
  usage,
  step,
}: {
  items: readonly Item[]
  lanes: readonly LaneKey[]
  usage: Id
  step: Step
}): { readonly lane: LaneKey; readonly place: number } | null => {
  const item = items.find((each) => isOf(each, usage))
  if (!item) return null
  const own = inLane({ items, lane: item.lane })
  const place = own.indexOf(item)
  if (step === 'up') return place > 0 ? { lane: item.lane, place: place - 1 } : null
  if (step === 'down') return place < own.length - 1 ? { lane: item.lane, place: place + 1 } : null
  const lane = lanes[lanes.indexOf(item.lane) + (step === 'after' ? 1 : -1)]
  return lane === undefined ? null : { lane, place: Math.min(place, inLane({ items, lane }).length) }
}

/** The card that the focus goes to: in another lane the one beside, passing over lanes without cards. */
export const focusTo = ({
  items,
  lanes,
  usage,
  step,
}: {
  items: readonly Item[]
  lanes: readonly LaneKey[]
  usage: Id
  step: Step
}): Id | null => {
  const filled = lanes.filter((lane) => inLane({ items, lane }).length > 0)
  const to = stepTo({ items, lanes: filled, usage, step })
  if (!to) return null
  const there = inLane({ items, lane: to.lane })
  return (there[to.place] ?? there.at(-1))?.usage ?? null
}

export const removeItem = ({ items, usage }: { items: readonly Item[]; usage: Id }): readonly Item[] =>
  items.filter((item) => !isOf(item, usage))

/** Puts products onto the roadmap, in no lane; what is there already stays where it is. */
export const addItems = ({
  items,
  usages,
}: {
  items: readonly Item[]
  usages: readonly Id[]
}): readonly Item[] => [
  ...items,
  ...usages
    .filter((usage) => !items.some((item) => isOf(item, usage)))
    .map((usage) => ({ usage, lane: null })),
]

export const areSame = (one: readonly Item[], other: readonly Item[]): boolean =>
  one.length === other.length &&
  one.every(({ usage, lane }, at) => String(usage) === String(other[at]?.usage) && lane === other[at]?.lane)

const isOf = (item: Item, usage: Id): boolean => String(item.usage) === String(usage)
