import { describe, expect, test } from 'vitest'
import { list, quote } from '../../../src/definition/describe.ts'
import { didYouMean, editDistance, nearest } from '../../../src/definition/near-miss.ts'

describe('editDistance', () => {
  test.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['abc', '', 3],
    ['abc', 'abc', 0],
    ['abc', 'acb', 1],
    ['label', 'lable', 1],
    ['label', 'labels', 1],
    ['label', 'libel', 1],
    ['kitten', 'sitting', 3],
    ['ca', 'abc', 3],
  ])('%j to %j is %i', (from, to, distance) => {
    expect(editDistance({ from, to })).toBe(distance)
    expect(editDistance({ from: to, to: from })).toBe(distance)
  })
})

describe('nearest', () => {
  const among = ['label', 'lanes', 'laneOrder', 'when', 'key']
  test.each([
    ['lable', 'label'],
    ['LABEL', 'label'],
    ['laneorder', 'laneOrder'],
    ['lane_order', 'laneOrder'],
    ['wen', 'when'],
    ['kay', 'key'],
    ['button', null],
    ['x', null],
    ['l'.repeat(65), null],
  ])('%j: %j', (word, expected) => {
    expect(nearest({ word, among })).toBe(expected)
  })
  test('takes the closest, and of two the first', () => {
    expect(nearest({ word: 'label', among: ['labels', 'label'] })).toBe('label')
    expect(nearest({ word: 'aab', among: ['aaa', 'aac'] })).toBe('aaa')
    expect(didYouMean({ word: 'a b', among: ['a-b'] })).toBe('; did you mean "a-b"?')
    expect(didYouMean({ word: 'a', among: [] })).toBe('')
  })
})

test('quoted text is short and on one line', () => {
  expect(quote('a\n"b"')).toBe('"a\\n\\"b\\""')
  expect(quote('x'.repeat(100))).toBe(`"${'x'.repeat(60)}…"`)
})

test('a list of words has an end', () => {
  expect(list([])).toBe('nothing')
  expect(list(['a', 'b'])).toBe('a, b')
  expect(list(Array(42).fill('a'))).toMatch(/^(a, ){39}a and 2 more$/)
})
