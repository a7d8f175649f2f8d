import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RecordId } from '../../src/engine/types.ts'
import { createTestApp, type TestApp } from '../support/app.ts'
import { type LocalCommands, localCommands } from '../support/local-commands.ts'
import { plainTwins, TWINS } from '../support/plain-twins.ts'
import { createStatementCounter } from '../support/statements.ts'

/** How many statements more than a plain update of the same fields completing an activity may take. */
const MORE_THAN_PLAIN = 4

describe('statements that a command takes', () => {
  const counter = createStatementCounter()
  let app: TestApp
  let commands: LocalCommands
  beforeAll(async () => {
    app = await createTestApp({ plugins: [plainTwins, counter.plugin] })
    commands = localCommands({ payload: app.payload, user: app.users.agent })
  })
  afterAll(() => app?.destroy())

  const form = () => ({
    priority: 'high',
    category: 'Guidance',
    shortDescription: 'Adopt it',
    description: 'All of it',
  })

  const startPlay = async (): Promise<RecordId> => {
    const engagement = await app.createEngagement()
    const play = await app.payload.create({
      collection: 'plays',
      data: { playbook: 'customer-play', engagement: engagement.id } as never,
      depth: 0,
      overrideAccess: false,
      user: app.users.agent,
    })
    return play.id as RecordId
  }

  const complete = (id: RecordId, activity: string, input: Record<string, unknown> = {}) =>
    commands.command({ id, command: { type: 'complete', activity, ...input } })

  /** A play whose turn is `action-plan`. */
  const startedPlay = async (): Promise<RecordId> => {
    const id = await startPlay()
    await complete(id, 'core-information', { data: form() })
    await complete(id, 'add-squad', { data: { squad: [app.users.agent.id] } })
    await complete(id, 'intended-outcome', { body: 'We agree.' })
    return id
  }

  const addRecords = async (id: RecordId, { tasks, meetings = 0 }: { tasks: number; meetings?: number }) => {
    const add = (collection: 'tasks' | 'meetings', data: Record<string, unknown>) =>
      app.payload.create({ collection, data: { play: id, ...data } as never, depth: 0 })
    for (let each = 0; each < tasks; each++) await add('tasks', { shortDescription: `Task ${each}` })
    for (let each = 0; each < meetings; each++) await add('meetings', { subject: `Meeting ${each}` })
  }

  /** The fields that a command writes, written to a play's twin by a plain update. */
  const plainUpdate = async (id: RecordId, data: Record<string, unknown>): Promise<number> => {
    const play = await app.payload.findByID({ collection: 'plays', id, depth: 0, showHiddenFields: true })
    const { id: _, engagement: __, tasks: ___, meetings: ____, ...fields } = play as Record<string, unknown>
    const engagement = await app.payload.create({
      collection: TWINS.engagements,
      data: { title: 'A twin', account: app.accounts.first.id } as never,
      depth: 0,
    })
    const twin = await app.payload.create({
      collection: TWINS.plays,
      data: { ...fields, engagement: engagement.id } as never,
      depth: 0,
    })
    const statements = await counter.during(() =>
      app.payload.update({
        collection: TWINS.plays,
        id: twin.id,
        data: { run: fields.run, rev: 9, currentActivity: 'related-meeting', ...data } as never,
        depth: 0,
        overrideAccess: false,
        user: app.users.agent,
      }),
    )
    return statements.length
  }

  it('at most four more than a plain update, for a form', async () => {
    const id = await startPlay()
    const plain = await plainUpdate(id, form())
    const statements = await counter.during(() => complete(id, 'core-information', { data: form() }))
    expect(plain).toBeGreaterThan(0)
    expect(statements.length, statements.join('\n')).toBeLessThanOrEqual(plain + MORE_THAN_PLAIN)
  })

  it('at most four more than a plain update, for a work note', async () => {
    const id = await startedPlay()
    const plain = await plainUpdate(id, {})
    const statements = await counter.during(() => complete(id, 'action-plan', { body: 'First this.' }))
    expect(statements.length, statements.join('\n')).toBeLessThanOrEqual(plain + MORE_THAN_PLAIN)
  })

  it('at most four more than a plain update, however many tasks and meetings are open', async () => {
    const few = await startedPlay()
    await addRecords(few, { tasks: 1, meetings: 1 })
    const many = await startedPlay()
    await addRecords(many, { tasks: 25, meetings: 2 })
    const plain = await plainUpdate(many, {})
    const withFew = await counter.during(() => complete(few, 'action-plan', { body: 'First this.' }))
    const withMany = await counter.during(() => complete(many, 'action-plan', { body: 'First this.' }))
    expect(withMany.length).toBe(withFew.length)
    expect(withMany.length, withMany.join('\n')).toBeLessThanOrEqual(plain + MORE_THAN_PLAIN)
  })

  it('as many to cancel a play with 100 open tasks as with 10', async () => {
    const [ten, hundred] = [await startedPlay(), await startedPlay()]
    await addRecords(ten, { tasks: 10 })
    await addRecords(hundred, { tasks: 100 })
    const cancel = (id: RecordId) =>
      commands.command({ id, command: { type: 'cancel', reason: 'Not needed.' } })
    const withTen = await counter.during(() => cancel(ten))
    const withHundred = await counter.during(async () => {
      const answer = await cancel(hundred)
      expect(answer.effects?.canceled.tasks).toHaveLength(100)
    })
    expect(withTen.length).toBeGreaterThan(0)
    expect(withHundred.length, withHundred.join('\n')).toBe(withTen.length)
  })

  it('as many to read the run of a play with many open tasks as with few', async () => {
    const [few, many] = [await startedPlay(), await startedPlay()]
    await addRecords(few, { tasks: 1 })
    await addRecords(many, { tasks: 30 })
    const withFew = await counter.during(() => commands.run({ id: few }))
    const withMany = await counter.during(() => commands.run({ id: many }))
    expect(withFew.length).toBeGreaterThan(0)
    expect(withMany.length).toBe(withFew.length)
  })
})
