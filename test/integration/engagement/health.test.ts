import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isoWeek, lastWeeks, weekAfter, weekStart } from '../../../src/engagement/weeks.ts'
import { createTestApp, type RestOptions, type TestApp } from '../../support/app.ts'
import { createStatementCounter } from '../../support/statements.ts'

const counter = createStatementCounter()
let app: TestApp
let other: TestApp
type Doc = { id: string | number; [field: string]: unknown }
let engagement: Doc

const now = new Date()
const week = isoWeek(now)
const daysAgo = (days: number): string => new Date(now.getTime() - days * 86_400_000).toISOString()

const send = (method: string, path: string, options: RestOptions = {}) =>
  app.rest(method, path, { user: 'admin', ...options })
const problems = (body: { errors: { data: { errors: { path: string; message: string }[] } }[] }) =>
  Object.fromEntries((body.errors[0]?.data?.errors ?? []).map(({ path, message }) => [path, message]))
const indicator = (data: Record<string, unknown>) =>
  send('POST', '/health-indicators', { body: { label: String(data.key), target: 10, ...data } })
const push = (key: string, rows: unknown, user: RestOptions['user'] = 'agent') =>
  send('POST', `/health-indicators/${key}/values`, { body: { rows }, user })
const refresh = (of: Doc, user: RestOptions['user'] = 'agent') =>
  send('POST', `/engagements/${of.id}/refresh-health`, { user })
const tab = (of: Doc, query = '', user: RestOptions['user'] = 'viewer') =>
  send('GET', `/engagements/${of.id}/home/health${query}`, { user })
const totalOfActive = async (): Promise<number> => {
  const { docs } = await app.payload.find({
    collection: 'health-indicators',
    limit: 0,
    where: { active: { equals: true } },
  })
  return docs.reduce((sum, { weight }) => sum + Number(weight), 0)
}
const snapshotsOf = async (of: Doc) =>
  (
    await app.payload.find({
      collection: 'health-snapshots',
      limit: 0,
      depth: 0,
      where: { engagement: { equals: of.id } },
    })
  ).docs as unknown as Doc[]

beforeAll(async () => {
  app = await createTestApp({ plugins: [counter.plugin] })
  other = await createTestApp({ attach: app.databaseUri })
  engagement = await app.createEngagement({ contractValue: 50_000 })
})

afterAll(async () => {
  await other?.destroy()
  await app?.destroy()
})

describe('indicators', () => {
  it('are refused with a sentence for every field that is wrong', async () => {
    const wrong = await indicator({ key: 'Not Kebab', weight: 120, target: 10, source: 'pushed' })
    expect(wrong.status).toBe(400)
    expect(Object.keys(problems(wrong.body)).sort()).toEqual(['key', 'weight'])
    const cases: [Record<string, unknown>, string, string][] = [
      [{ source: 'field' }, 'field', 'The source "field" needs it.'],
      [{ source: 'field', field: 'healthScore' }, 'field', 'what the indicators result in'],
      [{ source: 'field', field: 'title' }, 'field', 'contractValue'],
      [{ source: 'field', field: 'contractValue', days: 5 }, 'days', 'Leave it empty'],
      [{ source: 'aggregate', recordsOf: 'plays' }, 'aggregate', 'needs it'],
      [{ source: 'aggregate', recordsOf: 'users', aggregate: 'count' }, 'recordsOf', 'risk-signals'],
      [{ source: 'aggregate', recordsOf: 'plays', aggregate: 'sum' }, 'field', 'holds a number'],
      [{ source: 'aggregate', recordsOf: 'plays', aggregate: 'count', field: 'rev' }, 'field', 'counted'],
      [{ source: 'aggregate', recordsOf: 'plays', aggregate: 'count', days: 1.5 }, 'days', 'whole number'],
      [{ source: 'pushed', where: '{}' }, 'where', 'Leave it empty'],
      [{ source: 'pushed', target: Number.MAX_VALUE }, 'target', 'A number from'],
      [{ source: 'pushed', weight: 1.005 }, 'weight', 'two decimals'],
    ]
    for (const [data, path, message] of cases) {
      const answer = await indicator({ key: 'wrong', weight: 1, ...data })
      expect([answer.status, problems(answer.body)[path]]).toEqual([400, expect.stringContaining(message)])
    }
  })

  it('name what is wrong in a Where, and where', async () => {
    const where = async (text: string): Promise<string | undefined> => {
      const data = { source: 'aggregate', recordsOf: 'risk-signals', aggregate: 'count', where: text }
      const { status, body } = await indicator({ key: 'wrong', weight: 1, ...data })
      expect(status).toBe(400)
      return problems(body).where
    }
    expect(await where('{state')).toContain('This is no JSON')
    expect(await where('[]')).toContain('a mapping is needed')
    expect(await where('{"or": {}}')).toContain('or: a list')
    expect(await where('{"and": [{"nope": {"equals": 1}}]}')).toContain(
      'and.0.nope: there is no field "nope"',
    )
    expect(await where('{"state": {"like": "n"}}')).toContain('state: there is no comparison "like"')
    expect(await where('{"state": {"equals": 5}}')).toContain('state.equals: a text is needed')
    expect(await where('{"dueDate": {"less_than": "soon"}}')).toContain('dueDate.less_than: a moment')
    expect(await where('{"occurrences": {"in": []}}')).toContain('occurrences.in: a list')
    const deep = `${'{"and":['.repeat(9)}{}${']}'.repeat(9)}`
    expect(await where(deep)).toContain('At most 50 comparisons')
  })

  it('never weigh more than 100 together, whoever makes them at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, at) => indicator({ key: `race-${at}`, weight: 30, source: 'pushed' })),
    )
    expect(await totalOfActive()).toBeLessThanOrEqual(100)
    expect(answers.filter(({ status }) => status === 201).length).toBeLessThanOrEqual(3)
    expect(answers.every(({ status }) => [201, 400, 409].includes(status))).toBe(true)
    await app.payload.db.deleteMany({ collection: 'health-indicators', where: {} })
    expect((await indicator({ key: 'csat', weight: 40, target: 5, source: 'pushed' })).status).toBe(201)
    expect(
      (
        await indicator({
          key: 'value',
          weight: 40,
          target: 100_000,
          source: 'field',
          field: 'contractValue',
        })
      ).status,
    ).toBe(201)
    const full = await indicator({ key: 'risks', weight: 20.01, source: 'pushed' })
    expect(problems(full.body).weight).toContain('would total 100.01. At most 20 is free')
    const risks = await indicator({
      key: 'risks',
      weight: 20,
      target: 0,
      direction: 'minimize',
      source: 'aggregate',
      recordsOf: 'risk-signals',
      aggregate: 'count',
      where: '{"or": [{"state": {"equals": "new"}}, {"state": {"in": ["active"]}}]}',
    })
    expect(risks.status).toBe(201)
    expect(risks.body.doc).toMatchObject({ active: true, key: 'risks' })
    // Raised together by one operation, too.
    const bulk = await send('PATCH', '/health-indicators?where[key][in]=csat,value', { body: { weight: 45 } })
    expect(bulk.status).toBeGreaterThanOrEqual(400)
    expect(await totalOfActive()).toBe(100)
  })

  it('keep their keys, and their weights are set together to exactly 100', async () => {
    const { docs } = await app.payload.find({
      collection: 'health-indicators',
      where: { key: { equals: 'csat' } },
    })
    const id = docs[0]?.id
    const renamed = await send('PATCH', `/health-indicators/${id}`, { body: { key: 'nps' } })
    expect([renamed.status, problems(renamed.body).key]).toEqual([400, 'An indicator keeps its key: csat.'])
    const put = (weights: unknown, user: RestOptions['user'] = 'playbookAdmin') =>
      send('PUT', '/health-indicators/weights', { body: { weights }, user })
    expect(problems((await put({ csat: 50, value: 40 })).body).weights).toContain('these total 90')
    expect(problems((await put({ nope: 100 })).body)['weights.nope']).toContain(
      'There is no indicator "nope"',
    )
    expect(problems((await put({ csat: '50' })).body)['weights.csat']).toContain('A weight is')
    expect((await put([1])).status).toBe(400)
    expect((await put({ csat: 100 }, 'agent')).status).toBe(403)
    expect((await put({ csat: 100 }, null)).status).toBe(401)
    const alone = await put({ csat: 99.9, risks: 0.1 })
    expect(alone.body).toMatchObject({ totalWeight: 100 })
    expect(await totalOfActive()).toBe(100)
    expect(alone.body.indicators.find(({ key }: Doc) => key === 'value').active).toBe(false)
    const both = await Promise.all([
      put({ csat: 60, value: 20, risks: 20 }),
      put({ csat: 20, value: 60, risks: 20 }, 'admin'),
      put({ csat: 10, value: 80, risks: 10 }),
      put({ risks: 100 }, 'admin'),
    ])
    expect(both.every(({ status }) => [200, 409].includes(status))).toBe(true)
    expect(await totalOfActive()).toBe(100)
    expect((await put({ csat: 40, value: 40, risks: 20 })).status).toBe(200)
  })
})

describe('pushed values', () => {
  it('are taken once each, by id or number, whoever sends them again', async () => {
    const rows = [
      { key: 'a', engagement: engagement.id, value: 2, at: daysAgo(30) },
      { key: 'b', engagement: engagement.number, value: 4, at: daysAgo(1) },
    ]
    const all = await Promise.all([push('csat', rows), push('csat', rows, 'admin'), push('csat', rows)])
    expect(all.map(({ status }) => status)).toEqual([200, 200, 200])
    expect((await push('csat', [...rows, rows[0]])).body).toEqual({ added: 0, known: 3 })
    const { totalDocs } = await app.payload.count({ collection: 'health-values' })
    expect(totalDocs).toBe(2)
  })

  it('are refused as a whole with every row that is wrong', async () => {
    const answer = await push('csat', [
      { key: 'fine', engagement: engagement.id, value: 1 },
      { key: 'b', engagement: engagement.id, value: 3 },
      { key: 'c', engagement: engagement.id, value: '3' },
      { key: 'd', engagement: 'ENG9999999', value: 3 },
      { key: 'e', engagement: engagement.id, value: 3, at: daysAgo(-2) },
      { key: 'f', engagement: engagement.id, value: 3, at: '31 December' },
      { key: '', engagement: engagement.id, value: 3 },
      'row',
      { key: 'fine', engagement: engagement.id, value: 2 },
      { key: 'g', engagement: engagement.id, value: 3, extra: 1 },
      { key: 'h', value: 1e300 },
    ])
    expect(answer.status).toBe(400)
    expect(Object.keys(problems(answer.body)).sort()).toEqual(
      [
        'rows.1.key',
        'rows.10.engagement',
        'rows.10.value',
        'rows.2.value',
        'rows.3.engagement',
        'rows.4.at',
        'rows.5.at',
        'rows.6.key',
        'rows.7',
        'rows.8.key',
        'rows.9.extra',
      ].sort(),
    )
    expect(problems(answer.body)['rows.1.key']).toContain('came before, with something else: 4 at')
    expect((await app.payload.count({ collection: 'health-values' })).totalDocs).toBe(2)
    const rows = Array.from({ length: 1001 }, (_, at) => ({
      key: `m-${at}`,
      engagement: engagement.id,
      value: 1,
    }))
    const many = await push('csat', rows)
    expect([many.status, problems(many.body).rows]).toEqual([
      400,
      'At most 1000 rows at once; these are 1001.',
    ])
    const million = await send('POST', '/health-indicators/csat/values', {
      rawBody: `{"rows":[${'{"key":"k","engagement":1,"value":1},'.repeat(100_000)}]}`,
    })
    expect(million.status).toBe(413)
    expect((await push('csat', 'rows')).status).toBe(400)
    expect((await push('nope', [])).status).toBe(404)
    expect(problems((await push('value', [])).body).key).toContain('its source is "field"')
    expect((await push('csat', [], 'viewer')).status).toBe(403)
    expect((await push('csat', [], 'customer')).status).toBe(403)
    expect((await push('csat', [], null)).status).toBe(401)
  })

  it('of a thousand rows take as many statements as those of one', async () => {
    const rows = (count: number, name: string) =>
      Array.from({ length: count }, (_, at) => ({
        key: `${name}-${at}`,
        engagement: engagement.id,
        value: 4,
        at: daysAgo(1 + (at % 20)),
      }))
    // MongoDB hands over what it has found in several parts.
    const statements = async (count: number, name: string) =>
      (await counter.during(() => push('csat', rows(count, name)))).filter(
        (each) => !each.startsWith('getMore'),
      )
    const one = await statements(1, 'one')
    expect(await statements(1000, 'thousand')).toHaveLength(one.length)
  })
})

describe('the health of an engagement', () => {
  it('is measured from every source, explained, and has a gap for each week without a measurement', async () => {
    const [, , twoAgo, lastWeek] = lastWeeks({ now, count: 4 }) as [string, string, string, string]
    expect(lastWeek).toBe(week)
    const before = weekAfter({ week, by: -2 })
    const imported = await send('POST', '/health-snapshots', {
      body: { engagement: engagement.id, week: before, score: 50, coverage: 80 },
    })
    expect(imported.status).toBe(201)
    expect(imported.body.doc).toMatchObject({ origin: 'import', week: before })
    const answer = await refresh(engagement)
    expect(answer.status).toBe(200)
    // csat 4 of 5: 80 of 40; contract value 50,000 of 100,000: 50 of 40; no open risk: 100 of 20.
    expect(answer.body.now).toMatchObject({ score: 72, coverage: 100, change: 22, band: { label: 'Good' } })
    expect(answer.body.indicators).toMatchObject([
      { key: 'csat', value: 4, attainment: 80, gap: 20, contribution: 32, change: null },
      { key: 'risks', value: 0, attainment: 100, gap: 0, contribution: 20 },
      { key: 'value', value: 50_000, attainment: 50, gap: 50, contribution: 20 },
    ])
    expect(answer.body).toMatchObject({ totalWeight: 100, mayRefresh: true })
    expect(answer.body.bands).toHaveLength(3)
    const { now: shown } = (await tab(engagement)).body
    expect(shown.history.map(({ score }: { score: number | null }) => score)).toEqual([
      ...Array(9).fill(null),
      50,
      null,
      72,
    ])
    expect(shown.history[10].week).toBe(twoAgo)
    const stored = await app.payload.findByID({ collection: 'engagements', id: engagement.id, depth: 0 })
    expect(stored).toMatchObject({ healthScore: 72, healthCoverage: 100, healthChange: 22 })
    // A risk comes up: the same week has another score, and still one snapshot.
    await app.payload.create({
      collection: 'risk-signals',
      data: {
        engagement: engagement.id,
        shortDescription: 'Sponsor left',
        riskOrIssue: 'risk',
        probability: 'high',
      } as never,
    })
    const worse = await refresh(engagement, 'admin')
    expect(worse.body.now).toMatchObject({ score: 52, change: 2, band: { tone: 'warning' } })
    expect((await snapshotsOf(engagement)).filter((each) => each.week === week)).toHaveLength(1)
    const told = await app.payload.find({
      collection: 'customer-timeline',
      where: { and: [{ engagement: { equals: engagement.id } }, { facet: { equals: 'health' } }] },
    })
    expect(told.docs.map(({ message }) => message)).toEqual(['Health: Good (72) → Neutral (52)'])
  })

  it('is sorted as asked, in few statements, for staff alone', async () => {
    const keys = async (sort: string) =>
      (await tab(engagement, `?sort=${sort}`)).body.indicators.map(({ key }: Doc) => key)
    expect(await keys('score')).toEqual(['csat', 'value', 'risks'])
    expect(await keys('weight')).toEqual(['csat', 'value', 'risks'])
    expect(await keys('gap')).toEqual(['risks', 'value', 'csat'])
    expect((await tab(engagement, '?sort=nope')).status).toBe(400)
    expect((await tab(engagement)).body.mayRefresh).toBe(false)
    expect((await counter.during(() => tab(engagement))).length).toBeLessThanOrEqual(6)
    for (const user of ['customer', 'viewer', 'aleAgent'] as const) {
      expect((await refresh(engagement, user)).status).toBe(403)
    }
    expect((await tab(engagement, '', 'customer')).status).toBe(403)
    expect((await refresh(engagement, null)).status).toBe(401)
    expect(
      (await refresh({ id: app.payload.db.defaultIDType === 'number' ? 999_999 : 'f'.repeat(24) })).status,
    ).toBe(404)
    expect((await refresh({ id: 'zzz' })).status).toBe(404)
  })

  it('lowers the coverage where values are missing, and has no score without any', async () => {
    const bare = await app.createEngagement()
    const { body } = await refresh(bare)
    expect(body.now).toMatchObject({ score: 100, coverage: 20, change: null })
    expect(body.indicators[0]).toMatchObject({ key: 'csat', value: null, gap: null, contribution: null })
    const put = (weights: unknown) => send('PUT', '/health-indicators/weights', { body: { weights } })
    await put({ csat: 100 })
    const none = await refresh(bare)
    expect(none.body.now).toMatchObject({ score: null, coverage: 0, band: null })
    await put({ csat: 40, value: 40, risks: 20 })
  })

  it('is measured over GraphQL, too', async () => {
    const type = app.payload.db.defaultIDType === 'number' ? 'Int!' : 'String!'
    const query = `mutation ($id: ${type}) { refreshHealth(id: $id) { now { score coverage history { week score } } indicators { key gap } } }`
    const { data } = await app.graphql(query, { id: engagement.id }, { user: 'agent' })
    expect(data).toMatchObject({
      refreshHealth: { now: { score: 52, coverage: 100 }, indicators: [{ key: 'csat', gap: 20 }, {}, {}] },
    })
    const refused = await app.graphql(query, { id: engagement.id }, { user: 'viewer' })
    expect(refused.errors?.[0]?.extensions).toMatchObject({ statusCode: 403 })
  })

  it('takes aggregates of pushed values and of records, as far back as they count', async () => {
    const several = await app.createEngagement()
    const other = await app.createEngagement()
    const configure = async (key: string, data: Record<string, unknown>) => {
      const { docs } = await app.payload.find({
        collection: 'health-indicators',
        where: { key: { equals: key } },
      })
      const answer = await send('PATCH', `/health-indicators/${docs[0]?.id}`, { body: data })
      expect(answer.status).toBe(200)
    }
    const rows = [
      [1, 5],
      [2, 3],
      [40, 100],
    ].map(([days, value]) => ({
      key: `s-${days}`,
      engagement: several.id,
      value,
      at: daysAgo(days as number),
    }))
    expect((await push('csat', [...rows, { key: 'o', engagement: other.id, value: 1 }])).status).toBe(200)
    const measuredValue = async (key = 'csat') =>
      (await refresh(several)).body.indicators.find((each: Doc) => each.key === key).value
    expect(await measuredValue()).toBe(5)
    for (const [aggregate, expected] of [
      ['average', 4],
      ['sum', 8],
      ['min', 3],
      ['max', 5],
      ['count', 2],
    ] as const) {
      await configure('csat', { aggregate, days: 30 })
      expect([aggregate, await measuredValue()]).toEqual([aggregate, expected])
    }
    await configure('csat', { aggregate: 'average', days: null })
    expect(await measuredValue()).toBe(36)
    await configure('csat', { aggregate: null, days: 1 })
    expect(await measuredValue()).toBeNull()
    await configure('csat', { aggregate: null, days: 2 })
    expect(await measuredValue()).toBe(5)
    await configure('csat', { aggregate: null, days: null })
    for (const value of [10, 30]) {
      await app.payload.create({
        collection: 'risk-signals',
        data: {
          engagement: several.id,
          shortDescription: `Risk ${value}`,
          riskOrIssue: 'risk',
          probability: 'high',
        } as never,
      })
    }
    await app.payload.db.updateMany({
      collection: 'risk-signals',
      data: { occurrences: 1 },
      where: { engagement: { equals: several.id } },
    })
    await configure('risks', {
      aggregate: 'sum',
      field: 'occurrences',
      days: 7,
      where: JSON.stringify({
        state: { not_in: ['closed', 'canceled'] },
        createdAt: { less_than: daysAgo(-1), exists: true },
        engagement: { equals: several.id },
      }),
    })
    expect(await measuredValue('risks')).toBe(2)
    await configure('risks', { where: '{"state": {"not_equals": "new"}}' })
    expect(await measuredValue('risks')).toBeNull()
  })
})

describe('snapshots of another system', () => {
  it('are refused where a week is none, to come or taken, and numbers are out of range', async () => {
    const bring = (data: Record<string, unknown>, user: RestOptions['user'] = 'admin') =>
      send('POST', '/health-snapshots', {
        body: { engagement: engagement.id, score: 50, week, ...data },
        user,
      })
    expect(problems((await bring({})).body).week).toContain('There is a snapshot of this engagement and week')
    expect(problems((await bring({ week: '2026-W54' })).body).week).toContain('An ISO week')
    expect(problems((await bring({ week: weekAfter({ week, by: 1 }) })).body).week).toContain('still to come')
    const wrong = await bring({ week: '2020-W53', score: 100.1, coverage: -1, origin: 'job', indicators: [] })
    expect(Object.keys(problems(wrong.body)).sort()).toEqual(['coverage', 'indicators', 'origin', 'score'])
    expect(Object.keys(problems((await bring({ score: null, engagement: null })).body)).sort()).toEqual([
      'engagement',
      'score',
    ])
    expect((await bring({ week: '2020-W53' }, 'playbookAdmin')).status).toBe(403)
    const old = await bring({ week: '2020-W53' })
    expect(old.status).toBe(201)
    expect(old.body.doc.at).toBe(new Date(weekStart('2021-W01').getTime() - 1).toISOString())
    expect(old.body.doc.account.id ?? old.body.doc.account).toEqual(app.accounts.first.id)
  })
})

describe('color bands', () => {
  it('do not overlap, share no color, and take the place of the default ones', async () => {
    const band = (data: Record<string, unknown>) =>
      send('POST', '/color-bands', { body: { bandFor: 'health', label: 'Band', ...data } })
    expect(problems((await band({ min: 0, max: 10 })).body).tone).toContain('required')
    expect(problems((await band({ min: -1, max: 101, tone: 'danger' })).body)).toMatchObject({
      min: expect.stringContaining('0 to 100'),
      max: expect.stringContaining('0 to 100'),
    })
    expect(problems((await band({ min: 50, max: 40, tone: 'danger' })).body).max).toContain('not end below')
    const race = await Promise.all([
      band({ min: 0, max: 60, tone: 'danger' }),
      band({ min: 50, max: 100, tone: 'success' }),
      band({ min: 40, max: 90, tone: 'info' }),
    ])
    expect(race.filter(({ status }) => status === 201).length).toBeLessThanOrEqual(1)
    await app.payload.db.deleteMany({ collection: 'color-bands', where: {} })
    expect((await band({ label: 'Bad', min: 0, max: 50, tone: 'danger' })).status).toBe(201)
    expect(problems((await band({ min: 40, max: 60, tone: 'success' })).body).min).toContain(
      '"Bad" has scores',
    )
    expect(problems((await band({ min: 50, max: 60, tone: 'danger' })).body).tone).toContain(
      '"Bad" has this color',
    )
    expect((await band({ label: 'Fine', min: 50, max: 100, tone: 'success' })).status).toBe(201)
    expect((await band({ bandFor: 'adoption', min: 0, max: 50, tone: 'danger' })).status).toBe(201)
    const { body } = await tab(engagement)
    expect(body.bands.map(({ label }: { label: string }) => label)).toEqual(['Bad', 'Fine'])
  })
})

describe('the weekly snapshots', () => {
  it('are one for an engagement and week, run twice at once by two processes', async () => {
    const ended = await app.createEngagement({ state: 'closed' })
    const queue = (of: TestApp) =>
      of.payload.jobs.queue({ task: 'playbooks-weekly-snapshots', queue: 'playbooks', input: {} } as never)
    await queue(app)
    await queue(other)
    const [run] = await Promise.all([
      send('POST', '/health-snapshots/run'),
      // Payload may give a job to both; whoever is done with it last finds it gone.
      Promise.allSettled([app, other].map(({ payload }) => payload.jobs.run({ queue: 'playbooks' }))),
    ])
    expect(run.status).toBe(200)
    await app.payload.jobs.run({ queue: 'playbooks' })
    const { docs } = await app.payload.find({
      collection: 'health-snapshots',
      limit: 0,
      depth: 0,
      where: { week: { equals: week } },
    })
    const open = await app.payload.count({
      collection: 'engagements',
      where: { state: { not_equals: 'closed' } },
    })
    expect(docs).toHaveLength(open.totalDocs)
    expect(new Set(docs.map((each) => each.snapshotKey ?? String(each.engagement))).size).toBe(open.totalDocs)
    expect(await snapshotsOf(ended)).toHaveLength(0)
    const left = await app.payload.count({ collection: 'payload-jobs' as never })
    expect(left.totalDocs).toBe(0)
  })

  it('take one statement to write for each engagement, and no more to read for many', async () => {
    const statements = async () => (await counter.during(() => send('POST', '/health-snapshots/run'))).length
    const few = await statements()
    const added = 10
    for (let at = 0; at < added; at++) await app.createEngagement()
    expect(await statements()).toBeLessThanOrEqual(few + added)
  })

  it('go on where an attempt was cut short', async () => {
    const task = app.payload.config.jobs.tasks?.find(({ slug }) => slug === 'playbooks-weekly-snapshots')
    const handler = task?.handler as unknown as (args: object) => Promise<{ output: Record<string, unknown> }>
    const attempt = async (log: object[]) =>
      (await handler({ req: await createLocalReq({}, app.payload), job: { log } })).output
    const first = await attempt([])
    expect(first.measured).toBeGreaterThan(10)
    const again = await attempt([{ executedAt: now.toISOString() }, { executedAt: daysAgo(-1) }])
    expect(again).toMatchObject({ measured: 0, skipped: first.measured, week })
  })

  it('are scheduled for Sunday 23:30 UTC once, the expiry of contracts for each day, and jobs are run by admins alone', async () => {
    const { body } = await send('GET', '/payload-jobs/run?queue=playbooks')
    expect(body.message).not.toContain('not allowed')
    await send('GET', '/payload-jobs/run?queue=playbooks')
    const { docs } = await app.payload.find({ collection: 'payload-jobs' as never })
    expect(docs).toHaveLength(2)
    const jobs = docs as unknown as Doc[]
    const runOf = (slug: string) =>
      new Date(jobs.find(({ taskSlug }) => taskSlug === slug)?.waitUntil as string)
    const daily = runOf('playbooks-daily-expiry')
    expect([daily.getUTCHours(), daily.getUTCMinutes()]).toEqual([0, 5])
    expect(daily.getTime()).toBeGreaterThan(Date.now())
    const waitUntil = runOf('playbooks-weekly-snapshots')
    expect([waitUntil.getUTCDay(), waitUntil.getUTCHours(), waitUntil.getUTCMinutes()]).toEqual([0, 23, 30])
    expect(waitUntil.getTime()).toBeGreaterThan(Date.now())
    for (const user of ['agent', 'playbookAdmin', 'customer', null] as const) {
      expect((await send('GET', '/payload-jobs/run?queue=playbooks', { user })).status).toBe(401)
      expect((await send('POST', '/health-snapshots/run', { user })).status).toBe(user ? 403 : 401)
    }
  })
})

describe('an indicator with history', () => {
  it('is not deleted', async () => {
    const { docs } = await app.payload.find({ collection: 'health-indicators' })
    for (const { id } of docs) {
      const answer = await send('DELETE', `/health-indicators/${id}`)
      expect([answer.status, answer.body.errors[0].data.reasons[0].code]).toEqual([409, 'has-records'])
    }
    const fresh = await indicator({ key: 'unused', weight: 0, source: 'pushed' })
    expect((await send('DELETE', `/health-indicators/${fresh.body.doc.id}`)).status).toBe(200)
  })
})
