import { randomBytes } from 'node:crypto'
import { createRequire } from 'node:module'
import type { TestDatabaseKind } from './database.ts'

/** What the names of this run's databases begin with, below `playbooks_test_`; nothing outside of the integration tests. */
export const testRun = (): string | undefined => process.env.TEST_RUN || undefined

type Client = {
  readonly close: () => Promise<void>
  readonly db: (name?: string) => {
    readonly admin: () => {
      readonly listDatabases: (
        options: object,
      ) => Promise<{ databases: readonly { readonly name: string }[] }>
    }
    readonly dropDatabase: () => Promise<unknown>
  }
}

/** Test applications on MongoDB hand databases on to each other. Of those of this run none is left at its end. */
export default (): (() => Promise<void>) => {
  const run = randomBytes(4).toString('hex')
  process.env.TEST_RUN = `${run}_`
  return async () => {
    const { TEST_DATABASE: kind, TEST_DATABASE_URI: server } = process.env
    if (!(kind as TestDatabaseKind | undefined)?.startsWith('mongo') || !server) return
    // The driver that Payload's adapter brings along.
    const ofAdapter = createRequire(createRequire(import.meta.url).resolve('@payloadcms/db-mongodb'))
    const { mongo } = ofAdapter('mongoose') as { mongo: { MongoClient: new (uri: string) => Client } }
    const client = new mongo.MongoClient(server)
    try {
      const { databases } = await client.db('admin').admin().listDatabases({ nameOnly: true })
      const own = databases.filter(({ name }) => name.startsWith(`playbooks_test_${run}_`))
      for (const { name } of own) await client.db(name).dropDatabase()
    } finally {
      await client.close()
    }
  }
}
