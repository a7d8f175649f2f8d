import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '../../support/app.ts'
import { change, createWorld, type Doc, SECRET, type World } from './world.ts'

describe('a customer and the stream', () => {
  let world: World
  beforeAll(async () => {
    world = await createWorld()
  })
  afterAll(() => world?.app.destroy())

  const post = (body: Record<string, unknown>, user: Caller = 'customer') =>
    world.app.rest('POST', '/activity?depth=0', { user, body })
  const entries = async (): Promise<number> =>
    (await world.app.payload.count({ collection: 'activity' })).totalDocs

  it('comments on a visible play: for customers to see, by the customer', async () => {
    const { app, visible, successCase } = world
    for (const { play } of [visible, successCase]) {
      const { status, body } = await post({ play: play.id, kind: 'comment', body: 'Is it <b>done</b>?' })
      expect(status).toBe(201)
      const stored = await app.payload.findByID({ collection: 'activity', id: body.doc.id, depth: 0 })
      expect(stored).toMatchObject({
        play: play.id,
        kind: 'comment',
        body: 'Is it <b>done</b>?',
        visibility: 'customer',
        author: app.users.customer.id,
      })
      const seen = await app.rest('GET', `/activity/${body.doc.id}?depth=0`, { user: 'customer' })
      expect(seen.body).toMatchObject({ body: 'Is it <b>done</b>?', author: app.users.customer.id })
    }
  })

  it('and over GraphQL', async () => {
    const { app, visible } = world
    const mutation = `mutation ($data: mutationActivityInput!) {
      createActivity(data: $data) { kind visibility author { name } } }`
    const data = { play: visible.play.id, kind: 'comment', body: 'Thanks' }
    const good = await app.graphql(mutation, { data }, { user: 'customer' })
    expect(good).toEqual({
      data: {
        createActivity: { kind: 'comment', visibility: 'customer', author: { name: 'Test customer' } },
      },
    })
    for (const wrong of [
      { ...data, play: world.internal.play.id },
      { ...data, play: world.hidden.play.id },
      { ...data, play: world.foreign.play.id },
      { ...data, kind: 'work-note' },
    ]) {
      const { errors } = await app.graphql(mutation, { data: wrong }, { user: 'customer' })
      expect(errors?.[0]?.extensions.statusCode).toBe(403)
    }
  })

  it('not on what is internal, invisible, of another account, or not there', async () => {
    const before = await entries()
    const { app, internal, hidden, foreign, engagement, otherEngagement } = world
    const missing = app.payload.db.defaultIDType === 'number' ? 2_000_000_000 : '0123456789abcdef01234567'
    for (const play of [
      internal.play.id,
      hidden.play.id,
      foreign.play.id,
      missing,
      'zzz',
      { id: internal.play.id },
    ]) {
      const { status, body } = await post({ play, kind: 'comment', body: 'x' })
      expect([play, status, body.errors[0].message]).toEqual([
        play,
        403,
        'You are not allowed to perform this action.',
      ])
    }
    for (const on of [
      { engagement: engagement.id },
      { engagement: otherEngagement.id },
      { play: world.visible.play.id, engagement: otherEngagement.id },
    ]) {
      const { status } = await post({ ...on, kind: 'comment', body: 'x' })
      expect([400, 403]).toContain(status)
    }
    for (const user of ['customer2', 'nobody', null] as const) {
      const { status } = await post({ play: world.visible.play.id, kind: 'comment', body: 'x' }, user)
      expect([user, status]).toEqual([user, 403])
    }
    expect(await entries()).toBe(before)
  })

  it('writes nothing but comments, under no other name, and with nothing the server says', async () => {
    const before = await entries()
    const { app, visible } = world
    const comment = { play: visible.play.id, kind: 'comment', body: 'x' }
    for (const kind of [
      'work-note',
      'field-change',
      'playbook',
      'Comment',
      ['comment'],
      { equals: 'comment' },
      '',
    ]) {
      const { status } = await post({ ...comment, kind })
      expect([kind, status]).toEqual([kind, 403])
    }
    for (const kind of [null, undefined]) {
      expect([400, 403]).toContain((await post({ ...comment, kind })).status)
    }
    const forged = [
      { author: app.users.agent.id },
      { author: app.users.customer.id },
      { visibility: 'internal' },
      { visibility: 'customer' },
      { changes: [{ field: 'state', from: 'new', to: 'closed' }] },
      { event: { type: 'play-closed' } },
      { activityKey: 'final-outcome' },
      { entryKey: 'x' },
    ]
    for (const more of forged) {
      const { status, body } = await post({ ...comment, ...more })
      expect([more, status, body.errors[0].data?.errors?.[0]?.path]).toEqual([
        more,
        400,
        Object.keys(more)[0],
      ])
    }
    expect(await entries()).toBe(before)
  })

  it('changes and deletes no entry, not even the own one', async () => {
    const { app, visible } = world
    const { body } = await post({ play: visible.play.id, kind: 'comment', body: 'Mine' })
    const own = `/activity/${body.doc.id}`
    for (const user of ['customer', 'agent', 'admin'] as const) {
      expect((await app.rest('PATCH', own, { user, body: { body: 'Other' } })).status).toBe(403)
      expect((await app.rest('DELETE', own, { user })).status).toBe(403)
      const bulk = await app.rest('PATCH', `/activity?where[id][equals]=${body.doc.id}`, {
        user,
        body: { body: 'y' },
      })
      expect(bulk.status).toBe(403)
      expect((await app.rest('DELETE', '/activity?where[id][exists]=true', { user })).status).toBe(403)
    }
    expect((await app.rest('GET', own, { user: 'customer' })).body.body).toBe('Mine')
  })

  it('comments of staff reach the customer on a visible play, work notes never', async () => {
    const { visible } = world
    const comment = await post({ play: visible.play.id, kind: 'comment', body: 'For you' }, 'agent')
    const note = await post({ play: visible.play.id, kind: 'work-note', body: SECRET }, 'agent')
    expect([comment.body.doc.visibility, note.body.doc.visibility]).toEqual(['customer', 'internal'])
    expect(await seen('activity', comment.body.doc)).toBe(true)
    expect(await seen('activity', note.body.doc)).toBe(false)
  })

  it('the outcome of an internal play stays inside, however its play is set', async () => {
    const { app, engagement, make } = world
    const play = await make('plays', { playbook: 'internal-play', engagement: engagement.id })
    const complete = (key: string, body: Record<string, unknown>) =>
      app.rest('POST', `/plays/${play.id}/activities/${key}/complete`, { user: 'agent', body })
    const steps: [string, Record<string, unknown>][] = [
      ['core-information', { data: { shortDescription: 'x', description: 'y' } }],
      ['add-squad', { data: { squad: [app.users.agent.id] } }],
      ['action-steps', { body: SECRET }],
      ['related-work', {}],
      ['final-outcome', { body: `Outcome ${SECRET}` }],
    ]
    for (const [key, body] of steps) expect([key, (await complete(key, body)).status]).toEqual([key, 200])
    const { docs } = await app.payload.find({
      collection: 'activity',
      where: { and: [{ play: { equals: play.id } }, { kind: { equals: 'comment' } }] },
    })
    expect(docs).toMatchObject([{ body: `Outcome ${SECRET}`, visibility: 'internal' }])
    expect(await seen('activity', docs[0] as unknown as Doc)).toBe(false)

    for (const user of ['agent', 'admin'] as const) {
      const shown = await app.rest('PATCH', `/plays/${play.id}`, { user, body: { visibleToCustomer: true } })
      expect([shown.status, shown.body.errors[0].data.errors[0].path]).toEqual([400, 'visibleToCustomer'])
    }
    const task = await make('tasks', { play: play.id, shortDescription: SECRET })
    const shown = await app.rest('PATCH', `/tasks/${task.id}`, {
      user: 'admin',
      body: { visibleToCustomer: true },
    })
    expect(shown.status).toBe(400)
    // Even if the database said otherwise.
    await app.payload.db.updateOne({ collection: 'plays', id: play.id, data: { visibleToCustomer: true } })
    await app.payload.db.updateOne({ collection: 'tasks', id: task.id, data: { visibleToCustomer: true } })
    expect(await seen('plays', play)).toBe(false)
    expect(await seen('tasks', task)).toBe(false)
    expect(await seen('activity', docs[0] as unknown as Doc)).toBe(false)
  })

  it('a play that becomes invisible takes its tasks, meetings and comments along, and brings them back', async () => {
    const { app, visible, hiddenTask } = world
    const records: [string, Doc][] = [
      ['plays', visible.play],
      ['tasks', visible.task],
      ['meetings', visible.meeting],
      ['activity', visible.comment],
    ]
    const all = async () => Promise.all(records.map(([collection, doc]) => seen(collection, doc)))
    expect(await all()).toEqual([true, true, true, true])
    await change(app, `/plays/${visible.play.id}`, { visibleToCustomer: false })
    expect(await all()).toEqual([false, false, false, false])
    // The task's own flag says visible still; that is not enough.
    const { body } = await app.rest('GET', `/tasks/${visible.task.id}`, { user: 'agent' })
    expect(body.visibleToCustomer).toBe(true)
    expect((await post({ play: visible.play.id, kind: 'comment', body: 'x' })).status).toBe(403)
    await change(app, `/plays/${visible.play.id}`, { visibleToCustomer: true })
    expect(await all()).toEqual([true, true, true, true])
    expect(await seen('tasks', hiddenTask)).toBe(false)

    await change(app, `/tasks/${visible.task.id}`, { visibleToCustomer: false })
    expect(await seen('tasks', visible.task)).toBe(false)
    await change(app, `/tasks/${visible.task.id}`, { visibleToCustomer: true })
    expect(await seen('tasks', visible.task)).toBe(true)
  })

  it('a play that starts invisible starts its tasks so, too', async () => {
    const { engagement, make } = world
    const play = await make('plays', {
      playbook: 'customer-play',
      engagement: engagement.id,
      visibleToCustomer: false,
    })
    const task = await make('tasks', { play: play.id, shortDescription: 'x' })
    expect([play.visibleToCustomer, task.visibleToCustomer]).toEqual([false, false])
    expect(await seen('plays', play)).toBe(false)
    expect(await seen('tasks', task)).toBe(false)
  })

  it('a customer whose contact moves to another account sees that one', async () => {
    const { app, make, visible, foreign } = world
    const contact = await make('contacts', { name: 'Moving', account: app.accounts.first.id })
    const { id } = await make('users', {
      email: 'moving@example.com',
      password: 'playbooks',
      roles: ['customer'],
      contact: contact.id,
    })
    const user = await app.signIn(id)
    expect([await seen('plays', visible.play, user), await seen('plays', foreign.play, user)]).toEqual([
      true,
      false,
    ])
    await change(app, `/contacts/${contact.id}`, { account: app.accounts.second.id })
    expect([await seen('plays', visible.play, user), await seen('plays', foreign.play, user)]).toEqual([
      false,
      true,
    ])
    await change(app, `/users/${id}`, { contact: null })
    const nowhere = await app.signIn(id)
    for (const collection of [
      'plays',
      'tasks',
      'meetings',
      'activity',
      'engagements',
      'accounts',
      'contacts',
    ]) {
      const { body } = await app.rest('GET', `/${collection}`, { user: nowhere })
      expect([collection, body.totalDocs]).toEqual([collection, 0])
    }
  })

  /** By id, in the list, and in the count; all three have to agree. */
  const seen = async (collection: string, { id }: Doc, user: Caller = 'customer'): Promise<boolean> => {
    const { rest } = world.app
    const one = await rest('GET', `/${collection}/${id}`, { user })
    const list = await rest('GET', `/${collection}?limit=0&depth=0`, { user })
    const count = await rest('GET', `/${collection}/count?where[id][equals]=${id}`, { user })
    const answers = [
      one.status === 200,
      list.body.docs.some((doc: Doc) => String(doc.id) === String(id)),
      count.body.totalDocs === 1,
    ]
    expect(new Set(answers).size).toBe(1)
    return answers[0] === true
  }
})
