import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PluginContext } from '../../../src/context.ts'
import { defaultVocabulary } from '../../../src/definition/vocabulary.ts'
import { sanitizeOptions } from '../../../src/options.ts'
import { expireContracts } from '../../../src/runtime/engagement-records/expire-contracts.ts'
import { createTestApp, type RestAnswer, type TestApp } from '../../support/app.ts'
import { createdTask, pathsOf, refusalOf, startedPlay } from '../../support/plays.ts'

type Id = string | number
type Doc = { readonly id: Id; readonly number: string; readonly [field: string]: unknown }
type Body = Record<string, unknown>

describe('records around an engagement', () => {
  let app: TestApp
  let engagement: Doc
  let contact: Doc
  beforeAll(async () => {
    app = await createTestApp()
    engagement = (await app.createEngagement()) as Doc
    contact = (await app.createContact({ account: app.accounts.first.id })) as Doc
  })
  afterAll(() => app?.destroy())

  const post = (path: string, body: unknown): Promise<RestAnswer> =>
    app.rest('POST', `/${path}?depth=0`, { user: 'agent', body })
  const patch = (path: string, body: unknown): Promise<RestAnswer> =>
    app.rest('PATCH', `/${path}?depth=0`, { user: 'agent', body })
  const remove = (path: string): Promise<RestAnswer> => app.rest('DELETE', `/${path}`, { user: 'admin' })
  const created = async (collection: string, body: Body): Promise<Doc> => {
    const answer = await post(collection, body)
    expect(answer.body.errors, `${collection} ${JSON.stringify(body)}`).toBeUndefined()
    expect(answer.status).toBe(201)
    return answer.body.doc
  }
  const changed = async (path: string, body: Body): Promise<Doc> => {
    const answer = await patch(path, body)
    expect(answer.body.errors, `${path} ${JSON.stringify(body)}`).toBeUndefined()
    return answer.body.doc
  }
  /** As the database has it, hidden fields and all. */
  const stored = async (collection: string, id: Id): Promise<Record<string, unknown>> =>
    JSON.parse(
      JSON.stringify(await app.payload.db.findOne({ collection, where: { id: { equals: id } } })),
    ) as Record<string, unknown>

  const KINDS = {
    touchpoints: {
      text: 'subject',
      codes: 'addressed',
      active: 'in-progress',
      done: 'closed',
      progress: true,
    },
    'risk-signals': {
      text: 'shortDescription',
      codes: 'resolved',
      active: 'active',
      done: 'closed',
      progress: false,
      more: { probability: 'low' },
    },
    escalations: {
      text: 'shortDescription',
      codes: null,
      active: 'in-progress',
      done: 'closed',
      progress: false,
    },
    'success-objectives': {
      text: 'title',
      codes: 'achieved',
      active: 'in-progress',
      done: 'closed',
      progress: true,
    },
    'success-outcomes': {
      text: 'title',
      codes: 'achieved',
      active: 'in-progress',
      done: 'closed',
      progress: true,
    },
    'success-initiatives': {
      text: 'subject',
      codes: 'achieved',
      active: 'in-progress',
      done: 'closed',
      progress: true,
    },
    'success-tasks': {
      text: 'shortDescription',
      codes: null,
      active: 'in-progress',
      done: 'complete',
      progress: false,
    },
  } as const
  type Kind = keyof typeof KINDS
  const KIND_NAMES = Object.keys(KINDS) as Kind[]
  const NUMBERS: Record<Kind, RegExp> = {
    touchpoints: /^TPT\d{7}$/,
    'risk-signals': /^RSK\d{7}$/,
    escalations: /^ESC\d{7}$/,
    'success-objectives': /^OBJ\d{7}$/,
    'success-outcomes': /^OUT\d{7}$/,
    'success-initiatives': /^INI\d{7}$/,
    'success-tasks': /^STK\d{7}$/,
  }

  /** A record of the kind, and whatever it has to hang on. */
  const made = async (kind: Kind, body: Body = {}): Promise<Doc> => {
    const spec = KINDS[kind]
    const parent = async (): Promise<Body> => {
      if (kind === 'success-outcomes')
        return { objective: body.objective ?? (await made('success-objectives')).id }
      if (kind === 'success-initiatives')
        return { outcome: body.outcome ?? (await made('success-outcomes')).id }
      if (kind === 'success-tasks')
        return 'touchpoint' in body
          ? {}
          : { initiative: body.initiative ?? (await made('success-initiatives')).id }
      return { engagement: engagement.id }
    }
    return created(kind, {
      [spec.text]: 'What it is about',
      ...('more' in spec ? spec.more : {}),
      ...(await parent()),
      ...body,
    })
  }
  const ending = (kind: Kind): Body => ({
    state: KINDS[kind].done,
    closeNotes: 'That is that.',
    ...(KINDS[kind].codes ? { closureCode: KINDS[kind].codes } : {}),
  })

  describe.each(KIND_NAMES)('%s', (kind) => {
    const spec = KINDS[kind]

    it('are numbered, of the account, and ranked by priority', async () => {
      const record = await made(kind, { priority: 'high' })
      expect(record.number).toMatch(NUMBERS[kind])
      expect(record).toMatchObject({
        engagement: engagement.id,
        account: app.accounts.first.id,
        state: 'new',
      })
      expect(record).not.toHaveProperty('priorityRank')
      expect((await stored(kind, record.id)).priorityRank).toBe(1)
      await changed(`${kind}/${record.id}`, { priority: null })
      expect((await stored(kind, record.id)).priorityRank).toBe(5)
      await changed(`${kind}/${record.id}`, { [spec.text]: 'Other words' })
      expect((await stored(kind, record.id)).priorityRank).toBe(5)
      // Sent back as it came, nothing is refused.
      const {
        id: _id,
        createdAt: _c,
        updatedAt: _u,
        ...whole
      } = await changed(`${kind}/${record.id}`, {
        priority: 'critical',
      })
      await changed(`${kind}/${record.id}`, whole)
      expect((await stored(kind, record.id)).priorityRank).toBe(0)
      for (const [field, value] of [
        ['number', 'X1'],
        ['account', app.accounts.second.id],
        ['priorityRank', 3],
      ] as const) {
        expect(pathsOf(await patch(`${kind}/${record.id}`, { [field]: value }))).toEqual([field])
        const body = { [spec.text]: 'x', ...('more' in spec ? spec.more : {}), [field]: value }
        const answer = await post(kind, { ...body, ...parentOf(record) })
        expect(pathsOf(answer)).toEqual([field])
      }
    })

    const parentOf = (record: Doc): Body =>
      Object.fromEntries(
        ['objective', 'outcome', 'initiative', 'touchpoint', 'engagement']
          .filter((field) => record[field] !== undefined && record[field] !== null)
          .filter((field) => !(kind === 'success-initiatives' && field === 'objective'))
          .filter(
            (field) =>
              field !== 'engagement' ||
              ['touchpoints', 'risk-signals', 'escalations', 'success-objectives'].includes(kind),
          )
          .map((field) => [field, record[field]]),
      )

    it('refuse what is missing, wrong or not there', async () => {
      expect(pathsOf(await post(kind, {})).length).toBeGreaterThan(0)
      expect(pathsOf(await post(kind, { [spec.text]: '   ' }))).toContain(spec.text)
      const record = await made(kind)
      for (const body of [
        { state: 'nowhere' },
        { state: 7 },
        { priority: 'urgent' },
        { [spec.text]: 5 },
        { [Object.keys(parentOf(record))[0] as string]: 'zzz' },
        { nonsense: 1 },
      ]) {
        expect(pathsOf(await patch(`${kind}/${record.id}`, body))).toEqual([Object.keys(body)[0]])
      }
      expect(
        pathsOf(await patch(`${kind}/${record.id}`, { [Object.keys(parentOf(record))[0] as string]: null })),
      ).toHaveLength(1)
    })

    it('move from state to state as they may, and their progress with them', async () => {
      const record = await made(kind)
      const path = `${kind}/${record.id}`
      const began = Date.now()
      const momentOf = ({ closedAt }: Doc) => (closedAt ? Date.parse(String(closedAt)) : null)
      const canceled = await changed(path, { state: 'canceled' })
      expect(canceled.state).toBe('canceled')
      expect(momentOf(canceled)).toBeGreaterThanOrEqual(began)
      if (spec.codes) expect(canceled.closureCode).toBe('canceled')
      if (spec.progress) expect(canceled.progress).toBe('canceled')
      expect(refusalOf(await patch(path, { state: spec.active })).reasons).toEqual(['state-not-allowed'])
      const again = await changed(path, { state: 'new' })
      expect([momentOf(record), momentOf(again)]).toEqual([null, null])
      if (spec.codes) expect(again.closureCode).toBeNull()
      if (spec.progress) expect(again.progress).toBe('not-started')
      await changed(path, { state: spec.active })
      expect(refusalOf(await patch(path, { state: 'new' })).reasons).toEqual(['state-not-allowed'])
      if (spec.progress) {
        expect((await changed(path, { progress: 'at-risk' })).progress).toBe('at-risk')
        expect((await changed(path, { [spec.text]: 'Still' })).progress).toBe('at-risk')
        expect(pathsOf(await patch(path, { progress: 'completed' }))).toEqual(['progress'])
        expect((await changed(path, { state: 'paused' })).progress).toBe('paused')
        expect(pathsOf(await patch(path, { progress: 'at-risk' }))).toEqual(['progress'])
        expect((await changed(path, { state: 'in-progress' })).progress).toBe('on-track')
      }
      const missing = ['closeNotes', ...(spec.codes ? ['closureCode'] : [])].sort()
      expect(pathsOf(await patch(path, { state: spec.done }))).toEqual(missing)
      const closed = await changed(path, ending(kind))
      expect(momentOf(closed)).toBeGreaterThanOrEqual(momentOf(canceled) as number)
      expect(await changed(path, { [spec.text]: 'Later', closedAt: closed.closedAt })).toMatchObject({
        closedAt: closed.closedAt,
      })
      expect(pathsOf(await patch(path, { closedAt: day(-3) }))).toEqual(['closedAt'])
      if (spec.progress) expect(closed.progress).toBe('completed')
      expect(pathsOf(await patch(path, { closeNotes: ' ' }))).toEqual(['closeNotes'])
      if (spec.codes) expect(pathsOf(await patch(path, { closureCode: 'canceled' }))).toEqual(['closureCode'])
      expect(refusalOf(await patch(path, { state: 'canceled' })).reasons).toEqual(['state-not-allowed'])
      const reopened = await changed(path, { state: spec.active })
      expect([reopened.closeNotes, momentOf(reopened)]).toEqual([null, null])
      if (spec.codes) expect(reopened.closureCode).toBeNull()
    })
  })

  it('plays and tasks have a rank, tasks the engagement and playbook of their play', async () => {
    const play = await startedPlay({ app, data: { priority: 'low', engagement: engagement.id } })
    expect((await stored('plays', play.id)).priorityRank).toBe(3)
    await changed(`plays/${play.id}`, { priority: 'critical' })
    expect((await stored('plays', play.id)).priorityRank).toBe(0)
    expect(pathsOf(await patch(`plays/${play.id}`, { priorityRank: 4 }))).toEqual(['priorityRank'])
    const task = await createdTask({ app, play: play.id })
    expect(task).toMatchObject({ engagement: engagement.id, playbook: 'customer-play' })
    expect((await stored('tasks', task.id)).priorityRank).toBe(5)
    await changed(`tasks/${task.id}`, { priority: 'medium' })
    expect((await stored('tasks', task.id)).priorityRank).toBe(2)
    expect(pathsOf(await patch(`tasks/${task.id}`, { playbook: 'other' }))).toEqual(['playbook'])
    expect((await remove(`tasks/${task.id}`)).status).toBe(200)
  })

  const newEngagement = async (data: Body = {}): Promise<Doc> => (await app.createEngagement(data)) as Doc
  const engagementNow = async (id: Id): Promise<Record<string, unknown>> => stored('engagements', id)
  const day = (offset: number): string => {
    const at = new Date(Date.now() + offset * 86_400_000)
    return `${at.toISOString().slice(0, 10)}T12:00:00.000Z`
  }

  describe('what hangs on what', () => {
    it('closes from below, cancels from above, and takes nothing open once it has ended', async () => {
      const objective = await made('success-objectives')
      const outcome = await made('success-outcomes', { objective: objective.id })
      const initiative = await made('success-initiatives', { outcome: outcome.id })
      const task = await made('success-tasks', { initiative: initiative.id })
      expect(initiative).toMatchObject({ objective: objective.id, outcome: outcome.id })
      for (const [kind, above, below] of [
        ['success-objectives', objective, outcome],
        ['success-outcomes', outcome, initiative],
        ['success-initiatives', initiative, task],
      ] as const) {
        const answer = await patch(`${kind}/${above.id}`, ending(kind))
        expect(refusalOf(answer)).toEqual({ code: 'blocked', reasons: ['records-open'] })
        expect(answer.body.errors[0].message).toContain(below.number)
      }
      const done = await made('success-tasks', { initiative: initiative.id, ...ending('success-tasks') })
      await changed(`success-objectives/${objective.id}`, { state: 'canceled' })
      for (const [kind, { id }] of [
        ['success-outcomes', outcome],
        ['success-initiatives', initiative],
        ['success-tasks', task],
      ] as const) {
        const now = await stored(kind, id)
        expect(now, kind).toMatchObject({ state: 'canceled', closedAt: now.updatedAt })
        if (kind !== 'success-tasks')
          expect(now).toMatchObject({ progress: 'canceled', closureCode: 'canceled' })
      }
      expect((await stored('success-tasks', done.id)).state).toBe('complete')
      const late = await post('success-tasks', { initiative: initiative.id, shortDescription: 'late' })
      expect(refusalOf(late)).toEqual({ code: 'blocked', reasons: ['parent-ended'] })
      expect(refusalOf(await patch(`success-tasks/${task.id}`, { state: 'new' })).reasons).toEqual([
        'parent-ended',
      ])
      const other = await made('success-tasks')
      const moved = await patch(`success-tasks/${other.id}`, { initiative: initiative.id })
      expect(refusalOf(moved).reasons).toEqual(['parent-ended'])
      // What has ended may be told afterwards.
      await made('success-tasks', { initiative: initiative.id, ...ending('success-tasks') })
    })

    it('never ends with something open below it, whoever adds at the same moment', async () => {
      for (const state of ['closed', 'canceled'] as const) {
        const initiative = await made('success-initiatives')
        const path = `success-initiatives/${initiative.id}`
        const task = { initiative: initiative.id, shortDescription: 'At once' }
        const [ended, ...added] = await Promise.all([
          patch(path, state === 'closed' ? ending('success-initiatives') : { state }),
          ...Array.from({ length: 4 }, () => post('success-tasks', task)),
        ])
        for (const { status } of added) expect([201, 409]).toContain(status)
        expect([200, 409]).toContain(ended.status)
        const now = await stored('success-initiatives', initiative.id)
        const { totalDocs } = await app.payload.count({
          collection: 'success-tasks',
          where: { and: [{ initiative: { equals: initiative.id } }, { state: { equals: 'new' } }] },
        })
        expect([now.state, now.state === 'new' || totalDocs === 0]).toEqual([now.state, true])
      }
    })

    it('stays where it hangs once others hang on it, and is deleted last', async () => {
      const [second, elsewhere] = [await newEngagement(), await made('success-objectives')]
      const objective = await made('success-objectives')
      await changed(`success-objectives/${objective.id}`, { engagement: second.id })
      const outcome = await made('success-outcomes', { objective: objective.id })
      expect(outcome.engagement).toBe(second.id)
      const followed = await changed(`success-outcomes/${outcome.id}`, { objective: elsewhere.id })
      expect(followed.engagement).toBe(engagement.id)
      const initiative = await made('success-initiatives', { outcome: outcome.id })
      await made('success-tasks', { initiative: initiative.id })
      const touchpoint = await made('touchpoints')
      await made('success-tasks', { touchpoint: touchpoint.id })
      const spare = await made('success-outcomes')
      for (const [path, body] of [
        [`success-objectives/${elsewhere.id}`, { engagement: second.id }],
        [`success-outcomes/${outcome.id}`, { objective: objective.id }],
        [`success-initiatives/${initiative.id}`, { outcome: spare.id }],
        [`touchpoints/${touchpoint.id}`, { engagement: second.id }],
        [`engagements/${engagement.id}`, { account: app.accounts.second.id }],
      ] as const) {
        expect(refusalOf(await patch(path, body)), path).toEqual({
          code: 'blocked',
          reasons: ['parent-locked'],
        })
        expect(refusalOf(await remove(path)), path).toEqual({ code: 'blocked', reasons: ['has-records'] })
      }
      expect(
        (await patch(`success-outcomes/${outcome.id}`, { objective: objective.id })).body.errors[0].message,
      ).toMatch(/1 initiative /)
    })

    it('a success task belongs to an initiative or a touchpoint, an initiative serves outcomes of one objective', async () => {
      const [initiative, touchpoint] = [await made('success-initiatives'), await made('touchpoints')]
      const both = { shortDescription: 'x', initiative: initiative.id, touchpoint: touchpoint.id }
      expect(pathsOf(await post('success-tasks', both))).toEqual(['touchpoint'])
      expect(pathsOf(await post('success-tasks', { shortDescription: 'x' }))).toEqual(['initiative'])
      const sibling = await made('success-outcomes', { objective: initiative.objective })
      const stranger = await made('success-outcomes')
      const path = `success-initiatives/${initiative.id}`
      await changed(path, { otherOutcomes: [sibling.id] })
      expect(pathsOf(await patch(path, { otherOutcomes: [sibling.id, stranger.id] }))).toEqual([
        'otherOutcomes',
      ])
      expect(pathsOf(await patch(path, { otherOutcomes: [initiative.outcome] }))).toEqual(['otherOutcomes'])
      expect(pathsOf(await patch(path, { otherOutcomes: [sibling.id, sibling.id] }))).toEqual([
        'otherOutcomes',
      ])
      const outcome = `success-outcomes/${sibling.id}`
      expect(pathsOf(await patch(outcome, { trackingMethod: 'metric' }))).toEqual(['indicator'])
      const dates = { plannedStart: '2026-06-02', plannedEnd: '2026-06-01' }
      expect(pathsOf(await patch(outcome, dates))).toEqual(['plannedEnd'])
      await changed(outcome, { ...dates, plannedStart: '2026-06-01' })
    })

    it('people of another account are refused at the field', async () => {
      const foreign = (await app.createContact({ account: app.accounts.second.id })) as Doc
      const own = contact.id
      for (const [kind, field] of [
        ['touchpoints', 'contact'],
        ['success-objectives', 'sponsor'],
        ['success-initiatives', 'contact'],
      ] as const) {
        const record = await made(kind, { [field]: own })
        expect(pathsOf(await patch(`${kind}/${record.id}`, { [field]: foreign.id }))).toEqual([field])
      }
      const play = await startedPlay({ app })
      const task = await createdTask({ app, play: play.id })
      const risk = await made('risk-signals')
      for (const [field, id] of [
        ['solutionPlays', play.id],
        ['solutionTasks', task.id],
      ] as const)
        expect(pathsOf(await patch(`risk-signals/${risk.id}`, { [field]: [id] }))).toEqual([field])
      const solved = await made('risk-signals', {
        engagement: play.engagement,
        solutionPlays: [play.id],
        solutionTasks: [task.id],
        riskOrIssue: 'issue',
      })
      expect(refusalOf(await remove(`tasks/${task.id}`)).reasons).toEqual(['has-records'])
      expect(solved.reportedBy).toBe(app.users.agent.id)
      await remove(`risk-signals/${solved.id}`)
      expect((await remove(`tasks/${task.id}`)).status).toBe(200)
    })
  })

  it('outcomes have figures that people measure', async () => {
    const outcome = await made('success-outcomes', { targetValue: 1_000_000_000_000, baseValue: -40.5 })
    for (const field of ['baseValue', 'targetValue', 'currentValue']) {
      for (const value of [1e308, -1_000_000_000_001])
        expect(pathsOf(await patch(`success-outcomes/${outcome.id}`, { [field]: value }))).toEqual([field])
    }
  })

  it('members of teams are there once with a responsibility, at once too', async () => {
    for (const [kind, who] of [
      ['account-team', { user: app.users.agent.id }],
      ['customer-team', { contact: contact.id }],
    ] as const) {
      const { id } = await newEngagement()
      const body = { engagement: id, ...who, responsibility: 'process-owner' }
      const answers = await Promise.all(Array.from({ length: 6 }, () => post(kind, body)))
      expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
      for (const answer of answers.filter(({ status }) => status !== 201)) {
        expect([400, 409]).toContain(answer.status)
        expect(JSON.stringify(answer.body)).not.toContain('pairKey')
      }
      expect(pathsOf(await post(kind, body))).toEqual(['responsibility'])
      const other = await created(kind, { ...body, responsibility: 'platform-architect' })
      expect(other.account).toBe(app.accounts.first.id)
      expect(pathsOf(await patch(`${kind}/${other.id}`, { responsibility: 'process-owner' }))).toEqual([
        'responsibility',
      ])
      await created(kind, { engagement: id, ...who })
      expect(pathsOf(await post(kind, { engagement: id, responsibility: 'process-owner' }))).toHaveLength(1)
    }
    const foreign = (await app.createContact({ account: app.accounts.second.id })) as Doc
    expect(pathsOf(await post('customer-team', { engagement: engagement.id, contact: foreign.id }))).toEqual([
      'contact',
    ])
  })

  describe('contracts', () => {
    const contract = (body: Body): Promise<Doc> =>
      created('contracts', {
        title: 'Subscription',
        account: app.accounts.first.id,
        state: 'active',
        ...body,
      })

    it('are of one account, in order and of amounts that there are', async () => {
      const foreign = await newEngagement({ account: app.accounts.second.id })
      const base = { title: 'x', account: app.accounts.first.id }
      for (const [body, path] of [
        [{ engagements: [engagement.id, foreign.id] }, 'engagements'],
        [{ engagements: [engagement.id, engagement.id] }, 'engagements'],
        [{ start: '2026-02-02', end: '2026-02-01' }, 'end'],
        [{ value: -1 }, 'value'],
        [{ value: 1_000_000_000_001 }, 'value'],
        [{ value: 10.005 }, 'value'],
        [{ link: 'javascript:alert(1)' }, 'link'],
        [{ link: 'not a link' }, 'link'],
        [{ account: null }, 'account'],
        [{ number: 'CON1' }, 'number'],
        [{ state: 'gone' }, 'state'],
      ] as const)
        expect(pathsOf(await post('contracts', { ...base, ...body })), JSON.stringify(body)).toEqual([path])
      const made = await contract({
        value: 999_999_999_999.99,
        link: 'https://example.com/c',
        state: 'draft',
      })
      expect(made.number).toMatch(/^CON\d{7}$/)
      await changed(`contracts/${made.id}`, { state: 'canceled' })
      expect(refusalOf(await patch(`contracts/${made.id}`, { state: 'active' })).reasons).toEqual([
        'state-not-allowed',
      ])
    })

    it('give an engagement its renewal date and its value, whoever writes at the same moment', async () => {
      const { id } = await newEngagement({ renewalDate: day(900), contractValue: 7 })
      const of = (body: Body) => contract({ engagements: [id], ...body })
      await of({ value: 5000, end: day(10), state: 'draft' })
      expect(await engagementNow(id)).toMatchObject({ renewalDate: day(900), contractValue: 7 })
      const [first, second] = await Promise.all([
        of({ value: 100.1, end: day(30) }),
        of({ value: 200.2, end: day(20) }),
        of({ value: 0.03, end: day(40) }),
        of({ value: 77, end: day(-2) }),
      ])
      expect(await engagementNow(id)).toMatchObject({ renewalDate: day(20), contractValue: 300.33 })
      for (const body of [{ contractValue: 1 }, { renewalDate: day(1) }]) {
        const answer = await patch(`engagements/${id}`, body)
        expect(pathsOf(answer)).toEqual(Object.keys(body))
        expect(answer.body.errors[0].data.errors[0].message).toContain(second.number)
      }
      await changed(`engagements/${id}`, { title: 'Other', contractValue: 300.33 })
      const { id: elsewhere } = await newEngagement()
      await changed(`contracts/${second.id}`, { engagements: [elsewhere] })
      expect(await engagementNow(id)).toMatchObject({ renewalDate: day(30), contractValue: 100.13 })
      expect(await engagementNow(elsewhere)).toMatchObject({ renewalDate: day(20), contractValue: 200.2 })
      expect((await remove(`contracts/${first.id}`)).status).toBe(200)
      expect(await engagementNow(id)).toMatchObject({ renewalDate: day(40), contractValue: 0.03 })
      expect(pathsOf(await patch(`engagements/${id}`, { healthScore: 3, lastTouchpoint: day(0) }))).toEqual([
        'healthScore',
        'lastTouchpoint',
      ])
    })

    it('expire on the day after their end, once', async () => {
      const { id } = await newEngagement()
      const today = await contract({ engagements: [id], value: 10, end: day(0) })
      const later = await contract({ engagements: [id], value: 5, end: day(3) })
      const req = await createLocalReq({}, app.payload)
      const at = (offset: number) => new Date(Date.now() + offset * 86_400_000)
      const context: PluginContext = {
        options: sanitizeOptions({ options: {}, usersSlug: 'users' }),
        vocabulary: defaultVocabulary,
        files: [],
        playbooks: new Map(),
        successPlays: new Map(),
        timeline: { activities: new Map(), facets: [] },
        freshPlaybooks: async () => {},
      }
      const twice = await Promise.all([1, 1].map((days) => expireContracts({ req, context, now: at(days) })))
      expect(twice.flat()).toContain(today.number)
      expect((await stored('contracts', today.id)).state).toBe('expired')
      expect(await engagementNow(id)).toMatchObject({ renewalDate: day(3), contractValue: 5 })
      expect(await expireContracts({ req, context, now: at(4) })).toContain(later.number)
      expect(await engagementNow(id)).toMatchObject({ renewalDate: null, contractValue: null })
      expect(await expireContracts({ req, context, now: at(4) })).toEqual([])
    })

    it('that are over count nowhere, whether jobs run or not, and are told of once', async () => {
      const { id } = await newEngagement()
      const first = await contract({ engagements: [id], value: 10, end: day(5) })
      await contract({ engagements: [id], value: 5.5, end: day(60) })
      expect(await engagementNow(id)).toMatchObject({ renewalDate: day(5), contractValue: 15.5 })
      // As if days had gone by.
      const passed = { collection: 'contracts', id: first.id, data: { end: day(-1) } }
      await app.payload.db.updateOne(passed)
      const old = { renewalDate: day(-1), contractValue: 15.5 }
      await app.payload.db.updateOne({ collection: 'engagements', id, data: old })
      const troubled = await createTestApp({ attach: app.databaseUri })
      const { db } = troubled.payload
      const find = db.find
      db.find = async () => {
        throw new Error('The database is away.')
      }
      // Whoever only reads is not kept from it.
      const { status } = await troubled.rest('GET', `/engagements/${id}?depth=0`, { user: app.users.agent })
      expect(status).toBe(200)
      db.find = find
      await troubled.destroy()
      const processes = await Promise.all([1, 2].map(() => createTestApp({ attach: app.databaseUri })))
      const paths = [`engagements/${id}?depth=0`, `contracts/${first.id}?depth=0`]
      const read = async (each: TestApp) => {
        const agent = app.users.agent
        const [engagement, contract] = await Promise.all(
          paths.map(async (path) => (await each.rest('GET', `/${path}`, { user: agent })).body),
        )
        return { ...engagement, contract: contract.state }
      }
      for (const now of await Promise.all(processes.map(read))) {
        expect(now).toMatchObject({ renewalDate: day(60), contractValue: 5.5, contract: 'expired' })
      }
      await Promise.all(processes.map((each) => each.destroy()))
      const entries = await app.payload.find({
        collection: 'activity',
        where: { record: { equals: `contracts/${first.id}` } },
      })
      expect(entries.docs.map(({ changes }) => changes)).toEqual([
        [{ field: 'state', from: 'active', to: 'expired' }],
      ])
      const told = await app.payload.find({
        collection: 'customer-timeline',
        limit: 0,
        sort: 'type',
        where: { and: [{ engagement: { equals: id } }, { message: { like: first.number } }] },
      })
      expect(told.docs.map(({ message }) => message)).toEqual([
        `Contract ${first.number}: Subscription. State: Active → Expired.`,
      ])
    })
  })

  it('the last touchpoint follows what is closed, moved and deleted', async () => {
    const [{ id }, { id: other }] = [await newEngagement(), await newEngagement()]
    const touchpoint = (body: Body) =>
      made('touchpoints', { engagement: id, ...ending('touchpoints'), ...body })
    const lastOf = async (of: Id) => (await engagementNow(of)).lastTouchpoint ?? null
    const old = await touchpoint({ dueDate: day(-20) })
    await made('touchpoints', { engagement: id, dueDate: day(-1) })
    expect(await lastOf(id)).toBe(old.closedAt)
    const newer = await touchpoint({ dueDate: day(-30) })
    expect(newer.closedAt).not.toBe(old.closedAt)
    await changed(`touchpoints/${old.id}`, { subject: 'Written once more' })
    expect(await lastOf(id)).toBe(newer.closedAt)
    await changed(`touchpoints/${newer.id}`, { engagement: other })
    expect([await lastOf(id), await lastOf(other)]).toEqual([old.closedAt, newer.closedAt])
    await changed(`touchpoints/${newer.id}`, { state: 'in-progress' })
    expect(await lastOf(other)).toBeNull()
    await changed(`touchpoints/${newer.id}`, { state: 'canceled' })
    expect(await lastOf(other)).toBeNull()
    expect((await remove(`touchpoints/${old.id}`)).status).toBe(200)
  })

  describe('risks', () => {
    const report = (body: Body, user: 'agent' | 'viewer' | 'customer' = 'agent') =>
      app.rest('POST', '/risk-signals/report', { user, body })
    const sighting = async (body: Body = {}): Promise<Body> => ({
      engagement: (await newEngagement()).id,
      sourceRecord: 'survey-12',
      category: 'NPS',
      shortDescription: 'The score has dropped',
      probability: 'high',
      ...body,
    })

    it('that are reported again occur again, each report once', async () => {
      const seen = await sighting({ value: 12, threshold: 30, note: 'Spring survey' })
      const answers = await Promise.all(
        Array.from({ length: 5 }, (_, n) => report({ ...seen, key: `k${n % 3}` })),
      )
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 201])
      const ids = new Set(answers.map(({ body }) => String(body.doc.id)))
      expect(ids.size).toBe(1)
      const [id] = [...ids]
      const risk = await stored('risk-signals', answers[0]?.body.doc.id)
      expect(risk).toMatchObject({ occurrences: 3, trackingMethod: 'integration', priorityRank: 5 })
      expect(risk.lastOccurredAt).toBeTruthy()
      const plain = { ...seen, value: undefined, threshold: undefined, note: undefined }
      const again = await post('risk-signals', plain)
      expect(refusalOf(again)).toEqual({ code: 'conflict', reasons: ['risk-open'] })
      expect(again.body.errors[0].message).toContain(risk.number)
      await changed(`risk-signals/${id}`, ending('risk-signals'))
      // What was told is told; what is new is a new risk.
      expect((await report({ ...seen, key: 'k1' })).body).toMatchObject({ created: false })
      const anew = await report(seen)
      expect(anew.status).toBe(201)
      expect(refusalOf(await patch(`risk-signals/${id}`, { state: 'active' })).reasons).toEqual(['risk-open'])
      await changed(`risk-signals/${anew.body.doc.id}`, { state: 'canceled' })
      await changed(`risk-signals/${id}`, { state: 'active' })
      expect(pathsOf(await patch(`risk-signals/${id}`, { occurrences: 9 }))).toEqual(['occurrences'])
      await remove(`risk-signals/${id}`)
      const left = await app.payload.count({
        collection: 'risk-occurrences',
        where: { risk: { equals: id } },
      })
      expect(left.totalDocs).toBe(0)
    })

    it('of nowhere in particular are as many as people want; two at once of one source are one', async () => {
      const seen = await sighting()
      const plain = await Promise.all(Array.from({ length: 4 }, () => post('risk-signals', seen)))
      expect(plain.filter(({ status }) => status === 201)).toHaveLength(1)
      for (const { status, body } of plain.filter((each) => each.status !== 201)) {
        expect(status).toBe(409)
        expect(JSON.stringify(body)).not.toContain('openKey')
      }
      for (let n = 0; n < 2; n++) await created('risk-signals', { ...seen, sourceRecord: '' })
    })

    it('are reported by those who may create them, and only rightly', async () => {
      const seen = await sighting()
      expect((await report(seen, 'viewer')).status).toBe(403)
      expect((await report(seen, 'customer')).status).toBe(403)
      for (const [body, paths] of [
        [{ sourceRecord: ' ' }, ['sourceRecord']],
        [{ engagement: 'zzz' }, ['engagement']],
        [{ probability: 'certain' }, ['probability']],
        [{ value: 'much' }, ['value']],
        [{ key: 7 }, ['key']],
        [{ key: 'a\u0000' }, ['key']],
        [{ state: 'closed' }, ['state']],
        [{ shortDescription: undefined, category: undefined }, ['category', 'shortDescription']],
      ] as const)
        expect(pathsOf(await report({ ...seen, ...body })), JSON.stringify(body)).toEqual(paths)
      expect((await report(seen)).status).toBe(201)
    })
  })

  it('meetings belong to a play or to a touchpoint that is not canceled, and go with it', async () => {
    const touchpoint = await made('touchpoints')
    const meeting = await created('meetings', { subject: 'Review', touchpoint: touchpoint.id })
    expect(meeting).toMatchObject({ state: 'draft', touchpoint: touchpoint.id })
    expect(meeting.number).toMatch(/^MTG/)
    const play = await startedPlay({ app })
    expect(
      pathsOf(await post('meetings', { subject: 'x', touchpoint: touchpoint.id, play: play.id })),
    ).toEqual(['touchpoint'])
    expect(pathsOf(await post('meetings', { subject: 'x' }))).toEqual(['play'])
    const elsewhere = await made('touchpoints')
    expect(refusalOf(await patch(`meetings/${meeting.id}`, { touchpoint: elsewhere.id })).reasons).toEqual([
      'parent-locked',
    ])
    await changed(`meetings/${meeting.id}`, { state: 'complete' })
    await changed(`touchpoints/${touchpoint.id}`, { state: 'canceled' })
    expect(refusalOf(await post('meetings', { subject: 'x', touchpoint: touchpoint.id })).reasons).toEqual([
      'parent-ended',
    ])
    expect(refusalOf(await patch(`meetings/${meeting.id}`, { state: 'draft' })).reasons).toEqual([
      'parent-ended',
    ])
    expect((await remove(`touchpoints/${touchpoint.id}`)).status).toBe(200)
    expect(
      await app.payload.db.findOne({ collection: 'meetings', where: { id: { equals: meeting.id } } }),
    ).toBeNull()
  })

  it('have a stream that the provider writes and reads', async () => {
    const record = await made('touchpoints', { visibleToCustomer: true })
    const reference = `touchpoints/${record.id}`
    await changed(reference, { priority: 'high', contact: contact.id })
    const note = await post('activity', { record: reference, kind: 'work-note', body: 'They were glad.' })
    expect(note.status).toBe(201)
    expect(
      (await post('activity', { record: reference, kind: 'comment', body: 'x' })).body.doc,
    ).toMatchObject({
      visibility: 'internal',
      engagement: engagement.id,
    })
    const stream = await app.rest('GET', `/${reference}/stream`, { user: 'viewer' })
    expect(stream.status).toBe(200)
    expect(stream.body.entries.map(({ kind }: { kind: string }) => kind)).toEqual([
      'comment',
      'work-note',
      'field-change',
    ])
    expect(stream.body.entries[2].changes).toMatchObject([
      { field: 'priority', from: null, to: 'high' },
      { field: 'contact', to: { id: contact.id } },
    ])
    for (const [body, path] of [
      [{ record: 'touchpoints/zzz' }, 'record'],
      [{ record: 'users/1' }, 'record'],
      [{ record: 'nonsense' }, 'record'],
      [{ record: reference, engagement: (await newEngagement()).id }, 'engagement'],
      [{ record: reference, visibility: 'customer' }, 'visibility'],
    ] as const)
      expect(pathsOf(await post('activity', { kind: 'work-note', body: 'x', ...body }))).toEqual([path])
    const own = await app.rest('GET', `/engagements/${engagement.id}/stream`, { user: 'agent' })
    expect(JSON.stringify(own.body)).not.toContain('They were glad.')
    // The customer sees the touchpoint, and nothing of what was said about it.
    expect((await app.rest('GET', `/${reference}`, { user: 'customer' })).status).toBe(200)
    const seen = await app.rest('GET', `/${reference}/stream`, { user: 'customer' })
    expect(seen.status).toBe(403)
    const open = { engagement: engagement.id, kind: 'comment', body: 'Good to know' }
    expect((await post('activity', open)).status).toBe(201)
    const shown = await app.rest('GET', `/engagements/${engagement.id}/stream`, { user: 'customer' })
    expect(shown.body.entries).toMatchObject([{ kind: 'comment', body: 'Good to know' }])
    for (const kind of ['comment', 'work-note'])
      expect(
        (
          await app.rest('POST', '/activity', {
            user: 'customer',
            body: { record: reference, kind, body: 'x' },
          })
        ).status,
      ).toBe(403)
    const all = await app.rest('GET', '/activity?limit=0&depth=0', { user: 'customer' })
    expect(JSON.stringify(all.body)).not.toContain('They were glad.')
    expect((await remove(reference)).status).toBe(200)
    expect(
      (await app.payload.count({ collection: 'activity', where: { record: { equals: reference } } }))
        .totalDocs,
    ).toBe(0)
  })

  it('engagements never become their own ancestors, five at once', async () => {
    const ring = await Promise.all(Array.from({ length: 5 }, () => newEngagement()))
    const answers = await Promise.all(
      ring.map(({ id }, at) => patch(`engagements/${id}`, { parent: ring[(at + 1) % 5]?.id })),
    )
    for (const { status } of answers) expect([200, 409]).toContain(status)
    const parents = new Map<string, unknown>()
    for (const { id } of ring) parents.set(String(id), (await engagementNow(id)).parent)
    for (const { id } of ring) {
      let above: unknown = parents.get(String(id))
      for (let steps = 0; above && steps < 5; steps++) above = parents.get(String(above))
      expect(above ?? null).toBeNull()
    }
  })
})
