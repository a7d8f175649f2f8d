import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { DatabaseAdapterObj, Payload } from 'payload'

export type TestDatabaseKind = 'sqlite' | 'postgres' | 'mongo-replica' | 'mongo-standalone'

export const TEST_DATABASES: readonly TestDatabaseKind[] = [
  'sqlite',
  'postgres',
  'mongo-replica',
  'mongo-standalone',
]

/** A database that did not exist before, and how to get rid of it. */
export type FreshDatabase = {
  readonly uri: string
  /** Call it before `payload.destroy()`: MongoDB drops the database through the open connection. */
  readonly drop: (payload: Payload) => Promise<void>
  /** Call it after `payload.destroy()`. */
  readonly remove: () => Promise<void>
}

/** Which database this run is for: `TEST_DATABASE`, SQLite when it is not set. */
export const testDatabaseKind = (): TestDatabaseKind => {
  const kind = process.env.TEST_DATABASE || 'sqlite'
  if (!TEST_DATABASES.includes(kind as TestDatabaseKind)) {
    throw new Error(`TEST_DATABASE is "${kind}"; allowed are ${TEST_DATABASES.join(', ')}.`)
  }
  return kind as TestDatabaseKind
}

/** Names a new database on the server of `TEST_DATABASE_URI`, or a new SQLite file in the temporary directory. */
export const freshDatabase = async (): Promise<FreshDatabase> => {
  const kind = testDatabaseKind()
  if (kind === 'sqlite') return freshSqlite()
  const server = process.env.TEST_DATABASE_URI
  if (!server) {
    throw new Error(
      `TEST_DATABASE is ${kind}, which needs TEST_DATABASE_URI: npm test -- --database ${kind} sets both.`,
    )
  }
  const name = `playbooks_test_${randomBytes(6).toString('hex')}`
  const uri = new URL(server)
  uri.pathname = `/${name}`
  return kind === 'postgres' ? freshPostgres({ uri, server, name }) : freshMongo({ uri })
}

const freshSqlite = async (): Promise<FreshDatabase> => {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'playbooks-test-'))
  return {
    uri: `file:${path.join(directory, 'test.db')}`,
    drop: async () => {},
    remove: () => rm(directory, { recursive: true, force: true }),
  }
}

const freshPostgres = async ({
  uri,
  server,
  name,
}: {
  uri: URL
  server: string
  name: string
}): Promise<FreshDatabase> => {
  await manage({ server, sql: `CREATE DATABASE "${name}"` })
  return {
    uri: uri.toString(),
    drop: async () => {},
    remove: () => manage({ server, sql: `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)` }),
  }
}

const manage = async ({ server, sql }: { server: string; sql: string }): Promise<void> => {
  const { default: pg } = await import('pg')
  const management = new URL(server)
  management.pathname = '/postgres'
  const client = new pg.Client({ connectionString: management.toString() })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

const freshMongo = ({ uri }: { uri: URL }): FreshDatabase => ({
  uri: uri.toString(),
  drop: async (payload) => {
    const { connection } = payload.db as unknown as { connection: { dropDatabase: () => Promise<unknown> } }
    await connection.dropDatabase()
  },
  remove: async () => {},
})

/** How long, in milliseconds, anybody waits for a connection of a pool whose size was given, before that is an error. */
const PATIENCE = 4_000

type Pooled = { pg?: { Pool: new (options: object) => unknown }; poolOptions?: object; pool?: unknown }

/** The adapter with a pool of so many connections, all of them free: the one that Payload makes keeps one for itself. */
export const withConnections = ({
  db,
  connections,
}: {
  db: DatabaseAdapterObj
  connections: number | undefined
}): DatabaseAdapterObj =>
  connections === undefined
    ? db
    : {
        ...db,
        init: (args) => {
          const adapter = db.init(args)
          const { pg, poolOptions } = adapter as unknown as Pooled
          if (pg) {
            const options = { ...poolOptions, max: connections, connectionTimeoutMillis: PATIENCE }
            Object.assign(adapter, { pool: new pg.Pool(options) })
          }
          return adapter
        },
      }
