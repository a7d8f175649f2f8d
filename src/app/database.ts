import { fileURLToPath } from 'node:url'
import type { DatabaseAdapterObj } from 'payload'
import { advisoryLock, connectingOneAtATime, lockDirectory } from './one-at-a-time.ts'

/** The database of an application that is started without `DATABASE_URI`: a file in the working directory. */
export const DEFAULT_DATABASE_URI = 'file:./playbooks.db'

/** How long a SQLite writer waits for the writer before it, in milliseconds. */
const SQLITE_BUSY_TIMEOUT = 10_000

/** How long anybody waits for a free connection of PostgreSQL's pool before that is an error, in milliseconds. */
const LONGEST_WAIT = 60_000

const SCHEMES = 'file: (SQLite), mongodb: or mongodb+srv: (MongoDB), postgres: or postgresql: (PostgreSQL)'

/**
 * The Payload adapter for a database URI; without one, SQLite in `./playbooks.db`.
 *
 * The SQL adapters bring the migrations of this application and never push a schema by themselves: in production
 * Payload runs the migrations at start, in one process at a time. `push: true` is for tests, which want an empty database with the schema of
 * the moment.
 *
 * @throws Error that names the scheme when it is none of `file:`, `mongodb:`, `mongodb+srv:`, `postgres:`, `postgresql:`.
 */
export const databaseFromUri = async ({
  uri,
  push = false,
}: {
  uri?: string | undefined
  push?: boolean
}): Promise<DatabaseAdapterObj> => {
  const url = uri?.trim() || DEFAULT_DATABASE_URI
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase()
  switch (scheme) {
    case 'file':
      return sqlite({ url, push })
    case 'mongodb':
    case 'mongodb+srv':
      return mongodb({ url })
    case 'postgres':
    case 'postgresql':
      return postgres({ url, push })
    default:
      throw new Error(
        scheme
          ? `DATABASE_URI starts with "${scheme}:", which is no database known here. Known are ${SCHEMES}.`
          : `DATABASE_URI has no scheme. Known are ${SCHEMES}.`,
      )
  }
}

/**
 * One connection a process, without transactions: libsql runs each statement synchronously, so the writers of one
 * process queue by themselves, and `busy_timeout` makes those of several processes wait for each other. With
 * transactions every connection that begins one while another writes fails at once.
 */
const sqlite = async ({ url, push }: { url: string; push: boolean }): Promise<DatabaseAdapterObj> => {
  const [{ sqliteAdapter }, { migrations }] = await Promise.all([
    import('@payloadcms/db-sqlite'),
    import('../../migrations/sqlite/index.ts'),
  ])
  const adapter = sqliteAdapter({
    client: { url },
    wal: true,
    busyTimeout: SQLITE_BUSY_TIMEOUT,
    push,
    migrationDir: 'migrations/sqlite',
    prodMigrations: migrations,
  })
  const file = url.startsWith('file://') ? fileURLToPath(url) : url.slice('file:'.length)
  return connectingOneAtATime({ adapter, takeLock: lockDirectory(`${file}-starting`) })
}

const postgres = async ({ url, push }: { url: string; push: boolean }): Promise<DatabaseAdapterObj> => {
  const [{ postgresAdapter }, { migrations }] = await Promise.all([
    import('@payloadcms/db-postgres'),
    import('../../migrations/postgres/index.ts'),
  ])
  const adapter = postgresAdapter({
    pool: { connectionString: url, connectionTimeoutMillis: LONGEST_WAIT },
    push,
    migrationDir: 'migrations/postgres',
    prodMigrations: migrations,
  })
  return connectingOneAtATime({ adapter, takeLock: advisoryLock(url) })
}

/** `ensureIndexes`: without it the first writes race the building of unique indexes, and fail in a replica set. */
const mongodb = async ({ url }: { url: string }): Promise<DatabaseAdapterObj> => {
  const { mongooseAdapter } = await import('@payloadcms/db-mongodb')
  return mongooseAdapter({ url, ensureIndexes: true })
}
