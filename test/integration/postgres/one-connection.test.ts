import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Plugin } from 'payload'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { createTestApp, type RestAnswer, type RestOptions, type TestApp } from '../../support/app.ts'
import { customerSteps } from '../../support/plays.ts'
import { visitText } from '../../support/visit.ts'

/**
 * Whoever is in a transaction holds a connection of the pool, and must not wait for another one: as many such requests
 * as the pool has connections would wait for ever. Where the pool has one, the first of them fails.
 */
describe('with one connection for everything', () => {
  let app: TestApp
  let directory: string
  beforeAll(async () => {
    directory = await mkdtemp(path.join(os.tmpdir(), 'playbooks-attachments-'))
    app = await createTestApp({
      connections: 1,
      options: { attachments: { directory } },
      plugins: [takingEveryMail],
    })
  })
  afterAll(async () => {
    await app?.destroy()
    await rm(directory, { recursive: true, force: true })
  })
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  /** Each request finds that what the process knows of playbooks is too old. */
  const ask = (method: string, to: string, options: RestOptions = {}): Promise<RestAnswer> => {
    vi.setSystemTime(Date.now() + 3_000)
    return app.rest(method, to, { user: 'agent', ...options })
  }
  /** Several of them at the same moment. */
  const together = async (
    count: number,
    request: (at: number) => readonly [method: string, path: string, options?: RestOptions],
  ): Promise<RestAnswer[]> => Promise.all(Array.from({ length: count }, (_, at) => ask(...request(at))))
  const done = async (...request: Parameters<typeof ask>) => {
    const { status, body } = await ask(...request)
    const [method, to] = request
    expect([200, 201], `${method} ${to}: ${JSON.stringify(body.errors)}`).toContain(status)
    return body
  }
  const expectAll = (answers: readonly RestAnswer[], status: number): void => {
    expect(answers.map((answer) => [answer.status, answer.body.errors])).toEqual(
      answers.map(() => [status, undefined]),
    )
  }
  const started = async (playbook = 'customer-play') => {
    const engagement = (await app.createEngagement()).id
    return (await done('POST', '/plays?depth=0', { body: { playbook, engagement } })).doc
  }

  it('a play is started, walked through and closed', async () => {
    const play = await started()
    for (const [key, body] of customerSteps(app)) {
      await done('POST', `/plays/${play.id}/activities/${key}/complete`, { body })
    }
    await done('POST', `/plays/${play.id}/close`, { body: {} })
    await done('POST', `/plays/${play.id}/reopen`, { user: 'admin', body: { reason: 'Once more.' } })
    await done('POST', `/plays/${play.id}/pause`, { body: {} })
    await done('POST', `/plays/${play.id}/resume?dryRun=true`, { body: {} })
    await done('POST', `/plays/${play.id}/cancel`, { body: { reason: 'Enough.' } })
  })

  it('several plays and records of one play are added at once, while others read', async () => {
    const engagement = (await app.createEngagement()).id
    const body = { playbook: 'customer-play', engagement }
    expectAll(await together(6, () => ['POST', '/plays?depth=0', { body }]), 201)
    const play = await started()
    const answers = await together(12, (at) => {
      const record = at % 2 === 0 ? { shortDescription: `Task ${at}` } : { subject: `Meeting ${at}` }
      const collection = at % 2 === 0 ? 'tasks' : 'meetings'
      return at % 3 === 0
        ? ['GET', `/${collection}?depth=1`]
        : ['POST', `/${collection}?depth=0`, { body: { play: play.id, ...record } }]
    })
    for (const { status, body } of answers) {
      expect(body.errors).toBeUndefined()
      expect([200, 201]).toContain(status)
    }
  })

  it('records are changed, by one user and by several, over REST and over GraphQL', async () => {
    const play = await started()
    const { doc: task } = await done('POST', '/tasks?depth=0', {
      body: { play: play.id, shortDescription: 'A task' },
    })
    await done('PATCH', `/tasks/${task.id}?depth=1`, { body: { state: 'in-progress' } })
    await done('PATCH', `/tasks?where[id][equals]=${task.id}`, { body: { description: 'All of them' } })
    await done('PATCH', `/plays/${play.id}?depth=2`, { body: { shortDescription: 'Plain' } })
    await done('POST', '/activity?depth=0', { body: { play: play.id, kind: 'comment', body: 'Hello.' } })
    expectAll(
      await together(8, (at) => ['PATCH', `/tasks/${task.id}`, { body: { description: `Text ${at}` } }]),
      200,
    )
    vi.setSystemTime(Date.now() + 3_000)
    const answer = await app.graphql(
      `mutation { updateTask(id: ${task.id}, data: { state: "complete" }) { state play { id state } } }`,
      {},
      { user: 'agent' },
    )
    expect(answer.errors).toBeUndefined()
    await done('DELETE', `/tasks/${task.id}`, { user: 'admin' })
  })

  it('engagements are put below each other', async () => {
    const [top, below, lowest] = [
      await app.createEngagement(),
      await app.createEngagement(),
      await app.createEngagement(),
    ]
    await done('PATCH', `/engagements/${below.id}`, { body: { parent: top.id } })
    const answers = await Promise.all([
      ask('PATCH', `/engagements/${lowest.id}`, { body: { parent: below.id } }),
      ask('PATCH', `/engagements/${top.id}`, { body: { parent: lowest.id } }),
    ])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('people talk, write mails and hand files over', async () => {
    const play = await started()
    const participants = [app.users.agent2.id]
    const { id } = await done('POST', `/plays/${play.id}/discussions`, {
      body: { participants, message: 'Shall we?' },
    })
    const discussion = `/plays/${play.id}/discussions/${id}`
    await done('POST', `${discussion}/messages`, { user: 'agent2', body: { body: 'Yes.' } })
    const said = await together(6, (at) => ['POST', `${discussion}/messages`, { body: { body: `${at}` } }])
    expectAll(said, 200)
    await done('POST', `${discussion}/participants`, { body: { add: [app.users.aleAgent.id] } })
    await done('POST', `${discussion}/end`, { body: {} })
    const mail = { to: 'eva@customer.example', subject: 'Kick-off', body: 'Hello', mailKey: 'one-of-a-kind' }
    await done('POST', `/plays/${play.id}/mails`, { body: mail })
    const form = new FormData()
    form.set('_payload', JSON.stringify({ play: play.id }))
    form.set('file', new File(['Some notes'], 'notes.txt', { type: 'text/plain' }))
    const request = new Request('http://localhost', { method: 'POST', body: form })
    await done('POST', '/attachments?depth=0', {
      rawBody: Buffer.from(await request.arrayBuffer()) as never,
      headers: { 'Content-Type': request.headers.get('Content-Type') ?? '' },
    })
  })

  it('everything is read', async () => {
    const play = await started()
    for (const to of ['plays', 'tasks', 'meetings', 'activity', 'engagements', 'playbooks']) {
      await done('GET', `/${to}?depth=2`)
    }
    const rooms = ['run', 'page', 'stream', 'related', 'attachments', 'recommendations', 'discussions']
    for (const room of [...rooms, 'templates']) await done('GET', `/plays/${play.id}/${room}`)
    for (const to of ['/plays/startable', '/plays/my-work', '/access']) await done('GET', to)
    await done('GET', '/playbooks/customer-play/page', { user: 'playbookAdmin' })
  })

  it('a success play is launched', async () => {
    const engagement = (await app.createEngagement()).id
    await done('GET', `/engagements/${engagement}/success-plays`)
    await done('POST', `/engagements/${engagement}/success-plays/get-to-green/launch`, {
      body: {
        answers: { concern: 'Nobody signs in.', severity: 'critical', greenBy: '2030-03-01' },
        launchKey: 'one-of-a-kind',
      },
    })
  })

  it('a playbook is published, by others as well, and plays of it are started at once', async () => {
    const admin = { user: 'playbookAdmin' } as const
    const { rev } = await done('POST', '/playbooks/drafts', { ...admin, body: { text: visitText() } })
    await done('POST', '/playbooks/visit/publish', { ...admin, body: { note: 'Go.', rev } })
    const engagement = (await app.createEngagement()).id
    const body = { playbook: 'visit', engagement }

    // As another process leaves it that was killed between two steps: no version is stored, no number was ever given.
    const [head] = (
      await app.payload.db.find({ collection: 'playbooks', where: { key: { equals: 'visit' } } })
    ).docs as unknown as { id: string; version: number; hash: string }[]
    const [stored] = (
      await app.payload.db.find({ collection: 'playbook-definitions', where: { key: { equals: 'visit' } } })
    ).docs as unknown as Record<string, unknown>[]
    const { id: _, createdAt: __, updatedAt: ___, ...version } = stored ?? {}
    const left = { ...version, version: 2 }
    await app.payload.db.updateOne({
      collection: 'playbooks',
      data: { version: 2, publishing: left },
      where: { id: { equals: head?.id } },
    })
    await app.payload.db.deleteMany({ collection: 'counters', where: { key: { equals: 'number:VIS' } } })
    const answers = await together(6, () => ['POST', '/plays?depth=0', { body }])
    expectAll(answers, 201)
    expect(answers.map((answer) => answer.body.doc.number).sort()).toEqual(
      Array.from({ length: 6 }, (_, at) => `VIS000000${at + 1}`),
    )
    expect(answers.map((answer) => answer.body.doc.definition.version)).toEqual(answers.map(() => 2))
    await expect
      .poll(
        async () =>
          (
            await app.payload.count({
              collection: 'playbook-definitions',
              where: { and: [{ key: { equals: 'visit' } }, { version: { equals: 2 } }] },
            })
          ).totalDocs,
      )
      .toBe(1)
  })
})

const takingEveryMail: Plugin = (config) => ({
  ...config,
  email: () => ({
    name: 'mailbox',
    defaultFromAddress: 'playbooks@example.com',
    defaultFromName: 'Playbooks',
    sendEmail: async () => ({ rejected: [] }),
  }),
})
