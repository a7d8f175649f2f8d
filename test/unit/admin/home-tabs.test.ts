import { describe, expect, it } from 'vitest'
import { progressCounts, reachedOf, rowsOf } from '../../../src/admin/engagement/blueprint/roadmap-rows.ts'
import { percentOf, placeOf, SCALES, timeAxis } from '../../../src/admin/engagement/blueprint/time-axis.ts'
import {
  AS_ORDERED,
  causesOf,
  nextSorting,
  sortIndicators,
  withoutValue,
} from '../../../src/admin/engagement/health/indicators.ts'
import type { IndicatorResult, RoadmapInitiative, RoadmapOutcome } from '../../../src/engagement/home.ts'

const indicator = (key: string, given: Partial<IndicatorResult> = {}): IndicatorResult => ({
  key,
  label: key.toUpperCase(),
  unit: null,
  direction: 'maximize',
  source: 'pushed',
  target: 10,
  weight: 25,
  value: 5,
  attainment: 50,
  gap: 50,
  contribution: 12.5,
  change: null,
  ...given,
})

describe('the indicators of a health tab', () => {
  const indicators = [
    indicator('a', { contribution: 5, gap: 20, weight: 10, change: -1 }),
    indicator('b', { value: null, attainment: null, contribution: null, gap: null, weight: 40 }),
    indicator('c', { contribution: 30, gap: -15, weight: 50, change: 4 }),
    indicator('d', { contribution: 5, gap: 60, weight: 0, change: 0.01 }),
  ]
  const keys = (by: 'order' | 'score' | 'weight' | 'gap', direction: 'ascending' | 'descending') =>
    sortIndicators({ indicators, by, direction })
      .map(({ key }) => key)
      .join('')

  it('are sorted either way; those without a value stand last, equal ones keep their order', () => {
    expect(keys('score', 'descending')).toBe('cadb')
    expect(keys('score', 'ascending')).toBe('adcb')
    expect(keys('gap', 'descending')).toBe('dacb')
    expect(keys('gap', 'ascending')).toBe('cadb')
    expect(keys('weight', 'descending')).toBe('cbad')
    expect(keys('order', 'ascending')).toBe('abcd')
  })

  it('are sorted by the greatest first, and the other way round when asked again', () => {
    const once = nextSorting({ now: AS_ORDERED, by: 'gap' })
    expect(once).toEqual({ by: 'gap', direction: 'descending' })
    expect(nextSorting({ now: once, by: 'gap' })).toEqual({ by: 'gap', direction: 'ascending' })
    expect(nextSorting({ now: once, by: 'weight' })).toEqual({ by: 'weight', direction: 'descending' })
  })

  it('say what moved the score, and what is missing from it', () => {
    expect(causesOf({ indicators })).toEqual([
      { label: 'C', change: 4 },
      { label: 'A', change: -1 },
    ])
    expect(causesOf({ indicators, most: 1 })).toHaveLength(1)
    expect(withoutValue(indicators).map(({ key }) => key)).toEqual(['b'])
  })
})

const initiative = (id: number, given: Partial<RoadmapInitiative> = {}): RoadmapInitiative => ({
  collection: 'success-initiatives',
  id,
  number: `INI${id}`,
  title: `Initiative ${id}`,
  state: 'in-progress',
  progress: 'on-track',
  priority: null,
  category: null,
  start: null,
  end: null,
  assignedTo: null,
  tasks: { total: 0, open: 0 },
  ...given,
})
const outcome = (...initiatives: RoadmapInitiative[]): RoadmapOutcome => ({
  collection: 'success-outcomes',
  id: 1,
  number: 'OUT1',
  title: 'Outcome',
  objective: null,
  state: 'new',
  progress: 'not-started',
  unit: null,
  baseValue: null,
  targetValue: null,
  currentValue: null,
  initiatives,
})
const NOW = Date.parse('2026-11-23T15:00:00Z')
const day = (at: number) => new Date(at).toISOString().slice(0, 10)

describe('the time axis of a roadmap', () => {
  const outcomes = [
    outcome(initiative(1, { start: '2026-09-10T12:00:00Z', end: '2027-02-02T12:00:00Z' })),
    outcome(initiative(2, { end: '2026-12-24T12:00:00Z' })),
  ]

  it.each([
    ['month', '2026-09-01', '2027-05-01', 8],
    ['quarter', '2026-07-01', '2027-07-01', 4],
    ['year', '2026-01-01', '2029-01-01', 3],
  ] as const)(
    'of %ss begins and ends with a whole one, and has everything in it',
    (scale, from, to, count) => {
      const axis = timeAxis({ outcomes, scale, now: NOW, renewal: '2027-04-30' })
      expect([day(axis.from), day(axis.to), axis.units.length]).toEqual([from, to, count])
      expect(
        axis.units.every(
          ({ start, end }, at) => end === (axis.units[at + 1]?.start ?? axis.to) && start < end,
        ),
      ).toBe(true)
    },
  )

  it('shows half a year around today where nothing is planned, and at most ten years either way', () => {
    const bare = timeAxis({ outcomes: [], scale: 'month', now: NOW, renewal: null })
    expect([day(bare.from), bare.units.length, bare.isCut]).toEqual(['2026-11-01', 6, false])
    const far = outcome(initiative(1, { start: '0201-01-01', end: '9999-12-31' }))
    for (const scale of SCALES) {
      const axis = timeAxis({ outcomes: [far], scale, now: NOW, renewal: null })
      expect(axis.isCut).toBe(true)
      expect(axis.units.length).toBeLessThanOrEqual(20 * 12 + 2)
      expect(placeOf({ initiative: far.initiatives[0] as RoadmapInitiative, axis })).toEqual({
        at: 0,
        length: 100,
        isOpenStart: false,
        isOpenEnd: false,
      })
    }
  })

  it('gives every bar its place, from its first day to the end of its last', () => {
    const axis = timeAxis({ outcomes, scale: 'year', now: NOW, renewal: null })
    const days = (axis.to - axis.from) / 86_400_000
    const place = placeOf({ initiative: { start: '2026-01-01', end: '2026-01-10' }, axis })
    expect(place).toMatchObject({ at: 0, isOpenStart: false, isOpenEnd: false })
    expect(place?.length).toBeCloseTo((10 / days) * 100)
    expect(placeOf({ initiative: { start: null, end: '2027-12-31' }, axis })).toMatchObject({
      isOpenStart: true,
    })
    expect(placeOf({ initiative: { start: '2026-01-01', end: null }, axis })).toMatchObject({
      isOpenEnd: true,
    })
    expect(placeOf({ initiative: { start: null, end: null }, axis })).toBeNull()
    // Written the wrong way round it is still a bar.
    expect(placeOf({ initiative: { start: '2027-05-05', end: '2027-05-01' }, axis })?.length).toBeGreaterThan(
      0,
    )
    expect(percentOf({ at: axis.to + 1, axis })).toBe(100)
  })
})

it('the rows of a roadmap are of one progress or of all, the first to begin above', () => {
  const outcomes = [
    outcome(
      initiative(1, { progress: 'at-risk' }),
      initiative(2, { start: '2027-01-01' }),
      initiative(3, { end: '2026-05-01', progress: 'completed' }),
    ),
    outcome(),
  ]
  const ids = (progress: string | null) =>
    rowsOf({ outcomes, progress }).map(({ initiatives }) => initiatives.map(({ id }) => id))
  expect(ids(null)).toEqual([[3, 2, 1], []])
  expect(ids('at-risk')).toEqual([[1]])
  expect(progressCounts(outcomes)).toEqual([
    { progress: 'on-track', count: 1 },
    { progress: 'at-risk', count: 1 },
    { progress: 'completed', count: 1 },
  ])
  expect(reachedOf({ baseValue: 20, targetValue: 60, currentValue: 30 })).toBe(25)
  expect(reachedOf({ baseValue: 60, targetValue: 20, currentValue: 30 })).toBe(75)
  expect(reachedOf({ baseValue: null, targetValue: 10, currentValue: 30 })).toBe(100)
  expect(reachedOf({ baseValue: null, targetValue: null, currentValue: 30 })).toBeNull()
})
