import { describe, expect, test } from 'vitest'
import {
  addActivity,
  addLane,
  addScenario,
  type EditResult,
  removeNode,
  removeValue,
  renameKey,
  setField,
  setValue,
  usesOf,
} from '../../../../src/definition/edit/index.ts'
import { applyEdits } from '../../../../src/definition/fixes/apply.ts'
import type { Path } from '../../../../src/definition/located.ts'
import { SAMPLE } from '../sample.ts'

/** The text afterwards, or the problem. */
const outcome = (text: string, result: EditResult): string =>
  'problem' in result ? result.problem : applyEdits({ text, edits: result.edits })

const set = (text: string, path: Path, value: Parameters<typeof setValue>[0]['value']): string =>
  outcome(text, setValue({ text, path, value }))
const remove = (text: string, path: Path): string => outcome(text, removeValue({ text, path }))

describe('a value is set', () => {
  test.each<[string, string, Path, Parameters<typeof setValue>[0]['value'], string]>([
    ['in empty braces', 'close: {}\n', ['close', 'openRecords'], 'leave', 'close: { openRecords: leave }\n'],
    [
      'in blank braces',
      'close: {  }\n',
      ['close', 'openRecords'],
      'leave',
      'close: { openRecords: leave }\n',
    ],
    [
      'in braces with a comment',
      'close: { # c\n }\n',
      ['close', 'openRecords'],
      'leave',
      'close: { openRecords: leave  # c\n }\n',
    ],
    [
      'first in braces',
      'record: { roles: [a] }\n',
      ['record', 'numberPrefix'],
      'ABC',
      'record: { numberPrefix: ABC, roles: [a] }\n',
    ],
    [
      'behind an anchor in braces',
      'record: { numberPrefix: &a ABC }\n',
      ['record', 'roles'],
      ['a'],
      'record: { numberPrefix: &a ABC, roles: [a] }\n',
    ],
    [
      'of a key without a value in braces',
      'close: { openRecords: }\n',
      ['close', 'openRecords'],
      'leave',
      'close: { openRecords: leave}\n',
    ],
    [
      'in single quotes in braces',
      "close: { note: 'x' }\n",
      ['close', 'note'],
      "it's",
      "close: { note: 'it''s' }\n",
    ],
    [
      'in double quotes in braces',
      'close: { note: "x" }\n',
      ['close', 'note'],
      'y',
      'close: { note: "y" }\n',
    ],
    [
      'in folded lines',
      'description: >\n  Some text\n  here\nlabel: x\n',
      ['description'],
      'Other text',
      'description: >-\n  Other text\nlabel: x\n',
    ],
    ['where an anchor stands', 'a: &x 1\nb: *x\n', ['a'], 2, 'alias'],
    ['where an anchor stands in braces', 'a: { c: &x 1 }\nb: *x\n', ['a', 'c'], 2, 'alias'],
    ['an empty mapping', 'label: x\n', ['record'], {}, 'label: x\nrecord: {}\n'],
    ['a strange key', 'label: x\n', ['a: b'], 'y', 'label: x\n"a: b": y\n'],
    ['behind the last line without an end', 'key: a', ['label'], 'b', 'key: a\nlabel: b'],
    [
      'below a key that ends the file',
      'record:',
      ['record'],
      { roles: [{ a: 1 }] },
      'record:\n  roles:\n    - a: 1\n',
    ],
    [
      'with nothing in a list',
      'label: x\n',
      ['record'],
      { roles: [null, 'a'] },
      'label: x\nrecord:\n  roles: [null, a]\n',
    ],
    [
      'at the end of a list',
      'record:\n  roles:\n    - a\n',
      ['record', 'roles', 1],
      'b',
      'record:\n  roles:\n    - a\n    - b\n',
    ],
    ['in a list of a name alone', 'roles: x\n', ['roles', 0], 'b', 'not-found'],
    ['in a list that is not there', 'key: x\n', ['roles', 1], 'b', 'not-found'],
    ['minus nothing', 'key: x\n', ['label'], -0, 'invalid'],
  ])('%s', (_, text, path, value, expected) => {
    const result = set(text, path, value)
    expect(result.trimEnd()).toBe(expected.trimEnd())
  })

  test('not deeper than people read', () => {
    let deep: Parameters<typeof setValue>[0]['value'] = 'x'
    for (let depth = 0; depth < 30; depth++) deep = [deep]
    expect(set('key: x\n', ['label'], deep)).toBe('invalid')
  })

  test('where keys are written with a question mark', () => {
    const text = 'record:\n  ? roles\n  : [a]\n'
    expect(set(text, ['record', 'visibility'], 'internal')).toBe('unusual')
  })

  test('in a block whose keys have anchors', () => {
    expect(set('record:\n  &k roles: [a]\n', ['record', 'visibility'], 'internal')).toBe('unusual')
  })

  test('in a list whose mappings stand in brackets', () => {
    const text = 'phases:\n  - key: a\n    lanes: [{ key: b, activities: [{ key: c }] }]\n'
    expect(outcome(text, addLane({ text, phase: ['phases', 0], at: 0, key: 'new' }))).toContain(
      'lanes: [{ key: new, activities: [{ key: first-step, type: work-note, label: First step }] }, { key: b,',
    )
  })

  test('where the list is an alias, or is none', () => {
    const text =
      'phases:\n  - key: a\n    lanes: &l [{ key: b, activities: [] }]\n  - key: c\n    lanes: *l\n'
    const activity = { type: 'comment', label: 'x' } as const
    expect(outcome(text, addLane({ text, phase: ['phases', 1], key: 'new' }))).toBe('alias')
    expect(outcome(text, addActivity({ text, lane: ['phases', 1, 'lanes', 0], activity }))).toBe('alias')
    const none = 'phases:\n  - key: a\n    lanes: some\n'
    expect(outcome(none, addLane({ text: none, phase: ['phases', 0] }))).toBe('wrong-place')
  })
})

describe('a value is removed', () => {
  test.each<[string, string, Path, string]>([
    ['beside a dash', 'phases:\n  - key: a\n    label: b\n', ['phases', 0, 'key'], 'phases:\n  - label: b\n'],
    [
      'beside a dash, before a comment',
      'phases:\n  - key: a # c\n    label: b\n',
      ['phases', 0, 'key'],
      'unusual',
    ],
    [
      'beside a dash, before an anchor',
      'phases:\n  - key: a\n    &k label: b\n',
      ['phases', 0, 'key'],
      'unusual',
    ],
    ['without a value', 'label:\nkey: a\n', ['label'], 'key: a\n'],
    ['without a value in braces', 'a: { label, key: b }\n', ['a', 'label'], 'a: { key: b }\n'],
    ['behind an anchor in braces', 'a: { &k label: x, key: b }\n', ['a', 'label'], 'unusual'],
    ['that an alias within it refers to', 'a: { x: &k 1, y: *k }\nkey: b\n', ['a'], 'key: b\n'],
    ['that nobody refers to', 'a: &k 1\nkey: b\n', ['a'], 'key: b\n'],
    ['the whole', 'key: a\n', [], 'wrong-place'],
    ['the only one of the file', 'key: a\n', ['key'], 'last-one'],
    ['below what is a name alone', 'key: a\n', ['key', 'b'], 'not-found'],
    ['with a block of text that ends the file', 'key: a\nlabel: |\n  x', ['label'], 'key: a\n'],
    ['the blank lines below the first', 'label: x\n\n\nkey: a\n', ['label'], 'key: a\n'],
  ])('%s', (_, text, path, expected) => {
    expect(remove(text, path)).toBe(expected)
  })

  test('of a list in a list, the last one', () => {
    expect(remove('a:\n  - - x\n  - y\n', ['a', 0, 0])).toBe('last-one')
  })

  test('of a field, which stays a mapping where more is said', () => {
    const text = SAMPLE.replace('[priority]', '[{ name: squad, label: S, required: true }]')
    const path = ['phases', 0, 'lanes', 0, 'activities', 1, 'fields', 0]
    expect(remove(text, [...path, 'required'])).toContain('fields: [{ name: squad, label: S }]')
    expect(outcome(text, setField({ text, path, set: { label: undefined, required: undefined } }))).toContain(
      'fields: [squad]',
    )
  })

  test('the first key of a node beside its dash', () => {
    const text = 'phases:\n  - key: a\n    lanes:\n      - key: b\n        activities: []\n  - key: c\n'
    expect(outcome(text, removeNode({ text, path: ['phases', 0] }))).toBe('phases:\n  - key: c\n')
    expect(remove(text, ['phases', 1, 'key'])).toMatch(/last-one|unusual/)
  })
})

describe('a key is renamed', () => {
  const path = ['phases', 0]
  test.each<[string, string, string]>([
    ['to what it is', 'phases: [{ key: a }]\n', 'phases: [{ key: a }]\n'],
    ['not where it is an alias', 'label: &x b\nphases: [{ key: *x }]\n', 'alias'],
    ['not where it is a block of text', 'phases:\n  - key: >-\n      b\n', 'unusual'],
    ['where it is no text', 'phases: [{ key: 7 }]\n', 'phases: [{ key: a }]\n'],
  ])('%s', (_, text, expected) => {
    expect(outcome(text, renameKey({ text, path, to: 'a' }))).toBe(expected)
  })

  test('uses of what has none, or is no node', () => {
    expect(usesOf({ text: 'phases: [{ label: a }]\n', path })).toEqual({ uses: [] })
    expect(usesOf({ text: 'phases: [a]\n', path })).toEqual({ problem: 'not-found' })
    expect(usesOf({ text: SAMPLE, path: ['record'] })).toEqual({ problem: 'not-found' })
    const field = 'phases: [{ lanes: [{ activities: [{ fields: [{ key: a }] }] }] }]\n'
    expect(usesOf({ text: field, path: [...path, 'lanes', 0, 'activities', 0, 'fields', 0] })).toEqual({
      uses: [],
    })
  })
})

describe('a scenario is added', () => {
  const add = (text: string, yaml: string): string => outcome(text, addScenario({ text, yaml }))
  test('without a line end, and to a list in brackets', () => {
    expect(add('key: a\n', '- name: b')).toBe('key: a\nscenarios:\n  - name: b\n')
    expect(add('key: a\nscenarios: [{ name: b }]\n', '- name: c\n- name: d\n')).toBe(
      'key: a\nscenarios: [{ name: b }, { name: c }, { name: d }]\n',
    )
    expect(add('key: a\nscenarios: []\n', '- name: c')).toBe('key: a\nscenarios:\n  - name: c\n')
    expect(add('key: a\n', '- c')).toBe('invalid')
  })
})
