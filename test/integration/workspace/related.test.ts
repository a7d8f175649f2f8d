import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Caller, createTestApp, type TestApp } from '../../support/app.ts'
import { createdMeeting, createdTask, pathsOf, startedPlay } from '../../support/plays.ts'
import { createStatementCounter } from '../../support/statements.ts'

const counter = createStatementCounter()
let app: TestApp

beforeAll(async () => {
  app = await createTestApp({ plugins: [counter.plugin] })
})
afterAll(() => app?.destroy())

const get = (path: string, user: Caller = 'agent') => app.rest('GET', path, { user })

type List = {
  key: string
  title: string
  total: number
  open: number | null
  creation: unknown
  filter: unknown
}

const listsOf = async (path: string, user: Caller = 'agent'): Promise<Record<string, List>> => {
  const answer = await get(`${path}/related`, user)
  expect(answer.body.errors).toBeUndefined()
  return Object.fromEntries((answer.body.lists as List[]).map((list) => [list.key, list]))
}

const setState = (collection: string, id: unknown, state: string) =>
  app.rest('PATCH', `/${collection}/${id}`, { user: 'agent', body: { state } })

describe('related items of a play', () => {
  it('are counted list by list, with what is open', async () => {
    const engagement = await app.createEngagement()
    const play = await startedPlay({ app, data: { engagement: engagement.id } })
    await startedPlay({ app, data: { engagement: engagement.id } })
    await startedPlay({ app })
    const done = await createdTask({ app, play: play.id })
    await createdTask({ app, play: play.id })
    await setState('tasks', done.id, 'complete')
    await createdMeeting({ app, play: play.id })
    const article = await app.payload.create({
      collection: 'knowledge-articles',
      data: { title: 'An article', body: 'A text.', state: 'published' } as never,
    })
    const key = (article as { number?: string }).number
    await app.rest('POST', `/plays/${play.id}/recommendations/attach`, {
      user: 'agent',
      body: { kind: 'article', key },
    })
    const lists = await listsOf(`/plays/${play.id}`)
    expect(lists).toMatchObject({
      tasks: { title: 'Tasks', total: 2, open: 1, creation: { by: 'drawer', data: { play: play.id } } },
      meetings: { title: 'Meetings', total: 1, open: 1 },
      plays: { total: 1, open: 1, creation: { by: 'page', engagement: engagement.id } },
      attached: { total: 1, open: null, creation: null },
    })
    expect(lists.launches).toBeUndefined()

    const attached = await get(`/plays/${play.id}/related/attached`)
    expect(attached.body.cards).toMatchObject([
      {
        number: key,
        title: 'An article',
        link: { collection: 'knowledge-articles', id: article.id },
        person: 'Test agent',
      },
    ])
  })

  it('come as cards, what is open first', async () => {
    const play = await startedPlay({ app })
    const made = []
    for (let at = 0; at < 7; at++) {
      const data = {
        shortDescription: `Task ${at}`,
        assignedTo: app.users.agent2.id,
        dueDate: `2030-01-0${9 - at}`,
      }
      made.push(await createdTask({ app, play: play.id, data }))
    }
    for (const { id } of made.slice(3)) await setState('tasks', id, 'complete')
    const { body } = await get(`/plays/${play.id}/related/tasks`)
    expect(body.cards).toHaveLength(5)
    expect(body.cards.slice(0, 3).map(({ title }: { title: string }) => title)).toEqual([
      'Task 2',
      'Task 1',
      'Task 0',
    ])
    expect(body.cards[0]).toMatchObject({
      id: made[2]?.id,
      number: made[2]?.number,
      link: { collection: 'tasks', id: made[2]?.id },
      state: { value: 'new', list: 'taskState' },
      at: { is: 'due' },
      person: 'Test agent2',
    })
    expect(body.cards[4].state.value).toBe('complete')
    expect((await get(`/plays/${play.id}/related/tasks?limit=10`)).body.cards).toHaveLength(7)
    expect(pathsOf(await get(`/plays/${play.id}/related/tasks?limit=0`))).toEqual(['limit'])
    expect((await get(`/plays/${play.id}/related/songs`)).status).toBe(404)
  })

  it('are for the staff, and offer to create only what the caller may', async () => {
    const play = await startedPlay({ app })
    expect((await get(`/plays/${play.id}/related`, null)).status).toBe(401)
    expect((await get(`/plays/${play.id}/related`, 'customer')).status).toBe(403)
    expect((await get(`/plays/${play.id}/related/tasks`, 'customer')).status).toBe(403)
    expect((await get('/plays/999999/related')).status).toBe(404)
    const viewer = await listsOf(`/plays/${play.id}`, 'viewer')
    expect(viewer.tasks).toMatchObject({ total: 0, creation: null })
    expect(viewer.plays).toMatchObject({ creation: null })
    await app.rest('POST', `/plays/${play.id}/cancel`, { user: 'agent', body: { reason: 'Not needed.' } })
    expect((await listsOf(`/plays/${play.id}`)).tasks).toMatchObject({ creation: null })
  })
})

describe('related items of an engagement', () => {
  it('are its plays by playbook, what is open in them, and its people', async () => {
    const engagement = await app.createEngagement()
    const play = await startedPlay({ app, data: { engagement: engagement.id } })
    await startedPlay({ app, playbook: 'internal-play', data: { engagement: engagement.id } })
    const other = await startedPlay({ app })
    await createdTask({ app, play: other.id })
    await createdTask({ app, play: play.id })
    const done = await createdTask({ app, play: play.id })
    await setState('tasks', done.id, 'complete')
    await createdMeeting({ app, play: play.id })
    await app.payload.create({
      collection: 'squads',
      data: { name: 'Squad', engagement: engagement.id } as never,
    })
    const lists = await listsOf(`/engagements/${engagement.id}`)
    expect(lists).toMatchObject({
      'plays-customer-play': {
        title: 'Customer play',
        total: 1,
        open: 1,
        creation: { playbook: 'customer-play' },
      },
      'plays-internal-play': { total: 1 },
      'plays-success-case': { total: 0 },
      tasks: { total: 1, open: 1, creation: null },
      meetings: { total: 1, open: 1 },
      squads: { total: 1, open: null, creation: { by: 'drawer', data: { engagement: engagement.id } } },
    })
    expect(lists.contacts?.total).toBeGreaterThan(0)
    const ale = await listsOf(`/engagements/${engagement.id}`, 'aleAgent')
    expect(ale).toMatchObject({
      'plays-customer-play': { total: 1, creation: null },
      'plays-success-case': { creation: { playbook: 'success-case' } },
      squads: { total: 1, creation: null },
    })
    const tasks = await get(`/engagements/${engagement.id}/related/tasks`)
    expect(tasks.body.cards).toHaveLength(1)
    // The filter is what the collection's own list takes.
    const filter = lists.meetings?.filter as Record<string, string>
    const query = new URLSearchParams(
      Object.entries(filter).map(([field, value]) => [`where[${field}][equals]`, value]),
    )
    expect((await get(`/meetings?${query}`)).body.totalDocs).toBe(1)
  })
})

it('as many statements for many related items as for few', async () => {
  const [few, many] = [await startedPlay({ app }), await startedPlay({ app })]
  await createdTask({ app, play: few.id, data: { assignedTo: app.users.agent.id } })
  await createdMeeting({ app, play: few.id })
  for (let at = 0; at < 12; at++) {
    const assignedTo = at % 2 ? app.users.agent.id : app.users.agent2.id
    await createdTask({ app, play: many.id, data: { assignedTo } })
    await createdMeeting({ app, play: many.id })
  }
  for (const path of ['related', 'related/tasks']) {
    const withFew = await counter.during(() => get(`/plays/${few.id}/${path}?limit=20`))
    const withMany = await counter.during(() => get(`/plays/${many.id}/${path}?limit=20`))
    expect(withMany.length, withMany.join('\n')).toBe(withFew.length)
    expect(withMany.length, withMany.join('\n')).toBeLessThanOrEqual(14)
  }
})
