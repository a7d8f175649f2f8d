import type { PayloadRequest } from 'payload'
import type { RecordId } from '../engine/types.ts'
import { transactionOf } from './transactions.ts'

/**
 * What stands behind Payload's database interface: the query builder of the SQL adapters, the models of MongoDB's.
 * The only file that looks inside an adapter. For one that is neither, both give null.
 */

type Column = unknown
type Table = Record<string, Column>
type DrizzleAdapter = {
  drizzle?: unknown
  operators?: Record<string, (...args: unknown[]) => unknown>
  sessions?: Record<string, { db?: unknown } | undefined>
  tableNameMap?: Map<string, string>
  tables?: Record<string, Table>
}

// biome-ignore lint/suspicious/noExplicitAny: the query builder's types belong to a package that hosts may not have
type QueryBuilder = any

/** An adapter that Payload builds on drizzle, inside the request's transaction when it has one. */
export type Sql = {
  db: QueryBuilder
  table(slug: string): Table
  and(...parts: unknown[]): unknown
  equals(column: Column, value: unknown): unknown
  in(column: Column, values: unknown[]): unknown
  /** Any other operator of Payload's, such as `less_than`; with `contains` the value has its percent signs already. */
  compare(operator: string, column: Column, value: unknown): unknown
  /**
   * `count(*)`, for what is selected beside the columns of a `groupBy`. Its value is a number or the text of one. Null
   * where drizzle does not hand it out.
   */
  count(): unknown
  /** Further operators that Payload knows by these names: `exists`, `isNull`, `not_in`, `or`, `less_than` and so on. */
  is: Readonly<Record<string, (...args: unknown[]) => unknown>>
  /**
   * Drizzle's tag for SQL.
   * @throws Error where drizzle does not hand it out
   */
  raw(): QueryBuilder
  /** A JSON object of names and values, written one after the other. */
  jsonObject(pairs: unknown): unknown
  /** Rows of a statement that was written with the tag. */
  rows(statement: unknown): Promise<readonly Readonly<Record<string, unknown>>[]>
}

export const sqlOf = async (req: PayloadRequest): Promise<Sql | null> => {
  const adapter = req.payload.db as unknown as DrizzleAdapter
  const { drizzle, operators, tables, tableNameMap } = adapter
  const { and, equals, in: inArray } = operators ?? {}
  if (!drizzle || !tables || !tableNameMap || !and || !equals || !inArray) return null
  const transaction = await transactionOf(req)
  const db: QueryBuilder =
    (transaction !== null ? adapter.sessions?.[String(transaction)]?.db : undefined) ?? drizzle
  return {
    db,
    table: (slug) => {
      const table = tables[tableNameMap.get(slug.replaceAll('-', '_')) ?? '']
      if (!table)
        throw new Error(`payload-playbooks: the database has no table for the collection "${slug}".`)
      return table
    },
    and,
    equals,
    in: inArray,
    compare: (operator, column, value) => {
      const compare = operators?.[operator]
      if (!compare)
        throw new Error(`payload-playbooks: the database does not know the operator "${operator}".`)
      return compare(column, value)
    },
    count: () => {
      const raw = rawSql(db)
      return raw && raw`count(*)`
    },
    is: operators ?? {},
    raw: () => neededTag(db),
    jsonObject: (pairs) => {
      const raw = neededTag(db)
      return isSqlite(db) ? raw`json_object(${pairs})` : raw`json_build_object(${pairs})::text`
    },
    rows: async (statement) => (isSqlite(db) ? db.all(statement) : (await db.execute(statement)).rows),
  }
}

/** Of the two only SQLite's gives rows by `all`. */
const isSqlite = (db: QueryBuilder): boolean => typeof db.all === 'function'

const neededTag = (db: QueryBuilder): QueryBuilder => {
  const raw = rawSql(db)
  if (!raw) throw new Error('payload-playbooks: this version of drizzle does not hand out its tag for SQL.')
  return raw
}

/**
 * Drizzle's tag for SQL. Its package need not be where this one is, and its query builder hands the tag to whoever
 * words a condition.
 */
const rawSql = (db: QueryBuilder): QueryBuilder | null => {
  let tag: QueryBuilder | null = null
  const [table] = Object.values(db.query ?? {}) as QueryBuilder[]
  table
    ?.findFirst({
      where: (_: unknown, { sql }: { sql: typeof tag }) => {
        tag = sql
      },
    })
    .toSQL()
  return tag
}

// biome-ignore lint/suspicious/noExplicitAny: mongoose belongs to a package that hosts may not have
type Model = any

/** Mongoose's models, and the session of the request's transaction when it has one. */
export type Mongo = {
  session: unknown
  model(slug: string): Model
  id(id: RecordId): unknown
  document(row: Readonly<Record<string, unknown>>): Record<string, unknown>
}

const RELATIONSHIPS_OF_ENTRIES = ['play', 'engagement', 'account', 'author', 'actor', 'owner']
const DATES_OF_ENTRIES = ['at', 'createdAt', 'updatedAt']

export const mongoOf = async (req: PayloadRequest): Promise<Mongo | null> => {
  const adapter = req.payload.db as unknown as {
    name: string
    collections?: Record<string, Model>
    connection?: { base?: { Types?: { ObjectId?: new (id: string) => unknown } } }
    sessions?: Record<string, unknown>
  }
  const ObjectId = adapter.connection?.base?.Types?.ObjectId
  if (adapter.name !== 'mongoose' || !adapter.collections || !ObjectId) return null
  const transaction = await transactionOf(req)
  const id = (value: RecordId): unknown =>
    typeof value === 'string' && /^[0-9a-f]{24}$/i.test(value) ? new ObjectId(value) : value
  return {
    session: transaction !== null ? adapter.sessions?.[String(transaction)] : undefined,
    model: (slug) => adapter.collections?.[slug],
    id,
    document: (row) => ({
      ...row,
      ...Object.fromEntries(
        RELATIONSHIPS_OF_ENTRIES.filter((name) => row[name] !== undefined && row[name] !== null).map(
          (name) => [name, id(row[name] as RecordId)],
        ),
      ),
      ...Object.fromEntries(
        DATES_OF_ENTRIES.filter((name) => row[name] !== undefined).map((name) => [
          name,
          new Date(String(row[name])),
        ]),
      ),
    }),
  }
}
