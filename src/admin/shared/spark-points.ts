export type Point = { readonly x: number; readonly y: number }

/**
 * Where each value stands in a box: the first at the start, the last at the end, the greatest at the top. The scale is
 * that of the values, but at least 20 points high, so that nothing looks like a fall that is none.
 */
export const pointsOf = ({
  values,
  width,
  height,
  inset,
}: {
  values: readonly (number | null)[]
  width: number
  height: number
  /** Free at every side. */
  inset: number
}): readonly (Point | null)[] => {
  const known = values.filter((value): value is number => value !== null)
  const middle = (Math.min(...known) + Math.max(...known)) / 2
  const range = Math.max(Math.max(...known) - Math.min(...known), LEAST_RANGE)
  const step = values.length > 1 ? (width - 2 * inset) / (values.length - 1) : 0
  return values.map((value, at) =>
    value === null
      ? null
      : {
          x: round(values.length > 1 ? inset + at * step : width - inset),
          y: round(inset + (0.5 - (value - middle) / range) * (height - 2 * inset)),
        },
  )
}

/** A line through the points, lifted at the gaps; a point between two gaps is a dot. */
export const pathOf = (points: readonly (Point | null)[]): string =>
  points
    .map((point, at) => {
      if (point === null) return ''
      const isFirst = (points[at - 1] ?? null) === null
      const isAlone = isFirst && (points[at + 1] ?? null) === null
      return `${isFirst ? 'M' : 'L'}${point.x} ${point.y}${isAlone ? 'h.01' : ''}`
    })
    .join('')

const LEAST_RANGE = 20
const round = (value: number): number => Math.round(value * 10) / 10
