import { createLocalReq, type PayloadRequest } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PluginContext } from '../../../src/context.ts'
import { sanitizeOptions } from '../../../src/options.ts'
import type { EntryDraft } from '../../../src/runtime/plan.ts'
import { decodeCursor, encodeCursor } from '../../../src/runtime/stream-cursor.ts'
import { writeSubjectEntry } from '../../../src/runtime/subject-entries.ts'
import { type Caller, createTestApp, type TestApp } from '../../support/app.ts'
import { customerPlayAt, pathsOf, startedPlay } from '../../support/plays.ts'
import { createStatementCounter } from '../../support/statements.ts'

type Entry = { id: string | number; kind: string; body: string | null; [field: string]: unknown }

describe('the activity stream of a play or an engagement', () => {
  const counter = createStatementCounter()
  let app: TestApp
  beforeAll(async () => {
    app = await createTestApp({ plugins: [counter.plugin] })
  })
  afterAll(() => app?.destroy())

  const stream = (id: unknown, query = '', user: Caller = 'agent', kind = 'plays') =>
    app.rest('GET', `/${kind}/${id}/stream${query}`, { user })
  const comment = async (play: unknown, body: string, user: Caller = 'agent', kind = 'comment') => {
    const answer = await app.rest('POST', '/activity?depth=0', { user, body: { play, kind, body } })
    expect(answer.status).toBe(201)
    return answer.body.doc.id as string | number
  }
  const request = (user: 'agent' | 'admin' = 'agent'): Promise<PayloadRequest> =>
    createLocalReq({ user: app.users[user] }, app.payload)
  const context = () =>
    ({ options: sanitizeOptions({ options: {}, usersSlug: 'users' }) }) as unknown as PluginContext
  const write = async (
    play: unknown,
    entryKey: string,
    more: { at?: string; entry?: Partial<EntryDraft> } = {},
  ) =>
    writeSubjectEntry({
      req: await request(),
      context: context(),
      subject: { kind: 'play', id: play as string },
      entry: { kind: 'work-note', body: entryKey, visibility: 'internal', ...more.entry },
      entryKey,
      ...(more.at ? { at: more.at } : {}),
    })
  const bodies = (answer: { body: { entries: Entry[] } }) => answer.body.entries.map(({ body }) => body)

  it('is read newest first, page by page, each entry once', async () => {
    const play = await startedPlay({ app })
    // Several entries of one moment: a page may end between them.
    const at = new Date().toISOString()
    for (let each = 0; each < 7; each++) await write(play.id, `note ${each}`, { at })
    const seen: Entry[] = []
    let before = ''
    for (let page = 0; page < 10; page++) {
      const { status, body } = await stream(play.id, `?limit=3${before}`)
      expect(status).toBe(200)
      expect(body.entries.length).toBeLessThanOrEqual(3)
      seen.push(...body.entries)
      if (body.older === null) break
      before = `&before=${body.older}`
    }
    const all = (await stream(play.id)).body.entries as Entry[]
    expect(seen.map(({ id }) => id)).toEqual(all.map(({ id }) => id))
    expect(new Set(seen.map(({ id }) => String(id))).size).toBe(seen.length)
    expect(seen.filter(({ kind }) => kind === 'work-note')).toHaveLength(7)
    expect(seen.at(-1)).toMatchObject({
      kind: 'playbook',
      event: { event: 'started' },
      activity: { key: 'select-engagement', label: 'Select engagement' },
    })
    const times = all.map(({ createdAt }) => Date.parse(String(createdAt)))
    expect(times).toEqual([...times].sort((one, other) => other - one))
  })

  it('takes 30 entries for a page, 100 at most', async () => {
    const play = await startedPlay({ app })
    for (let each = 0; each < 103; each++) await write(play.id, `note ${each}`)
    expect((await stream(play.id)).body.entries).toHaveLength(30)
    expect((await stream(play.id, '?limit=1000')).body.entries).toHaveLength(100)
  })

  it('names authors, and the records in changed fields', async () => {
    const play = await customerPlayAt({ app, activity: 'intended-outcome' })
    const contact = await app.createContact({ name: 'Robin Key' })
    const changed = await app.rest('PATCH', `/plays/${play.id}`, {
      user: 'agent2',
      body: { assignedTo: app.users.agent.id, contact: contact.id, priority: 'low' },
    })
    expect(changed.status).toBe(200)
    const { body } = await stream(play.id, '?kinds=field-change')
    const [newest, ...others] = body.entries as (Entry & { changes: { field: string }[] })[]
    expect(newest).toMatchObject({
      kind: 'field-change',
      visibility: 'internal',
      author: { id: app.users.agent2.id, name: 'Test agent2' },
    })
    const of = (field: string) => newest?.changes.find((each) => each.field === field)
    expect(of('assignedTo')).toMatchObject({
      label: 'fields:assignedTo',
      from: null,
      to: { id: app.users.agent.id, name: 'Test agent' },
    })
    expect(of('contact')).toMatchObject({ to: { id: contact.id, name: 'Robin Key' } })
    expect(of('priority')).toMatchObject({ from: 'high', to: 'low' })
    const squad = others.flatMap(({ changes }) => changes).find(({ field }) => field === 'squad')
    expect(squad).toMatchObject({ to: [{ id: app.users.agent.id, name: 'Test agent' }] })
  })

  it('costs as many statements for many entries as for few', async () => {
    const few = await customerPlayAt({ app, activity: 'intended-outcome' })
    const many = await customerPlayAt({ app, activity: 'intended-outcome' })
    for (let each = 0; each < 20; each++) {
      const user = each % 2 === 0 ? 'agent' : 'agent2'
      await app.rest('PATCH', `/plays/${many.id}`, {
        user,
        body: { assignedTo: app.users[each % 2 === 0 ? 'agent2' : 'agent'].id },
      })
      await comment(many.id, `Comment ${each}`, user)
    }
    const statements = async (id: unknown) => (await counter.during(() => stream(id, '?limit=100'))).length
    expect(await statements(many.id)).toBe(await statements(few.id))
  })

  it('narrows to kinds and to a visibility, and says what it does not know', async () => {
    const play = await startedPlay({ app })
    await comment(play.id, 'For the customer')
    await comment(play.id, 'For us', 'agent', 'work-note')
    expect(bodies(await stream(play.id, '?kinds=comment'))).toEqual(['For the customer'])
    expect(bodies(await stream(play.id, '?kinds=comment,work-note'))).toEqual(['For us', 'For the customer'])
    expect(bodies(await stream(play.id, '?visibility=customer'))).toEqual(['For the customer'])
    const wrong = await stream(play.id, '?kinds=gossip&visibility=all&limit=x&before=x&since=WzFd.')
    expect(pathsOf(wrong)).toEqual(['before', 'kinds', 'limit', 'visibility'])
    for (const cursor of ['W10', encodeCursor({ at: 1e14, ids: ['zzz; drop table'] }), 'x'.repeat(20_000)]) {
      expect(pathsOf(await stream(play.id, `?since=${cursor}`))).toEqual(['since'])
    }
  })

  describe('a poll', () => {
    it('that finds nothing costs one query besides the sign-in', async () => {
      const play = await customerPlayAt({ app, activity: 'intended-outcome' })
      const { cursor } = (await stream(play.id)).body
      // A route that reads nothing of its own: what is left is Payload's sign-in.
      const signIn = await counter.during(() => app.rest('GET', '/plays/0/stream', { user: 'agent' }))
      let answer: Awaited<ReturnType<typeof stream>> | undefined
      const poll = await counter.during(async () => {
        answer = await stream(play.id, `?since=${cursor}`)
      })
      expect(answer?.body).toEqual({ entries: [], cursor, older: null })
      expect(poll.length - signIn.length).toBe(1)
    })

    it('gives each new entry once', async () => {
      const play = await startedPlay({ app })
      await comment(play.id, 'Before')
      let { cursor } = (await stream(play.id)).body
      const polled: (string | null)[] = []
      for (const text of ['One', 'Two', 'Three']) {
        await comment(play.id, text, 'agent2')
        for (let twice = 0; twice < 2; twice++) {
          const { body } = await stream(play.id, `?since=${cursor}`)
          polled.push(...(body.entries as Entry[]).map((entry) => entry.body))
          cursor = body.cursor
        }
      }
      expect(polled).toEqual(['One', 'Two', 'Three'])
    })

    it('finds what was decided earlier and written later, on whatever clock', async () => {
      const play = await startedPlay({ app })
      await write(play.id, 'newest', { at: new Date(Date.now() + 2_000).toISOString() })
      const { cursor } = (await stream(play.id)).body
      await write(play.id, 'late', { at: new Date(Date.now() - 20_000).toISOString() })
      const { body } = await stream(play.id, `?since=${cursor}`)
      expect((body.entries as Entry[]).map((entry) => entry.body)).toEqual(['late'])
      expect((await stream(play.id, `?since=${body.cursor}`)).body.entries).toEqual([])
      expect(decodeCursor(body.cursor)?.at).toBe(decodeCursor(cursor)?.at)
    })

    it('says when there is more than it gives', async () => {
      const play = await startedPlay({ app })
      const { cursor } = (await stream(play.id)).body
      for (let each = 0; each < 5; each++) await write(play.id, `note ${each}`)
      const { body } = await stream(play.id, `?since=${cursor}&limit=3`)
      expect(body.entries).toHaveLength(3)
      const rest = await stream(play.id, `?since=${cursor}&before=${body.older}`)
      expect(rest.body.entries).toHaveLength(2)
      expect([...bodies({ body }), ...bodies(rest)].sort()).toEqual([
        'note 0',
        'note 1',
        'note 2',
        'note 3',
        'note 4',
      ])
    })

    it('begins with a stream that has nothing yet', async () => {
      const engagement = await app.createEngagement()
      const empty = await stream(engagement.id, '', 'agent', 'engagements')
      expect(empty.body).toMatchObject({ entries: [], older: null })
      await writeSubjectEntry({
        req: await request(),
        context: context(),
        subject: { kind: 'engagement', id: engagement.id },
        entry: { kind: 'discussion', body: 'Hello', event: { discussion: 1 }, visibility: 'internal' },
        entryKey: 'first',
      })
      const { body } = await stream(engagement.id, `?since=${empty.body.cursor}`, 'agent', 'engagements')
      expect(body.entries).toMatchObject([{ kind: 'discussion', body: 'Hello', event: { discussion: 1 } }])
    })
  })

  describe('is read', () => {
    it('by a customer as far as comments on visible plays go', async () => {
      const play = await customerPlayAt({ app, activity: 'related-meeting' })
      await comment(play.id, 'For us', 'agent', 'work-note')
      const { status, body } = await stream(play.id, '', 'customer')
      expect(status).toBe(200)
      expect(body.entries).toMatchObject([
        {
          kind: 'comment',
          body: 'We agree.',
          author: { name: 'Test agent' },
          activity: null,
          changes: null,
          event: null,
        },
      ])
      await comment(play.id, 'And more')
      await comment(play.id, 'Secret', 'agent', 'work-note')
      const polled = await stream(play.id, `?since=${body.cursor}`, 'customer')
      expect(bodies(polled)).toEqual(['And more'])
      expect((await stream(play.id, '?kinds=work-note', 'customer')).body.entries).toEqual([])
      expect((await stream(play.id, '', 'customer2')).status).toBe(404)
      expect((await stream(play.id, `?since=${body.cursor}`, 'customer2')).body.entries).toEqual([])
    })

    it('of an internal play by staff alone', async () => {
      const play = await startedPlay({ app, playbook: 'internal-play' })
      await write(play.id, 'asked for the customer', { entry: { kind: 'email', visibility: 'customer' } })
      const { body } = await stream(play.id, '', 'viewer')
      expect(body.entries[0]).toMatchObject({ body: 'asked for the customer', visibility: 'internal' })
      expect((await stream(play.id, '', 'customer')).status).toBe(404)
      const polled = await stream(play.id, `?since=${encodeCursor({ at: 0, ids: [] })}`, 'customer')
      expect(polled.body.entries).toEqual([])
    })

    it('by nobody who is not signed in or has no role', async () => {
      const play = await startedPlay({ app })
      expect((await stream(play.id, '', null)).status).toBe(401)
      expect((await stream(play.id, '', 'nobody')).status).toBe(403)
      expect((await stream('no-such-play')).status).toBe(404)
    })
  })

  it('has one entry for one key, however many write it at once', async () => {
    const play = await startedPlay({ app })
    await Promise.all(Array.from({ length: 5 }, () => write(play.id, 'only once')))
    await write(play.id, 'only once')
    expect(bodies(await stream(play.id, '?kinds=work-note'))).toEqual(['only once'])
  })
})
