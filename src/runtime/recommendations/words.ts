/**
 * How texts become words to search by: letters and digits of any script, without case and accents. Words that say
 * nothing about a text's subject are left out.
 */

export type Word = {
  readonly text: string
  /** Offsets in the text that it comes from, in UTF-16 units. */
  readonly from: number
  readonly to: number
}

/** Ranges of a text, as offsets in UTF-16 units: the start, and the first one behind. */
export type Marks = readonly (readonly [number, number])[]

/** A single Latin letter is rarely what a text is about. */
const SHORTEST = 2
const SHORTEST_PLURAL = 3

export const wordsOf = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: word, index }) => ({
    text: word,
    from: index,
    to: index + word.length,
  }))

/** What a word is looked up by; null: it is not looked up. The plural by `s` of several languages is the singular. */
export const termOf = (word: string): string | null => {
  const term = word.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replaceAll('ß', 'ss')
  if (FILLERS.has(term) || (term.length < SHORTEST && /^[a-z]*$/.test(term))) return null
  return term.length > SHORTEST_PLURAL && /[^s]s$/.test(term) ? term.slice(0, -1) : term
}

/** Where a text has one of the terms. */
export const marksIn = ({ text, terms }: { text: string; terms: ReadonlySet<string> }): Marks =>
  wordsOf(text)
    .filter((word) => terms.has(termOf(word.text) ?? ''))
    .map(({ from, to }) => [from, to] as const)

/** English, German and Portuguese, as `termOf` spells them. */
const FILLERS: ReadonlySet<string> = new Set(
  `a about after all also an and any are as at be been before but by can could did do does for from get had has have
  he her him his how if in into is it its more my no not of off on one only or other our out over per she should so
  some such than that the their them then there these they this those through to too up us was we were what when
  where which while who why will with would you your
  aber als am an auch auf aus bei bis da damit das dass dem den der des die diese dieser dieses durch ein eine einem
  einen einer eines er es fur hat hatte ich ihr im ist kein keine man mehr mit nach nicht noch nur oder ohne sein sich
  sie sind so uber um und uns unter vom von vor war was wenn wer wie wir wird zu zum zur zwischen
  ao aos apos ate com como da das de dela dele depois do dos e ela ele em entre era essa esse esta este foi isso ja
  mais mas muito na nao nas nem no nos nossa nosso ou para pela pelas pelo pelos por qual quando que quem se sem ser
  seu seus sobre sua suas tambem tem um uma`.split(/\s+/),
)
