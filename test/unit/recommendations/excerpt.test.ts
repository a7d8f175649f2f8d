import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excerptOf } from '../../../src/runtime/recommendations/excerpt.ts'
import { marksIn, termOf, wordsOf } from '../../../src/runtime/recommendations/words.ts'

const termsOf = (...words: string[]) => new Set(words.flatMap((word) => termOf(word) ?? []))
const marked = ({ text, marks }: ReturnType<typeof excerptOf>) =>
  marks.map(([from, to]) => text.slice(from, to))

describe('words', () => {
  it('are looked up without case, accents and plural; what says nothing is not looked up', () => {
    expect(['Réunions', 'STRASSE', 'Straße', 'process', 'gas', 'KBA0000001'].map(termOf)).toEqual([
      'reunion',
      'strasse',
      'strasse',
      'process',
      'gas',
      'kba0000001',
    ])
    expect(['the', 'Für', 'NÃO', 'x'].map(termOf)).toEqual([null, null, null, null])
    expect(wordsOf('計画, план-1').map(({ text }) => text)).toEqual(['計画', 'план', '1'])
  })

  it('are marked where they stand', () => {
    expect(marksIn({ text: 'A depot, two Depots.', terms: termsOf('depot') })).toEqual([
      [2, 7],
      [13, 19],
    ])
  })
})

describe('an excerpt', () => {
  it('is the whole of a short text, white space drawn together', () => {
    expect(excerptOf({ text: ' One\n\n two ', terms: termsOf('two') })).toEqual({
      text: 'One two',
      marks: [[4, 7]],
    })
  })

  it('is where most of the terms stand', () => {
    const filler = 'lorem ipsum dolor sit amet '.repeat(30)
    const text = `${filler}depot ${filler}a depot and its spreadsheets ${filler}`
    const excerpt = excerptOf({ text, terms: termsOf('depot', 'spreadsheet') })
    expect(marked(excerpt)).toEqual(['depot', 'spreadsheets'])
    expect(excerpt.text).toMatch(/^… .* …$/)
  })

  it('marks what its text says, is short, and cuts no pair', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom('depot', 'Depots', '🚚🚚', 'x'.repeat(300)), fc.string()), {
          maxLength: 80,
        }),
        (words) => {
          const excerpt = excerptOf({ text: words.join(' '), terms: termsOf('depot') })
          for (const each of marked(excerpt)) expect(termOf(each)).toBe('depot')
          expect(excerpt.text.length).toBeLessThanOrEqual(230)
          const pairs = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/
          if (!pairs.test(words.join(' '))) expect(excerpt.text).not.toMatch(pairs)
        },
      ),
    )
  })
})
