import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../support/app.ts'

describe('a customer play, from start to closed, over REST', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await createTestApp()
  })
  afterAll(() => app?.destroy())

  it('is started, worked through, gated and closed', async () => {
    const engagement = await app.createEngagement()
    const created = await app.rest('POST', '/plays?depth=0', {
      user: 'agent',
      body: { playbook: 'customer-play', engagement: engagement.id },
    })
    expect(created.body).toMatchObject({
      doc: {
        number: 'CPL0000001',
        state: 'new',
        progress: 'not-started',
        rev: 1,
        currentActivity: 'core-information',
      },
    })
    expect(created.status).toBe(201)
    const id = created.body.doc.id
    const complete = (key: string, body: unknown) =>
      app.rest('POST', `/plays/${id}/activities/${key}/complete`, { user: 'agent', body })

    const early = await complete('add-squad', { data: { squad: [app.users.agent.id] } })
    expect(early.status).toBe(409)
    expect(early.body.errors[0]).toMatchObject({ name: 'CommandRefused', data: { code: 'not-current' } })

    const incomplete = await complete('core-information', { data: { priority: 'high' } })
    expect(incomplete.status).toBe(400)
    expect(incomplete.body.errors[0].data.errors.map((each: { path: string }) => each.path).sort()).toEqual([
      'description',
      'shortDescription',
    ])

    const core = await complete('core-information', {
      data: {
        priority: 'high',
        category: 'Guidance',
        shortDescription: 'Adopt it',
        description: '<b>all</b> of it',
      },
    })
    expect(core.status).toBe(200)
    expect(core.body.play).toMatchObject({ state: 'in-progress', progress: 'on-track', rev: 2 })

    const sq = await complete('add-squad', { data: { squad: [app.users.agent.id] } })
    expect(sq.body.errors).toBeUndefined()
    const stored = await app.rest('GET', `/plays/${id}?depth=0`, { user: 'agent' })
    expect(stored.body).toMatchObject({
      squad: [app.users.agent.id],
      description: '<b>all</b> of it',
      rev: 3,
    })

    expect((await complete('intended-outcome', { body: 'We agree.' })).status).toBe(200)
    expect((await complete('action-plan', { body: 'First this.' })).status).toBe(200)
    expect((await complete('related-meeting', {})).status).toBe(200)

    const task = await app.rest('POST', '/tasks?depth=0', {
      user: 'agent',
      body: { play: id, shortDescription: 'Do it' },
    })
    expect(task.body.doc).toMatchObject({ number: 'TSK0000001', state: 'new', visibleToCustomer: true })
    const blocked = await complete('related-work', {})
    expect(blocked.body.errors[0].data).toMatchObject({
      code: 'blocked',
      reasons: [{ code: 'records-open', collection: 'tasks', count: 1, numbers: ['TSK0000001'] }],
    })
    const done = await app.rest('PATCH', `/tasks/${task.body.doc.id}`, {
      user: 'agent',
      body: { state: 'complete' },
    })
    expect(done.status).toBe(200)
    expect((await complete('related-work', {})).status).toBe(200)
    expect((await complete('final-outcome', { body: 'Done.' })).status).toBe(200)
    const last = await complete('close-record', { data: { closureCode: 'Achieved', closeNotes: 'Good.' } })
    expect(last.status).toBe(200)
    expect(last.body.actions.close).toEqual({ allowed: true, early: false, blockedBy: [] })

    const closed = await app.rest('POST', `/plays/${id}/close`, { user: 'agent', body: {} })
    expect(closed.body).toMatchObject({
      play: { state: 'closed', progress: 'completed' },
      effects: { canceled: { activities: [], tasks: [], meetings: [] } },
    })
    const late = await app.rest('POST', '/tasks', {
      user: 'agent',
      body: { play: id, shortDescription: 'late' },
    })
    expect(late.status).toBe(409)
    const stream = await app.rest(
      'GET',
      `/activity?where[play][equals]=${id}&sort=createdAt&limit=100&depth=0`,
      { user: 'agent' },
    )
    expect(stream.body.docs.filter((each: { kind: string }) => each.kind === 'comment')).toMatchObject([
      { body: 'We agree.', visibility: 'customer', author: app.users.agent.id },
      { body: 'Done.', visibility: 'customer' },
    ])
  })
})
