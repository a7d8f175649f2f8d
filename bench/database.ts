import type { Payload } from 'payload'
import type { RecordId } from '../src/engine/types.ts'

/** What preparing a measurement needs and Payload has no call for: many records at once, and the server's version. */

type Table = Record<string, unknown>

type Adapter = {
  readonly name: string
  // biome-ignore lint/suspicious/noExplicitAny: drizzle's query builder, whose types depend on the database
  readonly drizzle?: any
  readonly tables?: Readonly<Record<string, Table>>
  readonly tableNameMap?: ReadonlyMap<string, string>
  readonly operators?: Readonly<Record<string, (...args: unknown[]) => unknown>>
  // biome-ignore lint/suspicious/noExplicitAny: mongoose's models
  readonly collections?: Readonly<Record<string, any>>
  // biome-ignore lint/suspicious/noExplicitAny: mongoose's connection
  readonly connection?: any
  readonly client?: { execute: (sql: string) => Promise<{ rows: readonly Record<string, unknown>[] }> }
  readonly pool?: { query: (sql: string) => Promise<{ rows: readonly Record<string, unknown>[] }> }
}

/** Rows of one INSERT: SQLite takes 32,766 values in a statement. */
const ROWS_AT_ONCE = 500

let inserted = 0

/** Adds open tasks to a play, past Payload. Their numbers are not of any series. */
export const insertTasks = async ({
  payload,
  collection,
  play,
  count,
}: {
  payload: Payload
  collection: string
  play: RecordId
  count: number
}): Promise<void> => {
  const adapter = payload.db as unknown as Adapter
  const now = new Date()
  const rows = Array.from({ length: count }, () => {
    inserted += 1
    return {
      number: `BENCH${String(inserted).padStart(7, '0')}`,
      play,
      shortDescription: `Task ${inserted}`,
      state: 'new',
      visibleToCustomer: true,
    }
  })
  if (adapter.name === 'mongoose') {
    const timed = rows.map((row) => ({ ...row, createdAt: now, updatedAt: now }))
    await adapter.collections?.[collection].insertMany(timed)
    return
  }
  const at = now.toISOString()
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const part = rows
      .slice(from, from + ROWS_AT_ONCE)
      .map((row) => ({ ...row, createdAt: at, updatedAt: at }))
    await adapter.drizzle.insert(tableOf({ adapter, collection })).values(part)
  }
}

/** Adds records of plain columns, past Payload. */
export const insertRows = async ({
  payload,
  collection,
  rows,
}: {
  payload: Payload
  collection: string
  rows: readonly Readonly<Record<string, unknown>>[]
}): Promise<void> => {
  const adapter = payload.db as unknown as Adapter
  const now = new Date()
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    const part = rows.slice(from, from + ROWS_AT_ONCE)
    if (adapter.name === 'mongoose') {
      await adapter.collections?.[collection].insertMany(
        part.map((row) => ({ ...row, createdAt: now, updatedAt: now })),
      )
    } else {
      const at = now.toISOString()
      const timed = part.map((row) => ({ ...row, createdAt: at, updatedAt: at }))
      await adapter.drizzle.insert(tableOf({ adapter, collection })).values(timed)
    }
  }
}

/** Lets a database look at what it holds, as it does by itself after a while. */
export const analyze = async (payload: Payload): Promise<void> => {
  const { client, pool } = payload.db as unknown as Adapter
  await client?.execute('ANALYZE')
  await pool?.query('ANALYZE')
}

/** Opens all tasks of a play again, past Payload. */
export const reopenTasks = async ({
  payload,
  collection,
  play,
}: {
  payload: Payload
  collection: string
  play: RecordId
}): Promise<void> => {
  const adapter = payload.db as unknown as Adapter
  if (adapter.name === 'mongoose') {
    await adapter.collections?.[collection].updateMany({ play }, { $set: { state: 'new' } })
    return
  }
  const table = tableOf({ adapter, collection })
  await adapter.drizzle
    .update(table)
    .set({ state: 'new' })
    .where(adapter.operators?.equals?.(table.play, play))
}

/** Name and version of the database, as it says itself. */
export const databaseVersion = async (payload: Payload): Promise<string> => {
  const { name, connection, client, pool } = payload.db as unknown as Adapter
  if (name === 'mongoose') {
    const { version } = await connection.db.admin().serverInfo()
    return `MongoDB ${version}${connection.getClient().options.replicaSet ? ', replica set' : ', standalone'}`
  }
  if (client) {
    const { rows } = await client.execute('SELECT sqlite_version() AS version')
    return `SQLite ${rows[0]?.version} (WAL)`
  }
  const version = await pool?.query('SHOW server_version')
  const fsync = await pool?.query('SHOW fsync')
  return `PostgreSQL ${version?.rows[0]?.server_version} (fsync ${fsync?.rows[0]?.fsync})`
}

const tableOf = ({ adapter, collection }: { adapter: Adapter; collection: string }): Table => {
  const table = adapter.tables?.[adapter.tableNameMap?.get(collection.replaceAll('-', '_')) ?? '']
  if (!table) throw new Error(`There is no table for the collection "${collection}".`)
  return table
}
