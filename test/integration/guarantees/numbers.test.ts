import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../support/app.ts'
import { startPlay } from '../../support/walk.ts'

const PROCESSES = 4
const CREATORS = 16
const tsx = createRequire(import.meta.url).resolve('tsx/cli')
const script = fileURLToPath(new URL('../../support/creator-process.ts', import.meta.url))

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app?.destroy())

type Created = readonly { readonly number?: string; readonly error?: string }[]
type Order = { readonly collection: 'plays' | 'tasks'; readonly data: Record<string, unknown> }

/** What four processes at once create: all of the first order together, then all of the second. */
const createEverywhere = async (orders: readonly Order[]): Promise<readonly Created[]> => {
  const input = JSON.stringify({
    databaseUri: app.databaseUri,
    orders: orders.map((order) => ({ ...order, count: CREATORS })),
  })
  const outputs = await Promise.all(
    Array.from({ length: PROCESSES }, () =>
      promisify(execFile)(process.execPath, [tsx, script, input], { env: process.env, timeout: 100_000 }),
    ),
  )
  const created = outputs.map(({ stdout }): Created[] => JSON.parse(stdout.trim().split('\n').at(-1) ?? '[]'))
  return orders.map((_, at) => created.flatMap((lists) => lists[at] ?? []))
}

describe('64 creators over four processes', () => {
  it('get 64 different numbers each for plays and for tasks of one play, without an error', {
    timeout: 120_000,
  }, async () => {
    const engagement = await app.createEngagement()
    const play = await startPlay({ app })
    const [plays = [], tasks = []] = await createEverywhere([
      { collection: 'plays', data: { playbook: 'customer-play', engagement: engagement.id } },
      { collection: 'tasks', data: { play: play.id, shortDescription: 'One of many' } },
    ])
    for (const created of [plays, tasks]) {
      expect(created.flatMap(({ error }) => error ?? [])).toEqual([])
      expect(new Set(created.map(({ number }) => number)).size).toBe(PROCESSES * CREATORS)
    }
    for (const { number } of plays) expect(number).toMatch(/^CPL\d{7}$/)
    const { totalDocs } = await app.payload.count({
      collection: 'tasks',
      where: { play: { equals: play.id } },
    })
    expect(totalDocs).toBe(PROCESSES * CREATORS)
  })
})

describe('a number', () => {
  it('is never given again after its record was deleted', async () => {
    const first = await startPlay({ app })
    await app.payload.delete({ collection: 'plays', id: first.id })
    const second = await startPlay({ app })
    expect(Number(second.number.slice(3))).toBeGreaterThan(Number(first.number.slice(3)))
  })

  it('looks as the options say, and starts where they say', async () => {
    const other = await createTestApp({
      options: {
        numbers: {
          engagements: { prefix: 'E', digits: 4, start: 100 },
          tasks: { prefix: 'T', digits: 3 },
          plays: { digits: 5, start: 7 },
        },
      },
    })
    try {
      const engagement = await other.createEngagement()
      expect(engagement.number).toBe('E0100')
      const play = await startPlay({ app: other, data: { engagement: engagement.id } })
      expect(play.number).toBe('CPL00007')
      const task = await other.payload.create({
        collection: 'tasks',
        data: { play: play.id, shortDescription: 'First' } as never,
      })
      expect((task as unknown as { number: string }).number).toBe('T001')
    } finally {
      await other.destroy()
    }
  })
})
