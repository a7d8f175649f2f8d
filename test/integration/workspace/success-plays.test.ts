import { readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { seedLaunches } from '../../../src/app/demo/rooms/launches.ts'
import type { Cast } from '../../../src/app/demo/tell.ts'
import { sanitizeOptions } from '../../../src/options.ts'
import { templateValues } from '../../../src/runtime/template-values.ts'
import { templateNames } from '../../../src/success-plays/names.ts'
import { createTestApp, type RestAnswer, type TestApp, type TestUserKey } from '../../support/app.ts'
import { createFaults } from '../../support/faults.ts'
import { changingNothing, pathsOf, playbookDirectory, refusalOf } from '../../support/plays.ts'
import { addTask, command, startPlay, streamOf } from '../../support/walk.ts'

const faults = createFaults()
let app: TestApp
let directory: { directory: string; remove: () => Promise<void> }
/** Set by a test: what a host's own hook refuses. */
let refusedSubject: string | null = null

const SHIPPED = [
  'get-to-green',
  'scheduled-follow-up',
  'product-proof-of-concept',
  'next-quarterly-business-review',
]

const BRIEF = `
key: brief
category: success-support
subCategory: Tests
title: Brief
questions:
  - { name: name, label: Name, required: true }
  - { name: size, label: Size, type: number }
  - { name: more, label: More, type: checkbox }
  - { name: reason, label: Reason, required: true, when: { more: { equals: true } } }
creates:
  - as: main
    play:
      playbook: internal-play
      fields: { shortDescription: "{{ answers.name }}", dueDate: +7 days, priority: high }
  - as: first
    task: { of: main, shortDescription: "First of {{ main.number }}: {{ main.title }}" }
  - as: talk
    meeting: { of: main, subject: "{{ answers.name }}", start: +1 day at 10:00, end: +1 day at 11:00 }
  - as: extra
    when: { more: { equals: true } }
    play: { playbook: customer-play, fields: { shortDescription: "{{ answers.reason }}" } }
  - as: ofExtra
    task: { of: extra, shortDescription: Of the extra }
`

beforeAll(async () => {
  directory = await playbookDirectory({ files: {} })
  await mkdir(path.join(directory.directory, 'success-plays'))
  for (const key of SHIPPED) {
    const text = readFileSync(
      new URL(`../../../playbook-definitions/success-plays/${key}.yaml`, import.meta.url),
    )
    await writeFile(path.join(directory.directory, 'success-plays', `${key}.yaml`), text)
  }
  await writeFile(path.join(directory.directory, 'success-plays/brief.yaml'), BRIEF)
  app = await createTestApp({
    directory: directory.directory,
    plugins: [
      faults.plugin,
      (config) => ({
        ...config,
        collections: (config.collections ?? []).map((collection) =>
          collection.slug === 'meetings'
            ? {
                ...collection,
                hooks: {
                  ...collection.hooks,
                  beforeChange: [
                    ...(collection.hooks?.beforeChange ?? []),
                    ({ data }) => {
                      if (data.subject === refusedSubject) throw new Error('The host does not want it.')
                      return data
                    },
                  ],
                },
              }
            : collection,
        ),
      }),
    ],
  })
})
afterAll(async () => {
  await app.destroy()
  await directory.remove()
})

const launch = (
  subject: { kind?: 'plays' | 'engagements'; id: unknown },
  key: string,
  body: Record<string, unknown>,
  { user = 'agent', dryRun = false }: { user?: TestUserKey; dryRun?: boolean } = {},
): Promise<RestAnswer> =>
  app.rest(
    'POST',
    `/${subject.kind ?? 'engagements'}/${subject.id}/success-plays/${key}/launch${dryRun ? '?dryRun=true' : ''}`,
    { user, body },
  )

const offered = async (kind: string, id: unknown, user: TestUserKey = 'agent'): Promise<string[]> => {
  const answer = await app.rest('GET', `/${kind}/${id}/success-plays`, { user })
  expect(answer.body.errors).toBeUndefined()
  return answer.body.successPlays.map(({ key }: { key: string }) => key)
}

// biome-ignore lint/suspicious/noExplicitAny: a document of whatever collection
type Document = any

const recordsOf = async (collection: string, where: Record<string, unknown> = {}): Promise<Document[]> => {
  const { docs } = await app.payload.find({ collection, depth: 0, limit: 1000, where: where as never })
  return [...docs].sort((one: Document, other: Document) =>
    String(one.number).localeCompare(String(other.number)),
  )
}

const counts = async () => ({
  plays: (await recordsOf('plays')).length,
  tasks: (await recordsOf('tasks')).length,
  meetings: (await recordsOf('meetings')).length,
  launches: (await recordsOf('success-play-launches')).length,
})

const grown = async (before: Awaited<ReturnType<typeof counts>>) => {
  const after = await counts()
  return Object.fromEntries(
    Object.entries(after).map(([key, value]) => [key, value - before[key as keyof typeof before]]),
  )
}

describe('what is offered', () => {
  it('names those that the user may launch here, in their order, with their questions filled in', async () => {
    const engagement = await app.createEngagement()
    const play = await startPlay({ app, data: { engagement: engagement.id, shortDescription: 'Adopt it' } })
    expect(await offered('engagements', engagement.id)).toEqual([
      'get-to-green',
      'next-quarterly-business-review',
      'product-proof-of-concept',
      'brief',
    ])
    const { body } = await app.rest('GET', `/plays/${play.id}/success-plays`, { user: 'agent' })
    expect(body.successPlays.map(({ key }: { key: string }) => key)).toEqual([
      'get-to-green',
      'next-quarterly-business-review',
      'scheduled-follow-up',
      'brief',
    ])
    const followUp = body.successPlays[2]
    expect(followUp.questions[0]).toMatchObject({ name: 'topic', default: 'Adopt it', required: true })
    expect(followUp.questions[1].default).toMatch(/^\d{4}-\d{2}-\d{2}T12:00:00.000Z$/)
    expect(followUp.creates).toEqual([
      { as: 'followUp', kind: 'task', playbook: null, conditional: false },
      { as: 'call', kind: 'meeting', playbook: null, conditional: true },
    ])
  })

  it('offers nothing that adds to a play which has ended', async () => {
    const play = await startPlay({ app })
    await command({ app, play, path: 'cancel', body: { reason: 'No more' } })
    expect(await offered('plays', play.id)).toEqual([
      'get-to-green',
      'next-quarterly-business-review',
      'brief',
    ])
  })

  it('is nothing for who may start nothing, and refused to customers and strangers', async () => {
    const engagement = await app.createEngagement()
    expect(await offered('engagements', engagement.id, 'viewer')).toEqual([])
    expect(await offered('engagements', engagement.id, 'aleAgent')).toEqual([])
    expect(await offered('engagements', engagement.id, 'admin')).toContain('get-to-green')
    const path = `/engagements/${engagement.id}/success-plays`
    expect((await app.rest('GET', path, { user: 'customer' })).status).toBe(403)
    expect((await app.rest('GET', path, { user: null })).status).toBe(401)
    expect((await app.rest('GET', '/engagements/999999/success-plays', { user: 'agent' })).status).toBe(404)
    for (const user of ['viewer', 'aleAgent', 'customer', 'nobody'] as const) {
      await changingNothing({
        app,
        does: async () => {
          const answer = await launch({ id: engagement.id }, 'brief', { answers: { name: 'x' } }, { user })
          expect(answer.status).toBe(403)
        },
      })
    }
  })

  it('templates see the names that the linter knows', async () => {
    const engagement = await app.createEngagement({ keyContact: (await app.createContact()).id })
    const play = await startPlay({
      app,
      data: { engagement: engagement.id, contact: engagement.keyContact, assignedTo: app.users.agent.id },
    })
    const req = await createLocalReq({ user: app.users.agent as never }, app.payload)
    const { slugs } = sanitizeOptions({ options: {}, usersSlug: 'users' })
    const context = { options: { slugs } } as never
    const values = await templateValues({ req, context, subject: { kind: 'play', id: play.id } })
    const known = templateNames({ questions: null, before: [] })
    expect(Object.keys(values).sort()).toEqual(Object.keys(known).sort())
    for (const [root, names] of Object.entries(known)) {
      if (names === null) continue
      expect([root, Object.keys(names as object).sort()]).toEqual([
        root,
        Object.keys(values[root as 'play'] as object).sort(),
      ])
    }
  })
})

describe('a launch', () => {
  it('creates all of it with its fields, and tells it on both sides', async () => {
    const account = await app.createAccount({ name: 'Acme Retail' })
    const engagement = await app.createEngagement({
      account: account.id,
      title: 'Onboarding',
      perceivedHealth: 'red',
      accountManager: app.users.agent2.id,
    })
    await app.payload.create({
      collection: 'squads',
      data: {
        name: 'Team',
        engagement: engagement.id,
        members: [
          { user: app.users.agent.id, responsibility: 'Lead' },
          { user: app.users.agent2.id, responsibility: 'Data' },
        ],
      } as never,
    })
    const { status, body } = await launch({ id: engagement.id }, 'get-to-green', {
      answers: { concern: 'Nobody signs in.', severity: 'critical', greenBy: '2027-03-01' },
      launchKey: 'key-of-the-browser',
    })
    expect(body.errors).toBeUndefined()
    expect(status).toBe(200)
    expect(body.launch.state).toBe('finished')
    expect(
      body.created.map(({ collection, title }: { collection: string; title: string }) => [collection, title]),
    ).toEqual([
      ['plays', 'Get to green: Acme Retail'],
      ['tasks', 'Find the root cause of the slip at Acme Retail'],
      ['tasks', 'Agree the recovery plan with the account team'],
      ['meetings', 'Acme Retail: recovery plan with the sponsor'],
    ])
    const [play] = await recordsOf('plays', { engagement: { equals: engagement.id } })
    expect(play).toMatchObject({
      id: body.created[0].id,
      number: body.created[0].number,
      playbook: 'internal-play',
      shortDescription: 'Get to green: Acme Retail',
      priority: 'critical',
      category: 'Account health',
      state: 'new',
      assignedTo: app.users.agent.id,
      squad: [app.users.agent.id, app.users.agent2.id],
      dueDate: '2027-03-01T12:00:00.000Z',
    })
    expect(play.description).toContain('Nobody signs in.')
    expect(play.description).toContain('Onboarding when this began:\nRed.')
    const tasks = await recordsOf('tasks', { play: { equals: play.id } })
    expect(tasks.map(({ shortDescription, priority }) => [shortDescription, priority])).toEqual([
      ['Find the root cause of the slip at Acme Retail', 'critical'],
      ['Agree the recovery plan with the account team', 'critical'],
    ])
    const [meeting] = await recordsOf('meetings', { play: { equals: play.id } })
    expect(meeting).toMatchObject({ state: 'draft', attendees: [app.users.agent.id, app.users.agent2.id] })
    expect(new Date(meeting.start).getUTCHours()).toBe(14)

    const told = await recordsOf('activity', { engagement: { equals: engagement.id } })
    expect(told).toMatchObject([
      {
        kind: 'success-play',
        visibility: 'internal',
        event: { successPlay: 'get-to-green', title: 'Get to Green play', created: body.created },
      },
    ])
    const onPlay = (await streamOf({ app, play })).filter(({ kind }) => kind === 'success-play')
    expect(onPlay).toMatchObject([
      { event: { from: { kind: 'engagement', number: engagement.number, title: 'Onboarding' } } },
    ])
    const [stored] = await recordsOf('success-play-launches', { engagement: { equals: engagement.id } })
    expect(stored).toMatchObject({ key: 'get-to-green', state: 'finished', owner: app.users.agent.id })
  })

  it('from a play adds to it, and starts plays for its engagement', async () => {
    const play = await startPlay({ app, data: { shortDescription: 'Adopt it', priority: 'high' } })
    const followUp = await launch({ kind: 'plays', id: play.id }, 'scheduled-follow-up', {
      answers: { call: true },
    })
    expect(followUp.body.errors).toBeUndefined()
    expect(followUp.body.created.map(({ title }: { title: string }) => title)).toEqual([
      'Follow up: Adopt it',
      'Follow-up: Adopt it',
    ])
    const [task] = await recordsOf('tasks', { play: { equals: play.id } })
    expect(task).toMatchObject({ priority: 'high', assignedTo: app.users.agent.id, visibleToCustomer: true })
    const brief = await launch({ kind: 'plays', id: play.id }, 'brief', {
      answers: { name: 'Side', more: true, reason: 'Because' },
    })
    expect(brief.body.created).toHaveLength(5)
    const extra = await recordsOf('plays', { shortDescription: { equals: 'Because' } })
    const { engagement } = (await recordsOf('plays', { id: { equals: play.id } }))[0]
    expect(extra).toMatchObject([{ playbook: 'customer-play', engagement }])
    const main = brief.body.created[0]
    expect(brief.body.created[1].title).toBe(`First of ${main.number}: Side`)
  })

  it('leaves out what its answers do not ask for, and what would belong to it', async () => {
    const engagement = await app.createEngagement()
    const { body } = await launch({ id: engagement.id }, 'brief', { answers: { name: 'Small' } })
    expect(body.created.map(({ title }: { title: string }) => title)).toHaveLength(3)
  })

  it('as a rehearsal says the same, labelled, and writes nothing', async () => {
    const engagement = await app.createEngagement({ customerSuccessManager: app.users.agent2.id })
    const answers = { name: 'Try', more: true, reason: 'Why not' }
    const { body } = await changingNothing({
      app,
      does: () => launch({ id: engagement.id }, 'brief', { answers }, { dryRun: true }),
    })
    expect(body.errors).toBeUndefined()
    const done = await launch({ id: engagement.id }, 'brief', { answers })
    expect(body.plan.map(({ collection }: { collection: string }) => collection)).toEqual(
      done.body.created.map(({ collection }: { collection: string }) => collection),
    )
    expect(body.plan[0]).toMatchObject({
      as: 'main',
      kind: 'play',
      playbook: 'Internal play',
      title: 'Try',
      of: null,
      fields: [
        { name: 'shortDescription', label: 'Short description', text: 'Try' },
        { name: 'dueDate', kind: 'date' },
        { name: 'priority', text: 'High' },
      ],
    })
    expect(body.plan[1]).toMatchObject({ of: 'main', title: 'First of …: Try' })
  })
})

describe('wrong answers', () => {
  it.each([
    [{}, ['answers.name']],
    [{ name: '  ' }, ['answers.name']],
    [{ name: 'x', size: 'large' }, ['answers.size']],
    [{ name: 'x', nothing: 1 }, ['answers.nothing']],
    [{ name: 'x', more: true }, ['answers.reason']],
    [{ name: 'x', reason: 'not asked for' }, ['answers.reason']],
    [{ name: 1, size: '1' }, ['answers.name', 'answers.size']],
    ['text', ['answers']],
    [
      { name: 'x'.repeat(501) },
      ['creates.main.shortDescription', 'creates.talk.subject', 'creates.first.shortDescription'].sort(),
    ],
  ])('%j are refused with a path each', async (answers, paths) => {
    const engagement = await app.createEngagement()
    for (const dryRun of [true, false]) {
      await changingNothing({
        app,
        does: async () =>
          expect(pathsOf(await launch({ id: engagement.id }, 'brief', { answers }, { dryRun }))).toEqual(
            paths,
          ),
      })
    }
  })

  it('text of a user is text, whatever it looks like', async () => {
    const engagement = await app.createEngagement()
    const name = '{{ me.email }} {% for x in (1..9) %}x{% endfor %} <script>alert(1)</script>'
    const { body } = await launch({ id: engagement.id }, 'brief', { answers: { name } })
    expect(body.created[0].title).toBe(name)
  })

  it('other bodies, keys and places', async () => {
    const engagement = await app.createEngagement()
    const here = { id: engagement.id }
    expect(pathsOf(await launch(here, 'brief', { answer: {} }))).toEqual(['answer'])
    expect(pathsOf(await launch(here, 'brief', { answers: { name: 'x' }, launchKey: 7 }))).toEqual([
      'launchKey',
    ])
    expect(
      pathsOf(await launch(here, 'brief', { answers: { name: 'x' }, launchKey: 'k'.repeat(201) })),
    ).toEqual(['launchKey'])
    expect((await launch(here, 'no-such', {})).status).toBe(404)
    expect((await launch(here, 'scheduled-follow-up', { answers: { topic: 'x' } })).status).toBe(403)
    expect((await launch({ id: 'zzz' }, 'brief', { answers: { name: 'x' } })).status).toBe(404)
  })

  it('a play that has ended gets nothing, and nothing is written', async () => {
    const play = await startPlay({ app })
    await command({ app, play, path: 'cancel', body: { reason: 'No more' } })
    await changingNothing({
      app,
      does: async () => {
        const answer = await launch({ kind: 'plays', id: play.id }, 'scheduled-follow-up', {
          answers: { topic: 'x' },
        })
        expect(refusalOf(answer)).toEqual({ code: 'play-closed', reasons: ['play-closed'] })
      },
    })
  })
})

describe('once', () => {
  it('one key creates once and answers the same, one after the other and all at once', async () => {
    const engagement = await app.createEngagement()
    const before = await counts()
    const body = { answers: { name: 'Once' }, launchKey: 'once' }
    const first = await launch({ id: engagement.id }, 'brief', body)
    const again = await launch({ id: engagement.id }, 'brief', body)
    expect(again.body).toEqual(first.body)
    expect(await grown(before)).toEqual({ plays: 1, tasks: 1, meetings: 1, launches: 1 })
    const other = { ...body, launchKey: 'another' }
    const answers = await Promise.all([1, 2, 3, 4].map(() => launch({ id: engagement.id }, 'brief', other)))
    for (const each of answers) expect(each.body).toEqual(answers[0]?.body)
    expect(answers[0]?.body.launch.id).not.toEqual(first.body.launch.id)
    expect(await grown(before)).toEqual({ plays: 2, tasks: 2, meetings: 2, launches: 2 })
  })

  it('two processes with one key', async () => {
    const second = await createTestApp({ directory: directory.directory, attach: app.databaseUri })
    const engagement = await app.createEngagement()
    const before = await counts()
    const body = { answers: { name: 'Processes', more: true, reason: 'Two' }, launchKey: 'processes' }
    const path = `/engagements/${engagement.id}/success-plays/brief/launch`
    const user = app.users.agent
    const answers = await Promise.all(
      [app, second, app, second].map((each) => each.rest('POST', path, { user, body })),
    )
    for (const each of answers) expect(each.body).toEqual(answers[0]?.body)
    expect(answers[0]?.body.created).toHaveLength(5)
    expect(await grown(before)).toEqual({ plays: 2, tasks: 2, meetings: 1, launches: 1 })
    await second.destroy()
  })

  it('without a key the same within two minutes is the same, by another user or with other answers it is not', async () => {
    const engagement = await app.createEngagement()
    const before = await counts()
    const body = { answers: { name: 'Twice' } }
    const answers = await Promise.all([1, 2].map(() => launch({ id: engagement.id }, 'brief', body)))
    expect(answers[1]?.body).toEqual(answers[0]?.body)
    expect((await launch({ id: engagement.id }, 'brief', body)).body).toEqual(answers[0]?.body)
    expect((await grown(before)).launches).toBe(1)
    await launch({ id: engagement.id }, 'brief', body, { user: 'agent2' })
    await launch({ id: engagement.id }, 'brief', { answers: { name: 'Twice', size: 2 } })
    await launch({ id: (await app.createEngagement()).id }, 'brief', body)
    expect((await grown(before)).launches).toBe(4)
    await app.payload.db.updateOne({
      collection: 'success-play-launches',
      data: { createdAt: new Date(Date.now() - 121_000).toISOString() },
      where: { id: { equals: answers[0]?.body.launch.id } },
    })
    const later = await Promise.all([1, 2].map(() => launch({ id: engagement.id }, 'brief', body)))
    expect(later[0]?.body.launch.id).not.toEqual(answers[0]?.body.launch.id)
    expect(later[1]?.body).toEqual(later[0]?.body)
    expect((await grown(before)).launches).toBe(5)
  })

  it('the key is that of one user and one place', async () => {
    const [one, other] = [await app.createEngagement(), await app.createEngagement()]
    const body = { answers: { name: 'Mine' }, launchKey: 'shared' }
    const ids = [
      await launch({ id: one.id }, 'brief', body),
      await launch({ id: other.id }, 'brief', body),
      await launch({ id: one.id }, 'brief', body, { user: 'agent2' }),
    ].map((answer) => answer.body.launch.id)
    expect(new Set(ids).size).toBe(3)
  })
})

describe('half done', () => {
  it('is finished by the same key, whichever database call failed, and nothing is doubled', {
    timeout: 240_000,
  }, async () => {
    const engagement = await app.createEngagement()
    let failures = 0
    for (let call = 1; ; call += call < 30 ? 3 : 2) {
      const before = await counts()
      const body = {
        answers: { name: `Fault ${call}`, more: true, reason: `Fault ${call}` },
        launchKey: `fault-${call}`,
      }
      faults.arm(call)
      const first = await launch({ id: engagement.id }, 'brief', body)
      const { failed } = faults.disarm()
      if (failed === null) {
        expect(first.status).toBe(200)
        break
      }
      failures++
      const again = first.status === 200 ? first : await launch({ id: engagement.id }, 'brief', body)
      expect([failed, again.body.errors]).toEqual([failed, undefined])
      expect(again.body.launch.state).toBe('finished')
      expect([failed, await grown(before)]).toEqual([
        failed,
        { plays: 2, tasks: 2, meetings: 1, launches: 1 },
      ])
      const plays = await recordsOf('plays', { shortDescription: { equals: `Fault ${call}` } })
      for (const play of plays) {
        const told = (await streamOf({ app, play })).filter(({ kind }) => kind === 'success-play')
        expect(told).toHaveLength(1)
        const tasks = await recordsOf('tasks', { play: { equals: play.id } })
        expect(tasks).toHaveLength(1)
      }
    }
    expect(failures).toBeGreaterThan(10)
    const told = await recordsOf('activity', { engagement: { equals: engagement.id } })
    expect(told).toHaveLength(failures + 1)
  })

  it('goes on with other answers where a host refuses something in the middle', async () => {
    const engagement = await app.createEngagement()
    const before = await counts()
    refusedSubject = 'Unwanted'
    const refusal = await launch({ id: engagement.id }, 'brief', {
      answers: { name: 'Unwanted' },
      launchKey: 'host',
    })
    expect(refusal.status).toBe(500)
    const again = await launch({ id: engagement.id }, 'brief', {
      answers: { name: 'Wanted' },
      launchKey: 'host',
    })
    refusedSubject = null
    expect(again.body.errors).toBeUndefined()
    expect(again.body.created).toHaveLength(3)
    expect(await grown(before)).toEqual({ plays: 1, tasks: 1, meetings: 1, launches: 1 })
  })
})

it('a launch is written by launching alone', async () => {
  const engagement = await app.createEngagement()
  const { body } = await launch({ id: engagement.id }, 'brief', { answers: { name: 'Record' } })
  const path = `/success-play-launches/${body.launch.id}`
  for (const [method, where] of [
    ['POST', '/success-play-launches'],
    ['PATCH', path],
    ['DELETE', path],
  ] as const) {
    expect((await app.rest(method, where, { user: 'admin', body: { title: 'x' } })).status).toBe(403)
  }
  expect((await app.rest('GET', path, { user: 'customer' })).status).toBe(403)
})

it('plain records go on being numbered after a launch', async () => {
  const play = await startPlay({ app })
  const one = await addTask({ app, play })
  const { body } = await launch({ kind: 'plays', id: play.id }, 'scheduled-follow-up', {
    answers: { topic: 'x' },
  })
  const other = await addTask({ app, play })
  expect([one.number, body.created[0].number, other.number].sort()).toEqual([
    one.number,
    body.created[0].number,
    other.number,
  ])
  expect(new Set([one.number, body.created[0].number, other.number]).size).toBe(3)
})

it('the demo launches two', async () => {
  const before = await counts()
  await app.createEngagement({ perceivedHealth: 'red' })
  await startPlay({ app }).then((play) => command({ app, play, ...CORE }))
  const users = new Map([['agent', app.users.agent]])
  await seedLaunches({ cast: { payload: app.payload, users, engagements: new Map() } as unknown as Cast })
  expect((await grown(before)).launches).toBe(2)
})

const CORE = {
  path: 'activities/core-information/complete',
  body: { data: { shortDescription: 'Adopt it', description: 'All of it' } },
}
