import type { Condition } from '../definition/types.ts'
import { clean } from './text.ts'
import type { Say } from './words.ts'

/** Deeper ones are not told. */
const DEPTH = 8

/** A condition in words: `if priority is one of critical, high`; null where there is none. */
export function conditionWords({ when, say }: { when: Condition | null; say: Say }): string | null {
  return when === null ? null : say('if', { condition: clean(inWords({ condition: when, say, depth: 0 })) })
}

function inWords({ condition, say, depth }: { condition: unknown; say: Say; depth: number }): string {
  if (typeof condition !== 'object' || condition === null || depth > DEPTH) return '…'
  return Object.entries(condition)
    .map(([key, value]) => {
      if ((key === 'and' || key === 'or') && Array.isArray(value)) {
        const parts = value.map((part) => inWords({ condition: part, say, depth: depth + 1 }))
        return parts.length > 1 ? `(${parts.join(` ${say(key)} `)})` : parts.join('')
      }
      const tests = typeof value === 'object' && value !== null ? Object.entries(value) : []
      return tests
        .map(([operator, operand]) => test({ field: key, operator, operand, say }))
        .join(` ${say('and')} `)
    })
    .join(` ${say('and')} `)
    .replace(/^\((.*)\)$/, (all, inner: string) => (depth === 0 && !/[()]/.test(inner) ? inner : all))
}

const OPERATORS = [
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
] as const

function test({
  field,
  operator,
  operand,
  say,
}: {
  field: string
  operator: string
  operand: unknown
  say: Say
}): string {
  if (operator === 'exists') return say(operand === false ? 'is:empty' : 'is:filled', { field })
  const value = Array.isArray(operand) ? operand.map((each) => one(each, say)).join(', ') : one(operand, say)
  const known = OPERATORS.find((each) => each === operator)
  return known
    ? say(`is:${known}`, { field, value })
    : say('is:other', { field, operator: operator.replaceAll('_', ' '), value })
}

function one(value: unknown, say: Say): string {
  if (value === null || value === undefined || value === '') return say('nothing')
  if (typeof value === 'boolean') return say(value ? 'yes' : 'no')
  return String(value)
}
