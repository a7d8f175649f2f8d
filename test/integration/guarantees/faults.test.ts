import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type RestAnswer, type TestApp } from '../../support/app.ts'
import { createFaults } from '../../support/faults.ts'
import { addTask, advanceTo, command, startPlay, streamOf } from '../../support/walk.ts'

/**
 * One database call of a command fails, each in turn. Afterwards the command has either changed nothing, or what it
 * began is finished by the next start: never something in between.
 */

let app: TestApp
const faults = createFaults()
beforeAll(async () => {
  app = await createTestApp({ plugins: [faults.plugin] })
})
afterAll(() => app?.destroy())

type Play = { id: string | number; number: string; rev: number }
// biome-ignore lint/suspicious/noExplicitAny: documents of several collections
type Document = any

const stored = async (play: Play): Promise<Document> =>
  app.payload.findByID({ collection: 'plays', id: play.id, depth: 0, joins: false, showHiddenFields: true })

const children = async (play: Play): Promise<Document[]> => {
  const where = { play: { equals: play.id } }
  const [tasks, meetings] = [
    await app.payload.find({ collection: 'tasks', depth: 0, where }),
    await app.payload.find({ collection: 'meetings', depth: 0, where }),
  ]
  return [...tasks.docs, ...meetings.docs]
}

/** What a newly started process does first. */
const restart = async (): Promise<void> => {
  await app.payload.config.onInit?.(app.payload)
}

const OPEN = ['new', 'in-progress', 'paused', 'draft', 'scheduled']

const expectWhole = async (play: Play): Promise<Document> => {
  const document = await stored(play)
  expect(document.pending ?? null).toBeNull()
  expect(document.pendingRev ?? null).toBeNull()
  const states = Object.values(document.run.activities as Record<string, { state: string }>).map(
    ({ state }) => state,
  )
  const entries = await streamOf({ app, play })
  const endings = entries.filter(({ event }) => event?.event === 'closed' || event?.event === 'canceled')
  if (document.state === 'closed' || document.state === 'canceled') {
    expect(states.filter((state) => state === 'pending' || state === 'in-progress')).toEqual([])
    expect((await children(play)).filter(({ state }) => OPEN.includes(state))).toEqual([])
    expect(endings).toHaveLength(1)
  } else {
    expect(endings).toEqual([])
  }
  expect(new Set(entries.map(({ entryKey }) => entryKey)).size).toBe(entries.length)
  return document
}

/** Tries the command once per database call that it makes; every try on a play of its own. */
const failEachCall = async ({
  prepare,
  act,
  check,
}: {
  prepare: () => Promise<Play>
  act: (play: Play) => Promise<RestAnswer>
  check: (args: { play: Play; before: Document; after: Document; changed: boolean }) => Promise<void>
}): Promise<number> => {
  for (let call = 1; ; call++) {
    const play = await prepare()
    const before = await stored(play)
    faults.arm(call)
    const answer = await act(play)
    const { failed } = faults.disarm()
    if (failed === null) {
      expect(answer.status).toBeLessThan(300)
      return call - 1
    }
    await restart()
    const after = await expectWhole(play)
    const changed = after.rev !== before.rev
    if (answer.status < 300) expect(changed, `answered ${answer.status} although ${failed} failed`).toBe(true)
    if (!changed) {
      const { updatedAt: _one, childLock: _lock, ...rest } = after
      const { updatedAt: _two, childLock: _other, ...same } = before
      expect(rest, failed).toEqual(same)
    }
    await check({ play, before, after, changed })
  }
}

describe('with a fault in each single database call', () => {
  it('completing a form changes all it says, or nothing', async () => {
    const calls = await failEachCall({
      prepare: () => startPlay({ app }),
      act: (play) =>
        command({
          app,
          play,
          path: 'activities/core-information/complete',
          body: { data: { shortDescription: 'S', description: 'D', priority: 'high' } },
        }),
      check: async ({ play, after, changed }) => {
        const entries = await streamOf({ app, play })
        const told = entries.filter(({ activityKey }) => activityKey === 'core-information')
        expect(told).toHaveLength(changed ? 1 : 0)
        if (changed) {
          expect(after).toMatchObject({ shortDescription: 'S', description: 'D', priority: 'high' })
          expect(after.currentActivity).toBe('add-squad')
        }
      },
    })
    expect(calls).toBeGreaterThan(3)
  })

  it('sending a comment posts it once, or not at all', async () => {
    await failEachCall({
      prepare: async () => {
        const play = await startPlay({ app })
        await advanceTo({ app, play, activity: 'intended-outcome' })
        return play
      },
      act: (play) =>
        command({ app, play, path: 'activities/intended-outcome/complete', body: { body: 'Our plan.' } }),
      check: async ({ play, changed }) => {
        const entries = await streamOf({ app, play })
        expect(entries.filter(({ kind }) => kind === 'comment')).toHaveLength(changed ? 1 : 0)
      },
    })
  })

  it('canceling cancels everything, or nothing', async () => {
    await failEachCall({
      prepare: async () => {
        const play = await startPlay({ app })
        await addTask({ app, play })
        await addTask({ app, play, data: { state: 'in-progress' } })
        await app.rest('POST', '/meetings', { user: 'agent', body: { play: play.id, subject: 'Kick-off' } })
        return play
      },
      act: (play) => command({ app, play, path: 'cancel', body: { reason: 'no longer needed' } }),
      check: async ({ play, after, changed }) => {
        expect(after.state).toBe(changed ? 'canceled' : 'new')
        const states = (await children(play)).map(({ state }) => state).sort()
        expect(states).toEqual(
          changed ? ['canceled', 'canceled', 'canceled'] : ['draft', 'in-progress', 'new'],
        )
        if (!changed) return
        const [entry] = (await streamOf({ app, play })).filter(({ event }) => event?.event === 'canceled')
        const named = Object.values(entry.event.records as Record<string, string[]>).flat()
        expect(named.sort()).toEqual((await children(play)).map(({ number }) => number).sort())
      },
    })
  })

  it('starting a play leaves a whole one, or none', async () => {
    for (let call = 1; ; call++) {
      const engagement = await app.createEngagement()
      faults.arm(call)
      const answer = await app.rest('POST', '/plays?depth=0', {
        user: 'agent',
        body: { playbook: 'customer-play', engagement: engagement.id },
      })
      const { failed } = faults.disarm()
      await restart()
      const { docs } = await app.payload.find({
        collection: 'plays',
        depth: 0,
        where: { engagement: { equals: engagement.id } },
      })
      for (const play of docs as unknown as Play[]) {
        await expectWhole(play)
        const entries = await streamOf({ app, play })
        expect(
          entries.filter(({ event }) => event?.event === 'started'),
          String(failed),
        ).toHaveLength(1)
      }
      if (failed === null) {
        expect(answer.status).toBe(201)
        expect(docs).toHaveLength(1)
        break
      }
    }
  })

  it('adding a task leaves a numbered task, or none', async () => {
    for (let call = 1; ; call++) {
      const play = await startPlay({ app })
      faults.arm(call)
      const answer = await app.rest('POST', '/tasks', {
        user: 'agent',
        body: { play: play.id, shortDescription: 'A task' },
      })
      const { failed } = faults.disarm()
      const found = await children(play)
      for (const task of found) expect(task.number).toMatch(/^TSK\d{7}$/)
      if (failed === null) {
        expect(answer.status).toBe(201)
        break
      }
      expect((await command({ app, play, path: 'cancel', body: { reason: 'x' } })).status).toBe(200)
      await expectWhole(play)
    }
  })
})
