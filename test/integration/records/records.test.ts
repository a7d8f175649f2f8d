import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../support/app.ts'
import {
  changingNothing,
  createdMeeting,
  createdTask,
  customerPlayAt,
  pathsOf,
  refusalOf,
  startedPlay,
  storedPlay,
} from '../../support/plays.ts'

describe('records around a play', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await createTestApp()
  })
  afterAll(() => app?.destroy())

  const post = (
    collection: string,
    body: unknown,
    user: Parameters<TestApp['rest']>[2] = { user: 'agent' },
  ) => app.rest('POST', `/${collection}?depth=0`, { body, ...user })
  const patch = (path: string, body: unknown, user: Parameters<TestApp['rest']>[2] = { user: 'agent' }) =>
    app.rest('PATCH', `/${path}${path.includes('?') ? '&' : '?'}depth=0`, { body, ...user })
  const remove = (path: string) => app.rest('DELETE', `/${path}`, { user: 'admin' })

  describe('states', () => {
    const MACHINES = {
      tasks: { open: ['new', 'in-progress', 'paused'], ended: ['complete', 'canceled'] },
      meetings: { open: ['draft', 'scheduled'], ended: ['complete', 'canceled'] },
    } as const

    it.each(Object.entries(MACHINES))(
      'of %s: open ones to all, ended ones to open ones only',
      async (collection, { open, ended }) => {
        const play = await startedPlay({ app })
        const create = (state: string) =>
          collection === 'tasks'
            ? createdTask({ app, play: play.id, data: { state } })
            : createdMeeting({ app, play: play.id, data: { state } })
        for (const from of [...open, ...ended]) {
          for (const to of [...open, ...ended]) {
            if (from === to) continue
            const { id } = await create(from)
            const allowed =
              (open as readonly string[]).includes(from) || (open as readonly string[]).includes(to)
            if (allowed) {
              const answer = await patch(`${collection}/${id}`, { state: to })
              expect(answer.body.doc?.state, `${from} -> ${to}`).toBe(to)
            } else {
              const answer = await changingNothing({
                app,
                does: () => patch(`${collection}/${id}`, { state: to }),
              })
              expect(refusalOf(answer), `${from} -> ${to}`).toEqual({
                code: 'blocked',
                reasons: ['state-not-allowed'],
              })
            }
          }
        }
      },
    )

    it('of an ended record stay once its play has ended; what is open can still be finished', async () => {
      const play = await startedPlay({ app })
      const done = await createdTask({ app, play: play.id, data: { state: 'complete' } })
      const open = await createdTask({ app, play: play.id })
      const meeting = await createdMeeting({ app, play: play.id, data: { state: 'canceled' } })
      await app.rest('POST', `/plays/${play.id}/cancel`, { user: 'agent', body: { reason: 'x' } })
      for (const path of [`tasks/${done.id}`, `tasks/${open.id}`]) {
        const answer = await changingNothing({ app, does: () => patch(path, { state: 'new' }) })
        expect(refusalOf(answer)).toEqual({ code: 'play-closed', reasons: ['play-closed'] })
      }
      const refused = await changingNothing({
        app,
        does: () => patch(`meetings/${meeting.id}`, { state: 'draft' }),
      })
      expect(refusalOf(refused).code).toBe('play-closed')
      expect((await patch(`tasks/${done.id}`, { closeNotes: 'Later thoughts' })).status).toBe(200)
    })

    it('of a record reopened after its gate hold up nothing but are canceled at the end', async () => {
      const play = await customerPlayAt({ app, activity: 'related-work' })
      const task = await createdTask({ app, play: play.id, data: { state: 'complete' } })
      await app.rest('POST', `/plays/${play.id}/activities/related-work/complete`, {
        user: 'agent',
        body: {},
      })
      expect((await patch(`tasks/${task.id}`, { state: 'in-progress' })).status).toBe(200)
      const closed = await app.rest('POST', `/plays/${play.id}/close`, {
        user: 'agent',
        body: { closureCode: 'Achieved', closeNotes: 'x' },
      })
      expect(closed.body.effects.canceled.tasks).toEqual([task.number])
    })
  })

  describe('below a play', () => {
    it('can be created while it is new, in progress or paused, not when it has ended', async () => {
      const play = await startedPlay({ app })
      await createdTask({ app, play: play.id })
      await app.rest('POST', `/plays/${play.id}/pause`, { user: 'agent', body: {} })
      await createdTask({ app, play: play.id })
      await createdMeeting({ app, play: play.id })
      await app.rest('POST', `/plays/${play.id}/close`, {
        user: 'agent',
        body: { closureCode: 'Achieved', closeNotes: 'x' },
      })
      for (const [collection, data] of [
        ['tasks', { play: play.id, shortDescription: 'late' }],
        ['meetings', { play: play.id, subject: 'late' }],
      ] as const) {
        const rest = await changingNothing({ app, does: () => post(collection, data) })
        expect(refusalOf(rest)).toEqual({ code: 'play-closed', reasons: ['play-closed'] })
        await changingNothing({
          app,
          does: () =>
            expect(app.payload.create({ collection, data: data as never })).rejects.toThrow(/closed/),
        })
      }
      await app.rest('POST', `/plays/${play.id}/reopen`, { user: 'agent', body: { reason: 'x' } })
      await createdTask({ app, play: play.id })
      await app.rest('POST', `/plays/${play.id}/cancel`, { user: 'agent', body: { reason: 'x' } })
      const graphql = await changingNothing({
        app,
        does: () =>
          app.graphql(
            `mutation ($play: ${typeof play.id === 'number' ? 'Int' : 'String'}!) {
              createTask(data: { play: $play, shortDescription: "late" }) { id }
            }`
              .replace('play: $play', `play: ${JSON.stringify(play.id)}`)
              .replace(/\(\$play: \w+!\)/, ''),
            {},
            { user: 'agent' },
          ),
      })
      expect(graphql.errors?.[0]?.extensions).toMatchObject({
        name: 'CommandRefused',
        data: { code: 'play-closed' },
      })
    })

    it('take their visibility from it, and can never be shown to customers below an internal one', async () => {
      const shown = await startedPlay({ app })
      const hidden = await startedPlay({ app, data: { visibleToCustomer: false } })
      const internal = await startedPlay({ app, playbook: 'internal-play' })
      expect(internal.visibleToCustomer).toBe(false)
      expect((await createdTask({ app, play: shown.id })).visibleToCustomer).toBe(true)
      expect(
        (await createdTask({ app, play: shown.id, data: { visibleToCustomer: false } })).visibleToCustomer,
      ).toBe(false)
      expect((await createdTask({ app, play: hidden.id })).visibleToCustomer).toBe(false)
      expect((await createdTask({ app, play: internal.id })).visibleToCustomer).toBe(false)
      const task = await createdTask({ app, play: internal.id })
      await changingNothing({
        app,
        does: async () => {
          const one = await post('tasks', {
            play: internal.id,
            shortDescription: 'x',
            visibleToCustomer: true,
          })
          expect(pathsOf(one)).toEqual(['visibleToCustomer'])
          expect(pathsOf(await patch(`tasks/${task.id}`, { visibleToCustomer: true }))).toEqual([
            'visibleToCustomer',
          ])
          expect(pathsOf(await patch(`plays/${internal.id}`, { visibleToCustomer: true }))).toEqual([
            'visibleToCustomer',
          ])
          const play = await post('plays', {
            playbook: 'internal-play',
            engagement: internal.engagement,
            visibleToCustomer: true,
          })
          expect(pathsOf(play)).toEqual(['visibleToCustomer'])
        },
      })
    })

    it('stay with it', async () => {
      const [one, two] = [await startedPlay({ app }), await startedPlay({ app })]
      const task = await createdTask({ app, play: one.id })
      const meeting = await createdMeeting({ app, play: one.id })
      await changingNothing({
        app,
        does: async () => {
          for (const path of [`tasks/${task.id}`, `meetings/${meeting.id}`]) {
            expect(refusalOf(await patch(path, { play: two.id }))).toEqual({
              code: 'blocked',
              reasons: ['parent-locked'],
            })
            const admin = await patch(path, { play: two.id }, { user: 'admin' })
            expect(refusalOf(admin).code).toBe('blocked')
            expect([400, 409]).toContain((await patch(path, { play: null })).status)
          }
        },
      })
      expect((await patch(`tasks/${task.id}`, { play: one.id, priority: 'low' })).status).toBe(200)
    })

    it('keep it with its engagement, and plays keep an engagement with its account', async () => {
      const [first, second] = [await app.createEngagement(), await app.createEngagement()]
      const foreign = await app.createEngagement({ account: app.accounts.second.id })
      const play = await startedPlay({ app, data: { engagement: first.id } })
      const moved = await patch(`plays/${play.id}`, { engagement: foreign.id })
      expect(moved.body.doc).toMatchObject({ engagement: foreign.id, account: app.accounts.second.id })
      await patch(`plays/${play.id}`, { engagement: first.id })
      await createdTask({ app, play: play.id })
      await changingNothing({
        app,
        does: async () => {
          expect(refusalOf(await patch(`plays/${play.id}`, { engagement: second.id }))).toEqual({
            code: 'blocked',
            reasons: ['parent-locked'],
          })
          expect(
            refusalOf(await patch(`engagements/${first.id}`, { account: app.accounts.second.id })),
          ).toEqual({
            code: 'blocked',
            reasons: ['parent-locked'],
          })
          expect(pathsOf(await patch(`plays/${play.id}`, { engagement: null }))).toEqual(['engagement'])
          expect(refusalOf(await patch(`engagements/${first.id}`, { account: null })).code).toBe('blocked')
        },
      })
      const free = await patch(`engagements/${second.id}`, { account: app.accounts.second.id })
      expect(free.body.doc.account).toBe(app.accounts.second.id)
    })
  })

  describe('required fields', () => {
    it('are required at the start and cannot be emptied', async () => {
      const play = await startedPlay({ app })
      const engagement = await app.createEngagement()
      const required: Record<string, { good: Record<string, unknown>; fields: string[] }> = {
        plays: {
          good: { playbook: 'customer-play', engagement: engagement.id },
          fields: ['playbook', 'engagement'],
        },
        tasks: { good: { play: play.id, shortDescription: 'x' }, fields: ['play', 'shortDescription'] },
        meetings: { good: { play: play.id, subject: 'x' }, fields: ['play', 'subject'] },
        engagements: { good: { title: 'x', account: app.accounts.first.id }, fields: ['title', 'account'] },
        accounts: { good: { name: 'x' }, fields: ['name'] },
        contacts: { good: { name: 'x', account: app.accounts.first.id }, fields: ['name', 'account'] },
        squads: { good: { name: 'x', engagement: engagement.id }, fields: ['name', 'engagement'] },
        activity: { good: { play: play.id, kind: 'comment', body: 'x' }, fields: ['play', 'kind', 'body'] },
      }
      for (const [collection, { good, fields }] of Object.entries(required)) {
        const { doc } = (await post(collection, good)).body
        await changingNothing({
          app,
          does: async () => {
            for (const field of fields) {
              for (const empty of [undefined, null, '', '  ']) {
                if (empty === '  ' && typeof good[field] !== 'string') continue
                const answer = await post(collection, { ...good, [field]: empty })
                expect(pathsOf(answer), `${collection}.${field} ${JSON.stringify(empty)}`).toEqual([field])
                if (collection === 'activity' || empty === undefined) continue
                const changed = await patch(`${collection}/${doc.id}`, { [field]: empty })
                expect([400, 409], `${collection}.${field} ${JSON.stringify(empty)}`).toContain(
                  changed.status,
                )
              }
            }
          },
        })
      }
    })
  })

  describe('meetings', () => {
    it('end after they start, within a day', async () => {
      const play = await startedPlay({ app })
      const at = (time: string) => `2031-03-03T${time}:00.000Z`
      const meeting = await createdMeeting({
        app,
        play: play.id,
        data: { start: at('10:00'), end: at('11:00') },
      })
      await changingNothing({
        app,
        does: async () => {
          for (const end of [
            at('10:00'),
            at('09:00'),
            '2031-03-04T10:01:00.000Z',
            '2032-03-03T10:30:00.000Z',
          ]) {
            expect(
              pathsOf(await post('meetings', { play: play.id, subject: 'x', start: at('10:00'), end })),
            ).toEqual(['end'])
            expect(pathsOf(await patch(`meetings/${meeting.id}`, { end }))).toEqual(['end'])
          }
          expect(pathsOf(await patch(`meetings/${meeting.id}`, { start: at('12:00') }))).toEqual(['end'])
        },
      })
      const moved = await patch(`meetings/${meeting.id}`, {
        start: at('12:00'),
        end: '2031-03-04T12:00:00.000Z',
      })
      expect(moved.body.doc).toMatchObject({ start: at('12:00'), end: '2031-03-04T12:00:00.000Z' })
      await createdMeeting({ app, play: play.id, data: { start: at('10:00') } })
    })
  })

  describe('squads', () => {
    it('have each user once per responsibility', async () => {
      const engagement = (await app.createEngagement()).id
      const { agent, agent2 } = app.users
      const members = [
        { user: agent.id, responsibility: 'Lead' },
        { user: agent.id, responsibility: 'Architect' },
        { user: agent2.id, responsibility: 'Lead' },
        { user: agent2.id },
      ]
      const created = await post('squads', { name: 'Team', engagement, members })
      expect(created.body.doc.members).toHaveLength(4)
      await changingNothing({
        app,
        does: async () => {
          for (const extra of [
            { user: agent.id, responsibility: 'Lead' },
            { user: agent2.id },
            { user: agent2.id, responsibility: null },
          ]) {
            const doubled = [...members, extra]
            expect(pathsOf(await post('squads', { name: 'x', engagement, members: doubled }))).toEqual([
              'members.4.responsibility',
            ])
            const changed = await patch(`squads/${created.body.doc.id}`, { members: doubled })
            expect(pathsOf(changed)).toEqual(['members.4.responsibility'])
          }
        },
      })
    })
  })

  describe('engagements', () => {
    it.each([1, 2, 3, 4, 5])('are never below themselves, over %i levels', async (depth) => {
      const chain = [await app.createEngagement()]
      for (let level = 1; level < depth; level++) {
        chain.push(await app.createEngagement({ parent: chain.at(-1)?.id }))
      }
      const [top, bottom] = [chain[0], chain.at(-1)]
      const before = await app.payload.findByID({ collection: 'engagements', id: top?.id as never, depth: 0 })
      const answer = await patch(`engagements/${top?.id}`, { parent: bottom?.id })
      expect(refusalOf(answer)).toEqual({ code: 'blocked', reasons: ['hierarchy-cycle'] })
      expect(
        await app.payload.findByID({ collection: 'engagements', id: top?.id as never, depth: 0 }),
      ).toEqual(before)
      const other = await app.createEngagement()
      expect((await patch(`engagements/${top?.id}`, { parent: other.id })).body.doc.parent).toBe(other.id)
      expect((await patch(`engagements/${top?.id}`, { parent: null })).body.doc.parent).toBeNull()
    })
  })

  describe('deletion', () => {
    it('is refused while others belong to the record', async () => {
      const account = await app.createAccount()
      const contact = await app.createContact({ account: account.id })
      const parent = await app.createEngagement({ account: account.id })
      const child = await app.createEngagement({ account: account.id, parent: parent.id })
      const play = await startedPlay({ app, data: { engagement: child.id } })
      const task = await createdTask({ app, play: play.id })
      const user = await app.payload.create({
        collection: 'users',
        data: {
          email: 'deletion@example.com',
          password: 'long enough',
          roles: ['customer'],
          contact: contact.id,
        } as never,
      })
      const { doc: squad } = (
        await post('squads', { name: 'x', engagement: parent.id, members: [{ user: app.users.agent2.id }] })
      ).body
      const refused = async (path: string) =>
        refusalOf(await changingNothing({ app, does: () => remove(path) }))
      const hasRecords = { code: 'blocked', reasons: ['has-records'] }

      expect(await refused(`accounts/${account.id}`)).toEqual(hasRecords)
      expect(await refused(`contacts/${contact.id}`)).toEqual(hasRecords)
      expect(await refused(`engagements/${parent.id}`)).toEqual(hasRecords)
      expect(await refused(`engagements/${child.id}`)).toEqual(hasRecords)
      expect(await refused(`plays/${play.id}`)).toEqual(hasRecords)
      expect(await refused(`users/${app.users.agent2.id}`)).toEqual(hasRecords)
      await changingNothing({
        app,
        does: () =>
          expect(app.payload.delete({ collection: 'engagements', id: child.id })).rejects.toThrow(/belong/),
      })

      expect((await remove(`tasks/${task.id}`)).status).toBe(200)
      expect((await remove(`plays/${play.id}`)).status).toBe(200)
      expect((await remove(`engagements/${child.id}`)).status).toBe(200)
      expect((await remove(`squads/${squad.id}`)).status).toBe(200)
      expect((await remove(`engagements/${parent.id}`)).status).toBe(200)
      expect(await refused(`accounts/${account.id}`)).toEqual(hasRecords)
      expect((await remove(`users/${user.id}`)).status).toBe(200)
      expect((await remove(`contacts/${contact.id}`)).status).toBe(200)
      expect((await remove(`accounts/${account.id}`)).status).toBe(200)
    })

    it('of a new play takes its stream along; one that was worked on stays', async () => {
      const play = await startedPlay({ app })
      await post('activity', { play: play.id, kind: 'comment', body: 'x' })
      const agent = await changingNothing({
        app,
        does: () => app.rest('DELETE', `/plays/${play.id}`, { user: 'agent' }),
      })
      expect(agent.status).toBe(403)
      expect((await remove(`plays/${play.id}`)).status).toBe(200)
      const stream = await app.payload.count({ collection: 'activity', where: { play: { equals: play.id } } })
      expect(stream.totalDocs).toBe(0)

      const worked = await customerPlayAt({ app, activity: 'add-squad' })
      const refused = await changingNothing({ app, does: () => remove(`plays/${worked.id}`) })
      expect(refusalOf(refused)).toEqual({ code: 'blocked', reasons: ['play-has-history'] })
      const paused = await startedPlay({ app })
      await app.rest('POST', `/plays/${paused.id}/pause`, { user: 'agent', body: {} })
      expect((await remove(`plays/${paused.id}`)).status).toBe(409)
    })

    it('in bulk is decided for each of them', async () => {
      const [fresh, worked] = [
        await startedPlay({ app }),
        await customerPlayAt({ app, activity: 'add-squad' }),
      ]
      const answer = await app.rest('DELETE', `/plays?where[id][in]=${fresh.id},${worked.id}`, {
        user: 'admin',
      })
      expect(answer.body.docs.map(({ id }: { id: unknown }) => id)).toEqual([fresh.id])
      expect(answer.body.errors).toHaveLength(1)
      expect((await storedPlay({ app, id: worked.id })).id).toBe(worked.id)
    })
  })

  describe('the stream', () => {
    it('is never changed or deleted, by nobody', async () => {
      const play = await startedPlay({ app })
      const { doc: entry } = (await post('activity', { play: play.id, kind: 'work-note', body: 'Once' })).body
      expect(entry).toMatchObject({ body: 'Once', author: app.users.agent.id, visibility: 'internal' })
      await changingNothing({
        app,
        does: async () => {
          for (const user of ['admin', 'agent', 'customer'] as const) {
            expect((await patch(`activity/${entry.id}`, { body: 'x' }, { user })).status).toBe(403)
            expect((await app.rest('DELETE', `/activity/${entry.id}`, { user })).status).toBe(403)
            expect(
              (await patch(`activity?where[id][equals]=${entry.id}`, { body: 'x' }, { user })).status,
            ).toBe(403)
            expect(
              (await app.rest('DELETE', `/activity?where[id][equals]=${entry.id}`, { user })).status,
            ).toBe(403)
          }
          const id = JSON.stringify(entry.id)
          for (const query of [
            `mutation { answer: updateActivity(id: ${id}, data: { body: "x" }) { id } }`,
            `mutation { answer: deleteActivity(id: ${id}) { id } }`,
          ]) {
            const answer = await app.graphql(query, {}, { user: 'admin' })
            expect(answer.errors?.[0]?.message).toMatch(/\w/)
            expect(answer.data?.answer ?? null).toBeNull()
          }
          await expect(
            app.payload.update({ collection: 'activity', id: entry.id, data: { body: 'x' } }),
          ).rejects.toThrow(/never changed/)
          await expect(app.payload.delete({ collection: 'activity', id: entry.id })).rejects.toThrow(
            /never changed/,
          )
        },
      })
    })

    it('takes comments and work notes on plays that have ended, and on engagements', async () => {
      const play = await startedPlay({ app })
      await app.rest('POST', `/plays/${play.id}/cancel`, { user: 'agent', body: { reason: 'x' } })
      expect((await post('activity', { play: play.id, kind: 'comment', body: 'Afterwards' })).status).toBe(
        201,
      )
      const engagement = (await app.createEngagement()).id
      const noted = await post('activity', { engagement, kind: 'work-note', body: 'Note' })
      expect(noted.body.doc).toMatchObject({ engagement, visibility: 'internal' })
      const both = await changingNothing({
        app,
        does: () => post('activity', { engagement, play: play.id, kind: 'comment', body: 'x' }),
      })
      expect(pathsOf(both)).toEqual(['engagement'])
    })

    it('keeps comments in an internal play internal', async () => {
      const play = await startedPlay({ app, playbook: 'internal-play' })
      const { doc } = (await post('activity', { play: play.id, kind: 'comment', body: 'x' })).body
      expect(doc.visibility).toBe('internal')
    })
  })

  it('can be sent back as they were read, whole', async () => {
    const play = await startedPlay({ app })
    const { agent } = app.users
    const parent = await app.createEngagement()
    const engagement = await app.createEngagement({
      parent: parent.id,
      customerSuccessManager: agent.id,
      goLive: '2031-01-01T00:00:00.000Z',
    })
    const at = { start: '2031-03-03T10:00:00.000Z', end: '2031-03-03T11:00:00.000Z' }
    const squad = await post('squads', {
      name: 'x',
      engagement: engagement.id,
      members: [{ user: agent.id, responsibility: 'Lead' }],
    })
    const paths = [
      `tasks/${(await createdTask({ app, play: play.id, data: { assignedTo: agent.id, state: 'complete' } })).id}`,
      `meetings/${(await createdMeeting({ app, play: play.id, data: { ...at, attendees: [agent.id] } })).id}`,
      `engagements/${engagement.id}`,
      `squads/${squad.body.doc.id}`,
      `contacts/${(await app.createContact()).id}`,
      `accounts/${app.accounts.first.id}`,
    ]
    for (const path of paths) {
      for (const depth of [0, 1, 2]) {
        const read = await app.rest('GET', `/${path}?depth=${depth}`, { user: 'agent' })
        const { updatedAt: _, ...before } = (await app.rest('GET', `/${path}?depth=0`, { user: 'agent' }))
          .body
        const answer = await patch(path, read.body)
        expect(answer.body.errors, path).toBeUndefined()
        const after = await app.rest('GET', `/${path}?depth=0`, { user: 'agent' })
        expect(after.body, path).toMatchObject(before)
      }
    }
  })

  it('change in bulk, each by its own rules', async () => {
    const [open, ended] = [await startedPlay({ app }), await startedPlay({ app })]
    const tasks = [
      await createdTask({ app, play: open.id, data: { state: 'complete' } }),
      await createdTask({ app, play: open.id, data: { state: 'canceled' } }),
      await createdTask({ app, play: open.id }),
      await createdTask({ app, play: ended.id, data: { state: 'complete' } }),
    ]
    await app.rest('POST', `/plays/${ended.id}/cancel`, { user: 'agent', body: { reason: 'x' } })
    const ids = tasks.map(({ id }) => id).join(',')
    const answer = await patch(`tasks?where[id][in]=${ids}`, { state: 'in-progress' })
    expect(answer.status).toBe(400)
    expect(answer.body.errors.map(({ id }: { id: unknown }) => id)).toEqual([tasks[3]?.id])
    const list = await app.rest('GET', `/tasks?where[id][in]=${ids}&sort=number&depth=0`, { user: 'agent' })
    expect(list.body.docs.map(({ state }: { state: string }) => state)).toEqual([
      'in-progress',
      'in-progress',
      'in-progress',
      'complete',
    ])
  })

  it('of a play are for those alone who may run it', async () => {
    const play = await startedPlay({ app })
    const task = await createdTask({ app, play: play.id })
    await changingNothing({
      app,
      does: async () => {
        for (const user of ['viewer', 'customer', 'nobody', 'aleAgent'] as const) {
          const data = { play: play.id, shortDescription: 'x' }
          expect((await post('tasks', data, { user })).status, user).toBe(403)
          expect((await patch(`tasks/${task.id}`, { state: 'complete' }, { user })).status, user).toBeOneOf([
            403, 404,
          ])
          await expect(
            app.payload.create({
              collection: 'tasks',
              data: data as never,
              overrideAccess: false,
              user: app.users[user],
            }),
          ).rejects.toThrow()
        }
      },
    })
  })

  it('cannot be duplicated', async () => {
    const play = await startedPlay({ app })
    const task = await createdTask({ app, play: play.id })
    const meeting = await createdMeeting({ app, play: play.id })
    const { doc: entry } = (await post('activity', { play: play.id, kind: 'comment', body: 'x' })).body
    await changingNothing({
      app,
      does: async () => {
        for (const path of [
          `plays/${play.id}`,
          `tasks/${task.id}`,
          `meetings/${meeting.id}`,
          `engagements/${play.engagement}`,
          `activity/${entry.id}`,
        ]) {
          const answer = await app.rest('POST', `/${path}/duplicate`, { user: 'admin', body: {} })
          expect(answer.status, path).toBeGreaterThanOrEqual(400)
          expect(answer.status, path).toBeLessThan(500)
        }
      },
    })
  })

  it('never change their numbers', async () => {
    const play = await startedPlay({ app })
    const task = await createdTask({ app, play: play.id })
    const meeting = await createdMeeting({ app, play: play.id })
    await changingNothing({
      app,
      does: async () => {
        for (const path of [
          `plays/${play.id}`,
          `tasks/${task.id}`,
          `meetings/${meeting.id}`,
          `engagements/${play.engagement}`,
        ]) {
          for (const number of ['XXX0000001', null, '']) {
            for (const user of ['agent', 'admin'] as const) {
              expect(pathsOf(await patch(path, { number }, { user })), `${path} ${number}`).toEqual([
                'number',
              ])
            }
          }
          const [collection, id] = path.split('/')
          const stored = typeof play.id === 'number' ? Number(id) : id
          await expect(
            app.payload.update({
              collection: collection as 'tasks',
              id: stored as never,
              data: { number: 'X1' } as never,
            }),
          ).rejects.toThrow()
        }
      },
    })
  })
})
