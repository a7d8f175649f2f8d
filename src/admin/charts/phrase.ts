import type { TranslationKey } from '../../i18n/types.ts'
import type { Texts } from '../payload/texts.ts'

/** A sentence before it is in any language: its text, and what is filled in, which may be a phrase itself. */
export type Phrase = {
  readonly key: TranslationKey
  readonly params?: Readonly<Record<string, string | number | Phrase>>
}

export const say = ({ phrase, t }: { phrase: Phrase; t: Texts['t'] }): string =>
  t(
    phrase.key,
    Object.fromEntries(
      Object.entries(phrase.params ?? {}).map(([name, value]) => [
        name,
        typeof value === 'object' ? say({ phrase: value, t }) : value,
      ]),
    ),
  )

/** Several sentences, one after the other. */
export const sayAll = ({ phrases, t }: { phrases: readonly Phrase[]; t: Texts['t'] }): string =>
  phrases.map((phrase) => say({ phrase, t })).join(' ')

const SPANS = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
] as const

/** "in three weeks": in words up to twelve. */
export const inWeeks = (count: number): Phrase => {
  const word = SPANS[count - 1]
  return word ? { key: `charts:inWeeks:${word}` } : { key: 'charts:inWeeks:more', params: { count } }
}
