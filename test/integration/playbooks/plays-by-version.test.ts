import { createLocalReq, type Payload, type PayloadRequest } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { groupCount } from '../../../src/runtime/group-count.ts'
import { createTestApp, type TestApp } from '../../support/app.ts'
import { pageOf, publish, published, savedDraft, smallText } from '../../support/playbooks.ts'
import { startedPlay } from '../../support/plays.ts'
import { createStatementCounter } from '../../support/statements.ts'

const base = { key: 'grouped', prefix: 'GRP', label: 'Grouped' }

describe('plays grouped', () => {
  const counter = createStatementCounter()
  let app: TestApp
  let req: PayloadRequest
  beforeAll(async () => {
    app = await createTestApp({ plugins: [counter.plugin] })
    req = await createLocalReq({}, app.payload)
    await published({ app, text: smallText(base) })
    await startedPlay({ app, playbook: 'grouped' })
    const second = await startedPlay({ app, playbook: 'grouped' })
    await app.rest('POST', `/plays/${second.id}/cancel`, { user: 'agent', body: { reason: 'No' } })
    await savedDraft({ app, key: 'grouped', text: smallText({ ...base, activity: 'Ask twice' }) })
    await publish({ app, key: 'grouped' })
    await startedPlay({ app, playbook: 'grouped' })
    await startedPlay({ app })
  })
  afterAll(() => app?.destroy())

  const by = ['definition.version', 'state', 'currentActivity']
  const sorted = (groups: Awaited<ReturnType<typeof groupCount>>) =>
    groups
      .map(({ values, count }) => [...Object.values(values), count])
      .sort((one, other) => JSON.stringify(one).localeCompare(JSON.stringify(other)))

  const expected = [
    [1, 'canceled', null, 1],
    [1, 'new', 'core', 1],
    [2, 'new', 'core', 1],
  ]

  it('counts records by several values, in one statement', async () => {
    let groups: Awaited<ReturnType<typeof groupCount>> = []
    const statements = await counter.during(async () => {
      groups = await groupCount({ req, collection: 'plays', by, where: { playbook: ['grouped'] } })
    })
    expect(sorted(groups)).toEqual(expected)
    expect(statements).toHaveLength(1)
    const all = await groupCount({ req, collection: 'plays', by: ['playbook'] })
    expect(sorted(all)).toEqual([
      ['customer-play', 1],
      ['grouped', 3],
    ])
    const narrowed = await groupCount({
      req,
      collection: 'plays',
      by: ['state'],
      where: { playbook: ['grouped', 'customer-play'], 'definition.version': [2, 3] },
    })
    expect(sorted(narrowed)).toEqual([['new', 1]])
    expect(await groupCount({ req, collection: 'plays', by, where: { playbook: [] } })).toEqual([])
  })

  it('counts the same through an adapter that it does not know', async () => {
    const { db } = app.payload
    const strange = { name: 'strange', find: db.find.bind(db), sessions: db.sessions }
    const payload = new Proxy(app.payload, {
      get: (target, name) => (name === 'db' ? strange : target[name as keyof Payload]),
    })
    const groups = await groupCount({
      req: { ...req, payload } as PayloadRequest,
      collection: 'plays',
      by,
      where: { playbook: ['grouped'] },
    })
    expect(sorted(groups)).toEqual(expected)
  })

  it('takes as many statements for many plays and versions as for few', async () => {
    const during = async (work: () => Promise<unknown>) => (await counter.during(work)).length
    const rest = (method: string, path: string, body?: unknown) => async () => {
      const answer = await app.rest(method, `/playbooks/grouped/${path}`, {
        user: 'playbookAdmin',
        ...(body ? { body } : {}),
      })
      expect([path, answer.status]).toEqual([path, 200])
    }
    const measure = async () => [
      await during(rest('GET', 'page')),
      await during(rest('POST', 'publish?dryRun=true', {})),
      await during(rest('GET', 'compare?from=1&to=draft')),
      await during(rest('GET', 'versions/draft')),
    ]
    await savedDraft({ app, key: 'grouped', text: smallText({ ...base, activity: 'Ask at last' }) })
    // What a process reads once is read.
    await measure()
    const few = await measure()
    for (let version = 3; version < 8; version++) {
      await savedDraft({
        app,
        key: 'grouped',
        text: smallText({ ...base, activity: `Ask ${version} times` }),
      })
      await publish({ app, key: 'grouped' })
      for (let play = 0; play < 4; play++) await startedPlay({ app, playbook: 'grouped' })
    }
    await savedDraft({ app, key: 'grouped', text: smallText({ ...base, activity: 'Ask at last' }) })
    await measure()
    const many = await measure()
    expect((await pageOf({ app, key: 'grouped' })).versions).toHaveLength(7)
    expect(many).toEqual(few)
    // One of each is who is signed in.
    expect(Math.max(...few)).toBeLessThanOrEqual(8)
  })
})
