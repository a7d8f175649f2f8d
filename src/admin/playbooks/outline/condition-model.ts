import type { ConditionOperator } from '../../../definition/types.ts'
import { isRaw, type Raw } from './raw.ts'

/**
 * A condition as rows: what is asked of one field each, in groups of which all or any must hold. `missing` is what YAML
 * says as `exists: false`.
 */
export type RowOperator = ConditionOperator | 'missing'

export type ConditionRow = {
  readonly kind: 'row'
  readonly field: string
  readonly operator: RowOperator
  /** null: not chosen yet. `exists` and `missing` need none. */
  readonly value: ConditionValue | null
}
export type ConditionGroup = {
  readonly kind: 'group'
  readonly join: 'and' | 'or'
  readonly parts: readonly ConditionPart[]
}
export type ConditionPart = ConditionRow | ConditionGroup

type Operand = string | number | boolean
export type ConditionValue = Operand | readonly Operand[]

/** The rows of a written condition; null where it is written in a way that rows cannot show. */
export const rowsOf = (condition: unknown): ConditionGroup | null => {
  const parts = partsOf(condition, 0)
  if (parts === null) return null
  const [only] = parts
  if (parts.length === 1 && only?.kind === 'group') return only
  return { kind: 'group', join: 'and', parts }
}

/** The condition that rows say; null: nothing. Rows that lack their value are left out. */
export const conditionOf = (group: ConditionGroup): Raw | null => {
  const parts = group.parts.flatMap((part) => {
    if (part.kind === 'row') return isComplete(part) ? [rowAsWritten(part)] : []
    const inner = conditionOf(part)
    return inner === null ? [] : [inner]
  })
  if (parts.length === 0) return null
  if (parts.length === 1) return parts[0] as Raw
  if (group.join === 'or') return { or: parts }
  return merged(parts) ?? { and: parts }
}

/** Whether every row says something. */
export const isWhole = (group: ConditionGroup): boolean =>
  group.parts.every((part) => (part.kind === 'row' ? isComplete(part) : isWhole(part)))

export const isComplete = ({ field, operator, value }: ConditionRow): boolean => {
  if (field === '') return false
  if (needsNoValue(operator)) return true
  return isList(value) ? value.length > 0 : value !== null && value !== ''
}

export const needsNoValue = (operator: RowOperator): boolean =>
  operator === 'exists' || operator === 'missing'

/** Whether an operator compares with several values. */
export const takesMany = (operator: RowOperator): boolean =>
  operator === 'in' || operator === 'not_in' || operator === 'all'

export const isList = (value: unknown): value is readonly Operand[] => Array.isArray(value)

/** A value as another operator needs it: the first of several, or a list of the one. */
export const valueFor = (operator: RowOperator, value: ConditionValue | null): ConditionValue | null => {
  if (needsNoValue(operator) || value === null) return null
  if (takesMany(operator)) return isList(value) ? value : [value]
  return isList(value) ? (value[0] ?? null) : value
}

/** The group with one of its parts, at any depth, made into something else; null takes it out. */
export const withPart = (
  group: ConditionGroup,
  at: readonly number[],
  part: ConditionPart | null,
): ConditionGroup => {
  const [index = 0, ...deeper] = at
  const parts = group.parts.flatMap((each, place) => {
    if (place !== index) return [each]
    if (deeper.length > 0) return each.kind === 'group' ? [withPart(each, deeper, part)] : [each]
    return part === null ? [] : [part]
  })
  // A group that lost its last row is gone, too.
  return { ...group, parts: parts.filter((each) => each.kind === 'row' || each.parts.length > 0) }
}

/** The group with a part added at the end of one of its groups; `at` is empty for itself. */
export const withAdded = (
  group: ConditionGroup,
  at: readonly number[],
  part: ConditionPart,
): ConditionGroup => {
  const [index, ...deeper] = at
  if (index === undefined) return { ...group, parts: [...group.parts, part] }
  return {
    ...group,
    parts: group.parts.map((each, place) =>
      place === index && each.kind === 'group' ? withAdded(each, deeper, part) : each,
    ),
  }
}

const OPERATORS: ReadonlySet<string> = new Set<ConditionOperator>([
  'equals',
  'not_equals',
  'in',
  'not_in',
  'exists',
  'greater_than',
  'greater_than_equal',
  'less_than',
  'less_than_equal',
  'like',
  'not_like',
  'contains',
  'all',
])

/** Deeper groups are nobody's idea of rows. */
const DEEPEST = 3

const partsOf = (condition: unknown, depth: number): ConditionPart[] | null => {
  if (!isRaw(condition) || depth > DEEPEST) return null
  const entries = Object.entries(condition)
  if (entries.length === 0) return null
  const parts: ConditionPart[] = []
  for (const [name, value] of entries) {
    const some =
      name === 'and' || name === 'or' ? junctionParts(name, value, depth) : rowsOfField(name, value)
    if (some === null) return null
    parts.push(...some)
  }
  return parts
}

const junctionParts = (join: 'and' | 'or', value: unknown, depth: number): ConditionPart[] | null => {
  if (!Array.isArray(value) || value.length === 0) return null
  const parts: ConditionPart[] = []
  for (const each of value) {
    const some = partsOf(each, depth + 1)
    if (some === null) return null
    const [only] = some
    // Several things asked in one place must all hold: within «any of» they are a group of their own.
    if (join === 'and' || (some.length === 1 && only?.kind === 'row')) parts.push(...some)
    else if (some.length === 1 && only) parts.push(only)
    else parts.push({ kind: 'group', join: 'and', parts: some })
  }
  return join === 'and' ? parts : [{ kind: 'group', join, parts }]
}

const rowsOfField = (field: string, asked: unknown): ConditionRow[] | null => {
  if (!isRaw(asked)) return null
  const rows: ConditionRow[] = []
  for (const [operator, value] of Object.entries(asked)) {
    const row = rowOf(field, operator, value)
    if (row === null) return null
    rows.push(row)
  }
  return rows.length > 0 ? rows : null
}

const rowOf = (field: string, operator: string, value: unknown): ConditionRow | null => {
  if (!OPERATORS.has(operator)) return null
  if (operator === 'exists') {
    return typeof value === 'boolean'
      ? { kind: 'row', field, operator: value ? 'exists' : 'missing', value: null }
      : null
  }
  if (value === null) {
    if (operator === 'equals') return { kind: 'row', field, operator: 'missing', value: null }
    return operator === 'not_equals' ? { kind: 'row', field, operator: 'exists', value: null } : null
  }
  const many = takesMany(operator as RowOperator)
  if (many !== Array.isArray(value)) return null
  if (Array.isArray(value) ? !value.every(isOperand) : !isOperand(value)) return null
  return { kind: 'row', field, operator: operator as RowOperator, value: value as ConditionValue }
}

const isOperand = (value: unknown): value is Operand =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'

const rowAsWritten = ({ field, operator, value }: ConditionRow): Raw => {
  if (needsNoValue(operator)) return { [field]: { exists: operator === 'exists' } }
  return { [field]: { [operator]: isList(value) ? [...value] : value } }
}

/** Parts that must all hold, as one mapping; null where two of them would need the same place. */
const merged = (parts: readonly Raw[]): Raw | null => {
  const whole = new Map<string, unknown>()
  for (const [name, value] of parts.flatMap((part) => Object.entries(part))) {
    const before = whole.get(name)
    if (before === undefined) whole.set(name, value)
    else if (!isRaw(before) || !isRaw(value)) return null
    else if (Object.keys(value).some((operator) => Object.hasOwn(before, operator))) return null
    else whole.set(name, { ...before, ...value })
  }
  return Object.fromEntries(whole)
}
