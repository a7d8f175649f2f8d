import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../../context.ts'
import type { RecordId } from '../../engine/types.ts'
import type { CollectionKey } from '../../options.ts'
import { mongoOf, sqlOf } from '../adapters.ts'
import { type AccessAnswer, findAllowed, readAccess } from './allowed.ts'
import { type Condition, whereOf } from './conditions.ts'
import { type FieldKinds, fieldKinds, plainValue } from './field-kinds.ts'
import { readInMongo } from './lists-mongo.ts'
import { readInSql } from './lists-sql.ts'

/** Fields of a record: moments as ISO 8601, relationships as ids, null for what is missing. */
export type Row = { readonly id: RecordId } & Readonly<Record<string, unknown>>

/** A list of records, as far as it is needed: fields of one plain value, at the top of the collection. */
export type List = {
  readonly collection: CollectionKey
  readonly fields: readonly string[]
  readonly where: readonly Condition[]
  /** Ascending by the first, then the second and so on; a minus before the name turns it round. None of them is null. */
  readonly sort: readonly string[]
  readonly limit: number
}

/** A list as an adapter reads it. */
export type PreparedList = Omit<List, 'collection'> & { readonly slug: string; readonly kinds: FieldKinds }

/**
 * Reads many short lists at once: one statement for all of those whose collection the user may read whole, which is
 * what staff may; one more for every list that access narrows, and for every list where the adapter is neither of SQL
 * nor MongoDB.
 */
export const readLists = async <Name extends string>({
  req,
  context,
  lists,
  anchor,
}: {
  req: PayloadRequest
  context: PluginContext
  lists: Readonly<Record<Name, List>>
  /** An engagement that is there: on MongoDB everything is looked up from its one document. */
  anchor: RecordId
}): Promise<Readonly<Record<Name, readonly Row[]>>> => {
  const names = Object.keys(lists) as Name[]
  const access = new Map<CollectionKey, AccessAnswer>()
  for (const collection of new Set(names.map((name) => lists[name].collection))) {
    access.set(collection, await readAccess({ req, context, collection }))
  }
  const whole = names.filter((name) => access.get(lists[name].collection) === true)
  const rows = await readWhole({ req, context, lists: whole.map((name) => lists[name]), anchor })
  const found = new Map<Name, readonly Row[]>(rows ? whole.map((name, at) => [name, rows[at] ?? []]) : [])
  for (const name of names) {
    if (found.has(name)) continue
    found.set(name, await readList({ req, context, list: lists[name] }))
  }
  return Object.fromEntries(found) as Readonly<Record<Name, readonly Row[]>>
}

/** Null where the adapter can do no such thing. */
const readWhole = async ({
  req,
  context,
  lists,
  anchor,
}: {
  req: PayloadRequest
  context: PluginContext
  lists: readonly List[]
  anchor: RecordId
}): Promise<readonly (readonly Row[])[] | null> => {
  if (lists.length === 0) return []
  const prepared = lists.map((list) => prepare({ req, context, list }))
  const sql = await sqlOf(req)
  if (sql) return readInSql({ sql, slugs: context.options.slugs, lists: prepared })
  const mongo = await mongoOf(req)
  return mongo
    ? readInMongo({ mongo, lists: prepared, from: context.options.slugs.engagements, anchor })
    : null
}

const prepare = ({
  req,
  context,
  list: { collection, ...list },
}: {
  req: PayloadRequest
  context: PluginContext
  list: List
}): PreparedList => {
  const slug = context.options.slugs[collection]
  return { ...list, slug, kinds: fieldKinds({ req, slug }) }
}

/** One list by Payload's own call, within what the user may read. */
export const readList = async ({
  req,
  context,
  list: { collection, where, ...list },
}: {
  req: PayloadRequest
  context: PluginContext
  list: List
}): Promise<readonly Row[]> => {
  const kinds = fieldKinds({ req, slug: context.options.slugs[collection] })
  const docs = await findAllowed({ req, context, collection, where: whereOf(where), ...list })
  return docs.map((values) => rowOf({ values, fields: list.fields, kinds }))
}

/** A row of plain values, whatever the adapter gave. */
export const rowOf = ({
  values,
  fields,
  kinds,
}: {
  values: Readonly<Record<string, unknown>>
  fields: readonly string[]
  kinds: FieldKinds
}): Row => ({
  ...Object.fromEntries(
    fields.map((field) => [field, plainValue({ value: values[field], kind: kinds[field] })]),
  ),
  id: plainValue({ value: values.id, kind: 'relationship' }) as RecordId,
})
