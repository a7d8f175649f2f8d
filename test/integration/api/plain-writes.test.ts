import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type RestAnswer, type TestApp } from '../../support/app.ts'
import {
  changingNothing,
  createdTask,
  customerPlayAt,
  everything,
  pathsOf,
  playbookDirectory,
  refusalOf,
  startedPlay,
  storedPlay,
} from '../../support/plays.ts'

const WITH_OWN_FIELDS = `
key: own-fields
label: With fields of its own
record:
  numberPrefix: OWN
  visibility: customer
  roles: [customer-success-agent]
  categories: [One, Two]
  closureCodes: [Done]
phases:
  - key: only
    label: Only
    lanes:
      - key: lane
        activities:
          - { key: begin, type: create, label: Begin, fields: [engagement] }
          - key: details
            type: form
            label: Details
            fields:
              - { name: contractEnd, label: Contract end, type: date, required: true }
              - { name: seats, label: Seats, type: number }
              - { name: modules, label: Modules, type: multi-select, options: [Core, Extra] }
          - { key: end, type: close-record, label: End }
`

type Way = {
  readonly name: string
  /** Writes `data` on a play as the agent; the answer as REST would give it. */
  readonly write: (
    id: string | number,
    data: Record<string, unknown>,
  ) => Promise<Pick<RestAnswer, 'status' | 'body'>>
}

describe('a plain write of a play', () => {
  let app: TestApp
  let definitions: Awaited<ReturnType<typeof playbookDirectory>>

  beforeAll(async () => {
    definitions = await playbookDirectory({ files: { 'own-fields.yaml': WITH_OWN_FIELDS } })
    app = await createTestApp({ directory: definitions.directory })
  })
  afterAll(async () => {
    await app?.destroy()
    await definitions?.remove()
  })

  /** A refusal that came as a thrown error or as GraphQL's, in the shape that REST gives it. */
  const asRest = (error: { name?: string; message: string; data?: unknown; status?: number }) => ({
    status: error.status ?? 500,
    body: { errors: [{ name: error.name, message: error.message, data: error.data }] },
  })

  const literal = (value: unknown): string => {
    if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`
    if (value !== null && typeof value === 'object') {
      return `{ ${Object.entries(value)
        .map(([key, each]) => `${key}: ${literal(each)}`)
        .join(', ')} }`
    }
    return JSON.stringify(value)
  }

  const ways: readonly Way[] = [
    {
      name: 'REST PATCH',
      write: (id, data) => app.rest('PATCH', `/plays/${id}?depth=0`, { user: 'agent', body: data }),
    },
    {
      name: 'REST bulk PATCH',
      write: async (id, data) => {
        const answer = await app.rest('PATCH', `/plays?where[id][equals]=${id}&depth=0`, {
          user: 'agent',
          body: data,
        })
        const [error] = answer.body.errors ?? []
        return error ? answer : { status: answer.status, body: { doc: answer.body.docs[0] } }
      },
    },
    {
      name: 'GraphQL updatePlay',
      write: async (id, data) => {
        const fields = 'id state progress rev closureCode closeNotes cancelReason currentActivity number'
        const answer = await app.graphql(
          `mutation { updatePlay(id: ${JSON.stringify(id)}, data: ${literal(data)}) { ${fields} } }`,
          {},
          { user: 'agent' },
        )
        const [error] = answer.errors ?? []
        if (!error) return { status: 200, body: { doc: answer.data.updatePlay } }
        return asRest({
          name: error.extensions.name,
          message: error.message,
          data: error.extensions.data,
          status: error.extensions.statusCode,
        })
      },
    },
    {
      name: 'Local API',
      write: async (id, data) => {
        try {
          const doc = await app.payload.update({
            collection: 'plays',
            id,
            data,
            depth: 0,
            overrideAccess: false,
            user: app.users.agent,
          })
          return { status: 200, body: { doc } }
        } catch (error) {
          return asRest(error as Parameters<typeof asRest>[0])
        }
      },
    },
    {
      name: 'Local API that overrides access',
      write: async (id, data) => {
        try {
          return {
            status: 200,
            body: { doc: await app.payload.update({ collection: 'plays', id, data, depth: 0 }) },
          }
        } catch (error) {
          return asRest(error as Parameters<typeof asRest>[0])
        }
      },
    },
  ]

  describe.each(ways)('by $name', ({ name, write }) => {
    const refused = async (id: string | number, data: Record<string, unknown>) => {
      const answer = await changingNothing({ app, does: () => write(id, data) })
      if (name !== 'REST bulk PATCH') return refusalOf(answer)
      // Payload tells of each document that could not be written in one flat list.
      expect(answer.status).toBe(400)
      expect(answer.body.errors[0].message).toMatch(/\w/)
      return null
    }
    const invalid = async (id: string | number, data: Record<string, unknown>) => {
      const answer = await changingNothing({ app, does: () => write(id, data) })
      if (name !== 'REST bulk PATCH') return pathsOf(answer)
      expect(answer.status).toBe(400)
      return null
    }
    const expected = (value: unknown) => (name === 'REST bulk PATCH' ? null : value)

    it('of state is the command of that name, and is refused where it would be', async () => {
      const play = await customerPlayAt({ app, activity: 'related-work' })
      const task = await createdTask({ app, play: play.id })
      const { id, rev } = play

      expect(await refused(id, { state: 'new' })).toEqual(
        expected({ code: 'blocked', reasons: ['state-not-allowed'] }),
      )
      expect(await invalid(id, { state: 'finished' })).toEqual(expected(['state']))
      expect(await invalid(id, { state: 'closed' })).toEqual(expected(['closeNotes', 'closureCode']))
      expect(await invalid(id, { state: 'closed', closureCode: 'Perfect', closeNotes: 'x' })).toEqual(
        expected(['closureCode']),
      )
      expect(await invalid(id, { state: 'canceled' })).toEqual(expected(['cancelReason']))
      expect(await refused(id, { state: 'paused', rev: rev - 1 })).toEqual(
        expected({ code: 'conflict', reasons: ['rev-stale'] }),
      )

      const paused = await write(id, { state: 'paused', rev })
      expect(paused.body.doc).toMatchObject({ state: 'paused', progress: 'paused', rev: rev + 1 })
      expect(await refused(id, { progress: 'at-risk' })).toEqual(
        expected({ code: 'blocked', reasons: ['play-paused'] }),
      )
      const resumed = await write(id, { state: 'in-progress' })
      expect(resumed.body.doc).toMatchObject({ state: 'in-progress', progress: 'on-track', rev: rev + 2 })

      const closed = await write(id, { state: 'closed', closureCode: 'Achieved', closeNotes: 'Enough.' })
      expect(closed.body.doc).toMatchObject({
        state: 'closed',
        progress: 'canceled',
        closureCode: 'Achieved',
        rev: rev + 3,
      })
      expect((await app.payload.findByID({ collection: 'tasks', id: task.id })).state).toBe('canceled')
      const stored = await storedPlay({ app, id })
      const { activities } = stored.run as { activities: Record<string, { state: string }> }
      expect(activities['related-work']).toMatchObject({ state: 'canceled' })

      expect(await refused(id, { state: 'paused' })).toEqual(
        expected({ code: 'play-closed', reasons: ['play-closed'] }),
      )
      expect(await refused(id, { state: 'canceled', cancelReason: 'x' })).toEqual(
        expected({ code: 'play-closed', reasons: ['play-closed'] }),
      )
      expect(await invalid(id, { state: 'in-progress' })).toEqual(expected(['reopenReason']))
      const reopened = await write(id, { state: 'in-progress', reopenReason: 'Too early' })
      expect(reopened.body.doc).toMatchObject({
        state: 'in-progress',
        closureCode: null,
        currentActivity: 'related-work',
        rev: rev + 4,
      })
      const canceled = await write(id, { state: 'canceled', cancelReason: 'Not wanted' })
      expect(canceled.body.doc).toMatchObject({
        state: 'canceled',
        progress: 'canceled',
        cancelReason: 'Not wanted',
      })
      const events = await app.payload.find({
        collection: 'activity',
        depth: 0,
        limit: 100,
        where: { and: [{ play: { equals: id } }, { kind: { equals: 'playbook' } }] },
      })
      expect(events.docs.map((doc) => (doc.event as { event: string }).event)).toEqual(
        expect.arrayContaining(['paused', 'resumed', 'closed', 'reopened', 'canceled']),
      )
    })

    it('of progress goes to at risk and back, nowhere else', async () => {
      const { id, rev } = await customerPlayAt({ app, activity: 'add-squad' })
      const risky = await write(id, { progress: 'at-risk' })
      expect(risky.body.doc).toMatchObject({ progress: 'at-risk', rev: rev + 1 })
      expect((await write(id, { progress: 'on-track' })).body.doc).toMatchObject({
        progress: 'on-track',
        rev: rev + 2,
      })
      for (const progress of ['completed', 'paused', 'not-started', 'bogus']) {
        expect(await invalid(id, { progress })).toEqual(expected(['progress']))
      }
    })

    it('of data is merged key by key and validated like a form', async () => {
      const { id } = await startedPlay({ app, playbook: 'own-fields' })
      await write(id, { data: { contractEnd: '2030-01-31', seats: 5 } })
      await write(id, { data: { modules: ['Core'] } })
      expect((await storedPlay({ app, id })).data).toEqual({
        contractEnd: '2030-01-31',
        seats: 5,
        modules: ['Core'],
      })
      await write(id, { data: { seats: null } })
      expect((await storedPlay({ app, id })).data).toEqual({ contractEnd: '2030-01-31', modules: ['Core'] })
      expect(
        await invalid(id, {
          data: { seats: 'many', unknown: 1, modules: ['Other'], contractEnd: '2030-02-30' },
        }),
      ).toEqual(expected(['data.contractEnd', 'data.modules', 'data.seats', 'data.unknown']))
      await app.rest('POST', `/plays/${id}/activities/details/complete`, { user: 'agent', body: {} })
      expect(await invalid(id, { data: { contractEnd: null } })).toEqual(expected(['data.contractEnd']))
    })

    it('of what the server owns is refused with its path', async () => {
      const play = await customerPlayAt({ app, activity: 'add-squad' })
      const other = await startedPlay({ app })
      const attempts: Record<string, unknown> = {
        number: 'CPL9999999',
        run: { phases: {}, lanes: {}, activities: {} },
        definition: { key: 'customer-play', version: 2, hash: 'x' },
        currentPhase: 'assist',
        currentActivity: 'final-outcome',
        playbook: 'success-case',
        account: app.accounts.second.id,
        cancelReason: 'out of the blue',
      }
      await changingNothing({
        app,
        does: async () => {
          for (const [field, value] of Object.entries(attempts)) {
            for (const rest of [{ shortDescription: 'changed' }, { state: 'paused' }]) {
              const answer = await write(play.id, { [field]: value, ...rest })
              expect(name === 'REST bulk PATCH' ? null : pathsOf(answer)).toEqual(expected([field]))
              expect(answer.status).toBe(400)
            }
          }
        },
      })
      expect(await refused(play.id, { rev: play.rev + 10 })).toEqual(
        expected({ code: 'conflict', reasons: ['rev-stale'] }),
      )
      expect(await invalid(play.id, { number: other.number })).toEqual(expected(['number']))
    })
  })

  it('accepts everything that was read: the whole document back changes only updatedAt', async () => {
    const plays = [
      await startedPlay({ app }),
      await startedPlay({ app, playbook: 'internal-play' }),
      await customerPlayAt({ app, activity: 'related-work' }),
      await customerPlayAt({ app, activity: null }),
    ]
    const paused = await customerPlayAt({ app, activity: 'action-plan' })
    await app.rest('POST', `/plays/${paused.id}/pause`, { user: 'agent', body: {} })
    const canceled = await customerPlayAt({ app, activity: 'action-plan' })
    await app.rest('POST', `/plays/${canceled.id}/cancel`, { user: 'agent', body: { reason: 'x' } })
    const own = await startedPlay({
      app,
      playbook: 'own-fields',
      data: { data: { seats: 3 }, category: 'One' },
    })
    for (const { id } of [...plays, paused, canceled, own]) {
      for (const depth of [0, 2]) {
        const read = await app.rest('GET', `/plays/${id}?depth=${depth}`, { user: 'agent' })
        const before = await everything(app)
        const answer = await app.rest('PATCH', `/plays/${id}?depth=0`, { user: 'agent', body: read.body })
        expect(answer.body.errors).toBeUndefined()
        expect(answer.status).toBe(200)
        const after = await everything(app)
        const { updatedAt: _, ...same } =
          (before.plays as Record<string, Record<string, unknown>>)[String(id)] ?? {}
        expect((after.plays as Record<string, unknown>)[String(id)]).toMatchObject(same)
        expect({ ...after, plays: null }).toEqual({ ...before, plays: null })
      }
    }
  })

  it('of several plays at once is decided for each of them', async () => {
    const [one, two, three] = [
      await customerPlayAt({ app, activity: 'add-squad' }),
      await customerPlayAt({ app, activity: 'add-squad' }),
      await startedPlay({ app }),
    ]
    await app.rest('POST', `/plays/${two.id}/cancel`, { user: 'agent', body: { reason: 'x' } })
    const ids = [one, two, three].map(({ id }) => id).join(',')
    const answer = await app.rest('PATCH', `/plays?where[id][in]=${ids}&depth=0`, {
      user: 'agent',
      body: { state: 'paused' },
    })
    expect(answer.body.docs.map((doc: { id: unknown }) => doc.id).sort()).toEqual([one.id, three.id].sort())
    expect(answer.body.errors).toHaveLength(1)
    expect(answer.body.errors[0].id).toBe(two.id)
    expect(await storedPlay({ app, id: one.id })).toMatchObject({ state: 'paused', rev: one.rev + 1 })
    expect(await storedPlay({ app, id: three.id })).toMatchObject({ state: 'paused', rev: three.rev + 1 })
    expect((await storedPlay({ app, id: two.id })).state).toBe('canceled')
  })

  it('of ordinary fields works in every state, is told in the stream, and takes no rev', async () => {
    const play = await customerPlayAt({ app, activity: 'action-plan' })
    const answer = await app.rest('PATCH', `/plays/${play.id}?depth=0`, {
      user: 'agent',
      body: { priority: 'low', dueDate: '2031-05-05T00:00:00.000Z', assignedTo: app.users.agent2.id },
    })
    expect(answer.body.doc).toMatchObject({ priority: 'low', rev: play.rev, assignedTo: app.users.agent2.id })
    const { docs } = await app.payload.find({
      collection: 'activity',
      depth: 0,
      sort: '-createdAt',
      limit: 1,
      where: { and: [{ play: { equals: play.id } }, { kind: { equals: 'field-change' } }] },
    })
    const told = (docs[0]?.changes ?? []) as { field: string }[]
    expect(told.map(({ field }) => field).sort()).toEqual(['assignedTo', 'dueDate', 'priority'])
  })

  it('never takes away what closing needs, and never gives a code that the playbook lacks', async () => {
    const { id } = await customerPlayAt({ app, activity: null })
    const patch = (body: unknown) =>
      changingNothing({ app, does: () => app.rest('PATCH', `/plays/${id}`, { user: 'agent', body }) })
    expect(pathsOf(await patch({ closureCode: 'Perfect' }))).toEqual(['closureCode'])
    expect(pathsOf(await patch({ category: 'General' }))).toEqual(['category'])
    await app.rest('POST', `/plays/${id}/close`, { user: 'agent', body: {} })
    expect(pathsOf(await patch({ closureCode: null }))).toEqual(['closureCode'])
    expect(pathsOf(await patch({ closeNotes: '' }))).toEqual(['closeNotes'])
  })

  it('is for those alone who may run the play', async () => {
    const ordinary = await startedPlay({ app })
    const success = await startedPlay({ app, playbook: 'success-case' })
    const patch = (id: unknown, user: Parameters<TestApp['rest']>[2]) =>
      changingNothing({
        app,
        does: () => app.rest('PATCH', `/plays/${id}`, { body: { state: 'paused' }, ...user }),
      })
    expect((await patch(ordinary.id, { user: null })).status).toBeOneOf([401, 403])
    expect((await patch(ordinary.id, { user: 'viewer' })).status).toBe(403)
    expect((await patch(ordinary.id, { user: 'customer' })).status).toBe(403)
    expect((await patch(ordinary.id, { user: 'nobody' })).status).toBeOneOf([403, 404])
    expect((await patch(ordinary.id, { user: 'aleAgent' })).status).toBeOneOf([403, 404])
    const allowed = await app.rest('PATCH', `/plays/${success.id}`, {
      user: 'aleAgent',
      body: { state: 'paused' },
    })
    expect(allowed.status).toBe(200)
  })

  it('at the start: fields are stored, what the server owns is refused', async () => {
    const engagement = (await app.createEngagement()).id
    const post = (body: Record<string, unknown>) =>
      app.rest('POST', '/plays?depth=0', {
        user: 'agent',
        body: { playbook: 'own-fields', engagement, ...body },
      })
    const attempts: Record<string, unknown> = {
      number: 'OWN0000099',
      rev: 7,
      run: { activities: { details: { state: 'completed' } } },
      progress: 'on-track',
      state: 'closed',
      definition: { version: 4 },
      currentActivity: 'end',
      currentPhase: 'x',
      account: app.accounts.second.id,
      closureCode: 'Done',
      closeNotes: 'x',
      cancelReason: 'x',
    }
    for (const [field, value] of Object.entries(attempts)) {
      const answer = await changingNothing({ app, does: () => post({ [field]: value }) })
      expect(pathsOf(answer)[0]).toMatch(field)
    }
    const { body, status } = await post({
      shortDescription: 'Own',
      category: 'Two',
      priority: 'very-low',
      data: { seats: 0, modules: [] },
      squad: [app.users.agent.id, app.users.agent2.id],
    })
    expect(status).toBe(201)
    expect(body.doc).toMatchObject({
      state: 'new',
      shortDescription: 'Own',
      category: 'Two',
      data: { seats: 0, modules: [] },
      squad: [app.users.agent.id, app.users.agent2.id],
      account: app.accounts.first.id,
    })
  })
})
