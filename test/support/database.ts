import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { DatabaseAdapterObj, Payload } from 'payload'
import { DEFAULT_SLUGS } from '../../src/options.ts'
import { testRun } from './test-run.ts'

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

/**
 * Names a new database on the server of `TEST_DATABASE_URI`, or a new SQLite file in the temporary directory. On MongoDB
 * it may be one that another test application has left empty.
 */
export const freshDatabase = async ({ ofTestApp = false } = {}): Promise<FreshDatabase> => {
  const kind = testDatabaseKind()
  if (kind === 'sqlite') return freshSqlite()
  const server = process.env.TEST_DATABASE_URI
  if (!server) {
    throw new Error(
      `TEST_DATABASE is ${kind}, which needs TEST_DATABASE_URI: npm test -- --database ${kind} sets both.`,
    )
  }
  if (kind === 'postgres') return freshPostgres({ server, name: newName() })
  return ofTestApp && testRun()
    ? usedMongo({ server })
    : freshMongo({ uri: withName({ server, name: newName() }) })
}

const newName = (): string => `playbooks_test_${testRun() ?? ''}${randomBytes(6).toString('hex')}`

const withName = ({ server, name }: { server: string; name: string }): string => {
  const uri = new URL(server)
  uri.pathname = `/${name}`
  return uri.toString()
}

const freshSqlite = async (): Promise<FreshDatabase> => {
  const directory = await mkdtemp(path.join(os.tmpdir(), 'playbooks-test-'))
  return {
    uri: `file:${path.join(directory, 'test.db')}`,
    drop: async () => {},
    remove: () => rm(directory, { recursive: true, force: true }),
  }
}

const freshPostgres = async ({ server, name }: { server: string; name: string }): Promise<FreshDatabase> => {
  await manage({ server, sql: `CREATE DATABASE "${name}"` })
  return {
    uri: withName({ server, name }),
    drop: async () => {},
    remove: () => manage({ server, sql: `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)` }),
  }
}

const manage = async ({ server, sql }: { server: string; sql: string }): Promise<void> => {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: withName({ server, name: 'postgres' }) })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

const freshMongo = ({ uri }: { uri: string }): FreshDatabase => ({
  uri,
  drop: async (payload) => {
    await mongoOf(payload).connection.dropDatabase()
  },
  remove: async () => {},
})

/** Databases that test applications of this process have left: empty, with their collections and indexes. */
const left: string[] = []

/** To make five hundred indexes takes MongoDB seconds: one database serves many applications, one after the other. */
const usedMongo = ({ server }: { server: string }): FreshDatabase => {
  const uri = left.pop() ?? withName({ server, name: newName() })
  return {
    uri,
    drop: async (payload) => {
      await empty(mongoOf(payload))
      left.push(uri)
    },
    remove: async () => {},
  }
}

type Mongo = {
  readonly collections: Readonly<
    Record<string, { readonly init: () => Promise<unknown>; readonly collection: { readonly name: string } }>
  >
  readonly connection: {
    readonly dropDatabase: () => Promise<unknown>
    readonly db: {
      readonly listCollections: (
        filter: object,
        options: object,
      ) => { toArray: () => Promise<readonly { readonly name: string }[]> }
      readonly collection: (name: string) => {
        readonly deleteMany: (filter: object) => Promise<unknown>
        readonly drop: () => Promise<unknown>
      }
    }
  }
}

const mongoOf = (payload: Payload): Mongo => payload.db as unknown as Mongo

/** Of a host's own collections nothing is left, for the next host may have others of the same names. */
const empty = async ({ collections, connection: { db } }: Mongo): Promise<void> => {
  // Indexes are made behind everybody's back.
  await Promise.all(Object.values(collections).map((model) => model.init()))
  const shipped = new Set(
    Object.entries(collections).flatMap(([slug, { collection }]) => (isShipped(slug) ? collection.name : [])),
  )
  const there = await db.listCollections({}, { nameOnly: true }).toArray()
  await Promise.all(
    there.map(({ name }) =>
      shipped.has(name) ? db.collection(name).deleteMany({}) : db.collection(name).drop(),
    ),
  )
}

/** The plugin's and Payload's own. */
const isShipped = (slug: string): boolean =>
  slug === 'users' || slug.startsWith('payload-') || SLUGS.has(slug)

const SLUGS: ReadonlySet<string> = new Set(Object.values(DEFAULT_SLUGS))

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
