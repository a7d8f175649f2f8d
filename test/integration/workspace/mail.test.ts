import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Caller, createTestApp, type RestAnswer, type TestApp } from '../../support/app.ts'
import { changingNothing, pathsOf, refusalOf, startedPlay } from '../../support/plays.ts'
import { type MailServer, mailPlugin, startMailServer } from '../../support/smtp.ts'
import { createStatementCounter } from '../../support/statements.ts'

const MARKUP = `<img src=x onerror="alert(1)">&'`
const RTL_AND_EMOJI = 'שלום — مرحبا 🚀'

const counter = createStatementCounter()
let server: MailServer
let app: TestApp
beforeAll(async () => {
  server = await startMailServer()
  app = await createTestApp({ plugins: [mailPlugin({ port: server.port }), counter.plugin] })
})
afterAll(async () => {
  await app?.destroy()
  await server?.stop()
})
afterEach(() => {
  server.mails.length = 0
  server.refuse = () => null
  server.hold = Promise.resolve()
})

const MAIL = { to: 'eva@customer.example', subject: 'Kick-off', body: 'Hello Eva,\n\nshall we?' }

const send = (
  subject: { id: string | number },
  body: Record<string, unknown> = {},
  { user = 'agent', kind = 'plays' }: { user?: Caller; kind?: string } = {},
): Promise<RestAnswer> =>
  app.rest('POST', `/${kind}/${subject.id}/mails`, {
    user,
    body: { ...MAIL, mailKey: randomUUID(), ...body },
  })

type Entry = {
  kind: string
  body: string
  visibility: string
  author: unknown
  event: Record<string, unknown>
}
const entriesOf = async (subject: { id: string | number }, field = 'play'): Promise<Entry[]> => {
  const { docs } = await app.payload.find({
    collection: 'activity',
    depth: 0,
    where: { and: [{ [field]: { equals: subject.id } }, { kind: { equals: 'email' } }] },
  })
  return docs as unknown as Entry[]
}
const claims = async (): Promise<number> =>
  (await app.payload.count({ collection: 'counters', where: { key: { like: 'mail:' } } })).totalDocs

describe('a mail from a play', () => {
  it('goes to whom it names, and into the stream for the staff alone', async () => {
    const play = await startedPlay({ app })
    const mailKey = randomUUID()
    const answer = await send(play, {
      to: 'Eva Muster <eva@customer.example>; EVA@customer.example',
      cc: ['cc@example.com'],
      bcc: 'secret@example.com',
      mailKey,
    })
    expect(answer.body).toMatchObject({
      mailKey,
      to: ['Eva Muster <eva@customer.example>'],
      cc: ['cc@example.com'],
      bcc: ['secret@example.com'],
      from: 'Customer Success <success@example.com>',
      rejected: [],
      repeated: false,
    })
    expect(answer.status).toBe(200)
    const [mail, ...others] = server.mails
    expect(others).toEqual([])
    expect(mail?.envelope).toEqual({
      from: 'success@example.com',
      to: ['eva@customer.example', 'cc@example.com', 'secret@example.com'],
    })
    expect(mail?.headers.get('to')).toBe('Eva Muster <eva@customer.example>')
    expect(mail?.headers.get('cc')).toBe('cc@example.com')
    expect(mail?.headers.has('bcc')).toBe(false)
    expect(mail?.headers.get('reply-to')).toContain('agent@example.com')
    expect(mail?.text.replaceAll('\r\n', '\n').trim()).toBe(MAIL.body)
    expect(mail?.html.replaceAll('\r\n', '\n')).toBe(
      '<p dir="auto">Hello Eva,</p>\n<p dir="auto">shall we?</p>',
    )
    const [entry] = await entriesOf(play)
    expect(entry).toMatchObject({
      kind: 'email',
      body: MAIL.body,
      visibility: 'internal',
      event: { subject: 'Kick-off', to: ['Eva Muster <eva@customer.example>'], template: null },
    })
    expect(entry?.author).toBe(app.users.agent.id)
    expect(await claims()).toBe(0)
  })

  it('carries markup as text, and every script in its subject', async () => {
    const play = await startedPlay({ app })
    const subject = `${RTL_AND_EMOJI} ${MARKUP}`
    await send(play, { subject, body: `${MARKUP}\n${RTL_AND_EMOJI}` })
    const [mail] = server.mails
    expect(mail?.headers.get('subject')).toBe(subject)
    expect(mail?.html).not.toContain('<img')
    expect(mail?.html).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;&#39;<br>')
    expect(mail?.text).toContain(MARKUP)
    const [entry] = await entriesOf(play)
    expect(entry?.event.subject).toBe(subject)
  })

  it('goes out once, however often it is sent', async () => {
    const play = await startedPlay({ app })
    const mailKey = randomUUID()
    const first = await send(play, { mailKey })
    const again = await send(play, { mailKey, subject: 'Something else' })
    expect(again.status).toBe(200)
    expect(again.body).toEqual({ ...first.body, repeated: true })
    expect(server.mails).toHaveLength(1)
    expect(await entriesOf(play)).toHaveLength(1)
  })

  it('goes out once when several processes send it at once', async () => {
    const play = await startedPlay({ app })
    const mailKey = randomUUID()
    let release = () => {}
    server.hold = new Promise<void>((resolve) => {
      release = resolve
    })
    const answers = Promise.all(Array.from({ length: 6 }, () => send(play, { mailKey })))
    setTimeout(release, 600)
    const all = await answers
    expect(all.map(({ status }) => status)).toEqual(Array(6).fill(200))
    expect(all.filter(({ body }) => !body.repeated)).toHaveLength(1)
    expect(server.mails).toHaveLength(1)
    expect(await entriesOf(play)).toHaveLength(1)
    expect(await claims()).toBe(0)
  })

  it('may be sent from the own address, and from no other', async () => {
    const play = await startedPlay({ app })
    const own = await send(play, { from: 'Agent@Example.com' })
    expect(own.body.from).toContain('agent@example.com')
    expect(server.mails[0]?.envelope.from).toBe('agent@example.com')
    const named = await send(play, { from: 'The President <success@example.com>' })
    expect(named.body.from).toBe('Customer Success <success@example.com>')
    const foreign = await send(play, { from: 'admin@example.com' })
    expect(pathsOf(foreign)).toEqual(['from'])
    expect(foreign.body.errors[0].data.errors[0].message).toContain('agent@example.com')
  })

  it('is refused where the play has changed, if the sender asks for that', async () => {
    const play = await startedPlay({ app })
    const old = await send(play, { rev: play.rev - 1 })
    expect(refusalOf(old)).toEqual({ code: 'conflict', reasons: ['rev-stale'] })
    expect((await send(play, { rev: play.rev })).status).toBe(200)
  })
})

describe('headers', () => {
  const bad = [
    ['to', 'eva@customer.example\r\nBcc: victim@example.com'],
    ['to', 'eva@customer.example\nSubject: other'],
    ['cc', 'a@example.com\u0000'],
    ['bcc', 'a@example.com\u2028b@example.com'],
    ['subject', 'Hello\r\nBcc: victim@example.com'],
    ['subject', 'Hello\u0007'],
    ['from', 'success@example.com\r\nX: y'],
    ['from', 'agent@example.com, admin@example.com'],
    ['to', 'Eva "a@example.com" <eva@customer.example>'],
    ['to', '<a@example.com> <b@example.com>'],
    ['to', 'group: a@example.com'],
    ['to', 'not an address'],
    ['to', '@example.com'],
    ['cc', 'a@localhost'],
    ['cc', `${'a'.repeat(250)}@example.com`],
    ['to', ''],
    ['subject', ' '],
    ['body', ''],
    ['subject', 'x'.repeat(501)],
    ['body', 'x'.repeat(100_001)],
    ['to', 5],
    ['to', [5]],
    ['body', { path: '/etc/passwd' }],
    ['mailKey', 'short'],
    ['mailKey', 'a%b_c:d:e:f:g'],
    ['rev', 'x'],
  ] as const
  it.each(bad)('%s %j is refused at its field', async (field, value) => {
    const play = await startedPlay({ app })
    const answer = await changingNothing({ app, does: () => send(play, { [field]: value }) })
    expect(pathsOf(answer)).toEqual([field])
    expect(server.mails).toEqual([])
  })

  it('have at most 50 recipients', async () => {
    const play = await startedPlay({ app })
    const many = (count: number): string[] =>
      Array.from({ length: count }, (_, at) => `person${at}@example.com`)
    expect(pathsOf(await send(play, { to: many(49), cc: many(2) }))).toEqual(['to'])
    expect((await send(play, { to: many(49), cc: 'a@example.com' })).status).toBe(200)
    expect(server.mails[0]?.envelope.to).toHaveLength(50)
  })
})

describe('an internal play', () => {
  it('sends nothing to a contact or to a customer with a user', async () => {
    const play = await startedPlay({ app, playbook: 'internal-play' })
    await app.createContact({ name: 'Eva', email: 'Eva.Muster+1@Customer.Example' })
    const answer = await changingNothing({
      app,
      does: () =>
        send(play, {
          to: 'colleague@example.com',
          cc: 'eva.muster+1@customer.example',
          bcc: 'CUSTOMER@example.com',
        }),
    })
    expect(pathsOf(answer)).toEqual(['bcc', 'cc'])
    expect(answer.body.errors[0].data.errors[0].message).toContain(play.number)
    expect(server.mails).toEqual([])
    const preview = await app.rest('POST', `/plays/${play.id}/mails/preview`, {
      user: 'agent',
      body: { ...MAIL, to: 'customer2@example.com' },
    })
    expect(preview.body.warnings).toMatchObject([{ field: 'to' }])
    expect((await send(play, { to: 'agent2@example.com' })).status).toBe(200)
  })
})

describe('the mail server', () => {
  it('is away: nothing is left behind, and the same mail goes out later', async () => {
    const away = await startMailServer()
    await away.stop()
    const other = await createTestApp({ plugins: [mailPlugin({ port: away.port })], attach: app.databaseUri })
    const play = await startedPlay({ app })
    const mailKey = randomUUID()
    const attempt = () =>
      other.rest('POST', `/plays/${play.id}/mails`, {
        body: { ...MAIL, mailKey },
        headers: { Authorization: `JWT ${app.users.agent.token}` },
      })
    const failed = await changingNothing({ app, does: attempt })
    expect(failed.status).toBe(502)
    expect(failed.body.errors[0].message).toMatch(/cannot be reached/)
    const back = await startMailServer({ port: away.port })
    expect((await attempt()).body).toMatchObject({ mailKey, repeated: false })
    expect(back.mails).toHaveLength(1)
    await back.stop()
    await other.destroy()
  })

  it('refuses: its words are passed on', async () => {
    const play = await startedPlay({ app })
    server.refuse = () => Object.assign(new Error('mailbox <x> unavailable'), { responseCode: 550 })
    const answer = await changingNothing({ app, does: () => send(play) })
    expect(answer.status).toBe(502)
    expect(answer.body.errors[0].message).toContain('550 mailbox <x> unavailable')
  })

  it('refuses some: the answer and the stream name them', async () => {
    const play = await startedPlay({ app })
    server.refuse = (recipient) =>
      recipient === 'gone@example.com' ? Object.assign(new Error('gone'), { responseCode: 550 }) : null
    const answer = await send(play, { cc: 'gone@example.com' })
    expect(answer.body.rejected).toEqual(['gone@example.com'])
    expect((await entriesOf(play))[0]?.event.rejected).toEqual(['gone@example.com'])
  })

  it('was cut off by a crash: nobody guesses', async () => {
    const play = await startedPlay({ app })
    const mailKey = randomUUID()
    const key = `mail:play:${play.id}:${mailKey}`
    const claim = (value: number) => app.payload.db.create({ collection: 'counters', data: { key, value } })
    await claim(Date.now() - 600_000)
    const answer = await changingNothing({ app, does: () => send(play, { mailKey }) })
    expect(
      refusalOf({ ...answer, body: { errors: [{ ...answer.body.errors[0], name: 'CommandRefused' }] } })
        .reasons,
    ).toEqual(['mail-unclear'])
    expect(server.mails).toEqual([])
    // After the mail server had taken it: recorded, not sent again.
    await app.payload.db.deleteMany({ collection: 'counters', where: { key: { equals: key } } })
    await claim(-(Date.now() - 600_000))
    expect((await send(play, { mailKey })).body).toMatchObject({ mailKey, repeated: true })
    expect(server.mails).toEqual([])
    expect(await entriesOf(play)).toHaveLength(1)
    expect(await claims()).toBe(0)
  })

  it('is not set up: that is said instead of pretending', async () => {
    const without = await createTestApp({ attach: app.databaseUri })
    const play = await startedPlay({ app })
    const headers = { Authorization: `JWT ${app.users.agent.token}` }
    const answer = await changingNothing({
      app,
      does: () =>
        without.rest('POST', `/plays/${play.id}/mails`, {
          body: { ...MAIL, mailKey: randomUUID() },
          headers,
        }),
    })
    expect(answer.status).toBe(501)
    expect(answer.body.errors[0].message).toMatch(/No mail server/)
    const tab = await without.rest('GET', `/plays/${play.id}/mails`, { headers })
    expect(tab.body.canSend).toBe(false)
    await without.destroy()
  })
})

describe('who may', () => {
  it('send: the staff who may run the play', async () => {
    const play = await startedPlay({ app })
    const ofBoth = await startedPlay({ app, playbook: 'success-case' })
    for (const [user, status] of [
      ['agent2', 200],
      ['admin', 200],
      ['aleAgent', 403],
      ['viewer', 403],
      ['customer', 403],
      ['nobody', 403],
      [null, 401],
    ] as const) {
      const answer = await send(play, { to: 'a@example.com' }, { user })
      expect([user, answer.status]).toEqual([user, status])
    }
    expect((await send(ofBoth, { to: 'a@example.com' }, { user: 'aleAgent' })).status).toBe(200)
    expect((await send({ id: 999_999_999 }, {}, { user: 'agent' })).status).toBe(404)
    expect((await send({ id: 'nonsense' }, {}, { user: 'agent' })).status).toBe(404)
  })

  it('look: the staff, never a customer', async () => {
    const play = await startedPlay({ app })
    for (const path of ['mails', 'mails/preview']) {
      const method = path === 'mails' ? 'GET' : 'POST'
      const ask = (user: Caller) =>
        app.rest(method, `/plays/${play.id}/${path}`, { user, body: method === 'POST' ? {} : undefined })
      expect((await ask('viewer')).status).toBe(200)
      expect((await ask('customer')).status).toBe(403)
      expect((await ask(null)).status).toBe(401)
    }
  })
})

describe('templates', () => {
  const template = async (data: Record<string, unknown>, user: Caller = 'admin') =>
    app.rest('POST', '/email-templates?depth=0', {
      user,
      body: { name: 'A template', subject: 'A subject', body: 'A body', ...data },
    })
  const preview = (subject: { id: string | number }, body: Record<string, unknown>, kind = 'plays') =>
    app.rest('POST', `/${kind}/${subject.id}/mails/preview`, { user: 'agent', body })

  it('are filled in with what the record holds', async () => {
    const contact = await app.createContact({ name: `Eva, "the" <boss>`, email: 'eva@customer.example' })
    const play = await startedPlay({
      app,
      data: {
        contact: contact.id,
        shortDescription: `Adopt\r\nBcc: x@example.com ${MARKUP} ${RTL_AND_EMOJI}`,
        dueDate: '2026-12-01T12:00:00.000Z',
        priority: 'high',
        squad: [app.users.agent.id, app.users.agent2.id],
        assignedTo: app.users.agent.id,
      },
    })
    const made = await template({
      to: '{{ contact.name }} <{{ contact.email }}>',
      cc: '{% for each in squad %}{{ each.email }},{% endfor %}',
      from: '{{ me.email }}',
      subject: '{{ play.number }}:\n {{ play.shortDescription }}',
      body: 'Due {{ play.dueDate | date }}, {{ play.priorityLabel }}, {{ account.name }}, {{ assignedTo.name }}\n{{ play.url }}\n{{ play.nmber }}',
    })
    expect(made.status).toBe(201)
    const { status, body } = await preview(play, { template: made.body.doc.id })
    expect(status).toBe(200)
    expect(body.mail).toEqual({
      to: 'Eva the boss <eva@customer.example>',
      cc: 'agent@example.com,agent2@example.com,',
      bcc: '',
      from: 'agent@example.com',
      subject: `${play.number}: Adopt Bcc: x@example.com ${MARKUP} ${RTL_AND_EMOJI}`,
      body: `Due December 1, 2026, High, First account, Test agent\nhttp://localhost/admin/collections/plays/${play.id}\n`,
    })
    expect(body.warnings).toEqual([{ field: 'body', message: expect.stringContaining('play.nmber') }])
    expect(body.recipients).toEqual([
      { field: 'to', address: 'Eva the boss <eva@customer.example>' },
      { field: 'cc', address: 'agent@example.com' },
      { field: 'cc', address: 'agent2@example.com' },
    ])
    const sent = await send(play, { ...body.mail, template: made.body.doc.id })
    expect(sent.status).toBe(200)
    expect((await entriesOf(play))[0]?.event.template).toEqual({ id: made.body.doc.id, name: 'A template' })
  })

  it('say what would be refused, and what is wrong with what was typed', async () => {
    const play = await startedPlay({ app })
    const { body } = await preview(play, { to: '{{ contact.email }}', subject: '{{ nope', body: 'x' })
    expect(body.mail.subject).toBe('{{ nope')
    const fields = body.warnings.map(({ field }: { field: string }) => field)
    expect(fields.sort()).toEqual(['subject', 'to'])
    expect((await preview(play, { template: 'nonsense' })).status).toBe(404)
    expect(pathsOf(await preview(play, { body: 7 }))).toEqual(['body'])
    const runaway = await preview(play, { ...MAIL, body: '{% for i in (1..100000000) %}x{% endfor %}' })
    expect(runaway.body.warnings).toMatchObject([
      { field: 'body', message: expect.stringContaining('Line 1, column 1') },
    ])
  })

  it('are offered lowest order first: for all, and for the play’s own playbook', async () => {
    const play = await startedPlay({ app })
    const name = randomUUID()
    await template({ name: `${name} 3`, order: 3 })
    await template({ name: `${name} 1`, order: 1, playbook: 'customer-play' })
    await template({ name: `${name} 2`, order: 2, playbook: 'internal-play' })
    await template({ name: `${name} 0`, order: 0, inactive: true })
    const offered = async (path: string): Promise<string[]> => {
      const { body } = await app.rest('GET', path, { user: 'agent' })
      expect(body).toMatchObject({
        canSend: true,
        senders: ['Customer Success <success@example.com>', 'Test agent <agent@example.com>'],
      })
      return body.templates
        .map((each: { name: string }) => each.name)
        .filter((each: string) => each.startsWith(name))
        .map((each: string) => each.slice(name.length + 1))
    }
    expect(await offered(`/plays/${play.id}/mails`)).toEqual(['1', '3'])
    const engagement = await app.createEngagement()
    expect(await offered(`/engagements/${engagement.id}/mails`)).toEqual(['3'])
  })

  it('are checked when they are saved', async () => {
    const wrong = await template({ subject: '{{ nope', body: '{% include "x" %}', to: '{{ a | nope }}' })
    expect(pathsOf(wrong)).toEqual(['body', 'subject', 'to'])
    expect(wrong.body.errors[0].data.errors[0].message).toMatch(/Line 1, column 1/)
    expect((await template({}, 'agent')).status).toBe(403)
  })

  it('cost the same whatever the size of the squad', async () => {
    const small = await startedPlay({ app, data: { squad: [app.users.agent.id] } })
    const large = await startedPlay({
      app,
      data: {
        squad: [
          app.users.agent.id,
          app.users.agent2.id,
          app.users.admin.id,
          app.users.viewer.id,
          app.users.aleAgent.id,
        ],
      },
    })
    const cost = async (play: { id: string | number }) =>
      (await counter.during(() => preview(play, { ...MAIL, cc: '{{ squad | map: "email" | join: "," }}' })))
        .length
    await cost(small)
    const [one, other] = [await cost(small), await cost(large)]
    expect(one).toBe(other)
    expect(one).toBeLessThanOrEqual(9)
  })
})

describe('a mail from an engagement', () => {
  it('is filled in, sent and recorded', async () => {
    const contact = await app.createContact({ name: 'Key', email: 'key@customer.example' })
    const engagement = await app.createEngagement({
      keyContact: contact.id,
      title: 'Onboarding',
      renewalDate: '2027-01-31T12:00:00.000Z',
    })
    await app.payload.create({
      collection: 'squads',
      data: {
        name: 'S',
        engagement: engagement.id,
        members: [{ user: app.users.agent2.id, responsibility: 'x' }],
      } as never,
    })
    const { body } = await app.rest('POST', `/engagements/${engagement.id}/mails/preview`, {
      user: 'agent',
      body: {
        to: '{{ contact.email }}',
        subject: '{{ engagement.title }} {{ engagement.renewalDate | date: "short" }} {{ play.number }}',
        body: '{{ squad | map: "email" | join: "," }}',
      },
    })
    expect(body.mail).toMatchObject({
      to: 'key@customer.example',
      subject: 'Onboarding 1/31/27',
      body: 'agent2@example.com',
    })
    const sent = await send(engagement, body.mail, { kind: 'engagements' })
    expect(sent.status).toBe(200)
    expect(await entriesOf(engagement, 'engagement')).toHaveLength(1)
  })
})
