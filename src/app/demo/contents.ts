import { existsSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createClient } from '@libsql/client'
import type { Payload } from 'payload'
import pg from 'pg'
import { DEFAULT_DATABASE_URI } from '../database.ts'
import { MARK_COLLECTION, type Mark, readMark } from './mark.ts'

/** What a database holds, looked at from outside: nothing is created, migrated or indexed by looking. */
export type Contents = {
  /** Rows of each table, documents of each collection. */
  readonly counts: ReadonlyMap<string, number>
  /** Names of the tables or collections that this application would make. */
  readonly own: ReadonlySet<string>
  readonly mark: Mark | null
}

type Inspector = {
  readonly names: () => Promise<string[]>
  readonly count: (name: string) => Promise<number>
  readonly marks: (name: string) => Promise<unknown[]>
  readonly drop: (names: readonly string[]) => Promise<void>
  readonly close: () => Promise<void>
}

/** `payload` is initialised but not connected (`disableDBConnect`). */
export const readContents = async ({
  payload,
  uri,
}: {
  payload: Payload
  uri: string | undefined
}): Promise<Contents> => {
  const own = ownNames(payload)
  const inspector = await inspect({ payload, uri })
  if (!inspector) return { counts: new Map(), own, mark: null }
  try {
    const names = await inspector.names()
    const counts = new Map<string, number>()
    for (const name of names) counts.set(name, await inspector.count(name))
    const marks = names.filter((name) => name === markName(payload))
    const mark = marks[0] ? readMark(await inspector.marks(marks[0])) : null
    return { counts, own, mark }
  } finally {
    await inspector.close()
  }
}

/** Drops every table or collection of this application, and no other. */
export const dropOwn = async ({
  payload,
  uri,
}: {
  payload: Payload
  uri: string | undefined
}): Promise<void> => {
  const own = ownNames(payload)
  const inspector = await inspect({ payload, uri })
  if (!inspector) return
  try {
    await inspector.drop((await inspector.names()).filter((name) => own.has(name)))
  } finally {
    await inspector.close()
  }
}

/** Where the key-value store is: an adapter may spell a collection's name in its own way. */
const markName = (payload: Payload): string => {
  const { collections } = payload.db as unknown as {
    collections?: Record<string, { collection: { name: string } }>
  }
  return collections?.[MARK_COLLECTION]?.collection.name ?? MARK_COLLECTION.replaceAll('-', '_')
}

const ownNames = (payload: Payload): Set<string> => {
  const db = payload.db as unknown as {
    rawTables?: Record<string, { name: string }>
    collections?: Record<string, { collection: { name: string } }>
    /** MongoDB keeps all globals in one collection. */
    globals?: { collection?: { name: string } }
  }
  const globals = db.globals?.collection?.name
  const tables = Object.values(db.rawTables ?? {}).map(({ name }) => name)
  const collections = Object.values(db.collections ?? {}).map(({ collection }) => collection.name)
  return new Set([...tables, ...collections, ...(globals ? [globals] : [])])
}

/** null: there is no such database yet. */
const inspect = async ({
  payload,
  uri,
}: {
  payload: Payload
  uri: string | undefined
}): Promise<Inspector | null> => {
  const url = uri || DEFAULT_DATABASE_URI
  switch (payload.db.name) {
    case 'sqlite':
      return inspectSqlite(url)
    case 'postgres':
      return inspectPostgres(url)
    default:
      return inspectMongo({ payload, url })
  }
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

const inspectSqlite = (url: string): Inspector | null => {
  const file = url.startsWith('file://') ? fileURLToPath(url) : url.replace(/^file:/, '')
  if (!existsSync(file)) return null
  const client = createClient({ url })
  const rows = async (sql: string) => (await client.execute(sql)).rows
  return {
    names: async () =>
      (await rows(`SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`)).map(
        (row) => String(row.name),
      ),
    count: async (name) => Number((await rows(`SELECT count(*) AS n FROM ${quoted(name)}`))[0]?.n),
    marks: async (name) => (await rows(`SELECT key, data FROM ${quoted(name)}`)).map((row) => ({ ...row })),
    // Every table is this application's when it comes to this, so the file can go as a whole.
    drop: async () => {
      client.close()
      for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true })
    },
    close: async () => client.close(),
  }
}

const inspectPostgres = async (url: string): Promise<Inspector | null> => {
  const client = new pg.Client({ connectionString: url })
  try {
    await client.connect()
  } catch (error) {
    // Payload creates a database that is not there.
    if ((error as { code?: string }).code === '3D000') return null
    throw error
  }
  const rows = async (sql: string): Promise<Record<string, unknown>[]> => (await client.query(sql)).rows
  return {
    names: async () =>
      (
        await rows(
          `SELECT table_name AS name FROM information_schema.tables
           WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
        )
      ).map((row) => String(row.name)),
    count: async (name) => Number((await rows(`SELECT count(*) AS n FROM ${quoted(name)}`))[0]?.n),
    marks: (name) => rows(`SELECT key, data FROM ${quoted(name)}`),
    drop: async (names) => {
      if (names.length > 0) await client.query(`DROP TABLE ${names.map(quoted).join(', ')} CASCADE`)
      // Payload's own tables have enumerations, which stay behind and are in the way of the next migration.
      const types = await rows(
        `SELECT t.typname AS name FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
         WHERE n.nspname = 'public' AND t.typtype = 'e'
         AND NOT EXISTS (SELECT 1 FROM pg_attribute a WHERE a.atttypid = t.oid AND NOT a.attisdropped)`,
      )
      for (const { name } of types) await client.query(`DROP TYPE ${quoted(String(name))}`)
    },
    close: () => client.end(),
  }
}

type MongoConnection = {
  readonly openUri: (url: string, options: Record<string, unknown>) => Promise<unknown>
  readonly close: () => Promise<void>
  readonly db: {
    readonly listCollections: () => { readonly toArray: () => Promise<{ name: string }[]> }
    readonly collection: (name: string) => {
      readonly countDocuments: () => Promise<number>
      readonly find: () => { readonly toArray: () => Promise<unknown[]> }
      readonly drop: () => Promise<unknown>
    }
  }
}

const inspectMongo = async ({ payload, url }: { payload: Payload; url: string }): Promise<Inspector> => {
  const { connection } = payload.db as unknown as { connection: MongoConnection }
  await connection.openUri(url, { autoIndex: false, autoCreate: false })
  const { db } = connection
  return {
    names: async () => (await db.listCollections().toArray()).map(({ name }) => name),
    count: (name) => db.collection(name).countDocuments(),
    marks: (name) => db.collection(name).find().toArray(),
    drop: async (names) => {
      for (const name of names) await db.collection(name).drop()
    },
    close: () => connection.close(),
  }
}
