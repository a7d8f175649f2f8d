import type { Path } from '../located.ts'
import type { Condition, Definition, FormField, Vocabulary } from '../types.ts'
import { fieldsOf } from './walk.ts'

/** One thing that a condition asks: `priority` `in` `[critical, high]`. */
export type Comparison = {
  readonly field: string
  readonly operator: string
  readonly value: unknown
  /** Of the operator's value; without its last step, of the field. */
  readonly path: Path
}

/** Everything that a condition asks anywhere in it. */
export function comparisonsOf({
  condition,
  path,
}: {
  condition: Condition
  path: Path
}): readonly Comparison[] {
  // Many rules ask for those of the same condition, at the same place.
  const known = made.get(condition)
  if (known?.path === path) return known.comparisons
  const comparisons = collect({ condition, path })
  made.set(condition, { path, comparisons })
  return comparisons
}

const made = new WeakMap<Condition, { path: Path; comparisons: readonly Comparison[] }>()

function collect({ condition, path }: { condition: Condition; path: Path }): Comparison[] {
  return Object.entries(condition).flatMap(([name, value]) => {
    const inside = [...path, name]
    if (isJunction(name)) {
      return (value as Condition[]).flatMap((part, i) => collect({ condition: part, path: [...inside, i] }))
    }
    return Object.entries(value as object).map(([operator, operand]) => ({
      field: name,
      operator,
      value: operand as unknown,
      path: [...inside, operator],
    }))
  })
}

export function isJunction(name: string): name is 'and' | 'or' {
  return name === 'and' || name === 'or'
}

/** What is known of a field that a condition asks for. */
export type AskedField = {
  readonly kind: 'text' | 'number' | 'select' | 'date' | 'relationship' | 'checkbox' | 'list'
  /** All values that it can have besides none; null: any. */
  readonly values: readonly (string | boolean)[] | null
}

/** Every field that a condition of this playbook may ask for, by the name it asks with. */
export function askableFields({ definition, vocabulary }: Askable): ReadonlyMap<string, AskedField> {
  const before = askable.get(definition)
  if (before?.vocabulary === vocabulary) return before.fields
  const fields = collectFields({ definition, vocabulary })
  askable.set(definition, { vocabulary, fields })
  return fields
}

type Askable = { definition: Definition; vocabulary: Vocabulary }

const askable = new WeakMap<Definition, { vocabulary: Vocabulary; fields: ReadonlyMap<string, AskedField> }>()

function collectFields({ definition, vocabulary }: Askable): ReadonlyMap<string, AskedField> {
  const known = new Map<string, AskedField>()
  const add = (
    name: string,
    { kind, options }: { kind: AskedField['kind'] | 'relationships'; options: readonly string[] | null },
  ) => {
    known.set(name, {
      kind: kind === 'relationships' ? 'list' : kind,
      values: kind === 'checkbox' ? [true, false] : options,
    })
  }
  for (const { field } of fieldsOf(definition)) {
    if (field.own)
      add(field.name, { kind: kindOf(field), options: field.options.length > 0 ? field.options : null })
  }
  for (const [name, info] of Object.entries(vocabulary.engagementFields)) add(`engagement.${name}`, info)
  for (const [name, info] of Object.entries(vocabulary.playFields)) add(name, info)
  for (const [name, info] of Object.entries(vocabulary.conditionFields)) add(name, info)
  const { categories, visibility } = definition.record
  if (known.has('category') && categories.length > 0) add('category', { kind: 'select', options: categories })
  if (visibility === 'internal') known.set('visibleToCustomer', { kind: 'checkbox', values: [false] })
  return known
}

function kindOf({ type }: FormField): AskedField['kind'] {
  if (type === 'number' || type === 'checkbox' || type === 'date' || type === 'select') return type
  return type === 'multi-select' ? 'list' : 'text'
}

const ANY = ['equals', 'not_equals', 'in', 'not_in', 'exists']
const ORDER = ['greater_than', 'greater_than_equal', 'less_than', 'less_than_equal']

/** Operators that make sense for a kind of field. */
export const OPERATORS: Readonly<Record<AskedField['kind'], readonly string[]>> = {
  text: [...ANY, 'like', 'not_like', 'contains'],
  number: [...ANY, ...ORDER],
  date: [...ANY, ...ORDER],
  select: ANY,
  relationship: ANY,
  checkbox: ANY,
  list: [...ANY, 'contains', 'all'],
}

/** Whether one operand fits a kind of field, and the words for what would. */
export function fits({ field, operand }: { field: AskedField; operand: unknown }): {
  ok: boolean
  allowed: string
} {
  if (field.values !== null) {
    return { ok: field.values.some((value) => value === operand), allowed: field.values.join(', ') }
  }
  switch (field.kind) {
    case 'number':
      return { ok: typeof operand === 'number', allowed: 'a number' }
    case 'date':
      return { ok: isDate(operand), allowed: 'a date such as 2026-04-30' }
    case 'relationship':
    case 'list':
      return { ok: typeof operand !== 'boolean', allowed: 'an id' }
    default:
      return { ok: typeof operand === 'string', allowed: 'text' }
  }
}

function isDate(operand: unknown): boolean {
  return (
    typeof operand === 'string' &&
    /^\d{4}-\d{2}-\d{2}(T.+)?$/.test(operand) &&
    !Number.isNaN(Date.parse(operand))
  )
}

/** The operands of a comparison that must be values of the field: not a truth value of `exists`, not null. */
export function operandsOf({ operator, value, path }: Comparison): { operand: unknown; path: Path }[] {
  if (operator === 'exists' || value === null) return []
  if (Array.isArray(value)) return value.map((operand, index) => ({ operand, path: [...path, index] }))
  return [{ operand: value, path }]
}

/** Whether everything that is asked makes sense; where it does not, other rules have said what is wrong. */
export function isUnderstood({
  comparisons,
  fields,
}: {
  comparisons: readonly Comparison[]
  fields: ReadonlyMap<string, AskedField>
}): boolean {
  if (comparisons.length > MOST_COMPARISONS) return false
  return comparisons.every((comparison) => {
    const field = fields.get(comparison.field)
    if (field === undefined || !OPERATORS[field.kind].includes(comparison.operator)) return false
    return operandsOf(comparison).every(({ operand }) => fits({ field, operand }).ok)
  })
}

/** A longer condition is not looked at: nobody writes one, and looking takes time. */
const MOST_COMPARISONS = 500
