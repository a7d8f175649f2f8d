import type { PayloadRequest, Where } from 'payload'
import type { RecordId } from '../engine/types.ts'
import { mongoOf, sqlOf } from './adapters.ts'

type Row = Readonly<Record<string, unknown>>

type Args = {
  req: PayloadRequest
  /** Slug of a collection of plain columns and JSON. */
  collection: string
  /** Its unique field, which every row has. */
  unique: string
  rows: readonly Row[]
  /** Fields that are ids of records, and such that are moments. */
  records: readonly string[]
  dates: readonly string[]
  /** Overwrites these fields of rows that are there, unless those are of a later moment; else they stay as they are. */
  replace?: { readonly fields: readonly string[]; readonly latest: string }
}

/**
 * Adds many rows in one statement each thousand, on SQL and on MongoDB. Rows whose unique field is there already are
 * left as they are or overwritten; whoever does the same at once makes no second one.
 */
export const upsertRows = async (args: Args): Promise<void> => {
  for (let at = 0; at < args.rows.length; at += CHUNK) {
    await upsertChunk({ ...args, rows: args.rows.slice(at, at + CHUNK) })
  }
}

/** Databases take a limited number of values in a statement. */
const CHUNK = 1000

const upsertChunk = async ({ req, collection, unique, rows: given, records, dates, replace }: Args) => {
  const now = new Date().toISOString()
  const rows = given.map((row) => ({ ...row, createdAt: now, updatedAt: now }) as Row)
  const sql = await sqlOf(req)
  if (sql) {
    const table = sql.table(collection)
    const insert = sql.db.insert(sql.table(collection)).values(rows.map((row) => ({ ...row })))
    if (!replace) {
      await insert.onConflictDoNothing({ target: table[unique] })
      return
    }
    const raw = sql.raw()
    const added = (name: string) => raw`excluded.${raw.identifier((table[name] as { name: string }).name)}`
    await insert.onConflictDoUpdate({
      target: table[unique],
      set: Object.fromEntries([...replace.fields, 'updatedAt'].map((name) => [name, added(name)])),
      setWhere: raw`${table[replace.latest]} is null or ${table[replace.latest]} <= ${added(replace.latest)}`,
    })
    return
  }
  const mongo = await mongoOf(req)
  if (mongo) {
    const document = (row: Row): Record<string, unknown> => {
      const stored: Record<string, unknown> = { ...row }
      for (const name of records) if (stored[name] != null) stored[name] = mongo.id(stored[name] as RecordId)
      for (const name of [...dates, 'createdAt', 'updatedAt']) {
        if (stored[name] != null) stored[name] = new Date(String(stored[name]))
      }
      return stored
    }
    const operations = rows.map(document).map((row) => {
      if (!replace) return { filter: { [unique]: row[unique] }, update: { $setOnInsert: row } }
      const over = new Set([...replace.fields, 'updatedAt'])
      const part = (isOver: boolean) =>
        Object.fromEntries(Object.entries(row).filter(([name]) => over.has(name) === isOver))
      return {
        filter: {
          [unique]: row[unique],
          $or: [{ [replace.latest]: null }, { [replace.latest]: { $lte: row[replace.latest] } }],
        },
        // The unique field comes from the filter.
        update: { $set: part(true), $setOnInsert: without(part(false), unique) },
      }
    })
    const write = () =>
      mongo.model(collection).collection.bulkWrite(
        operations.map((each) => ({ updateOne: { ...each, upsert: true } })),
        { session: mongo.session, ordered: false },
      )
    // Doubled means that somebody else was first: now it is there. Doubled again means that it is of a later moment.
    await write().catch(async (error: unknown) => {
      if (!isDoubled(error)) throw error
      await write().catch((again: unknown) => {
        if (!isDoubled(again)) throw again
      })
    })
    return
  }
  for (const row of rows) {
    const where: Where = { [unique]: { equals: row[unique] } }
    const there = await req.payload.db.findOne<{ id: RecordId } & Record<string, unknown>>({
      collection,
      req,
      where,
    })
    if (!there) await req.payload.db.create({ collection, data: { ...row }, req, returning: false })
    else if (replace && !(String(there[replace.latest] ?? '') > String(row[replace.latest]))) {
      const data = Object.fromEntries(replace.fields.map((name) => [name, row[name]]))
      await req.payload.db.updateOne({ collection, data, id: there.id, req, returning: false })
    }
  }
}

const without = (row: Row, name: string): Row =>
  Object.fromEntries(Object.entries(row).filter(([each]) => each !== name))

const isDoubled = (error: unknown): boolean => (error as { code?: unknown } | null)?.code === 11_000
