import { configToSchema } from '@payloadcms/graphql'
import { initI18n } from '@payloadcms/translations'
import { de } from '@payloadcms/translations/languages/de'
import { pt } from '@payloadcms/translations/languages/pt'
import { graphql } from 'graphql'
import { type CollectionConfig, createLocalReq, type Plugin, type Where } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { HOME_SHAPES } from '../../../src/api/graphql-home-types.ts'
import type { CollectionKey } from '../../../src/options.ts'
import { createTestApp, type TestApp, type TestUserKey } from '../../support/app.ts'
import { createStatementCounter } from '../../support/statements.ts'
import { day, type HomeFixture, homeFixture } from './home-fixture.ts'

const TABS = ['overview', 'health', 'blueprint', 'adoption', 'renewal', 'hierarchy', 'timeline']

const languages: Plugin = (config) => ({
  ...config,
  i18n: { ...config.i18n, supportedLanguages: { ...config.i18n?.supportedLanguages, de, pt } },
})

/** What the playbook admin may not read, where the host says so: the path of whoever access narrows. */
const NARROWED: Partial<Record<CollectionKey, Where>> = {
  engagements: { title: { not_equals: 'Elsewhere' } },
  tasks: { shortDescription: { not_equals: 'Customer task' } },
  plays: { shortDescription: { not_equals: 'Internal play' } },
  riskSignals: { priority: { equals: 'low' } },
  contracts: { title: { not_equals: 'Soon' } },
  escalations: { shortDescription: { not_equals: 'Escalated' } },
}

const narrowing = Object.fromEntries(
  Object.entries(NARROWED).map(([key, where]) => [
    key,
    ({ defaultCollection }: { defaultCollection: CollectionConfig }): CollectionConfig => ({
      ...defaultCollection,
      access: {
        ...defaultCollection.access,
        read: (args) =>
          args.req.user?.email === 'playbookadmin@example.com'
            ? where
            : (defaultCollection.access?.read?.(args) ?? false),
      },
    }),
  ]),
)

describe('the home page of an engagement', () => {
  const counter = createStatementCounter()
  let app: TestApp
  let made: HomeFixture
  beforeAll(async () => {
    app = await createTestApp({
      options: { collections: narrowing },
      plugins: [languages, counter.plugin],
    })
    made = await homeFixture({ app })
  })
  afterAll(() => app?.destroy())

  const get = (path: string, user: TestUserKey | null = 'agent') =>
    app.rest('GET', `/engagements/${made.engagement}${path}`, { user })
  const ok = async (path: string) => {
    const answer = await get(path)
    expect(answer.status, JSON.stringify(answer.body)).toBe(200)
    return answer.body
  }
  const titles = (rows: readonly { title: string }[]) => rows.map(({ title }) => title)

  it('has what is above the tabs, and the first tab', async () => {
    const { header, overview } = await ok('/home')
    expect(header).toMatchObject({
      title: 'Busy',
      description: 'All of it',
      contractValue: 1000.5,
      currency: 'USD',
      fromContracts: true,
      account: { name: 'First account' },
      parent: { name: 'Above' },
      customerSuccessManager: { name: 'Test agent' },
      accountManager: null,
      keyContact: { name: 'Clara' },
      health: { score: 35.5, coverage: 80, change: -4, band: { tone: 'danger' } },
      attention: { overview: 1, health: 1, blueprint: 1, renewal: 1 },
      hasHierarchy: true,
      mayWork: true,
    })
    expect(header.health.history).toHaveLength(6)
    expect(overview.accountTeam).toMatchObject([
      { person: { name: 'Test agent2' }, email: 'agent2@example.com' },
    ])
    expect(overview.customerTeam).toMatchObject([{ person: { name: 'Clara' }, email: 'clara@example.com' }])
    expect(overview.squad).toMatchObject([{ person: { name: 'Test agent' }, responsibility: 'Lead' }])
    expect(titles(overview.upcomingTouchpoints)).toEqual(['First', 'Second'])
    expect(overview.upcomingTouchpoints[0].dueDate).toBe(day(0))
    expect(overview).toEqual(await ok('/home/overview'))
  })

  it.each([
    ['en', 'Poor'],
    ['de', 'Schlecht'],
    ['pt', 'Ruim'],
  ])('calls the bands that nobody has set up as the reader does: %s', async (language, poor) => {
    const read = async (path: string) => {
      const headers = { 'Accept-Language': language }
      return (await app.rest('GET', `/engagements${path}`, { user: 'agent', headers })).body
    }
    const { header } = await read(`/${made.engagement}/home`)
    expect(header.health.band.label).toBe(poor)
    expect((await read(`/${made.engagement}/home/health`)).bands[0].label).toBe(poor)
    expect((await read(`/${made.engagement}/home/hierarchy`)).tree[0].children[0].health.band.label).toBe(
      poor,
    )
    expect((await read('/portfolio')).rows[0].health.band.label).toBe(poor)
    const i18n = await initI18n({
      config: app.payload.config.i18n,
      context: 'api',
      language: language as 'en',
    })
    const req = await createLocalReq({ user: app.users.agent, req: { i18n } }, app.payload)
    const answer = await graphql({
      schema: configToSchema(app.payload.config).schema,
      source: '{ successPortfolio { rows { health { band { label } } } } }',
      contextValue: { req },
    })
    expect(JSON.parse(JSON.stringify(answer)).data.successPortfolio.rows[0].health.band.label).toBe(poor)
  })

  it('flags risks that are new, overdue, urgent or without a solution', async () => {
    const { risks, riskFlags } = await ok('/home/overview')
    expect(risks.map(({ title, flags }: { title: string; flags: string[] }) => [title, flags])).toEqual([
      ['Churn', ['new', 'overdue', 'high-priority', 'unaddressed']],
    ])
    expect(riskFlags).toEqual({ new: 1, overdue: 1, 'high-priority': 1, unaddressed: 1 })
  })

  it('lists work of every kind, what is due first or matters most', async () => {
    const { workItems } = await ok('/home/overview')
    expect(titles(workItems.items)).toEqual([
      'Internal play',
      'Customer task',
      'Success task',
      'Internal task',
      'Customer play',
      'Initiative',
      'Paused play',
    ])
    expect(workItems).toMatchObject({ view: 'all', filter: 'open', sort: 'dueDate', page: 1, hasMore: false })
    expect(workItems.items[0]).toMatchObject({ view: 'internal-plays', collection: 'plays', blocked: false })
    expect(workItems.items[1]).toMatchObject({ view: 'success-tasks', assignedTo: { name: 'Test agent' } })
    const byPriority = await ok('/home/overview?sort=priority')
    expect(titles(byPriority.workItems.items)).toEqual([
      'Internal task',
      'Paused play',
      'Internal play',
      'Customer play',
      'Customer task',
      'Success task',
      'Initiative',
    ])
  })

  it.each([
    ['view=internal-plays', ['Internal play']],
    ['view=internal-play-tasks', ['Internal task']],
    ['view=success-cases', ['Customer play', 'Paused play']],
    ['view=success-initiatives', ['Initiative']],
    ['view=success-tasks', ['Customer task', 'Success task']],
    ['filter=new', ['Customer task', 'Success task', 'Internal task']],
    ['filter=in-progress', ['Internal play', 'Customer play', 'Initiative']],
    ['filter=overdue', ['Internal play']],
    ['filter=blocked', ['Initiative', 'Paused play']],
    ['filter=blocked&view=success-cases', ['Paused play']],
    ['limit=3&page=2', ['Internal task', 'Customer play', 'Initiative']],
  ])('narrows and pages work items: %s', async (query, expected) => {
    const { workItems } = await ok(`/home/overview?${query}`)
    expect(titles(workItems.items)).toEqual(expected)
    expect(workItems.hasMore).toBe(query === 'limit=3&page=2')
  })

  it('knows plays that wait for open records', async () => {
    const play = await app.payload.create({
      collection: 'plays',
      data: { playbook: 'internal-play', engagement: made.child } as never,
      user: app.users.agent,
      overrideAccess: false,
      depth: 0,
    })
    const run = async () => (await app.rest('GET', `/plays/${play.id}/run`, { user: 'agent' })).body
    const complete = async (body: Record<string, unknown>) => {
      const { currentActivity } = (await run()).play
      const path = `/plays/${play.id}/activities/${currentActivity}/complete`
      const answer = await app.rest('POST', path, { user: 'agent', body })
      expect(answer.status, JSON.stringify(answer.body)).toBe(200)
    }
    await complete({
      data: { shortDescription: 'Waits', description: 'For it', priority: 'high', category: 'General' },
    })
    await complete({ data: { squad: [app.users.agent.id] } })
    await complete({ body: 'First this.' })
    await app.payload.create({
      collection: 'tasks',
      data: { play: play.id, shortDescription: 'Open task' } as never,
      depth: 0,
    })
    const path = `/engagements/${made.child}/home/overview`
    const all = await app.rest('GET', path, { user: 'agent' })
    expect(
      all.body.workItems.items.map((item: Record<string, unknown>) => [item.title, item.view, item.blocked]),
    ).toEqual([
      ['Waits', 'internal-plays', true],
      ['Open task', 'internal-play-tasks', false],
    ])
    const blocked = await app.rest('GET', `${path}?filter=blocked`, { user: 'agent' })
    expect(titles(blocked.body.workItems.items)).toEqual(['Waits'])
  })

  it('has objectives by their end, how they went, and a roadmap', async () => {
    const tab = await ok('/home/blueprint')
    expect(titles(tab.objectives)).toEqual(['Late objective', 'Next', 'No date'])
    expect(tab.objectives[0]).toMatchObject({
      owner: { name: 'Test agent' },
      sponsor: { name: 'Clara' },
      outcomes: { total: 4, closed: 3 },
      successRate: 75,
    })
    expect(tab.counts).toEqual({ new: 1, 'in-progress': 1, paused: 0, closed: 1, canceled: 0 })
    expect(titles(tab.roadmap)).toEqual(['Open', 'Achieved', 'Half', 'Canceled'])
    expect(tab.roadmap[0]).toMatchObject({
      objective: { title: 'Late objective' },
      unit: '%',
      targetValue: 9,
      initiatives: [{ title: 'Initiative', end: day(20), tasks: { total: 2, open: 1 } }],
    })
    expect(titles((await ok('/home/blueprint?state=closed')).objectives)).toEqual(['Next'])
  })

  it('has contracts, and which of them decides', async () => {
    // Ended while the page was looked at.
    const over = { title: 'Ended', value: 9, end: day(-1), state: 'active', account: app.accounts.first.id }
    await made.add('contracts', { ...over, engagements: [made.engagement] })
    const tab = await ok('/home/renewal')
    expect(tab.total).toBe(1000.5)
    expect(
      tab.contracts.map((each: Record<string, unknown>) => [each.title, each.daysLeft, each.decidesRenewal]),
    ).toEqual([
      ['Soon', 30, true],
      ['Later', 200, false],
    ])
  })

  it('has the account as a whole', async () => {
    const tab = await ok('/home/hierarchy')
    expect(tab.totals).toEqual({ engagements: 3, active: 3, contractValue: 1000.5 })
    expect(tab.risksByProbability).toEqual({ high: 1, low: 1 })
    expect(tab.workByState).toMatchObject({ closed: 3, paused: 1 })
    expect(tab.tree).toMatchObject([
      { title: 'Above', children: [{ title: 'Busy', current: true, children: [{ title: 'Below' }] }] },
    ])
    // A cycle that somebody made past the plugin.
    const above = tab.tree[0].id
    await app.payload.db.updateOne({ collection: 'engagements', id: above, data: { parent: made.child } })
    const looped = await ok('/home/hierarchy')
    expect(looped.tree).toMatchObject([{ title: 'Above', children: [{ children: [{ children: [] }] }] }])
    await app.payload.db.updateOne({ collection: 'engagements', id: above, data: { parent: null } })
  })

  it('has a portfolio that is sorted and filtered in the database', async () => {
    const portfolio = async (query = '', user: TestUserKey = 'agent') => {
      const answer = await app.rest('GET', `/engagements/portfolio${query}`, { user })
      expect(answer.status, JSON.stringify(answer.body)).toBe(200)
      return answer.body
    }
    const all = await portfolio()
    expect(titles(all.rows)).toEqual(['Busy', 'Elsewhere', 'Above', 'Below'])
    expect(all.rows[0]).toMatchObject({
      account: { name: 'First account' },
      health: { score: 35.5, change: -4, band: { tone: 'danger' } },
      openRisks: 2,
    })
    expect(all.rows[0].health.history).toHaveLength(6)
    expect(all.totals).toMatchObject({
      engagements: 4,
      health: { score: 62.8 },
      contractValue: 1250.5,
      renewals: 1,
      poorHealth: 1,
      openRisks: 2,
    })
    const rows = async (query: string) => titles((await portfolio(query)).rows)
    expect(await rows('?direction=desc')).toEqual(['Elsewhere', 'Busy', 'Above', 'Below'])
    expect(await rows('?sort=title')).toEqual(['Above', 'Below', 'Busy', 'Elsewhere'])
    expect(await rows('?sort=renewalDate&limit=1&page=2')).toEqual(['Elsewhere'])
    expect(await rows('?filter=mine')).toEqual(['Busy'])
    const members = [{ id: 'second-squad', user: app.users.agent.id, responsibility: 'Lead' }]
    await made.add('squads', { name: 'Second', engagement: made.child, members })
    expect(await rows('?filter=mine')).toEqual(['Busy', 'Below'])
    // In the account team of one, account manager of the other.
    expect(titles((await portfolio('?filter=mine', 'agent2')).rows)).toEqual(['Busy', 'Elsewhere'])
    expect((await portfolio('?filter=mine', 'viewer')).rows).toEqual([])
    expect(await rows('?filter=poor-health')).toEqual(['Busy'])
    expect(await rows('?filter=renewing')).toEqual(['Busy'])
    expect(await rows('?filter=at-risk')).toEqual(['Busy'])
    expect(await rows('?filter=escalated')).toEqual(['Busy'])
    expect(await rows('?filter=quiet')).toEqual(['Elsewhere', 'Above', 'Below'])
    expect(await rows('?search=second ACCOUNT')).toEqual(['Elsewhere'])
    expect(await rows('?search=(elsewhere')).toEqual([])
    expect(await rows('?search=%25')).toEqual([])
    expect(await rows('?search=se_ond')).toEqual([])
    const unstorable = await app.rest('GET', '/engagements/portfolio?search=a%00', { user: 'agent' })
    expect([unstorable.status, unstorable.body.errors[0].data.errors[0].path]).toEqual([400, 'search'])
    expect(await portfolio('?limit=3')).toMatchObject({ totalPages: 2, page: 1 })
    // An upper end belongs to its band until another begins there; what lies in no band is not poor.
    const poor = await made.add('color-bands', {
      bandFor: 'health',
      label: 'P',
      min: 0,
      max: 35.5,
      tone: 'danger',
    })
    expect(await rows('?filter=poor-health')).toEqual(['Busy'])
    const other = { bandFor: 'health', label: 'G', min: 35.5, max: 100, tone: 'success' }
    const good = await made.add('color-bands', other)
    expect(await rows('?filter=poor-health')).toEqual([])
    for (const { id } of [poor, good])
      await app.payload.db.deleteOne({ collection: 'color-bands', where: { id: { equals: id } } })
  })

  it('shows whom the host’s access narrows no more than that', async () => {
    const read = async (path: string) => {
      const answer = await app.rest('GET', `/engagements${path}`, { user: 'playbookAdmin' })
      expect(answer.status, JSON.stringify(answer.body)).toBe(200)
      return answer.body
    }
    const home = `/${made.engagement}/home`
    const { header, overview } = await read(home)
    expect(titles(overview.workItems.items)).toEqual([
      'Success task',
      'Internal task',
      'Customer play',
      'Initiative',
      'Paused play',
    ])
    expect([overview.risks, overview.riskFlags]).toEqual([
      [],
      { new: 0, overdue: 0, 'high-priority': 0, unaddressed: 0 },
    ])
    expect(header.attention.overview).toBeUndefined()
    expect(titles((await read(`${home}/renewal`)).contracts)).toEqual(['Later'])
    const hierarchy = await read(`${home}/hierarchy`)
    expect([hierarchy.risksByProbability, hierarchy.totals.contractValue]).toEqual([{ low: 1 }, 500.25])
    const { rows, totals } = await read('/portfolio?sort=title')
    expect(rows.map(({ title, openRisks }: Record<string, unknown>) => [title, openRisks])).toEqual([
      ['Above', 0],
      ['Below', 0],
      ['Busy', 1],
    ])
    expect(totals).toMatchObject({ engagements: 3, openRisks: 1, health: { score: 35.5 } })
    // Filters tell of no record that is not shown.
    expect((await read('/portfolio?filter=escalated')).rows).toEqual([])
    expect(titles((await read('/portfolio?filter=at-risk')).rows)).toEqual(['Busy'])
    expect((await read('/portfolio?search=second account')).rows).toEqual([])
    const other = await app.rest('GET', `/engagements/${made.other}/home`, { user: 'playbookAdmin' })
    expect(other.status).toBe(404)
  })

  it('answers GraphQL as it answers REST', async () => {
    const ask = async (name: string, type: string, args = '') => {
      const id = typeof made.engagement === 'number' ? made.engagement : JSON.stringify(made.engagement)
      const given = name === 'successPortfolio' ? args : `(id: ${id}${args})`
      const answer = await app.graphql(`{ ${name}${given} { ${selection(type)} } }`, {}, { user: 'agent' })
      expect(answer.errors, JSON.stringify(answer.errors)).toBeUndefined()
      return JSON.parse(JSON.stringify(answer.data[name]))
    }
    expect(await ask('engagementHome', 'Home')).toEqual(await ok('/home'))
    for (const [name, type] of Object.entries({
      overview: 'Overview',
      health: 'Health',
      blueprint: 'Blueprint',
      adoption: 'Adoption',
      renewal: 'Renewal',
      timeline: 'Timeline',
    })) {
      expect(await ask(`engagement${type}`, type), name).toEqual(await ok(`/home/${name}`))
    }
    // The lowest nodes are asked for nothing below them.
    expect(await ok('/home/hierarchy')).toMatchObject(await ask('engagementHierarchy', 'Hierarchy'))
    const page = await ask('engagementOverview', 'Overview', ', filter: "new", limit: 2, page: 1')
    expect(page).toEqual(await ok('/home/overview?filter=new&limit=2&page=1'))
    const { body } = await app.rest('GET', '/engagements/portfolio?sort=title', { user: 'agent' })
    expect(await ask('successPortfolio', 'Portfolio', '(sort: "title")')).toEqual(body)
  })

  it('is for the staff, and for engagements that are there', async () => {
    for (const path of ['/home', ...TABS.map((tab) => `/home/${tab}`)]) {
      expect((await get(path, null)).status, path).toBe(401)
      for (const user of ['customer', 'nobody'] as const)
        expect((await get(path, user)).status, path).toBe(403)
      for (const user of ['viewer', 'aleAgent', 'admin'] as const) {
        expect((await get(path, user)).status, path).toBe(200)
      }
      const missing = await app.rest('GET', `/engagements/0${path}`, { user: 'agent' })
      expect(missing.status, path).toBe(404)
    }
    expect((await get('/home', 'viewer')).body.header.mayWork).toBe(false)
    for (const [user, status] of [
      [null, 401],
      ['customer', 403],
      ['viewer', 200],
    ] as const) {
      expect((await app.rest('GET', '/engagements/portfolio', { user })).status).toBe(status)
    }
    const id = typeof made.engagement === 'number' ? made.engagement : JSON.stringify(made.engagement)
    const asked = await app.graphql(`{ engagementRenewal(id: ${id}) { total } }`, {}, { user: 'customer' })
    expect(asked.errors?.[0]?.extensions.statusCode).toBe(403)
  })

  it.each([
    ['/home?view=x', 'view', 'internal-plays'],
    ['/home?filter=x', 'filter', 'blocked'],
    ['/home/overview?sort=x', 'sort', 'priority'],
    ['/home/overview?limit=0', 'limit', '100'],
    ['/home/overview?limit=100&page=11', 'page', '10'],
    ['/home/health?sort=x', 'sort', 'gap'],
    ['/home/blueprint?state=x', 'state', 'paused'],
    ['/home/adoption?view=x', 'view', 'no-plan'],
  ])('names what is allowed: %s', async (path, name, allowed) => {
    const { status, body } = await get(path)
    expect(status).toBe(400)
    expect(body.errors[0].data.errors[0].path).toBe(name)
    expect(body.errors[0].data.errors[0].message).toContain(allowed)
  })

  it('takes as many statements for much as for little, the first page twelve at most', async () => {
    const { engagementHome, portfolio } = app.payload.config.custom['payload-playbooks']
    const req = await createLocalReq({ user: app.users.agent }, app.payload)
    const rest = (path: string) => counter.during(() => get(path))
    const countTabs = async () => {
      const counts: Record<string, number> = {}
      for (const tab of TABS) counts[tab] = (await rest(`/home/${tab}`)).length
      return counts
    }
    const count = async () => ({
      home: (await counter.during(() => engagementHome({ req, id: made.engagement }))).length,
      portfolio: (await counter.during(() => portfolio({ req }))).length,
      mine: (await counter.during(() => portfolio({ req, query: { filter: 'mine' } }))).length,
      tabs: await countTabs(),
    })
    const little = await count()
    expect(little.home).toBeGreaterThan(0)
    expect(little.home).toBeLessThanOrEqual(12)
    await made.grow(30)
    expect(await count()).toEqual(little)
  })
})

const SCALARS = ['text', 'number', 'int', 'flag', 'json']

/** Every field of a type, as a query names them; nodes below nodes as far as the fixture goes. */
const selection = (type: string, depth = 0): string =>
  Object.entries(HOME_SHAPES[type] ?? {})
    .flatMap(([field, of]) => {
      const name = typeof of === 'string' ? of : of[0]
      if (SCALARS.includes(name)) return [field]
      if (name === type && depth === 3) return []
      return [`${field} { ${selection(name, name === type ? depth + 1 : depth)} }`]
    })
    .join(' ')
