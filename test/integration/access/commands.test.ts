import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Caller } from '../../support/app.ts'
import { createWorld, type World } from './world.ts'

/** Customer agents may not run this one. */
const ALE_ONLY = `
key: ale-only
label: For others
record:
  numberPrefix: ALE
  visibility: customer
  roles: [ale-success-agent]
  closureCodes: [Done]
phases:
  - key: work
    label: Work
    lanes:
      - key: work
        activities:
          - { key: begin, type: create, label: Begin, fields: [engagement] }
          - { key: note, type: work-note, label: Note, skippable: true }
          - { key: end, type: close-record, label: End }
`

type Command = { readonly path: string; readonly body: Record<string, unknown>; readonly mutation: string }

const COMMANDS: readonly Command[] = [
  {
    path: '/activities/core-information/complete',
    body: { data: { shortDescription: 'x', description: 'y' } },
    mutation:
      'completeActivity(id: $id, key: "core-information", data: { shortDescription: "x", description: "y" })',
  },
  {
    path: '/activities/core-information/skip',
    body: { reason: 'x' },
    mutation: 'skipActivity(id: $id, key: "core-information", reason: "x")',
  },
  {
    path: '/close',
    body: { closureCode: 'Achieved', closeNotes: 'x' },
    mutation: 'closePlay(id: $id, closureCode: "Achieved", closeNotes: "x")',
  },
  { path: '/cancel', body: { reason: 'x' }, mutation: 'cancelPlay(id: $id, reason: "x")' },
  { path: '/pause', body: {}, mutation: 'pausePlay(id: $id)' },
  { path: '/resume', body: {}, mutation: 'resumePlay(id: $id)' },
  { path: '/reopen', body: { reason: 'x' }, mutation: 'reopenPlay(id: $id, reason: "x")' },
]

describe('who may run a play', () => {
  let world: World
  let directory: string
  let aleOnly: string | number
  beforeAll(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'playbooks-'))
    for (const key of ['customer-play', 'internal-play', 'success-case']) {
      const file = await import(`../../../playbook-definitions/${key}.yaml?raw`)
      await writeFile(path.join(directory, `${key}.yaml`), file.default)
    }
    await writeFile(path.join(directory, 'ale-only.yaml'), ALE_ONLY)
    world = await createWorld({ directory })
    const { id } = await world.make('plays', { playbook: 'ale-only', engagement: world.engagement.id })
    aleOnly = id
  })
  afterAll(async () => {
    await world?.app.destroy()
    if (directory) await rm(directory, { recursive: true })
  })

  /** Ids of plays by the name that tests call them. */
  const plays = (): Record<string, string | number> => ({
    visible: world.visible.play.id,
    hidden: world.hidden.play.id,
    internal: world.internal.play.id,
    foreign: world.foreign.play.id,
    'ale-only': aleOnly,
    missing: world.app.payload.db.defaultIDType === 'number' ? 2_000_000_000 : '0123456789abcdef01234567',
    // An id of another kind of database.
    malformed: world.app.payload.db.defaultIDType === 'number' ? '0123456789abcdef01234567' : 7,
  })
  const states = async () => {
    const { docs } = await world.app.payload.find({
      collection: 'plays',
      sort: 'number',
      depth: 0,
      limit: 100,
    })
    const { totalDocs } = await world.app.payload.count({ collection: 'activity' })
    return JSON.stringify([docs, totalDocs])
  }

  /** The status of every command, over REST (dry and real) and over GraphQL; nothing may have changed. */
  const expectRefusals = async ({ user, play, status }: { user: Caller; play: string; status: number }) => {
    const before = await states()
    const id = plays()[play]
    const type = world.app.payload.db.defaultIDType === 'number' ? 'Int' : 'String'
    for (const { path: command, body, mutation } of COMMANDS) {
      for (const query of ['', '?dryRun=true']) {
        const answer = await world.app.rest('POST', `/plays/${id}${command}${query}`, { user, body })
        expect([user, play, command, query, answer.status]).toEqual([user, play, command, query, status])
        expect(answer.body.phases).toBeUndefined()
      }
      // A malformed id is no value of the argument's type.
      if (play === 'malformed') continue
      const document = `mutation ($id: ${type}!) { ${mutation} { play { number } } }`
      const { data, errors } = await world.app.graphql(document, { id }, { user })
      expect([user, play, mutation, errors?.[0]?.extensions.statusCode]).toEqual([
        user,
        play,
        mutation,
        status,
      ])
      expect(Object.values(data ?? {})).toEqual([null])
    }
    expect(await states()).toBe(before)
  }

  const run = async ({ user, play }: { user: Caller; play: string }): Promise<(number | undefined)[]> => {
    const id = plays()[play]
    const type = world.app.payload.db.defaultIDType === 'number' ? 'Int' : 'String'
    const { status } = await world.app.rest('GET', `/plays/${id}/run`, { user })
    if (play === 'malformed') return [status, status]
    const document = `query ($id: ${type}!) { playRun(id: $id) { play { number } phases { key } } }`
    const { data, errors } = await world.app.graphql(document, { id }, { user })
    return [status, data?.playRun ? 200 : errors?.[0]?.extensions.statusCode]
  }

  it('nobody: 401 for every command and for the run', async () => {
    for (const play of ['visible', 'internal', 'missing', 'malformed']) {
      await expectRefusals({ user: null, play, status: 401 })
      expect([play, await run({ user: null, play })]).toEqual([play, [401, 401]])
    }
  })

  for (const user of ['customer', 'customer2', 'nobody'] as const) {
    it(`${user}${user === 'nobody' ? ' (without a role)' : ''}: 403 for everything, there or not`, async () => {
      for (const play of Object.keys(plays())) {
        // What can be no id is nobody's business but a customer's, who is told nothing.
        if (user === 'nobody' && play === 'malformed') continue
        await expectRefusals({ user, play, status: 403 })
        expect([play, await run({ user, play })]).toEqual([play, [403, 403]])
      }
    })
  }

  it('a viewer: 403 for commands, 404 where there is nothing, and reads the run', async () => {
    for (const play of ['visible', 'hidden', 'internal', 'foreign', 'ale-only']) {
      await expectRefusals({ user: 'viewer', play, status: 403 })
      expect([play, await run({ user: 'viewer', play })]).toEqual([play, [200, 200]])
    }
    for (const play of ['missing', 'malformed']) {
      await expectRefusals({ user: 'viewer', play, status: 404 })
      expect([play, await run({ user: 'viewer', play })]).toEqual([play, [404, 404]])
    }
  })

  it('agents whose role the playbook does not name: 403 for commands, and they read the run', async () => {
    const outsiders = {
      aleAgent: 'visible',
      agent: 'ale-only',
      agent2: 'ale-only',
      playbookAdmin: 'internal',
    }
    for (const [user, play] of Object.entries(outsiders) as [keyof typeof outsiders, string][]) {
      await expectRefusals({ user, play, status: 403 })
      expect([user, await run({ user, play })]).toEqual([user, [200, 200]])
      await expectRefusals({ user, play: 'missing', status: 404 })
    }
  })

  it('agents whose role it does not name: neither start it, nor change it, nor add to it', async () => {
    const { app, engagement } = world
    const task = await world.make('tasks', { play: aleOnly, shortDescription: 'x' })
    const meeting = await world.make('meetings', { play: aleOnly, subject: 'x' })
    const attempts: [string, string, Record<string, unknown>][] = [
      ['POST', '/plays', { playbook: 'ale-only', engagement: engagement.id }],
      ['PATCH', `/plays/${aleOnly}`, { priority: 'high' }],
      ['PATCH', `/plays/${aleOnly}`, { state: 'canceled', cancelReason: 'x' }],
      ['POST', '/tasks', { play: aleOnly, shortDescription: 'x' }],
      ['PATCH', `/tasks/${task.id}`, { state: 'complete' }],
      ['POST', '/meetings', { play: aleOnly, subject: 'x' }],
      ['PATCH', `/meetings/${meeting.id}`, { state: 'complete' }],
      ['POST', '/activity', { play: aleOnly, kind: 'work-note', body: 'x' }],
    ]
    const before = await states()
    for (const [method, where, body] of attempts) {
      const { status } = await app.rest(method, where, { user: 'agent', body })
      expect([method, where, status]).toEqual([method, where, 403])
    }
    const bulk = await app.rest('PATCH', `/tasks?where[play][equals]=${aleOnly}`, {
      user: 'agent',
      body: { priority: 'high' },
    })
    expect(bulk.body.docs ?? []).toEqual([])
    expect(await states()).toBe(before)

    for (const [method, where, body] of attempts) {
      const { status } = await app.rest(method, where, { user: 'aleAgent', body })
      // The play is canceled half way: what was already done, or cannot be done any more, is a conflict.
      expect([method, where, [200, 201, 409].includes(status)]).toEqual([method, where, true])
    }
  })

  it('404 for staff where there is no such play', async () => {
    for (const user of ['admin', 'agent', 'aleAgent'] as const) {
      for (const play of ['missing', 'malformed']) {
        await expectRefusals({ user, play, status: 404 })
        expect([play, await run({ user, play })]).toEqual([play, [404, 404]])
      }
    }
  })

  it('who is named runs it', async () => {
    const { make, app, engagement } = world
    for (const user of ['aleAgent', 'admin'] as const) {
      const { id } = await make('plays', { playbook: 'ale-only', engagement: engagement.id })
      const dry = await app.rest('POST', `/plays/${id}/pause?dryRun=true`, { user, body: {} })
      expect([user, dry.status]).toEqual([user, 200])
      const real = await app.rest('POST', `/plays/${id}/activities/note/complete`, {
        user,
        body: { body: 'x' },
      })
      expect([user, real.status]).toEqual([user, 200])
    }
  })
})
