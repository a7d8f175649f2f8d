import { mkdir, rm, stat } from 'node:fs/promises'
import type { DatabaseAdapterObj, Payload } from 'payload'

/** Takes a lock that no other process has, and gives back how to release it. */
export type TakeLock = (adapter: ReturnType<DatabaseAdapterObj['init']>) => Promise<() => Promise<void>>

/**
 * The adapter, connecting while no other process connects to the same database: connecting in production runs the
 * migrations, and several processes that are started at once would each begin with the first one.
 */
export const connectingOneAtATime = ({
  adapter,
  takeLock,
}: {
  adapter: DatabaseAdapterObj
  takeLock: TakeLock
}): DatabaseAdapterObj => ({
  ...adapter,
  init: (args: { payload: Payload }) => {
    const initialized = adapter.init(args)
    const { connect } = initialized
    if (!connect) return initialized
    initialized.connect = async function connectAlone(...given) {
      if (process.env.NODE_ENV !== 'production') return connect.apply(this, given)
      const release = await takeLock(initialized)
      try {
        return await connect.apply(this, given)
      } finally {
        await release()
      }
    }
    return initialized
  },
})

/** A lock that its holder left behind when it was killed counts no longer after this many milliseconds. */
const STALE = 60_000

/** A directory beside a SQLite file: only one process can make it. */
export const lockDirectory =
  (path: string): TakeLock =>
  async () => {
    for (;;) {
      try {
        await mkdir(path)
        return () => rm(path, { recursive: true, force: true })
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
        const age = await stat(path).then(
          ({ mtimeMs }) => Date.now() - mtimeMs,
          () => 0,
        )
        if (age > STALE) await rm(path, { recursive: true, force: true })
        else await new Promise((resolve) => setTimeout(resolve, 50))
      }
    }
  }

/** Any number: whoever starts this application on this database asks for the same. */
const ADVISORY_LOCK = 7_250_901

type PostgresClient = {
  readonly connect: () => Promise<unknown>
  readonly query: (sql: string) => Promise<unknown>
  readonly end: () => Promise<void>
}

/** PostgreSQL's advisory lock, which ends with its connection. */
export const advisoryLock =
  (connectionString: string): TakeLock =>
  async (adapter) => {
    const { pg } = adapter as unknown as { pg: { Client: new (options: object) => PostgresClient } }
    const connected = async (uri: string): Promise<PostgresClient> => {
      const client = new pg.Client({ connectionString: uri })
      await client.connect()
      return client
    }
    const client = await connected(connectionString).catch((error) => {
      if (error.code !== '3D000') throw error
      // The database is not there yet and Payload will create it: whoever does that meets here.
      const management = new URL(connectionString)
      management.pathname = '/postgres'
      return connected(management.toString())
    })
    await client.query(`SELECT pg_advisory_lock(${ADVISORY_LOCK})`)
    return () => client.end()
  }
