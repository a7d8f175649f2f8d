import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Caller, createTestApp, type RestAnswer, type TestApp } from '../../support/app.ts'
import { pathsOf, playbookDirectory, startedPlay } from '../../support/plays.ts'
import { createStatementCounter } from '../../support/statements.ts'

const MARKUP = `<img src=x onerror="alert(1)">`

const SITE_VISIT = `key: site-visit
label: Site visit
record:
  numberPrefix: SVI
  visibility: customer
  roles: [customer-success-agent]
  categories: [North, South]
  closureCodes: [Done]
phases:
  - key: plan
    label: Plan
    lanes:
      - key: plan
        activities:
          - { key: start, type: create, label: Start, fields: [engagement] }
          - key: facts
            type: form
            label: Facts
            fields:
              - shortDescription
              - { name: visitors, label: Visitors, type: number }
              - { name: hall, label: Hall, type: select, options: [East, West] }
              - { name: contractEnd, label: End of contract, type: date }
          - { key: close-record, type: close-record, label: Close record }
`

const counter = createStatementCounter()
let directory: Awaited<ReturnType<typeof playbookDirectory>>
let app: TestApp
beforeAll(async () => {
  directory = await playbookDirectory({ files: { 'site-visit.yaml': SITE_VISIT } })
  app = await createTestApp({ directory: directory.directory, plugins: [counter.plugin] })
})
afterAll(async () => {
  await app?.destroy()
  await directory?.remove()
})

type Row = { field: string; value: string }
const template = (
  data: { target?: string; values: Row[]; [field: string]: unknown },
  user: Caller = 'admin',
): Promise<RestAnswer> =>
  app.rest('POST', '/form-templates?depth=0', {
    user,
    body: { name: 'A template', target: 'tasks', ...data },
  })

type Filled = { id: unknown; name: string; mine: boolean; values: Record<string, unknown>[] }
const filled = async (
  play: { id: string | number },
  { target, user = 'agent', name }: { target?: string; user?: Caller; name?: string } = {},
): Promise<Filled[]> => {
  const { status, body } = await app.rest(
    'GET',
    `/plays/${play.id}/templates${target ? `?target=${target}` : ''}`,
    {
      user,
    },
  )
  expect(status).toBe(200)
  return body.templates.filter((each: Filled) => name === undefined || each.name === name)
}
const removed = async (): Promise<void> => {
  await app.payload.delete({ collection: 'form-templates', where: {} })
}

describe('a record template, when it is saved', () => {
  it('names fields that can be filled in, each once, in Liquid that is Liquid', async () => {
    const wrong = await template({
      target: 'plays',
      values: [
        { field: 'nonsense', value: 'x' },
        { field: 'state', value: 'closed' },
        { field: 'number', value: 'CPL1' },
        { field: 'run', value: '{}' },
        { field: 'priority', value: '{{ nope' },
        { field: 'description', value: '1' },
        { field: 'description', value: '2' },
        { field: 'shortDescription', value: '{% for i in (1..100000000) %}x{% endfor %}' },
      ],
    })
    expect(pathsOf(wrong)).toEqual([
      'values.0.field',
      'values.1.field',
      'values.2.field',
      'values.3.field',
      'values.4.value',
      'values.6.field',
    ])
    expect(wrong.body.errors[0].data.errors[0].message).toContain('shortDescription')
    expect(
      pathsOf(await template({ target: 'meetings', values: [{ field: 'dueDate', value: 'today' }] })),
    ).toEqual(['values.0.field'])
  })

  it('knows the fields that its playbook declares', async () => {
    const values = [{ field: 'visitors', value: '3' }]
    expect(pathsOf(await template({ target: 'plays', values }))).toEqual(['values.0.field'])
    expect((await template({ target: 'plays', playbook: 'site-visit', values })).status).toBe(201)
  })

  it('belongs to its agent; administrators may give it away and share it', async () => {
    const values = [{ field: 'shortDescription', value: 'x' }]
    const own = await template({ values }, 'agent')
    expect(own.body.errors).toBeUndefined()
    expect(own.body.doc.owner).toBe(app.users.agent.id)
    expect(pathsOf(await template({ values, owner: app.users.agent2.id }, 'agent'))).toEqual(['owner'])
    const update = (data: Record<string, unknown>, user: Caller) =>
      app.rest('PATCH', `/form-templates/${own.body.doc.id}?depth=0`, { user, body: data })
    expect(pathsOf(await update({ owner: null }, 'agent'))).toEqual(['owner'])
    expect(pathsOf(await update({ owner: app.users.agent2.id }, 'agent'))).toEqual(['owner'])
    expect((await update({ name: 'Mine' }, 'agent2')).status).toBe(403)
    expect((await update({ name: 'Mine' }, 'agent')).body.doc.owner).toBe(app.users.agent.id)
    expect((await update({ owner: null }, 'playbookAdmin')).body.doc.owner ?? null).toBeNull()
    const given = await template({ values, owner: app.users.agent2.id }, 'admin')
    expect(given.body.doc.owner).toBe(app.users.agent2.id)
    expect((await template({ values })).body.doc.owner ?? null).toBeNull()
    expect((await template({ values }, 'viewer')).status).toBe(403)
  })
})

describe('record templates of a play', () => {
  it('come with values of the fields’ own types, and what the play holds now', async () => {
    await removed()
    await template({
      name: 'Everything',
      target: 'plays',
      values: [
        { field: 'shortDescription', value: 'For {{ account.name }}\n{{ engagement.title }} ' },
        { field: 'description', value: `${MARKUP}\n{{ play.number }}` },
        { field: 'priority', value: 'High' },
        { field: 'category', value: 'guidance' },
        { field: 'dueDate', value: '{{ today | plus_days: 7 }}' },
        { field: 'visibleToCustomer', value: 'no' },
        { field: 'assignedTo', value: '{{ me.email }}' },
        { field: 'squad', value: 'AGENT@example.com, agent2@example.com' },
      ],
    })
    const play = await startedPlay({ app, data: { priority: 'low', assignedTo: app.users.agent2.id } })
    const [everything] = await filled(play, { target: 'plays' })
    const values = new Map(everything?.values.map((each) => [each.field, each]))
    const inAWeek = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10)
    expect(Object.fromEntries([...values].map(([field, { value }]) => [field, value]))).toEqual({
      shortDescription: 'For First account An engagement',
      description: `${MARKUP}\n${play.number}`,
      priority: 'high',
      category: 'Guidance',
      dueDate: `${inAWeek}T12:00:00.000Z`,
      visibleToCustomer: false,
      assignedTo: app.users.agent.id,
      squad: [app.users.agent.id, app.users.agent2.id],
    })
    expect(values.get('priority')).toMatchObject({
      label: 'Priority',
      text: 'High',
      old: 'low',
      oldText: 'Low',
    })
    expect(values.get('assignedTo')).toMatchObject({ text: 'Test agent', oldText: 'Test agent2' })
    expect(values.get('dueDate')).toMatchObject({ kind: 'date', old: null, oldText: null })

    const body = Object.fromEntries([...values].map(([field, { value }]) => [field, value]))
    const applied = await app.rest('PATCH', `/plays/${play.id}?depth=0`, { user: 'agent', body })
    expect(applied.body.errors).toBeUndefined()
    expect(applied.body.doc).toMatchObject({ priority: 'high', description: `${MARKUP}\n${play.number}` })
    const former = Object.fromEntries([...values].map(([field, { old }]) => [field, old]))
    const undone = await app.rest('PATCH', `/plays/${play.id}?depth=0`, { user: 'agent', body: former })
    expect(undone.body.doc).toMatchObject({
      priority: 'low',
      description: null,
      assignedTo: app.users.agent2.id,
    })
  })

  it.each([
    ['priority', 'urgent', /critical/],
    ['dueDate', 'next Tuesday', /next Tuesday/],
    ['dueDate', '2026-02-30', /2026-02-30/],
    ['visibleToCustomer', 'perhaps', /./],
    ['assignedTo', 'nobody@nowhere.example', /nobody@nowhere/],
    ['assignedTo', 'agent@example.com, agent2@example.com', /./],
    ['shortDescription', '{{ contact.name }}', /nothing/],
    ['shortDescription', '{% for i in (1..30) %}aaaaaaaaaaaaaaaaaaaa{% endfor %}', /./],
    ['category', 'Nonsense', /Guidance/],
    ['description', '{% for i in (1..100000000) %}x{% endfor %}', /Line 1, column 1/],
  ])('tell of %s: %s', async (field, value, message) => {
    await removed()
    await template({
      target: 'plays',
      values: [
        { field, value },
        { field: field === 'squad' ? 'priority' : 'squad', value: '' },
      ],
    })
    const play = await startedPlay({ app })
    const [one] = await filled(play)
    expect(one?.values[0]).not.toHaveProperty('value')
    expect(one?.values[0]?.problem).toMatch(message)
    // The others are filled in all the same; an empty line clears.
    expect(one?.values[1]).toMatchObject({ value: null })
  })

  it.each([
    ['+7 days', 7],
    ['- 2 weeks', -14],
    ['today', 0],
    ['Tomorrow', 1],
    ['{{ today | plus_days: 3 }}', 3],
  ])('understand the date %s', async (value, days) => {
    await removed()
    await template({ values: [{ field: 'dueDate', value }] })
    const [one] = await filled(await startedPlay({ app }))
    const day = new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
    expect(one?.values[0]?.value).toBe(`${day}T12:00:00.000Z`)
  })

  it('fill in what the playbook declares, in its own types', async () => {
    await removed()
    await template({
      name: 'Own',
      target: 'plays',
      playbook: 'site-visit',
      values: [
        { field: 'visitors', value: '12' },
        { field: 'hall', value: 'west' },
        { field: 'contractEnd', value: '2027-03-31' },
      ],
    })
    const visit = await startedPlay({ app, playbook: 'site-visit' })
    const [own] = await filled(visit)
    expect(own?.values).toMatchObject([
      { field: 'visitors', label: 'Visitors', own: true, value: 12 },
      { field: 'hall', value: 'West' },
      { field: 'contractEnd', kind: 'date', value: '2027-03-31' },
    ])
    const data = Object.fromEntries((own?.values ?? []).map(({ field, value }) => [field, value]))
    const applied = await app.rest('PATCH', `/plays/${visit.id}?depth=0`, { user: 'agent', body: { data } })
    expect(applied.body.doc?.data).toMatchObject({ visitors: 12, hall: 'West' })
    // Another playbook's templates are not offered.
    expect(await filled(await startedPlay({ app }))).toEqual([])
  })

  it('begin tasks and meetings', async () => {
    await removed()
    await template({
      name: 'Task',
      values: [
        { field: 'shortDescription', value: 'Call {{ account.name }}' },
        { field: 'assignedTo', value: '{{ assignedTo.email }}' },
      ],
    })
    await template({
      name: 'Meeting',
      target: 'meetings',
      values: [
        { field: 'subject', value: 'About {{ play.number }}' },
        { field: 'attendees', value: '{{ squad | map: "email" | join: ", " }}' },
      ],
    })
    const play = await startedPlay({
      app,
      data: { assignedTo: app.users.agent2.id, squad: [app.users.agent.id] },
    })
    for (const [target, collection] of [
      ['tasks', 'tasks'],
      ['meetings', 'meetings'],
    ] as const) {
      const [one, ...others] = await filled(play, { target })
      expect(others).toEqual([])
      const data = Object.fromEntries((one?.values ?? []).map(({ field, value }) => [field, value]))
      const created = await app.rest('POST', `/${collection}?depth=0`, {
        user: 'agent',
        body: { play: play.id, ...data },
      })
      expect(created.status).toBe(201)
    }
    expect(
      (await app.rest('GET', `/plays/${play.id}/templates?target=squads`, { user: 'agent' })).status,
    ).toBe(400)
  })

  it('are one’s own and everybody’s, for the staff', async () => {
    await removed()
    const values = [{ field: 'shortDescription', value: 'x' }]
    await template({ name: 'Shared', values })
    await template({ name: 'Mine', values }, 'agent')
    await template({ name: 'Theirs', values }, 'agent2')
    const play = await startedPlay({ app })
    const names = async (user: Caller) => (await filled(play, { user })).map(({ name, mine }) => [name, mine])
    expect(await names('agent')).toEqual([
      ['Mine', true],
      ['Shared', false],
    ])
    expect(await names('viewer')).toEqual([['Shared', false]])
    const ask = async (user: Caller) =>
      (await app.rest('GET', `/plays/${play.id}/templates`, { user })).status
    expect(await ask('customer')).toBe(403)
    expect(await ask('nobody')).toBe(403)
    expect(await ask(null)).toBe(401)
    const engagement = await app.createEngagement()
    expect((await app.rest('GET', `/engagements/${engagement.id}/templates`, { user: 'agent' })).status).toBe(
      200,
    )
  })

  it('cost the same however many they are', async () => {
    await removed()
    const play = await startedPlay({ app, data: { squad: [app.users.agent.id] } })
    const values = [
      { field: 'shortDescription', value: '{{ account.name }}' },
      { field: 'assignedTo', value: 'agent@example.com' },
    ]
    const cost = async () => (await counter.during(() => filled(play))).length
    await template({ values })
    await cost()
    const one = await cost()
    for (let each = 0; each < 5; each++)
      await template({ values: [...values, { field: 'priority', value: 'high' }] })
    expect(await cost()).toBe(one)
  })
})
