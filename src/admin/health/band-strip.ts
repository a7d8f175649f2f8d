import type { Band } from '../../engagement/home.ts'

/** A part of 0 to 100; `band` null: no band has it. */
export type Part = { readonly from: number; readonly to: number; readonly band: Band | null }

/** The scale from 0 to 100 cut into bands, and what lies between them. */
export const partsOf = (bands: readonly Band[]): readonly Part[] => {
  const parts: Part[] = []
  let at = 0
  for (const band of bands.toSorted((a, b) => a.min - b.min)) {
    const [from, to] = [Math.max(at, band.min), Math.min(100, band.max)]
    if (from > at) parts.push({ from: at, to: Math.min(from, 100), band: null })
    if (to > from) parts.push({ from, to, band })
    at = Math.max(at, to)
  }
  if (at < 100) parts.push({ from: at, to: 100, band: null })
  return parts
}
