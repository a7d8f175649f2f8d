import { describe, expect, it } from 'vitest'
import { decideAccess, readByStaff, usersAccess } from '../../../src/access/build.ts'
import { NO_RECORD } from '../../../src/access/filters.ts'
import { isCustomerOnly, isStaff, rolesOf, userAccount } from '../../../src/access/roles.ts'
import type { Operation } from '../../../src/access/table.ts'
import { OPERATIONS } from '../../../src/access/table.ts'
import { ROLES } from '../../../src/definition/values.ts'
import { COLLECTION_KEYS } from '../../../src/options.ts'
import { testContext, testRequest } from './support.ts'

const context = testContext()

const records = {
  contacts: [
    { id: 1, account: 10 },
    { id: 2, account: 20 },
  ],
  plays: [
    { id: 100, playbook: 'open', account: 10, visibleToCustomer: true, visibility: 'customer' },
    { id: 101, playbook: 'closed', account: 10, visibleToCustomer: false, visibility: 'customer' },
    { id: 102, playbook: 'closed', account: 10, visibleToCustomer: true, visibility: 'internal' },
    { id: 200, playbook: 'open', account: 20, visibleToCustomer: true, visibility: 'customer' },
  ],
  tasks: [
    { id: 1000, play: 100 },
    { id: 1001, play: 101 },
  ],
}

const customer = () => testRequest({ roles: ['customer'], contact: 1, records })
const aleAgent = () => testRequest({ roles: ['ale-success-agent'], records })

describe('who may do nothing at all', () => {
  const nobody = {
    'who is not signed in': testRequest({ roles: null }),
    'who has no role': testRequest({ roles: [] }),
    'who has an unknown role': testRequest({ roles: ['owner'] }),
    'a user of another collection': testRequest({ roles: ['admin'], collection: 'members' }),
  }
  for (const [who, { req }] of Object.entries(nobody)) {
    it(who, async () => {
      for (const collection of COLLECTION_KEYS) {
        for (const operation of OPERATIONS) {
          expect(await decideAccess({ collection, operation, context, req })).toBe(false)
        }
      }
      expect(await usersAccess({ context }).admin?.({ req })).toBe(false)
    })
  }
})

describe('row filters of staff', () => {
  it('an agent whose roles run every playbook needs no filter', async () => {
    const { req } = testRequest({ roles: ['customer-success-agent'] })
    expect(await decideAccess({ collection: 'plays', operation: 'update', context, req })).toBe(true)
  })

  it('an agent updates plays of the playbooks that name the role', async () => {
    const { req } = aleAgent()
    expect(await decideAccess({ collection: 'plays', operation: 'update', context, req })).toEqual({
      playbook: { not_in: ['closed'] },
    })
  })

  it.each([
    ['open', true],
    ['closed', false],
    ['unknown', true],
    [undefined, true],
    [{ in: ['open'] }, true],
  ])('an agent starts the playbook %s: %s', async (playbook, expected) => {
    const { req } = aleAgent()
    const data = { playbook }
    expect(await decideAccess({ collection: 'plays', operation: 'create', context, req, data })).toBe(
      expected,
    )
  })

  it('a playbook admin starts nothing that does not name the role, but updates any play', async () => {
    const { req } = testRequest({ roles: ['playbook-admin'] })
    const data = { playbook: 'open' }
    expect(await decideAccess({ collection: 'plays', operation: 'create', context, req, data })).toBe(false)
    expect(await decideAccess({ collection: 'plays', operation: 'create', context, req })).toBe(false)
    expect(await decideAccess({ collection: 'plays', operation: 'update', context, req })).toBe(true)
  })

  it.each([
    [100, true],
    ['100', true],
    [101, false],
    [{ id: 101 }, false],
    [999, true],
    ['zzz', true],
  ])('an agent adds a task to play %j: %s', async (play, expected) => {
    const { req } = aleAgent()
    expect(
      await decideAccess({ collection: 'tasks', operation: 'create', context, req, data: { play } }),
    ).toBe(expected)
  })

  it('an agent updates a task by id as its play allows, in two reads', async () => {
    const { req, reads } = aleAgent()
    expect(await decideAccess({ collection: 'tasks', operation: 'update', context, req, id: 1000 })).toBe(
      true,
    )
    expect(reads.map(({ collection }) => collection)).toEqual(['tasks', 'plays'])
    expect(await decideAccess({ collection: 'tasks', operation: 'update', context, req, id: 1001 })).toBe(
      false,
    )
  })

  it('an agent updates many tasks through a query on their plays', async () => {
    const { req } = aleAgent()
    expect(await decideAccess({ collection: 'tasks', operation: 'update', context, req })).toEqual({
      'play.playbook': { not_in: ['closed'] },
    })
  })

  it('who may only look at touchpoints leaves their meetings alone', async () => {
    const { req } = aleAgent()
    const ask = (operation: 'create' | 'update', data?: Record<string, unknown>) =>
      decideAccess({ collection: 'meetings', operation, context, req, ...(data ? { data } : {}) })
    expect(await ask('create', { touchpoint: 500, subject: 'x' })).toBe(false)
    expect(await ask('update')).toEqual({
      and: [
        { play: { exists: true } },
        { or: [{ 'play.playbook': { not_in: ['closed'] } }, { touchpoint: { exists: true } }] },
      ],
    })
    const both = testRequest({ roles: ['customer-success-agent'], records })
    const create = { collection: 'meetings', operation: 'create', context, req: both.req } as const
    expect(await decideAccess({ ...create, data: { touchpoint: 500, subject: 'x' } })).toBe(true)
  })

  it('several roles add up', async () => {
    const { req } = testRequest({ roles: ['viewer', 'ale-success-agent', 'playbook-admin'], records })
    expect(
      await decideAccess({ collection: 'tasks', operation: 'create', context, req, data: { play: 101 } }),
    ).toBe(false)
    expect(await decideAccess({ collection: 'tasks', operation: 'update', context, req, id: 1001 })).toBe(
      true,
    )
    const both = testRequest({ roles: ['customer', 'viewer'], contact: 1, records })
    expect(await decideAccess({ collection: 'plays', operation: 'read', context, req: both.req })).toBe(true)
  })
})

describe('row filters of customers', () => {
  const read = (
    collection: 'accounts' | 'contacts' | 'engagements' | 'plays' | 'tasks' | 'meetings' | 'activity',
  ) => decideAccess({ collection, operation: 'read', context, req: customer().req })

  it('the own account, contact and engagements', async () => {
    expect(await read('accounts')).toEqual({ id: { equals: 10 } })
    expect(await read('contacts')).toEqual({ id: { equals: 1 } })
    expect(await read('engagements')).toEqual({ account: { equals: 10 } })
  })

  it('plays that are visible, with a second lock on internal ones', async () => {
    expect(await read('plays')).toEqual({
      and: [
        { account: { equals: 10 } },
        { visibleToCustomer: { equals: true } },
        { visibility: { equals: 'customer' } },
      ],
    })
  })

  it('tasks and meetings of these plays', async () => {
    expect(await read('tasks')).toEqual({
      and: [{ visibleToCustomer: { equals: true } }, { play: { in: [100] } }],
    })
    expect(await read('meetings')).toEqual({ play: { in: [100] } })
  })

  it('meetings of touchpoints that are shown, for the own account alone', async () => {
    const touchpoints = [
      { id: 500, account: 10, visibleToCustomer: true },
      { id: 501, account: 10, visibleToCustomer: false },
      { id: 502, account: 20, visibleToCustomer: true },
    ]
    const { req } = testRequest({ roles: ['customer'], contact: 1, records: { ...records, touchpoints } })
    expect(await decideAccess({ collection: 'meetings', operation: 'read', context, req })).toEqual({
      or: [{ play: { in: [100] } }, { touchpoint: { in: [500] } }],
    })
  })

  it('comments for customers, on these plays or the own engagements', async () => {
    expect(await read('activity')).toEqual({
      and: [
        { kind: { equals: 'comment' } },
        { visibility: { equals: 'customer' } },
        { record: { exists: false } },
        {
          or: [
            { play: { in: [100] } },
            { and: [{ play: { exists: false } }, { 'engagement.account': { equals: 10 } }] },
          ],
        },
      ],
    })
  })

  it.each([
    [{ kind: 'comment', play: 100, body: 'x' }, true],
    [{ kind: 'comment', play: '100', body: 'x' }, true],
    [{ play: 100 }, true],
    [{ kind: 'work-note', play: 100 }, false],
    [{ kind: 'comment', play: 101 }, false],
    [{ kind: 'comment', play: 102 }, false],
    [{ kind: 'comment', play: 200 }, false],
    [{ kind: 'comment', play: 999 }, false],
    [{ kind: 'comment', engagement: 1 }, false],
    [{ kind: 'comment', play: { in: [100] } }, false],
    [{}, true],
  ])('adds %j: %s', async (data, expected) => {
    const { req } = customer()
    expect(await decideAccess({ collection: 'activity', operation: 'create', context, req, data })).toBe(
      expected,
    )
  })

  it('a customer without an account sees nothing', async () => {
    for (const contact of [undefined, null, 3]) {
      const { req } = testRequest({ roles: ['customer'], contact, records })
      for (const collection of [
        'accounts',
        'engagements',
        'plays',
        'tasks',
        'meetings',
        'activity',
      ] as const) {
        expect(await decideAccess({ collection, operation: 'read', context, req })).toEqual(NO_RECORD)
      }
    }
  })

  it('the account and the visible plays are read once per request', async () => {
    const { req, reads } = customer()
    for (const collection of ['plays', 'tasks', 'meetings', 'activity', 'engagements'] as const) {
      await decideAccess({ collection, operation: 'read', context, req })
    }
    expect(reads.map(({ collection }) => collection).sort()).toEqual(['contacts', 'plays', 'touchpoints'])
  })

  it('one request for two users gives each the own account', async () => {
    const { req } = customer()
    expect(await userAccount({ req, context })).toBe(10)
    Object.assign(req, { user: { id: 8, collection: 'users', roles: ['customer'], contact: 2 } })
    expect(await userAccount({ req, context })).toBe(20)
  })

  it('a read that failed is tried again', async () => {
    const { req } = customer()
    const { findOne } = req.payload.db
    req.payload.db.findOne = () => Promise.reject(new Error('gone'))
    await expect(userAccount({ req, context })).rejects.toThrow('gone')
    req.payload.db.findOne = findOne
    expect(await userAccount({ req, context })).toBe(10)
  })

  it('the own user and staff', async () => {
    expect(
      await decideAccess({ collection: 'users', operation: 'read', context, req: customer().req }),
    ).toEqual({
      or: [{ id: { equals: 7 } }, { roles: { in: ROLES.filter((role) => role !== 'customer') } }],
    })
    expect(
      await decideAccess({ collection: 'users', operation: 'update', context, req: customer().req }),
    ).toEqual({
      id: { equals: 7 },
    })
  })
})

describe('roles', () => {
  const user = (roles: unknown) => ({ collection: 'users', roles })

  it('are read from the user, whatever the field holds', () => {
    expect(rolesOf(user(['viewer', 'owner']))).toEqual(['viewer'])
    expect(rolesOf(user('admin'))).toEqual([])
    expect(rolesOf(null)).toEqual([])
  })

  it('tell staff from customers', () => {
    expect(isStaff({ user: user(['viewer']), context })).toBe(true)
    expect(isStaff({ user: user(['customer']), context })).toBe(false)
    expect(isCustomerOnly({ user: user(['customer']), context })).toBe(true)
    expect(isCustomerOnly({ user: user(['customer', 'viewer']), context })).toBe(false)
  })

  it.each(ROLES.map((role) => [role, role !== 'customer'] as const))(
    '%s enters the panel: %s',
    async (role, enters) => {
      const { req } = testRequest({ roles: [role] })
      expect(await usersAccess({ context }).admin?.({ req })).toBe(enters)
      expect(await readByStaff({ context })({ req } as never)).toBe(enters)
    },
  )

  it('follow the slug that the host gave its users', async () => {
    const renamed = testContext({ slugs: { users: 'people' } })
    const { req } = testRequest({ roles: ['viewer'], collection: 'people' })
    const operation: Operation = 'read'
    expect(await decideAccess({ collection: 'plays', operation, context: renamed, req })).toBe(true)
    expect(await decideAccess({ collection: 'plays', operation, context, req })).toBe(false)
  })
})
