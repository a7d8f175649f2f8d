/**
 * How recommendations are ordered. Pure; docs/recommended-actions.md says the same in words.
 */

/** What people thought of one recommendation, over all plays and engagements. */
export type Opinions = { readonly helpful: number; readonly notHelpful: number }

export const NO_OPINIONS: Opinions = { helpful: 0, notHelpful: 0 }

/** How much opinions can move a score, up or down. */
const WEIGHT_OF_OPINIONS = 0.1
/** As many opinions as it takes until half of that is reached. */
const DOUBT = 4
/** The usual constant of reciprocal rank fusion: how much less a lower rank counts. */
const FUSION = 60
/** Relevance 0..1 by words alone: each match against the best one. */
export const byWords = (scores: ReadonlyMap<string, number>): Map<string, number> => {
  const best = Math.max(0, ...scores.values())
  return new Map([...scores].map(([id, score]) => [id, score / best] as const))
}

/**
 * Relevance 0..1 by words and meaning: reciprocal rank fusion. What is first in both gets 1.
 * @param meaning the ids by meaning, nearest first
 */
export const fused = ({
  words,
  meaning,
}: {
  words: ReadonlyMap<string, number>
  meaning: readonly string[]
}): Map<string, number> => {
  const ranked = [...words].sort(([, one], [, other]) => other - one).map(([id]) => id)
  const relevance = new Map<string, number>()
  for (const ranking of [ranked, meaning]) {
    for (const [at, id] of ranking.entries()) {
      relevance.set(id, (relevance.get(id) ?? 0) + (FUSION + 1) / (FUSION + 1 + at) / 2)
    }
  }
  return relevance
}

/** Score 0..1: the relevance, moved by at most a tenth by what people thought. */
export const scoreOf = ({ relevance, opinions }: { relevance: number; opinions: Opinions }): number => {
  const { helpful, notHelpful } = opinions
  const balance = (helpful - notHelpful) / (helpful + notHelpful + DOUBT)
  return (relevance * (1 + WEIGHT_OF_OPINIONS * balance)) / (1 + WEIGHT_OF_OPINIONS)
}
