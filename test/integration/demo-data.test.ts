import { mkdtemp, readdir, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { CollectionSlug, Payload, SanitizedConfig } from 'payload'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { prepareDemo } from '../../src/app/demo/prepare.ts'
import { disconnect } from '../support/app.ts'
import { type FreshDatabase, freshDatabase } from '../support/database.ts'

/** Twice a year of work, on a machine that may have other work. */
const PATIENCE = 180_000

/** Those of the stories, and one that a success play creates. */
const PLAYS = 22

let database: FreshDatabase
let files: string
let config: SanitizedConfig
/** The one that is connected at the moment. */
let payload: Payload

const prepare = async ({ fresh = false } = {}): Promise<string[]> => {
  const said: string[] = []
  const seeded = await prepareDemo({ config, uri: database.uri, fresh, say: (text) => said.push(text) })
  if (seeded) {
    if (payload) await disconnect(payload)
    payload = seeded
  }
  return said
}

const count = async (collection: string, where = {}): Promise<number> =>
  (await payload.count({ collection: collection as CollectionSlug, where })).totalDocs

beforeAll(async () => {
  database = await freshDatabase()
  vi.stubEnv('NODE_ENV', 'production')
  vi.stubEnv('DATABASE_URI', database.uri)
  vi.stubEnv('PAYLOAD_SECRET', 'only for tests')
  files = await mkdtemp(path.join(os.tmpdir(), 'playbooks-files-'))
  vi.stubEnv('ATTACHMENTS', files)
  config = await (await import('../../payload.config.ts')).default
})

afterAll(async () => {
  await database.drop(payload)
  await disconnect(payload)
  await database.remove()
  await rm(files, { recursive: true, force: true })
})

test('an empty database becomes the demo: a year of work in every state', { timeout: PATIENCE }, async () => {
  expect(await prepare()).toHaveLength(24)
  expect(await count('plays')).toBe(PLAYS)
  for (const state of ['new', 'in-progress', 'paused', 'closed', 'canceled']) {
    for (const playbook of ['customer-play', 'internal-play', 'success-case']) {
      expect(
        await count('plays', { state: { equals: state }, playbook: { equals: playbook } }),
        `${playbook} ${state}`,
      ).toBeGreaterThan(0)
    }
  }
  for (const state of ['new', 'in-progress', 'paused', 'complete', 'canceled']) {
    expect(await count('tasks', { state: { equals: state } }), state).toBeGreaterThan(0)
  }
  for (const state of ['draft', 'scheduled', 'complete', 'canceled']) {
    expect(await count('meetings', { state: { equals: state } }), state).toBeGreaterThan(0)
  }
})

test('every room of the workspace has something to show', async () => {
  for (const collection of [
    'attachments',
    'discussions',
    'discussion-messages',
    'knowledge-articles',
    'email-templates',
    'form-templates',
    'success-play-launches',
    'touchpoints',
    'risk-signals',
    'escalations',
    'success-objectives',
    'success-outcomes',
    'success-initiatives',
    'success-tasks',
    'contracts',
    'product-usage',
    'adoption-snapshots',
    'adoption-roadmaps',
    'customer-timeline',
  ]) {
    expect(await count(collection), collection).toBeGreaterThan(0)
  }
  expect(await readdir(files)).toHaveLength(await count('attachments'))
})

test('health has twelve weeks of history, good and bad, and one that begins late', async () => {
  const { docs } = await payload.find({
    collection: 'engagements' as CollectionSlug,
    depth: 0,
    joins: false,
    sort: 'healthScore',
  })
  const scores = (docs as unknown as { id: string | number; healthScore: number }[]).map(
    ({ healthScore }) => healthScore,
  )
  expect(scores).toHaveLength(5)
  expect(scores[0]).toBeLessThan(40)
  expect(scores.at(-1)).toBeGreaterThan(80)
  const weeks = await Promise.all(
    docs.map(({ id }) => count('health-snapshots', { engagement: { equals: id } })),
  )
  expect(weeks.sort((a, b) => a - b)).toEqual([9, 12, 12, 12, 12])
})

test('its dates are those of the past year, and none lies ahead', async () => {
  const { docs } = await payload.find({
    collection: 'plays' as CollectionSlug,
    limit: 0,
    depth: 0,
    sort: 'createdAt',
  })
  const plays = docs as unknown as {
    createdAt: string
    updatedAt: string
    run: { activities: Record<string, { endedAt?: string }> }
  }[]
  const now = new Date()
  const daysAgo = (date: string): number => (now.getTime() - new Date(date).getTime()) / 86_400_000
  expect(daysAgo(plays[0]?.createdAt ?? '')).toBeGreaterThan(330)
  expect(daysAgo(plays.at(-1)?.createdAt ?? '')).toBeLessThan(2)
  for (const play of plays) {
    expect(daysAgo(play.updatedAt)).toBeGreaterThanOrEqual(0)
    for (const { endedAt } of Object.values(play.run.activities)) {
      if (!endedAt) continue
      // The create activity is completed a moment before the play is written.
      expect(daysAgo(endedAt)).toBeLessThan(daysAgo(play.createdAt) + 1 / 1440)
      expect(daysAgo(endedAt)).toBeGreaterThanOrEqual(0)
    }
  }
})

test('a second preparation keeps everything', async () => {
  await payload.create({ collection: 'accounts' as CollectionSlug, data: { name: 'Mine' } as never })
  expect(await prepare()).toEqual([])
  expect(await count('accounts')).toBe(4)
})

test('starting over throws away what was changed, and only then', { timeout: PATIENCE }, async () => {
  const said = await prepare({ fresh: true })
  expect(said[0]).toBe('Throwing the demo data away.')
  expect(await count('accounts')).toBe(3)
  expect(await count('plays')).toBe(PLAYS)
})

test('a database without the mark is refused, whatever is asked, and stays as it is', async () => {
  await payload.kv.clear()
  for (const fresh of [false, true]) {
    await expect(prepare({ fresh })).rejects.toThrow(/refuses this database[\s\S]*\(\d+\)/)
  }
  expect(await count('plays')).toBe(PLAYS)
})
