import type { PayloadRequest, Where } from 'payload'
import type { RecordId, UnfinishedRecord } from '../engine/types.ts'
import { type Mongo, mongoOf, type Sql, sqlOf } from './adapters.ts'

/**
 * Reads and writes that touch many rows and must not cost a statement for each: counting and naming a play's records,
 * canceling them, adding several entries. Payload's database interface has no such calls on SQL (its `updateMany` goes
 * row by row), so they are said here in the words of the two kinds of adapter there are. An adapter that is neither
 * gets the same result through Payload's own calls, one by one.
 */

export type RecordsQuery = {
  readonly collection: string
  readonly states: readonly string[]
  /** Records in one of these are named, up to `named` of them. */
  readonly open: readonly string[]
  /** The fields that a record is called by, and that say when it is due. */
  readonly title: string
  readonly due: string
}

export type RecordsFound = {
  /** How many records are in each of the states. */
  readonly counts: Readonly<Record<string, number>>
  /** The first open ones by number. */
  readonly unfinished: readonly UnfinishedRecord[]
}

type RecordsArgs = {
  req: PayloadRequest
  play: RecordId
  queries: readonly RecordsQuery[]
  named: number
}

/**
 * Counts the records of a play by collection and state, and names a few of those that are open. One statement on
 * MongoDB; on SQL one that counts and one for each collection that has open records.
 */
export const findByState = async ({
  plays,
  ...args
}: RecordsArgs & {
  /** Slug of the plays: everything hangs on the play's one row. */
  plays: string
}): Promise<readonly RecordsFound[]> => {
  if (args.queries.length === 0) return []
  const sql = await sqlOf(args.req)
  if (sql) return findInSql({ ...args, sql, plays })
  const mongo = await mongoOf(args.req)
  return mongo ? findInMongo({ ...args, mongo, plays }) : findOneByOne(args)
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
 * Empties fields of one record where `field` still has the value, without reading it back: Payload's own update gives
 * the whole record, which here can be long.
 */
export const emptyWhere = async ({
  req,
  collection,
  id,
  field,
  value,
  empty,
}: {
  req: PayloadRequest
  collection: string
  id: RecordId
  field: string
  value: number
  /** Names of flat fields. */
  empty: readonly string[]
}): Promise<void> => {
  const nothing = Object.fromEntries(empty.map((name) => [name, null]))
  const sql = await sqlOf(req)
  if (sql) {
    const table = sql.table(collection)
    await sql.db
      .update(table)
      .set(nothing)
      .where(sql.and(sql.equals(table.id, id), sql.equals(table[field], value)))
    return
  }
  const where: Where = { and: [{ id: { equals: id } }, { [field]: { equals: value } }] }
  await req.payload.db.updateOne({ collection, data: nothing, req, returning: false, where })
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
  if (rows.length === 0 || (await insertUnlessThere({ req, collection, rows }))) return
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
    const { totalDocs } = await req.payload.db.count({
      collection,
      req,
      where: { entryKey: { equals: row.entryKey } },
    })
    if (totalDocs === 0) await req.payload.db.create({ collection, data: { ...row }, req, returning: false })
  }
}

/**
 * Adds rows to a collection of plain columns, in one statement that leaves out those whose unique key is already there
 * and does not end the transaction over them.
 * @returns false, and does nothing, where the adapter is none of SQL.
 */
export const insertUnlessThere = async ({
  req,
  collection,
  rows,
}: {
  req: PayloadRequest
  collection: string
  rows: readonly Readonly<Record<string, unknown>>[]
}): Promise<boolean> => {
  const sql = await sqlOf(req)
  if (!sql) return false
  await sql.db
    .insert(sql.table(collection))
    .values(rows.map((row) => ({ ...row })))
    .onConflictDoNothing()
  return true
}

const findInSql = async ({
  sql,
  plays,
  play,
  queries,
  named,
}: RecordsArgs & { sql: Sql; plays: string }): Promise<readonly RecordsFound[]> => {
  const selected: Record<string, unknown> = {}
  queries.forEach(({ collection, states }, at) => {
    const table = sql.table(collection)
    for (const state of states) {
      selected[`${at}:${state}`] = sql.db.$count(
        table,
        sql.and(sql.equals(table.play, play), sql.equals(table.state, state)),
      )
    }
  })
  const rows = (await sql.db
    .select(selected)
    .from(sql.table(plays))
    .where(sql.equals(sql.table(plays).id, play))) as Record<string, unknown>[]
  const row = rows[0] ?? {}
  const found: RecordsFound[] = []
  for (const [at, { collection, states, open, title, due }] of queries.entries()) {
    const counts = Object.fromEntries(states.map((state) => [state, Number(row[`${at}:${state}`] ?? 0)]))
    const table = sql.table(collection)
    const unfinished = open.some((state) => (counts[state] ?? 0) > 0)
      ? await sql.db
          .select({
            id: table.id,
            number: table.number,
            state: table.state,
            title: table[title],
            due: table[due],
          })
          .from(table)
          .where(sql.and(sql.equals(table.play, play), sql.in(table.state, [...open])))
          .orderBy(table.number)
          .limit(named)
      : []
    found.push({ counts, unfinished: unfinished.map(unfinishedOf) })
  }
  return found
}

/** One statement that begins at the play and looks up the rest: a transaction refuses `$unionWith`. */
const findInMongo = async ({
  mongo,
  plays,
  play,
  queries,
  named,
}: RecordsArgs & { mongo: Mongo; plays: string }): Promise<readonly RecordsFound[]> => {
  const match = { play: mongo.id(play) }
  const lookups = queries.flatMap(({ collection, open, title, due }, at) => {
    const from = mongo.model(collection).collection.collectionName
    const counting = [{ $match: match }, { $group: { _id: '$state', count: { $sum: 1 } } }]
    const naming = [
      { $match: { ...match, state: { $in: [...open] } } },
      { $sort: { number: 1 } },
      { $limit: named },
      { $project: { _id: 0, id: '$_id', number: 1, state: 1, title: `$${title}`, due: `$${due}` } },
    ]
    return [
      { $lookup: { from, pipeline: counting, as: `counts${at}` } },
      { $lookup: { from, pipeline: naming, as: `unfinished${at}` } },
    ]
  })
  const rows = (await mongo
    .model(plays)
    .aggregate([{ $match: { _id: mongo.id(play) } }, { $project: { _id: 1 } }, ...lookups])
    .session(mongo.session ?? null)) as Record<string, readonly Record<string, unknown>[]>[]
  const row = rows[0] ?? {}
  return queries.map(({ states }, at) => {
    const counts = new Map((row[`counts${at}`] ?? []).map(({ _id, count }) => [_id, Number(count)]))
    return {
      counts: Object.fromEntries(states.map((state) => [state, counts.get(state) ?? 0])),
      unfinished: (row[`unfinished${at}`] ?? []).map(unfinishedOf),
    }
  })
}

const findOneByOne = async ({ req, play, queries, named }: RecordsArgs): Promise<readonly RecordsFound[]> => {
  const found: RecordsFound[] = []
  for (const { collection, states, open, title, due } of queries) {
    const counts: Record<string, number> = {}
    for (const state of states) {
      const { totalDocs } = await req.payload.db.count({
        collection,
        req,
        where: { and: [{ play: { equals: play } }, { state: { equals: state } }] },
      })
      counts[state] = totalDocs
    }
    const { docs } = await req.payload.db.find<{ id: RecordId } & Record<string, unknown>>({
      collection,
      limit: named,
      pagination: false,
      req,
      select: { number: true, state: true, [title]: true, [due]: true },
      sort: 'number',
      where: { and: [{ play: { equals: play } }, { state: { in: [...open] } }] },
    })
    found.push({
      counts,
      unfinished: docs.map((doc) => unfinishedOf({ ...doc, title: doc[title], due: doc[due] })),
    })
  }
  return found
}

const unfinishedOf = (row: Readonly<Record<string, unknown>>): UnfinishedRecord => ({
  id: (typeof row.id === 'object' && row.id !== null ? row.id.toString() : row.id) as RecordId,
  number: String(row.number),
  state: String(row.state),
  title: String(row.title ?? ''),
  due: row.due ? new Date(row.due as string).toISOString() : null,
})

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
