/**
 * The text that a timeline is searched in, and what is searched for, made alike: small letters without accents, words of
 * letters and digits with one blank between them. Nothing that means something to a database is left.
 */
export function searchable(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The words that must all be in the text: the first 20, each once. */
export function searchWords(search: string): string[] {
  const words = searchable(search).split(' ').filter(Boolean)
  return [...new Set(words)].slice(0, MOST_WORDS)
}

const MOST_WORDS = 20
