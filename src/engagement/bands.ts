import type { TranslationKey } from '../i18n/types.ts'
import type { Band } from './home.ts'
import type { BandContext, BandTone } from './values.ts'

/** What holds as long as an application has no bands of a kind: their labels are texts of the plugin's. */
export const DEFAULT_BANDS = {
  health: [
    { text: 'healthRules:poor', tone: 'danger', min: 0, max: 40 },
    { text: 'healthRules:neutral', tone: 'warning', min: 40, max: 70 },
    { text: 'healthRules:good', tone: 'success', min: 70, max: 100 },
  ],
  adoption: [
    { text: 'healthRules:low', tone: 'danger', min: 0, max: 40 },
    { text: 'healthRules:medium', tone: 'warning', min: 40, max: 70 },
    { text: 'healthRules:high', tone: 'success', min: 70, max: 100 },
  ],
} as const satisfies Readonly<
  Record<BandContext, readonly (Omit<Band, 'label'> & { text: TranslationKey })[]>
>

/**
 * The bands of a kind, lowest first: those that are stored, or the default ones where none is. An application's own have
 * one name; `say` gives the default ones theirs, in the reader's language or in every one.
 */
export const bandsOf = <Label = string>({
  stored,
  kind,
  say,
}: {
  /** As a database gives them. */
  stored: readonly Readonly<Record<string, unknown>>[]
  kind: BandContext
  say: (text: TranslationKey) => Label
}): readonly (Omit<Band, 'label'> & { readonly label: string | Label })[] =>
  stored.length === 0
    ? DEFAULT_BANDS[kind].map(({ text, ...band }) => ({ ...band, label: say(text) }))
    : stored
        .map(({ label, tone, min, max }) => ({
          label: String(label ?? ''),
          tone: (tone ?? 'neutral') as BandTone,
          min: Number(min),
          max: Number(max),
        }))
        .sort((one, other) => one.min - other.min)

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
