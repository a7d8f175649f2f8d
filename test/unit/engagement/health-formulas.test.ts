import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bandOf, bandsOf, bandsOverlap } from '../../../src/engagement/bands.ts'
import {
  attainment,
  changeSince,
  type EarlierMeasurement,
  gap,
  type IndicatorSetting,
  measure,
  oneDecimal,
  totalWeight,
} from '../../../src/engagement/health.ts'
import { INDICATOR_DIRECTIONS } from '../../../src/engagement/values.ts'
import { isoWeek, isWeek, lastWeeks, weekAfter, weekStart } from '../../../src/engagement/weeks.ts'
import { translate } from '../../../src/i18n/translate.ts'
import { nextDay, nextRun } from '../../../src/jobs.ts'
import { blocksOf, readDocument } from '../docs/markdown.ts'

const document = readDocument('docs/health.md')

describe('docs/health.md', () => {
  it('has attainments and gaps as they are calculated', () => {
    const rows = [...document.matchAll(/^\| (maximize|minimize) \|(.+)\|$/gm)]
    expect(rows.length).toBeGreaterThan(10)
    for (const [, direction, cells] of rows) {
      const [target, value, attained, missing] = (cells ?? '').split('|').map(Number) as [
        number,
        number,
        number,
        number,
      ]
      const args = { value, target, direction: direction as 'maximize' }
      const calculated = [oneDecimal(attainment(args)), oneDecimal(gap(args))]
      expect({ ...args, calculated }).toEqual({ ...args, calculated: [attained, missing] })
    }
  })

  it('has worked examples that are right', () => {
    const examples = blocksOf(document).filter(({ info }) => info.join(' ') === 'json example')
    expect(examples.length).toBe(4)
    let earlier: EarlierMeasurement | null = null
    for (const { text, line } of examples) {
      const example = JSON.parse(text) as Record<string, unknown> & {
        indicators: (IndicatorSetting & { value: number | null })[]
      }
      const values = new Map(example.indicators.map(({ key, value }) => [key, value]))
      const measured = measure({ indicators: example.indicators, values })
      const change = changeSince({ now: measured, earlier })
      const column = (name: 'attainment' | 'gap' | 'contribution') =>
        measured.indicators.map((each) => each[name])
      expect({ line, ...example }).toEqual({
        line,
        indicators: example.indicators,
        score: measured.score,
        coverage: measured.coverage,
        change: change.score,
        attainment: column('attainment'),
        gap: column('gap'),
        contribution: column('contribution'),
        changes: measured.indicators.map(({ key }) => change.contributions.get(key)),
      })
      earlier = measured
    }
  })
})

const value = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -1000, max: 1000 }),
  fc.constantFrom(0, -0, 1e-300, 1e15, -1e15),
)
const direction = fc.constantFrom(...INDICATOR_DIRECTIONS)

/** Active indicators as an application has them: weights of two decimals, at most 100 together. */
const indicators = fc
  .uniqueArray(
    fc.record({
      key: fc.stringMatching(/^[a-z][a-z0-9]{0,4}$/),
      target: value,
      weight: fc.integer({ min: 0, max: 2500 }).map((hundredths) => hundredths / 100),
      direction,
      value: fc.option(value),
    }),
    { selector: ({ key }) => key, maxLength: 12 },
  )
  .map((all) => all.filter((_, at) => totalWeight(all.slice(0, at + 1)) <= 100))

const measureAll = (all: readonly (IndicatorSetting & { value: number | null })[]) =>
  measure({ indicators: all, values: new Map(all.map((each) => [each.key, each.value])) })

describe('the score', () => {
  it('is 0 to 100, is what the contributions add up to, and is missing only without coverage', () => {
    fc.assert(
      fc.property(indicators, (all) => {
        const { score, coverage, indicators: measured } = measureAll(all)
        expect(coverage).toBe(oneDecimal(totalWeight(all.filter((each) => each.value !== null))))
        const sum = measured.reduce((total, { contribution }) => total + (contribution ?? 0), 0)
        if (totalWeight(all.filter((each) => each.value !== null)) === 0) expect(score).toBeNull()
        else {
          expect(score).toBeGreaterThanOrEqual(0)
          expect(score).toBeLessThanOrEqual(100)
          expect(oneDecimal(sum)).toBe(score)
        }
        for (const each of measured) {
          if (each.value === null)
            expect([each.attainment, each.gap, each.contribution]).toEqual([null, null, null])
          else {
            expect(each.attainment).toBeGreaterThanOrEqual(0)
            expect(each.attainment).toBeLessThanOrEqual(100)
            expect(each.gap).toBeGreaterThanOrEqual(-1000)
            expect(each.gap).toBeLessThanOrEqual(100)
            expect(Number.isFinite(each.gap)).toBe(true)
          }
        }
      }),
    )
  })

  it('does not depend on the order of the indicators', () => {
    const shuffled = indicators.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    )
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        const [one, two] = [measureAll(all), measureAll(other)]
        expect([two.score, two.coverage]).toEqual([one.score, one.coverage])
        const byKey = new Map(two.indicators.map((each) => [each.key, each]))
        for (const each of one.indicators) expect(byKey.get(each.key)).toEqual(each)
      }),
    )
  })

  it('does not fall when a value rises that should, and does not rise with one that should fall', () => {
    fc.assert(
      fc.property(value, value, value, direction, (one, two, target, way) => {
        const [lower, higher] = one < two ? [one, two] : [two, one]
        const at = (each: number) => attainment({ value: each, target, direction: way })
        if (way === 'maximize') expect(at(higher)).toBeGreaterThanOrEqual(at(lower))
        else if (lower > 0 || target >= 0) expect(at(higher)).toBeLessThanOrEqual(at(lower))
      }),
    )
  })

  it('takes no number that is none', () => {
    const indicator = { key: 'a', target: 1, weight: 100, direction: 'maximize' } as const
    const measured = measure({ indicators: [indicator], values: new Map([['a', Number.NaN]]) })
    expect(measured).toMatchObject({ score: null, coverage: 0 })
    expect(totalWeight([{ weight: 33.3 }, { weight: 33.3 }, { weight: 33.4 }])).toBe(100)
    expect(Object.is(oneDecimal(-0.01), 0)).toBe(true)
  })
})

describe('bands', () => {
  it('have their lower end, and their upper one where no other begins', () => {
    const bands = bandsOf({ stored: [], kind: 'health', say: (key) => translate({ key, language: 'de' }) })
    const labelOf = (score: number | null) => bandOf({ bands, score })?.label ?? null
    expect([0, 39.9, 40, 69.9, 70, 100, null].map(labelOf)).toEqual([
      'Schlecht',
      'Schlecht',
      'Neutral',
      'Neutral',
      'Gut',
      'Gut',
      null,
    ])
    const gapped = [
      { min: 60, max: 80 },
      { min: 0, max: 40 },
    ]
    expect([40, 50, 80, 81].map((score) => bandOf({ bands: gapped, score }))).toEqual([
      gapped[1],
      null,
      gapped[0],
      null,
    ])
  })

  it('overlap where they share more than an end', () => {
    const overlap = (one: [number, number], other: [number, number]) =>
      bandsOverlap({ min: one[0], max: one[1] }, { min: other[0], max: other[1] })
    expect(overlap([0, 40], [40, 70])).toBe(false)
    expect(overlap([40, 70], [0, 40])).toBe(false)
    expect(overlap([0, 41], [40, 70])).toBe(true)
    expect(overlap([40, 40], [40, 70])).toBe(true)
    expect(overlap([40, 40], [0, 40])).toBe(false)
    expect(overlap([0, 100], [50, 50])).toBe(true)
  })
})

describe('weeks', () => {
  it('are those of ISO 8601, also around New Year', () => {
    const weeks: readonly [string, string][] = [
      ['2018-12-30T23:59:59.999Z', '2018-W52'],
      ['2018-12-31T00:00:00Z', '2019-W01'],
      ['2020-12-31T12:00:00Z', '2020-W53'],
      ['2021-01-03T23:59:59Z', '2020-W53'],
      ['2021-01-04T00:00:00Z', '2021-W01'],
      ['2024-12-30T00:00:00Z', '2025-W01'],
      ['2026-01-01T00:00:00Z', '2026-W01'],
      ['2026-02-09T01:00:00+02:00', '2026-W06'],
      ['2027-01-01T00:00:00Z', '2026-W53'],
    ]
    expect(weeks.map(([at]) => isoWeek(at))).toEqual(weeks.map(([, week]) => week))
    expect(lastWeeks({ now: '2021-01-12T00:00:00Z', count: 4 })).toEqual([
      '2020-W52',
      '2020-W53',
      '2021-W01',
      '2021-W02',
    ])
    expect(weekStart('2020-W53').toISOString()).toBe('2020-12-28T00:00:00.000Z')
    expect(weekAfter({ week: '2020-W53', by: 1 })).toBe('2021-W01')
    expect(
      ['2021-W53', '2026-W00', '2026-W54', '2026-W7', '2026w07', '', 7, null, '1969-W01'].some(isWeek),
    ).toBe(false)
    expect(() => weekStart('2021-W53')).toThrow('no ISO week')
  })

  it('begin on Monday, follow each other and have every day once', () => {
    const day = fc.date({
      min: new Date('1971-01-01'),
      max: new Date('2999-12-31'),
      noInvalidDate: true,
    })
    fc.assert(
      fc.property(day, (at) => {
        const week = isoWeek(at)
        expect(isWeek(week)).toBe(true)
        const start = weekStart(week)
        expect(start.getUTCDay()).toBe(1)
        expect(at.getTime() - start.getTime()).toBeGreaterThanOrEqual(0)
        expect(at.getTime() - start.getTime()).toBeLessThan(7 * 86_400_000)
        expect(weekAfter({ week: weekAfter({ week, by: 1 }), by: -1 })).toBe(week)
        expect(weekAfter({ week, by: 1 }) > week).toBe(true)
      }),
    )
  })

  it('are written down on Sunday at 23:30 in UTC, days begin at midnight', () => {
    const runs = [
      '2026-11-23T00:00:00Z',
      '2026-11-22T23:29:59Z',
      '2026-11-22T23:30:00Z',
      '2026-12-31T12:00:00Z',
    ]
    expect(runs.map((at) => nextRun(new Date(at)).toISOString())).toEqual([
      '2026-11-29T23:30:00.000Z',
      '2026-11-22T23:30:00.000Z',
      '2026-11-29T23:30:00.000Z',
      '2027-01-03T23:30:00.000Z',
    ])
    const days = ['2026-12-31T23:59:59Z', '2026-12-31T00:04:59Z', '2026-12-31T00:05:00Z']
    expect(days.map((at) => nextDay(new Date(at)).toISOString())).toEqual([
      '2027-01-01T00:05:00.000Z',
      '2026-12-31T00:05:00.000Z',
      '2027-01-01T00:05:00.000Z',
    ])
  })
})
