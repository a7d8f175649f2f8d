import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../support/app.ts'
import { addTask, command, startPlay, streamOf } from '../../support/walk.ts'

/** States of the database as a crash between two writes leaves them, and who puts them right. */

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app?.destroy())

const at = '2026-03-04T05:06:07.890Z'

/** A play as it stands right after the write of a cancel command, before anything else was done. */
const crashed = async (): Promise<{ id: string | number; number: string; rev: number }> => {
  const play = await startPlay({ app })
  await addTask({ app, play })
  await addTask({ app, play, data: { state: 'paused' } })
  await app.payload.db.updateOne({
    collection: 'plays',
    id: play.id,
    data: {
      state: 'paused',
      rev: 2,
      pendingRev: 2,
      pending: {
        rev: 2,
        batch: 'rev-2',
        at,
        author: app.users.agent.id,
        entries: [
          { kind: 'playbook', event: { kind: 'playbook', event: 'canceled' }, visibility: 'internal' },
        ],
        cascades: [{ collection: 'tasks', from: ['new', 'in-progress', 'paused'] }],
      },
    },
  })
  return play
}

const tasksOf = async (play: { id: string | number }) => {
  const { docs } = await app.payload.find({
    collection: 'tasks',
    depth: 0,
    where: { play: { equals: play.id } },
  })
  return docs as unknown as { state: string; number: string }[]
}

const expectFinished = async (play: { id: string | number }): Promise<void> => {
  const tasks = await tasksOf(play)
  expect(tasks.map(({ state }) => state)).toEqual(['canceled', 'canceled'])
  const entries = (await streamOf({ app, play })).filter(({ event }) => event?.event === 'canceled')
  expect(entries).toHaveLength(1)
  expect(entries[0]).toMatchObject({ createdAt: at, author: app.users.agent.id })
  expect(entries[0].event.records.tasks).toEqual(tasks.map(({ number }) => number).sort())
  const stored = await app.payload.findByID({
    collection: 'plays',
    id: play.id,
    depth: 0,
    showHiddenFields: true,
  })
  expect((stored as { pendingRev?: unknown }).pendingRev ?? null).toBeNull()
}

describe('what a crash left half done', () => {
  it('is finished by the next command on the play', async () => {
    const play = await crashed()
    expect((await command({ app, play, path: 'resume', body: {} })).status).toBe(200)
    await expectFinished(play)
  })

  it('is finished by a plain update as well', async () => {
    const play = await crashed()
    const answer = await app.rest('PATCH', `/plays/${play.id}`, { user: 'agent', body: { priority: 'low' } })
    expect(answer.status).toBe(200)
    await expectFinished(play)
  })

  it('is finished by the sweep of a process that starts', async () => {
    const play = await crashed()
    await app.payload.config.onInit?.(app.payload)
    await expectFinished(play)
  })

  it('is finished once, by however many processes that start together', async () => {
    const play = await crashed()
    await Promise.all(Array.from({ length: 4 }, () => app.payload.config.onInit?.(app.payload)))
    await expectFinished(play)
  })

  it('is left alone by a dry run', async () => {
    const play = await crashed()
    await command({ app, play, path: 'resume?dryRun=true', body: {} })
    expect((await tasksOf(play)).map(({ state }) => state).sort()).toEqual(['new', 'paused'])
  })
})

describe('a task that was written while its play ended', () => {
  it('is canceled by the sweep, as the definition wants it', async () => {
    const play = await startPlay({ app })
    await addTask({ app, play })
    await app.payload.db.updateOne({ collection: 'plays', id: play.id, data: { state: 'closed' } })
    await app.payload.config.onInit?.(app.payload)
    expect((await tasksOf(play)).map(({ state }) => state)).toEqual(['canceled'])
  })
})
