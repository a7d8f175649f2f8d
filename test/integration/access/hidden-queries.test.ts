import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createWorld, SECRET, type World } from './world.ts'

describe('what is hidden from customers stays hidden, however it is asked for', () => {
  let world: World
  beforeAll(async () => {
    world = await createWorld()
  })
  afterAll(() => world?.app.destroy())

  const get = (path: string) => world.app.rest('GET', path, { user: 'customer' })
  const hiddenIds = () => {
    const { hidden, internal, foreign } = world
    return [hidden, internal, foreign]
  }

  it('lists and counts hold nothing but what is visible', async () => {
    const { visible, successCase, engagement, engagementComment } = world
    const expected = {
      plays: [visible.play, successCase.play],
      tasks: [visible.task, successCase.task],
      meetings: [visible.meeting, successCase.meeting],
      activity: [visible.comment, successCase.comment, engagementComment],
      engagements: [engagement, { id: engagement.parent }],
      accounts: [world.app.accounts.first],
    }
    for (const [collection, docs] of Object.entries(expected)) {
      for (const query of ['depth=0', 'depth=2', 'depth=2&sort=createdAt', 'limit=0', 'pagination=false']) {
        const list = await get(`/${collection}?${query}`)
        const ids = list.body.docs.map(({ id }: { id: unknown }) => id).sort()
        expect([collection, query, ids]).toEqual([collection, query, docs.map(({ id }) => id).sort()])
        if (query !== 'pagination=false') expect(list.body.totalDocs).toBe(docs.length)
        // The parent's title is the one text with the secret in it that this customer may read.
        if (collection !== 'engagements') expect(JSON.stringify(list.body)).not.toContain(SECRET)
      }
      const count = await get(`/${collection}/count`)
      expect(count.body).toEqual({ totalDocs: docs.length })
    }
  })

  it('not by id, nor by "or", "not" and "in", nor by the text it holds', async () => {
    for (const { play, task, meeting, comment, note, fieldChange } of hiddenIds()) {
      const records = {
        plays: [play],
        tasks: [task],
        meetings: [meeting],
        activity: [comment, note, fieldChange],
      }
      for (const [collection, docs] of Object.entries(records)) {
        for (const { id } of docs) {
          expect((await get(`/${collection}/${id}`)).status).toBe(404)
          for (const where of [
            `where[id][equals]=${id}`,
            `where[id][in]=${id}`,
            `where[or][0][id][equals]=${id}`,
            `where[or][0][id][equals]=${id}&where[or][1][id][exists]=false`,
            `where[and][0][or][0][and][0][id][equals]=${id}`,
          ]) {
            expect([where, (await get(`/${collection}?${where}`)).body.totalDocs]).toEqual([where, 0])
            expect([where, (await get(`/${collection}/count?${where}`)).body.totalDocs]).toEqual([where, 0])
          }
          const everything = await get(`/${collection}?where[or][0][id][exists]=true&limit=100&depth=0`)
          expect(everything.body.docs.map((doc: { id: unknown }) => doc.id)).not.toContain(id)
        }
      }
    }
    for (const query of [
      `/plays?where[description][contains]=${SECRET}`,
      `/plays?where[shortDescription][like]=${SECRET}`,
      '/plays?where[playbook][equals]=internal-play',
      '/plays?where[number][contains]=IPL',
      `/plays?where[shortDescription][not_equals]=x&where[playbook][equals]=internal-play`,
      `/tasks?where[shortDescription][contains]=${SECRET}`,
      `/tasks?where[play][equals]=${world.internal.play.id}`,
      '/tasks?where[play.playbook][equals]=internal-play',
      `/meetings?where[subject][contains]=${SECRET}`,
      `/meetings?where[play.number][contains]=IPL`,
      `/activity?where[body][contains]=${SECRET}`,
      '/activity?where[kind][not_equals]=comment',
      '/activity?where[visibility][equals]=internal',
      '/activity?where[play.playbook][equals]=internal-play',
      `/contacts?where[account][equals]=${world.app.accounts.second.id}`,
      `/engagements?where[account.name][contains]=Second`,
    ]) {
      expect([query, (await get(query)).body.totalDocs]).toEqual([query, 0])
      const count = await get(query.replace('?', '/count?'))
      expect([query, count.body.totalDocs]).toEqual([query, 0])
    }
  })

  const HIDDEN_FIELDS = {
    plays: [
      ...['run', 'rev', 'data', 'squad', 'contact', 'closeNotes', 'cancelReason', 'currentPhase', 'pending'],
      ...[
        'currentActivity',
        'visibleToCustomer',
        'visibility',
        'definition.hash',
        'definition.key',
        'childLock',
      ],
      ...['tasks.shortDescription', 'tasks.closeNotes', 'meetings.subject', 'squad.name', 'contact.name'],
      ...['engagement.perceivedHealth', 'engagement.description', 'engagement.parent'],
      ...['assignedTo.email', 'assignedTo.roles'],
      ...['assignedTo.contact', 'pendingRev', 'run.phases', 'data.x', 'definition.version'],
    ],
    tasks: [
      ...[
        'visibleToCustomer',
        'closeNotes',
        'play.rev',
        'play.run',
        'play.visibility',
        'play.visibleToCustomer',
      ],
      ...['play.closeNotes', 'play.squad'],
      ...['play.currentActivity', 'assignedTo.email', 'play.data.x'],
    ],
    meetings: ['internalNotes', 'play.rev', 'play.visibility', 'attendees.email'],
    activity: [
      ...['changes', 'event', 'activityKey', 'entryKey', 'author.email', 'author.roles', 'play.rev'],
      ...['play.visibility', 'engagement.perceivedHealth', 'engagement.description'],
    ],
    engagements: [
      ...[
        'perceivedHealth',
        'description',
        'parent',
        'parent.title',
        'plays.number',
        'plays.playbook',
        'plays',
      ],
      ...['accountManager.email', 'customerSuccessManager.roles'],
    ],
    users: [
      'email',
      'roles',
      'contact',
      'contact.name',
      'contact.account',
      'hash',
      'salt',
      'resetPasswordToken',
    ],
  }

  for (const [collection, fields] of Object.entries(HIDDEN_FIELDS)) {
    it(`${collection}: filtering, counting and sorting by a hidden field is refused`, async () => {
      for (const field of fields) {
        for (const query of [
          `?where[${field}][exists]=true`,
          `?where[or][0][${field}][exists]=true&where[or][1][id][exists]=true`,
          `/count?where[${field}][exists]=true`,
          ...(UNSORTABLE.has(field) ? [] : [`?sort=${field}`, `?sort=createdAt,-${field}`]),
        ]) {
          const { status } = await get(`/${collection}${query}`)
          expect([collection, query, status]).toEqual([collection, query, 400])
        }
      }
    })
  }

  it('neither by one that is two relationships away', async () => {
    const paths = {
      plays: ['engagement.parent.title', 'engagement.plays.number', 'engagement.plays.playbook'],
      tasks: ['play.tasks.closeNotes', 'play.engagement.perceivedHealth', 'play.squad.email'],
      meetings: ['play.meetings.internalNotes', 'play.assignedTo.email'],
      activity: ['play.engagement.description', 'engagement.keyContact.email.x'],
    }
    for (const [collection, fields] of Object.entries(paths)) {
      for (const field of fields) {
        for (const query of [`?where[${field}][exists]=true`, `/count?where[${field}][exists]=true`]) {
          const { status } = await get(`/${collection}${query}`)
          expect([collection, query, status]).toEqual([collection, query, 400])
        }
      }
    }
  })

  it('another contact of the own account is not guessed at through an engagement', async () => {
    const { app, make } = world
    const keyContact = await make('contacts', {
      name: 'Secret Person',
      email: 'secret@example.com',
      account: app.accounts.first.id,
    })
    const { id } = await make('engagements', {
      title: 'x',
      account: app.accounts.first.id,
      keyContact: keyContact.id,
    })
    const hits = await get(`/engagements?where[id][equals]=${id}&where[keyContact.email][contains]=secret`)
    expect(hits.body.totalDocs).toBe(0)
    const seen = await get(`/engagements/${id}?depth=2`)
    expect(JSON.stringify(seen.body)).not.toContain('Secret Person')
    await app.rest('DELETE', `/engagements/${id}`, { user: 'admin' })
  })

  it('neither selecting, populating nor joining brings it back', async () => {
    const { visible, engagement } = world
    const { id } = visible.play
    for (const path of [
      `/plays/${id}?select[run]=true&select[data]=true&select[squad]=true&select[tasks]=true&select[pending]=true`,
      `/plays/${id}?select[visibility]=true&select[definition]=true&select[rev]=true&select[visibleToCustomer]=true`,
      `/plays/${id}?depth=2&joins[tasks][limit]=10&joins[meetings][limit]=10&showHiddenFields=true`,
      `/tasks/${visible.task.id}?depth=2&populate[plays][run]=true&populate[plays][rev]=true&populate[plays][tasks]=true`,
      `/tasks/${visible.task.id}?depth=3&populate[engagements][perceivedHealth]=true`,
      `/activity/${visible.comment.id}?depth=3&populate[users][email]=true&populate[users][roles]=true`,
      `/engagements/${engagement.id}?depth=3&joins[plays][limit]=100&select[plays]=true&select[perceivedHealth]=true`,
      `/plays/${id}?depth=2&populate[engagements][perceivedHealth]=true&populate[engagements][plays]=true`,
      `/plays/${id}?depth=2&populate[users][email]=true&populate[users][roles]=true&populate[users][contact]=true`,
    ]) {
      const { status, body } = await get(path)
      expect([path, status]).toEqual([path, 200])
      const keys = keysIn(body).filter((key) => FORBIDDEN_KEYS.test(key))
      // An entry of the stream says that customers see it.
      expect([path, keys]).toEqual([path, path.startsWith('/activity') ? ['visibility'] : []])
      expect(JSON.stringify(body)).not.toContain(SECRET)
      expect(JSON.stringify(body)).not.toContain('agent@example.com')
    }
    for (const joins of ['joins[tasks][where][closeNotes][exists]=true', 'joins[tasks][sort]=closeNotes']) {
      expect([joins, (await get(`/plays/${id}?${joins}`)).status]).toEqual([joins, 400])
    }
  })

  it('relationships to what is hidden are left out or unreadable at every depth', async () => {
    const { hidden, internal } = world
    for (const depth of [0, 1, 2, 5]) {
      for (const collection of ['plays', 'tasks', 'meetings', 'activity', 'users', 'contacts', 'accounts']) {
        const { body } = await get(`/${collection}?depth=${depth}&limit=100`)
        const text = JSON.stringify(body)
        expect([collection, depth, text.includes(SECRET)]).toEqual([collection, depth, false])
        expect([collection, depth, text.includes(String(internal.play.number))]).toEqual([
          collection,
          depth,
          false,
        ])
        expect([collection, depth, text.includes(String(hidden.play.number))]).toEqual([
          collection,
          depth,
          false,
        ])
      }
    }
  })

  it('there are no versions to look into, and no squads, definitions or counters', async () => {
    for (const { slug, versions } of world.app.payload.config.collections) {
      expect([slug, Boolean(versions)]).toEqual([slug, false])
    }
    for (const path of ['/plays/versions', `/plays/versions/${world.internal.play.id}`, '/tasks/versions']) {
      const { status, body } = await get(path)
      expect(status).not.toBe(200)
      expect(body.docs).toBeUndefined()
    }
    for (const path of [
      '/squads',
      '/squads/count',
      '/playbook-definitions',
      '/counters',
      '/counters/count',
    ]) {
      expect([path, (await get(path)).status]).toEqual([path, 403])
    }
    expect((await get(`/squads?where[engagement.title][exists]=true`)).status).toBe(403)
    expect((await get('/plays?where[_verified][exists]=true')).status).toBe(400)
    expect((await get('/users?where[_verified][exists]=true')).status).toBe(400)
  })

  it('what the own rights are tells of nothing that is hidden', async () => {
    const access = await get('/access')
    expect(access.status).toBe(200)
    expect(access.body.collections.squads).toBeUndefined()
    expect(JSON.stringify(access.body)).not.toContain(SECRET)
    expect(access.body.canAccessAdmin).toBeFalsy()
  })
})

/** Payload ignores, instead of refusing, a sort by what it hides altogether from a related record. */
const UNSORTABLE = new Set(['play.visibility'])

const FORBIDDEN_KEYS =
  /^(run|rev|data|squad|contact|visibility|visibleToCustomer|closeNotes|cancelReason|current.*|definition|pending.*|childLock|tasks|meetings|plays|perceivedHealth|parent|email|roles|hash|salt|internalNotes|changes|event|activityKey|entryKey)$/

/** Every key at every depth of an answer. */
const keysIn = (value: unknown): string[] =>
  value !== null && typeof value === 'object'
    ? Object.entries(value).flatMap(([key, inner]) => [
        ...(Array.isArray(value) ? [] : [key]),
        ...keysIn(inner),
      ])
    : []
