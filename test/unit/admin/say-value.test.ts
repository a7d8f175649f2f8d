import { describe, expect, it } from 'vitest'
import { sayValue } from '../../../src/admin/play/say-value.ts'

const texts = {
  language: 'en',
  t: (key: string) => key,
  known: (key: string, fallback: string) => (key === 'values:priority:high' ? 'High' : fallback),
}
const say = (value: unknown, name = 'field') => sayValue({ value, name, texts: texts as never })

describe('a value as people read it', () => {
  it.each([
    [null, ''],
    ['', ''],
    ['plain text', 'plain text'],
    [1234.5, '1,234.5'],
    [true, 'page:yes'],
    [false, 'page:no'],
    [['one', 'two'], 'one, two'],
    [{ id: 3, name: 'Dana Ruiz' }, 'Dana Ruiz'],
    [{ id: 3, number: 'ENG0000001', title: 'Patient portal' }, 'ENG0000001 · Patient portal'],
    [{ id: 3 }, '3'],
    ['2027-03-01T12:00:00.000Z', 'Mar 1, 2027'],
    ['2027-03-01', '2027-03-01'],
  ])('%j is "%s"', (value, text) => {
    expect(say(value)).toBe(text)
  })

  it('is a word for a value that has one', () => {
    expect(say('high', 'priority')).toBe('High')
  })
})
