import { createLocalReq } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { PluginContext } from '../../../src/context.ts'
import { isoWeek, lastWeeks } from '../../../src/engagement/weeks.ts'
import { type CollectionKey, sanitizeOptions } from '../../../src/options.ts'
import { takeAdoptionSnapshots } from '../../../src/runtime/adoption/snapshots.ts'
import { adoptionTab } from '../../../src/runtime/adoption/tab.ts'
import { createTestApp, type RestAnswer, type TestApp } from '../../support/app.ts'
import { createStatementCounter, type Statements } from '../../support/statements.ts'

type Id = string | number
// biome-ignore lint/suspicious/noExplicitAny: records of many collections
type Doc = any

const counter = createStatementCounter()
const HOUR = 3_600_000
const ago = (hours: number): string => new Date(Date.now() - hours * HOUR).toISOString()

let app: TestApp
beforeAll(async () => {
  app = await createTestApp({ plugins: [counter.plugin] })
})
afterAll(() => app?.destroy())

const create = async (collection: CollectionKey | string, data: Record<string, unknown>): Promise<Doc> => {
  const { status, body } = await app.rest('POST', `/${collection}?depth=0`, { user: 'admin', body: data })
  expect([status, body.errors]).toEqual([201, undefined])
  return body.doc
}
const change = (collection: string, id: Id, data: Record<string, unknown>): Promise<RestAnswer> =>
  app.rest('PATCH', `/${collection}/${id}?depth=0`, { user: 'agent', body: data })
const read = async (collection: string, id: Id): Promise<Doc> =>
  (await app.rest('GET', `/${collection}/${id}?depth=0`, { user: 'agent' })).body
const pathsOf = ({ status, body }: RestAnswer): unknown => [
  status,
  body.errors?.[0]?.data?.errors?.map(({ path }: { path: string }) => path),
]
const codeOf = ({ status, body }: RestAnswer): unknown => [
  status,
  body.errors?.[0]?.data?.code ?? body.errors?.[0]?.data?.reasons?.[0]?.code,
]

/** An engagement of the first account with sold products, and a usage for each. */
const sell = async (
  sold: readonly { name: string; quantity?: number; parent?: number; code?: string }[],
): Promise<{ engagement: Doc; sold: Doc[]; usages: Doc[] }> => {
  const engagement = await app.createEngagement()
  const made: Doc[] = []
  const usages: Doc[] = []
  for (const { name, quantity, parent, code } of sold) {
    const product = await create('products', { name, ...(code ? { code } : {}) })
    made.push(
      await create('sold-products', {
        name,
        account: app.accounts.first.id,
        product: product.id,
        ...(quantity === undefined ? {} : { quantity }),
        ...(parent === undefined ? {} : { parentProduct: made[parent].id }),
      }),
    )
  }
  // What belongs to one of them gets its usage with it.
  for (const [at, { id }] of made.entries())
    if (sold[at]?.parent === undefined)
      await create('product-usage', { engagement: engagement.id, soldProduct: id })
  for (const { id } of made) {
    const where = `where[engagement][equals]=${engagement.id}&where[soldProduct][equals]=${id}`
    const { body } = await app.rest('GET', `/product-usage?depth=0&${where}`, { user: 'agent' })
    usages.push(body.docs[0])
  }
  return { engagement, sold: made, usages }
}

const push = (rows: unknown, user: 'agent' | 'viewer' | 'customer' | null = 'agent'): Promise<RestAnswer> =>
  app.rest('POST', '/product-usage/push', { user, body: { rows } })

describe('products and sold products', () => {
  it('belong to one account, are no part of themselves, and stay while others need them', async () => {
    const { sold, usages } = await sell([{ name: 'Suite' }, { name: 'Module', parent: 0 }])
    const [suite, module] = sold
    const wrong = { name: 'x', account: app.accounts.first.id, product: suite.product }
    const post = (data: Record<string, unknown>) =>
      app.rest('POST', '/sold-products', { user: 'agent', body: { ...wrong, ...data } })
    expect(pathsOf(await post({ quantity: -1 }))).toEqual([400, ['quantity']])
    expect(pathsOf(await post({ start: '2026-03-01', end: '2026-02-01' }))).toEqual([400, ['end']])
    expect(pathsOf(await post({ account: app.accounts.second.id, parentProduct: suite.id }))).toEqual([
      400,
      ['parentProduct'],
    ])
    expect(pathsOf(await change('sold-products', suite.id, { parentProduct: module.id }))).toEqual([
      400,
      ['parentProduct'],
    ])
    expect(pathsOf(await change('sold-products', suite.id, { parentProduct: suite.id }))).toEqual([
      400,
      ['parentProduct'],
    ])
    expect(pathsOf(await change('sold-products', suite.id, { account: app.accounts.second.id }))).toEqual([
      400,
      ['account'],
    ])
    const remove = (collection: string, id: Id) =>
      app.rest('DELETE', `/${collection}/${id}`, { user: 'admin' })
    expect(codeOf(await remove('products', suite.product))).toEqual([409, 'blocked'])
    expect(codeOf(await remove('sold-products', module.id))).toEqual([409, 'blocked'])
    expect((await remove('product-usage', usages[1].id)).status).toBe(200)
    expect((await remove('sold-products', module.id)).status).toBe(200)
    expect((await remove('products', module.product)).status).toBe(200)
  })

  it('never become part of each other, however many try at once', async () => {
    const { sold } = await sell([{ name: 'One' }, { name: 'Two' }])
    await Promise.all([
      change('sold-products', sold[0].id, { parentProduct: sold[1].id }),
      change('sold-products', sold[1].id, { parentProduct: sold[0].id }),
    ])
    const parents = [
      (await read('sold-products', sold[0].id)).parentProduct,
      (await read('sold-products', sold[1].id)).parentProduct,
    ]
    expect(parents.filter((parent) => parent !== null && parent !== undefined).length).toBeLessThan(2)
  })
})

describe('usages', () => {
  it('are of a sold product of the account once, with all that it consists of', async () => {
    const { engagement, sold } = await sell([{ name: 'Whole' }])
    const part = await create('sold-products', {
      name: 'Part',
      account: app.accounts.first.id,
      product: sold[0].product,
      parentProduct: sold[0].id,
    })
    const other = await app.createEngagement()
    const attempts = await Promise.all(
      [1, 2, 3].map(() =>
        app.rest('POST', '/product-usage', {
          user: 'agent',
          body: { engagement: other.id, soldProduct: sold[0].id },
        }),
      ),
    )
    const statuses = attempts.map(({ status }) => status)
    expect(statuses.filter((status) => status === 201)).toHaveLength(1)
    expect(statuses.filter((status) => ![201, 400, 409].includes(status))).toEqual([])
    const { body } = await app.rest('GET', `/product-usage?depth=0&where[engagement][equals]=${other.id}`, {
      user: 'viewer',
    })
    expect(body.docs.map(({ soldProduct }: Doc) => soldProduct).sort()).toEqual([sold[0].id, part.id].sort())
    expect(body.docs.map(({ account }: Doc) => account)).toEqual([
      app.accounts.first.id,
      app.accounts.first.id,
    ])
    const foreign = await app.createEngagement({ account: app.accounts.second.id })
    expect(
      pathsOf(
        await app.rest('POST', '/product-usage', {
          user: 'agent',
          body: { engagement: foreign.id, soldProduct: part.id },
        }),
      ),
    ).toEqual([400, ['soldProduct']])
    const [usage] = body.docs
    expect(pathsOf(await change('product-usage', usage.id, { engagement: engagement.id }))).toEqual([
      400,
      ['engagement'],
    ])
  })

  it('keep numbers in bounds; a score says that the product is in use, and all above it', async () => {
    const { usages } = await sell([
      { name: 'Top' },
      { name: 'Middle', parent: 0 },
      { name: 'Leaf', parent: 1 },
    ])
    const [top, middle, leaf] = usages
    for (const [data, path] of [
      [{ adoptionScore: 101 }, 'adoptionScore'],
      [{ perceivedAdoptionScore: -1 }, 'perceivedAdoptionScore'],
      [{ licensesUsed: 1.5 }, 'licensesUsed'],
      [{ transactions: -1 }, 'transactions'],
      [{ childProducts: 2, childProductsInUse: 3 }, 'childProductsInUse'],
      [{ asOf: ago(1) }, 'asOf'],
    ] as const)
      expect(pathsOf(await change('product-usage', leaf.id, data))).toEqual([400, [path]])
    expect((await change('product-usage', leaf.id, { adoptionScore: 55 })).status).toBe(200)
    const after = await read('product-usage', leaf.id)
    expect(after).toMatchObject({ adoptionScore: 55, activationStatus: 'in-use', usagePlan: 'activated' })
    expect(Date.now() - Date.parse(after.asOf)).toBeLessThan(60_000)
    for (const above of [middle, top]) {
      const { activationStatus, usagePlan } = await read('product-usage', above.id)
      expect([activationStatus, usagePlan ?? null]).toEqual(['in-use', null])
    }
    await change('product-usage', leaf.id, { usagePlan: 'planned', activationStatus: 'not-in-use' })
    await change('product-usage', leaf.id, { adoptionScore: 56 })
    expect(await read('product-usage', leaf.id)).toMatchObject({
      activationStatus: 'in-use',
      usagePlan: 'planned',
    })
  })
})

describe('a push of usage', () => {
  it('names every bad row and writes nothing then', async () => {
    const { engagement, sold } = await sell([{ name: 'Pushed', code: 'push-a' }, { name: 'Twin' }])
    const again = await create('sold-products', {
      name: 'Pushed again',
      account: app.accounts.first.id,
      product: sold[0].product,
    })
    await create('product-usage', { engagement: engagement.id, soldProduct: again.id })
    const good = { key: 'bad-0', engagement: engagement.id, soldProduct: sold[0].id, adoptionScore: 5 }
    const answer = await push([
      good,
      { ...good, key: '' },
      { ...good, key: 'bad-2', adoptionScore: 100.5 },
      { ...good, key: 'bad-3', adoptionScore: '5' },
      { ...good, key: 'bad-4', at: new Date(Date.now() + 24 * HOUR).toISOString() },
      { ...good, key: 'bad-5', at: 'yesterday' },
      { ...good, key: 'bad-6', soldProduct: 'nothing' },
      { ...good, key: 'bad-7', engagement: 'ENG9999999' },
      { key: 'bad-8', engagement: engagement.number, product: 'push-a', licensesUsed: 1 },
      { key: 'bad-9', engagement: engagement.number, product: 'push-b', licensesUsed: 1 },
      { key: 'bad-10', engagement: engagement.id, soldProduct: sold[1].id },
      { ...good, adoptionScore: 6 },
      7,
      { ...good, key: 'bad-13', color: 'red' },
      { ...good, key: 'bad-14', licensesUsed: -1, transactions: 0.5 },
    ])
    const [status, paths] = pathsOf(answer) as [number, string[]]
    expect(status).toBe(400)
    expect([...paths].sort()).toEqual(
      [
        'rows.1.key',
        'rows.2.adoptionScore',
        'rows.3.adoptionScore',
        'rows.4.at',
        'rows.5.at',
        'rows.6.soldProduct',
        'rows.7.engagement',
        'rows.8.product',
        'rows.9.product',
        'rows.10',
        'rows.11.key',
        'rows.12',
        'rows.13.color',
        'rows.14.licensesUsed',
        'rows.14.transactions',
      ].sort(),
    )
    const { totalDocs } = await app.payload.count({
      collection: 'usage-readings' as never,
      where: { engagement: { equals: engagement.id } },
    })
    expect(totalDocs).toBe(0)
    expect(pathsOf(await push([]))).toEqual([400, ['rows']])
    expect(pathsOf(await push('rows'))).toEqual([400, ['rows']])
    expect(pathsOf(await push(Array.from({ length: 1001 }, () => ({}))))).toEqual([400, ['rows']])
    const huge = `{"rows":[${'{"key":"x"},'.repeat(300_000)}{}]}`
    expect((await app.rest('POST', '/product-usage/push', { user: 'agent', rawBody: huge })).status).toBe(413)
    for (const [user, denied] of [
      ['viewer', 403],
      ['customer', 403],
      [null, 401],
    ] as const)
      expect((await push([good], user)).status).toBe(denied)
  })

  it('is the same however often it is sent, and never goes back in time', async () => {
    const { engagement, sold, usages } = await sell([
      { name: 'Above' },
      { name: 'Told', parent: 0, quantity: 3, code: 'told' },
    ])
    const [usage, above] = [usages[1], usages[0]]
    const row = { key: `k-${usage.id}`, engagement: engagement.number, product: 'told' }
    const rows = [
      { ...row, at: ago(3), adoptionScore: 40, licensesUsed: 7 },
      { ...row, key: `${row.key}-2`, at: ago(2), adoptionScore: 80 },
    ]
    expect((await push(rows)).body).toEqual({ rows: 2, added: 2, known: 0, usages: 1 })
    expect(await read('product-usage', usage.id)).toMatchObject({
      adoptionScore: 80,
      licensesUsed: 7,
      asOf: rows[1]?.at,
      activationStatus: 'in-use',
      usagePlan: 'activated',
    })
    expect((await read('product-usage', above.id)).activationStatus).toBe('in-use')
    expect((await push(rows)).body).toEqual({ rows: 2, added: 0, known: 2, usages: 1 })
    expect(pathsOf(await push([{ ...rows[0], adoptionScore: 41 }]))).toEqual([400, ['rows.0.key']])
    expect((await push([{ ...row, key: `${row.key}-3`, at: ago(5), adoptionScore: 1 }])).status).toBe(200)
    expect((await read('product-usage', usage.id)).adoptionScore).toBe(80)
    // A later word by somebody, and an earlier one by a program.
    await change('product-usage', usage.id, { adoptionScore: 60 })
    const late = { ...row, key: `${row.key}-4`, at: ago(1), adoptionScore: 2 }
    await push([late])
    expect((await read('product-usage', usage.id)).adoptionScore).toBe(60)
    // The same earlier word again, together with a new one that says nothing of the score.
    const answer = await push([late, { ...row, key: `${row.key}-6`, licensesUsed: 8 }])
    expect(answer.body).toMatchObject({ added: 1, known: 1 })
    expect(await read('product-usage', usage.id)).toMatchObject({ adoptionScore: 60, licensesUsed: 8 })
    const twice = { ...row, soldProduct: sold[1].id, key: `${row.key}-5`, licensesUsed: 9 }
    const answers = await Promise.all([push([twice]), push([twice]), push([twice])])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect((await read('product-usage', usage.id)).licensesUsed).toBe(9)
    const { docs } = await app.payload.find({
      collection: 'adoption-snapshots' as never,
      depth: 0,
      where: { engagement: { equals: engagement.id } },
    })
    expect(docs).toHaveLength(1)
    expect(docs[0]).toMatchObject({ week: isoWeek(new Date()), medium: 3, none: 1, low: 0, high: 0 })
  })

  it('completes what was left half done', async () => {
    const { engagement, sold, usages } = await sell([{ name: 'Half' }])
    const at = ago(1)
    const key = `half-${usages[0].id}`
    await app.payload.db.create({
      collection: 'usage-readings',
      data: { key, usage: usages[0].id, engagement: engagement.id, at, transactions: 12 },
    })
    const answer = await push([
      { key, engagement: engagement.id, soldProduct: sold[0].id, at, transactions: 12 },
    ])
    expect(answer.body).toMatchObject({ added: 0, known: 1 })
    expect(await read('product-usage', usages[0].id)).toMatchObject({ transactions: 12, asOf: at })
  })

  it('takes few statements, and as many for many rows as for few', async () => {
    const { engagement, sold } = await sell([{ name: 'Much' }, { name: 'More' }])
    const rows = (count: number, name: string) =>
      Array.from({ length: count }, (_, at) => ({
        key: `${name}-${engagement.id}-${at}`,
        engagement: engagement.id,
        soldProduct: sold[at % 2].id,
        at: new Date(Date.now() - HOUR + at).toISOString(),
        adoptionScore: at % 101,
        licensesUsed: at,
      }))
    const few = await counter.during(() => push(rows(4, 'few')))
    const many = await counter.during(async () => {
      expect((await push(rows(1000, 'many'))).body).toMatchObject({ added: 1000 })
    })
    // MongoDB gives long answers in several parts.
    const asked = (statements: Statements): number =>
      statements.filter((statement) => !statement.startsWith('getMore')).length
    expect(asked(few)).toBeLessThan(18)
    expect(asked(many)).toBe(asked(few))
  })
})

describe('snapshots and the tab', () => {
  it('show twelve weeks with gaps, what is in use today, and the products in the order asked for', async () => {
    const { engagement, usages } = await sell([
      { name: 'A', quantity: 2 },
      { name: 'B', quantity: 10 },
      { name: 'C' },
      { name: 'D', quantity: 4 },
    ])
    const set = (at: number, data: Record<string, unknown>) => change('product-usage', usages[at].id, data)
    await set(0, { adoptionScore: 90, customerPriority: 'nice-to-have', usagePlan: 'planned' })
    await set(1, { adoptionScore: 30, customerPriority: 'critical', businessCriticality: 'high' })
    await set(2, { customerPriority: 'high', usagePlan: 'no-plan', activationStatus: 'not-in-use' })
    const weeks = lastWeeks({ now: new Date(), count: 12 })
    const bring = (data: Record<string, unknown>, user: 'admin' | 'agent' = 'admin') =>
      app.rest('POST', '/adoption-snapshots', { user, body: { engagement: engagement.id, ...data } })
    expect((await bring({ week: weeks[9], low: 3, none: 1 })).status).toBe(201)
    expect(pathsOf(await bring({ week: weeks[9] }))).toEqual([400, ['week']])
    expect(pathsOf(await bring({ week: isoWeek(new Date(Date.now() + 8 * 24 * HOUR)) }))).toEqual([
      400,
      ['week'],
    ])
    expect(pathsOf(await bring({ week: '2026-W54' }))).toEqual([400, ['week']])
    expect(pathsOf(await bring({ week: weeks[8], low: -1, high: 0.5 }))).toEqual([400, ['low', 'high']])
    expect((await bring({ week: weeks[8] }, 'agent')).status).toBe(403)
    const options = sanitizeOptions({ options: {}, usersSlug: 'users' })
    const context = { options } as PluginContext
    const weekAgo = new Date(Date.now() - 7 * 24 * HOUR)
    const take = () => takeAdoptionSnapshots({ payload: app.payload, context, now: weekAgo })
    const [first] = await Promise.all([take(), take()])
    expect(first?.taken).toBeGreaterThan(0)
    const read = async (view?: string, sort?: string) => {
      const req = await createLocalReq({}, app.payload)
      return adoptionTab({
        req,
        context,
        engagement: engagement.id,
        ...(view ? { view: view as never } : {}),
        ...(sort ? { sort: sort as never } : {}),
      })
    }
    const tab = await read()
    expect(tab.history.map(({ week }) => week)).toEqual(weeks)
    const today = { low: 10, medium: 0, high: 2, none: 5 }
    expect(tab.today).toEqual(today)
    expect(tab.history.slice(8).map(({ counts }) => counts)).toEqual([
      null,
      { low: 3, medium: 0, high: 0, none: 1 },
      today,
      today,
    ])
    expect([tab.totalProducts, tab.score]).toEqual([4, 40])
    const names = async (view?: string, sort?: string) =>
      (await read(view, sort)).products.map(({ soldProduct }) => soldProduct.name).join('')
    expect(await names()).toBe('BCAD')
    expect(await names('all', 'adoptionScore')).toBe('ABCD')
    expect(await names('all', 'businessCriticality')).toBe('BCAD')
    expect(await names('all', 'activationStatus')).toBe('BACD')
    expect(await names('planned')).toBe('A')
    expect(await names('activated')).toBe('B')
    expect(await names('no-plan')).toBe('CD')
    expect(await names('deactivated')).toBe('')
    expect((await counter.during(() => read())).length).toBeLessThanOrEqual(7)
  })
})

describe('adoption roadmaps', () => {
  const act = (
    id: Id,
    action: string,
    body: unknown = {},
    user: 'agent' | 'viewer' | 'customer' = 'agent',
  ): Promise<RestAnswer> => app.rest('POST', `/adoption-roadmaps/${id}/${action}`, { user, body })
  const board = (id: Id, user: 'agent' | 'viewer' | 'customer' = 'agent'): Promise<RestAnswer> =>
    app.rest('GET', `/adoption-roadmaps/${id}/board`, { user })

  it('are drafts while they are edited; what is published stays, and can be gone back to', async () => {
    const { engagement, usages } = await sell([{ name: 'A' }, { name: 'B' }, { name: 'C' }])
    const other = await sell([{ name: 'X' }])
    const [a, b, c] = usages.map(({ id }: Doc) => id)
    const begin = (data: Record<string, unknown>) =>
      app.rest('POST', '/adoption-roadmaps?depth=0', {
        user: 'agent',
        body: { name: 'Plan', engagement: engagement.id, phaseField: 'usagePlan', ...data },
      })
    expect(pathsOf(await begin({ items: [{ usage: a }, { usage: a }] }))).toEqual([400, ['items.1.usage']])
    expect(pathsOf(await begin({ items: [{ usage: other.usages[0].id }] }))).toEqual([400, ['items.0.usage']])
    expect(pathsOf(await begin({ items: [{ usage: a, lane: 'critical' }] }))).toEqual([400, ['items.0.lane']])
    expect(pathsOf(await begin({ state: 'published' }))).toEqual([400, ['state']])
    expect(pathsOf(await begin({ number: 'PAR1', version: 3 }))).toEqual([400, ['number', 'version']])
    const { doc } = (await begin({})).body
    expect(doc.number).toMatch(/^PAR\d{7}$/)
    expect(codeOf(await act(doc.id, 'publish', { rev: 0 }))).toEqual([409, 'empty'])
    expect(codeOf(await act(doc.id, 'publish', { rev: 9 }))).toEqual([409, 'rev-stale'])
    expect(pathsOf(await act(doc.id, 'publish'))).toEqual([400, ['rev']])
    const items = [{ usage: b, lane: 'planned' }, { usage: a, lane: 'activated' }, { usage: c }]
    const edits = await Promise.all([
      change('adoption-roadmaps', doc.id, { items, rev: 0 }),
      change('adoption-roadmaps', doc.id, { items: [{ usage: a }], rev: 0 }),
    ])
    expect(edits.map(({ status }) => status).sort()).toEqual([200, 409])
    const { rev } = (await board(doc.id)).body.roadmap
    expect((await change('adoption-roadmaps', doc.id, { items, rev })).status).toBe(200)
    const before = (await board(doc.id)).body
    expect(before.lanes.map(({ key, cards }: Doc) => [key, cards.map((card: Doc) => card.id)])).toEqual([
      ['no-plan', []],
      ['planned', [b]],
      ['activated', [a]],
      ['deactivated', []],
    ])
    expect(before.lanes[1].label).toBe('Planned')
    expect(before.unmapped.map(({ id }: Doc) => id)).toEqual([c])
    expect(before.actions.publish).toEqual({ allowed: true, blockedBy: [] })
    expect(before.actions.sync.blockedBy[0].code).toBe('not-published')
    const published = (await act(doc.id, 'publish', { rev: before.roadmap.rev })).body
    expect(published.roadmap).toMatchObject({ state: 'published', version: 1 })
    expect(published.roadmap.publishedBy.id).toBe(app.users.agent.id)
    expect(published.outOfStep).toBe(2)
    expect(codeOf(await change('adoption-roadmaps', doc.id, { items: [] }))).toEqual([409, 'published'])
    expect(codeOf(await change('adoption-roadmaps', doc.id, { phaseField: 'customerPriority' }))).toEqual([
      409,
      'published',
    ])
    expect(codeOf(await act(doc.id, 'publish', { rev: published.roadmap.rev }))).toEqual([409, 'published'])

    const dry = await app.rest('POST', `/adoption-roadmaps/${doc.id}/sync?dryRun=true`, {
      user: 'agent',
      body: { rev: published.roadmap.rev },
    })
    expect(dry.body.changes.map(({ usage, from, to }: Doc) => [usage, from, to])).toEqual([
      [b, null, 'planned'],
      [a, null, 'activated'],
    ])
    expect((await read('product-usage', b)).usagePlan ?? null).toBeNull()
    const synced = (await act(doc.id, 'sync', { rev: published.roadmap.rev })).body
    expect([synced.changes.length, synced.board.outOfStep]).toEqual([2, 0])
    expect((await read('product-usage', b)).usagePlan).toBe('planned')
    expect((await act(doc.id, 'sync', { rev: published.roadmap.rev })).body.changes).toEqual([])

    const edited = (await act(doc.id, 'edit', { rev: published.roadmap.rev })).body
    expect(edited.roadmap.state).toBe('draft')
    await change('adoption-roadmaps', doc.id, { phaseField: 'customerPriority', rev: edited.roadmap.rev })
    const other2 = (await board(doc.id)).body
    expect([other2.lanes.length, other2.unmapped.length]).toEqual([5, 3])
    expect(pathsOf(await act(doc.id, 'revert', { version: 7, rev: other2.roadmap.rev }))).toEqual([
      400,
      ['version'],
    ])
    const back = (await act(doc.id, 'revert', { version: 1, rev: other2.roadmap.rev })).body
    expect(back.roadmap).toMatchObject({ state: 'draft', phaseField: 'usagePlan', version: 1 })
    expect(back.lanes[1].cards.map(({ id }: Doc) => id)).toEqual([b])
    expect(back.versions).toHaveLength(1)

    const copy = await act(doc.id, 'duplicate')
    expect([copy.status, copy.body.roadmap.name, copy.body.roadmap.version]).toEqual([201, 'Plan (copy)', 0])
    expect(copy.body.lanes[1].cards.map(({ id }: Doc) => id)).toEqual([b])
    const retired = (await act(doc.id, 'retire', { rev: back.roadmap.rev })).body
    expect(retired.actions.publish.blockedBy[0].code).toBe('ended')
    expect(codeOf(await change('adoption-roadmaps', doc.id, { name: 'New' }))).toEqual([409, 'ended'])
    expect(codeOf(await act(doc.id, 'cancel', { rev: retired.roadmap.rev }))).toEqual([409, 'ended'])
    expect(codeOf(await app.rest('DELETE', `/product-usage/${a}`, { user: 'admin' }))).toEqual([
      409,
      'blocked',
    ])

    expect((await board(doc.id, 'viewer')).body.actions.duplicate.allowed).toBe(false)
    expect((await board(doc.id, 'customer')).status).toBe(403)
    expect((await act(doc.id, 'duplicate', {}, 'viewer')).status).toBe(403)
    expect((await act('nothing', 'duplicate')).status).toBe(404)
    expect((await counter.during(() => board(doc.id))).length).toBeLessThanOrEqual(9)
  })
})
