import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../support/app.ts'
import { changingNothing, pathsOf, playbookDirectory, refusalOf } from '../../support/plays.ts'

/** Every collection of the plugin under another name. */
const SLUGS = {
  users: 'people',
  accounts: 'firms',
  contacts: 'liaisons',
  engagements: 'journeys',
  plays: 'missions',
  tasks: 'chores',
  meetings: 'gatherings',
  squads: 'crews',
  activity: 'diary',
  definitions: 'scripts',
  counters: 'tallies',
} as const

const WITH_HOST_FIELDS = `
key: hosted
label: With fields of the host
record:
  numberPrefix: HST
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
          - key: details
            type: form
            label: Details
            fields:
              - { name: costCenter, required: true }
              - { name: region }
              - { name: approved }
              - { name: sponsor }
              - { name: kickoff }
              - { name: backups }
          - { key: gate, type: records, label: Gate, collection: tasks, open: [new, in-progress, paused] }
          - { key: end, type: close-record, label: End }
`

describe('options of the host', () => {
  let app: TestApp
  let definitions: Awaited<ReturnType<typeof playbookDirectory>>
  /** Slugs whose `afterChange` hook of the host was called, with the operation. */
  const heard: string[] = []

  beforeAll(async () => {
    definitions = await playbookDirectory({ files: { 'hosted.yaml': WITH_HOST_FIELDS } })
    app = await createTestApp({
      directory: definitions.directory,
      options: {
        slugs: SLUGS,
        numbers: {
          engagements: { prefix: 'JRN', digits: 4, start: 100 },
          tasks: { prefix: 'CHR', digits: 1 },
          meetings: { start: 0 },
          plays: { digits: 3, start: 998 },
        },
        collections: {
          plays: ({ defaultCollection }) => ({
            ...defaultCollection,
            fields: [
              ...defaultCollection.fields,
              { name: 'costCenter', type: 'text' },
              { name: 'region', type: 'select', options: ['north', 'south'] },
              { name: 'approved', type: 'checkbox' },
              { name: 'sponsor', type: 'relationship', relationTo: 'people' },
              { name: 'backups', type: 'relationship', relationTo: 'people', hasMany: true },
              { type: 'row', fields: [{ name: 'kickoff', type: 'date' }] },
            ],
          }),
          tasks: ({ defaultCollection }) => ({
            ...defaultCollection,
            hooks: {
              ...defaultCollection.hooks,
              afterChange: [
                ...(defaultCollection.hooks?.afterChange ?? []),
                ({ collection, operation, doc }) => {
                  heard.push(`${collection.slug}:${operation}:${doc.state}`)
                  return doc
                },
              ],
            },
          }),
        },
      },
    })
  })
  afterAll(async () => {
    await app?.destroy()
    await definitions?.remove()
  })

  const rest = (method: string, path: string, body?: unknown) =>
    app.rest(method, path, { user: 'agent', body })

  it('rename every slug: a whole play runs', async () => {
    const engagement = await rest('POST', '/journeys?depth=0', { title: 'x', account: app.accounts.first.id })
    expect(engagement.body.doc.number).toMatch(/^JRN010\d$/)
    const { doc: play } = (
      await rest('POST', '/missions?depth=0', {
        playbook: 'customer-play',
        engagement: engagement.body.doc.id,
      })
    ).body
    expect(play).toMatchObject({ state: 'new', account: app.accounts.first.id })
    const complete = (key: string, body: unknown) =>
      rest('POST', `/missions/${play.id}/activities/${key}/complete`, body)
    await complete('core-information', {
      data: { shortDescription: 'x', description: 'x', assignedTo: app.users.agent.id },
    })
    await complete('add-squad', { data: { squad: [app.users.agent.id] } })
    await complete('intended-outcome', { body: 'x' })
    await complete('action-plan', { body: 'x' })
    const { doc: meeting } = (await rest('POST', '/gatherings?depth=0', { play: play.id, subject: 'x' })).body
    const blocked = await complete('related-meeting', {})
    expect(refusalOf(blocked)).toEqual({ code: 'blocked', reasons: ['records-open'] })
    expect(blocked.body.errors[0].data.reasons[0].numbers).toEqual([meeting.number])
    await rest('PATCH', `/gatherings/${meeting.id}`, { state: 'complete' })
    expect((await complete('related-meeting', {})).status).toBe(200)
    const { doc: chore } = (await rest('POST', '/chores?depth=0', { play: play.id, shortDescription: 'x' }))
      .body
    expect(refusalOf(await complete('related-work', {})).code).toBe('blocked')
    heard.length = 0
    const closed = await rest('POST', `/missions/${play.id}/close`, {
      closureCode: 'Achieved',
      closeNotes: 'x',
    })
    expect(closed.body.effects.canceled).toEqual({
      activities: ['related-work', 'final-outcome', 'close-record'],
      tasks: [chore.number],
      meetings: [],
    })
    // A host listens to tasks, so the cascade goes through Payload.
    expect(heard).toEqual(['chores:update:canceled'])
    const late = await rest('POST', '/chores', { play: play.id, shortDescription: 'x' })
    expect(refusalOf(late)).toEqual({ code: 'play-closed', reasons: ['play-closed'] })
    const stream = await rest('GET', `/diary?where[play][equals]=${play.id}&limit=100`)
    expect(stream.body.docs.map(({ kind }: { kind: string }) => kind)).toEqual(
      expect.arrayContaining(['comment', 'work-note', 'playbook', 'field-change']),
    )
    expect((await rest('GET', '/scripts')).body.totalDocs).toBe(4)
    const graphql = await app.graphql(
      `query { playRun(id: ${JSON.stringify(play.id)}) { play { state } } }`,
      {},
      { user: 'agent' },
    )
    expect(graphql).toEqual({ data: { playRun: { play: { state: 'closed' } } } })
    const customer = await app.rest('GET', '/missions', { user: 'customer' })
    expect(customer.body.docs.map(({ id }: { id: unknown }) => id)).toContain(play.id)
    const refused = await app.rest('DELETE', `/journeys/${engagement.body.doc.id}`, { user: 'admin' })
    expect(refusalOf(refused)).toEqual({ code: 'blocked', reasons: ['has-records'] })
  })

  it('number each series in its own way', async () => {
    const engagement = (
      await rest('POST', '/journeys?depth=0', { title: 'x', account: app.accounts.first.id })
    ).body.doc
    const numbers: string[] = []
    for (let count = 0; count < 4; count++) {
      const { doc } = (
        await rest('POST', '/missions?depth=0', { playbook: 'internal-play', engagement: engagement.id })
      ).body
      numbers.push(doc.number)
    }
    expect(numbers).toEqual(['IPL998', 'IPL999', 'IPL1000', 'IPL1001'])
    const { doc: play } = (
      await rest('POST', '/missions?depth=0', { playbook: 'success-case', engagement: engagement.id })
    ).body
    expect(play.number).toBe('SCS998')
    const tasks: string[] = []
    for (let count = 0; count < 10; count++) {
      tasks.push(
        (await rest('POST', '/chores?depth=0', { play: play.id, shortDescription: 'x' })).body.doc.number,
      )
    }
    const first = Number(tasks[0]?.slice(3))
    expect(tasks).toEqual(Array.from({ length: 10 }, (_, at) => `CHR${first + at}`))
    const meeting = (await rest('POST', '/gatherings?depth=0', { play: play.id, subject: 'x' })).body.doc
    expect(meeting.number).toMatch(/^MTG000000\d$/)
  })

  it('give no number twice when many are created at once', async () => {
    const engagement = (
      await rest('POST', '/journeys?depth=0', { title: 'x', account: app.accounts.first.id })
    ).body.doc
    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        rest('POST', '/missions?depth=0', { playbook: 'customer-play', engagement: engagement.id }),
      ),
    )
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(201))
    expect(new Set(answers.map(({ body }) => body.doc.number)).size).toBe(8)
  })

  it('add fields to plays that a playbook asks for', async () => {
    const engagement = (
      await rest('POST', '/journeys?depth=0', { title: 'x', account: app.accounts.first.id })
    ).body.doc
    const { doc: play } = (
      await rest('POST', '/missions?depth=0', { playbook: 'hosted', engagement: engagement.id })
    ).body
    const run = await rest('GET', `/missions/${play.id}/run`)
    const details = run.body.phases[0].lanes[0].activities[1]
    expect(
      details.fields.map(({ name, own, required }: { name: string; own: boolean; required: boolean }) => [
        name,
        own,
        required,
      ]),
    ).toEqual([
      ['costCenter', false, true],
      ['region', false, false],
      ['approved', false, false],
      ['sponsor', false, false],
      ['kickoff', false, false],
      ['backups', false, false],
    ])
    const complete = (data: unknown) =>
      rest('POST', `/missions/${play.id}/activities/details/complete`, { data })
    await changingNothing({
      app,
      does: async () => {
        expect(pathsOf(await complete({ region: 'north' }))).toEqual(['costCenter'])
        expect(pathsOf(await complete({ costCenter: 5 }))).toEqual(['costCenter'])
        expect(pathsOf(await complete({ costCenter: 'A', region: 'west' }))).toEqual(['region'])
        expect(pathsOf(await complete({ costCenter: 'A', approved: 'maybe' }))).toEqual(['approved'])
        expect(pathsOf(await complete({ costCenter: 'A', sponsor: 'zzz' }))).toEqual(['sponsor'])
        expect(pathsOf(await complete({ costCenter: 'A', kickoff: 'soon' }))).toEqual(['kickoff'])
      },
    })
    const values = {
      costCenter: 'A-1',
      region: 'south',
      approved: true,
      sponsor: app.users.agent2.id,
      kickoff: '2031-01-01T00:00:00.000Z',
      backups: [app.users.agent.id],
    }
    const done = await complete(values)
    expect(done.body.errors).toBeUndefined()
    const read = await rest('GET', `/missions/${play.id}?depth=0`)
    expect(read.body).toMatchObject(values)
    expect(read.body.data ?? {}).toEqual({})
  })
})
