import type { CollectionSlug } from 'payload'
import { canAccessAdmin, createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { TestUserKey } from '../../support/app.ts'
import { createWorld, type World } from './world.ts'

describe('the Local API with access control, and the panel', () => {
  let world: World
  beforeAll(async () => {
    world = await createWorld()
  })
  afterAll(() => world?.app.destroy())

  const as = (key: TestUserKey) => ({ overrideAccess: false, user: world.app.users[key] as never }) as const
  const ids = (docs: readonly { id: string | number }[]) => docs.map(({ id }) => id).sort()

  it('a customer finds the visible plays of the own account, and no squads', async () => {
    const { app, visible, successCase, internal, foreign } = world
    const found = await app.payload.find({ collection: 'plays', ...as('customer') })
    expect(ids(found.docs)).toEqual(ids([visible.play, successCase.play]))
    expect(found.docs[0]).not.toHaveProperty('run')
    expect(await app.payload.count({ collection: 'plays', ...as('customer') })).toEqual({ totalDocs: 2 })
    for (const { id } of [internal.play, foreign.play]) {
      const one = app.payload.findByID({ collection: 'plays', id, ...as('customer') })
      await expect(one).rejects.toMatchObject({ status: 404 })
    }
    await expect(app.payload.find({ collection: 'squads', ...as('customer') })).rejects.toMatchObject({
      status: 403,
    })
    await expect(
      app.payload.find({ collection: 'plays', where: { rev: { equals: 1 } }, ...as('customer') }),
    ).rejects.toMatchObject({ status: 400 })
  })

  it('a viewer reads and changes nothing; an agent does not delete', async () => {
    const { app, internal } = world
    const { id } = internal.play
    const found = await app.payload.findByID({ collection: 'plays', id, ...as('viewer') })
    expect(found).toMatchObject({ playbook: 'internal-play' })
    const data = { priority: 'high' } as never
    await expect(
      app.payload.update({ collection: 'plays', id, data, ...as('viewer') }),
    ).rejects.toMatchObject({ status: 403 })
    const changed = await app.payload.update({ collection: 'plays', id, data, ...as('agent') })
    expect(changed).toMatchObject({ priority: 'high' })
    await expect(app.payload.delete({ collection: 'plays', id, ...as('agent') })).rejects.toMatchObject({
      status: 403,
    })
  })

  it('nobody reads nothing; a program without a user does everything', async () => {
    const { app, internal } = world
    for (const collection of ['plays', 'tasks', 'users', 'accounts', 'counters'] as CollectionSlug[]) {
      await expect(app.payload.find({ collection, overrideAccess: false })).rejects.toMatchObject({
        status: 403,
      })
    }
    const { docs } = await app.payload.find({
      collection: 'plays',
      where: { id: { equals: internal.play.id } },
      showHiddenFields: true,
    })
    expect(docs).toMatchObject([{ visibility: 'internal', visibleToCustomer: false }])
  })

  it('bulk changes reach only what may be changed', async () => {
    const { app, successCase } = world
    const { docs, errors } = await app.payload.update({
      collection: 'plays',
      where: { id: { exists: true } },
      data: { category: 'Training' } as never,
      ...as('aleAgent'),
    })
    expect([ids(docs), errors]).toEqual([[successCase.play.id], []])
    await expect(
      app.payload.update({
        collection: 'plays',
        where: { id: { exists: true } },
        data: { category: 'Guidance' } as never,
        ...as('customer'),
      }),
    ).rejects.toMatchObject({ status: 403 })
  })

  const MAY_ENTER: Record<TestUserKey, boolean> = {
    admin: true,
    playbookAdmin: true,
    agent: true,
    agent2: true,
    aleAgent: true,
    viewer: true,
    customer: false,
    customer2: false,
    nobody: false,
  }
  for (const [key, allowed] of Object.entries(MAY_ENTER) as [TestUserKey, boolean][]) {
    it(`${key} ${allowed ? 'enters' : 'does not enter'} the panel`, async () => {
      const { app } = world
      const req = await createLocalReq({ user: app.users[key] as never }, app.payload)
      const entering = Promise.resolve(canAccessAdmin({ req }))
      if (allowed) await expect(entering).resolves.toBeUndefined()
      else await expect(entering).rejects.toMatchObject({ name: 'UnauthorizedError' })
      const { body } = await app.rest('GET', '/access', { user: key })
      expect(Boolean(body.canAccessAdmin)).toBe(allowed)
    })
  }

  it('customers take no lock that would keep people from working', async () => {
    const { app, engagement, visible } = world
    for (const [relationTo, value] of [
      ['engagements', engagement.id],
      ['plays', visible.play.id],
    ]) {
      await app.rest('POST', '/payload-locked-documents', {
        user: 'customer',
        body: {
          document: { relationTo, value },
          user: { relationTo: 'users', value: app.users.customer.id },
        },
      })
    }
    for (const path of [`/engagements/${engagement.id}`, `/plays/${visible.play.id}`]) {
      const field = path.startsWith('/plays') ? { priority: 'critical' } : { stage: 'expand' }
      expect((await app.rest('PATCH', path, { user: 'agent', body: field })).status).toBe(200)
    }
  })
})
