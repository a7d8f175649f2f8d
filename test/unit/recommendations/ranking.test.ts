import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { byWords, fused, NO_OPINIONS, scoreOf } from '../../../src/runtime/recommendations/ranking.ts'

describe('relevance', () => {
  it('by words is a share of the best match', () => {
    expect([
      ...byWords(
        new Map([
          ['a', 8],
          ['b', 2],
        ]),
      ),
    ]).toEqual([
      ['a', 1],
      ['b', 0.25],
    ])
    expect(byWords(new Map()).size).toBe(0)
  })

  it('by words and meaning: first in both is 1, in one of them about half', () => {
    const relevance = fused({
      words: new Map([
        ['a', 1],
        ['b', 0.4],
      ]),
      meaning: ['a', 'c'],
    })
    expect(relevance.get('a')).toBe(1)
    expect(relevance.get('b')).toBeCloseTo(61 / 62 / 2)
    expect(relevance.get('c')).toBeCloseTo(61 / 62 / 2)
  })
})

describe('the score', () => {
  const count = fc.nat({ max: 10_000 })

  it('stays between 0 and 1, and is moved by at most a tenth', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        count,
        count,
        (relevance, helpful, notHelpful) => {
          const plain = scoreOf({ relevance, opinions: NO_OPINIONS })
          const score = scoreOf({ relevance, opinions: { helpful, notHelpful } })
          expect(score).toBeGreaterThanOrEqual(0)
          expect(score).toBeLessThanOrEqual(1)
          expect(Math.abs(score - plain)).toBeLessThanOrEqual(plain * 0.1 + 1e-9)
        },
      ),
    )
  })

  it('rises with each who finds it helpful, and falls with each who does not', () => {
    fc.assert(
      fc.property(count, count, (helpful, notHelpful) => {
        const score = (more: { helpful?: number; notHelpful?: number }) =>
          scoreOf({ relevance: 0.5, opinions: { helpful, notHelpful, ...more } })
        expect(score({ helpful: helpful + 1 })).toBeGreaterThan(score({}))
        expect(score({ notHelpful: notHelpful + 1 })).toBeLessThan(score({}))
      }),
    )
  })
})
