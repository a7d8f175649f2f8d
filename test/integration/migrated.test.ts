import { type CollectionSlug, getPayload, type Payload } from 'payload'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { disconnect, quietLogger } from '../support/app.ts'
import { type FreshDatabase, freshDatabase } from '../support/database.ts'

let database: FreshDatabase
let payload: Payload
let others: Payload[]

const created = async (collection: string, data: Record<string, unknown>) =>
  payload.create({ collection: collection as CollectionSlug, data: data as never, depth: 0 })

/** The reference application as production starts it: three processes at once, on an empty database. */
beforeAll(async () => {
  database = await freshDatabase()
  vi.stubEnv('NODE_ENV', 'production')
  vi.stubEnv('DATABASE_URI', database.uri)
  vi.stubEnv('PAYLOAD_SECRET', 'only for tests')
  // It reads its environment when it is loaded, and other tests of this process have others.
  vi.resetModules()
  const { default: config } = await import('../../payload.config.ts')
  const quiet = { ...(await config), logger: quietLogger() }
  const started = await Promise.all(
    ['first', 'second', 'third'].map((key) => getPayload({ config: quiet, key })),
  )
  ;[payload, ...others] = started as [Payload, ...Payload[]]
})

afterAll(() => {
  vi.resetModules()
})
afterAll(async () => {
  await database.drop(payload)
  for (const each of [payload, ...others]) await disconnect(each)
  await database.remove()
})

test('a play runs on a database that the migrations made', async () => {
  const account = await created('accounts', { name: 'Account' })
  const engagement = await created('engagements', { title: 'Engagement', account: account.id })
  const play = await created('plays', { playbook: 'customer-play', engagement: engagement.id })
  expect(play).toMatchObject({
    number: 'CPL0000001',
    state: 'new',
    rev: 1,
    currentActivity: 'core-information',
  })
})

test('all of them work on it', async () => {
  for (const each of others) {
    const { totalDocs } = await each.count({ collection: 'plays' as CollectionSlug })
    expect(totalDocs).toBe(1)
  }
  const { docs } = await payload.find({ collection: 'playbook-definitions' as CollectionSlug, limit: 0 })
  expect(docs).toHaveLength(3)
})

test('every collection can be read', async () => {
  for (const { config } of Object.values(payload.collections)) {
    const { totalDocs } = await payload.count({ collection: config.slug })
    expect(totalDocs, config.slug).toBeGreaterThanOrEqual(0)
  }
})
