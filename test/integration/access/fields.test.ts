import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { change, createWorld, SECRET, type World } from './world.ts'

/** What Payload itself adds to every record. */
const ALWAYS = ['id', 'createdAt', 'updatedAt']

const PLAY = [
  ...['number', 'playbook', 'state', 'progress', 'priority', 'category', 'dueDate', 'shortDescription'],
  ...['description', 'account', 'engagement', 'assignedTo', 'closureCode'],
]

const READABLE: Record<string, string[]> = {
  plays: PLAY,
  tasks: [
    ...['number', 'play', 'shortDescription', 'description', 'state', 'priority', 'category', 'dueDate'],
    'assignedTo',
  ],
  meetings: [
    ...['number', 'play', 'touchpoint', 'subject', 'state', 'meetingType', 'start', 'end', 'attendees'],
    'agenda',
  ],
  activity: ['play', 'engagement', 'kind', 'body', 'author', 'visibility'],
  engagements: [
    ...['number', 'title', 'account', 'state', 'stage', 'goLive', 'renewalDate', 'accountManager'],
    ...['customerSuccessManager', 'keyContact'],
  ],
  accounts: ['name'],
  contacts: ['name', 'email', 'account'],
  users: ['name'],
}

describe('what a customer reads of a record', () => {
  let world: World
  beforeAll(async () => {
    world = await createWorld()
    const { app, visible } = world
    const full = {
      plays: [
        visible.play.id,
        { category: 'Guidance', dueDate: '2030-01-01T00:00:00.000Z', squad: [app.users.agent.id] },
      ],
      tasks: [
        visible.task.id,
        { description: 'd', category: 'design-reviews', priority: 'low', assignedTo: app.users.agent.id },
      ],
      meetings: [visible.meeting.id, { agenda: 'a', attendees: [app.users.agent.id, app.users.customer.id] }],
    } as const
    for (const [collection, [id, body]] of Object.entries(full)) {
      await change(app, `/${collection}/${id}`, body)
    }
  })
  afterAll(() => world?.app.destroy())

  const idsOf = (): Record<string, string | number> => ({
    plays: world.visible.play.id,
    tasks: world.visible.task.id,
    meetings: world.visible.meeting.id,
    activity: world.visible.comment.id,
    engagements: world.engagement.id,
    accounts: world.app.accounts.first.id,
    contacts: (world.app.users.customer as unknown as { contact: string }).contact,
    users: world.app.users.agent.id,
  })

  for (const [collection, fields] of Object.entries(READABLE)) {
    it(`${collection}: ${fields.join(', ')}; nothing else`, async () => {
      const id = idsOf()[collection]
      // MongoDB leaves out what was never set: what the admin does not get, nobody does.
      const { body } = await world.app.rest('GET', `/${collection}/${id}?depth=0`, { user: 'admin' })
      const expected = [...ALWAYS, ...fields].filter((field) => field in body).sort()
      expect(expected.length).toBeGreaterThan(ALWAYS.length)
      for (const depth of [0, 2]) {
        const one = await world.app.rest('GET', `/${collection}/${id}?depth=${depth}`, { user: 'customer' })
        expect(keysOf(one.body)).toEqual(expected)
        const path = `/${collection}?where[id][equals]=${id}&depth=${depth}`
        const list = await world.app.rest('GET', path, { user: 'customer' })
        expect(keysOf(list.body.docs[0])).toEqual(expected)
      }
    })
  }

  it('people are an id and a name', async () => {
    const { app, visible, engagement } = world
    // Payload names the collection of a populated user; that is no field.
    const agent = { id: app.users.agent.id, name: 'Test agent', collection: 'users' }
    const get = async (path: string) => (await app.rest('GET', path, { user: 'customer' })).body
    expect((await get(`/plays/${visible.play.id}?depth=2`)).assignedTo).toEqual(agent)
    expect((await get(`/tasks/${visible.task.id}?depth=2`)).assignedTo).toEqual(agent)
    expect((await get(`/engagements/${engagement.id}?depth=2`)).accountManager).toEqual(agent)
    expect((await get(`/activity/${visible.comment.id}?depth=2`)).author).toEqual({
      id: app.users.admin.id,
      name: 'Test admin',
      collection: 'users',
    })
    expect((await get(`/meetings/${visible.meeting.id}?depth=2`)).attendees).toEqual([
      agent,
      { id: app.users.customer.id, name: 'Test customer', collection: 'users' },
    ])
  })

  it('of users: staff and oneself, no other customer, no address, no role', async () => {
    const { users, rest } = world.app
    const { body } = await rest('GET', '/users?limit=100&sort=name', { user: 'customer' })
    const staff = [users.admin, users.agent, users.agent2, users.aleAgent, users.playbookAdmin, users.viewer]
    expect(body.docs.map(({ id }: { id: unknown }) => id).sort()).toEqual(
      [...staff, users.customer].map(({ id }) => id).sort(),
    )
    for (const user of body.docs) expect(keysOf(user)).toEqual([...ALWAYS, 'name'].sort())
    expect(JSON.stringify(body)).not.toMatch(/@example\.com|customer-success-agent/)

    const me = await rest('GET', '/users/me', { user: 'customer' })
    expect(keysOf(me.body.user)).toEqual([...ALWAYS, '_strategy', 'name'].sort())
    expect((await rest('GET', `/users/${users.customer2.id}`, { user: 'customer' })).status).toBe(404)
    const renamed = await rest('PATCH', `/users/${users.customer.id}`, {
      user: 'customer',
      body: { name: 'Test customer' },
    })
    expect(keysOf(renamed.body.doc)).toEqual([...ALWAYS, 'name'].sort())
  })

  it('over GraphQL: nothing for what is hidden, at every depth', async () => {
    const { app, visible, engagement } = world
    const type = app.payload.db.defaultIDType === 'number' ? 'Int' : 'String'
    const query = `query ($play: ${type}!, $task: ${type}!, $engagement: ${type}!, $comment: ${type}!) {
      Play(id: $play) { ${PLAY_GRAPHQL}
        engagement { ${ENGAGEMENT_GRAPHQL} accountManager { name email roles contact { name } } }
        assignedTo { name email roles contact { name } }
      }
      Task(id: $task) { closeNotes visibleToCustomer play { ${PLAY_GRAPHQL} } assignedTo { name email roles } }
      Engagement(id: $engagement) { ${ENGAGEMENT_GRAPHQL} }
      Activity(id: $comment) { changes event activityKey author { name email roles } play { ${PLAY_GRAPHQL} } }
    }`
    const variables = {
      play: visible.play.id,
      task: visible.task.id,
      engagement: engagement.id,
      comment: visible.comment.id,
    }
    const { data } = await app.graphql(query, variables, { user: 'customer' })
    expect(data.Play.assignedTo.name).toBe('Test agent')
    expect(data.Task.play.number).toBe(visible.play.number)
    const told = leaves(data).filter(([path]) => !/\.(name|number)$/.test(path))
    expect(told).toEqual([])
    expect(JSON.stringify(data)).not.toContain(SECRET)

    const staff = await app.graphql(query, variables, { user: 'viewer' })
    expect(staff.errors).toBeUndefined()
    expect(staff.data.Play).toMatchObject({
      rev: 1,
      visibleToCustomer: true,
      squad: [{ name: 'Test agent' }],
    })
    expect(staff.data.Play.tasks.docs.length).toBeGreaterThan(0)
    expect(staff.data.Engagement).toMatchObject({ perceivedHealth: 'red' })
  })

  it('staff read everything but what the server keeps to itself', async () => {
    const { body } = await world.app.rest('GET', `/plays/${world.visible.play.id}?depth=0`, {
      user: 'viewer',
    })
    const readable = [
      ...[
        ...ALWAYS,
        ...PLAY,
        'contact',
        'squad',
        'visibleToCustomer',
        'data',
        'closeNotes',
        'cancelReason',
        'rev',
      ],
      ...['run', 'definition', 'currentPhase', 'currentActivity', 'tasks', 'meetings'],
    ]
    expect(keysOf(body).filter((key) => !readable.includes(key))).toEqual([])
    expect(keysOf(body)).toEqual(
      expect.arrayContaining([
        'run',
        'rev',
        'definition',
        'squad',
        'visibleToCustomer',
        'tasks',
        'currentPhase',
      ]),
    )
  })
})

const PLAY_GRAPHQL = `number rev run data closeNotes cancelReason currentPhase currentActivity visibleToCustomer
  squad { name } contact { name } definition { key version hash }
  tasks { docs { number } } meetings { docs { number } }`
const ENGAGEMENT_GRAPHQL = `number description perceivedHealth parent { title } plays { docs { number } }`

/** Without the name of the collection that Payload adds to users. */
const keysOf = (record: Record<string, unknown>): string[] =>
  Object.keys(record ?? {})
    .filter((key) => key !== 'collection')
    .sort()

/** Every value that is told, with its path; null, and lists without anything, tell nothing. */
const leaves = (value: unknown, path = ''): [string, unknown][] => {
  if (value === null || value === undefined) return []
  if (typeof value !== 'object') return [[path, value]]
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}.${key}`))
}
