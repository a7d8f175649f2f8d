import { APIError, type CollectionConfig } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../support/app.ts'
import { startedPlay, storedPlay } from '../../support/plays.ts'

/** What docs/guarantees.md says of a host's hooks around a write, and of databases without transactions. */
describe('docs/guarantees.md says rightly that', () => {
  let app: TestApp
  let heard: string[] = []
  let isRefusing = false

  const listening = ({ defaultCollection }: { defaultCollection: CollectionConfig }): CollectionConfig => ({
    ...defaultCollection,
    hooks: {
      ...defaultCollection.hooks,
      beforeChange: [
        ...(defaultCollection.hooks?.beforeChange ?? []),
        ({ data, originalDoc }) => {
          heard.push(`beforeChange, from ${originalDoc?.state} to ${data.state ?? 'the same'}`)
          return data
        },
      ],
      afterChange: [
        ...(defaultCollection.hooks?.afterChange ?? []),
        ({ doc }) => {
          heard.push('afterChange')
          if (isRefusing) throw new APIError('Too late.', 422, null, true)
          return doc
        },
      ],
    },
  })

  beforeAll(async () => {
    app = await createTestApp({ options: { collections: { plays: listening, engagements: listening } } })
  })
  afterAll(() => app?.destroy())

  const pause = (id: unknown, query = '') => app.rest('POST', `/plays/${id}/pause${query}`, { user: 'agent' })

  it('a dry run runs hooks up to the write and none behind it', async () => {
    const play = await startedPlay({ app })
    heard = []
    expect((await pause(play.id, '?dryRun=true')).status).toBe(200)
    expect(heard).toEqual(['beforeChange, from new to paused'])
    heard = []
    expect((await pause(play.id)).status).toBe(200)
    expect(heard).toEqual(['beforeChange, from new to paused', 'afterChange'])
  })

  it('what an engagement keeps of its records is written past its hooks', async () => {
    const { id } = await app.createEngagement()
    heard = []
    const touchpoint = { engagement: id, subject: 'Call', state: 'closed', closureCode: 'addressed' }
    const made = await app.rest('POST', '/touchpoints', {
      user: 'agent',
      body: { ...touchpoint, closeNotes: 'Well' },
    })
    expect(made.status).toBe(201)
    expect((await app.rest('POST', `/engagements/${id}/refresh-health`, { user: 'agent' })).status).toBe(200)
    const { body } = await app.rest('GET', `/engagements/${id}?depth=0`, { user: 'agent' })
    expect([body.lastTouchpoint, typeof body.healthAt]).toEqual([made.body.doc.closedAt, 'string'])
    expect(heard).toEqual([])
    const since = new Date(Date.now() - 60_000).toISOString()
    const asked = `/engagements?depth=0&where[healthAt][greater_than]=${since}&where[id][equals]=${id}`
    expect((await app.rest('GET', asked, { user: 'agent' })).body.totalDocs).toBe(1)
    expect(
      (await app.rest('PATCH', `/engagements/${id}`, { user: 'agent', body: { title: 'Other' } })).status,
    ).toBe(200)
    expect(heard).toEqual(['beforeChange, from new to the same', 'afterChange'])
  })

  it('a hook behind the write can only undo it where there are transactions', async () => {
    const play = await startedPlay({ app })
    isRefusing = true
    const answer = await pause(play.id).finally(() => {
      isRefusing = false
    })
    expect(answer.status).toBe(422)
    const withTransactions = ['postgres', 'mongo-replica'].includes(process.env.TEST_DATABASE ?? 'sqlite')
    expect((await storedPlay({ app, id: play.id })).state).toBe(withTransactions ? 'new' : 'paused')
  })
})
