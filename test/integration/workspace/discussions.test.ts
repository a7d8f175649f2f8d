import type { Plugin, Where } from 'payload'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type Caller, createTestApp, type TestApp, type TestUserKey } from '../../support/app.ts'
import { changingNothing, pathsOf, startedPlay } from '../../support/plays.ts'
import { createStatementCounter } from '../../support/statements.ts'

type Id = string | number
type Mail = { to: string; subject: string; text: string }

/** A mail server that takes everything, fails for some, or never answers. */
const createMailbox = () => {
  const sent: Mail[] = []
  const state = { failing: new Set<string>(), silent: false }
  const plugin: Plugin = (config) => ({
    ...config,
    email: () => ({
      name: 'mailbox',
      defaultFromAddress: 'playbooks@example.com',
      defaultFromName: 'Playbooks',
      sendEmail: async (mail) => {
        if (state.silent) await new Promise(() => {})
        if (state.failing.has(String(mail.to))) throw new Error('550 No such mailbox')
        sent.push(mail as unknown as Mail)
      },
    }),
  })
  return { sent, state, plugin }
}

describe('discussions', () => {
  const mailbox = createMailbox()
  const statements = createStatementCounter()
  let app: TestApp
  let play: { id: Id }
  let internal: { id: Id }

  beforeAll(async () => {
    app = await createTestApp({ plugins: [mailbox.plugin, statements.plugin] })
    internal = await startedPlay({ app, playbook: 'internal-play' })
  })
  afterAll(() => app?.destroy())
  beforeEach(async () => {
    mailbox.sent.length = 0
    mailbox.state.failing.clear()
    mailbox.state.silent = false
    play = await startedPlay({ app, user: 'agent' })
  })

  const idOfUser = (key: TestUserKey): Id => app.users[key].id
  const start = (body: object, { user = 'agent' as Caller, about = `/plays/${play.id}` } = {}) =>
    app.rest('POST', `${about}/discussions`, { user, body })
  const started = async (
    participants: TestUserKey[],
    options: { user?: Caller; about?: string } = {},
  ): Promise<{ id: Id; at: string }> => {
    const { about = `/plays/${play.id}` } = options
    const answer = await start({ participants: participants.map(idOfUser), message: 'Hello.' }, options)
    expect(answer.body.errors).toBeUndefined()
    return { id: answer.body.id, at: `${about}/discussions/${answer.body.id}` }
  }
  const say = (at: string, body: string, user: Caller = 'agent', messageKey?: string) =>
    app.rest('POST', `${at}/messages`, { user, body: { body, ...(messageKey ? { messageKey } : {}) } })
  const messages = (at: string, user: Caller = 'agent', query = '') =>
    app.rest('GET', `${at}/messages${query}`, { user })
  const list = (user: Caller, about = `/plays/${play.id}`) =>
    app.rest('GET', `${about}/discussions`, { user })
  const stream = async (id: Id) => {
    const where: Where = { and: [{ play: { equals: id } }, { kind: { equals: 'discussion' } }] }
    return (await app.payload.find({ collection: 'activity', limit: 0, where, sort: 'createdAt', depth: 0 }))
      .docs as unknown as { body: string; visibility: string; event: Record<string, unknown> }[]
  }
  const update = (collection: string, id: Id, data: object) =>
    app.payload.update({ collection, id, data: data as never, depth: 0 })

  describe('to start one', () => {
    it('stores it with its first message, tells the stream, and mails the participants', async () => {
      const answer = await start({
        participants: [idOfUser('agent2'), idOfUser('aleAgent')],
        message: 'Shall we move the date?\n<b>Tomorrow</b>',
      })
      expect(answer.status).toBe(200)
      expect(answer.body.mail).toEqual({ configured: true, failed: [], sending: [] })
      const [listed] = (await list('agent2')).body.docs
      expect(listed).toMatchObject({
        id: answer.body.id,
        state: 'open',
        startedBy: { name: 'Test agent' },
        messages: 1,
        lastMessage: { body: 'Shall we move the date?\n<b>Tomorrow</b>', author: { name: 'Test agent' } },
      })
      expect(listed.participants.map(({ name }: { name: string }) => name).sort()).toEqual([
        'Test agent',
        'Test agent2',
        'Test aleAgent',
      ])
      const entries = await stream(play.id)
      expect(entries).toHaveLength(1)
      expect(entries[0]).toMatchObject({
        visibility: 'internal',
        body: 'Started a discussion with Test agent2, Test aleAgent.',
        event: { name: 'started', discussion: answer.body.id },
      })
      expect(mailbox.sent.map(({ to }) => to).sort()).toEqual(['agent2@example.com', 'aleagent@example.com'])
      expect(mailbox.sent[0]?.subject).toMatch(/^Discussion: CPL\d+/)
      expect(mailbox.sent[0]?.text).toContain('Shall we move the date?')
      expect(mailbox.sent[0]?.text).toContain(`/admin/collections/plays/${play.id}`)
    })

    it('twice with one key at once starts one, says it once, and mails once', async () => {
      const body = { participants: [idOfUser('agent2')], message: 'Once.', discussionKey: 'click' }
      const answers = await Promise.all([start(body), start(body), start(body)])
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
      expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1)
      const { docs } = (await list('agent')).body
      expect(docs).toHaveLength(1)
      expect(docs[0].messages).toBe(1)
      expect(await stream(play.id)).toHaveLength(1)
      expect(mailbox.sent).toHaveLength(1)
    })

    it('needs somebody to talk with, and something to say', async () => {
      const wrong = async (body: object) =>
        pathsOf(await changingNothing({ app, does: () => start(body) })).sort()
      expect(await wrong({})).toEqual(['message', 'participants'])
      expect(await wrong({ participants: [], message: ' ' })).toEqual(['message', 'participants'])
      expect(await wrong({ participants: [idOfUser('agent')], message: 'Me.' })).toEqual(['participants'])
      expect(await wrong({ participants: ['nobody'], message: 'Hi' })).toEqual(['participants'])
      expect(await wrong({ participants: [{}], message: 'Hi' })).toEqual(['participants'])
      expect(await wrong({ participants: 'all', message: 'Hi' })).toEqual(['participants'])
      expect(await wrong({ participants: [idOfUser('agent2')], message: 7 })).toEqual(['message'])
      expect(await wrong({ participants: [idOfUser('agent2')], message: 'x'.repeat(10_001) })).toEqual([
        'message',
      ])
      expect(await wrong({ participants: [idOfUser('nobody')], message: 'Hi' })).toEqual(['participants'])
    })

    it('is for staff who may do it, on records that are there', async () => {
      const body = { participants: [idOfUser('agent2')], message: 'Hi' }
      const statusFor = async (user: Caller, about?: string) =>
        (
          await changingNothing({
            app,
            does: () => start(body, { user, about: about ?? `/plays/${play.id}` }),
          })
        ).status
      expect(await statusFor(null)).toBe(401)
      expect(await statusFor('viewer')).toBe(403)
      expect(await statusFor('customer')).toBe(403)
      expect(await statusFor('customer', `/plays/${internal.id}`)).toBe(404)
      expect(await statusFor('agent', '/plays/zzz')).toBe(404)
    })

    it('goes on without the mail server, and says whom it did not reach', async () => {
      mailbox.state.failing.add('agent2@example.com')
      const answer = await start({ participants: [idOfUser('agent2'), idOfUser('aleAgent')], message: 'Hi' })
      expect(answer.status).toBe(200)
      expect(answer.body.mail).toEqual({ configured: true, failed: ['Test agent2'], sending: [] })
      expect(mailbox.sent.map(({ to }) => to)).toEqual(['aleagent@example.com'])
    })

    it('does not wait for a mail server that never answers', async () => {
      mailbox.state.silent = true
      const before = Date.now()
      const answer = await start({ participants: [idOfUser('agent2')], message: 'Hi' })
      expect(answer.body.mail).toEqual({ configured: true, failed: [], sending: ['Test agent2'] })
      expect(Date.now() - before).toBeLessThan(10_000)
    })

    it('on an engagement, too', async () => {
      const engagement = await app.createEngagement({ customerSuccessManager: idOfUser('aleAgent') })
      const about = `/engagements/${engagement.id}`
      const { id } = await started(['agent2'], { about })
      expect((await list('aleAgent', about)).body.docs.map((each: { id: Id }) => each.id)).toEqual([id])
      expect((await list('admin', about)).body.docs).toEqual([])
    })
  })

  describe('who reads', () => {
    /** Every way to a discussion and its messages; true where one of them gives something away. */
    const readsBy = async (user: TestUserKey, { id, at }: { id: Id; at: string }) => {
      const about = at.replace(/\/discussions\/.*/, '')
      const rest = async (path: string) => (await app.rest('GET', path, { user })).body
      const key = app.payload.db.defaultIDType === 'number' ? 'Int' : 'String'
      const query = `query ($id: ${key}!, $of: JSON) {
        Discussion(id: $id) { id state }
        Discussions { docs { id } totalDocs }
        DiscussionMessages(where: { discussion: { equals: $of } }) { docs { body discussion { id } } }
      }`
      const graphql = JSON.stringify((await app.graphql(query, { id, of: id }, { user })).data ?? {})
      const ownMessages = await app.payload
        .find({
          collection: 'discussion-messages',
          overrideAccess: false,
          user: app.users[user],
          where: { discussion: { equals: id } },
        })
        // Refused: without any role.
        .catch(() => ({ docs: [] }))
      const count = (await rest(`/discussion-messages/count?where[discussion][equals]=${id}`)).totalDocs
      return {
        list: (await rest(`/discussions?where[id][equals]=${id}`)).docs?.length === 1,
        count: (await rest(`/discussions/count?where[id][equals]=${id}`)).totalDocs === 1,
        id: (await rest(`/discussions/${id}?depth=2`)).id !== undefined,
        endpoint: ((await rest(`${about}/discussions`)).docs ?? []).some(
          (each: { id: Id }) => each.id === id,
        ),
        messages: (await messages(at, user)).status === 200,
        messageList: ((await rest('/discussion-messages?limit=0')).docs ?? []).some(
          ({ discussion }: { discussion: { id: Id } | Id }) =>
            (typeof discussion === 'object' ? discussion.id : discussion) === id,
        ),
        messagesOf: (
          (
            await rest(
              `/discussion-messages?depth=0&where[and][0][discussion.state][equals]=open&where[and][1][discussion][equals]=${id}`,
            )
          ).docs ?? []
        ).some(({ discussion }: { discussion: Id }) => discussion === id),
        messageCount: count > 0,
        local: ownMessages.docs.length > 0,
        graphqlDiscussion: graphql.includes('"state":"open"'),
        graphqlMessages: graphql.includes('Hello.'),
        search:
          (await rest(`/discussion-messages?where[body][like]=Hello&where[discussion][equals]=${id}`)).docs
            ?.length > 0,
      }
    }
    const allOf = (read: boolean) => ({
      list: read,
      count: read,
      id: read,
      endpoint: read,
      messages: read,
      messageList: read,
      messagesOf: read,
      messageCount: read,
      local: read,
      graphqlDiscussion: read,
      graphqlMessages: read,
      search: read,
    })

    it('participants and the record’s people, whatever the role', async () => {
      await update('plays', play.id, { assignedTo: idOfUser('playbookAdmin'), squad: [idOfUser('viewer')] })
      const discussion = await started(['agent2'])
      for (const user of ['agent', 'agent2', 'playbookAdmin', 'viewer'] as const) {
        expect([user, await readsBy(user, discussion)]).toEqual([user, allOf(true)])
      }
      for (const user of ['admin', 'aleAgent', 'customer', 'customer2', 'nobody'] as const) {
        expect([user, await readsBy(user, discussion)]).toEqual([user, allOf(false)])
      }
    })

    it('whoever is in several of them sees each message once', async () => {
      await update('plays', play.id, { assignedTo: idOfUser('agent2'), squad: [idOfUser('agent2')] })
      const { id } = await started(['agent2', 'aleAgent'])
      const found = await app.rest('GET', `/discussion-messages?where[discussion][equals]=${id}`, {
        user: 'agent2',
      })
      expect([found.body.docs.length, found.body.totalDocs]).toEqual([1, 1])
    })

    it('readers are shown to nobody, and cannot be asked for', async () => {
      const { id } = await started(['agent2'])
      expect((await app.rest('GET', `/discussions/${id}`, { user: 'agent' })).body.readers).toBeUndefined()
      const asked = await app.rest('GET', `/discussions?where[readers][in]=${idOfUser('admin')}`, {
        user: 'agent',
      })
      expect(asked.status).toBe(400)
    })

    it('follows the play: who is assigned, and its squad', async () => {
      const discussion = await started(['agent2'])
      await update('plays', play.id, { assignedTo: idOfUser('aleAgent') })
      expect(await readsBy('aleAgent', discussion)).toEqual(allOf(true))
      await app.payload.update({
        collection: 'plays',
        id: play.id,
        data: { assignedTo: null, squad: [idOfUser('admin')] } as never,
        select: { number: true } as never,
      })
      expect(await readsBy('aleAgent', discussion)).toEqual(allOf(false))
      expect(await readsBy('admin', discussion)).toEqual(allOf(true))
    })

    it('follows the engagement: its managers, and the members of its squads', async () => {
      const engagement = await app.createEngagement()
      const discussion = await started(['agent2'], { about: `/engagements/${engagement.id}` })
      await update('engagements', engagement.id, { accountManager: idOfUser('viewer') })
      expect(await readsBy('viewer', discussion)).toEqual(allOf(true))
      const squad = await app.payload.create({
        collection: 'squads',
        data: { name: 'S', engagement: engagement.id, members: [{ user: idOfUser('admin') }] } as never,
      })
      expect(await readsBy('admin', discussion)).toEqual(allOf(true))
      await update('squads', squad.id, { members: [{ user: idOfUser('aleAgent') }] })
      expect(await readsBy('admin', discussion)).toEqual(allOf(false))
      expect(await readsBy('aleAgent', discussion)).toEqual(allOf(true))
      await app.payload.delete({ collection: 'squads', id: squad.id })
      expect(await readsBy('aleAgent', discussion)).toEqual(allOf(false))
      await update('engagements', engagement.id, { accountManager: null })
      expect(await readsBy('viewer', discussion)).toEqual(allOf(false))
    })

    it('participants come and go; whoever goes reads nothing more', async () => {
      const discussion = await started(['agent2'])
      const change = (body: object, user: Caller = 'agent') =>
        app.rest('POST', `${discussion.at}/participants`, { user, body })
      mailbox.sent.length = 0
      const added = await change({ add: [idOfUser('aleAgent')] })
      expect(added.body.mail).toEqual({ configured: true, failed: [], sending: [] })
      expect(mailbox.sent.map(({ to }) => to)).toEqual(['aleagent@example.com'])
      expect(await readsBy('aleAgent', discussion)).toEqual(allOf(true))
      expect((await change({ remove: [idOfUser('agent2')] })).status).toBe(200)
      expect(await readsBy('agent2', discussion)).toEqual(allOf(false))
      expect((await change({ add: [idOfUser('agent2')] }, 'agent2')).status).toBe(404)
      expect((await change({ add: [idOfUser('agent2')] }, 'admin')).status).toBe(404)
      const everybody = { remove: [idOfUser('agent'), idOfUser('aleAgent')] }
      expect(pathsOf(await change(everybody))).toEqual(['participants'])
    })

    it('two who add somebody at once add both', async () => {
      const { at, id } = await started(['agent2'])
      await Promise.all(
        (['aleAgent', 'admin', 'playbookAdmin'] as const).map((key) =>
          app.rest('POST', `${at}/participants`, { user: 'agent', body: { add: [idOfUser(key)] } }),
        ),
      )
      const found = (await app.payload.db.findOne({
        collection: 'discussions',
        where: { id: { equals: id } },
      })) as unknown as { participants: Id[]; readers: Id[] }
      expect(found.participants).toHaveLength(5)
      expect([...found.readers].sort()).toEqual([...found.participants].sort())
    })

    describe('of the customers', () => {
      it('never one on an internal play, not even when its people change', async () => {
        const refused = await start(
          { participants: [idOfUser('customer')], message: 'Hi' },
          { about: `/plays/${internal.id}` },
        )
        expect(pathsOf(refused)).toEqual(['participants'])
        const discussion = await started(['agent2'], { about: `/plays/${internal.id}` })
        const adding = await app.rest('POST', `${discussion.at}/participants`, {
          user: 'agent',
          body: { add: [idOfUser('customer')] },
        })
        expect(pathsOf(adding)).toEqual(['participants'])
        await update('plays', internal.id, { squad: [idOfUser('customer')] })
        expect(await readsBy('customer', discussion)).toEqual(allOf(false))
        const stored = (await app.payload.db.findOne({
          collection: 'discussions',
          where: { id: { equals: discussion.id } },
        })) as unknown as { readers: Id[] }
        expect(stored.readers.map(String)).not.toContain(String(idOfUser('customer')))
        // Even with the name on the list, the second lock holds.
        await app.payload.db.updateOne({
          collection: 'discussions',
          id: discussion.id,
          data: { readers: [idOfUser('agent'), idOfUser('customer')] },
        })
        expect(await readsBy('customer', discussion)).toEqual(allOf(false))
      })

      it('those of the account on a play that they see, while they see it', async () => {
        const discussion = await started(['customer', 'agent2'])
        expect(await readsBy('customer', discussion)).toEqual(allOf(true))
        expect((await say(discussion.at, 'From outside.', 'customer')).status).toBe(200)
        const mail = mailbox.sent.find(({ to }) => to === 'customer@example.com')
        expect(mail?.text).not.toContain('/admin')
        const foreign = await start({ participants: [idOfUser('customer2')], message: 'Hi' })
        expect(pathsOf(foreign)).toEqual(['participants'])
        await update('plays', play.id, { visibleToCustomer: false })
        expect(await readsBy('customer', discussion)).toEqual(allOf(false))
        expect((await say(discussion.at, 'Still here?', 'customer')).status).toBe(404)
        expect((await app.rest('POST', `${discussion.at}/end`, { user: 'customer', body: {} })).status).toBe(
          404,
        )
        await update('plays', play.id, { visibleToCustomer: true })
        expect(await readsBy('customer', discussion)).toEqual(allOf(true))
        for (const path of ['participants', 'end']) {
          const answer = await app.rest('POST', `${discussion.at}/${path}`, { user: 'customer', body: {} })
          expect([path, answer.status]).toEqual([path, 403])
        }
      })
    })
  })

  describe('messages', () => {
    it('come in their order, once for each key', async () => {
      const { at } = await started(['agent2'])
      const [one, two] = await Promise.all([say(at, 'Same.', 'agent2', 'k'), say(at, 'Same.', 'agent2', 'k')])
      expect([one?.status, two?.status]).toEqual([200, 200])
      expect(one?.body.id).toBe(two?.body.id)
      await say(at, 'Third.')
      const { body } = await messages(at)
      expect(body.messages.map((each: { body: string }) => each.body)).toEqual(['Hello.', 'Same.', 'Third.'])
      expect(body.messages[1].author).toEqual({ id: idOfUser('agent2'), name: 'Test agent2' })
    })

    it('of many who speak at once each is kept', async () => {
      const { at } = await started(['agent2', 'aleAgent'])
      const answers = await Promise.all(
        Array.from({ length: 12 }, (_, at12) => say(at, `Number ${at12}`, at12 % 2 ? 'agent2' : 'aleAgent')),
      )
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
      expect((await messages(at)).body.messages).toHaveLength(13)
    })

    it('cost one query of ours while nobody says anything', async () => {
      const { at } = await started(['agent2'])
      const first = (await messages(at, 'agent2')).body
      const since = first.messages.at(-1).createdAt
      const query = `?rev=${first.rev}&since=${since}`
      const signIn = await statements.during(() => app.rest('GET', '/users/me', { user: 'agent2' }))
      const quiet = await statements.during(() => messages(at, 'agent2', query))
      expect(quiet.filter((each) => /discussion/i.test(each))).toHaveLength(1)
      expect(quiet.length).toBeLessThanOrEqual(signIn.length + 1)
      await say(at, 'News.')
      const news = (await messages(at, 'agent2', query)).body
      expect(news.messages.map((each: { body: string }) => each.body)).toContain('News.')
      expect(news.rev).toBeGreaterThan(first.rev)
    })

    it('older ones are asked for', async () => {
      const { at, id } = await started(['agent2'])
      for (let at120 = 0; at120 < 105; at120++) {
        await app.payload.db.create({
          collection: 'discussion-messages',
          data: {
            discussion: id,
            body: `Old ${at120}`,
            author: idOfUser('agent2'),
            entryKey: `old-${id}-${at120}`,
            createdAt: new Date(Date.UTC(2020, 0, 1, 0, at120)).toISOString(),
          },
        })
      }
      const newest = (await messages(at)).body
      expect([newest.messages.length, newest.earlier]).toEqual([100, true])
      const older = (await messages(at, 'agent', `?before=${newest.messages[0].createdAt}`)).body
      expect(older.earlier).toBe(false)
      const all = new Set([...older.messages, ...newest.messages].map((each: { id: Id }) => each.id))
      expect(all.size).toBe(106)
    })

    it('the list costs the same for one and for many discussions', async () => {
      await started(['agent2'])
      const one = await statements.during(() => list('agent'))
      for (let more = 0; more < 4; more++) await started(['agent2', 'aleAgent'])
      const many = await statements.during(() => list('agent'))
      expect((await list('agent')).body.docs).toHaveLength(5)
      expect(many.length).toBe(one.length)
    })

    it('as plain writes follow the same rules', async () => {
      const { id } = await started(['agent2'])
      const post = (data: object, user: Caller = 'agent2') =>
        app.rest('POST', '/discussion-messages', { user, body: { discussion: id, body: 'Plain.', ...data } })
      const created = await post({ createdAt: '2001-01-01T00:00:00.000Z' })
      expect(created.status).toBe(201)
      expect(created.body.doc.author.id).toBe(idOfUser('agent2'))
      expect(new Date(created.body.doc.createdAt).getFullYear()).toBeGreaterThan(2020)
      const refused = async (data: object) => pathsOf(await changingNothing({ app, does: () => post(data) }))
      expect(await refused({ author: idOfUser('agent') })).toEqual(['author'])
      expect(await refused({ entryKey: 'mine' })).toEqual(['entryKey'])
      expect(await refused({ body: '  ' })).toEqual(['body'])
      for (const user of ['admin', 'customer', 'nobody'] as const) {
        const answer = await changingNothing({ app, does: () => post({}, user) })
        expect([user, answer.status]).toEqual([user, 403])
      }
      const message = created.body.doc.id
      for (const user of ['agent2', 'admin'] as const) {
        const path = `/discussion-messages/${message}`
        expect((await app.rest('PATCH', path, { user, body: { body: 'Never said.' } })).status).toBe(403)
        expect((await app.rest('DELETE', path, { user })).status).toBe(403)
      }
      await expect(update('discussion-messages', message, { body: 'x' })).rejects.toThrow(/never changed/)
      await expect(app.payload.delete({ collection: 'discussion-messages', id: message })).rejects.toThrow(
        /never changed/,
      )
      const graphql = await app.graphql(
        `mutation ($data: mutationDiscussionMessageInput!) { createDiscussionMessage(data: $data) { id } }`,
        { data: { discussion: id, body: 'By GraphQL.' } },
        { user: 'admin' },
      )
      expect(graphql.data?.createDiscussionMessage ?? null).toBeNull()
    })
  })

  describe('plain writes of discussions', () => {
    it('start one under the same rules', async () => {
      const post = (data: object, user: Caller = 'agent') =>
        app.rest('POST', '/discussions?depth=0', { user, body: data })
      const created = await post({ play: play.id, participants: [idOfUser('agent2')] })
      expect(created.status).toBe(201)
      expect(created.body.doc).toMatchObject({ state: 'open', startedBy: idOfUser('agent') })
      expect([...created.body.doc.participants].sort()).toEqual(
        [idOfUser('agent'), idOfUser('agent2')].sort(),
      )
      expect(await stream(play.id)).toHaveLength(1)
      await expect.poll(() => mailbox.sent.map(({ to }) => to)).toEqual(['agent2@example.com'])
      const refused = async (data: object) =>
        pathsOf(
          await changingNothing({ app, does: () => post({ participants: [idOfUser('agent2')], ...data }) }),
        )
      expect(await refused({})).toEqual(['play'])
      expect(await refused({ play: play.id, engagement: (await app.createEngagement()).id })).toEqual([
        'engagement',
      ])
      for (const [field, value] of Object.entries({
        state: 'ended',
        readers: [idOfUser('admin')],
        startedBy: idOfUser('agent2'),
        endedAt: new Date().toISOString(),
        endedBy: idOfUser('agent2'),
        rev: 9,
        transcribed: true,
        entryKey: 'mine',
        transcript: { messages: [] },
      })) {
        expect([field, await refused({ play: play.id, [field]: value })]).toEqual([field, [field]])
      }
      expect((await post({ play: play.id, participants: [idOfUser('agent2')] }, 'viewer')).status).toBe(403)
      expect((await post({ play: play.id, participants: [idOfUser('agent2')] }, 'customer')).status).toBe(403)
    })

    it('change nothing but who takes part', async () => {
      const { id } = await started(['agent2'])
      const other = await startedPlay({ app })
      const patch = (data: object, user: Caller = 'agent2') =>
        app.rest('PATCH', `/discussions/${id}`, { user, body: data })
      for (const [field, value] of Object.entries({
        state: 'ended',
        play: other.id,
        readers: [idOfUser('admin')],
        startedBy: idOfUser('agent2'),
        endedAt: new Date().toISOString(),
        rev: 9,
      })) {
        const answer = await changingNothing({ app, does: () => patch({ [field]: value }) })
        expect([field, pathsOf(answer)]).toEqual([field, [field]])
      }
      expect((await patch({ participants: [idOfUser('admin')] }, 'admin')).status).toBe(403)
      const changed = await patch({ participants: [idOfUser('agent2'), idOfUser('aleAgent')] })
      expect(changed.status).toBe(200)
      expect((await list('aleAgent')).body.docs).toHaveLength(1)
      expect((await list('agent')).body.docs).toHaveLength(0)
      expect((await app.rest('DELETE', `/discussions/${id}`, { user: 'admin' })).status).toBe(403)
    })
  })

  describe('to end one', () => {
    const end = (at: string, user: Caller = 'agent') => app.rest('POST', `${at}/end`, { user, body: {} })

    it('puts what was said into the stream, once, for the provider’s people', async () => {
      const { at, id } = await started(['agent2', 'customer'])
      await say(at, 'Agreed.', 'agent2')
      const answers = await Promise.all([end(at), end(at, 'agent2'), end(at)])
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
      const entries = await stream(play.id)
      expect(entries).toHaveLength(2)
      const [, transcript] = entries
      expect(transcript).toMatchObject({
        visibility: 'internal',
        event: {
          name: 'ended',
          discussion: id,
          participants: ['Test agent', 'Test agent2', 'Test customer'],
          messages: [
            { author: idOfUser('agent'), name: 'Test agent', body: 'Hello.' },
            { author: idOfUser('agent2'), name: 'Test agent2', body: 'Agreed.' },
          ],
        },
      })
      expect(transcript?.body).toMatch(/^Test agent, \d{4}-.* UTC\nHello\.\n\nTest agent2, .* UTC\nAgreed\.$/)
      const seen = await app.rest('GET', `/activity?where[play][equals]=${play.id}&limit=0`, {
        user: 'customer',
      })
      expect(JSON.stringify(seen.body)).not.toContain('Agreed.')
      expect((await list('agent')).body.docs[0]).toMatchObject({ state: 'ended', transcribed: true })
    })

    it('nothing is added afterwards, by nobody', async () => {
      const { at, id } = await started(['agent2'])
      await end(at)
      const refused = await changingNothing({ app, does: () => say(at, 'Late.') })
      expect([refused.status, refused.body.errors[0].message]).toEqual([
        409,
        'The discussion is ended; nothing can be added to it.',
      ])
      const plain = await app.rest('POST', '/discussion-messages', {
        user: 'agent',
        body: { discussion: id, body: 'Late.' },
      })
      expect(plain.status).toBe(409)
      const people = await app.rest('POST', `${at}/participants`, {
        user: 'agent',
        body: { add: [idOfUser('admin')] },
      })
      expect(people.status).toBe(409)
      expect((await messages(at)).body).toMatchObject({ state: 'ended', transcribed: true })
    })

    it('at the moment of ending a message is in the transcript, or refused and gone', async () => {
      for (let round = 0; round < 6; round++) {
        const { at, id } = await started(['agent2'])
        const [ended, ...said] = await Promise.all([
          end(at),
          ...Array.from({ length: 6 }, (_, each) => say(at, `m${each}`, each % 2 ? 'agent' : 'agent2')),
        ])
        expect(ended?.status).toBe(200)
        for (const { status } of said) expect([200, 409]).toContain(status)
        const stored = await app.payload.find({
          collection: 'discussion-messages',
          limit: 0,
          where: { discussion: { equals: id } },
          sort: 'body',
        })
        const kept = stored.docs.map(({ body }) => body)
        const accepted = said.flatMap(({ status }, each) => (status === 200 ? [`m${each}`] : []))
        expect(kept).toEqual(['Hello.', ...accepted])
        const entry = (await stream(play.id)).find(
          ({ event }) => event.name === 'ended' && String(event.discussion) === String(id),
        )
        const told = ((entry?.event.messages ?? []) as { body: string }[]).map(({ body }) => body).sort()
        expect(told).toEqual(kept)
      }
    })

    it('a transcript that a crash kept back comes at the next start, and when asked again', async () => {
      const { at, id } = await started(['agent2'])
      await app.payload.db.updateOne({
        collection: 'discussions',
        id,
        data: {
          state: 'ended',
          endedAt: new Date().toISOString(),
          transcript: { messages: [] },
          transcribed: false,
        },
      })
      expect((await list('agent')).body.docs[0]).toMatchObject({ state: 'ended', transcribed: false })
      expect((await end(at)).status).toBe(200)
      expect(await stream(play.id)).toHaveLength(2)
      await app.payload.db.updateOne({ collection: 'discussions', id, data: { transcribed: false } })
      await app.payload.config.onInit?.(app.payload)
      expect((await list('agent')).body.docs[0]).toMatchObject({ transcribed: true })
      expect(await stream(play.id)).toHaveLength(2)
    })

    it('is for participants who may work', async () => {
      await update('plays', play.id, { squad: [idOfUser('viewer')] })
      const { at } = await started(['agent2'])
      expect((await end(at, 'admin')).status).toBe(404)
      expect((await end(at, 'viewer')).status).toBe(403)
      expect((await end(at, null)).status).toBe(401)
    })
  })

  it('“mine” names the open ones that one takes part in, with their records', async () => {
    const mine = async (user: Caller) =>
      (await app.rest('GET', '/discussions/mine', { user })).body.docs as {
        id: Id
        subject: { kind: string; id: Id; number: string }
      }[]
    const before = (await mine('aleAgent')).length
    await update('plays', play.id, { assignedTo: idOfUser('admin') })
    const { at, id } = await started(['aleAgent'])
    const own = await mine('aleAgent')
    expect(own.length).toBe(before + 1)
    expect(own.find((each) => each.id === id)?.subject).toMatchObject({ kind: 'play', id: play.id })
    expect((await mine('admin')).map((each) => each.id)).not.toContain(id)
    await app.rest('POST', `${at}/end`, { user: 'agent', body: {} })
    expect((await mine('aleAgent')).map((each) => each.id)).not.toContain(id)
    expect((await app.rest('GET', '/discussions/mine')).status).toBe(401)
  })

  it('a record that is discussed is not deleted', async () => {
    await started(['agent2'])
    expect((await app.rest('DELETE', `/plays/${play.id}`, { user: 'admin' })).status).toBe(409)
  })
})
