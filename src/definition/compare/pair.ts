/** What belongs together of two lists: for each new one the old one that it was. */
export type Pairs<T> = ReadonlyMap<T, T>

/** Pairs by key; of several with the same key the first with the first. */
export function pairByKey<T>({
  before,
  now,
  keyOf,
}: {
  before: readonly T[]
  now: readonly T[]
  keyOf: (each: T) => string
}): Map<T, T> {
  const waiting = new Map<string, T[]>()
  for (const each of before) waiting.set(keyOf(each), [...(waiting.get(keyOf(each)) ?? []), each])
  const pairs = new Map<T, T>()
  for (const each of now) {
    const other = waiting.get(keyOf(each))?.shift()
    if (other !== undefined) pairs.set(each, other)
  }
  return pairs
}

/** Adds pairs of those that are left, the most alike first. `likeness` of 0 is not alike. */
export function pairAlike<T>({
  pairs,
  before,
  now,
  likeness,
}: {
  pairs: Map<T, T>
  before: readonly T[]
  now: readonly T[]
  likeness: (before: T, now: T) => number
}): void {
  const taken = new Set(pairs.values())
  const gone = before.filter((each) => !taken.has(each))
  const added = now.filter((each) => !pairs.has(each))
  if (gone.length * added.length > MOST_GUESSES) return
  const candidates = gone.flatMap((old) =>
    added.flatMap((each) => {
      const score = likeness(old, each)
      return score > 0 ? [{ old, each, score }] : []
    }),
  )
  candidates.sort((one, other) => other.score - one.score)
  for (const { old, each } of candidates) {
    if (taken.has(old) || pairs.has(each)) continue
    taken.add(old)
    pairs.set(each, old)
  }
}

/** Where nearly all is new, guessing what was what is worth nothing, and would take long. */
const MOST_GUESSES = 40_000

/** A list as it is now, with what is gone from it where it stood. */
export type Step<T> =
  | { readonly now: T; readonly gone?: undefined }
  | { readonly gone: T; readonly now?: undefined }

export function stepsOf<T extends object>({
  before,
  now,
  pairs,
  isGone,
}: {
  before: readonly T[]
  now: readonly T[]
  pairs: Pairs<T>
  isGone: (each: T) => boolean
}): Step<T>[] {
  const here = new Set(now.flatMap((each) => pairs.get(each) ?? []))
  const behind = new Map<T | null, T[]>()
  let last: T | null = null
  for (const each of before) {
    if (isGone(each)) behind.set(last, [...(behind.get(last) ?? []), each])
    else if (here.has(each)) last = each
  }
  const gone = (after: T | null): Step<T>[] => (behind.get(after) ?? []).map((each) => ({ gone: each }))
  return [
    ...gone(null),
    ...now.flatMap((each): Step<T>[] => {
      const old = pairs.get(each)
      return [{ now: each }, ...(old === undefined ? [] : gone(old))]
    }),
  ]
}

/** Those that stand elsewhere among the others that were there before: as few as explain the new order. */
export function movedOf<T>({
  before,
  now,
  pairs,
}: {
  before: readonly T[]
  now: readonly T[]
  pairs: Pairs<T>
}): ReadonlySet<T> {
  const indexOf = new Map(before.map((each, index) => [each, index]))
  const stayed = now.flatMap((each) => {
    const old = pairs.get(each)
    const index = old === undefined ? undefined : indexOf.get(old)
    return index === undefined ? [] : [{ each, index }]
  })
  // The longest run of them that kept their order stays; `ends[n]` is where one of n + 1 ends that ends soonest.
  const ends: number[] = []
  const previous: number[] = []
  for (const [at, { index }] of stayed.entries()) {
    let length = 0
    let high = ends.length
    while (length < high) {
      const middle = (length + high) >> 1
      if ((stayed[ends[middle] as number]?.index ?? 0) < index) length = middle + 1
      else high = middle
    }
    previous[at] = length > 0 ? (ends[length - 1] as number) : -1
    ends[length] = at
  }
  const kept = new Set<T>()
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] as number) {
    const found = stayed[at]
    if (found !== undefined) kept.add(found.each)
  }
  return new Set(stayed.flatMap(({ each }) => (kept.has(each) ? [] : [each])))
}
