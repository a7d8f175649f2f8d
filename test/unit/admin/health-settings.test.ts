import { expect, it } from 'vitest'
import { partsOf } from '../../../src/admin/health/band-strip.ts'
import { evenly, numbersOf, sumOf, weightOf } from '../../../src/admin/health/weights.ts'

it('weights are numbers from 0 to 100 with at most two decimals, however they are typed', () => {
  expect(['20', ' 12,5 ', '0', '100', '0.25'].map(weightOf)).toEqual([20, 12.5, 0, 100, 0.25])
  expect(['', '-1', '101', '1.234', '1e2', 'ten', '1 0'].map(weightOf)).toEqual(Array(7).fill(null))
})

it('the total is exact to the hundredth, and said with what is missing', () => {
  expect(sumOf({ a: '33.33', b: '33.33', c: '33.34' })).toEqual({ is: 'exactly' })
  expect(sumOf({ a: '0.1', b: '0.2' })).toEqual({ is: 'left', total: 0.3, rest: 99.7 })
  expect(sumOf({ a: '60', b: '50,5' })).toEqual({ is: 'tooMuch', total: 110.5, rest: 10.5 })
  expect(sumOf({ a: '60', b: 'much' })).toEqual({ is: 'wrong' })
  expect(numbersOf({ a: '60,5', b: '39.5' })).toEqual({ a: 60.5, b: 39.5 })
})

it.each([1, 2, 3, 7, 12])('%i weights that are spread evenly total 100', (count) => {
  const typed = evenly(Array.from({ length: count }, (_, at) => `indicator-${at}`))
  expect(Object.keys(typed)).toHaveLength(count)
  expect(sumOf(typed)).toEqual({ is: 'exactly' })
})

it('bands cut the scale from 0 to 100, with what no band has between them', () => {
  const band = (label: string, min: number, max: number) => ({ label, tone: 'info' as const, min, max })
  const said = (...bands: ReturnType<typeof band>[]) =>
    partsOf(bands).map(({ from, to, band: own }) => `${own?.label ?? '-'} ${from}-${to}`)
  expect(said(band('b', 40, 70), band('a', 0, 40), band('c', 70, 100))).toEqual([
    'a 0-40',
    'b 40-70',
    'c 70-100',
  ])
  expect(said(band('b', 20, 50))).toEqual(['- 0-20', 'b 20-50', '- 50-100'])
  expect(said()).toEqual(['- 0-100'])
  expect(said(band('a', 0, 60), band('b', 50, 120))).toEqual(['a 0-60', 'b 60-100'])
})
