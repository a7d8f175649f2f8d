import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type RestAnswer, type RestOptions, type TestApp } from '../../support/app.ts'
import {
  changingNothing,
  createdMeeting,
  createdTask,
  customerPlayAt,
  pathsOf,
  startedPlay,
  storedPlay,
} from '../../support/plays.ts'

/** Ids that are wrong on one database or on all of them. */
const WRONG_IDS = [
  'zzz',
  '0',
  '-1',
  '1.5',
  '1e3',
  '0x10',
  'ffffffffffffffffffffffff',
  '99999999999999999999',
  '2147483648',
  '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
  'undefined',
  'true',
  '%00',
  '%20',
  '%27%20OR%201%3D1',
  '..%2f..%2f1',
  '[object Object]',
  '%F0%9F%98%80',
]

/** Values of every JSON type, for fields of another one. */
const NUMBERS = [5, 1e300]
const TEXTS = ['x', '', 'true', '5']
const STRUCTURES = [{}, [], ['x'], { id: {} }, { $gt: '' }]

/** JSON text, because writing out such a value would go too deep for the test itself. */
const nested = (levels: number): string => `${'{"deeper":['.repeat(levels)}1${']}'.repeat(levels)}`

describe('bad input', () => {
  let app: TestApp
  let engagement: string | number
  let play: string | number
  /** A record of each collection, to be patched. */
  let ids: Record<string, string | number>

  beforeAll(async () => {
    app = await createTestApp()
    engagement = (await app.createEngagement()).id
    play = (await customerPlayAt({ app, activity: 'core-information' })).id
    const squad = await app.payload.create({
      collection: 'squads',
      data: {
        name: 'Team',
        engagement,
        members: [{ user: app.users.agent.id, responsibility: 'Lead' }],
      } as never,
    })
    ids = {
      plays: play,
      tasks: (await createdTask({ app, play })).id,
      meetings: (await createdMeeting({ app, play })).id,
      engagements: engagement,
      accounts: app.accounts.first.id,
      contacts: (await app.createContact()).id,
      squads: squad.id,
    }
  })
  afterAll(() => app?.destroy())

  /** What is enough to create a record of each collection. */
  const good = (): Record<string, Record<string, unknown>> => ({
    plays: { playbook: 'customer-play', engagement },
    tasks: { play, shortDescription: 'x' },
    meetings: { play, subject: 'x' },
    engagements: { title: 'x', account: app.accounts.first.id },
    activity: { play, kind: 'comment', body: 'x' },
    accounts: { name: 'x' },
    contacts: { name: 'x', account: app.accounts.first.id },
    squads: { name: 'x', engagement },
  })

  const helpful = (answer: RestAnswer, what: string): void => {
    const told = `${what}: ${answer.status} ${JSON.stringify(answer.body).slice(0, 300)}`
    expect.soft(answer.status >= 400 && answer.status < 500, told).toBe(true)
    const message = answer.body.errors?.[0]?.message ?? answer.body.message
    expect.soft(message, told).toMatch(/\w{3}/)
    expect
      .soft(message, told)
      .not.toMatch(/went wrong|SQLITE|BSON|Cast to|constraint|syntax for|undefined|\[object/i)
  }

  /** Paths of a 400; of anything else none. */
  const paths = (answer: RestAnswer): string[] =>
    answer.status === 400 && answer.body.errors?.[0]?.name === 'ValidationError' ? pathsOf(answer) : []

  const send = async (method: string, path: string, options: RestOptions): Promise<RestAnswer> => {
    const answer = await app.rest(method, path, { user: 'agent', ...options })
    helpful(
      answer,
      `${method} ${path.slice(0, 80)} ${(options.rawBody ?? JSON.stringify(options.body) ?? '').slice(0, 200)}`,
    )
    return answer
  }

  const COMMANDS = [
    'activities/core-information/complete',
    'activities/core-information/skip',
    'close',
    'cancel',
    'pause',
    'resume',
    'reopen',
  ]

  const COLLECTIONS = [
    'plays',
    'tasks',
    'meetings',
    'engagements',
    'activity',
    'accounts',
    'contacts',
    'squads',
  ]

  it('that is no JSON object', async () => {
    const bodies = [
      '{',
      'not json',
      '{"a":1',
      "{'a':1}",
      '[]',
      '[{}]',
      '"x"',
      'null',
      '1',
      'true',
      '\u0000',
      '{}{}',
      'NaN',
    ]
    await changingNothing({
      app,
      does: async () => {
        for (const rawBody of bodies) {
          for (const command of COMMANDS) await send('POST', `/plays/${play}/${command}`, { rawBody })
          for (const collection of COLLECTIONS) await send('POST', `/${collection}`, { rawBody })
        }
        for (const rawBody of bodies) {
          for (const [collection, id] of Object.entries(ids)) {
            const answer = await app.rest('PATCH', `/${collection}/${id}`, { user: 'agent', rawBody })
            // Nothing to change is nothing wrong, but it is never a 500.
            expect
              .soft(answer.status, `PATCH ${collection} ${rawBody}: ${JSON.stringify(answer.body)}`)
              .toBeLessThan(500)
          }
        }
        for (const collection of COLLECTIONS) {
          await send('POST', `/${collection}`, { rawBody: '' })
          await send('POST', `/${collection}`, { body: {} })
        }
      },
    })
  })

  it('with 2 MB of text', async () => {
    const text = 'x'.repeat(2_000_000)
    await changingNothing({
      app,
      does: async () => {
        for (const command of COMMANDS) {
          expect
            .soft(
              (await send('POST', `/plays/${play}/${command}`, { body: { body: text, reason: text } }))
                .status,
            )
            .toBe(413)
          expect.soft((await send('POST', `/plays/${play}/${command}`, { rawBody: text })).status).toBe(413)
        }
        const fields: Record<string, string[]> = {
          plays: ['shortDescription', 'description', 'category', 'priority', 'playbook'],
          tasks: ['shortDescription', 'description', 'closeNotes', 'state'],
          meetings: ['subject', 'agenda', 'internalNotes', 'state', 'start'],
          engagements: ['title', 'description', 'stage'],
          activity: ['body', 'kind'],
          accounts: ['name'],
          contacts: ['name', 'email'],
          squads: ['name'],
        }
        for (const [collection, names] of Object.entries(fields)) {
          for (const name of names) {
            const answer = await send('POST', `/${collection}`, {
              body: { ...good()[collection], [name]: text },
            })
            expect.soft(JSON.stringify(answer.body).length).toBeLessThan(5_000)
            if (ids[collection])
              await send('PATCH', `/${collection}/${ids[collection]}`, { body: { [name]: text } })
          }
        }
        await send('POST', '/plays', { body: { ...good().plays, [text]: 1 } })
        await send('POST', '/plays', { body: { ...good().plays, data: { [text]: 1 } } })
        await send('POST', '/plays', { body: { ...good().plays, data: { x: text } } })
      },
    })
  })

  it('with keys that a command does not have', async () => {
    await changingNothing({
      app,
      does: async () => {
        for (const command of COMMANDS) {
          for (const key of [
            'nonsense',
            'type',
            'activity',
            'dryRun',
            '__proto__',
            'constructor',
            'user',
            'id',
            '$where',
            '',
          ]) {
            const answer = await send('POST', `/plays/${play}/${command}`, { rawBody: `{"${key}":{"x":1}}` })
            expect.soft(paths(answer)).toEqual([key])
          }
        }
      },
    })
  })

  it('with fields that a collection does not have', async () => {
    await changingNothing({
      app,
      does: async () => {
        for (const collection of COLLECTIONS) {
          for (const key of ['nonsense', 'constructor', 'toString', '$where', 'a.b', 'play.state']) {
            const answer = await send('POST', `/${collection}`, {
              body: { ...good()[collection], [key]: 'x' },
            })
            expect.soft(paths(answer)).toEqual([key])
            const id = ids[collection]
            if (id)
              expect
                .soft(paths(await send('PATCH', `/${collection}/${id}`, { body: { [key]: 'x' } })))
                .toEqual([key])
          }
        }
      },
    })
  })

  it('with values of another type', async () => {
    const text = [...NUMBERS, true, false, ...STRUCTURES]
    const choice = [...text, 'bogus']
    const record = [
      ...TEXTS.filter((each) => each !== '' && each !== '5'),
      -1,
      1.5,
      1e300,
      true,
      false,
      {},
      { a: 1 },
      [],
      [1],
      { id: {} },
      { $gt: '' },
    ]
    const list = ['x', 5, true, {}, ['x'], [{}], [[]], [null], [-1], [1.5], { $push: 1 }]
    const date = [
      'x',
      'yesterday',
      '2030-02-30',
      '2030-13-01',
      5,
      true,
      {},
      [],
      '99999-01-01',
      '0000-01-01',
      '2030-01-01T99:00:00Z',
    ]
    // Payload takes the texts true and false for what they say.
    const check = ['x', '5', 0, 1, {}, []]
    const fields: Record<string, Record<string, readonly unknown[]>> = {
      plays: {
        playbook: [...choice, '__proto__', 'constructor', 'toString'],
        engagement: record,
        contact: record,
        assignedTo: record,
        priority: choice,
        category: choice,
        dueDate: date,
        shortDescription: text,
        description: text,
        squad: list,
        visibleToCustomer: check,
        data: ['x', 5, true, [], [1]],
        state: choice,
        progress: choice,
      },
      tasks: {
        play: record,
        shortDescription: text,
        description: text,
        state: choice,
        priority: choice,
        category: choice,
        dueDate: date,
        assignedTo: record,
        visibleToCustomer: check,
        closeNotes: text,
        number: ['TSK9999999', 5],
      },
      meetings: {
        play: record,
        subject: text,
        state: choice,
        meetingType: choice,
        start: date,
        end: date,
        attendees: list,
        agenda: text,
        internalNotes: text,
        number: ['MTG9999999', 5],
      },
      engagements: {
        title: text,
        account: record,
        parent: record,
        state: choice,
        stage: choice,
        perceivedHealth: choice,
        goLive: date,
        renewalDate: date,
        accountManager: record,
        keyContact: record,
        description: text,
        number: ['ENG9999999', 5],
      },
      activity: {
        play: record,
        kind: [...choice, 'playbook', 'field-change'],
        body: [...text, '', ' '],
        author: [5, 'x'],
        visibility: ['customer', 'internal', 5],
        changes: [[], { a: 1 }],
        event: [{ event: 'closed' }],
        activityKey: ['x'],
        entryKey: ['x'],
      },
      accounts: { name: [...text, '', ' '] },
      contacts: { name: text, email: [...text, 'no address'], account: record },
      squads: {
        name: text,
        engagement: record,
        members: [
          'x',
          5,
          {},
          ['x'],
          [5],
          [null],
          [{}],
          [{ user: 'x' }],
          [{ user: {} }],
          [{ user: app.users.agent.id, responsibility: 5 }],
        ],
      },
    }
    await changingNothing({
      app,
      does: async () => {
        for (const [collection, each] of Object.entries(fields)) {
          for (const [name, values] of Object.entries(each)) {
            for (const value of values) {
              // What an untouched form sends for the server's own fields.
              if (name === 'changes' && Array.isArray(value)) continue
              const answer = await send('POST', `/${collection}?depth=0`, {
                body: { ...good()[collection], [name]: value },
              })
              expect
                .soft(answer.body.errors?.[0]?.name, `${collection}.${name} ${JSON.stringify(value)}`)
                .toBe('ValidationError')
              expect
                .soft(
                  paths(answer).some((path) => path.startsWith(name)),
                  `${collection}.${name}: ${paths(answer)}`,
                )
                .toBe(true)
              const id = ids[collection]
              // A change goes through the same checks: the first and the last value are enough.
              if (id === undefined || (value !== values[0] && value !== values.at(-1))) continue
              const patched = await send('PATCH', `/${collection}/${id}?depth=0`, { body: { [name]: value } })
              expect.soft([400, 409], `PATCH ${collection}.${name}`).toContain(patched.status)
            }
          }
        }
      },
    })
  })

  it('for commands, with values of another type', async () => {
    const fields: [string, string, readonly unknown[]][] = [
      ['activities/core-information/complete', 'data', ['x', 5, true, [], [1], '{}']],
      ['activities/core-information/complete', 'body', ['x', 5, true, [], {}]],
      ['activities/core-information/skip', 'reason', [5, true, [], {}, '', ' ']],
      ['close', 'closureCode', [5, true, [], {}, 'x', '__proto__', ['Achieved']]],
      ['close', 'closeNotes', [5, true, [], {}, '', ' ']],
      ['cancel', 'reason', [5, true, [], {}, '', ' ', 'x'.repeat(10_001)]],
    ]
    await changingNothing({
      app,
      does: async () => {
        for (const [command, name, values] of fields) {
          for (const value of values) {
            const answer = await send('POST', `/plays/${play}/${command}`, {
              body: {
                ...(command === 'close' ? { closureCode: 'Achieved', closeNotes: 'x' } : {}),
                [name]: value,
              },
            })
            expect.soft(paths(answer), `${command} ${name} ${JSON.stringify(value)}`).toContain(name)
          }
        }
        const form = { shortDescription: 'x', description: 'x' }
        const inForm: Record<string, readonly unknown[]> = {
          shortDescription: [5, true, [], {}, [1], { a: 1 }, 'x'.repeat(501), 'x'.repeat(100_001)],
          description: [5, true, {}, { a: 1 }, 'x'.repeat(100_001)],
          priority: ['urgent', 5, true, {}, ['high']],
          category: ['x', 5, true, {}, ['Guidance']],
          dueDate: ['x', '2030-02-30', 5, true, {}, []],
          assignedTo: ['zzz', -1, 1.5, true, {}, [], 1e300],
          nonsense: ['x'],
          state: ['closed'],
          rev: [7],
          squad: [[1]],
          __proto__: [],
          constructor: ['x', {}],
          toString: ['x'],
        }
        for (const [name, values] of Object.entries(inForm)) {
          for (const value of values) {
            const answer = await send('POST', `/plays/${play}/activities/core-information/complete`, {
              body: { data: { ...form, [name]: value } },
            })
            expect.soft(paths(answer).join(), `${name} ${JSON.stringify(value)}`).toContain(name)
          }
        }
        const proto = await send('POST', `/plays/${play}/activities/core-information/complete`, {
          rawBody: '{"data":{"shortDescription":"x","description":"x","__proto__":{"polluted":true}}}',
        })
        expect.soft(paths(proto)).toEqual(['data.__proto__'])
        expect(({} as Record<string, unknown>).polluted).toBeUndefined()
      },
    })
  })

  it('with prototype keys as names of activities and in data', async () => {
    await changingNothing({
      app,
      does: async () => {
        for (const key of [
          '__proto__',
          'constructor',
          'prototype',
          'toString',
          'hasOwnProperty',
          'length',
          '0',
        ]) {
          expect
            .soft((await send('POST', `/plays/${play}/activities/${key}/complete`, { body: {} })).status)
            .toBe(404)
          expect
            .soft(
              (await send('POST', `/plays/${play}/activities/${key}/skip`, { body: { reason: 'x' } })).status,
            )
            .toBe(404)
          const answer = await send('POST', '/plays', {
            rawBody: `{"playbook":"customer-play","engagement":${JSON.stringify(engagement)},"data":{"${key}":1}}`,
          })
          expect.soft(paths(answer)).toEqual([`data.${key}`])
          const patched = await send('PATCH', `/plays/${play}`, { rawBody: `{"data":{"${key}":1}}` })
          expect.soft(paths(patched)).toEqual([`data.${key}`])
        }
      },
    })
  })

  it('with an activity of another playbook, or of none', async () => {
    const internal = await startedPlay({ app, playbook: 'internal-play' })
    await changingNothing({
      app,
      does: async () => {
        for (const key of [
          'related-meeting',
          'intended-outcome',
          'action-plan',
          'none',
          'Action-Steps',
          ' action-steps',
          '%00',
          '%2e%2e',
          '%F0%9F%98%80',
        ]) {
          const answer = await send('POST', `/plays/${internal.id}/activities/${key}/complete`, { body: {} })
          expect.soft(answer.status).toBe(404)
        }
        expect
          .soft((await send('POST', `/plays/${play}/activities/action-steps/complete`, { body: {} })).status)
          .toBe(404)
      },
    })
  })

  it('with ids of another kind, in the path and in fields', async () => {
    await changingNothing({
      app,
      does: async () => {
        for (const id of WRONG_IDS) {
          for (const command of COMMANDS) {
            expect
              .soft((await send('POST', `/plays/${id}/${command}`, { body: {} })).status, `${id}/${command}`)
              .toBe(404)
          }
          expect.soft((await send('GET', `/plays/${id}/run`, {})).status).toBe(404)
          for (const collection of COLLECTIONS) {
            await send('GET', `/${collection}/${id}`, {})
            await send('PATCH', `/${collection}/${id}`, { body: { shortDescription: 'x' } })
            await send('DELETE', `/${collection}/${id}`, { user: 'admin' })
          }
          const decoded = decodeURIComponent(id)
          const relations: [string, string, unknown][] = [
            ['plays', 'engagement', decoded],
            ['plays', 'assignedTo', decoded],
            ['plays', 'contact', decoded],
            ['plays', 'squad', [decoded]],
            ['tasks', 'play', decoded],
            ['tasks', 'assignedTo', decoded],
            ['meetings', 'attendees', [app.users.agent.id, decoded]],
            ['engagements', 'account', decoded],
            ['engagements', 'parent', decoded],
            ['activity', 'play', decoded],
            ['contacts', 'account', decoded],
            ['squads', 'members', [{ user: decoded }]],
          ]
          for (const [collection, name, value] of relations) {
            const answer = await send('POST', `/${collection}`, {
              body: { ...good()[collection], [name]: value },
            })
            expect.soft(paths(answer)[0], `${collection}.${name} ${decoded}`).toMatch(name)
          }
        }
      },
    })
  })

  it('with relationships to records that are not there', async () => {
    const gone = {
      engagement: (await app.createEngagement()).id,
      account: (await app.createAccount()).id,
      contact: (await app.createContact()).id,
      play: (await startedPlay({ app })).id,
    }
    await app.payload.delete({ collection: 'plays', id: gone.play })
    await app.payload.delete({ collection: 'engagements', id: gone.engagement })
    await app.payload.delete({ collection: 'contacts', id: gone.contact })
    await app.payload.delete({ collection: 'accounts', id: gone.account })
    const cases: [string, Record<string, unknown>][] = [
      ['plays', { engagement: gone.engagement }],
      ['plays', { contact: gone.contact }],
      ['tasks', { play: gone.play }],
      ['meetings', { play: gone.play }],
      ['engagements', { account: gone.account }],
      ['engagements', { parent: gone.engagement }],
      ['engagements', { keyContact: gone.contact }],
      ['activity', { play: gone.play }],
      ['contacts', { account: gone.account }],
      ['squads', { engagement: gone.engagement }],
    ]
    await changingNothing({
      app,
      does: async () => {
        for (const [collection, wrong] of cases) {
          const answer = await send('POST', `/${collection}`, { body: { ...good()[collection], ...wrong } })
          expect.soft(paths(answer)).toEqual(Object.keys(wrong))
          const id = ids[collection]
          if (id)
            expect
              .soft([400, 409])
              .toContain((await send('PATCH', `/${collection}/${id}`, { body: wrong })).status)
        }
      },
    })
  })

  it('nested without end', async () => {
    const withDeep = (body: Record<string, unknown>, levels: number): string =>
      JSON.stringify(body).replace('"deep"', nested(levels))
    await changingNothing({
      app,
      does: async () => {
        for (const levels of [50, 1_000, 20_000]) {
          const bodies: [string, string, Record<string, unknown>][] = [
            ['POST', '/plays', { ...good().plays, data: { deep: 'deep' } }],
            ['POST', '/plays', { ...good().plays, data: 'deep' }],
            ['POST', '/plays', { ...good().plays, shortDescription: 'deep' }],
            ['POST', '/plays', { ...good().plays, engagement: 'deep' }],
            ['PATCH', `/plays/${play}`, { data: { x: 'deep' } }],
            ['PATCH', `/plays/${play}`, { run: 'deep' }],
            ['POST', `/plays/${play}/activities/core-information/complete`, { data: { x: 'deep' } }],
            [
              'POST',
              `/plays/${play}/activities/core-information/complete`,
              { data: { description: 'deep' } },
            ],
            ['POST', `/plays/${play}/activities/core-information/complete`, { rev: 'deep' }],
            ['POST', '/tasks', { ...good().tasks, description: 'deep' }],
            ['POST', '/activity', { ...good().activity, body: 'deep' }],
            ['POST', '/squads', { ...good().squads, members: 'deep' }],
            ['POST', '/squads', { ...good().squads, members: [{ user: 'deep' }] }],
          ]
          for (const [method, path, body] of bodies)
            await send(method, path, { rawBody: withDeep(body, levels) })
        }
      },
    })
  })

  it('with text that cannot be stored', async () => {
    const texts = ['a\u0000b', '\ud800', 'x\udc00y', '\ud83d']
    await changingNothing({
      app,
      does: async () => {
        for (const text of texts) {
          const fields: [string, string][] = [
            ['plays', 'shortDescription'],
            ['plays', 'description'],
            ['tasks', 'shortDescription'],
            ['tasks', 'description'],
            ['meetings', 'subject'],
            ['meetings', 'agenda'],
            ['engagements', 'title'],
            ['activity', 'body'],
            ['accounts', 'name'],
            ['contacts', 'name'],
            ['squads', 'name'],
          ]
          for (const [collection, name] of fields) {
            const answer = await send('POST', `/${collection}`, {
              body: { ...good()[collection], [name]: text },
            })
            expect.soft(paths(answer)).toEqual([name])
            const id = ids[collection]
            if (id)
              expect
                .soft(paths(await send('PATCH', `/${collection}/${id}`, { body: { [name]: text } })))
                .toEqual([name])
          }
          const complete = `/plays/${play}/activities/core-information/complete`
          const form = await send('POST', complete, {
            body: { data: { shortDescription: text, description: 'x' } },
          })
          expect.soft(paths(form)).toEqual(['shortDescription'])
          await send('POST', complete, { body: { data: { [text]: 'x' } } })
          expect
            .soft(paths(await send('POST', `/plays/${play}/cancel`, { body: { reason: text } })))
            .toHaveLength(1)
          expect
            .soft(
              paths(
                await send('POST', `/plays/${play}/close`, {
                  body: { closureCode: 'Achieved', closeNotes: text },
                }),
              ),
            )
            .toEqual(['closeNotes'])
          await send('POST', '/squads', {
            body: { ...good().squads, members: [{ user: app.users.agent.id, responsibility: text }] },
          })
        }
      },
    })
  })

  it('of comments, work notes and reasons that cannot be stored', async () => {
    const commenting = await customerPlayAt({ app, activity: 'intended-outcome' })
    const closed = await startedPlay({ app })
    await app.rest('POST', `/plays/${closed.id}/cancel`, { user: 'agent', body: { reason: 'x' } })
    await changingNothing({
      app,
      does: async () => {
        for (const text of ['a\u0000b', 'x\udc00y']) {
          const comment = await send('POST', `/plays/${commenting.id}/activities/intended-outcome/complete`, {
            body: { body: text },
          })
          expect.soft(paths(comment)).toEqual(['body'])
          expect
            .soft(paths(await send('POST', `/plays/${closed.id}/reopen`, { body: { reason: text } })))
            .toEqual(['reason'])
        }
      },
    })
  })

  it('is told from odd but good input: text comes back exactly as it went in', async () => {
    const texts = [
      '<script>alert(1)</script> & "quotes" \'single\' `ticks` {{x}} $y',
      '😀👩‍👩‍👧‍👦 é é ß İ',
      'مرحبا بالعالم ‏שלום עולם',
      '  leading and trailing  \n\ttab\r\nnew line\u2028\u2029 ',
      "Robert'); DROP TABLE plays;--",
      '\u0001\u001f\u007f\ufeff\uffff',
      '\\u0000 \\ud800 %00 null undefined NaN',
    ]
    for (const text of texts) {
      const { id } = await startedPlay({ app, data: { shortDescription: text, description: text } })
      const read = await app.rest('GET', `/plays/${id}?depth=0`, { user: 'agent' })
      expect(read.body).toMatchObject({ shortDescription: text, description: text })
      const form = { shortDescription: `${text}!`, description: `${text}!` }
      await app.rest('POST', `/plays/${id}/activities/core-information/complete`, {
        user: 'agent',
        body: { data: form },
      })
      expect(await storedPlay({ app, id })).toMatchObject(form)
      const task = await createdTask({ app, play: id, data: { shortDescription: text, description: text } })
      expect(task).toMatchObject({ shortDescription: text, description: text })
      const entry = await app.rest('POST', '/activity?depth=0', {
        user: 'agent',
        body: { play: id, kind: 'comment', body: text },
      })
      expect(entry.body.doc.body).toBe(text)
      const graphql = await app.graphql(
        `query { Activities: Plays(where: { id: { equals: ${JSON.stringify(id)} } }) { docs { shortDescription description } } }`,
        {},
        { user: 'agent' },
      )
      expect(graphql.data.Activities.docs).toEqual([form])
      await app.rest('POST', `/plays/${id}/cancel`, { user: 'agent', body: { reason: text } })
      expect((await storedPlay({ app, id })).cancelReason).toBe(text)
    }
  })

  it('is told from null where Payload would stumble: no rows, nothing of a group', async () => {
    const empty = await app.rest('POST', '/squads?depth=0', {
      user: 'agent',
      body: { name: 'x', engagement, members: null },
    })
    expect(empty.status).toBe(201)
    expect(empty.body.doc.members).toEqual([])
    // As Payload's forms say that there are none.
    const asForm = { name: 'x', engagement, members: 0 }
    const form = await app.rest('POST', '/squads?depth=0', { user: 'agent', body: asForm })
    expect([form.status, form.body.doc?.members]).toEqual([201, []])
    const other = { ...asForm, members: 1 }
    const refused = await app.rest('POST', '/squads?locale=de', { user: 'agent', body: other })
    expect(paths(refused)).toEqual(['members'])
    // For people, fields have their labels.
    expect(refused.body.errors[0].message).toContain('Members')
    const started = await startedPlay({ app, data: { definition: null, run: null, data: null, squad: null } })
    expect(started.definition).toMatchObject({ key: 'customer-play', version: 1 })
    const patched = await app.rest('PATCH', `/plays/${started.id}?depth=0`, {
      user: 'agent',
      body: { definition: null, priority: 'low' },
    })
    expect(patched.body.doc).toMatchObject({ priority: 'low', definition: { version: 1 } })
  })

  it('in the locale parameter changes nothing', async () => {
    for (const locale of ['de', 'xx', '*', '%00', '__proto__', '']) {
      const answer = await app.rest('GET', `/plays/${play}/run?locale=${locale}&fallback-locale=${locale}`, {
        user: 'agent',
      })
      expect.soft(answer.status).toBe(200)
      const refused = await send('POST', `/plays/${play}/cancel?locale=${locale}`, { body: {} })
      expect.soft(paths(refused)).toEqual(['reason'])
    }
  })

  it('in dryRun: only true is one', async () => {
    const { id } = await startedPlay({ app })
    await changingNothing({
      app,
      does: () => app.rest('POST', `/plays/${id}/pause?dryRun=true`, { user: 'agent', body: {} }),
    })
    const answer = await app.rest('POST', `/plays/${id}/pause?dryRun=false`, { user: 'agent', body: {} })
    expect.soft(answer.status).toBe(200)
    expect((await storedPlay({ app, id })).state).toBe('paused')
  })
})
