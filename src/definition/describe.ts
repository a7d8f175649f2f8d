/** What was found, as a message shows it: short, on one line, in quotes where it is text. */
export function describe(value: unknown): string {
  if (value === null || value === undefined) return 'nothing'
  if (typeof value === 'string') return `text ${quote(value)}`
  if (typeof value === 'number') return `the number ${value}`
  if (typeof value === 'boolean') return String(value)
  return Array.isArray(value) ? 'a list' : 'a mapping'
}

/** Text in quotes, on one line, cut after 60 characters. */
export function quote(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text)
}

/** `a, b, c`, or `nothing` for an empty list; after 40 words only how many more there are. */
export function list(words: readonly string[]): string {
  if (words.length === 0) return 'nothing'
  const more = words.length - MOST_WORDS
  return more > 0 ? `${words.slice(0, MOST_WORDS).join(', ')} and ${more} more` : words.join(', ')
}

const MOST_WORDS = 40
