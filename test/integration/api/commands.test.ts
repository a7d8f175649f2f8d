import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createTestApp, type RestAnswer, type TestApp } from '../../support/app.ts'
import {
  changingNothing,
  createdMeeting,
  createdTask,
  customerPlayAt,
  customerSteps,
  everything,
  pathsOf,
  playbookDirectory,
  refusalOf,
  startedPlay,
  storedPlay,
  withoutTimes,
} from '../../support/plays.ts'

/** A short playbook for each of the rules about open records, with something to skip. */
const shortPlaybook = ({ key, prefix, rule }: { key: string; prefix: string; rule: string }): string => `
key: ${key}
label: Short one
record:
  numberPrefix: ${prefix}
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
          - { key: remark, type: work-note, label: Remark, skippable: true }
          - { key: needed, type: comment, label: Needed }
          - { key: end, type: close-record, label: End }
close:
  openRecords: ${rule}
cancel:
  openRecords: ${rule}
`

const isEmptyList = (value: unknown): boolean => Array.isArray(value) && value.length === 0

describe('commands over REST', () => {
  let app: TestApp
  let definitions: Awaited<ReturnType<typeof playbookDirectory>>

  beforeAll(async () => {
    definitions = await playbookDirectory({
      files: {
        'refusing.yaml': shortPlaybook({ key: 'refusing', prefix: 'RFS', rule: 'refuse' }),
        'leaving.yaml': shortPlaybook({ key: 'leaving', prefix: 'LVE', rule: 'leave' }),
      },
    })
    app = await createTestApp({ directory: definitions.directory })
  })
  afterAll(async () => {
    await app?.destroy()
    await definitions?.remove()
  })

  const post = (path: string, body: unknown = {}, user: Parameters<TestApp['rest']>[2] = { user: 'agent' }) =>
    app.rest('POST', `/plays/${path}`, { body, ...user })

  const both = async (
    path: string,
    body: unknown,
  ): Promise<{ rehearsal: RestAnswer; answer: RestAnswer }> => {
    const rehearsal = await changingNothing({ app, does: () => post(`${path}?dryRun=true`, body) })
    return { rehearsal, answer: await post(path, body) }
  }

  const same = ({ rehearsal, answer }: { rehearsal: RestAnswer; answer: RestAnswer }): RestAnswer => {
    expect(withoutTimes(rehearsal.body)).toEqual(withoutTimes(answer.body))
    expect(rehearsal.status).toBe(answer.status)
    return answer
  }

  /** Asks for a dry run first: it changes nothing and answers what the real command then answers. */
  const rehearsed = async (path: string, body: unknown = {}): Promise<RestAnswer> =>
    same(await both(path, body))

  /** The same for what is wrong or refused: the real one changes nothing either. */
  const inVain = (path: string, body: unknown = {}): Promise<RestAnswer> =>
    changingNothing({
      app,
      does: async () =>
        same({ rehearsal: await post(`${path}?dryRun=true`, body), answer: await post(path, body) }),
    })

  const refusedWithoutTrace = async (path: string, body: unknown = {}) => refusalOf(await inVain(path, body))

  it('show the run as it is', async () => {
    const play = await startedPlay({ app })
    const task = await createdTask({ app, play: play.id })
    const { status, body } = await app.rest('GET', `/plays/${play.id}/run`, { user: 'agent' })
    expect(status).toBe(200)
    expect(Object.keys(body).sort()).toEqual(['actions', 'phases', 'play'])
    expect(body.play).toEqual({
      id: play.id,
      number: play.number,
      playbook: 'customer-play',
      state: 'new',
      progress: 'not-started',
      rev: 1,
      definition: { key: 'customer-play', version: 1, hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
      currentPhase: 'initiate',
      currentActivity: 'core-information',
      closureCode: null,
    })
    expect(
      body.phases.map((phase: { key: string; label: string; state: string }) => [
        phase.key,
        phase.label,
        phase.state,
      ]),
    ).toEqual([
      ['initiate', 'Initiate', 'in-progress'],
      ['assist', 'Assist', 'pending'],
      ['review-and-close', 'Review & Close', 'pending'],
    ])
    const [setup] = body.phases[0].lanes
    expect(setup).toMatchObject({ key: 'setup', label: null, state: 'in-progress' })
    const [select, core] = setup.activities
    expect(select).toMatchObject({
      key: 'select-engagement',
      type: 'create',
      state: 'completed',
      allowed: [],
      by: app.users.agent.id,
    })
    expect(select.endedAt).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/)
    expect(core).toMatchObject({
      key: 'core-information',
      type: 'form',
      label: 'Enter core information',
      button: 'Mark Complete',
      state: 'in-progress',
      allowed: ['complete'],
      blockedBy: [],
    })
    expect(
      core.fields.map((field: { name: string; required: boolean }) => [field.name, field.required]),
    ).toEqual([
      ['assignedTo', false],
      ['priority', false],
      ['category', false],
      ['dueDate', false],
      ['shortDescription', true],
      ['description', true],
    ])
    const work = body.phases[1].lanes[1].activities[1]
    expect(work).toMatchObject({
      key: 'related-work',
      type: 'records',
      state: 'pending',
      allowed: [],
      collection: 'tasks',
      records: { open: 1, total: 1 },
      blockedBy: [{ code: 'activity-pending', activity: 'related-work', message: expect.any(String) }],
    })
    expect(body.actions).toMatchObject({
      close: { allowed: true, early: true, blockedBy: [] },
      cancel: { allowed: true, blockedBy: [] },
      pause: { allowed: true, blockedBy: [] },
      resume: { allowed: false, blockedBy: [{ code: 'play-not-paused' }] },
      reopen: { allowed: false, blockedBy: [{ code: 'play-not-closed' }] },
    })
    expect(task.number).toMatch(/^TSK\d{7}$/)
  })

  it('answer a dry run as the real one, from start to closed, and write nothing for it', async () => {
    const play = await startedPlay({ app })
    for (const [at, [key, body]] of customerSteps(app).entries()) {
      const answer = await rehearsed(`${play.id}/activities/${key}/complete`, body)
      expect(answer.body.play).toMatchObject({ rev: at + 2, state: 'in-progress', progress: 'on-track' })
      const run = await app.rest('GET', `/plays/${play.id}/run`, { user: 'agent' })
      expect(run.body).toEqual(answer.body)
    }
    const closed = await rehearsed(`${play.id}/close`)
    expect(closed.body).toMatchObject({
      play: {
        state: 'closed',
        progress: 'completed',
        closureCode: 'Achieved',
        currentPhase: null,
        currentActivity: null,
      },
      effects: { canceled: { activities: [], tasks: [], meetings: [] } },
    })
    const stored = await storedPlay({ app, id: play.id })
    expect(stored.closeNotes).toBe('All good.')
    expect(stored.pending ?? null).toBeNull()
  })

  it('answer a dry run of the start as well: the play as it would be, without id and number', async () => {
    const engagement = (await app.createEngagement()).id
    const body = { playbook: 'customer-play', engagement, shortDescription: 'Later', priority: 'low' }
    const start = (sent: unknown, dryRun: string, user: 'agent' | 'viewer' | 'aleAgent' = 'agent') =>
      app.rest('POST', `/plays?depth=0${dryRun}`, { user, body: sent })
    const rehearsal = await changingNothing({ app, does: () => start(body, '&dryRun=true') })
    expect(rehearsal.status).toBe(200)
    expect(rehearsal.body.doc).toMatchObject({
      number: null,
      state: 'new',
      currentActivity: 'core-information',
      rev: 1,
    })
    expect(Object.keys(rehearsal.body.doc)).not.toContain('id')
    await changingNothing({
      app,
      does: async () => {
        for (const [sent, user] of [
          [{ ...body, engagement: undefined }, 'agent'],
          [{ ...body, playbook: 'none' }, 'agent'],
          [{ ...body, priority: 'urgent', number: 'CPL0000009' }, 'agent'],
          [{ ...body, nonsense: 1 }, 'agent'],
          [body, 'viewer'],
          [body, 'aleAgent'],
        ] as const) {
          const [dry, real] = [await start(sent, '&dryRun=true', user), await start(sent, '', user)]
          expect(real.status).toBeGreaterThanOrEqual(400)
          expect({ status: dry.status, body: dry.body }).toEqual({ status: real.status, body: real.body })
        }
      },
    })
    const started = await start(body, '')
    expect(started.status).toBe(201)
    // Some databases leave out what is empty.
    const filled = (doc: Record<string, unknown>) =>
      Object.fromEntries(
        Object.entries(doc).filter(
          ([name, value]) => name !== 'number' && value !== null && !isEmptyList(value),
        ),
      )
    expect(withoutTimes(filled(started.body.doc))).toMatchObject(
      withoutTimes(filled(rehearsal.body.doc)) as object,
    )
  })

  it('refuse what is done, not current, unknown, and leave no trace of it', async () => {
    const play = await customerPlayAt({ app, activity: 'add-squad' })
    const squad = { data: { squad: [app.users.agent.id] } }
    expect(await refusedWithoutTrace(`${play.id}/activities/core-information/complete`, {})).toEqual({
      code: 'already-done',
      reasons: ['activity-done'],
    })
    expect(await refusedWithoutTrace(`${play.id}/activities/final-outcome/complete`, { body: 'x' })).toEqual({
      code: 'not-current',
      reasons: ['activity-pending'],
    })
    expect(await refusedWithoutTrace(`${play.id}/activities/add-squad/skip`, { reason: 'no' })).toEqual({
      code: 'blocked',
      reasons: ['not-skippable'],
    })
    const unknown = await inVain(`${play.id}/activities/nonsense/complete`, squad)
    expect(unknown.status).toBe(404)
    expect(unknown.body.errors[0].message).toContain('nonsense')
    const missing = await inVain(`${play.id}/activities/add-squad/complete`, {})
    expect(pathsOf(missing)).toEqual(['squad'])
  })

  it('name the records that are still open', async () => {
    const play = await customerPlayAt({ app, activity: 'related-work' })
    const one = await createdTask({ app, play: play.id })
    const two = await createdTask({ app, play: play.id, data: { state: 'paused' } })
    const answer = await inVain(`${play.id}/activities/related-work/complete`)
    expect(refusalOf(answer).code).toBe('blocked')
    const [reason] = answer.body.errors[0].data.reasons
    expect(reason).toEqual({
      code: 'records-open',
      collection: 'tasks',
      count: 2,
      numbers: [one.number, two.number],
      message: `2 tasks are still open: ${one.number}, ${two.number}.`,
    })
    const run = await app.rest('GET', `/plays/${play.id}/run`, { user: 'agent' })
    const work = run.body.phases[1].lanes[1].activities[1]
    expect(work).toMatchObject({ allowed: ['complete'], blockedBy: [reason], records: { open: 2, total: 2 } })
  })

  it('skip what may be skipped, with a reason', async () => {
    const play = await startedPlay({ app, playbook: 'leaving' })
    expect(pathsOf(await inVain(`${play.id}/activities/remark/skip`))).toEqual(['reason'])
    const skipped = await rehearsed(`${play.id}/activities/remark/skip`, { reason: 'Nothing to say' })
    expect(skipped.body.play).toMatchObject({ rev: 2, currentActivity: 'needed' })
    expect(skipped.body.phases[0].lanes[0].activities[1]).toMatchObject({
      state: 'skipped',
      reason: 'Nothing to say',
    })
    expect(await refusedWithoutTrace(`${play.id}/activities/remark/skip`, { reason: 'again' })).toEqual({
      code: 'already-done',
      reasons: ['activity-done'],
    })
  })

  it('close early: what is unfinished is canceled, open records with it', async () => {
    const play = await customerPlayAt({ app, activity: 'action-plan' })
    const tasks = [
      await createdTask({ app, play: play.id }),
      await createdTask({ app, play: play.id, data: { state: 'in-progress' } }),
      await createdTask({ app, play: play.id, data: { state: 'complete' } }),
    ]
    const meeting = await createdMeeting({ app, play: play.id, data: { state: 'scheduled' } })
    const missing = await inVain(`${play.id}/close`)
    expect(pathsOf(missing)).toEqual(['closeNotes', 'closureCode'])
    const wrong = await inVain(`${play.id}/close`, { closureCode: 'Perfect', closeNotes: 'x' })
    expect(pathsOf(wrong)).toEqual(['closureCode'])

    const closed = await rehearsed(`${play.id}/close`, {
      closureCode: 'Not achieved',
      closeNotes: 'Too late.',
    })
    expect(closed.body.effects).toEqual({
      canceled: {
        activities: ['action-plan', 'related-meeting', 'related-work', 'final-outcome', 'close-record'],
        tasks: [tasks[0]?.number, tasks[1]?.number],
        meetings: [meeting.number],
      },
    })
    expect(closed.body.play).toMatchObject({
      state: 'closed',
      progress: 'canceled',
      closureCode: 'Not achieved',
    })
    expect(closed.body.phases.map((phase: { state: string }) => phase.state)).toEqual([
      'completed',
      'canceled',
      'canceled',
    ])
    const states = await app.rest('GET', `/tasks?where[play][equals]=${play.id}&sort=number&depth=0`, {
      user: 'agent',
    })
    expect(states.body.docs.map((doc: { state: string }) => doc.state)).toEqual([
      'canceled',
      'canceled',
      'complete',
    ])
    expect(
      await refusedWithoutTrace(`${play.id}/close`, { closureCode: 'Achieved', closeNotes: 'x' }),
    ).toEqual({
      code: 'play-closed',
      reasons: ['play-closed'],
    })
    for (const [path, body] of [
      ['activities/action-plan/complete', { body: 'x' }],
      ['cancel', { reason: 'x' }],
      ['pause', {}],
      ['resume', {}],
    ] as const) {
      expect(await refusedWithoutTrace(`${play.id}/${path}`, body)).toEqual({
        code: 'play-closed',
        reasons: ['play-closed'],
      })
    }
    const stream = await app.rest(
      'GET',
      `/activity?where[play][equals]=${play.id}&where[kind][equals]=playbook&limit=50&depth=0`,
      { user: 'agent' },
    )
    const event = stream.body.docs.find((doc: { event: { event: string } }) => doc.event.event === 'closed')
    expect(event.event.records).toEqual({
      tasks: [tasks[0]?.number, tasks[1]?.number],
      meetings: [meeting.number],
    })
  })

  it('refuse to close or cancel over open records where the playbook says so', async () => {
    const play = await startedPlay({ app, playbook: 'refusing' })
    const task = await createdTask({ app, play: play.id })
    const meeting = await createdMeeting({ app, play: play.id })
    const closure = { closureCode: 'Done', closeNotes: 'Done.' }
    expect(await refusedWithoutTrace(`${play.id}/close`, closure)).toEqual({
      code: 'blocked',
      reasons: ['records-open', 'records-open'],
    })
    expect(await refusedWithoutTrace(`${play.id}/cancel`, { reason: 'x' })).toEqual({
      code: 'blocked',
      reasons: ['records-open', 'records-open'],
    })
    await app.rest('PATCH', `/tasks/${task.id}`, { user: 'agent', body: { state: 'complete' } })
    await app.rest('PATCH', `/meetings/${meeting.id}`, { user: 'agent', body: { state: 'canceled' } })
    const closed = await rehearsed(`${play.id}/close`, closure)
    expect(closed.body).toMatchObject({
      play: { state: 'closed' },
      effects: { canceled: { tasks: [], meetings: [] } },
    })
  })

  it('leave open records alone where the playbook says so', async () => {
    const play = await startedPlay({ app, playbook: 'leaving' })
    const task = await createdTask({ app, play: play.id })
    const canceled = await rehearsed(`${play.id}/cancel`, { reason: 'Not needed' })
    expect(canceled.body.effects.canceled).toEqual({
      activities: ['remark', 'needed', 'end'],
      tasks: [],
      meetings: [],
    })
    const kept = await app.rest('GET', `/tasks/${task.id}?depth=0`, { user: 'agent' })
    expect(kept.body.state).toBe('new')
    const done = await app.rest('PATCH', `/tasks/${task.id}`, { user: 'agent', body: { state: 'complete' } })
    expect(done.status).toBe(200)
  })

  it('cancel with a reason', async () => {
    const play = await customerPlayAt({ app, activity: 'related-work' })
    const task = await createdTask({ app, play: play.id })
    expect(pathsOf(await inVain(`${play.id}/cancel`, { reason: ' ' }))).toEqual(['reason'])
    const canceled = await rehearsed(`${play.id}/cancel`, { reason: 'Customer left' })
    expect(canceled.body).toMatchObject({
      play: { state: 'canceled', progress: 'canceled' },
      effects: {
        canceled: {
          activities: ['related-work', 'final-outcome', 'close-record'],
          tasks: [task.number],
          meetings: [],
        },
      },
    })
    expect(await storedPlay({ app, id: play.id })).toMatchObject({
      cancelReason: 'Customer left',
      currentActivity: null,
    })
    expect(await refusedWithoutTrace(`${play.id}/cancel`, { reason: 'again' })).toEqual({
      code: 'play-closed',
      reasons: ['play-closed'],
    })
  })

  it('pause and resume: nothing else goes meanwhile, and all is as before afterwards', async () => {
    const play = await customerPlayAt({ app, activity: 'action-plan' })
    await app.rest('PATCH', `/plays/${play.id}`, { user: 'agent', body: { progress: 'at-risk' } })
    expect(await refusedWithoutTrace(`${play.id}/resume`)).toEqual({
      code: 'not-current',
      reasons: ['play-not-paused'],
    })
    const paused = await rehearsed(`${play.id}/pause`)
    expect(paused.body.play).toMatchObject({ state: 'paused', progress: 'paused' })
    expect(await refusedWithoutTrace(`${play.id}/pause`)).toEqual({
      code: 'blocked',
      reasons: ['play-paused'],
    })
    expect(await refusedWithoutTrace(`${play.id}/activities/action-plan/complete`, { body: 'x' })).toEqual({
      code: 'blocked',
      reasons: ['play-paused'],
    })
    expect(await refusedWithoutTrace(`${play.id}/activities/core-information/complete`)).toEqual({
      code: 'blocked',
      reasons: ['play-paused'],
    })
    const resumed = await rehearsed(`${play.id}/resume`)
    expect(resumed.body.play).toMatchObject({
      state: 'in-progress',
      progress: 'at-risk',
      currentActivity: 'action-plan',
    })

    const fresh = await startedPlay({ app })
    await rehearsed(`${fresh.id}/pause`)
    expect((await rehearsed(`${fresh.id}/resume`)).body.play).toMatchObject({
      state: 'new',
      progress: 'not-started',
    })
    await rehearsed(`${fresh.id}/pause`)
    const closed = await rehearsed(`${fresh.id}/close`, {
      closureCode: 'Canceled',
      closeNotes: 'While paused.',
    })
    expect(closed.body.play).toMatchObject({ state: 'closed', progress: 'canceled' })
  })

  it('reopen: the run goes on where it stood, canceled records stay canceled', async () => {
    const play = await customerPlayAt({ app, activity: 'related-work' })
    const task = await createdTask({ app, play: play.id })
    expect(await refusedWithoutTrace(`${play.id}/reopen`, { reason: 'x' })).toEqual({
      code: 'not-current',
      reasons: ['play-not-closed'],
    })
    await post(`${play.id}/close`, { closureCode: 'Achieved', closeNotes: 'Good' })
    expect(pathsOf(await inVain(`${play.id}/reopen`))).toEqual(['reason'])
    const viewer = await changingNothing({
      app,
      does: () => post(`${play.id}/reopen`, { reason: 'x' }, { user: 'viewer' }),
    })
    expect(viewer.status).toBe(403)
    const reopened = await rehearsed(`${play.id}/reopen`, { reason: 'Too early' })
    expect(reopened.body.play).toMatchObject({
      state: 'in-progress',
      progress: 'on-track',
      currentActivity: 'related-work',
      closureCode: null,
    })
    expect(await storedPlay({ app, id: play.id })).toMatchObject({
      closureCode: null,
      closeNotes: null,
      state: 'in-progress',
    })
    const kept = await app.rest('GET', `/tasks/${task.id}?depth=0`, { user: 'agent' })
    expect(kept.body.state).toBe('canceled')
    const again = await app.rest('PATCH', `/tasks/${task.id}`, { user: 'agent', body: { state: 'new' } })
    expect(again.status).toBe(200)
    expect(await refusedWithoutTrace(`${play.id}/activities/related-work/complete`)).toEqual({
      code: 'blocked',
      reasons: ['records-open'],
    })

    await post(`${play.id}/cancel`, { reason: 'No' })
    await rehearsed(`${play.id}/reopen`, { reason: 'Yes' })
    expect(await storedPlay({ app, id: play.id })).toMatchObject({
      cancelReason: null,
      currentActivity: 'related-work',
    })
  })

  it('take rev: the current one passes, an older or newer one is a conflict', async () => {
    const play = await customerPlayAt({ app, activity: 'action-plan' })
    const { rev } = play
    for (const given of [rev - 1, rev + 1]) {
      for (const [path, body] of [
        ['activities/action-plan/complete', { body: 'x' }],
        ['activities/action-plan/skip', { reason: 'x' }],
        ['close', { closureCode: 'Achieved', closeNotes: 'x' }],
        ['cancel', { reason: 'x' }],
        ['pause', {}],
      ] as const) {
        expect(await refusedWithoutTrace(`${play.id}/${path}`, { ...body, rev: given })).toEqual({
          code: 'conflict',
          reasons: ['rev-stale'],
        })
      }
    }
    for (const given of [-1, 1.5, String(rev), true, [], {}, 1e300]) {
      const answer = await inVain(`${play.id}/pause`, { rev: given })
      expect(pathsOf(answer)).toEqual(['rev'])
    }
    const passed = await rehearsed(`${play.id}/activities/action-plan/complete`, { body: 'x', rev })
    expect(passed.body.play.rev).toBe(rev + 1)
    await rehearsed(`${play.id}/pause`, { rev: rev + 1 })
    await rehearsed(`${play.id}/resume`, { rev: rev + 2 })
    await rehearsed(`${play.id}/cancel`, { reason: 'x', rev: rev + 3 })
    await rehearsed(`${play.id}/reopen`, { reason: 'x', rev: rev + 4 })
  })

  it('are checked in order: access, closed, rev, paused, turn, input, gates', async () => {
    const play = await customerPlayAt({ app, activity: 'related-work' })
    await createdTask({ app, play: play.id })
    const at = (
      path: string,
      body: unknown,
      user: 'agent' | 'viewer' | 'customer' | 'nobody' | null = 'agent',
    ) => changingNothing({ app, does: () => post(`${play.id}/${path}`, body, { user }) })
    const done = 'activities/core-information/complete'
    const wrong = { data: 'wrong', rev: 1 }

    expect((await at('activities/related-work/complete', wrong, null)).status).toBe(401)
    expect((await at('activities/related-work/complete', wrong, 'viewer')).status).toBe(403)
    expect((await at('activities/related-work/complete', wrong, 'customer')).status).toBe(403)
    expect((await at('activities/related-work/complete', wrong, 'nobody')).status).toBeOneOf([403, 404])
    expect((await at('activities/none/complete', wrong)).status).toBe(404)
    // Input is wrong and a task is open: input comes first.
    expect(pathsOf(await at('activities/related-work/complete', { data: { x: 1 } }))).toEqual(['data.x'])
    // Its turn is over and the input is wrong: the turn comes first.
    expect(refusalOf(await at(done, { data: 'wrong' })).code).toBe('already-done')
    // The rev is old besides: the rev comes first.
    expect(refusalOf(await at(done, wrong)).code).toBe('conflict')
    await post(`${play.id}/pause`)
    expect(refusalOf(await at(done, { data: 'wrong' }))).toEqual({
      code: 'blocked',
      reasons: ['play-paused'],
    })
    expect(refusalOf(await at(done, wrong)).code).toBe('conflict')
    await post(`${play.id}/cancel`, { reason: 'x' })
    expect(refusalOf(await at(done, wrong)).code).toBe('play-closed')
    expect((await at(done, wrong, 'viewer')).status).toBe(403)
    expect((await at('activities/none/complete', wrong)).status).toBe(404)
  })

  it('are 404 for a play that is not there, 401 without signing in, 403 for a customer', async () => {
    const play = await startedPlay({ app })
    const { id } = await startedPlay({ app })
    await app.payload.delete({ collection: 'plays', id })
    for (const path of [
      'activities/core-information/complete',
      'activities/core-information/skip',
      'close',
      'cancel',
      'pause',
      'resume',
      'reopen',
    ]) {
      await changingNothing({
        app,
        does: async () => {
          expect((await post(`${id}/${path}`)).status).toBe(404)
          expect((await post(`${play.id}/${path}`, {}, { user: null })).status).toBe(401)
          expect((await post(`${play.id}/${path}`, {}, { user: 'customer' })).status).toBe(403)
          expect((await post(`${play.id}/${path}`, {}, { user: 'viewer' })).status).toBe(403)
        },
      })
    }
    expect((await app.rest('GET', `/plays/${id}/run`, { user: 'agent' })).status).toBe(404)
    expect((await app.rest('GET', `/plays/${play.id}/run`, { user: null })).status).toBe(401)
    expect((await app.rest('GET', `/plays/${play.id}/run`, { user: 'customer' })).status).toBe(403)
    expect((await app.rest('GET', `/plays/${play.id}/run`, { user: 'viewer' })).status).toBe(200)
  })

  it('tell a viewer what is in the way and offer nothing', async () => {
    const play = await startedPlay({ app })
    const { body } = await app.rest('GET', `/plays/${play.id}/run`, { user: 'viewer' })
    expect(body.phases[0].lanes[0].activities[1]).toMatchObject({ state: 'in-progress', allowed: [] })
    expect(body.actions).toMatchObject({
      close: { allowed: false },
      cancel: { allowed: false },
      pause: { allowed: false },
    })
  })

  it('leave entries of the stream in order, with who did it', async () => {
    const before = await everything(app)
    const play = await customerPlayAt({ app, activity: 'related-meeting' })
    const after = await everything(app)
    const entries = Object.entries(after.activity as Record<string, Record<string, unknown>>)
      .filter(([id]) => !(id in (before.activity as object)))
      .map(([, entry]) => entry)
      .filter(({ play: of }) => String(of) === String(play.id))
    for (const entry of entries) expect(String(entry.author)).toBe(String(app.users.agent.id))
    expect(entries.filter(({ kind }) => kind === 'comment')).toMatchObject([
      { body: 'We agree.', visibility: 'customer' },
    ])
    expect(entries.filter(({ kind }) => kind === 'work-note')).toMatchObject([
      { body: 'First this, then that.', visibility: 'internal' },
    ])
    const events = entries
      .filter(({ kind }) => kind === 'playbook')
      .map(({ event }) => (event as { event: string }).event)
    expect(events.filter((each) => each === 'started')).toHaveLength(1)
    const changes = entries
      .filter(({ kind }) => kind === 'field-change')
      .flatMap((entry) => entry.changes as { field: string }[])
    expect(changes.map(({ field }) => field).sort()).toEqual(
      expect.arrayContaining(['description', 'priority', 'progress', 'shortDescription', 'squad', 'state']),
    )
  })
})
