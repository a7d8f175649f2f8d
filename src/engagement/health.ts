import type { IndicatorDirection, IndicatorSource } from './values.ts'

/**
 * How the health of an engagement is calculated. docs/health.md has the formulas with worked examples.
 */

/** What an indicator demands. Weights have at most two decimals. */
export type IndicatorSetting = {
  readonly key: string
  readonly target: number
  /** 0 to 100 */
  readonly weight: number
  readonly direction: IndicatorDirection
}

/** What makes an indicator readable later on, whatever has become of it. */
export type IndicatorLabels = {
  readonly label: string
  readonly unit: string | null
  readonly source: IndicatorSource
}

export type Measured = {
  /** null: there is none. */
  readonly value: number | null
  /** 0 to 100 */
  readonly attainment: number | null
  /** 100 less the attainment; below 0 where the value beats the target, down to -1000. */
  readonly gap: number | null
  /** In points of the score. All contributions together are exactly the score. */
  readonly contribution: number | null
}

export type Measurement<T extends IndicatorSetting = IndicatorSetting> = {
  /** 0 to 100 with one decimal; null where no weight has a value. */
  readonly score: number | null
  /** How much weight had a value, 0 to 100 with one decimal. */
  readonly coverage: number
  /** In the order of the settings. */
  readonly indicators: readonly (T & Measured)[]
}

/** How far below 0 a gap goes: what beats its target elevenfold says no more than that. */
const LOWEST_GAP = -1000

/** How much of the target a value attains, 0 to 100, not rounded. */
export const attainment = ({
  value,
  target,
  direction,
}: {
  value: number
  target: number
  direction: IndicatorDirection
}): number => {
  if (direction === 'maximize') {
    if (target > 0) return share(value / target)
    return value >= target ? 100 : 0
  }
  if (value <= target || value <= 0) return 100
  return share(target / value)
}

/**
 * How far a value stays behind its target, in percent, not rounded: 100 less the attainment. Where it beats a target
 * above 0, the percentage of the target by which it does so, below 0.
 */
export const gap = (args: { value: number; target: number; direction: IndicatorDirection }): number => {
  const { value, target, direction } = args
  const by = direction === 'maximize' ? value - target : target - value
  if (by > 0 && target > 0) return Math.max(LOWEST_GAP, 0 - (by / target) * 100)
  return 100 - attainment(args)
}

/**
 * The score of an engagement: each attainment counts by its weight. An indicator without a value, or without weight, has
 * no part in it; the others share its weight, and the coverage says how much there was.
 */
export const measure = <T extends IndicatorSetting>({
  indicators,
  values,
}: {
  indicators: readonly T[]
  /** By key. What is missing, null or no finite number counts as no value. */
  values: ReadonlyMap<string, number | null>
}): Measurement<T> => {
  const each = indicators.map((setting) => {
    const found = values.get(setting.key) ?? null
    const value = found !== null && Number.isFinite(found) ? found : null
    return { setting, value, attained: value === null ? null : attainment({ ...setting, value }) }
  })
  const available = totalWeight(each.filter(({ value }) => value !== null).map(({ setting }) => setting))
  const parts = new Map<string, number>()
  for (const { setting, attained } of each) {
    if (attained !== null && available > 0) {
      parts.set(setting.key, (attained * hundredths(setting.weight)) / hundredths(available))
    }
  }
  const contributions = inTenths(parts)
  return {
    score: available > 0 ? contributions.total : null,
    coverage: oneDecimal(Math.min(available, 100)),
    indicators: each.map(({ setting, value, attained }) => ({
      ...setting,
      value,
      attainment: attained === null ? null : oneDecimal(attained),
      gap: value === null ? null : oneDecimal(gap({ ...setting, value })),
      contribution: contributions.of.get(setting.key) ?? null,
    })),
  }
}

/** What was measured earlier, as far as a comparison needs it. */
export type EarlierMeasurement = {
  readonly score: number | null
  readonly indicators: readonly { readonly key: string; readonly contribution: number | null }[]
}

/** How the score, and each contribution to it, moved since an earlier measurement; null where one of the two is missing. */
export const changeSince = ({
  now,
  earlier,
}: {
  now: EarlierMeasurement
  earlier: EarlierMeasurement | null
}): { readonly score: number | null; readonly contributions: ReadonlyMap<string, number | null> } => {
  const before = new Map(earlier?.indicators.map(({ key, contribution }) => [key, contribution]))
  return {
    score: difference(now.score, earlier?.score ?? null),
    contributions: new Map(
      now.indicators.map(({ key, contribution }) => [key, difference(contribution, before.get(key) ?? null)]),
    ),
  }
}

/** The weights' total, free of the errors that decimals leave in a sum. */
export const totalWeight = (settings: readonly { readonly weight: number }[]): number =>
  settings.reduce((sum, { weight }) => sum + hundredths(weight), 0) / 100

export const oneDecimal = (value: number): number => {
  const rounded = Math.round(value * 10) / 10
  // No -0, which texts would show.
  return rounded === 0 ? 0 : rounded
}

const share = (ratio: number): number => Math.min(1, Math.max(0, ratio)) * 100

const hundredths = (weight: number): number => Math.round(weight * 100)

const difference = (now: number | null, before: number | null): number | null =>
  now === null || before === null ? null : oneDecimal(now - before)

/**
 * Rounds parts to tenths so that together they are exactly the rounded total: each is cut off, and what is missing goes
 * to those that lost most. Equal ones take turns by key, so that the order of the parts does not matter.
 */
const inTenths = (
  parts: ReadonlyMap<string, number>,
): { readonly total: number; readonly of: ReadonlyMap<string, number> } => {
  const sorted = [...parts].sort(([one], [other]) => (one < other ? -1 : 1))
  const total = Math.round(sorted.reduce((sum, [, part]) => sum + part * 10, 0))
  const cut = sorted.map(([key, part]) => {
    const tenths = Math.floor(part * 10)
    return { key, tenths, lost: part * 10 - tenths }
  })
  const missing = total - cut.reduce((sum, { tenths }) => sum + tenths, 0)
  const raised = new Set(
    [...cut]
      .sort((one, other) => other.lost - one.lost)
      .slice(0, missing)
      .map(({ key }) => key),
  )
  const of = new Map(cut.map(({ key, tenths }) => [key, (tenths + (raised.has(key) ? 1 : 0)) / 10]))
  return { total: total / 10, of }
}
