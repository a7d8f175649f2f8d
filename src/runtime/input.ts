import { isDeepStrictEqual } from 'node:util'
import type { CollectionConfig, FlattenedField, PayloadRequest, SanitizedCollectionConfig } from 'payload'
import { idOf, typedId } from '../access/ids.ts'
import { instantOf } from '../engine/dates.ts'
import { isStorable as isStorableText } from '../engine/texts.ts'
import type { InputError, RecordId } from '../engine/types.ts'
import { isRecord } from '../engine/values.ts'
import type { Problem } from './errors.ts'
import { validatorMessage } from './validators.ts'

/**
 * Checks that Payload leaves to the database, where they end as an unexplained 500: values of a wrong type, ids of
 * another database's kind, ids of records that are not there, text that a database cannot store, unknown keys. Only
 * what changed is looked at.
 */
export const inputProblems = async ({
  req,
  collection,
  data,
  before,
}: {
  req: PayloadRequest
  collection: SanitizedCollectionConfig | CollectionConfig
  data: Readonly<Record<string, unknown>>
  /** The stored record; undefined on create. */
  before?: Readonly<Record<string, unknown>> | undefined
}): Promise<Problem[]> => {
  const fields = (collection as SanitizedCollectionConfig).flattenedFields
  const known = new Set([
    ...fields.map((field) => field.name),
    ...namesOf(collection.fields),
    ...PAYLOADS_OWN_KEYS,
  ])
  const errors: Problem[] = []
  for (const key of Object.keys(data)) {
    if (!known.has(key)) errors.push(unknownField(key))
  }
  for (const field of fields) {
    const value = data[field.name]
    if (value === undefined || value === null) {
      const missing = before ? value === null && (before[field.name] ?? null) !== null : true
      if (missing) errors.push(...validatorProblems({ req, field, value, before }))
      continue
    }
    if (before && isDeepStrictEqual(value, before[field.name])) continue
    const problems = await problemsOf({ req, field, value, path: field.name })
    errors.push(...(problems.length > 0 ? problems : validatorProblems({ req, field, value, before })))
  }
  return errors
}

/** What Payload itself adds to data. */
const PAYLOADS_OWN_KEYS = [
  'id',
  'createdAt',
  'updatedAt',
  'deletedAt',
  '_status',
  '_verified',
  'collection',
  'blockType',
]

const namesOf = (fields: readonly object[]): string[] =>
  fields.flatMap((field) => [
    ...('name' in field && typeof field.name === 'string' ? [field.name] : []),
    ...('fields' in field && Array.isArray(field.fields) && !('name' in field) ? namesOf(field.fields) : []),
    ...('tabs' in field && Array.isArray(field.tabs) ? namesOf(field.tabs) : []),
  ])

const validatorProblems = ({
  req,
  field,
  value,
  before,
}: {
  req: PayloadRequest
  field: FlattenedField
  value: unknown
  before?: Readonly<Record<string, unknown>> | undefined
}): Problem[] => {
  const message = validatorMessage({ req, field, value, previousValue: before?.[field.name] })
  return message === null ? [] : [{ path: field.name, message }]
}

const problemsOf = async ({
  req,
  field,
  value,
  path,
}: {
  req: PayloadRequest
  field: FlattenedField
  value: unknown
  path: string
}): Promise<InputError[]> => {
  const wrong = (type: string): InputError[] => [{ path, code: 'wrong-type', params: { type } }]
  switch (field.type) {
    case 'text':
    case 'textarea':
    case 'email':
    case 'code': {
      if ('hasMany' in field && field.hasMany) {
        return Array.isArray(value) && value.every((each) => typeof each === 'string')
          ? unstorable(path, value)
          : wrong('list')
      }
      return typeof value === 'string' ? unstorable(path, value) : wrong('text')
    }
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? [] : wrong('number')
    case 'checkbox':
      return typeof value === 'boolean' ? [] : wrong('checkbox')
    case 'date':
      return isDate(value) ? [] : wrong('date')
    case 'json':
      return isShallow(value, 40) ? unstorable(path, value) : wrong('object')
    case 'relationship':
    case 'upload':
      return relationshipProblems({ req, field, value, path })
    case 'array': {
      if (!Array.isArray(value) || !value.every(isRecord)) return wrong('list')
      const errors: InputError[] = []
      for (const [at, row] of value.entries()) {
        for (const inner of field.flattenedFields) {
          const innerValue = (row as Record<string, unknown>)[inner.name]
          if (innerValue === undefined || innerValue === null) continue
          errors.push(
            ...(await problemsOf({
              req,
              field: inner,
              value: innerValue,
              path: `${path}.${at}.${inner.name}`,
            })),
          )
        }
      }
      return errors
    }
    default:
      return []
  }
}

const relationshipProblems = async ({
  req,
  field,
  value,
  path,
}: {
  req: PayloadRequest
  field: Extract<FlattenedField, { type: 'relationship' | 'upload' }>
  value: unknown
  path: string
}): Promise<InputError[]> => {
  const { relationTo } = field
  // A polymorphic relationship is none of the plugin's; Payload validates a host's own.
  if (typeof relationTo !== 'string') return []
  const given = field.hasMany ? value : [value]
  if (!Array.isArray(given)) return [{ path, code: 'wrong-type', params: { type: 'list' } }]
  const ids = given.map((each) => typedId({ req, collection: relationTo, id: idOf(each) }))
  const missing = (id: unknown): InputError => ({ path, code: 'not-found', params: { id: describe(id) } })
  const malformed = given.find((_, at) => ids[at] === null)
  if (malformed !== undefined) return [missing(malformed)]
  const wanted = [...new Set(ids)] as RecordId[]
  if (wanted.length === 0) return []
  const { docs } = await req.payload.db.find<{ id: RecordId }>({
    collection: relationTo,
    limit: 0,
    pagination: false,
    req,
    select: {},
    where: { id: { in: wanted } },
  })
  const found = new Set(docs.map((doc) => String(doc.id)))
  const absent = wanted.find((id) => !found.has(String(id)))
  return absent === undefined ? [] : [missing(absent)]
}

const describe = (value: unknown): string => {
  const text =
    typeof value === 'string' || typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? '')
  return shown(text)
}

export const unknownField = (key: string): InputError => ({
  path: shown(key),
  code: 'unknown-field',
  params: { field: shown(key) },
})

/** What a caller sent, as a message repeats it. */
export const shown = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)

/** ISO 8601 only: what else `Date` would take depends on where the server stands, and 30 February is March to it. */
const isDate = (value: unknown): boolean => instantOf(value) !== null

const unstorable = (path: string, value: unknown): InputError[] =>
  isStorable(value) ? [] : [{ path, code: 'unstorable-text' }]

const isStorable = (value: unknown): boolean => {
  if (typeof value === 'string') return isStorableText(value)
  if (Array.isArray(value)) return value.every(isStorable)
  if (isRecord(value))
    return Object.entries(value).every(([key, each]) => isStorableText(key) && isStorable(each))
  return true
}

const isShallow = (value: unknown, levels: number): boolean => {
  if (value === null || typeof value !== 'object') return true
  if (levels === 0) return false
  return Object.values(value).every((each) => isShallow(each, levels - 1))
}
