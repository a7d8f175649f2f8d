import type { FlattenedField, Where } from 'payload'
import type { RecordId } from '../engine/types.ts'
import type { Mongo, Sql } from './adapters.ts'

/**
 * Conditions on the plain fields of one collection, which both kinds of database understand in their own words. They
 * mean what Payload's queries mean.
 */

export const COMPARISONS = [
  'equals',
  'not_equals',
  'in',
  'not_in',
  'exists',
  'greater_than',
  'greater_than_equal',
  'less_than',
  'less_than_equal',
] as const
export type Comparison = (typeof COMPARISONS)[number]

/** What a field holds, as far as a comparison has to know. */
export type PlainKind = 'text' | 'number' | 'date' | 'checkbox' | 'record'

export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | {
      /** Its path, at most inside groups. */
      readonly field: string
      readonly kind: PlainKind
      readonly comparison: Comparison
      /** A list for `in` and `not_in`, true or false for `exists`; dates as ISO 8601. */
      readonly value: unknown
    }

/** What fields of plain values a collection has, by their paths. Lists, languages and hidden fields are left out. */
export const plainFields = (
  fields: readonly FlattenedField[],
  prefix = '',
): ReadonlyMap<string, { readonly kind: PlainKind; readonly relationTo: string | null }> => {
  const found = new Map<string, { readonly kind: PlainKind; readonly relationTo: string | null }>()
  for (const field of fields) {
    const path = `${prefix}${field.name}`
    if (('hidden' in field && field.hidden) || ('localized' in field && field.localized)) continue
    if ('hasMany' in field && field.hasMany) continue
    if (field.type === 'group') {
      for (const [inner, kind] of plainFields(field.flattenedFields, `${path}.`)) found.set(inner, kind)
      continue
    }
    const kind = KINDS[field.type]
    if (!kind || ('virtual' in field && field.virtual)) continue
    const relationTo = 'relationTo' in field ? field.relationTo : null
    if (kind === 'record' && typeof relationTo !== 'string') continue
    found.set(path, { kind, relationTo: typeof relationTo === 'string' ? relationTo : null })
  }
  return found
}

const KINDS: Readonly<Record<string, PlainKind>> = {
  text: 'text',
  textarea: 'text',
  email: 'text',
  select: 'text',
  radio: 'text',
  number: 'number',
  date: 'date',
  checkbox: 'checkbox',
  relationship: 'record',
  upload: 'record',
}

export const all = (...conditions: readonly (Condition | null)[]): Condition => ({
  all: conditions.filter((each) => each !== null),
})

/** In the words of the SQL adapters; undefined asks for nothing. */
export const inSql = ({
  condition,
  sql,
  collection,
}: {
  condition: Condition
  sql: Sql
  /** Its slug. */
  collection: string
}): unknown => {
  const table = sql.table(collection)
  const operators = sql.is
  const say = (each: Condition): unknown => {
    if ('all' in each) return each.all.length === 0 ? undefined : sql.and(...each.all.map(say))
    if ('any' in each) return operators.or?.(...each.any.map(say))
    const column = columnOf({ table, collection, path: each.field })
    if (each.comparison === 'exists') {
      return each.value === true ? operators.exists?.(column) : operators.isNull?.(column)
    }
    const said = operators[each.comparison]?.(column, each.value)
    const negated = each.comparison === 'not_equals' || each.comparison === 'not_in'
    // What has no value is not the value.
    return negated ? operators.or?.(operators.isNull?.(column), said) : said
  }
  return say(condition)
}

export const columnOf = ({
  table,
  collection,
  path,
}: {
  table: Readonly<Record<string, unknown>>
  collection: string
  path: string
}): unknown => {
  const column = table[path.replaceAll('.', '_')]
  if (!column) throw new Error(`payload-playbooks: the collection "${collection}" has no field "${path}".`)
  return column
}

const MONGO: Readonly<Record<Exclude<Comparison, 'exists'>, string>> = {
  equals: '$eq',
  not_equals: '$ne',
  in: '$in',
  not_in: '$nin',
  greater_than: '$gt',
  greater_than_equal: '$gte',
  less_than: '$lt',
  less_than_equal: '$lte',
}

/** As a filter of MongoDB. */
export const inMongo = ({
  condition,
  mongo,
}: {
  condition: Condition
  mongo: Mongo
}): Record<string, unknown> => {
  if ('all' in condition) {
    const parts = condition.all.map((each) => inMongo({ condition: each, mongo }))
    return parts.length === 0 ? {} : { $and: parts }
  }
  if ('any' in condition) return { $or: condition.any.map((each) => inMongo({ condition: each, mongo })) }
  const { field, kind, comparison, value } = condition
  if (comparison === 'exists') return { [field]: value === true ? { $ne: null } : { $eq: null } }
  const stored = (each: unknown): unknown => {
    if (kind === 'record') return mongo.id(each as RecordId)
    return kind === 'date' ? new Date(each as string) : each
  }
  return { [field]: { [MONGO[comparison]]: Array.isArray(value) ? value.map(stored) : stored(value) } }
}

/** As a query of Payload. */
export const inPayload = (condition: Condition): Where => {
  if ('all' in condition) return condition.all.length === 0 ? {} : { and: condition.all.map(inPayload) }
  if ('any' in condition) return { or: condition.any.map(inPayload) }
  return { [condition.field]: { [condition.comparison]: condition.value } } as Where
}
