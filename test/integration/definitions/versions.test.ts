import { readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp, type TestUser } from '../../support/app.ts'
import { pathsOf, playbookDirectory, startedPlay, storedPlay } from '../../support/plays.ts'

const playbook = ({
  label = 'Visit',
  extra = '',
}: {
  label?: string
  extra?: string
} = {}): string => `key: visit
label: ${label}
record:
  numberPrefix: VIS
  visibility: customer
  roles: [customer-success-agent]
  closureCodes: [Done]
phases:
  - key: only
    label: Only
    lanes:
      - key: lane
        activities:
          - { key: begin, type: create, label: Begin, fields: [engagement] }
          - { key: note, type: work-note, label: Note }
${extra}          - { key: end, type: close-record, label: End }
`

const EXTRA = '          - { key: extra, type: work-note, label: Extra }\n'

describe('definitions at the start of an application', () => {
  let definitions: Awaited<ReturnType<typeof playbookDirectory>>
  let apps: TestApp[]

  beforeEach(async () => {
    definitions = await playbookDirectory({ shipped: false, files: { 'visit.yaml': playbook() } })
    apps = []
  })
  afterEach(async () => {
    for (const app of apps.reverse()) await app.destroy()
    await definitions.remove()
  })

  const start = async (options: { attach?: string } = {}): Promise<TestApp> => {
    const app = await createTestApp({ directory: definitions.directory, ...options })
    apps.push(app)
    return app
  }
  const restarted = (app: TestApp): Promise<TestApp> => start({ attach: app.databaseUri })
  const write = (name: string, text: string): Promise<void> =>
    writeFile(path.join(definitions.directory, name), text)

  const versions = async (app: TestApp): Promise<[string, number][]> => {
    const { docs } = await app.payload.find({
      collection: 'playbook-definitions',
      limit: 0,
      pagination: false,
    })
    return docs
      .map((doc): [string, number] => [String(doc.key), Number(doc.version)])
      .sort(([one, first], [other, second]) => one.localeCompare(other) || first - second)
  }

  /** Completes an activity in an application that has no test users of its own. */
  const complete = (app: TestApp, user: TestUser, id: unknown, key: string, body: unknown) =>
    app.rest('POST', `/plays/${id}/activities/${key}/complete`, { user, body })

  it('a changed file is the next version; plays under way stay on theirs, whose text stays stored', async () => {
    const first = await start()
    const { agent } = first.users
    const old = await startedPlay({ app: first, playbook: 'visit' })
    expect(old.definition).toMatchObject({ key: 'visit', version: 1 })

    await write('visit.yaml', playbook({ label: 'Longer visit', extra: EXTRA }))
    const second = await restarted(first)
    expect(await versions(second)).toEqual([
      ['visit', 1],
      ['visit', 2],
    ])
    const { docs } = await second.payload.find({ collection: 'playbook-definitions', sort: 'version' })
    expect(docs.map(({ source }) => source)).toEqual([
      playbook(),
      playbook({ label: 'Longer visit', extra: EXTRA }),
    ])
    expect(docs.map(({ hash }) => hash)[0]).toBe((old.definition as { hash: string }).hash)

    const engagement = (await first.createEngagement()).id
    const fresh = await second.rest('POST', '/plays?depth=0', {
      user: agent,
      body: { playbook: 'visit', engagement },
    })
    expect(fresh.body.doc).toMatchObject({ definition: { version: 2 }, number: 'VIS0000002' })

    // The new application goes on with the old play, by the old text.
    const noted = await complete(second, agent, old.id, 'note', { body: 'x' })
    expect(noted.body.play).toMatchObject({ definition: { version: 1 }, currentActivity: 'end' })
    expect((await complete(second, agent, old.id, 'extra', { body: 'x' })).status).toBe(404)
    await complete(second, agent, old.id, 'end', { data: { closureCode: 'Done', closeNotes: 'x' } })
    const closed = await second.rest('POST', `/plays/${old.id}/close`, { user: agent, body: {} })
    expect(closed.body.play).toMatchObject({ state: 'closed', progress: 'completed' })

    const noted2 = await complete(second, agent, fresh.body.doc.id, 'note', { body: 'x' })
    expect(noted2.body.play.currentActivity).toBe('extra')
    // The old application has not been restarted yet, and can work on plays of the new version all the same.
    const old2 = await complete(first, agent, fresh.body.doc.id, 'extra', { body: 'x' })
    expect(old2.body.play).toMatchObject({ definition: { version: 2 }, currentActivity: 'end' })
  })

  it('files that did not change change nothing, however often an application starts', async () => {
    const first = await start()
    const read = async (app: TestApp) => {
      const { docs } = await app.payload.find({
        collection: 'playbook-definitions',
        limit: 0,
        pagination: false,
      })
      return docs
    }
    const before = await read(first)
    const second = await restarted(first)
    const third = await restarted(first)
    expect(await read(second)).toEqual(before)
    expect(await read(third)).toEqual(before)
    const counters = await third.payload.db.find({
      collection: 'counters',
      limit: 0,
      pagination: false,
      where: {},
    })
    const keys = counters.docs.map((doc) => (doc as unknown as { key: string }).key)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('going back to an earlier text is one more version', async () => {
    const first = await start()
    await write('visit.yaml', playbook({ label: 'Other' }))
    const second = await restarted(first)
    await write('visit.yaml', playbook())
    const third = await restarted(first)
    expect(await versions(third)).toEqual([
      ['visit', 1],
      ['visit', 2],
      ['visit', 3],
    ])
    const play = await third.rest('POST', '/plays?depth=0', {
      user: first.users.agent,
      body: { playbook: 'visit', engagement: (await first.createEngagement()).id },
    })
    expect(play.body.doc.definition.version).toBe(3)
    expect(second.payload).not.toBe(third.payload)
  })

  it('applications that start at the same moment agree on the versions', async () => {
    const first = await start()
    await write('visit.yaml', playbook({ label: 'Together' }))
    await write('more.yaml', playbook().replace('key: visit', 'key: more').replace('VIS', 'MOR'))
    const together = await Promise.all([restarted(first), restarted(first), restarted(first)])
    for (const app of together) {
      expect(await versions(app)).toEqual([
        ['more', 1],
        ['visit', 1],
        ['visit', 2],
      ])
    }
    const engagement = (await first.createEngagement()).id
    for (const app of together) {
      for (const key of ['visit', 'more']) {
        const answer = await app.rest('POST', '/plays?depth=0', {
          user: first.users.agent,
          body: { playbook: key, engagement },
        })
        expect(answer.body.doc.definition.version).toBe(key === 'visit' ? 2 : 1)
      }
    }
  })

  it('of a file that is gone no play can be started; plays under way go on', async () => {
    await write('more.yaml', playbook().replace('key: visit', 'key: more').replace('VIS', 'MOR'))
    const first = await start()
    const { agent, customer } = first.users
    const play = await startedPlay({ app: first, playbook: 'more' })
    await rm(path.join(definitions.directory, 'more.yaml'))
    const second = await restarted(first)
    const engagement = (await first.createEngagement()).id
    const refused = await second.rest('POST', '/plays', {
      user: agent,
      body: { playbook: 'more', engagement },
    })
    expect(pathsOf(refused)).toEqual(['playbook'])
    expect(refused.body.errors[0].data.errors[0].message).toMatch(/more.*visit/)

    const run = await second.rest('GET', `/plays/${play.id}/run`, { user: agent })
    expect(run.body.phases[0].label).toBe('Only')
    expect((await complete(second, agent, play.id, 'note', { body: 'x' })).status).toBe(200)
    const task = await second.rest('POST', '/tasks?depth=0', {
      user: agent,
      body: { play: play.id, shortDescription: 'x' },
    })
    expect(task.status).toBe(201)
    const patched = await second.rest('PATCH', `/plays/${play.id}?depth=0`, {
      user: agent,
      body: { priority: 'low' },
    })
    expect(patched.body.doc.priority).toBe('low')
    expect((await second.rest('GET', `/plays/${play.id}`, { user: customer })).status).toBe(200)
    const closed = await second.rest('POST', `/plays/${play.id}/close`, {
      user: agent,
      body: { closureCode: 'Done', closeNotes: 'x' },
    })
    expect(closed.body).toMatchObject({
      play: { state: 'closed' },
      effects: { canceled: { activities: ['end'] } },
    })
    expect(await storedPlay({ app: second, id: play.id })).toMatchObject({
      state: 'closed',
      definition: { key: 'more', version: 1 },
    })
    expect(await versions(second)).toContainEqual(['more', 1])
  })

  it('a bad file stops the start, with every finding of every file', async () => {
    await write(
      'bad.yaml',
      playbook()
        .replace('type: work-note', 'type: work-notes')
        .replace('roles: [customer', 'rolls: [customer'),
    )
    await write('broken.yaml', 'key: broken\n  label: [\n')
    await write(
      'meaning.yaml',
      playbook({ extra: '          - { key: later, type: work-note, label: Later, after: [nowhere] }\n' })
        .replace('key: visit', 'key: meaning')
        .replace('VIS', 'MEA'),
    )
    const failure = await start().then(
      () => null,
      (error: Error) => error,
    )
    expect(failure).toBeInstanceOf(Error)
    const message = failure?.message ?? ''
    expect(message).toMatch(/bad\.yaml:\d+:\d+/)
    expect(message).toMatch(/broken\.yaml:\d+:\d+/)
    expect(message).toMatch(/meaning\.yaml:16:\d+/)
    expect(message).toContain('work-notes')
    expect(message).toContain('work-note')
    expect(message).toContain('rolls')
    expect(message).toContain('nowhere')
    // The good file has nothing to answer for.
    expect(message).not.toMatch(/visit\.yaml:/)
    const bad = (await readFile(path.join(definitions.directory, 'bad.yaml'), 'utf8')).split('\n')
    const line = bad.findIndex((each) => each.includes('work-notes')) + 1
    expect(message).toContain(`bad.yaml:${line}:`)
  })

  it('are read-only over every API', async () => {
    const app = await start()
    const { docs } = await app.payload.find({ collection: 'playbook-definitions' })
    const id = docs[0]?.id
    for (const user of ['admin', 'playbookAdmin', 'agent'] as const) {
      expect(
        (await app.rest('PATCH', `/playbook-definitions/${id}`, { user, body: { label: 'x' } })).status,
      ).toBe(403)
      expect((await app.rest('DELETE', `/playbook-definitions/${id}`, { user })).status).toBe(403)
      expect(
        (await app.rest('POST', '/playbook-definitions', { user, body: { key: 'x', version: 1 } })).status,
      ).toBe(403)
    }
    expect((await app.rest('GET', '/playbook-definitions', { user: 'customer' })).status).toBe(403)
  })
})
