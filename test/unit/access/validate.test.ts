import type { PayloadRequest } from 'payload'
import { describe, expect, it } from 'vitest'
import { validateChoice, validateChoices, validateText } from '../../../collections/shared/validate.ts'

const req = { i18n: { language: 'en' } } as unknown as PayloadRequest

describe('texts', () => {
  const validate = validateText({ maxLength: 5 })

  it.each([
    [undefined, true],
    [null, true],
    ['', true],
    ['abcde', true],
    [' a\n', true],
    ['<b/>', true],
    ['abcdef', 'This is too long; the limit is 5.'],
    [5, 'The value has the wrong type; expected is: a text.'],
    [{ a: 1 }, 'The value has the wrong type; expected is: a text.'],
    [['a'], 'The value has the wrong type; expected is: a text.'],
  ])('%j', (value, expected) => {
    expect(validate(value, { req })).toBe(expected)
  })

  it.each([[undefined], [null], [''], ['  ']])('%j is nothing where a text is required', (value) => {
    expect(validate(value, { req, required: true })).toBe('This field is required.')
  })
})

describe('one of a list', () => {
  const validate = validateChoice({ values: ['new', 'paused'], emptyAllowed: true })
  const allowed = 'This value is not allowed; allowed are: new, paused.'

  it.each([
    ['new', true],
    [null, true],
    [undefined, true],
    ['', allowed],
    ['New', allowed],
    ['toString', allowed],
    [['new'], 'The value has the wrong type; expected is: a text.'],
    [1, 'The value has the wrong type; expected is: a text.'],
  ])('%j', (value, expected) => {
    expect(validate(value, { req })).toBe(expected)
  })

  it('keeps what is stored, even when the list has lost it', () => {
    expect(validate('gone', { req, previousValue: 'gone' })).toBe(true)
    expect(validate('gone', { req, previousValue: 'other' })).toBe(allowed)
  })

  it('can insist on a value', () => {
    const always = validateChoice({ values: ['new'], emptyAllowed: false })
    expect(always(null, { req })).toBe('This field is required.')
    expect(always('new', { req })).toBe(true)
  })

  it('speaks the language of the request', () => {
    const german = { i18n: { language: 'de' } } as unknown as PayloadRequest
    expect(validate('x', { req: german })).toBe('Dieser Wert ist nicht erlaubt; erlaubt sind: new, paused.')
  })
})

describe('several of a list', () => {
  const validate = validateChoices({ values: ['a', 'b'] })

  it.each([
    [undefined, true],
    [[], true],
    [['b', 'a'], true],
    [['a', 'a'], 'This value appears more than once.'],
    [['c'], 'This value is not allowed; allowed are: a, b.'],
    [[null], 'This value is not allowed; allowed are: a, b.'],
    ['a', 'The value has the wrong type; expected is: a list of texts.'],
  ])('%j', (value, expected) => {
    expect(validate(value, { req })).toBe(expected)
  })

  it('keeps what is stored', () => {
    expect(validate(['c'], { req, previousValue: ['c'] })).toBe(true)
  })
})
