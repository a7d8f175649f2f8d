import type { Condition } from '../types.ts'
import { type Words, wordsIn } from './words.ts'

/** A condition in words: `priority is one of critical, high`. Total, whatever the condition is. */
export function sayCondition({ condition, language }: { condition: Condition; language: string }): string {
  return conditionIn({ condition, words: wordsIn(language) })
}

export function conditionIn({ condition, words }: { condition: Condition; words: Words }): string {
  const text = say({ condition, words, depth: 0 }).text
  return text.length > LONGEST ? `${[...text].slice(0, LONGEST).join('').trimEnd()}…` : text
}

const LONGEST = 240
const DEEPEST = 8

type Said = { readonly text: string; readonly parts: number }

function say({ condition, words, depth }: { condition: unknown; words: Words; depth: number }): Said {
  if (typeof condition !== 'object' || condition === null || depth > DEEPEST) return { text: '…', parts: 1 }
  const parts = Object.entries(condition).flatMap(([key, value]): Said[] => {
    if ((key === 'and' || key === 'or') && Array.isArray(value)) {
      const inner = value.map((each) => say({ condition: each, words, depth: depth + 1 }))
      return [join({ parts: inner, junction: key, words })]
    }
    const tests = typeof value === 'object' && value !== null ? Object.entries(value) : []
    return tests.map(([operator, operand]) => ({
      text: test({ field: key, operator, operand, words }),
      parts: 1,
    }))
  })
  return join({ parts, junction: 'and', words })
}

/** What is joined already stands in brackets. */
function join({
  parts,
  junction,
  words,
}: {
  parts: readonly Said[]
  junction: 'and' | 'or'
  words: Words
}): Said {
  const [first, ...rest] = parts
  if (first === undefined) return { text: '…', parts: 1 }
  if (rest.length === 0) return first
  const bracketed = ({ text, parts: count }: Said) => (count > 1 ? `(${text})` : text)
  const text = rest.reduce(
    (one, other) => words.t(`conditions:${junction}`, { one, other: bracketed(other) }),
    bracketed(first),
  )
  return { text, parts: parts.length }
}

function test({
  field,
  operator,
  operand,
  words: { t, plain, plainList },
}: {
  field: string
  operator: string
  operand: unknown
  words: Words
}): string {
  const name = plain(field)
  const isNothing = operand === null && (operator === 'equals' || operator === 'not_equals')
  if (operator === 'exists' || isNothing) {
    const filled = operator === 'exists' ? operand === true : operator === 'not_equals'
    return t(filled ? 'conditions:exists' : 'conditions:empty', { field: name })
  }
  const value = Array.isArray(operand) ? plainList(operand) : plain(operand)
  return KNOWN.has(operator)
    ? t(`conditions:${operator}`, { field: name, value })
    : t('conditions:other', { field: name, operator: plain(operator), value })
}

const KNOWN: ReadonlySet<string> = new Set([
  'equals',
  'not_equals',
  'in',
  'not_in',
  'greater_than',
  'greater_than_equal',
  'less_than',
  'less_than_equal',
  'like',
  'not_like',
  'contains',
  'all',
])
