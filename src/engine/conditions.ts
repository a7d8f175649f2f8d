import type { Condition, ConditionOperator, Definition } from '../definition/types.ts'
import { instantOf } from './dates.ts'
import { declaredFields } from './fields.ts'
import type { Facts, PlaySnapshot } from './types.ts'
import { idOf, isRecord, type Lookup, own } from './values.ts'

/**
 * Whether a condition holds. Total: whatever is malformed (an unknown operator, an operand of the wrong type, what is
 * no object, nesting without end) is a part that does not hold; nothing throws.
 *
 * `lookup` gives the value of a field, null where there is none. Meanings are Payload's: the keys of an object must
 * all hold; an empty `and` or `or` restricts nothing; a list holds `equals`, `in` or `contains` when one of its
 * entries does; `like` looks for every word, in upper or lower case. Dates compare as instants, relationships by id
 * (an id or a document with `id`). An empty string and an empty list count as missing.
 */
export function evaluateCondition({ condition, lookup }: { condition: Condition; lookup: Lookup }): boolean {
  return holds({ condition, lookup, depth: 0, budget: { left: MAX_PARTS } })
}

/**
 * What conditions of this play see: a declared field by its name, the engagement's as `engagement.stage`, otherwise
 * the play's own fields.
 */
export function lookupOf({
  definition,
  play,
  facts,
  declared = declaredFields(definition),
}: {
  definition: Definition
  play: Pick<PlaySnapshot, 'state' | 'progress' | 'data' | 'fields'>
  facts: Pick<Facts, 'engagement'>
  /** The definition's declared fields, where they have been read already. */
  declared?: ReadonlyMap<string, unknown>
}): Lookup {
  return (name) => {
    if (name.startsWith(ENGAGEMENT)) {
      return own(facts.engagement, name.slice(ENGAGEMENT.length))
    }
    if (declared.has(name)) {
      return own(play.data, name)
    }
    // Both are the engine's to write: the copies among the fields are those from before the command.
    if (name === 'state' || name === 'progress') {
      return play[name]
    }
    return own(play.fields, name)
  }
}

const ENGAGEMENT = 'engagement.'
/** Deeper or larger than any file that passes the linter; there only so that no value makes the engine hang. */
const MAX_DEPTH = 64
const MAX_PARTS = 10_000

type Part = { condition: unknown; lookup: Lookup; depth: number; budget: { left: number } }

function holds({ condition, lookup, depth, budget }: Part): boolean {
  budget.left -= 1
  if (!isRecord(condition) || depth > MAX_DEPTH || budget.left < 0) {
    return false
  }
  const part = (inner: unknown) => holds({ condition: inner, lookup, depth: depth + 1, budget })
  return Object.entries(condition).every(([key, value]) => {
    if (key === 'and') {
      return Array.isArray(value) && value.every(part)
    }
    if (key === 'or') {
      return Array.isArray(value) && (value.length === 0 || value.some(part))
    }
    return fieldHolds({ value: lookup(key), tests: value })
  })
}

function fieldHolds({ value, tests }: { value: unknown; tests: unknown }): boolean {
  if (!isRecord(tests)) {
    return false
  }
  const entries = Object.entries(tests)
  return (
    entries.length > 0 &&
    entries.every(([operator, operand]) => {
      const test = Object.hasOwn(operators, operator) ? operators[operator as ConditionOperator] : null
      return test !== null && operand !== undefined && test(present(value), operand)
    })
  )
}

/** Databases give an empty list for some empty fields and null for others; conditions see null for all of them. */
function present(value: unknown): unknown {
  const empty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  return empty ? null : value
}

type Test = (value: unknown, operand: unknown) => boolean

const operators: Readonly<Record<ConditionOperator, Test>> = {
  equals,
  not_equals: (value, operand) => !equals(value, operand),
  in: isOneOf,
  not_in: (value, operand) => Array.isArray(operand) && !isOneOf(value, operand),
  exists: (value, operand) => typeof operand === 'boolean' && (value !== null) === operand,
  greater_than: (value, operand) => compare(value, operand, (order) => order > 0),
  greater_than_equal: (value, operand) => compare(value, operand, (order) => order >= 0),
  less_than: (value, operand) => compare(value, operand, (order) => order < 0),
  less_than_equal: (value, operand) => compare(value, operand, (order) => order <= 0),
  like: isLike,
  not_like: (value, operand) => isText(operand) && !isLike(value, operand),
  contains: (value, operand) =>
    Array.isArray(value)
      ? equals(value, operand)
      : isText(value) && isText(operand) && lower(value).includes(lower(operand)),
  all: (value, operand) =>
    Array.isArray(operand) && operand.length > 0 && operand.every((entry) => equals(value, entry)),
}

function equals(value: unknown, operand: unknown): boolean {
  if (!Array.isArray(value)) {
    return isSame(value, present(operand))
  }
  if (Array.isArray(operand)) {
    return value.length === operand.length && value.every((entry, index) => isSame(entry, operand[index]))
  }
  return value.some((entry) => isSame(entry, operand))
}

function isOneOf(value: unknown, operand: unknown): boolean {
  return Array.isArray(operand) && operand.some((entry) => equals(value, entry))
}

function isSame(value: unknown, operand: unknown): boolean {
  const left = idOf(value)
  const right = idOf(operand)
  if (left === right) {
    return true
  }
  // Ids are numbers in one database and strings in another; YAML may quote them or not.
  if (isText(left) && isText(right) && String(left) === String(right)) {
    return true
  }
  const instant = instantOf(left)
  return instant !== null && instant === instantOf(right)
}

function compare(value: unknown, operand: unknown, wanted: (order: number) => boolean): boolean {
  const instants = [instantOf(value), instantOf(operand)] as const
  if (instants[0] !== null && instants[1] !== null) {
    return wanted(instants[0] - instants[1])
  }
  if (typeof value === 'number' && typeof operand === 'number') {
    return wanted(value - operand)
  }
  if (typeof value === 'string' && typeof operand === 'string') {
    return wanted(value < operand ? -1 : value > operand ? 1 : 0)
  }
  return false
}

function isLike(value: unknown, operand: unknown): boolean {
  if (!isText(value) || !isText(operand)) {
    return false
  }
  const text = lower(value)
  return lower(operand)
    .split(/\s+/)
    .every((word) => text.includes(word))
}

function isText(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number'
}

function lower(value: string | number): string {
  return String(value).toLowerCase()
}
