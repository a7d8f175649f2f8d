import type { Plugin } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp, type TestUserKey } from '../../support/app.ts'

const OTHERS: TestUserKey[] = ['playbookAdmin', 'agent', 'agent2', 'aleAgent', 'viewer', 'customer', 'nobody']

describe('nobody raises the own roles', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await createTestApp()
  })
  afterAll(() => app?.destroy())

  const stored = (key: TestUserKey) =>
    app.payload.findByID({ collection: 'users', id: app.users[key].id, depth: 0 })
  const idType = () => (app.payload.db.defaultIDType === 'number' ? 'Int' : 'String')
  const updateUser = () => `mutation ($id: ${idType()}!, $data: mutationUserUpdateInput!) {
    updateUser(id: $id, data: $data) { id } }`

  for (const key of OTHERS) {
    it(`${key}: neither one by one, nor in bulk, nor over GraphQL`, async () => {
      const before = await stored(key)
      const { id } = before
      const otherContact = await app.createContact({ account: app.accounts.second.id })
      const attempts: Record<string, unknown>[] = [
        { roles: ['admin'] },
        { roles: [...app.users[key].roles, 'admin'] },
        { roles: [...app.users[key].roles, 'customer-success-agent', 'viewer'] },
        { roles: [] },
        { roles: null },
        { name: 'Someone', roles: ['playbook-admin', 'customer'] },
        { contact: otherContact.id },
        { contact: key === 'customer' ? null : otherContact.id },
      ]
      for (const data of attempts) {
        // Whoever has no roles can also not be rid of them.
        if (key === 'nobody' && JSON.stringify(data.roles ?? []) === '[]' && !data.contact) continue
        const one = await app.rest('PATCH', `/users/${id}`, { user: key, body: data })
        expect([one.status, data]).toEqual([403, data])

        const bulk = await app.rest('PATCH', `/users?where[id][equals]=${id}`, { user: key, body: data })
        expect(bulk.body.docs ?? []).toEqual([])
        expect([400, 403]).toContain(bulk.status)

        const graphql = await app.graphql(updateUser(), { id, data }, { user: key })
        expect(graphql.errors?.[0]?.extensions?.statusCode).toBe(403)
        expect(await stored(key)).toEqual(before)
      }
    })

    it(`${key}: not by the Local API with access control`, async () => {
      const before = await stored(key)
      const user = app.users[key] as never
      const raise = app.payload.update({
        collection: 'users',
        id: before.id,
        data: { roles: ['admin'] } as never,
        overrideAccess: false,
        user,
      })
      await expect(raise).rejects.toMatchObject({ status: 403 })
      expect(await stored(key)).toEqual(before)
    })

    it(`${key}: neither the roles of others, nor new users`, async () => {
      const others = await app.rest('PATCH', `/users/${app.users.viewer.id}`, {
        user: key === 'viewer' ? 'agent' : key,
        body: { roles: ['admin'] },
      })
      expect(others.status).toBe(403)
      const all = await app.rest('PATCH', '/users?where[id][exists]=true', {
        user: key,
        body: { roles: ['admin'] },
      })
      expect(all.body.docs ?? []).toEqual([])
      const email = `by-${key.toLowerCase()}@example.com`
      const created = await app.rest('POST', '/users', { user: key, body: { email, password: 'playbooks' } })
      expect(created.status).toBe(403)
      const { totalDocs } = await app.payload.count({
        collection: 'users',
        where: { email: { equals: email } },
      })
      expect(totalDocs).toBe(0)
      const admins = await app.payload.count({ collection: 'users', where: { roles: { in: ['admin'] } } })
      expect(admins.totalDocs).toBe(1)
    })
  }

  it('values that are no list of roles are refused as input, or like the roles themselves', async () => {
    for (const roles of ['admin', { 0: 'admin' }, [['admin']], ['Admin'], [{ admin: true }], 1, true]) {
      const { status } = await app.rest('PATCH', `/users/${app.users.viewer.id}`, {
        user: 'viewer',
        body: { roles },
      })
      expect([400, 403]).toContain(status)
    }
    expect(await stored('viewer')).toMatchObject({ roles: ['viewer'] })
  })

  it('sending back what is stored is no attempt, and the own name may change', async () => {
    const answer = await app.rest('PATCH', `/users/${app.users.viewer.id}`, {
      user: 'viewer',
      body: { name: 'A new name', roles: ['viewer'], contact: null },
    })
    expect(answer.status).toBe(200)
    expect(await stored('viewer')).toMatchObject({ name: 'A new name', roles: ['viewer'] })
  })

  it('an admin gives and takes roles, and says whose contact a user is', async () => {
    const contact = await app.createContact()
    const created = await app.rest('POST', '/users?depth=0', {
      user: 'admin',
      body: { email: 'fresh@example.com', password: 'playbooks', name: 'Fresh' },
    })
    expect(created.status).toBe(201)
    expect(created.body.doc.roles ?? []).toEqual([])
    const changed = await app.rest('PATCH', `/users/${created.body.doc.id}?depth=0`, {
      user: 'admin',
      body: { roles: ['customer'], contact: contact.id },
    })
    expect(changed.body.doc).toMatchObject({ roles: ['customer'], contact: contact.id })
  })

  it('a second "first user" is refused', async () => {
    const again = await app.rest('POST', '/users/first-register', {
      body: { email: 'me-too@example.com', password: 'playbooks', roles: ['admin'] },
    })
    expect(again.status).toBe(403)
  })
})

describe('the first user of an empty application', () => {
  const empty = async (): Promise<TestApp> => {
    const app = await createTestApp()
    await app.payload.db.deleteMany({ collection: 'users', where: {} })
    return app
  }

  it('becomes its admin, over REST', async () => {
    const app = await empty()
    try {
      const body = { email: 'first@example.com', password: 'playbooks' }
      const first = await app.rest('POST', '/users/first-register', { body })
      expect(first.status).toBe(200)
      const { docs } = await app.payload.find({ collection: 'users' })
      expect(docs).toMatchObject([{ email: 'first@example.com', roles: ['admin'] }])
      const second = await app.rest('POST', '/users/first-register', {
        body: { ...body, email: 'second@example.com' },
      })
      expect(second.status).toBe(403)
    } finally {
      await app.destroy()
    }
  })

  it('becomes its admin even with another role in the form; a program may name what it wants', async () => {
    const app = await empty()
    try {
      const data = { email: 'seeded@example.com', password: 'playbooks', roles: ['viewer'] }
      await app.payload.create({ collection: 'users', data: data as never })
      const { docs } = await app.payload.find({ collection: 'users' })
      expect(docs).toMatchObject([{ roles: ['viewer'] }])

      await app.payload.db.deleteMany({ collection: 'users', where: {} })
      await app.rest('POST', '/users/first-register', { body: { ...data, email: 'first@example.com' } })
      const after = await app.payload.find({ collection: 'users' })
      expect(after.docs).toMatchObject([{ email: 'first@example.com', roles: ['viewer', 'admin'] }])
    } finally {
      await app.destroy()
    }
  })
})

describe('an application where everybody may sign up', () => {
  const openSignUp: Plugin = (config) => ({
    ...config,
    collections: (config.collections ?? []).map((collection) =>
      collection.slug === 'users'
        ? { ...collection, access: { ...collection.access, create: () => true } }
        : collection,
    ),
  })

  it('gives nobody the roles, or the contact, that were asked for', async () => {
    const app = await createTestApp({ plugins: [openSignUp] })
    try {
      const contact = await app.createContact()
      const guest = { email: 'guest@example.com', password: 'playbooks' }
      const signUp = (data: Record<string, unknown>) =>
        app.rest('POST', '/users', { body: { ...guest, ...data } })
      for (const data of [{ roles: ['admin'] }, { roles: 'admin' }, { contact: contact.id }]) {
        expect((await signUp(data)).status).toBe(403)
      }
      const graphql = await app.graphql(
        'mutation ($data: mutationUserInput!) { createUser(data: $data) { id } }',
        { data: { ...guest, roles: ['admin'] } },
      )
      expect(graphql.errors?.[0]?.extensions?.statusCode).toBe(403)
      expect((await signUp({ roles: [], contact: null })).status).toBe(201)
      const { docs } = await app.payload.find({
        collection: 'users',
        where: { email: { equals: guest.email } },
        depth: 0,
      })
      expect(docs).toHaveLength(1)
      const [stored] = docs as unknown as { roles?: unknown; contact?: unknown }[]
      expect(stored?.roles ?? []).toEqual([])
      expect(stored?.contact ?? null).toBeNull()
    } finally {
      await app.destroy()
    }
  })
})
