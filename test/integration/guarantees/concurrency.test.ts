import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type RestAnswer, type TestApp } from '../../support/app.ts'
import { addTask, advanceTo, command, startPlay, streamOf } from '../../support/walk.ts'

let app: TestApp
beforeAll(async () => {
  app = await createTestApp()
})
afterAll(() => app?.destroy())

const statuses = (answers: readonly RestAnswer[]): number[] => answers.map(({ status }) => status).sort()
const codes = (answers: readonly RestAnswer[]): unknown[] =>
  answers.flatMap(({ body }) => (body.errors ? [body.errors[0].data?.code] : []))

describe('several commands on one play at once', () => {
  it('lets one of ten identical commands win and tells the others that it is done', async () => {
    const play = await startPlay({ app })
    const body = { data: { shortDescription: 'One', description: 'of ten' } }
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        command({ app, play, path: 'activities/core-information/complete', body }),
      ),
    )
    expect(statuses(answers)).toEqual([200, ...Array(9).fill(409)])
    expect(new Set(codes(answers))).toEqual(new Set(['already-done']))
    const entries = await streamOf({ app, play })
    expect(entries.filter(({ activityKey }) => activityKey === 'core-information')).toHaveLength(1)
  })

  it('refuses with conflict whoever comes with a rev that has passed', async () => {
    const play = await startPlay({ app })
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => command({ app, play, path: 'pause', body: { rev: play.rev } })),
    )
    expect(statuses(answers)).toEqual([200, ...Array(5).fill(409)])
    expect(new Set(codes(answers))).toEqual(new Set(['conflict']))
  })

  it('shows every command the result of the one before: pause and resume in turns never get lost', async () => {
    const play = await startPlay({ app })
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, at) =>
        command({ app, play, path: at % 2 === 0 ? 'pause' : 'resume', body: {} }),
      ),
    )
    const done = answers.filter(({ status }) => status === 200)
    const run = await app.rest('GET', `/plays/${play.id}/run`, { user: 'agent' })
    expect(run.body.play.rev).toBe(play.rev + done.length)
    expect(statuses(answers).every((status) => status === 200 || status === 409)).toBe(true)
  })

  it('keeps what plain updates and commands write at the same time', async () => {
    const play = await startPlay({ app })
    const plain = { shortDescription: 'plain', priority: 'high', category: 'Guidance', description: 'kept' }
    const answers = await Promise.all([
      ...Object.entries(plain).map(([field, value]) =>
        app.rest('PATCH', `/plays/${play.id}`, { user: 'agent', body: { [field]: value } }),
      ),
      command({ app, play, path: 'pause', body: {} }),
    ])
    for (const { status } of answers) expect([200, 409]).toContain(status)
    const { body } = await app.rest('GET', `/plays/${play.id}?depth=0`, { user: 'agent' })
    Object.entries(plain).forEach(([field, value], at) => {
      if (answers[at]?.status === 200) expect(body[field]).toBe(value)
    })
    if (answers.at(-1)?.status === 200) expect(body.state).toBe('paused')
  })
})

describe('records that are added while their play ends', () => {
  it('never leaves an open task or meeting under a canceled play', async () => {
    for (let round = 0; round < 6; round++) {
      const play = await startPlay({ app })
      await addTask({ app, play })
      const creations = Array.from({ length: 6 }, (_, at) =>
        at % 2 === 0
          ? app.rest('POST', '/tasks', { user: 'agent', body: { play: play.id, shortDescription: `t${at}` } })
          : app.rest('POST', '/meetings', { user: 'agent', body: { play: play.id, subject: `m${at}` } }),
      )
      const [canceled, ...created] = await Promise.all([
        command({ app, play, path: 'cancel', body: { reason: 'no longer needed' } }),
        ...creations,
      ])
      expect(canceled.status).toBe(200)
      for (const { status } of created) expect([201, 409]).toContain(status)
      for (const collection of ['tasks', 'meetings'] as const) {
        const { docs } = await app.payload.find({
          collection,
          limit: 100,
          where: { play: { equals: play.id } },
        })
        const open = docs.filter(({ state }) => state !== 'canceled')
        expect(open, `round ${round}`).toEqual([])
      }
    }
  })

  it('never opens a finished task again under a play that is closing', async () => {
    for (let round = 0; round < 5; round++) {
      const play = await startPlay({ app })
      const task = await addTask({ app, play, data: { state: 'complete' } })
      const [closed, reopened] = await Promise.all([
        command({ app, play, path: 'close', body: { closureCode: 'Achieved', closeNotes: 'early' } }),
        app.rest('PATCH', `/tasks/${task.id}`, { user: 'agent', body: { state: 'in-progress' } }),
      ])
      expect(closed.status).toBe(200)
      expect([200, 409]).toContain(reopened.status)
      const { body } = await app.rest('GET', `/tasks/${task.id}`, { user: 'agent' })
      expect(['complete', 'canceled']).toContain(body.state)
    }
  })

  it('does not bring a canceled task back with a slow update of another field', async () => {
    for (let round = 0; round < 5; round++) {
      const play = await startPlay({ app })
      const task = await addTask({ app, play })
      const [canceled, ...patched] = await Promise.all([
        command({ app, play, path: 'cancel', body: { reason: 'x' } }),
        ...Array.from({ length: 4 }, (_, at) =>
          app.rest('PATCH', `/tasks/${task.id}`, { user: 'agent', body: { description: `text ${at}` } }),
        ),
        app.rest('PATCH', `/tasks/${task.id}`, { user: 'agent', body: { state: 'in-progress' } }),
      ])
      expect(canceled.status).toBe(200)
      for (const { status } of patched) expect([200, 409]).toContain(status)
      const { body } = await app.rest('GET', `/tasks/${task.id}`, { user: 'agent' })
      expect(body.state).toBe('canceled')
    }
  })

  it('adds twenty tasks to one play at once without an error', async () => {
    const play = await startPlay({ app })
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        app.rest('POST', '/tasks', {
          user: 'agent',
          body: { play: play.id, shortDescription: `task ${at}` },
        }),
      ),
    )
    expect(statuses(answers)).toEqual(Array(20).fill(201))
    expect(new Set(answers.map(({ body }) => body.doc.number)).size).toBe(20)
  })

  it('does not let a gate through that a task was added to at that moment', async () => {
    for (let round = 0; round < 5; round++) {
      const play = await startPlay({ app })
      await advanceTo({ app, play, activity: 'related-work' })
      const [passed, added] = await Promise.all([
        command({ app, play, path: 'activities/related-work/complete', body: {} }),
        app.rest('POST', '/tasks', { user: 'agent', body: { play: play.id, shortDescription: 'now' } }),
      ])
      expect(added.status).toBe(201)
      expect([200, 409]).toContain(passed.status)
      if (passed.status === 409) expect(passed.body.errors[0].data.code).toBe('blocked')
    }
  })
})

describe('the engagement hierarchy', () => {
  it('has no cycle after two engagements became each other’s parent at the same moment', async () => {
    for (let round = 0; round < 8; round++) {
      const [one, other] = [await app.createEngagement(), await app.createEngagement()]
      const answers = await Promise.all([
        app.rest('PATCH', `/engagements/${one.id}`, { user: 'agent', body: { parent: other.id } }),
        app.rest('PATCH', `/engagements/${other.id}`, { user: 'agent', body: { parent: one.id } }),
      ])
      for (const { status } of answers) expect([200, 409]).toContain(status)
      const { docs } = await app.payload.find({
        collection: 'engagements',
        depth: 0,
        where: { id: { in: [one.id, other.id] } },
      })
      expect(docs.filter(({ parent }) => parent)).toHaveLength(
        answers.filter(({ status }) => status === 200).length,
      )
      expect(docs.filter(({ parent }) => parent).length).toBeLessThan(2)
    }
  })
})
