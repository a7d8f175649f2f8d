import type { IndicatorResult } from '../../engagement/home.ts'

/**
 * What a snapshot keeps of each indicator, so that it can be explained when the indicator has changed. An imported
 * snapshot says nothing about indicators.
 */
export const storedIndicators = (value: unknown): readonly IndicatorResult[] =>
  Array.isArray(value) ? (value as IndicatorResult[]) : []
