import type { RoadmapInitiative, RoadmapOutcome } from '../../../engagement/home.ts'

export const SCALES = ['month', 'quarter', 'year'] as const
export type Scale = (typeof SCALES)[number]

/** A unit of the axis; `start` to `end` are days in UTC, `end` is the next unit's start. */
export type Unit = { readonly start: number; readonly end: number }

/** From the start of its first unit to the end of its last, in milliseconds. */
export type Axis = {
  readonly scale: Scale
  readonly from: number
  readonly to: number
  readonly units: readonly Unit[]
  /** Something lies before or after what is shown. */
  readonly isCut: boolean
}

/** Nobody plans further, and nobody reads further back. */
const MOST_YEARS = 10
const MONTHS: Readonly<Record<Scale, number>> = { month: 1, quarter: 3, year: 12 }
/** So that today is never at the very edge, and short plans are no crowd of wide bars. */
const FEWEST_UNITS: Readonly<Record<Scale, number>> = { month: 6, quarter: 4, year: 3 }
const DAY = 86_400_000

/** The time axis on which all initiatives, today and the renewal have their place. Days are those of UTC. */
export const timeAxis = ({
  outcomes,
  scale,
  now,
  renewal,
}: {
  outcomes: readonly RoadmapOutcome[]
  scale: Scale
  now: number
  renewal: string | null
}): Axis => {
  const planned = outcomes.flatMap(({ initiatives }) => initiatives).flatMap(({ start, end }) => [start, end])
  const moments = [...planned, renewal].flatMap((at) => (at === null ? [] : [dayOf(at)]))
  const today = dayOf(new Date(now).toISOString())
  const oldest = addMonths(today, -12 * MOST_YEARS)
  const newest = addMonths(today, 12 * MOST_YEARS)
  const first = Math.max(oldest, Math.min(today, ...moments))
  const last = Math.min(newest, Math.max(today, ...moments))
  const units: Unit[] = []
  let start = unitStart(first, scale)
  while (start <= last || units.length < FEWEST_UNITS[scale]) {
    const end = addMonths(start, MONTHS[scale])
    units.push({ start, end })
    start = end
  }
  return {
    scale,
    from: units[0]?.start ?? today,
    to: units.at(-1)?.end ?? today,
    units,
    isCut: moments.some((at) => at < oldest || at > newest),
  }
}

/** Where a bar lies, in percent of the axis; null where the initiative has no day at all. */
export type Place = {
  readonly at: number
  readonly length: number
  /** It has no planned start, or no due date: it is open at that end. */
  readonly isOpenStart: boolean
  readonly isOpenEnd: boolean
}

/** A bar reaches from its planned start to the end of its last day; without one of them it is a unit's part long. */
export const placeOf = ({
  initiative: { start, end },
  axis,
}: {
  initiative: Pick<RoadmapInitiative, 'start' | 'end'>
  axis: Axis
}): Place | null => {
  if (start === null && end === null) return null
  const stub = ((axis.units[0]?.end ?? axis.to) - axis.from) / 2
  const known = { start: start === null ? null : dayOf(start), end: end === null ? null : dayOf(end) + DAY }
  const from = known.start ?? (known.end ?? 0) - stub
  const to = known.end ?? (known.start ?? 0) + stub
  const [left, right] = [percentOf({ at: Math.min(from, to - DAY), axis }), percentOf({ at: to, axis })]
  return { at: left, length: right - left, isOpenStart: start === null, isOpenEnd: end === null }
}

/** A moment in percent of the axis, never beside it. */
export const percentOf = ({ at, axis }: { at: number; axis: Axis }): number =>
  Math.min(100, Math.max(0, ((at - axis.from) / (axis.to - axis.from)) * 100))

/** Midnight in UTC of the day that is written. */
export const dayOf = (at: string): number => Math.floor(Date.parse(at) / DAY) * DAY

const unitStart = (at: number, scale: Scale): number => {
  const date = new Date(at)
  const months = MONTHS[scale]
  return Date.UTC(date.getUTCFullYear(), Math.floor(date.getUTCMonth() / months) * months, 1)
}

const addMonths = (at: number, months: number): number => {
  const date = new Date(at)
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, date.getUTCDate())
}
