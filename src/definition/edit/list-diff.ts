import { same } from './data.ts'

/** One step that leads from one list to another. Made in this order, every index is right when its turn comes. */
export type ListStep =
  | { readonly kind: 'set'; readonly at: number; readonly value: unknown }
  | { readonly kind: 'insert'; readonly at: number; readonly value: unknown }
  | { readonly kind: 'remove'; readonly at: number }

/** Above this many comparisons, what is in the middle is told apart by its place alone. */
const MOST_COMPARISONS = 250_000

/** Few steps that lead from one list to another, from its end to its start; the list is never empty between two. */
export function diffLists({ from, to }: { from: readonly unknown[]; to: readonly unknown[] }): ListStep[] {
  let head = 0
  while (head < from.length && head < to.length && same(from[head], to[head])) head++
  let tail = 0
  while (
    tail < from.length - head &&
    tail < to.length - head &&
    same(from[from.length - 1 - tail], to[to.length - 1 - tail])
  ) {
    tail++
  }
  const steps: ListStep[] = []
  let fromEnd = from.length - tail
  let toEnd = to.length - tail
  const pairs = keptPairs({ from: from.slice(head, fromEnd), to: to.slice(head, toEnd) })
  // What is between two items that stay is paired off; the rest is put in or taken away.
  for (const [keptFrom, keptTo] of [...pairs.reverse(), [-1, -1] as const]) {
    const fromStart = head + keptFrom + 1
    const toStart = head + keptTo + 1
    const paired = Math.min(fromEnd - fromStart, toEnd - toStart)
    for (let at = toEnd - 1; at >= toStart + paired; at--) {
      steps.push({ kind: 'insert', at: fromStart + paired, value: to[at] })
    }
    for (let at = fromEnd - 1; at >= fromStart + paired; at--) steps.push({ kind: 'remove', at })
    for (let index = paired - 1; index >= 0; index--) {
      steps.push({ kind: 'set', at: fromStart + index, value: to[toStart + index] })
    }
    fromEnd = head + keptFrom
    toEnd = head + keptTo
  }
  return steps
}

/** Indexes of items that both lists have, in the same order: a longest common subsequence. */
function keptPairs({ from, to }: { from: readonly unknown[]; to: readonly unknown[] }): [number, number][] {
  if (from.length * to.length > MOST_COMPARISONS) return []
  const lengths = Array.from({ length: from.length + 1 }, () => new Uint32Array(to.length + 1))
  const lengthAt = (row: number, column: number): number => lengths[row]?.[column] ?? 0
  for (let row = from.length - 1; row >= 0; row--) {
    for (let column = to.length - 1; column >= 0; column--) {
      const length = same(from[row], to[column])
        ? lengthAt(row + 1, column + 1) + 1
        : Math.max(lengthAt(row + 1, column), lengthAt(row, column + 1))
      ;(lengths[row] as Uint32Array)[column] = length
    }
  }
  const pairs: [number, number][] = []
  let row = 0
  let column = 0
  while (row < from.length && column < to.length) {
    if (same(from[row], to[column])) pairs.push([row++, column++])
    else if (lengthAt(row + 1, column) >= lengthAt(row, column + 1)) row++
    else column++
  }
  return pairs
}
