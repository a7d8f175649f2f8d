import { describe, expect, it } from 'vitest'
import { adoptionSentence, adoptionTodaySentence } from '../../../src/admin/charts/adoption-sentence.ts'
import { formatsIn } from '../../../src/admin/charts/formats.ts'
import { healthSentence } from '../../../src/admin/charts/health-sentence.ts'
import { type Phrase, sayAll } from '../../../src/admin/charts/phrase.ts'
import { sharesSentence } from '../../../src/admin/charts/shares-sentence.ts'
import { lastWeeks } from '../../../src/engagement/weeks.ts'
import { translate } from '../../../src/i18n/index.ts'

const inLanguage = (language: string) => (phrases: readonly Phrase[]) =>
  sayAll({ phrases, t: (key, params) => translate({ key, language, ...(params ? { params } : {}) }) })
const english = inLanguage('en')
const german = inLanguage('de')

const weeks = (count: number): string[] => lastWeeks({ now: '2026-11-23', count })
const scores = (...given: (number | null)[]) => {
  const of = weeks(given.length)
  return given.map((score, at) => ({ week: of[at] ?? '', score }))
}

describe('the sentence above a history of health', () => {
  it.each([
    ['a fall that lasts until now', [60, 75, 73, 70, 61], 'Health fell 14 points in three weeks, to 61.'],
    ['a rise after a fall', [80, 50, 52, 58.4], 'Health rose 8 points in two weeks, to 58.'],
    ['what was level before is no part of it', [70, 70, 70, 64], 'Health fell 6 points in one week, to 64.'],
    ['what is level at the end is', [70, 64, 64], 'Health fell 6 points in two weeks, to 64.'],
    ['noise at the end of a long rise', [40, 60, 81, 80], 'Health rose 40 points in three weeks, to 80.'],
    ['hardly any change', [70, 71, 70.5], 'Health has hardly changed in two weeks: 71 points.'],
    ['one measurement', [null, null, 72.4], 'The health was measured once: 72 points.'],
    ['none', [null, null], 'In these 2 weeks the health was not measured.'],
    [
      'gaps are said, and count as weeks',
      [null, 90, null, null, 80],
      'Health fell 10 points in three weeks, to 80. Of 2 weeks there is nothing: gaps, not zeros.',
    ],
    [
      'a gap at the end too',
      [90, 80, null],
      'Health fell 10 points in one week, to 80. Of one week there is nothing: a gap, not a zero.',
    ],
  ] as const)('%s', (_, given, said) => {
    expect(english(healthSentence(scores(...given)))).toBe(said)
  })

  it('is whole in other languages, and has a text for more than twelve weeks', () => {
    expect(german(healthSentence(scores(75, 73, 70, 61)))).toBe(
      'Die Gesundheit fiel in drei Wochen um 14 Punkte auf 61.',
    )
    expect(english(healthSentence(scores(...Array.from({ length: 14 }, (_, at) => 90 - at))))).toBe(
      'Health fell 13 points in 13 weeks, to 77.',
    )
  })
})

describe('the sentences above adoption', () => {
  const history = (...given: (readonly [number, number, number, number] | null)[]) => {
    const of = weeks(given.length)
    return given.map((counts, at) => ({
      week: of[at] ?? '',
      counts: counts && { low: counts[0], medium: counts[1], high: counts[2], none: counts[3] },
    }))
  }

  it('compare the first record with the last', () => {
    expect(english(adoptionSentence(history([3, 1, 2, 1], null, [1, 2, 4, 0])))).toBe(
      'Sold units that are used a lot rose from 2 to 4 in two weeks. Sold units that are used little fell from 3 to 1. Of one week there is nothing: a gap, not a zero.',
    )
    expect(english(adoptionSentence(history([1, 1, 4, 1], [1, 2, 2, 0])))).toBe(
      'Sold units that are used a lot fell from 4 to 2 in one week. One is still used little.',
    )
    expect(english(adoptionSentence(history([0, 1, 2, 1], [2, 2, 2, 0])))).toBe(
      'As many sold units are used a lot as before, 2, in one week. Sold units that are used little rose from 0 to 2.',
    )
    expect(english(adoptionSentence(history([0, 1, 3, 0], [0, 2, 2, 0])))).toBe(
      'Sold units that are used a lot fell from 3 to 2 in one week.',
    )
    expect(english(adoptionSentence(history(null, [1, 0, 0, 0])))).toBe('The adoption was recorded once.')
    expect(english(adoptionSentence(history(null, null)))).toBe('In these 2 weeks nothing was recorded.')
  })

  it.each([
    [{ low: 3, medium: 2, high: 2, none: 0 }, '3 of 7 sold units are used little.'],
    [{ low: 1, medium: 2, high: 2, none: 2 }, '1 of 7 sold units is used little. 2 have no score.'],
    [
      { low: 0, medium: 2, high: 2, none: 1 },
      'All 4 sold units that have a score are used enough. One has no score.',
    ],
    [{ low: 0, medium: 0, high: 0, none: 3 }, 'None of the 3 sold units has an adoption score yet.'],
    [{ low: 0, medium: 0, high: 0, none: 0 }, 'No products belong to this engagement yet.'],
  ])('of today: %j', (counts, said) => {
    expect(english(adoptionTodaySentence(counts))).toBe(said)
  })
})

it('parts of a whole are said by the greatest of them, by several where they are equal', () => {
  const share = (label: string, count: number) => ({ key: label, label, count })
  expect(english(sharesSentence([share('High', 4), share('Low', 1)]))).toBe('Most are High: 4 of 5.')
  expect(english(sharesSentence([share('High', 2), share('Low', 2)]))).toBe('Most are High, Low: 2 of 4.')
  expect(english(sharesSentence([share('High', 0)]))).toBe('There are none.')
})

it('numbers and weeks are written as the language does, in UTC', () => {
  expect(formatsIn('de').number(61.25)).toBe('61,3')
  expect(formatsIn('en').signed(2)).toBe('+2')
  expect(formatsIn('en').signed(0)).toBe('0')
  expect(formatsIn('en').percent(62.5)).toBe('62.5%')
  expect(formatsIn('en').weekTick('2026-W48')).toBe('Nov 23')
  expect(formatsIn('en').weekDays('2026-W01')).toMatch(/^Dec 29, 2025\s–\sJan 4, 2026$/)
})
