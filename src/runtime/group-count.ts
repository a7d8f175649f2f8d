import type { PayloadRequest, Where } from 'payload'
import { type Mongo, mongoOf, type Sql, sqlOf } from './adapters.ts'

/** Values of the fields that were grouped by, by their paths; null where a record has none. */
export type Group = {
  readonly values: Readonly<Record<string, string | number | boolean | null>>
  readonly count: number
}

type GroupArgs = {
  req: PayloadRequest
  /** Its slug. */
  collection: string
  /** Paths of fields of a single plain value, at most inside groups: `state`, `definition.version`. */
  by: readonly string[]
  /** Only records that have one of the values in each of these fields, which are no relationships. */
  where?: Readonly<Record<string, readonly (string | number)[]>>
}

/**
 * How many records there are of each combination of values: one grouped statement on SQL, one aggregate on MongoDB. An
 * adapter that is neither reads these fields alone and counts here. Asks no access rules: what it answers are numbers,
 * and who may know them is the caller's business.
 */
export const groupCount = async ({ where = {}, ...args }: GroupArgs): Promise<readonly Group[]> => {
  if (Object.values(where).some((values) => values.length === 0)) return []
  const sql = await sqlOf(args.req)
  const counted = sql?.count()
  if (sql && counted) return countInSql({ ...args, where, sql, counted })
  const mongo = await mongoOf(args.req)
  return mongo ? countInMongo({ ...args, where, mongo }) : countHere({ ...args, where })
}

type Args = Required<GroupArgs>

const countInSql = async ({
  collection,
  by,
  where,
  sql,
  counted,
}: Args & { sql: Sql; counted: unknown }): Promise<Group[]> => {
  const table = sql.table(collection)
  const column = (path: string): unknown => {
    const found = table[path.replaceAll('.', '_')]
    if (!found) throw new Error(`payload-playbooks: the collection "${collection}" has no field "${path}".`)
    return found
  }
  const selected = Object.fromEntries(by.map((path, at) => [`of${at}`, column(path)]))
  const conditions = Object.entries(where).map(([path, values]) => sql.in(column(path), [...values]))
  const rows = (await sql.db
    .select({ ...selected, count: counted })
    .from(table)
    .where(conditions.length === 0 ? undefined : sql.and(...conditions))
    .groupBy(...by.map(column))) as Record<string, unknown>[]
  return rows.map((row) => groupOf({ by, valueAt: (at) => row[`of${at}`], count: row.count }))
}

const countInMongo = async ({ collection, by, where, mongo }: Args & { mongo: Mongo }): Promise<Group[]> => {
  const match = Object.fromEntries(Object.entries(where).map(([path, values]) => [path, { $in: values }]))
  const keys = Object.fromEntries(by.map((path, at) => [`of${at}`, `$${path}`]))
  const rows = (await mongo
    .model(collection)
    .aggregate([{ $match: match }, { $group: { _id: keys, count: { $sum: 1 } } }])
    .session(mongo.session ?? null)) as { _id: Record<string, unknown>; count: number }[]
  return merged(
    rows.map(({ _id, count }) => groupOf({ by, valueAt: (at) => plainId(_id[`of${at}`]), count })),
  )
}

const countHere = async ({ req, collection, by, where }: Args): Promise<Group[]> => {
  const conditions: Where[] = Object.entries(where).map(([path, values]) => ({ [path]: { in: [...values] } }))
  const { docs } = await req.payload.db.find<{ id: string | number } & Record<string, unknown>>({
    collection,
    joins: false,
    limit: 0,
    pagination: false,
    req,
    select: selectOf(by),
    where: conditions.length === 0 ? {} : { and: conditions },
  })
  return merged(docs.map((doc) => groupOf({ by, valueAt: (at) => valueIn(doc, by[at] as string), count: 1 })))
}

const groupOf = ({
  by,
  valueAt,
  count,
}: {
  by: readonly string[]
  valueAt: (at: number) => unknown
  count: unknown
}): Group => ({
  values: Object.fromEntries(by.map((path, at) => [path, (valueAt(at) ?? null) as string | number | null])),
  count: Number(count),
})

/** One group a combination: to MongoDB a field that is missing and one that is null are two. */
const merged = (groups: readonly Group[]): Group[] => {
  const byName = new Map<string, Group>()
  for (const { values, count } of groups) {
    const name = JSON.stringify(Object.values(values))
    byName.set(name, { values, count: (byName.get(name)?.count ?? 0) + count })
  }
  return [...byName.values()]
}

const valueIn = (doc: Readonly<Record<string, unknown>>, path: string): unknown =>
  path.split('.').reduce<unknown>((node, name) => (node as Record<string, unknown> | null)?.[name], doc)

const selectOf = (paths: readonly string[]): Record<string, true | Record<string, true>> => {
  const select: Record<string, true | Record<string, true>> = {}
  for (const path of paths) {
    const [name = '', inner] = path.split('.')
    const known = select[name]
    select[name] = inner === undefined ? true : { ...(typeof known === 'object' ? known : {}), [inner]: true }
  }
  return select
}

/** MongoDB's ids as the API has them: texts. */
const plainId = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? String(value) : value
