import { describe, expect, it } from 'vitest'
import {
  type ConditionGroup,
  conditionOf,
  isWhole,
  rowsOf,
  valueFor,
  withAdded,
  withPart,
} from '../../../src/admin/playbooks/outline/condition-model.ts'
import { sayCondition } from '../../../src/admin/playbooks/outline/condition-words.ts'
import type { KnownField } from '../../../src/admin/playbooks/outline/known-fields.ts'
import { wordsOf } from '../../../src/admin/playbooks/outline/words-of.ts'
import type { Condition } from '../../../src/definition/types.ts'
import { evaluateCondition } from '../../../src/engine/conditions.ts'
import { translate, translateKnown } from '../../../src/i18n/translate.ts'
import type { TranslationKey } from '../../../src/i18n/types.ts'

const row = (field: string, operator: 'equals' | 'in' | 'exists', value: string | string[] | null = null) =>
  ({ kind: 'row', field, operator, value }) as const

const words = (language: string) =>
  wordsOf({
    language,
    t: (key, params) => translate({ key: key as TranslationKey, params: params ?? {}, language }),
    known: (key, fallback) => translateKnown({ key, language }) ?? fallback,
  })

const FIELDS: readonly KnownField[] = [
  { name: 'priority', from: 'play', kind: 'select', label: null, options: ['critical', 'high', 'low'] },
  { name: 'dueDate', from: 'play', kind: 'date', label: null, options: null },
  { name: 'amount', from: 'own', kind: 'number', label: 'Amount', options: null },
]

/** Conditions of every shape that rows can show. */
const SHOWN: readonly Condition[] = [
  { priority: { equals: 'high' } },
  { priority: { in: ['critical', 'high'] }, amount: { greater_than: 5, less_than: 10 } },
  { or: [{ priority: { equals: 'high' } }, { amount: { exists: true } }] },
  {
    or: [
      { priority: { equals: 'high' }, amount: { exists: false } },
      { dueDate: { less_than: '2026-01-01' } },
    ],
  },
  { and: [{ priority: { not_equals: 'high' } }, { priority: { not_equals: 'low' } }] },
  { amount: { equals: 3 }, or: [{ priority: { equals: 'low' } }, { priority: { equals: 'high' } }] },
  { amount: { equals: null } },
  { amount: { not_equals: null } },
  {
    and: [
      { or: [{ amount: { equals: 1 } }, { amount: { equals: 2 } }] },
      { or: [{ priority: { equals: 'low' } }] },
    ],
  },
]

const FACTS: readonly Readonly<Record<string, unknown>>[] = ['high', 'low', 'critical', null].flatMap(
  (priority) =>
    [null, 1, 2, 3, 7].flatMap((amount) =>
      ['2025-06-01', '2027-06-01', null].map((dueDate) => ({ priority, amount, dueDate })),
    ),
)

const holds = (condition: Condition, facts: Readonly<Record<string, unknown>>) =>
  evaluateCondition({ condition, lookup: (name) => facts[name] ?? null })

describe('a condition as rows', () => {
  it.each(SHOWN.map((condition) => [JSON.stringify(condition), condition] as const))(
    'means the same once it was rows: %s',
    (_, condition) => {
      const group = rowsOf(condition)
      expect(group).not.toBeNull()
      const again = conditionOf(group as ConditionGroup) as Condition
      for (const facts of FACTS) expect(holds(again, facts)).toBe(holds(condition, facts))
    },
  )

  it('is written as people write it', () => {
    const written = (condition: Condition) => conditionOf(rowsOf(condition) as ConditionGroup)
    expect(written({ priority: { in: ['critical', 'high'] }, amount: { greater_than: 5 } })).toEqual({
      priority: { in: ['critical', 'high'] },
      amount: { greater_than: 5 },
    })
    expect(written({ and: [{ priority: { equals: 'low' } }, { amount: { equals: 3 } }] })).toEqual({
      priority: { equals: 'low' },
      amount: { equals: 3 },
    })
    // Two of one kind about one field need a list.
    expect(written({ and: [{ amount: { equals: 3 } }, { amount: { equals: 4 } }] })).toEqual({
      and: [{ amount: { equals: 3 } }, { amount: { equals: 4 } }],
    })
  })

  it.each([
    ['no mapping', 'high'],
    ['nothing asked', { priority: {} }],
    ['an operator that there is none of', { priority: { near: 'high' } }],
    ['a list for one value', { priority: { equals: ['high'] } }],
    ['one value for a list', { priority: { in: 'high' } }],
    ['a mapping as a value', { priority: { equals: { a: 1 } } }],
    ['an empty list of parts', { or: [] }],
    ['parts that are none', { and: ['high'] }],
    ['more depth than rows have', { or: [{ and: [{ or: [{ and: [{ or: [{ a: { equals: 1 } }] }] }] }] }] }],
    ['an empty condition', {}],
  ])('is not shown as rows: %s', (_, condition) => {
    expect(rowsOf(condition)).toBeNull()
  })

  it('leaves out rows that lack their value, and is not whole until they have it', () => {
    const group: ConditionGroup = {
      kind: 'group',
      join: 'and',
      parts: [row('priority', 'equals'), row('amount', 'exists')],
    }
    expect(isWhole(group)).toBe(false)
    expect(conditionOf(group)).toEqual({ amount: { exists: true } })
    const whole = withPart(group, [0], row('priority', 'equals', 'low'))
    expect(isWhole(whole)).toBe(true)
    expect(conditionOf(whole)).toEqual({ priority: { equals: 'low' }, amount: { exists: true } })
    expect(conditionOf({ kind: 'group', join: 'and', parts: [] })).toBeNull()
    expect(isWhole({ kind: 'group', join: 'or', parts: [row('priority', 'in', [])] })).toBe(false)
  })

  it('changes, adds and takes out parts at any depth', () => {
    const inner: ConditionGroup = { kind: 'group', join: 'or', parts: [row('priority', 'equals', 'low')] }
    const group: ConditionGroup = { kind: 'group', join: 'and', parts: [row('amount', 'exists'), inner] }
    const more = withAdded(group, [1], row('priority', 'equals', 'high'))
    expect(conditionOf(more)).toEqual({
      amount: { exists: true },
      or: [{ priority: { equals: 'low' } }, { priority: { equals: 'high' } }],
    })
    expect(withPart(withPart(more, [1, 0], null), [1, 0], null).parts).toEqual([row('amount', 'exists')])
    expect(withAdded(group, [], row('dueDate', 'exists')).parts).toHaveLength(3)
  })

  it('keeps what it can of a value when the operator changes', () => {
    expect(valueFor('in', 'low')).toEqual(['low'])
    expect(valueFor('equals', ['low', 'high'])).toBe('low')
    expect(valueFor('equals', [])).toBeNull()
    expect(valueFor('exists', 'low')).toBeNull()
    expect(valueFor('not_in', ['low'])).toEqual(['low'])
  })

  it('does not take names of objects for rows that were there before', () => {
    const group: ConditionGroup = {
      kind: 'group',
      join: 'and',
      parts: [row('constructor', 'equals', 'a'), row('amount', 'exists')],
    }
    expect(conditionOf(group)).toEqual({ constructor: { equals: 'a' }, amount: { exists: true } })
  })
})

describe('a condition in words', () => {
  const say = (condition: unknown, language = 'en') =>
    sayCondition({ condition, fields: FIELDS, words: words(language) })

  it.each([
    [{ priority: { in: ['critical', 'high'] } }, 'Priority is Critical or High'],
    [
      { amount: { greater_than: 5 }, priority: { exists: false } },
      'Amount is greater than 5 and Priority has no value',
    ],
    [
      { or: [{ priority: { equals: 'low' }, amount: { equals: 1 } }, { amount: { equals: 2 } }] },
      '(Priority is Low and Amount is 1) or Amount is 2',
    ],
    [{ dueDate: { less_than: '2026-04-30' } }, 'Due date is before Apr 30, 2026'],
    [{ 'engagement.stage': { equals: 'renew' } }, 'Engagement: Stage is Renew'],
    [{ unheardOf: { equals: true } }, 'Unheard of is Yes'],
  ])('%j', (condition, sentence) => {
    expect(say(condition)).toBe(sentence)
  })

  it('is said in the language of the reader', () => {
    expect(say({ priority: { in: ['critical', 'high'] } }, 'de')).toMatch(/^Priorität ist .+ oder .+$/)
  })

  it('has no words for what rows cannot show', () => {
    expect(say({ priority: { near: 1 } })).toBeNull()
  })
})
