import type { PayloadRequest, Where } from 'payload'
import type { RecordId } from '../engine/types.ts'
import { transactionOf } from './transactions.ts'

/**
 * Reads and writes that touch many rows and must not cost a statement for each: counting a play's records by state,
 * canceling them, adding several entries. Payload's database interface has no such calls on SQL (its `updateMany` goes
 * row by row), so they are said here in the words of the two kinds of adapter there are. An adapter that is neither
 * gets the same result through Payload's own calls, one by one.
 *
 * The only file that looks inside an adapter.
 */

export type CountQuery = { readonly collection: string; readonly states: readonly string[] }

/** Counts the records of a play by collection and state; on SQL in one statement, on MongoDB in one per collection. */
export const countByState = async ({
  req,
  plays,
  play,
  queries,
}: {
  req: PayloadRequest
  /** Slug of the plays: the counts hang on the play's one row. */
  plays: string
  play: RecordId
  queries: readonly CountQuery[]
}): Promise<readonly Readonly<Record<string, number>>[]> => {
  if (queries.length === 0) return []
  const sql = await sqlOf(req)
  if (sql) {
    const counts: Record<string, unknown> = {}
    queries.forEach(({ collection, states }, at) => {
      const table = sql.table(collection)
      for (const state of states) {
        counts[`${at}:${state}`] = sql.db.$count(
          table,
          sql.and(sql.equals(table.play, play), sql.equals(table.state, state)),
        )
      }
    })
    const rows = (await sql.db
      .select(counts)
      .from(sql.table(plays))
      .where(sql.equals(sql.table(plays).id, play))) as Record<string, unknown>[]
    const row = rows[0] ?? {}
    return queries.map(({ states }, at) =>
      Object.fromEntries(states.map((state) => [state, Number(row[`${at}:${state}`] ?? 0)])),
    )
  }
  const mongo = await mongoOf(req)
  if (mongo) {
    const results: Record<string, number>[] = []
    for (const { collection, states } of queries) {
      const groups = (await mongo
        .model(collection)
        .aggregate([
          { $match: { play: mongo.id(play) } },
          { $group: { _id: '$state', count: { $sum: 1 } } },
        ])
        .session(mongo.session ?? null)) as { _id: string; count: number }[]
      const found = new Map(groups.map((group) => [group._id, group.count]))
      results.push(Object.fromEntries(states.map((state) => [state, found.get(state) ?? 0])))
    }
    return results
  }
  return countOneByOne({ req, play, queries })
}

/**
 * Sets the state of every record of a play that is in one of the `from` states, in a number of statements that does
 * not depend on how many there are.
 * @returns the numbers of the records that changed, sorted.
 */
export const cancelByState = async ({
  req,
  collection,
  play,
  from,
  at,
}: {
  req: PayloadRequest
  collection: string
  play: RecordId
  from: readonly string[]
  at: string
}): Promise<readonly string[]> => {
  if (from.length === 0) return []
  const sql = await sqlOf(req)
  if (sql) {
    const table = sql.table(collection)
    const rows = (await sql.db
      .update(table)
      .set({ state: 'canceled', updatedAt: at })
      .where(sql.and(sql.equals(table.play, play), sql.in(table.state, [...from])))
      .returning({ number: table.number })) as { number: string }[]
    return rows.map((row) => row.number).sort()
  }
  const mongo = await mongoOf(req)
  if (mongo) {
    const model = mongo.model(collection)
    const session = mongo.session ?? null
    const open = (await model
      .find({ play: mongo.id(play), state: { $in: [...from] } }, { number: 1 })
      .session(session)
      .lean()) as { _id: unknown; number: string }[]
    if (open.length === 0) return []
    await model.updateMany(
      { _id: { $in: open.map((each) => each._id) }, state: { $in: [...from] } },
      { $set: { state: 'canceled', updatedAt: new Date(at) } },
      { session, timestamps: false },
    )
    return open.map((each) => each.number).sort()
  }
  return cancelOneByOne({ req, collection, play, from })
}

/**
 * Adds rows to a collection of plain columns, leaving out those whose `entryKey` is already there.
 * One statement on SQL and on MongoDB.
 */
export const insertMissing = async ({
  req,
  collection,
  rows,
}: {
  req: PayloadRequest
  collection: string
  rows: readonly (Readonly<Record<string, unknown>> & { readonly entryKey: string })[]
}): Promise<void> => {
  if (rows.length === 0) return
  const sql = await sqlOf(req)
  if (sql) {
    await sql.db
      .insert(sql.table(collection))
      .values(rows.map((row) => ({ ...row })))
      .onConflictDoNothing()
    return
  }
  const mongo = await mongoOf(req)
  if (mongo) {
    await mongo.model(collection).collection.bulkWrite(
      rows.map((row) => ({
        updateOne: {
          filter: { entryKey: row.entryKey },
          update: { $setOnInsert: mongo.document(row) },
          upsert: true,
        },
      })),
      { session: mongo.session, ordered: true },
    )
    return
  }
  for (const row of rows) {
    const { totalDocs } = await req.payload.db.count({ collection, req, where: { entryKey: { equals: row.entryKey } } })
    if (totalDocs === 0) await req.payload.db.create({ collection, data: { ...row }, req, returning: false })
  }
}

// ---- SQL adapters: what Payload builds on drizzle ------------------------------------------------------------------

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

type Sql = {
  db: QueryBuilder
  table(slug: string): Table
  and(...parts: unknown[]): unknown
  equals(column: Column, value: unknown): unknown
  in(column: Column, values: unknown[]): unknown
}

const sqlOf = async (req: PayloadRequest): Promise<Sql | null> => {
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
      if (!table) throw new Error(`payload-playbooks: the database has no table for the collection "${slug}".`)
      return table
    },
    and,
    equals,
    in: inArray,
  }
}

// ---- MongoDB -----------------------------------------------------------------------------------------------------

// biome-ignore lint/suspicious/noExplicitAny: mongoose belongs to a package that hosts may not have
type Model = any

type Mongo = {
  session: unknown
  model(slug: string): Model
  id(id: RecordId): unknown
  document(row: Readonly<Record<string, unknown>>): Record<string, unknown>
}

const RELATIONSHIPS_OF_ENTRIES = ['play', 'engagement', 'author']

const mongoOf = async (req: PayloadRequest): Promise<Mongo | null> => {
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
        RELATIONSHIPS_OF_ENTRIES.filter((name) => row[name] !== undefined && row[name] !== null).map((name) => [
          name,
          id(row[name] as RecordId),
        ]),
      ),
      createdAt: new Date(String(row.createdAt)),
      updatedAt: new Date(String(row.updatedAt)),
    }),
  }
}

// ---- any other adapter -------------------------------------------------------------------------------------------

const countOneByOne = async ({
  req,
  play,
  queries,
}: {
  req: PayloadRequest
  play: RecordId
  queries: readonly CountQuery[]
}): Promise<readonly Readonly<Record<string, number>>[]> => {
  const results: Record<string, number>[] = []
  for (const { collection, states } of queries) {
    const counts: Record<string, number> = {}
    for (const state of states) {
      const { totalDocs } = await req.payload.db.count({
        collection,
        req,
        where: { and: [{ play: { equals: play } }, { state: { equals: state } }] },
      })
      counts[state] = totalDocs
    }
    results.push(counts)
  }
  return results
}

const cancelOneByOne = async ({
  req,
  collection,
  play,
  from,
}: {
  req: PayloadRequest
  collection: string
  play: RecordId
  from: readonly string[]
}): Promise<readonly string[]> => {
  const where: Where = { and: [{ play: { equals: play } }, { state: { in: [...from] } }] }
  const { docs } = await req.payload.db.find<{ id: RecordId; number: string }>({
    collection,
    pagination: false,
    limit: 0,
    req,
    where,
    select: { number: true },
  })
  await req.payload.db.updateMany({ collection, data: { state: 'canceled' }, req, where, returning: false })
  return docs.map((doc) => doc.number).sort()
}
