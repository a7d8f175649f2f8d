/** What is typed beside each indicator, by its key. */
export type Typed = Readonly<Record<string, string>>

export type Sum =
  | { readonly is: 'exactly' }
  | { readonly is: 'left' | 'tooMuch'; readonly total: number; readonly rest: number }
  /** Not every weight is a number from 0 to 100 with at most two decimals. */
  | { readonly is: 'wrong' }

/** The weight that was typed, with a point or a comma; null: that is none. */
export const weightOf = (typed: string): number | null => {
  const text = typed.trim().replace(',', '.')
  if (!/^\d{1,3}(\.\d{1,2})?$/.test(text)) return null
  const weight = Number(text)
  return weight <= 100 ? weight : null
}

/** What the weights that were typed come to. Hundredths are whole numbers, so that nothing is lost. */
export const sumOf = (typed: Typed): Sum => {
  const weights = Object.values(typed).map(weightOf)
  if (weights.some((weight) => weight === null)) return { is: 'wrong' }
  const total = weights.reduce<number>((sum, weight) => sum + hundredths(weight ?? 0), 0)
  const rest = HUNDRED - total
  if (rest === 0) return { is: 'exactly' }
  return { is: rest > 0 ? 'left' : 'tooMuch', total: total / 100, rest: Math.abs(rest) / 100 }
}

/** Equal weights that total 100 to the hundredth: the first ones are a hundredth heavier where it does not come out even. */
export const evenly = (keys: readonly string[]): Typed => {
  const each = Math.floor(HUNDRED / keys.length)
  const over = HUNDRED - each * keys.length
  return Object.fromEntries(keys.map((key, at) => [key, String((each + (at < over ? 1 : 0)) / 100)]))
}

/** For the server. */
export const numbersOf = (typed: Typed): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(typed).map(([key, text]) => [key, weightOf(text) ?? 0]))

const HUNDRED = 10_000
const hundredths = (weight: number): number => Math.round(weight * 100)
