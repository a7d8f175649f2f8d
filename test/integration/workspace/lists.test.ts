import type { BaseFilter, PayloadRequest, Where } from 'payload'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { panelAdmin } from '../../../src/panel-admin.ts'
import type { PanelLists } from '../../../src/runtime/panel-lists.ts'
import { createTestApp, type TestApp, type TestUser, type TestUserKey } from '../../support/app.ts'
import {
  createdMeeting,
  createdTask,
  customerPlayAt,
  playbookDirectory,
  startedPlay,
  storedPlay,
} from '../../support/plays.ts'
import { createStatementCounter } from '../../support/statements.ts'

const DAY = 86_400_000
const inDays = (days: number): string => new Date(Date.now() + days * DAY).toISOString()

/** Two lanes at once: one waits for tasks, in the other there is something to do. */
const PARALLEL = `key: side-by-side
label: Side by side
record: { numberPrefix: SBS, visibility: customer, roles: [customer-success-agent], closureCodes: [Done] }
phases:
  - key: start
    label: Start
    lanes:
      - key: setup
        activities:
          - { key: begin, type: create, label: Begin, fields: [engagement] }
  - key: work
    label: Work
    laneOrder: parallel
    lanes:
      - key: errands
        activities:
          - { key: wait-for-tasks, type: records, label: Errands, collection: tasks, open: [new, in-progress, paused] }
      - key: talk
        activities:
          - { key: say-it, type: comment, label: Say it }
  - key: end
    label: End
    lanes:
      - key: close
        activities:
          - { key: wrap-up, type: close-record, label: Wrap up }
`

describe('the lists', () => {
  const counter = createStatementCounter()
  let app: TestApp
  let removeDirectory: () => Promise<void>
  let lists: PanelLists
  beforeAll(async () => {
    const { directory, remove } = await playbookDirectory({ files: { 'side-by-side.yaml': PARALLEL } })
    removeDirectory = remove
    app = await createTestApp({ directory, plugins: [counter.plugin] })
    lists = app.payload.config.custom['payload-playbooks'] as PanelLists
  })
  afterAll(async () => {
    await app?.destroy()
    await removeDirectory?.()
  })

  let made = 0
  let user: TestUser
  /** An agent with nothing to do yet. */
  beforeEach(async () => {
    made += 1
    const { id } = await app.payload.db.create({
      collection: 'users',
      data: { email: `lister${made}@example.com`, name: `Lister ${made}`, roles: ['customer-success-agent'] },
    })
    user = await app.signIn(id as string | number)
  })

  const requestOf = async (
    who: TestUser | TestUserKey,
    query: Record<string, unknown> = {},
  ): Promise<PayloadRequest> => {
    const req = await createLocalReq({ user: typeof who === 'string' ? app.users[who] : who }, app.payload)
    req.query = query
    return req
  }

  /** The numbers that a list shows at an address, narrowed further by `where`. */
  const shown = async ({
    collection = 'plays',
    query,
    who = user,
    where = {},
  }: {
    collection?: 'plays' | 'tasks' | 'meetings'
    query: Record<string, unknown>
    who?: TestUser | TestUserKey
    where?: Where
  }): Promise<string[]> => {
    const req = await requestOf(who, query)
    const filter = app.payload.collections[collection]?.config.admin.baseFilter as BaseFilter
    const own = await filter({ req, limit: 10, page: 1, sort: '' })
    const { docs } = await app.payload.find({
      collection,
      depth: 0,
      overrideAccess: false,
      pagination: false,
      sort: 'number',
      user: req.user,
      where: { and: [where, ...(own === null ? [] : [own])] },
    })
    return docs.map((doc) => String((doc as { number?: string }).number))
  }

  const assigned = async (data: Record<string, unknown> = {}) =>
    startedPlay({ app, data: { assignedTo: user.id, ...data } })
  const mine: () => Where = () => ({ assignedTo: { equals: user.id } })

  it('mine: what is assigned to the reader and not finished', async () => {
    const open = await assigned()
    const over = await assigned()
    await startedPlay({ app, data: { assignedTo: app.users.agent2.id } })
    await app.rest('POST', `/plays/${over.id}/cancel`, { user: 'agent', body: { reason: 'Not needed.' } })
    expect(await shown({ query: { show: 'mine' } })).toEqual([open.number])
  })

  it('overdue: what was due before today and is not finished', async () => {
    const late = await assigned({ dueDate: inDays(-2) })
    const over = await assigned({ dueDate: inDays(-2) })
    await app.rest('POST', `/plays/${over.id}/cancel`, { user: 'agent', body: { reason: 'Not needed.' } })
    await assigned({ dueDate: new Date().toISOString() })
    await assigned({ dueDate: inDays(2) })
    await assigned()
    expect(await shown({ query: { show: 'overdue' }, where: mine() })).toEqual([late.number])
  })

  it('blocked: paused plays and those that wait for open records, until these are done', async () => {
    const give = (play: { id: unknown }) =>
      app.rest('PATCH', `/plays/${play.id}`, { user: 'agent', body: { assignedTo: user.id } })
    const waiting = await customerPlayAt({ app, activity: 'related-meeting' })
    const open = await customerPlayAt({ app, activity: 'related-meeting' })
    const paused = await assigned()
    await Promise.all([give(waiting), give(open)])
    const meeting = await createdMeeting({ app, play: waiting.id })
    // This gate waits for meetings, not for tasks.
    await createdTask({ app, play: open.id })
    await app.rest('POST', `/plays/${paused.id}/pause`, { user: 'agent', body: {} })
    const blocked = () => shown({ query: { show: 'blocked' }, where: mine() })
    expect(await blocked()).toEqual([waiting.number, paused.number].sort())
    await app.rest('PATCH', `/meetings/${meeting.id}`, { user: 'agent', body: { state: 'canceled' } })
    expect(await blocked()).toEqual([paused.number])
  })

  it('a play with something to do in another lane is not blocked', async () => {
    const side = await startedPlay({ app, playbook: 'side-by-side', data: { assignedTo: user.id } })
    expect((await storedPlay({ app, id: side.id })).currentActivity).toBe('wait-for-tasks')
    await createdTask({ app, play: side.id })
    const blocked = () => shown({ query: { show: 'blocked' }, where: mine() })
    expect(await blocked()).toEqual([])
    await app.rest('POST', `/plays/${side.id}/activities/say-it/complete`, {
      user: 'agent',
      body: { body: 'Said.' },
    })
    expect(await blocked()).toEqual([side.number])
  })

  it('go together with a playbook, and with the list’s own conditions', async () => {
    const customer = await assigned({ priority: 'high' })
    const internal = await startedPlay({ app, playbook: 'internal-play', data: { assignedTo: user.id } })
    expect(await shown({ query: { show: 'mine', playbook: 'internal-play' } })).toEqual([internal.number])
    expect(await shown({ query: { playbook: 'customer-play' }, where: mine() })).toEqual([customer.number])
    expect(await shown({ query: { show: 'mine' }, where: { priority: { equals: 'high' } } })).toEqual([
      customer.number,
    ])
  })

  it.each([
    [{}],
    [{ show: 'all', playbook: '' }],
    [{ show: 'nonsense', playbook: { a: 1 } }],
    [{ show: ['mine'] }],
  ])('what an address does not name narrows nothing: %j', async (query) => {
    const play = await assigned()
    expect(await shown({ query, where: mine() })).toEqual([play.number])
  })

  it('show nobody what access hides: a customer’s list has no saved filters', async () => {
    const internal = await startedPlay({ app, playbook: 'internal-play' })
    const paused = await customerPlayAt({ app, activity: 'action-plan' })
    await app.rest('POST', `/plays/${paused.id}/pause`, { user: 'agent', body: {} })
    const everything = await shown({ query: {}, who: 'customer' })
    expect(everything).not.toContain(internal.number)
    expect(everything).toContain(paused.number)
    expect(await shown({ query: { show: 'blocked' }, who: 'customer' })).toEqual(everything)
  })

  it('of tasks and meetings: mine and overdue', async () => {
    const play = await startedPlay({ app })
    const late = await createdTask({
      app,
      play: play.id,
      data: { assignedTo: user.id, dueDate: inDays(-1) },
    })
    const later = await createdTask({ app, play: play.id, data: { assignedTo: user.id, dueDate: inDays(1) } })
    await createdTask({ app, play: play.id })
    expect(await shown({ collection: 'tasks', query: { show: 'mine' } })).toEqual([late.number, later.number])
    expect(await shown({ collection: 'tasks', query: { show: 'overdue' }, where: mine() })).toEqual([
      late.number,
    ])
    const meeting = await createdMeeting({
      app,
      play: play.id,
      data: { attendees: [user.id], start: inDays(-1) },
    })
    await createdMeeting({ app, play: play.id, data: { start: inDays(-1) } })
    expect(await shown({ collection: 'meetings', query: { show: 'mine' } })).toEqual([meeting.number])
    expect(await shown({ collection: 'meetings', query: { show: 'overdue' } })).toContain(meeting.number)
  })

  it('count what each saved filter and each state finds', async () => {
    await assigned({ playbook: 'side-by-side', dueDate: inDays(-3) })
    const req = await requestOf(user)
    const before = await lists.counts({ req, collection: 'plays', playbook: 'side-by-side' })
    const next = await startedPlay({
      app,
      playbook: 'side-by-side',
      data: { assignedTo: user.id, dueDate: inDays(-3) },
    })
    await app.rest('POST', `/plays/${next.id}/pause`, { user: 'agent', body: {} })
    const after = await lists.counts({ req, collection: 'plays', playbook: 'side-by-side' })
    expect(after.all).toBe(before.all + 1)
    expect(after.views).toEqual({
      mine: (before.views.mine ?? 0) + 1,
      overdue: (before.views.overdue ?? 0) + 1,
      blocked: (before.views.blocked ?? 0) + 1,
    })
    expect(after.states).toEqual({ ...before.states, paused: (before.states.paused ?? 0) + 1 })
  })

  it('take as many statements for many blocked plays as for one', async () => {
    const block = async (times: number) => {
      for (let each = 0; each < times; each++) {
        const play = await customerPlayAt({ app, activity: 'related-meeting' })
        await createdMeeting({ app, play: play.id })
        await createdMeeting({ app, play: play.id })
      }
    }
    await block(1)
    const count = async () => {
      const req = await requestOf(user)
      return lists.counts({ req, collection: 'plays', playbook: null })
    }
    const withFew = await counter.during(count)
    await block(4)
    const withMany = await counter.during(count)
    expect((await count()).views.blocked).toBeGreaterThanOrEqual(5)
    expect(withFew.length).toBeGreaterThan(0)
    expect(withMany.length, withMany.join('\n')).toBe(withFew.length)
  })

  it('have an entry for each loaded playbook, for those who may see its plays', () => {
    expect(lists.playbooks({ user: app.users.viewer })).toEqual([
      { key: 'customer-play', label: 'Customer play', plural: 'Customer plays' },
      { key: 'internal-play', label: 'Internal play', plural: 'Internal plays' },
      { key: 'side-by-side', label: 'Side by side', plural: 'Side by side' },
      { key: 'success-case', label: 'Success case', plural: 'Success cases' },
    ])
    expect(lists.playbooks({ user: app.users.customer }).map(({ key }) => key)).not.toContain('internal-play')
    expect(lists.playbooks({ user: app.users.nobody })).toEqual([])
    expect(lists.playbooks({ user: null })).toEqual([])
  })

  it('leave what a host has put into navigation and dashboard where it is', () => {
    const { admin } = app.payload.config
    const context = { options: { slugs: { plays: 'plays' }, disabled: false }, playbooks: new Map() } as never
    const widget = { slug: 'own', Component: '/own#Own' }
    const layout = [{ widgetSlug: 'own', width: 'full' }] as never
    const { components, dashboard } = panelAdmin({
      admin: {
        components: { beforeNavLinks: ['/own#Links'], graphics: { Logo: '/own#Logo' } },
        dashboard: { widgets: [widget], defaultLayout: layout },
      },
      context,
    })
    const slugsOf = (widgets: readonly { slug: string }[] = []) => widgets.map(({ slug }) => slug)
    expect(components?.beforeNavLinks?.at(0) as unknown).toBe('/own#Links')
    expect(components?.graphics as unknown).toEqual({ Logo: '/own#Logo' })
    expect(slugsOf(dashboard?.widgets)).toEqual(['own', 'my-work'])
    expect(dashboard?.defaultLayout as unknown).toBe(layout)
    expect(slugsOf(admin.dashboard?.widgets)).toEqual(['my-work', 'collections'])
  })
})
