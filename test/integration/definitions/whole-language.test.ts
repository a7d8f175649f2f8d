import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type TestApp } from '../../support/app.ts'
import {
  changingNothing,
  createdMeeting,
  createdTask,
  pathsOf,
  playbookDirectory,
  refusalOf,
  startedPlay,
  storedPlay,
} from '../../support/plays.ts'

/** Uses all of the language: conditions everywhere, lanes at once, `after`, skipping, roles, fields of every type. */
const LAUNCH = `
key: launch
label: Launch 🚀
description: Everything that the language has.
record:
  numberPrefix: LCH
  visibility: customer
  roles: [customer-success-agent, ale-success-agent]
  categories: [Small, Large]
  closureCodes: [Launched, Postponed]
phases:
  - key: prepare
    label: Prepare
    lanes:
      - key: setup
        label: Setting up
        activities:
          - key: begin
            type: create
            label: Begin
            button: Let us go
            fields: [engagement, { name: shortDescription, required: true }, { name: launchName, label: Name of the launch, type: text }]
          - key: details
            type: form
            label: Details
            instructions: |
              Fill in <all> of it.
            fields:
              - { name: category, required: true }
              - { name: priority, required: true }
              - { name: launchName, required: true }
              - { name: story, label: Story, type: textarea }
              - { name: seats, label: Seats, type: number, required: true }
              - { name: regulated, label: Regulated, type: checkbox }
              - { name: regulator, label: Regulator, type: text, required: true, when: { regulated: { equals: true } } }
              - { name: launchDay, label: Day, type: date, required: true }
              - { name: region, label: Region, type: select, options: [North, South], required: true }
              - { name: modules, label: Modules, type: multi-select, options: [Core, Extra, Both], required: true }
              - { name: owner, label: Owner, type: email }
              - { name: plan, label: Plan, type: url }
          - key: kickoff-note
            type: work-note
            label: Kickoff note
            skippable: true
          - key: urgent-note
            type: work-note
            label: Only when urgent
            when: { priority: { in: [critical, high] } }
      - key: large-only
        label: Large launches
        when: { and: [{ category: { equals: Large } }, { seats: { greater_than: 100 } }] }
        activities:
          - { key: board, type: comment, label: Tell the board }
  - key: expansion
    label: Expansion
    when: { engagement.stage: { in: [expand, renew] } }
    lanes:
      - key: only
        activities:
          - { key: upsell, type: work-note, label: Upsell }
  - key: build
    label: Build
    laneOrder: parallel
    lanes:
      - key: technical
        label: Technical
        activities:
          - { key: install, type: records, label: Install, collection: tasks, open: [new, in-progress, paused] }
          - { key: verify, type: work-note, label: Verify, after: [install, train] }
      - key: people
        label: People
        activities:
          - { key: invite, type: records, label: Invite, collection: meetings, open: [draft, scheduled] }
          - { key: train, type: comment, label: Train }
          - { key: survey, type: form, label: Survey, after: [], fields: [{ name: score, label: Score, type: number, required: true }] }
      - key: legal
        label: Legal
        when: { regulated: { equals: true } }
        activities:
          - { key: approve, type: work-note, label: Approve, roles: [ale-success-agent] }
  - key: finish
    label: Finish
    lanes:
      - key: end
        activities:
          - { key: goodbye, type: comment, label: Goodbye, when: { or: [{ score: { greater_than_equal: 5 } }, { score: { exists: false } }] } }
          - { key: record, type: close-record, label: Record }
close:
  openRecords: refuse
cancel:
  openRecords: leave
`

describe('a playbook that is dropped into the directory, with all of the language', () => {
  let app: TestApp
  let definitions: Awaited<ReturnType<typeof playbookDirectory>>
  beforeAll(async () => {
    definitions = await playbookDirectory({ files: { 'launch.yaml': LAUNCH } })
    app = await createTestApp({ directory: definitions.directory })
  })
  afterAll(async () => {
    await app?.destroy()
    await definitions?.remove()
  })

  type User = Parameters<TestApp['rest']>[2]

  const complete = (id: unknown, key: string, body: unknown = {}, user: User = { user: 'agent' }) =>
    app.rest('POST', `/plays/${id}/activities/${key}/complete`, { body, ...user })

  const run = async (id: unknown, user: User = { user: 'agent' }) =>
    (await app.rest('GET', `/plays/${id}/run`, user)).body

  type View = { key: string; state: string; allowed: string[]; lanes?: View[]; activities?: View[] }

  const items = (body: { phases: View[] }): View[] =>
    body.phases.flatMap((phase) => [
      phase,
      ...(phase.lanes ?? []).flatMap((lane) => [lane, ...(lane.activities ?? [])]),
    ])

  const states = (body: { phases: View[] }): Record<string, string> =>
    Object.fromEntries(items(body).map(({ key, state }) => [key, state]))

  const inProgress = (body: { phases: View[] }): string[] =>
    body.phases.flatMap(({ lanes }) =>
      (lanes ?? []).flatMap(({ activities }) =>
        (activities ?? []).filter(({ state }) => state === 'in-progress').map(({ key }) => key),
      ),
    )

  const details = {
    category: 'Large',
    priority: 'critical',
    seats: 200,
    regulated: true,
    regulator: 'Office',
    launchDay: '2031-06-01',
    region: 'South',
    modules: ['Core', 'Both'],
    owner: 'owner@example.com',
    plan: 'https://example.com/plan?a=1#b',
    story: 'Two\nlines',
  }

  it('asks at the start for what its create activity requires', async () => {
    const engagement = (await app.createEngagement()).id
    const post = (body: object) =>
      app.rest('POST', '/plays?depth=0', { user: 'agent', body: { playbook: 'launch', engagement, ...body } })
    await changingNothing({
      app,
      does: async () => {
        expect(pathsOf(await post({}))).toEqual(['shortDescription'])
        expect(pathsOf(await post({ shortDescription: 'x', data: { launchName: 5 } }))).toEqual([
          'data.launchName',
        ])
        expect(pathsOf(await post({ shortDescription: 'x', data: { unknown: 'x' } }))).toEqual([
          'data.unknown',
        ])
      },
    })
    const started = await post({ shortDescription: 'x', data: { launchName: 'Apollo' } })
    expect(started.body.doc).toMatchObject({ number: 'LCH0000001', data: { launchName: 'Apollo' } })
  })

  it('runs over REST, every condition true, to Closed', async () => {
    const engagement = await app.createEngagement({ stage: 'expand' })
    const { id } = await startedPlay({
      app,
      playbook: 'launch',
      data: { engagement: engagement.id, shortDescription: 'Go', data: { launchName: 'Apollo' } },
    })
    const first = (await run(id)).phases[0].lanes[0]
    expect(first.label).toBe('Setting up')
    expect(first.activities[0].button).toBe('Let us go')
    expect(first.activities[1].instructions).toBe('Fill in <all> of it.\n')
    expect(first.activities[1].fields.map(({ name }: { name: string }) => name)).not.toContain('regulator')
    expect(first.activities[1].fields.find(({ name }: { name: string }) => name === 'modules')).toMatchObject(
      {
        own: true,
        label: 'Modules',
        type: 'multi-select',
        required: true,
        options: ['Core', 'Extra', 'Both'],
        value: null,
      },
    )

    await changingNothing({
      app,
      does: async () => {
        expect(pathsOf(await complete(id, 'details', {}))).toEqual([
          'category',
          'data.launchDay',
          'data.modules',
          'data.region',
          'data.seats',
          'priority',
        ])
        const wrong = {
          seats: 'many',
          regulated: 'yes',
          launchDay: '2031-02-30',
          region: 'West',
          modules: ['Core', 'None'],
          owner: 'nobody',
          plan: 'javascript:alert(1)',
          story: 5,
          category: 'Huge',
        }
        expect(pathsOf(await complete(id, 'details', { data: { ...details, ...wrong } }))).toEqual(
          [
            'category',
            ...Object.keys(wrong)
              .filter((name) => name !== 'category')
              .map((name) => `data.${name}`),
            // Whoever is not regulated is not asked for a regulator.
            'data.regulator',
          ].sort(),
        )
        const unstorable = { ...details, launchName: 'a\u0000b', story: 'x\ud800' }
        expect(pathsOf(await complete(id, 'details', { data: unstorable }))).toEqual([
          'data.launchName',
          'data.story',
        ])
        expect(pathsOf(await complete(id, 'details', { data: { ...details, regulator: null } }))).toEqual([
          'data.regulator',
        ])
        expect(pathsOf(await complete(id, 'details', { data: { ...details, regulated: false } }))).toEqual([
          'data.regulator',
        ])
      },
    })
    expect((await complete(id, 'details', { data: details })).status).toBe(200)
    const { category, priority, ...own } = details
    expect(await storedPlay({ app, id })).toMatchObject({
      category,
      priority,
      data: { ...own, launchName: 'Apollo' },
    })

    const skip = await app.rest('POST', `/plays/${id}/activities/kickoff-note/skip`, {
      user: 'agent',
      body: { reason: 'Done by phone' },
    })
    expect(inProgress(skip.body)).toEqual(['urgent-note'])
    await complete(id, 'urgent-note', { body: 'Hurry' })
    expect(inProgress(await run(id))).toEqual(['board'])
    await complete(id, 'board', { body: 'Dear board' })
    expect(inProgress(await run(id))).toEqual(['upsell'])
    await complete(id, 'upsell', { body: 'More seats' })

    // All lanes at once, and what comes after nothing at once as well.
    expect(inProgress(await run(id))).toEqual(['install', 'invite', 'survey', 'approve'])
    const task = await createdTask({ app, play: id })
    const meeting = await createdMeeting({ app, play: id })
    expect(refusalOf(await complete(id, 'install')).reasons).toEqual(['records-open'])
    expect(refusalOf(await complete(id, 'verify', { body: 'x' })).code).toBe('not-current')
    // The role of the activity, not only of the playbook.
    expect((await complete(id, 'approve', { body: 'x' })).status).toBe(403)
    const forAgent = items(await run(id)).find(({ key }) => key === 'approve')
    const forOther = items(await run(id, { user: 'aleAgent' })).find(({ key }) => key === 'approve')
    expect([forAgent?.allowed, forOther?.allowed]).toEqual([[], ['complete']])
    expect((await complete(id, 'approve', { body: 'Approved' }, { user: 'aleAgent' })).status).toBe(200)
    await complete(id, 'survey', { data: { score: 7 } })
    expect(refusalOf(await complete(id, 'invite')).reasons).toEqual(['records-open'])
    await app.rest('PATCH', `/meetings/${meeting.id}`, { user: 'agent', body: { state: 'complete' } })
    await complete(id, 'invite')
    await app.rest('PATCH', `/tasks/${task.id}`, { user: 'agent', body: { state: 'complete' } })
    await complete(id, 'install')
    expect(inProgress(await run(id))).toEqual(['train'])
    const waiting = await complete(id, 'verify', { body: 'x' })
    expect(refusalOf(waiting).code).toBe('not-current')
    expect(waiting.body.errors[0].data.reasons[0].waitsFor).toEqual(['train'])
    await complete(id, 'train', { body: 'Trained' })
    await complete(id, 'verify', { body: 'Verified' })
    await complete(id, 'goodbye', { body: 'Farewell' })
    await complete(id, 'record', { data: { closureCode: 'Launched', closeNotes: 'Great' } })

    const late = await createdTask({ app, play: id })
    const refused = await app.rest('POST', `/plays/${id}/close`, { user: 'agent', body: {} })
    expect(refusalOf(refused)).toEqual({ code: 'blocked', reasons: ['records-open'] })
    await app.rest('PATCH', `/tasks/${late.id}`, { user: 'agent', body: { state: 'canceled' } })
    const closed = await app.rest('POST', `/plays/${id}/close`, { user: 'agent', body: {} })
    expect(closed.body.play).toMatchObject({
      state: 'closed',
      progress: 'completed',
      closureCode: 'Launched',
    })
    expect(states(closed.body)).toMatchObject({
      prepare: 'completed',
      expansion: 'completed',
      build: 'completed',
      finish: 'completed',
    })
  })

  it('runs over GraphQL, every condition false, to Closed: what is not wanted is skipped', async () => {
    const engagement = await app.createEngagement({ stage: 'adoption' })
    const { id } = await startedPlay({
      app,
      playbook: 'launch',
      data: { engagement: engagement.id, shortDescription: 'Go' },
    })
    const mutate = async (key: string, input: { data?: unknown; body?: string }) => {
      const type = typeof id === 'number' ? 'Int!' : 'String!'
      const answer = await app.graphql(
        `mutation ($id: ${type}, $key: String!, $data: PlaybookJSON, $body: String) {
          completeActivity(id: $id, key: $key, data: $data, body: $body) {
            play { state progress currentActivity }
            phases { key state lanes { key state activities { key state allowed } } }
          }
        }`,
        { id, key, ...input },
        { user: 'agent' },
      )
      expect(answer.errors).toBeUndefined()
      return answer.data.completeActivity
    }
    const { regulator: _, ...rest } = details
    const small = { ...rest, launchName: 'Gemini', category: 'Small', priority: 'low', regulated: false }
    await mutate('details', { data: small })
    const noted = await mutate('kickoff-note', { body: 'x' })
    expect(states(noted)).toMatchObject({
      'urgent-note': 'skipped',
      'large-only': 'skipped',
      board: 'skipped',
      expansion: 'skipped',
      upsell: 'skipped',
      legal: 'skipped',
      approve: 'skipped',
      prepare: 'completed',
    })
    expect(inProgress(noted)).toEqual(['install', 'invite', 'survey'])
    await mutate('install', {})
    await mutate('invite', {})
    await mutate('train', { body: 'x' })
    await mutate('survey', { data: { score: 1 } })
    const verified = await mutate('verify', { body: 'x' })
    expect(states(verified)).toMatchObject({ goodbye: 'skipped' })
    expect(inProgress(verified)).toEqual(['record'])
    await mutate('record', { data: { closureCode: 'Postponed', closeNotes: 'x' } })
    const closed = await app.graphql(
      `mutation { closePlay(id: ${JSON.stringify(id)}) { play { state progress } effects { canceled { activities } } } }`,
      {},
      { user: 'agent' },
    )
    expect(closed.data.closePlay).toEqual({
      play: { state: 'closed', progress: 'completed' },
      effects: { canceled: { activities: [] } },
    })
  })

  it('looks at a condition once, when the turn comes', async () => {
    const { id } = await startedPlay({ app, playbook: 'launch', data: { shortDescription: 'Go' } })
    const { regulator: _, ...rest } = details
    await complete(id, 'details', {
      data: { ...rest, launchName: 'x', regulated: false, priority: 'low', category: 'Small' },
    })
    await complete(id, 'kickoff-note', { body: 'x' })
    await app.rest('PATCH', `/plays/${id}`, {
      user: 'agent',
      body: { priority: 'critical', data: { regulated: true } },
    })
    expect(states(await run(id))).toMatchObject({ 'urgent-note': 'skipped', legal: 'skipped' })
  })

  it('clears a field whose condition has become false', async () => {
    const { id } = await startedPlay({
      app,
      playbook: 'launch',
      data: { shortDescription: 'Go', data: { launchName: 'x', regulated: true, regulator: 'Office' } },
    })
    const { regulator: _, ...rest } = details
    await complete(id, 'details', { data: { ...rest, regulated: false } })
    const { data } = await storedPlay({ app, id })
    expect(data).toMatchObject({ regulated: false })
    expect(Object.keys(data as object)).not.toContain('regulator')
  })

  it('leaves open records alone when it is canceled', async () => {
    const { id } = await startedPlay({ app, playbook: 'launch', data: { shortDescription: 'Go' } })
    const task = await createdTask({ app, play: id })
    const canceled = await app.rest('POST', `/plays/${id}/cancel`, { user: 'agent', body: { reason: 'x' } })
    expect(canceled.body.effects.canceled.tasks).toEqual([])
    const kept = await app.payload.findByID({ collection: 'tasks', id: task.id })
    expect(kept.state).toBe('new')
    const reopened = await app.rest('POST', `/plays/${id}/reopen`, { user: 'agent', body: { reason: 'x' } })
    expect(inProgress(reopened.body)).toEqual(['details'])
  })

  it('is there for lists, filters and the roles it names', async () => {
    const { id } = await startedPlay({
      app,
      playbook: 'launch',
      user: 'aleAgent',
      data: { shortDescription: 'Go' },
    })
    const list = await app.rest(
      'GET',
      '/plays?where[currentActivity][equals]=details&where[playbook][equals]=launch&limit=100',
      {
        user: 'viewer',
      },
    )
    expect(list.body.docs.map((doc: { id: unknown }) => doc.id)).toContain(id)
    const stored = await app.rest('GET', '/playbook-definitions?where[key][equals]=launch&depth=0', {
      user: 'agent',
    })
    expect(stored.body.docs).toHaveLength(1)
    expect(stored.body.docs[0]).toMatchObject({
      key: 'launch',
      version: 1,
      label: 'Launch 🚀',
      source: LAUNCH,
    })
  })
})
