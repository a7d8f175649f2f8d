import { describe, expect, test } from 'vitest'
import { isFiltered, listOf, playbookOf, withParams } from '../../../src/admin/lists/search-params.ts'
import { dayOf, inDays, lasted } from '../../../src/admin/lists/time.ts'

describe('when something is due', () => {
  const now = new Date('2026-03-10T22:30:00.000Z')

  test.each([
    // Days are stored at noon UTC; what is due today is not late, however late the evening.
    ['2026-03-10T12:00:00.000Z', 0, 'soon'],
    ['2026-03-09T12:00:00.000Z', -1, 'overdue'],
    ['2026-03-12T00:00:00.000Z', 2, 'soon'],
    ['2026-03-13T12:00:00.000Z', 3, 'later'],
  ])('%s', (at, days, is) => {
    expect(dayOf({ at, now })).toEqual({ days, is })
  })

  test.each([
    [0, 'en', 'today'],
    [1, 'de', 'morgen'],
    [-3, 'en', '3 days ago'],
    [13, 'en', 'in 13 days'],
    [21, 'en', 'in 3 weeks'],
    [-90, 'en', '2 months ago'],
    [800, 'pt', 'em 2 anos'],
  ])('%i days, %s: %s', (days, language, said) => {
    expect(inDays({ days, language })).toBe(said)
  })

  test.each([
    [30, null],
    [90, '1 minute'],
    [7_200, '2 hours'],
    [3 * 86_400 + 5, '3 days'],
  ])('what has lasted %i seconds: %s', (seconds, said) => {
    const since = new Date(now.getTime() - seconds * 1000).toISOString()
    expect(lasted({ since, language: 'en', now: now.getTime() })).toBe(said)
  })
})

describe('the address of a list', () => {
  const searchParams = {
    show: 'mine',
    page: '3',
    sort: '-dueDate',
    playbook: 'customer-play',
    'where[or][0][and][0][priority][in][0]': 'high',
    columns: ['a', 'b'],
  }

  test('keeps what else it says when a saved filter changes', () => {
    const query = new URLSearchParams(withParams({ searchParams, params: { show: 'overdue', page: null } }))
    expect(Object.fromEntries(query)).toEqual({
      show: 'overdue',
      sort: '-dueDate',
      playbook: 'customer-play',
      'where[or][0][and][0][priority][in][0]': 'high',
      columns: 'b',
    })
    expect(query.getAll('columns')).toEqual(['a', 'b'])
  })

  test('says everything, so that nothing of the list before it is left', () => {
    expect(listOf('customer-play')).toBe('?playbook=customer-play&show=all&search=')
    expect(listOf(null)).toBe('?playbook=&show=all&search=')
    expect(listOf('a&b')).toBe('?playbook=a%26b&show=all&search=')
  })

  test('names one playbook or none', () => {
    expect(playbookOf(searchParams)).toBe('customer-play')
    expect(playbookOf({ playbook: '' })).toBeNull()
    expect(playbookOf({ playbook: ['a', 'b'] })).toBeNull()
    expect(playbookOf({})).toBeNull()
  })

  test('is filtered by a search or by conditions, not by what an entry of the navigation stands for', () => {
    expect(isFiltered({ show: 'mine', playbook: 'customer-play', search: '' })).toBe(false)
    expect(isFiltered({ search: 'abc' })).toBe(true)
    expect(isFiltered(searchParams)).toBe(true)
  })
})
