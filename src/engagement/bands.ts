import type { Band } from './home.ts'
import type { BandContext } from './values.ts'

/** What holds as long as an application has no bands of a kind. */
export const DEFAULT_BANDS: Readonly<Record<BandContext, readonly Band[]>> = {
  health: [
    { label: 'Poor', tone: 'danger', min: 0, max: 40 },
    { label: 'Neutral', tone: 'warning', min: 40, max: 70 },
    { label: 'Good', tone: 'success', min: 70, max: 100 },
  ],
  adoption: [
    { label: 'Low', tone: 'danger', min: 0, max: 40 },
    { label: 'Medium', tone: 'warning', min: 40, max: 70 },
    { label: 'High', tone: 'success', min: 70, max: 100 },
  ],
}

/**
 * The band in which a score lies. A lower end belongs to its band; an upper end does too, unless another band begins
 * there. null without a score, and where bands leave a gap.
 */
export const bandOf = <T extends Pick<Band, 'min' | 'max'>>({
  bands,
  score,
}: {
  bands: readonly T[]
  score: number | null
}): T | null => {
  if (score === null) return null
  let found: T | null = null
  for (const band of bands) {
    if (score < band.min || score > band.max) continue
    if (found === null || band.min > found.min) found = band
  }
  return found
}

/** Whether two bands claim the same score. Touching ends do not. */
export const bandsOverlap = (one: Pick<Band, 'min' | 'max'>, other: Pick<Band, 'min' | 'max'>): boolean =>
  one.min === other.min || (one.min < other.max && other.min < one.max)
