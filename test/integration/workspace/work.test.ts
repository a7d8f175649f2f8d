import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MyWork } from '../../../src/runtime/work.ts'
import { createTestApp, type TestApp, type TestUser } from '../../support/app.ts'
import { createdMeeting, createdTask, customerPlayAt, startedPlay } from '../../support/plays.ts'
import { createStatementCounter } from '../../support/statements.ts'

const DAY = 86_400_000
const inDays = (days: number): string => new Date(Date.now() + days * DAY).toISOString()

describe('what waits for somebody', () => {
  const counter = createStatementCounter()
  let app: TestApp
  beforeAll(async () => {
    app = await createTestApp({ plugins: [counter.plugin] })
  })
  afterAll(() => app?.destroy())

  let made = 0
  /** An agent whose work nobody else has touched. */
  const newAgent = async (roles: string[] = ['customer-success-agent']): Promise<TestUser> => {
    made += 1
    const { id } = await app.payload.db.create({
      collection: 'users',
      data: { email: `worker${made}@example.com`, name: `Worker ${made}`, roles },
    })
    return app.signIn(id as string | number)
  }

  const workOf = async (user: TestUser): Promise<MyWork> => {
    const answer = await app.rest('GET', '/plays/my-work', { user })
    expect(answer.status).toBe(200)
    return answer.body as MyWork
  }

  const give = async (play: { id: unknown }, data: Record<string, unknown>) => {
    const answer = await app.rest('PATCH', `/plays/${play.id}`, { user: 'agent', body: data })
    expect(answer.body.errors).toBeUndefined()
  }

  /** A play that waits at `related-meeting`. */
  const gated = async (user: TestUser) => {
    const play = await customerPlayAt({ app, activity: 'related-meeting' })
    await give(play, { assignedTo: user.id })
    return play
  }

  it('is nothing at first', async () => {
    expect(await workOf(await newAgent())).toEqual({
      next: [],
      due: [],
      stuck: [],
      totals: { next: 0, due: 0, stuck: 0 },
    })
  })

  it('an activity whose turn it is, on plays of one’s own, what is due first at the top', async () => {
    const user = await newAgent()
    const later = await startedPlay({ app, data: { assignedTo: user.id, shortDescription: 'Later' } })
    const sooner = await startedPlay({
      app,
      data: { assignedTo: user.id, shortDescription: 'Sooner', dueDate: inDays(3), priority: 'high' },
    })
    await startedPlay({ app, data: { assignedTo: app.users.agent2.id } })
    const { next, totals } = await workOf(user)
    expect(next.map(({ play }) => play.number)).toEqual([sooner.number, later.number])
    expect(totals).toEqual({ next: 2, due: 0, stuck: 0 })
    expect(next[0]).toMatchObject({
      play: {
        id: sooner.id,
        title: 'Sooner',
        playbook: 'customer-play',
        priority: 'high',
        state: 'new',
        engagement: { title: 'An engagement' },
      },
      activity: {
        key: 'core-information',
        type: 'form',
        label: 'Enter core information',
        button: 'Mark Complete',
        isClick: false,
      },
    })
    expect(Date.parse(next[0]?.activity.since ?? '')).toBeGreaterThan(Date.now() - 60_000)
  })

  it('a gate that stands open is completed by a click, one that is shut is stuck and says why', async () => {
    const user = await newAgent()
    const play = await gated(user)
    expect((await workOf(user)).next).toMatchObject([
      { play: { id: play.id }, activity: { key: 'related-meeting', isClick: true } },
    ])

    const meeting = await createdMeeting({ app, play: play.id, data: { subject: 'Kick-off' } })
    // Not what this gate waits for.
    await createdTask({ app, play: play.id })
    const blocked = await workOf(user)
    expect(blocked.next).toEqual([])
    expect(blocked.stuck).toMatchObject([
      {
        play: { id: play.id, number: play.number },
        reasons: [
          {
            code: 'records-open',
            collection: 'meetings',
            count: 1,
            message: expect.stringContaining(meeting.number),
          },
        ],
        records: [{ collection: 'meetings', id: meeting.id, number: meeting.number, title: 'Kick-off' }],
      },
    ])
    expect(blocked.stuck[0]?.records).toHaveLength(1)

    await app.rest('PATCH', `/meetings/${meeting.id}`, { user: 'agent', body: { state: 'complete' } })
    const open = await workOf(user)
    expect(open.stuck).toEqual([])
    expect(open.next).toHaveLength(1)
  })

  it('says of every open gate what the play’s run says', async () => {
    const user = await newAgent()
    const play = await gated(user)
    await createdMeeting({ app, play: play.id })
    const run = await app.rest('GET', `/plays/${play.id}/run`, { user })
    const activity = run.body.phases
      .flatMap((phase: { lanes: { activities: { key: string }[] }[] }) =>
        phase.lanes.flatMap(({ activities }) => activities),
      )
      .find(({ key }: { key: string }) => key === 'related-meeting')
    expect((await workOf(user)).stuck[0]?.reasons).toEqual(activity.blockedBy)
  })

  it('a paused play is stuck once, whatever it waits for besides', async () => {
    const user = await newAgent()
    const play = await gated(user)
    await app.rest('POST', `/plays/${play.id}/pause`, { user: 'agent', body: {} })
    expect((await workOf(user)).stuck).toMatchObject([
      { play: { id: play.id, state: 'paused' }, reasons: [{ code: 'play-paused' }], records: [] },
    ])
  })

  it('tasks and meetings that are due, overdue ones first; nothing that is done or weeks away', async () => {
    const user = await newAgent()
    const play = await startedPlay({ app })
    const task = (data: Record<string, unknown>) =>
      createdTask({ app, play: play.id, data: { assignedTo: user.id, ...data } })
    const soon = await task({ dueDate: inDays(2), priority: 'low' })
    const overdue = await task({ dueDate: inDays(-5) })
    await task({ dueDate: inDays(30) })
    await task({})
    const done = await task({ dueDate: inDays(1) })
    await app.rest('PATCH', `/tasks/${done.id}`, { user: 'agent', body: { state: 'complete' } })
    const meeting = await createdMeeting({
      app,
      play: play.id,
      data: { attendees: [user.id], start: inDays(1), subject: 'Review' },
    })
    const { due, totals } = await workOf(user)
    expect(due.map(({ number }) => number)).toEqual([overdue.number, meeting.number, soon.number])
    expect(due[1]).toMatchObject({
      collection: 'meetings',
      title: 'Review',
      play: { id: play.id, number: play.number },
    })
    expect(totals.due).toBe(3)
  })

  it('tasks of one’s own plays that nobody has, not those that somebody else has', async () => {
    const user = await newAgent()
    const play = await startedPlay({ app, data: { assignedTo: user.id } })
    const mine = await createdTask({ app, play: play.id, data: { dueDate: inDays(1) } })
    await createdTask({ app, play: play.id, data: { dueDate: inDays(1), assignedTo: app.users.agent2.id } })
    expect((await workOf(user)).due.map(({ number }) => number)).toEqual([mine.number])
  })

  it('nothing to click for who may not run the playbook', async () => {
    const viewer = await newAgent(['viewer'])
    await startedPlay({ app, data: { assignedTo: viewer.id } })
    expect((await workOf(viewer)).next).toEqual([])
  })

  it('is refused to customers, to users without a role, and to nobody', async () => {
    for (const user of ['customer', 'nobody'] as const) {
      expect((await app.rest('GET', '/plays/my-work', { user })).status).toBe(403)
    }
    expect((await app.rest('GET', '/plays/my-work', { user: null })).status).toBe(401)
  })

  it('takes as many statements for much work as for little', async () => {
    const fill = async (user: TestUser, times: number) => {
      for (let each = 0; each < times; each++) {
        const play = await gated(user)
        await createdMeeting({
          app,
          play: play.id,
          data: { attendees: [user.id], start: inDays(1) },
        })
        await createdTask({ app, play: play.id, data: { assignedTo: user.id, dueDate: inDays(each) } })
        const other = await startedPlay({ app })
        await createdTask({ app, play: other.id, data: { assignedTo: user.id, dueDate: inDays(1) } })
      }
    }
    const [little, much] = [await newAgent(), await newAgent()]
    await fill(little, 1)
    await fill(much, 6)
    const withLittle = await counter.during(() => workOf(little))
    const withMuch = await counter.during(() => workOf(much))
    expect((await workOf(much)).totals).toEqual({ next: 0, due: 18, stuck: 6 })
    expect((await workOf(much)).due).toHaveLength(10)
    expect(withLittle.length).toBeGreaterThan(0)
    expect(withMuch.length, withMuch.join('\n')).toBe(withLittle.length)
  }, 60_000)
})
