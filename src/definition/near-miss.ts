/** «; did you mean "label"?» when one of the allowed words is close to what was written, otherwise nothing. */
export function didYouMean({ word, among }: { word: string; among: readonly string[] }): string {
  const near = nearest({ word, among })
  return near === null ? '' : `; did you mean ${JSON.stringify(near)}?`
}

/** The allowed word that is closest to what was written, or null when none is close. */
export function nearest({ word, among }: { word: string; among: readonly string[] }): string | null {
  if (word.length > 64) return null
  const written = plain(word)
  let best: string | null = null
  let bestDistance = Math.max(1, Math.min(3, Math.floor(written.length / 3))) + 1
  for (const candidate of among.slice(0, MOST_CANDIDATES)) {
    if (Math.abs(candidate.length - written.length) >= bestDistance) continue
    const distance = editDistance({ from: written, to: plain(candidate) })
    if (distance < bestDistance) {
      best = candidate
      bestDistance = distance
    }
  }
  return best
}

/** A guess is a courtesy: it may not cost more than the check. */
const MOST_CANDIDATES = 500

/**
 * Damerau-Levenshtein distance (optimal string alignment): how many letters are to be added, dropped, replaced or
 * swapped with their neighbour to get from one word to the other.
 */
export function editDistance({ from, to }: { from: string; to: string }): number {
  let beforePrevious: number[] = []
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let row = 1; row <= from.length; row++) {
    const current = [row]
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1]
      let cost = Math.min(
        at(previous, column) + 1,
        at(current, column - 1) + 1,
        at(previous, column - 1) + (same ? 0 : 1),
      )
      const swapped =
        row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
      if (swapped) cost = Math.min(cost, at(beforePrevious, column - 2) + 1)
      current.push(cost)
    }
    beforePrevious = previous
    previous = current
  }
  return at(previous, to.length)
}

/** Capitals, underscores and blanks are the commonest slips: they count for nothing. */
function plain(word: string): string {
  return word.toLowerCase().replaceAll(/[_ ]/g, '-')
}

function at(row: readonly number[], column: number): number {
  return row[column] as number
}
