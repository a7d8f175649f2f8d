import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PanelPages } from '../../../src/runtime/panel-pages.ts'
import { createTestApp, type TestApp } from '../../support/app.ts'
import { createStatementCounter } from '../../support/statements.ts'
import { addTask, advanceTo, command, startPlay } from '../../support/walk.ts'

/** What a page of a play may cost, besides what Payload reads for itself. */
const MOST_STATEMENTS = 6

describe('the page of a play', () => {
  const counter = createStatementCounter()
  let app: TestApp
  beforeAll(async () => {
    app = await createTestApp({ plugins: [counter.plugin] })
  })
  afterAll(() => app?.destroy())

  const page = (id: string | number, user: 'agent' | 'viewer' | 'customer' = 'agent') =>
    app.rest('GET', `/plays/${id}/page`, { user })

  const addRecords = async (play: { id: string | number }, count: number): Promise<void> => {
    for (let each = 0; each < count; each++) {
      await addTask({ app, play, data: { shortDescription: `Task ${each}` } })
      const body = { play: play.id, subject: `Meeting ${each}` }
      expect((await app.rest('POST', '/meetings', { user: 'agent', body })).status).toBe(201)
    }
  }

  it('holds the run, the record with names, the playbook and what is open', async () => {
    const play = await startPlay({ app, data: { dueDate: '2027-03-01T12:00:00.000Z' } })
    await advanceTo({ app, play, activity: 'related-meeting' })
    await addRecords(play, 1)
    const { status, body } = await page(play.id)
    expect(status).toBe(200)
    expect(body.run).toEqual((await app.rest('GET', `/plays/${play.id}/run`, { user: 'agent' })).body)
    expect(body.record).toMatchObject({
      title: 'Adopt it',
      priority: 'high',
      dueDate: '2027-03-01T12:00:00.000Z',
      account: { name: app.accounts.first.name },
      engagement: { number: expect.stringMatching(/^ENG\d{7}$/), name: expect.any(String) },
      squad: [{ id: app.users.agent.id, name: expect.any(String) }],
      visibleToCustomer: true,
    })
    expect(body.playbook).toMatchObject({
      key: 'customer-play',
      visibility: 'customer',
      gates: { 'related-meeting': 'meetings', 'related-work': 'tasks' },
      mayRun: true,
    })
    expect(body.playbook.closureCodes).toContain('Achieved')
    expect(body.open.meetings).toEqual([
      {
        id: expect.anything(),
        number: expect.stringMatching(/^MTG/),
        title: 'Meeting 0',
        state: 'draft',
        due: null,
      },
    ])
    expect(Object.keys(body.people)).toEqual([String(app.users.agent.id)])
  })

  it('is what a command answers when asked for it, a dry run too', async () => {
    const play = await startPlay({ app })
    await advanceTo({ app, play, activity: 'intended-outcome' })
    const dry = await command({ app, play, path: 'cancel?view=page&dryRun=true', body: { reason: 'Over.' } })
    expect(dry.body.run.play.state).toBe('canceled')
    expect(dry.body.run.effects.canceled.activities).toContain('intended-outcome')
    const done = await command({
      app,
      play,
      path: 'activities/intended-outcome/complete?view=page',
      body: { body: 'We agree.' },
    })
    expect(done.status).toBe(200)
    // MongoDB without transactions touches the play once more, when what it owed is struck off.
    const { updatedAt: _, ...record } = (await page(play.id)).body.record
    expect(done.body).toMatchObject({ ...(await page(play.id)).body, record })
    expect(done.body.run.play.currentActivity).toBe('action-plan')
  })

  it('is for whoever may see the run', async () => {
    const play = await startPlay({ app })
    expect((await page(play.id, 'viewer')).body.playbook.mayRun).toBe(false)
    expect((await page(play.id, 'customer')).status).toBe(403)
    expect((await app.rest('GET', `/plays/${play.id}/page`)).status).toBe(401)
  })

  it('takes at most six statements, however many tasks and meetings there are', async () => {
    const pages = app.payload.config.custom['payload-playbooks'] as PanelPages
    const user = app.users.agent as never
    const measure = async (records: number): Promise<readonly string[]> => {
      const play = await startPlay({ app, data: { assignedTo: app.users.agent.id } })
      await advanceTo({ app, play, activity: 'related-meeting' })
      await addRecords(play, records)
      const req = await createLocalReq({ user }, app.payload)
      return counter.during(() => pages.play({ req, id: play.id }))
    }
    const [few, many] = [await measure(1), await measure(15)]
    expect(many).toHaveLength(few.length)
    expect(many.length, many.join('\n')).toBeLessThanOrEqual(MOST_STATEMENTS)
  })
})

describe('the page that starts a play', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await createTestApp()
  })
  afterAll(() => app?.destroy())

  it('shows the number that comes next, and takes none', async () => {
    const look = () => app.rest('GET', '/plays/start?playbook=internal-play', { user: 'agent' })
    const first = (await look()).body
    expect(first.chosen).toBe('internal-play')
    expect((await look()).body).toEqual(first)
    const number = first.playbooks.find(({ key }: { key: string }) => key === 'internal-play').comingNumber
    expect((await startPlay({ app, playbook: 'internal-play' })).number).toBe(number)
    expect((await app.payload.count({ collection: 'plays' })).totalDocs).toBe(1)
  })

  it('offers what the roles of the reader may start', async () => {
    const keysFor = async (user: 'agent' | 'aleAgent' | 'viewer') =>
      (await app.rest('GET', '/plays/start', { user: user as never })).body.playbooks.map(
        ({ key }: { key: string }) => key,
      )
    expect(await keysFor('agent')).toEqual(['customer-play', 'internal-play', 'success-case'])
    expect(await keysFor('viewer')).toEqual([])
    expect((await app.rest('GET', '/plays/start')).status).toBe(401)
    expect((await app.rest('GET', '/plays/start', { user: 'customer' })).status).toBe(403)
  })

  it('names the engagement that it was opened from', async () => {
    const engagement = await app.createEngagement({ title: 'Two regions' })
    const { body } = await app.rest('GET', `/plays/start?engagement=${engagement.id}`, { user: 'agent' })
    expect(body.engagement).toEqual({ id: engagement.id, name: `${engagement.number} · Two regions` })
    const unknown = await app.rest('GET', '/plays/start?engagement=zzz', { user: 'agent' })
    expect(unknown.body.engagement).toBeNull()
  })
})
