import { describe, expect, it } from 'vitest'
import {
  adoptionCategory,
  adoptionCounts,
  adoptionScore,
  breadthScore,
  byAdoption,
  type Sortable,
} from '../../../src/engagement/adoption.ts'
import { DEFAULT_BANDS } from '../../../src/engagement/bands.ts'
import { ADOPTION_SORTS } from '../../../src/engagement/home.ts'

const bands = DEFAULT_BANDS.adoption
const category = (score: number | null, of: readonly { min: number }[] = bands) =>
  adoptionCategory({ bands: of, score })
const starting = (...mins: number[]) => mins.map((min) => ({ min }))

describe('the category of an adoption score', () => {
  it('is none without a score, which is not low', () => {
    expect(category(null)).toBe('none')
    expect(category(0)).toBe('low')
  })

  it('has lower ends that belong to it', () => {
    expect([39.9, 40, 69.9, 70, 100].map((score) => category(score))).toEqual([
      'low',
      'medium',
      'medium',
      'high',
      'high',
    ])
  })

  it('follows the place among as many bands as there are, in whatever order', () => {
    const five = starting(80, 0, 20, 60, 40)
    expect([10, 20, 50, 79, 80].map((score) => category(score, five))).toEqual([
      'low',
      'medium',
      'medium',
      'medium',
      'high',
    ])
    expect([10, 50].map((score) => category(score, starting(0, 50)))).toEqual(['low', 'high'])
    expect(category(10, starting(0))).toBe('medium')
    expect(category(10, [])).toBe('medium')
  })

  it('is there for a score below all bands', () => {
    expect(category(5, starting(20, 50, 80))).toBe('low')
  })
})

describe('the figures of an engagement', () => {
  const products = [
    { adoptionScore: 80, quantity: 10 },
    { adoptionScore: 50, quantity: null },
    { adoptionScore: 20, quantity: 4 },
    { adoptionScore: null, quantity: 3 },
    { adoptionScore: 100, quantity: 0 },
  ]

  it('count quantities, one where nothing is said', () => {
    expect(adoptionCounts({ bands, products })).toEqual({ low: 4, medium: 1, high: 10, none: 3 })
    expect(adoptionCounts({ bands, products: [] })).toEqual({ low: 0, medium: 0, high: 0, none: 0 })
    const hours = [0.1, 0.2, 0.4].map((quantity) => ({ adoptionScore: 10, quantity }))
    expect(adoptionCounts({ bands, products: hours }).low).toBe(1)
  })

  it('have a score that is weighed by quantity, with one decimal', () => {
    // (80 * 10 + 50 * 1 + 20 * 4) / 15
    expect(adoptionScore(products)).toBe(62)
    expect(
      adoptionScore([
        { adoptionScore: 12.2, quantity: 1 },
        { adoptionScore: 12.3, quantity: 1 },
      ]),
    ).toBe(12.3)
    expect(adoptionScore([{ adoptionScore: null, quantity: 2 }])).toBeNull()
    expect(adoptionScore([{ adoptionScore: 70, quantity: 0 }])).toBeNull()
    expect(adoptionScore([])).toBeNull()
  })

  it('say how much of what belongs to a product is in use', () => {
    expect(breadthScore({ childProducts: 3, childProductsInUse: 1 })).toBe(33.3)
    expect(breadthScore({ childProducts: 3, childProductsInUse: null })).toBe(0)
    expect(breadthScore({ childProducts: 2, childProductsInUse: 5 })).toBe(100)
    expect(breadthScore({ childProducts: 0, childProductsInUse: 0 })).toBeNull()
    expect(breadthScore({ childProducts: null, childProductsInUse: 1 })).toBeNull()
  })
})

describe('the order of products', () => {
  const product = (name: string, others: Partial<Sortable> = {}): Sortable => ({
    name,
    adoptionScore: null,
    quantity: null,
    customerPriority: null,
    businessCriticality: null,
    activationStatus: null,
    ...others,
  })
  const products = [
    product('nothing'),
    product('low', { customerPriority: 'not-required', adoptionScore: 99, activationStatus: 'not-in-use' }),
    product('top', { customerPriority: 'critical', adoptionScore: 0, businessCriticality: 'moderate' }),
    product('twin', { customerPriority: 'critical', adoptionScore: 0 }),
    product('mid', { customerPriority: 'high', activationStatus: 'in-use', businessCriticality: 'high' }),
  ]
  const names = (sort: (typeof ADOPTION_SORTS)[number]) =>
    [...products].sort(byAdoption(sort)).map(({ name }) => name)

  it('has what matters most first, and last what has no value', () => {
    expect(names('customerPriority')).toEqual(['top', 'twin', 'mid', 'low', 'nothing'])
    expect(names('adoptionScore')).toEqual(['low', 'top', 'twin', 'mid', 'nothing'])
    expect(names('businessCriticality')).toEqual(['mid', 'top', 'twin', 'low', 'nothing'])
    expect(names('activationStatus')).toEqual(['mid', 'low', 'top', 'twin', 'nothing'])
  })

  it('does not depend on the order before', () => {
    for (const sort of ADOPTION_SORTS)
      expect([...products].reverse().sort(byAdoption(sort))).toEqual([...products].sort(byAdoption(sort)))
  })
})
