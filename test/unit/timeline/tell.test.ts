import { describe, expect, test } from 'vitest'
import { withEarlier, withNewest } from '../../../src/admin/engagement/timeline/entries.ts'
import { isBackwards, momentsOf, type Period } from '../../../src/admin/engagement/timeline/period.ts'
import type { TimelineTab } from '../../../src/engagement/home.ts'
import { candidates, derivedFields, type Happening, matching } from '../../../src/timeline/match.ts'
import { messagesOf } from '../../../src/timeline/message.ts'
import { searchable, searchWords } from '../../../src/timeline/search.ts'
import { needsOf } from '../../../src/timeline/templates.ts'
import { type ActivityType, textIn } from '../../../src/timeline/types.ts'

const typeOf = (more: Partial<ActivityType> = {}): ActivityType => ({
  key: 'a',
  label: { en: 'Changed', de: 'Geändert' },
  icon: 'note',
  facet: 'f',
  source: 'touchpoints',
  on: 'update',
  changed: null,
  when: null,
  message: { en: '{{ record.title }}' },
  active: true,
  ...more,
})

const changed = (
  record: Record<string, unknown>,
  before: Record<string, unknown>,
  source: Happening['source'] = 'touchpoints',
): Happening => ({ source, on: 'update', record: { id: 1, ...record }, before: { id: 1, ...before } })

const tells = (type: Partial<ActivityType>, happening: Happening): boolean =>
  matching({ activities: candidates({ activities: [typeOf(type)], happening }), happening }).length === 1

describe('an activity type', () => {
  test('tells of what happens to records of its source, while it is active', () => {
    const happening = changed({ subject: 'b' }, { subject: 'a' })
    expect(tells({}, happening)).toBe(true)
    expect(tells({ active: false }, happening)).toBe(false)
    expect(tells({ source: 'escalations' }, happening)).toBe(false)
    expect(tells({ on: 'create' }, happening)).toBe(false)
    expect(tells({ on: 'create' }, { ...happening, on: 'create', before: {} })).toBe(true)
  })

  test('tells of changes of its fields, whatever form they are in', () => {
    expect(
      tells({ changed: ['state', 'dueDate'] }, changed({ dueDate: '2026-01-02' }, { dueDate: null })),
    ).toBe(true)
    const same: [unknown, unknown][] = [
      [{ id: 7, name: 'A' }, 7],
      [null, undefined],
      ['', null],
      [[], null],
      [new Date('2026-01-02T00:00:00Z'), '2026-01-02T00:00:00.000Z'],
      [
        [{ id: 1 }, 2],
        [1, { id: 2 }],
      ],
    ]
    for (const [one, other] of same) {
      expect(tells({ changed: ['assignedTo'] }, changed({ assignedTo: one }, { assignedTo: other }))).toBe(
        false,
      )
      expect(tells({}, changed({ assignedTo: one }, { assignedTo: other }))).toBe(false)
    }
    expect(tells({ changed: ['assignedTo'] }, changed({ assignedTo: { id: 7 } }, { assignedTo: 8 }))).toBe(
      true,
    )
    // What the server writes along is no change by itself.
    expect(tells({}, changed({ account: 2 }, { account: 1 }))).toBe(false)
    expect(tells({ changed: ['account'] }, changed({ account: 2 }, { account: 1 }))).toBe(true)
  })

  test('asks the record after and before', () => {
    const when = { priority: { equals: 'high' }, 'before.priority': { not_equals: 'high' } }
    expect(tells({ when }, changed({ priority: 'high' }, { priority: 'low' }))).toBe(true)
    expect(
      tells({ when }, changed({ priority: 'high', subject: 'b' }, { priority: 'high', subject: 'a' })),
    ).toBe(false)
  })

  test('asks for what is derived only where that may have changed', () => {
    const type = typeOf({
      source: 'engagements',
      changed: ['healthBand'],
      message: { en: '{{ record.title }}' },
    })
    const title = changed({ title: 'b' }, { title: 'a' }, 'engagements')
    expect(candidates({ activities: [type], happening: title })).toEqual([])
    const score = changed({ healthScore: 2 }, { healthScore: 1 }, 'engagements')
    expect(candidates({ activities: [type], happening: score })).toEqual([type])
    const mentioned = (each: ActivityType) => needsOf(each).fields
    expect([...derivedFields({ activities: [type], mentioned })]).toEqual(['healthBand'])
    const band = { ...score, record: { ...score.record, healthBand: 'Good' } }
    expect(matching({ activities: [type], happening: band })).toEqual([type])
    expect(matching({ activities: [type], happening: score })).toEqual([])
  })
})

describe('messages', () => {
  const told = (message: ActivityType['message'], record: Record<string, unknown> = {}) =>
    messagesOf({
      type: typeOf({ message }),
      happening: changed({ subject: 'Call', ...record }, { state: 'new' }),
      actor: 'Ada',
      nameOf: ({ of, id }) => (of === 'users' && id === '7' ? 'Bob' : null),
      languages: ['en', 'de'],
    })

  test('have the labels, names and dates of their language, on one line', () => {
    const { texts, problems } = told(
      {
        en: '{{ record.title }}\n  {{ before.stateLabel }} → {{ record.stateLabel }}, {{ record.assignedTo.name }}, {{ record.dueDate | date }}, {{ record.squad | map: "name" | join: ", " }}, {{ actor.name }}',
        de: '{{ record.stateLabel }} {{ record.dueDate | date }}',
      },
      { state: 'in-progress', assignedTo: 7, dueDate: '2026-03-01T12:00:00.000Z', squad: [{ id: 7 }, 8] },
    )
    expect(problems).toEqual([])
    expect(texts).toEqual({
      en: 'Call New → In progress, Bob, March 1, 2026, Bob, , Ada',
      de: 'In Arbeit 1. März 2026',
    })
  })

  test('of one text are told in every language', () => {
    expect(told({ '*': '{{ record.stateLabel }}' }, { state: 'paused' }).texts).toEqual({
      en: 'Paused',
      de: 'Pausiert',
    })
  })

  test('give way to the label where a template fails or says nothing, and are never without end', () => {
    const endless = '{% for a in (1..99999) %}{% for b in (1..99999) %}x{% endfor %}{% endfor %}'
    const { texts, problems } = told({ en: endless, de: '{% if false %}x{% endif %}' })
    expect(texts).toEqual({ en: 'Changed', de: 'Geändert' })
    expect(problems).toHaveLength(1)
    const long = told({ en: '{{ record.description }}' }, { description: '😀'.repeat(2000) }).texts.en ?? ''
    expect(long.length).toBeLessThanOrEqual(1000)
    // Not cut through the middle of a character.
    expect(encodeURIComponent(long)).toMatch(/%E2%80%A6$/)
    expect(told({ en: '{{ record.title }}' }, { subject: '<b>{{ x }}</b>' }).texts.en).toBe('<b>{{ x }}</b>')
  })

  test('are read in the nearest language that there is', () => {
    const texts = { en: 'E', pt: 'P' }
    expect(['pt-BR', 'pt', 'de', 'en'].map((language) => textIn({ texts, language }))).toEqual([
      'P',
      'P',
      'E',
      'E',
    ])
    expect(textIn({ texts: { fr: 'F' }, language: 'de' })).toBe('F')
  })
})

describe('searching', () => {
  test('knows neither capitals nor accents nor signs', () => {
    expect(searchable('  Zoë MÜLLER-Straße, 100 % _x*')).toBe('zoe muller strasse 100 x')
    expect(searchWords('Call call, CALL me')).toEqual(['call', 'me'])
    expect(searchWords('%._*')).toEqual([])
  })
})

describe('the tab', () => {
  const tabOf = (ids: readonly number[], next: string | null): TimelineTab => ({
    items: ids.map((id) => ({
      id,
      type: 't',
      label: 'T',
      icon: 'note',
      facet: 'f',
      at: new Date(id * 1000).toISOString(),
      actor: null,
      message: 'm',
      record: null,
    })),
    facets: [],
    next,
  })
  const ids = ({ items }: TimelineTab) => items.map(({ id }) => id)

  test('joins what is new, and what is earlier, to what is there', () => {
    const before = tabOf([5, 4, 3, 2], 'c2')
    expect(ids(withNewest(before, tabOf([6, 5, 4], 'c4')))).toEqual([6, 5, 4, 3, 2])
    expect(withNewest(before, tabOf([6, 5, 4], 'c4')).next).toBe('c2')
    // Too much is new: nobody knows what is between.
    expect(withNewest(before, tabOf([9, 8, 7], 'c7'))).toEqual(tabOf([9, 8, 7], 'c7'))
    expect(ids(withNewest(before, tabOf([], null)))).toEqual([])
    expect(withEarlier(before, tabOf([2, 1], null))).toEqual(tabOf([5, 4, 3, 2, 1], null))
  })

  test('knows the periods of the reader’s calendar', () => {
    const now = new Date(2026, 10, 23, 15)
    const days = (period: Partial<Period>) => {
      const { from, to } = momentsOf({ period: { preset: 'any', from: '', to: '', ...period }, now })
      return [from, to].map((at) => (at === null ? null : new Date(at).toDateString()))
    }
    expect(days({ preset: 'any' })).toEqual([null, null])
    expect(days({ preset: 'today' })).toEqual(['Mon Nov 23 2026', 'Tue Nov 24 2026'])
    expect(days({ preset: 'month' })).toEqual(['Sun Nov 01 2026', 'Tue Dec 01 2026'])
    expect(days({ preset: 'quarter' })).toEqual(['Thu Oct 01 2026', 'Fri Jan 01 2027'])
    expect(days({ preset: 'year' })).toEqual(['Thu Jan 01 2026', 'Fri Jan 01 2027'])
    const own: Period = { preset: 'own', from: '2026-02-03', to: '2026-02-03' }
    expect(days(own)).toEqual(['Tue Feb 03 2026', 'Wed Feb 04 2026'])
    expect(days({ preset: 'own', to: 'nonsense' })).toEqual([null, null])
    expect([isBackwards(own), isBackwards({ ...own, to: '2026-02-02' })]).toEqual([false, true])
  })
})
