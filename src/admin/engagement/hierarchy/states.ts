/** As work goes on; states that a host has added come last. */
const ORDER = ['new', 'in-progress', 'paused', 'complete', 'closed', 'canceled']

/** Counts by state, in the order of the work. */
export const inOrder = (
  counts: Readonly<Record<string, number>>,
): readonly (readonly [state: string, count: number])[] => {
  const rank = (state: string): number => (ORDER.indexOf(state) + ORDER.length + 1) % (ORDER.length + 1)
  return Object.entries(counts).sort(([one], [other]) => rank(one) - rank(other))
}

export const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0)
