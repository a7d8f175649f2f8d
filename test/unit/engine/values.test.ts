import { describe, expect, it } from 'vitest'
import type { FieldType } from '../../../src/definition/types.ts'
import { instantOf } from '../../../src/engine/dates.ts'
import { categoryError, MAX_LONG_TEXT, MAX_TEXT, valueError } from '../../../src/engine/fields.ts'
import { isFilled, own } from '../../../src/engine/values.ts'
import { declared, oneLane } from './builders.ts'

describe('dates', () => {
  it.each([
    ['2026-03-01', '2026-03-01T00:00:00.000Z'],
    ['2024-02-29', '2024-02-29T00:00:00.000Z'],
    ['2026-03-01T10:30', '2026-03-01T10:30:00.000Z'],
    ['2026-03-01T10:30:15', '2026-03-01T10:30:15.000Z'],
    ['2026-03-01T10:30:15.5Z', '2026-03-01T10:30:15.500Z'],
    ['2026-03-01T10:30:15.123456Z', '2026-03-01T10:30:15.123Z'],
    ['2026-03-01T10:30:15+02:00', '2026-03-01T08:30:15.000Z'],
    ['2026-03-01T10:30:15-02:30', '2026-03-01T13:00:15.000Z'],
    ['0050-01-01', '0050-01-01T00:00:00.000Z'],
  ])('%s is an instant, wherever the server stands', (text, instant) => {
    expect(new Date(instantOf(text) ?? Number.NaN).toISOString()).toBe(instant)
  })
  it.each([
    '2026-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-01',
    '2026-01-00',
    '2026-01-32',
    '2026-1-1',
    '01.03.2026',
    'tomorrow',
    '',
    '2026-03-01T24:00',
    '2026-03-01T10:60',
    '2026-03-01T10:30:60',
    '2026-03-01T10:30:15+24:00',
    '2026-03-01T10:30:15+01:60',
    '2026-03-01 10:30',
    '0000-01-01',
    '0001-01-01T00:00+14:00',
    '9999-12-31T23:59:59-12:00',
    20260301,
    null,
    undefined,
    {},
    new Date(Number.NaN),
  ])('%s is no date', (value) => {
    expect(instantOf(value)).toBeNull()
  })
})

describe('values of declared fields', () => {
  const check = (type: FieldType | null, value: unknown) =>
    valueError({ field: declared('x', { type, options: ['a', 'b'] }), value, path: 'data.x' })?.code ?? null

  const right: [FieldType | null, unknown][] = [
    ['text', 'one line'],
    ['text', ''],
    ['text', '<b>&amp;</b>'],
    [null, 'typed as text'],
    ['text', 'x'.repeat(MAX_TEXT)],
    ['textarea', 'many\nlines'],
    ['textarea', 'x'.repeat(MAX_LONG_TEXT)],
    ['number', 0],
    ['number', -1.5],
    ['checkbox', false],
    ['checkbox', true],
    ['date', '2026-03-01'],
    ['date', '2026-03-01T10:00:00Z'],
    ['select', 'a'],
    ['multi-select', ['a', 'b']],
    ['multi-select', []],
    ['email', 'ann@example.com'],
    ['url', 'https://example.com/a?b=c'],
    ['url', 'http://localhost:3000'],
    ['number', null],
    ['select', null],
    ['date', null],
  ]
  it.each(right)('%s takes %j', (type, value) => {
    expect(check(type, value)).toBeNull()
  })

  const wrong: [FieldType | null, unknown, string][] = [
    ['text', 5, 'wrong-type'],
    ['text', ['x'], 'wrong-type'],
    ['text', {}, 'wrong-type'],
    [null, 5, 'wrong-type'],
    ['text', 'x'.repeat(MAX_TEXT + 1), 'too-long'],
    ['textarea', 'x'.repeat(MAX_LONG_TEXT + 1), 'too-long'],
    ['number', '5', 'wrong-type'],
    ['number', Number.NaN, 'wrong-type'],
    ['number', Number.POSITIVE_INFINITY, 'wrong-type'],
    ['checkbox', 'true', 'wrong-type'],
    ['checkbox', 1, 'wrong-type'],
    ['date', '2026-02-30', 'wrong-type'],
    ['date', 5, 'wrong-type'],
    ['date', new Date(0), 'wrong-type'],
    ['select', 'c', 'not-an-option'],
    ['select', '', 'not-an-option'],
    ['select', ['a'], 'wrong-type'],
    ['select', 1, 'wrong-type'],
    ['multi-select', 'a', 'wrong-type'],
    ['multi-select', ['a', 1], 'wrong-type'],
    ['multi-select', ['a', 'c'], 'not-an-option'],
    ['multi-select', ['a', 'b', 'a'], 'too-long'],
    ['email', 'ann', 'wrong-type'],
    ['email', '@example.com', 'wrong-type'],
    ['email', 'a@b@example.com', 'wrong-type'],
    ['email', 'ann@example', 'wrong-type'],
    ['email', 'ann@example..com', 'wrong-type'],
    ['email', 'a b@example.com', 'wrong-type'],
    ['email', `${'a'.repeat(250)}@example.com`, 'wrong-type'],
    ['email', 5, 'wrong-type'],
    ['url', 'example.com', 'wrong-type'],
    ['url', 'javascript:alert(1)', 'wrong-type'],
    ['url', 'https://', 'wrong-type'],
    ['url', 'https://a b', 'wrong-type'],
    ['url', 5, 'wrong-type'],
    ['url', `https://x/${'y'.repeat(MAX_TEXT)}`, 'too-long'],
  ]
  it.each(wrong)('%s refuses %j', (type, value, code) => {
    expect(check(type, value)).toBe(code)
  })
  it('names what is allowed', () => {
    const field = declared('x', { type: 'select', options: ['a', 'b'] })
    expect(valueError({ field, value: 'c', path: 'data.x' })).toEqual({
      path: 'data.x',
      code: 'not-an-option',
      params: { allowed: 'a, b' },
    })
  })
})

describe('categories', () => {
  it('are those of the definition', () => {
    expect(categoryError({ definition: oneLane([]), value: 'Training' })).toBeNull()
    expect(categoryError({ definition: oneLane([]), value: null })).toBeNull()
    expect(categoryError({ definition: oneLane([]), value: 'Lunch' })).toEqual({
      path: 'category',
      code: 'not-an-option',
      params: { allowed: 'Guidance, Training' },
    })
  })
  it('are free in a definition that lists none', () => {
    const definition = oneLane([])
    const free = { ...definition, record: { ...definition.record, categories: [] } }
    expect(categoryError({ definition: free, value: 'Lunch' })).toBeNull()
  })
})

describe('values of unknown shape', () => {
  it('answers a required field with anything but null, blanks and an empty list', () => {
    expect([null, undefined, '', ' \n', []].map(isFilled)).toEqual([false, false, false, false, false])
    expect([0, false, 'x', [null], {}].map(isFilled)).toEqual([true, true, true, true, true])
  })
  it('gives own properties only', () => {
    expect(own({ a: 1 }, 'a')).toBe(1)
    expect([
      own({}, 'constructor'),
      own({}, '__proto__'),
      own(null, 'a'),
      own([1], '0'),
      own('text', 'length'),
    ]).toEqual([null, null, null, null, null])
    expect(own(JSON.parse('{ "__proto__": 5 }'), '__proto__')).toBe(5)
  })
})
