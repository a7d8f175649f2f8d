import { describe, expect, test } from 'vitest'
import { parseDocument } from 'yaml'
import { applyEdits } from '../../../src/definition/fixes/apply.ts'
import { fixOf } from '../../../src/definition/fixes/edits.ts'
import type { Change } from '../../../src/definition/fixes/types.ts'
import type { Path } from '../../../src/definition/located.ts'

/** The text once changes are made; null: they are not safe. */
const fixed = (text: string, ...changes: readonly Change[]): string | null => {
  const fix = fixOf({
    proposal: { title: '-', changes },
    text,
    document: parseDocument(text, { schema: 'core' }),
  })
  return fix && applyEdits({ text, edits: fix.edits })
}
const remove = (...path: Path): Change => ({ kind: 'remove', path })
const set = (value: string, ...path: Path): Change => ({ kind: 'set', path, value })

describe('a removal', () => {
  test.each<[string, string, Path, string | null]>([
    ['key without a value', 'a:\nb: 1\n', ['a'], 'b: 1\n'],
    ['key without a value in braces', 'm: { a, b: 1 }\n', ['m', 'a'], 'm: { b: 1 }\n'],
    ['the last in braces', 'm: { b: 1, a }\n', ['m', 'a'], 'm: { b: 1 }\n'],
    ['below a key without a value', 'm: { a, b: 1 }\n', ['m', 'a', 'x'], null],
    ['by name in a list', 'a: [1, 2]\n', ['a', 'x'], null],
    ['behind the end of a list', 'a: [1, 2]\n', ['a', 2], null],
    ['an empty item', 'a:\n  -\n  - b\n', ['a', 0], 'a:\n  - b\n'],
    ['the last key, with a question mark', 'a: 1\n? b\n: 2\n', ['b'], null],
    ['before a comment in brackets', 'a: [1, # one\n  2]\n', ['a', 0], null],
    ['behind a comment in brackets', 'a: [1, # one\n  2]\n', ['a', 1], null],
    ['before an anchor', 'a: [1, &x 2]\nb: *x\n', ['a', 0], null],
    ['an anchor', 'a: [&x 1, 2]\nb: *x\n', ['a', 0], null],
    ['an alias', 'a: &x 1\nb: *x\n', ['b'], 'a: &x 1\n'],
    ['behind an anchor before a key', '&x a: 1\nb: 2\n', ['a'], null],
    ['before a tag', 'a: [1, !own 2]\n', ['a', 0], null],
    ['before a key with a tag', 'm: { a: 1, !own b: 2 }\n', ['m', 'a'], null],
    ['two lists that begin on one line', 'a:\n  - - x\n    - y\n', ['a', 0, 0], 'a:\n  - - y\n'],
    ['text that ends the file', 'a: 1\nb: |\n  x\n', ['b'], 'a: 1\n'],
    ['a mapping with a tag on its last key', 'a:\n  - x: 1\n    !own y: 2\n  - z\n', ['a', 0], null],
    ['below text', 'a: b\n', ['a', 'c'], null],
  ])('%s', (_, text, path, expected) => {
    expect(fixed(text, remove(...path))).toBe(expected)
  })

  test('without a change, and of two that touch each other: nothing', () => {
    expect(fixed('a: 1\nb: 2\n')).toBeNull()
    expect(fixed('a: { b: 1, c: 2, d: 3 }\nx: 1\n', remove('a'), remove('a', 'b'))).toBeNull()
    expect(fixed('a: x\nb: y\n', set('y', 'a'), set('y', 'b'))).toBeNull()
  })

  test('and another value, at once', () => {
    expect(fixed('b: x\na: 1\n', remove('a'), set("it's", 'b'))).toBe("b: it's\n")
  })
})

describe('another value', () => {
  test.each<[string, string, string | null]>([
    ["a: 'x'\n", "it's", "a: 'it''s'\n"],
    ['a: "x"\n', 'y', 'a: "y"\n'],
    ['a: x\n', 'b: c', 'a: "b: c"\n'],
    ['a: |\n  x\n', 'y', null],
    ['a: 1\n', 'y', null],
    ['a: [x]\n', 'y', null],
  ])('%j', (text, value, expected) => {
    expect(fixed(text, set(value, 'a'))).toBe(expected)
  })
})
