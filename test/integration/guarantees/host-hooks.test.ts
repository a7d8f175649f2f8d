import type { CollectionConfig } from 'payload'
import { APIError } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../support/app.ts'
import { addTask, command, startPlay, streamOf } from '../../support/walk.ts'

/** What a host's hooks heard of, as `collection:operation:state`. */
let heard: string[] = []
let refuse: string | null = null

const listening = ({ defaultCollection }: { defaultCollection: CollectionConfig }): CollectionConfig => ({
  ...defaultCollection,
  hooks: {
    ...defaultCollection.hooks,
    beforeChange: [
      ...(defaultCollection.hooks?.beforeChange ?? []),
      ({ data }) => {
        if (refuse === defaultCollection.slug) throw new APIError('The host says no.', 422, null, true)
        return data
      },
    ],
    afterChange: [
      ...(defaultCollection.hooks?.afterChange ?? []),
      ({ doc, operation }) => {
        heard.push(`${defaultCollection.slug}:${operation}:${doc.state}`)
        return doc
      },
    ],
  },
})

let app: TestApp
beforeAll(async () => {
  app = await createTestApp({
    options: { collections: { plays: listening, tasks: listening, meetings: listening } },
  })
})
afterAll(() => app?.destroy())
beforeEach(() => {
  heard = []
  refuse = null
})

describe('a host’s own hooks', () => {
  it('hear of every command on a play', async () => {
    const play = await startPlay({ app })
    await command({
      app,
      play,
      path: 'activities/core-information/complete',
      body: { data: { shortDescription: 'S', description: 'D' } },
    })
    await command({ app, play, path: 'pause', body: {} })
    expect(heard).toEqual(['plays:create:new', 'plays:update:in-progress', 'plays:update:paused'])
  })

  it('hear of every task and meeting that a cascade cancels, and one entry names them', async () => {
    const play = await startPlay({ app })
    for (let at = 0; at < 3; at++) await addTask({ app, play })
    await app.rest('POST', '/meetings', { user: 'agent', body: { play: play.id, subject: 'Kick-off' } })
    heard = []
    const answer = await command({ app, play, path: 'cancel', body: { reason: 'no longer needed' } })
    expect(answer.body.effects.canceled.tasks).toHaveLength(3)
    expect(heard.filter((each) => each === 'tasks:update:canceled')).toHaveLength(3)
    expect(heard.filter((each) => each === 'meetings:update:canceled')).toHaveLength(1)
    const endings = (await streamOf({ app, play })).filter(({ event }) => event?.event === 'canceled')
    expect(endings).toHaveLength(1)
    expect(endings[0].event.records).toEqual({
      tasks: answer.body.effects.canceled.tasks,
      meetings: answer.body.effects.canceled.meetings,
    })
  })

  it('can refuse a command, which then changes nothing, and a dry run says the same', async () => {
    const play = await startPlay({ app })
    const before = await app.payload.findByID({
      collection: 'plays',
      id: play.id,
      depth: 0,
      showHiddenFields: true,
    })
    refuse = 'plays'
    const dry = await command({ app, play, path: 'pause?dryRun=true', body: {} })
    const real = await command({ app, play, path: 'pause', body: {} })
    expect([dry.status, real.status]).toEqual([422, 422])
    expect(real.body).toEqual(dry.body)
    expect(real.body.errors[0].message).toBe('The host says no.')
    const after = await app.payload.findByID({
      collection: 'plays',
      id: play.id,
      depth: 0,
      showHiddenFields: true,
    })
    expect(after).toEqual(before)
  })

  it('are not silenced when one of them refuses a record of a cascade; the rest is finished later', async () => {
    const play = await startPlay({ app })
    await addTask({ app, play })
    refuse = 'tasks'
    const answer = await command({ app, play, path: 'cancel', body: { reason: 'no longer needed' } })
    expect(answer.status).toBe(422)
    refuse = null
    // With a transaction nothing has happened; without one the play is canceled and owes the rest to the next start.
    await app.payload.config.onInit?.(app.payload)
    const stored = await app.payload.findByID({
      collection: 'plays',
      id: play.id,
      depth: 0,
      showHiddenFields: true,
    })
    const { docs } = await app.payload.find({ collection: 'tasks', where: { play: { equals: play.id } } })
    expect([stored.state, docs[0]?.state]).toEqual(
      stored.state === 'canceled' ? ['canceled', 'canceled'] : ['new', 'new'],
    )
    expect((stored as { pending?: unknown }).pending ?? null).toBeNull()
  })
})
