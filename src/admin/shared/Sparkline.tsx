import { pathOf, pointsOf } from './spark-points.ts'
import './sparkline.css'

/**
 * A history as a small line; weeks without a value are gaps. Decoration for the eye: `label` says the same in words.
 */
export const Sparkline = ({
  values,
  label,
}: {
  /** 0 to 100, oldest first; null: nothing was measured. */
  values: readonly (number | null)[]
  label: string
}) => {
  const points = pointsOf({ values, width: WIDTH, height: HEIGHT, inset: INSET })
  const last = points.findLast((point) => point !== null)
  return (
    <svg
      aria-label={label}
      className="pb-spark"
      focusable="false"
      role="img"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
    >
      <path className="pb-spark-line" d={pathOf(points)} />
      {last && <circle className="pb-spark-now" cx={last.x} cy={last.y} r="2.6" />}
    </svg>
  )
}

const WIDTH = 84
const HEIGHT = 26
const INSET = 4
