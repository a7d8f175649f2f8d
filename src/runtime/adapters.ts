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
  /**
   * `count(*)`, for what is selected beside the columns of a `groupBy`. Its value is a number or the text of one. Null
   * where drizzle does not hand it out.
   */
  count(): unknown
}

export const sqlOf = async (req: PayloadRequest): Promise<Sql | null> => {
  const adapter = req.payload.db as unknown as DrizzleAdapter
  const { drizzle, operators, tables, tableNameMap } = adapter
  const { and, equals, in: inArray } = operators ?? {}
  if (!drizzle || !tables || !tableNameMap || !and || !equals || !inArray) return null
  const transaction = await transactionOf(req)
  const db = (transaction !== null ? adapter.sessions?.[String(transaction)]?.db : undefined) ?? drizzle
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
    count: () => {
      const raw = rawSql(db)
      return raw && raw`count(*)`
    },
  }
}

/**
 * Drizzle's tag for SQL. Its package need not be where this one is, and its query builder hands the tag to whoever
 * words a condition.
 */
const rawSql = (db: QueryBuilder): ((text: TemplateStringsArray) => unknown) | null => {
  let tag: ((text: TemplateStringsArray) => unknown) | null = null
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

const RELATIONSHIPS_OF_ENTRIES = ['play', 'engagement', 'author', 'owner']

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
      createdAt: new Date(String(row.createdAt)),
      updatedAt: new Date(String(row.updatedAt)),
    }),
  }
}
