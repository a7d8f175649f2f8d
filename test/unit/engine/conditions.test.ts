import { describe, expect, it } from 'vitest'
import { evaluateCondition, lookupOf } from '../../../src/engine/index.ts'
import { declared, definitionOf, form, lane, phase } from './builders.ts'

const values: Record<string, unknown> = {
  priority: 'high',
  amount: 12,
  done: false,
  dueDate: '2026-03-01T00:00:00.000Z',
  tags: ['a', 'b'],
  none: null,
  blank: '',
  empty: [],
  owner: { id: 5, name: 'Ann' },
  ownerId: 5,
  team: [{ id: 1 }, 2],
  title: 'Quarterly Business Review',
  moment: new Date('2026-03-01T00:00:00.000Z'),
}
const holds = (condition: unknown) =>
  evaluateCondition({
    condition: condition as Record<string, unknown>,
    lookup: (name) => (Object.hasOwn(values, name) ? values[name] : null),
  })

describe('every operator', () => {
  const cases: [string, unknown, unknown, boolean][] = [
    ['priority', 'equals', 'high', true],
    ['priority', 'equals', 'low', false],
    ['none', 'equals', null, true],
    ['missing', 'equals', null, true],
    ['empty', 'equals', null, true],
    ['blank', 'equals', null, true],
    ['blank', 'equals', '', true],
    ['none', 'equals', 'x', false],
    ['amount', 'equals', 12, true],
    ['amount', 'equals', '12', true],
    ['done', 'equals', false, true],
    ['done', 'equals', 'false', false],
    ['owner', 'equals', 5, true],
    ['owner', 'equals', '5', true],
    ['ownerId', 'equals', { id: 5 }, true],
    ['tags', 'equals', 'a', true],
    ['tags', 'equals', 'c', false],
    ['tags', 'equals', ['a', 'b'], true],
    ['tags', 'equals', ['b', 'a'], false],
    ['tags', 'equals', ['a'], false],
    ['team', 'equals', 1, true],
    ['dueDate', 'equals', '2026-03-01', true],
    ['dueDate', 'equals', '2026-03-01T01:00:00+01:00', true],
    ['moment', 'equals', '2026-03-01', true],
    ['priority', 'not_equals', 'low', true],
    ['priority', 'not_equals', 'high', false],
    ['missing', 'not_equals', 'high', true],
    ['priority', 'in', ['critical', 'high'], true],
    ['priority', 'in', ['low'], false],
    ['priority', 'in', [], false],
    ['tags', 'in', ['z', 'b'], true],
    ['priority', 'not_in', ['low'], true],
    ['priority', 'not_in', ['high'], false],
    ['missing', 'not_in', ['high'], true],
    ['priority', 'exists', true, true],
    ['missing', 'exists', true, false],
    ['missing', 'exists', false, true],
    ['blank', 'exists', false, true],
    ['empty', 'exists', false, true],
    ['done', 'exists', true, true],
    ['amount', 'greater_than', 11, true],
    ['amount', 'greater_than', 12, false],
    ['amount', 'greater_than_equal', 12, true],
    ['amount', 'less_than', 13, true],
    ['amount', 'less_than', 12, false],
    ['amount', 'less_than_equal', 12, true],
    ['dueDate', 'greater_than', '2026-02-28', true],
    ['dueDate', 'less_than', '2026-03-01T00:00:00+02:00', false],
    ['title', 'less_than', 'R', true],
    ['title', 'greater_than', 'A', true],
    ['title', 'less_than_equal', 'Quarterly Business Review', true],
    ['missing', 'less_than', 5, false],
    ['missing', 'greater_than_equal', 0, false],
    ['tags', 'greater_than', 'a', false],
    ['title', 'like', 'review quarterly', true],
    ['title', 'like', 'review yearly', false],
    ['missing', 'like', 'x', false],
    ['amount', 'like', '1', true],
    ['title', 'not_like', 'yearly', true],
    ['title', 'not_like', 'review', false],
    ['missing', 'not_like', 'review', true],
    ['title', 'contains', 'BUSINESS', true],
    ['title', 'contains', 'lunch', false],
    ['tags', 'contains', 'a', true],
    ['tags', 'contains', 'c', false],
    ['missing', 'contains', 'a', false],
    ['tags', 'all', ['a', 'b'], true],
    ['tags', 'all', ['a', 'c'], false],
    ['tags', 'all', [], false],
    ['priority', 'all', ['high'], true],
  ]
  it.each(cases)('%s %s %j is %s', (field, operator, operand, expected) => {
    expect(holds({ [field]: { [operator as string]: operand } })).toBe(expected)
  })
})

describe('joined conditions', () => {
  it('needs every key of an object, and every operator of a field', () => {
    expect(holds({ priority: { equals: 'high' }, amount: { greater_than: 1 } })).toBe(true)
    expect(holds({ priority: { equals: 'high' }, amount: { greater_than: 50 } })).toBe(false)
    expect(holds({ amount: { greater_than: 1, less_than: 5 } })).toBe(false)
  })
  it('needs all of `and` and one of `or`', () => {
    expect(holds({ and: [{ priority: { equals: 'high' } }, { amount: { equals: 1 } }] })).toBe(false)
    expect(holds({ or: [{ priority: { equals: 'low' } }, { amount: { equals: 12 } }] })).toBe(true)
    expect(holds({ or: [{ priority: { equals: 'low' } }, { amount: { equals: 1 } }] })).toBe(false)
  })
  it('takes an empty condition, `and` or `or` for no restriction', () => {
    expect([holds({}), holds({ and: [] }), holds({ or: [] })]).toEqual([true, true, true])
  })
})

describe('a malformed condition', () => {
  const nested = (depth: number): unknown => (depth === 0 ? {} : { and: [nested(depth - 1)] })
  const circular: Record<string, unknown> = {}
  circular.and = [circular, circular]

  it.each([
    ['null', null],
    ['a list', []],
    ['a text', 'priority'],
    ['a field without operators', { priority: {} }],
    ['a bare value', { priority: 'high' }],
    ['an unknown operator', { priority: { is: 'high' } }],
    ['an operator of every object', { priority: { constructor: 'high' } }],
    ['a prototype key', JSON.parse('{ "__proto__": { "equals": 1 } }')],
    ['`and` without a list', { and: {} }],
    ['`or` without a list', { or: 'x' }],
    ['`in` without a list', { priority: { in: 'high' } }],
    ['`not_in` without a list', { priority: { not_in: 'low' } }],
    ['`all` without a list', { tags: { all: 'a' } }],
    ['`exists` without a boolean', { priority: { exists: 'true' } }],
    ['`not_like` without a text', { priority: { not_like: [] } }],
    ['`like` without a text', { priority: { like: null } }],
    ['`contains` without a text', { priority: { contains: {} } }],
    ['an undefined operand', { priority: { not_equals: undefined } }],
    ['nesting without reason', nested(200)],
    ['a condition in itself', circular],
  ])('does not hold, and does not throw: %s', (_name, condition) => {
    expect(holds(condition)).toBe(false)
  })
  it('is a part that does not hold: the other half of an `or` still may', () => {
    expect(holds({ or: [{ priority: { is: 1 } }, { amount: { equals: 12 } }] })).toBe(true)
  })
})

describe('what a condition of a play sees', () => {
  const definition = definitionOf([
    phase('p', [lane('l', [form('f', { fields: [declared('contractEnd'), declared('shared')] })])]),
  ])
  const lookup = lookupOf({
    definition,
    play: {
      state: 'in-progress',
      progress: 'at-risk',
      data: { contractEnd: '2026-12-31', stray: 1 },
      fields: { priority: 'high', shared: 'of the play', state: 'new' },
    },
    facts: { engagement: { stage: 'adoption', owner: 3 } },
  })
  it.each([
    ['contractEnd', '2026-12-31'],
    ['shared', null],
    ['stray', null],
    ['priority', 'high'],
    ['engagement.stage', 'adoption'],
    ['engagement.missing', null],
    ['engagement.__proto__', null],
    ['engagement', null],
    ['constructor', null],
    ['state', 'in-progress'],
    ['progress', 'at-risk'],
  ])('%s is %j', (name, expected) => {
    expect(lookup(name)).toBe(expected)
  })
})
