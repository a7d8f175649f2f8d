import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addActivity,
  addField,
  addLane,
  addPhase,
  addScenario,
  duplicateNode,
  type EditResult,
  moveNode,
  removeNode,
  removeScenario,
  removeValue,
  renameKey,
  setCondition,
  setField,
  setValue,
  usesOf,
} from '../../../../src/definition/edit/index.ts'
import { applyEdits } from '../../../../src/definition/fixes/apply.ts'
import type { Path } from '../../../../src/definition/located.ts'
import { SAMPLE } from '../sample.ts'

const ACTIVITY: Path = ['phases', 0, 'lanes', 0, 'activities', 0]

/** Every function, at a path. */
const all = (text: string, path: Path = ACTIVITY): EditResult[] => [
  setValue({ text, path: [...path, 'label'], value: 'x' }),
  setValue({ text, path, value: ['x'] }),
  removeValue({ text, path: [...path, 'label'] }),
  removeNode({ text, path }),
  duplicateNode({ text, path }),
  moveNode({ text, path, to: path.slice(0, -2), at: 1 }),
  moveNode({ text, path, to: ['phases', 1, 'lanes', 0] }),
  renameKey({ text, path, to: 'renamed' }),
  setCondition({ text, path, condition: { priority: { equals: 'high' } } }),
  setField({ text, path: [...path, 'fields', 0], set: { required: true } }),
  addField({ text, activity: path, field: { name: 'x' } }),
  addActivity({ text, lane: path.slice(0, 4), activity: { type: 'comment', label: 'x' } }),
  addLane({ text, phase: path.slice(0, 2) }),
  addPhase({ text, label: 'x' }),
  addScenario({ text, yaml: '- name: x\n' }),
  removeScenario({ text, at: 0 }),
]

const problems = (text: string, path?: Path) =>
  new Set(all(text, path).map((result) => ('problem' in result ? result.problem : 'edited')))

describe('a text that cannot be edited', () => {
  test.each([
    ['nothing', '', 'empty'],
    ['only a comment', '# nothing\n', 'empty'],
    ['only blank lines', '\n\n', 'empty'],
    ['a byte order mark', '\uFEFF', 'empty'],
    ['null', 'null\n', 'empty'],
    ['a list', '- a\n', 'unreadable'],
    ['text', 'hello\n', 'unreadable'],
    ['an open bracket', 'key: [a\n', 'unreadable'],
    ['a tab', 'key: a\nphases:\n\t- key: b\n', 'unreadable'],
    ['a doubled key', 'key: a\nkey: b\n', 'unreadable'],
    ['two documents', 'key: a\n---\nkey: b\n', 'unreadable'],
    ['a control character', 'key: "\u0000"\n', 'unreadable'],
    ['a deep text', `key: ${'['.repeat(5000)}`, 'unreadable'],
    ['a key of a prototype', '__proto__: { x: 1 }\nkey: a\n', 'unreadable'],
    ['an unknown tag', 'key: !x a\n', 'unreadable'],
    ['an alias of nothing', 'key: *a\n', 'unreadable'],
    ['an alias of itself', 'key: &a [*a]\n', 'unreadable'],
    ['a long text', `key: a\nlabel: ${'x'.repeat(300_000)}\n`, 'unreadable'],
  ])('%s', (_, text, problem) => {
    expect([...problems(text)]).toEqual([problem])
    expect(usesOf({ text, path: ACTIVITY })).toEqual({ problem })
  })
})

describe('an alias', () => {
  const aliased = SAMPLE.replace(
    'fields: [priority]',
    'when: &c { priority: { equals: high } }, fields: [priority]',
  ).replace('label: Plan }', 'label: Plan, when: *c }')

  test('is not followed', () => {
    const path = ['phases', 1, 'lanes', 0, 'activities', 1, 'when', 'priority', 'equals']
    expect(setValue({ text: aliased, path, value: 'low' })).toEqual({ problem: 'alias' })
  })

  test('can be replaced', () => {
    const path = ['phases', 1, 'lanes', 0, 'activities', 1]
    const result = setCondition({ text: aliased, path, condition: { priority: { equals: 'low' } } })
    if ('problem' in result) throw new Error(result.problem)
    expect(applyEdits({ text: aliased, edits: result.edits })).toContain(
      'when: { priority: { equals: low } } }',
    )
  })

  test('keeps what it refers to from going', () => {
    const path = ['phases', 0, 'lanes', 0, 'activities', 1]
    expect(removeNode({ text: aliased, path })).toEqual({ problem: 'alias' })
    expect(removeValue({ text: aliased, path: [...path, 'when'] })).toEqual({ problem: 'alias' })
    expect(setCondition({ text: aliased, path, condition: null })).toEqual({ problem: 'alias' })
    expect(duplicateNode({ text: aliased, path })).toEqual({ problem: 'alias' })
    const changed = setCondition({ text: aliased, path, condition: { priority: { equals: 'low' } } })
    expect(changed).toMatchObject({ problem: expect.stringMatching(/alias|unusual/) })
  })
})

describe('a place that is not there, or not right', () => {
  test.each<[string, EditResult, string]>([
    ['a missing node', removeNode({ text: SAMPLE, path: ['phases', 7] }), 'not-found'],
    ['a missing value', removeValue({ text: SAMPLE, path: ['plural'] }), 'not-found'],
    ['an index too far', setValue({ text: SAMPLE, path: ['phases', 9, 'label'], value: 'x' }), 'not-found'],
    ['below text', setValue({ text: SAMPLE, path: ['label', 'x'], value: 'x' }), 'not-found'],
    ['a name in a list', setValue({ text: SAMPLE, path: ['phases', 'x'], value: 'x' }), 'not-found'],
    ['the whole', setValue({ text: SAMPLE, path: [], value: 'x' }), 'wrong-place'],
    ['no node', removeNode({ text: SAMPLE, path: ['record'] }), 'wrong-place'],
    ['an activity in a phase', moveNode({ text: SAMPLE, path: ACTIVITY, to: ['phases', 1] }), 'wrong-place'],
    [
      'a missing lane',
      moveNode({ text: SAMPLE, path: ACTIVITY, to: ['phases', 1, 'lanes', 5] }),
      'not-found',
    ],
    ['a lane in a lane', addLane({ text: SAMPLE, phase: ['phases', 0, 'lanes', 0] }), 'wrong-place'],
    ['the last lane', removeNode({ text: SAMPLE, path: ['phases', 0, 'lanes', 0] }), 'last-one'],
    ['the last role', removeValue({ text: SAMPLE, path: ['record', 'roles', 0] }), 'last-one'],
    [
      'what must be there',
      removeValue({ text: 'record: { roles: [x] }\n', path: ['record', 'roles'] }),
      'last-one',
    ],
    ['a key that is taken', renameKey({ text: SAMPLE, path: ACTIVITY, to: 'plan' }), 'taken'],
    ['no key', renameKey({ text: SAMPLE, path: ACTIVITY, to: 'No key' }), 'invalid'],
    ['a control character', setValue({ text: SAMPLE, path: ['label'], value: 'a\u0007' }), 'invalid'],
    ['no number', setValue({ text: SAMPLE, path: ['label'], value: Number.NaN }), 'invalid'],
    [
      'a prototype',
      setValue({ text: SAMPLE, path: ['close'], value: JSON.parse('{"__proto__":1}') }),
      'invalid',
    ],
    ['no list', addScenario({ text: SAMPLE, yaml: 'name: x' }), 'invalid'],
    ['no YAML', addScenario({ text: SAMPLE, yaml: '- [' }), 'invalid'],
    [
      'no such type',
      addActivity({
        text: SAMPLE,
        lane: ACTIVITY.slice(0, 4),
        activity: { type: 'x' as 'form', label: 'x' },
      }),
      'invalid',
    ],
    [
      'scenarios that are none',
      addScenario({ text: `${SAMPLE}scenarios: x\n`, yaml: '- name: x' }),
      'wrong-place',
    ],
    ['a missing scenario', removeScenario({ text: SAMPLE, at: 0 }), 'not-found'],
    ['a field that is none', setField({ text: SAMPLE, path: ['phases', 0], set: {} }), 'wrong-place'],
    ['a missing field', setField({ text: SAMPLE, path: [...ACTIVITY, 'fields', 4], set: {} }), 'not-found'],
    [
      'a field without a name',
      setField({ text: SAMPLE, path: [...ACTIVITY, 'fields', 0], set: { name: undefined } }),
      'invalid',
    ],
    ['a copy of a field', duplicateNode({ text: SAMPLE, path: [...ACTIVITY, 'fields', 0] }), 'wrong-place'],
  ])('%s', (_, result, problem) => {
    expect(result).toEqual({ problem })
  })
})

describe('what is written strangely', { timeout: 120_000 }, () => {
  test('is left alone where an edit would change more', () => {
    const strange = SAMPLE.replace('- key: work\n', '- ? key\n    : work\n')
    expect(problems(strange, ['phases', 1, 'lanes', 0, 'activities', 0])).toContain('edited')
    expect(removeValue({ text: strange, path: ['phases', 1, 'key'] })).toEqual({ problem: 'unusual' })
  })

  const pieces = fc.constantFrom(
    ': ',
    ' - ',
    '\n',
    '\n  ',
    '\t',
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    '|\n',
    '>\n',
    '&a ',
    '*a',
    '? ',
    '#',
    ' #',
    '---\n',
    '...\n',
    '<<: ',
    '\r',
    '\uFEFF',
    'x',
    ', ',
    '!!str ',
    '!',
  )
  const steps = fc.oneof(
    fc.constantFrom('phases', 'lanes', 'activities', 'fields', 'label', 'when'),
    fc.nat(3),
  )

  test('never throws, and never comes to a text that cannot be read', () => {
    const change = fc.record({ at: fc.nat(), drop: fc.nat(20), add: pieces })
    const paths = fc.oneof(
      fc.array(steps, { maxLength: 8 }),
      fc
        .tuple(fc.nat(2), fc.nat(1), fc.nat(1))
        .map(([p, l, a]) => ['phases', p, 'lanes', l, 'activities', a]),
    )
    const problemOf = (text: string) => {
      const result = usesOf({ text, path: ['phases', 0] })
      return 'problem' in result ? result.problem : 'none'
    }
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), paths, (changes, path) => {
        const text = changes.reduce((before, { at, drop, add }) => {
          const place = at % (before.length + 1)
          return before.slice(0, place) + add + before.slice(place + drop)
        }, SAMPLE)
        for (const result of all(text, path)) {
          if ('problem' in result) continue
          expect(problemOf(applyEdits({ text, edits: result.edits }))).not.toMatch(/unreadable|empty/)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('takes any text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.array(pieces, { maxLength: 20 }).map((all) => all.join('')),
    )
    fc.assert(
      fc.property(text, fc.array(steps, { maxLength: 4 }), (any, path) => {
        for (const result of all(any, path)) expect(Object.keys(result)).toEqual(expect.any(Array))
      }),
      { numRuns: 150 },
    )
  })
})
