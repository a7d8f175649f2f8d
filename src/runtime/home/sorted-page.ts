import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../../context.ts'
import type { CollectionKey } from '../../options.ts'
import { type Mongo, mongoOf, type Sql, sqlOf } from '../adapters.ts'
import { findAllowed, readAccess } from './allowed.ts'
import { type Condition, whereOf } from './conditions.ts'
import { type FieldKinds, fieldKinds } from './field-kinds.ts'
import { type Row, rowOf } from './lists.ts'
import { matchOf, nameInMongo } from './mongo-conditions.ts'
import { allOf, columnOf } from './sql-conditions.ts'
import { readWithin, withinAccess } from './within.ts'

export type PageQuery = {
  readonly collection: CollectionKey
  readonly fields: readonly string[]
  readonly where: readonly Condition[]
  readonly sort: string
  readonly direction: 'asc' | 'desc'
  readonly limit: number
  /** From 1. */
  readonly page: number
}

/**
 * A page of the records that the user may read. Whatever has no value to sort by comes last, in either direction and on
 * every database; what is alike is in the order of ids. One statement, and one more for what a condition is within where
 * access narrows that; where access narrows the collection, or the
 * adapter is neither of SQL nor MongoDB, that one reads all that the conditions find.
 */
export const readPage = async ({
  req,
  context,
  query,
}: {
  req: PayloadRequest
  context: PluginContext
  query: PageQuery
}): Promise<readonly Row[]> => {
  const { collection, fields, where } = query
  const slug = context.options.slugs[collection]
  const kinds = fieldKinds({ req, slug })
  const access = await readAccess({ req, context, collection })
  if (access === false) return []
  const sql = access === true ? await sqlOf(req) : null
  if (sql) {
    const asked = await withinAccess({ req, context, where })
    return inSql({ sql, context, slug, kinds, query: { ...query, where: asked } })
  }
  const known = await readWithin({ req, context, where })
  const mongo = access === true ? await mongoOf(req) : null
  if (mongo) return inMongo({ mongo, slug, kinds, query: { ...query, where: known } })
  const docs = await findAllowed({
    req,
    context,
    collection,
    where: whereOf(known),
    fields,
    sort: ['id'],
    limit: 0,
  })
  return sorted({ rows: docs.map((values) => rowOf({ values, fields, kinds })), query })
}

const inSql = async ({
  sql,
  context,
  slug,
  kinds,
  query: { fields, where, sort, direction, limit, page },
}: {
  sql: Sql
  context: PluginContext
  slug: string
  kinds: FieldKinds
  query: PageQuery
}): Promise<readonly Row[]> => {
  const raw = sql.raw()
  const column = columnOf({ sql, slug })
  const pairs = ['id', ...fields].map((field) => raw`${raw.raw(`'${field}'`)}, ${column(field)}`)
  const by = column(sort)
  const condition = allOf({ sql, slugs: context.options.slugs, slug, where }) ?? raw`1 = 1`
  const rows = await sql.rows(
    raw`select ${sql.jsonObject(raw.join(pairs, raw`, `))} as "values" from ${sql.table(slug)} where ${condition} order by case when ${by} is null then 1 else 0 end, ${by} ${raw.raw(direction)}, ${column('id')} limit ${raw.raw(String(limit))} offset ${raw.raw(String(limit * (page - 1)))}`,
  )
  return rows.map(({ values }) => rowOf({ values: JSON.parse(String(values)), fields, kinds }))
}

const inMongo = async ({
  mongo,
  slug,
  kinds,
  query: { fields, where, sort, direction, limit, page },
}: {
  mongo: Mongo
  slug: string
  kinds: FieldKinds
  query: PageQuery
}): Promise<readonly Row[]> => {
  const rows = (await mongo
    .model(slug)
    .aggregate([
      { $match: matchOf({ mongo, where, kinds }) },
      { $project: Object.fromEntries(fields.map((field) => [nameInMongo(field), 1])) },
      { $addFields: { isMissing: { $cond: [{ $eq: [{ $ifNull: [`$${sort}`, null] }, null] }, 1, 0] } } },
      { $sort: { isMissing: 1, [sort]: direction === 'asc' ? 1 : -1, _id: 1 } },
      { $skip: limit * (page - 1) },
      { $limit: limit },
    ])
    .session(mongo.session ?? null)) as Readonly<Record<string, unknown>>[]
  return rows.map((values) => rowOf({ values: { ...values, id: values._id }, fields, kinds }))
}

const sorted = ({
  rows,
  query: { sort, direction, limit, page },
}: {
  rows: readonly Row[]
  query: PageQuery
}): readonly Row[] => {
  const turn = direction === 'asc' ? 1 : -1
  const from = limit * (page - 1)
  return [...rows]
    .sort((one, other) => {
      const [a, b] = [one[sort] as string | number | null, other[sort] as string | number | null]
      if (a === null || b === null) return Number(a === null) - Number(b === null)
      return turn * (a < b ? -1 : a > b ? 1 : 0)
    })
    .slice(from, from + limit)
}
