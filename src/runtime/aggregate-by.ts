import type { PayloadRequest } from 'payload'
import type { Aggregate } from '../engagement/values.ts'
import type { RecordId } from '../engine/types.ts'
import { type Mongo, mongoOf, type Sql, sqlOf } from './adapters.ts'
import { type Condition, columnOf, inMongo, inPayload, inSql } from './conditions-on-fields.ts'

/** What the records of one combination have in common. */
export type AggregateRow = {
  /** In the order of `by`; ids of MongoDB as texts. */
  readonly of: readonly (RecordId | null)[]
  /** null where none of them has a value in the field. A date is ISO 8601, a text that says no number stays a text. */
  readonly value: number | string | null
}

type Args = {
  req: PayloadRequest
  /** Its slug. */
  collection: string
  /** Relationships to one record each. */
  by: readonly string[]
  aggregate: Aggregate
  /** Path of a number field, or of a date or text for `min` and `max`; `count` needs none. */
  field: string | null
  condition: Condition
}

/**
 * Counts or sums up the records for each combination of records that they belong to: one grouped statement on SQL, one
 * aggregate on MongoDB. An adapter that is neither reads the fields alone and calculates here. Asks no access rules.
 */
export const aggregateBy = async (args: Args): Promise<readonly AggregateRow[]> => {
  const sql = await sqlOf(args.req)
  if (sql) return inSqlGroups({ ...args, sql })
  const mongo = await mongoOf(args.req)
  return mongo ? inMongoGroups({ ...args, mongo }) : here(args)
}

const inSqlGroups = async ({
  collection,
  by,
  aggregate,
  field,
  condition,
  sql,
}: Args & { sql: Sql }): Promise<AggregateRow[]> => {
  const raw = sql.raw()
  const table = sql.table(collection)
  const column = (path: string): unknown => columnOf({ table, collection, path })
  const columns = by.map(column)
  const measured = field === null || aggregate === 'count' ? raw`*` : column(field)
  const said = {
    count: () => raw`count(${measured})`,
    sum: () => raw`sum(${measured})`,
    average: () => raw`avg(${measured})`,
    min: () => raw`min(${measured})`,
    max: () => raw`max(${measured})`,
  }[aggregate]()
  const rows = (await sql.db
    .select({ ...Object.fromEntries(columns.map((each, at) => [`of${at}`, each])), value: said })
    .from(table)
    .where(inSql({ condition, sql, collection }))
    .groupBy(...columns)) as Record<string, unknown>[]
  return rows.map((row) => ({
    of: by.map((_, at) => (row[`of${at}`] ?? null) as RecordId | null),
    value: plainValue(row.value),
  }))
}

const inMongoGroups = async ({
  collection,
  by,
  aggregate,
  field,
  condition,
  mongo,
}: Args & { mongo: Mongo }): Promise<AggregateRow[]> => {
  const measured = `$${field}`
  const said = {
    count: { $sum: 1 },
    sum: { $sum: measured },
    average: { $avg: measured },
    min: { $min: measured },
    max: { $max: measured },
  }[aggregate]
  const known = aggregate === 'count' ? 1 : { $cond: [{ $eq: [{ $ifNull: [measured, null] }, null] }, 0, 1] }
  const rows = (await mongo
    .model(collection)
    .aggregate([
      { $match: inMongo({ condition, mongo }) },
      {
        $group: {
          _id: Object.fromEntries(by.map((path, at) => [`of${at}`, `$${path}`])),
          value: said,
          known: { $sum: known },
        },
      },
    ])
    .session(mongo.session ?? null)) as { _id: Record<string, unknown>; value: unknown; known: number }[]
  return rows.map(({ _id, value, known: count }) => ({
    of: by.map((_, at) => plainId(_id[`of${at}`])),
    value: count === 0 ? null : plainValue(value),
  }))
}

const here = async ({ req, collection, by, aggregate, field, condition }: Args): Promise<AggregateRow[]> => {
  const paths = field === null ? [...by] : [...by, field]
  const { docs } = await req.payload.db.find<{ id: RecordId } & Record<string, unknown>>({
    collection,
    joins: false,
    limit: 0,
    pagination: false,
    req,
    select: Object.fromEntries(paths.map((path) => [path.split('.')[0] as string, true])),
    where: inPayload(condition),
  })
  const groups = new Map<string, { of: (RecordId | null)[]; values: (number | string)[]; count: number }>()
  for (const doc of docs) {
    const of = by.map((path) => plainId(valueIn(doc, path)))
    const name = JSON.stringify(of)
    const group = groups.get(name) ?? { of, values: [], count: 0 }
    groups.set(name, group)
    group.count++
    const value = field === null ? null : plainValue(valueIn(doc, field))
    if (value !== null) group.values.push(value)
  }
  return [...groups.values()].map(({ of, values, count }) => ({
    of,
    value: aggregate === 'count' ? count : aggregated(aggregate, values),
  }))
}

const aggregated = (aggregate: Aggregate, values: readonly (number | string)[]): number | string | null => {
  if (values.length === 0) return null
  if (aggregate === 'min' || aggregate === 'max') {
    const sorted = [...values].sort((one, other) => (one < other ? -1 : one > other ? 1 : 0))
    return (aggregate === 'min' ? sorted[0] : sorted.at(-1)) ?? null
  }
  const sum = values.reduce<number>((total, value) => total + Number(value), 0)
  return aggregate === 'sum' ? sum : sum / values.length
}

/** Sums come from some databases as texts, dates as objects or in SQL's own spelling. */
const plainValue = (value: unknown): number | string | null => {
  if (value === null || value === undefined) return null
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  const text = String(value)
  const date = /^(\d{4}-\d\d-\d\d)[ T]([\d:.]+)(Z|[+-]\d\d)?(:?\d\d)?$/.exec(text)
  if (date) {
    const [, day, time, zone = 'Z', minutes = ''] = date
    const offset = zone === 'Z' ? 'Z' : `${zone}:${minutes.replace(':', '') || '00'}`
    return new Date(`${day}T${time}${offset}`).toISOString()
  }
  const number = Number(text)
  return text !== '' && Number.isFinite(number) ? number : text
}

const plainId = (value: unknown): RecordId | null => {
  if (value === null || value === undefined) return null
  return typeof value === 'number' ? value : String(value)
}

const valueIn = (doc: Readonly<Record<string, unknown>>, path: string): unknown =>
  path.split('.').reduce<unknown>((node, name) => (node as Record<string, unknown> | null)?.[name], doc)
