import type { Phrase } from './phrase.ts'

/** A part of a whole. */
export type Share = { readonly key: string; readonly label: string; readonly count: number }

/** The greatest part of a whole, by its words. */
export const sharesSentence = (shares: readonly Share[]): readonly Phrase[] => {
  const total = shares.reduce((sum, { count }) => sum + count, 0)
  if (total === 0) return [{ key: 'charts:shares:empty' }]
  const most = Math.max(...shares.map(({ count }) => count))
  const greatest = shares.filter(({ count }) => count === most)
  const label = greatest.map((each) => each.label).join(', ')
  return [{ key: 'charts:shares:most', params: { count: most, total, label } }]
}
