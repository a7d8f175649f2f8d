import type { Recommendation, Recommendations } from '../../runtime/recommendations/recommend.ts'

export type { Recommendation, Recommendations }

export const KINDS = ['article', 'playbook', 'success-play'] as const
export type Kind = (typeof KINDS)[number]
export type Order = 'relevance' | 'newest'

/** What is searched for. */
export type Search = { readonly words: string; readonly kinds: readonly Kind[]; readonly order: Order }
