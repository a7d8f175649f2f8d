import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ACCESS } from '../../../src/access/table.ts'
import { RESPONSIBILITIES } from '../../../src/engagement/values.ts'
import { sanitizeOptions } from '../../../src/options.ts'
import { createTestApp, type RestAnswer, type TestApp } from '../../support/app.ts'
import { CALLERS, RECORDS_MATRIX, rows } from './matrix.ts'

type Doc = { readonly id: string | number; readonly [field: string]: unknown }
type Body = Record<string, unknown>
type Pushed = { readonly path: string; readonly row: Body }
type Subject = { readonly collection: string; readonly create: () => Body; readonly update: Body }

/** Never in anything that a customer gets. */
const SECRET = 'zz-internal-only'

describe('who may do what with records around an engagement', () => {
  let app: TestApp
  const all: Record<string, Subject & { record?: Doc }> = {}

  beforeAll(async () => {
    app = await createTestApp()
    const make = async (collection: string, body: Body): Promise<Doc> => {
      const { status, body: answer } = await app.rest('POST', `/${collection}?depth=0`, {
        user: 'admin',
        body,
      })
      if (status !== 201) throw new Error(`POST /${collection}: ${status} ${JSON.stringify(answer)}`)
      return answer.doc
    }
    const account = app.accounts.first.id
    const engagement = (await app.createEngagement()).id
    const contact = (await app.createContact({ account })).id
    const product = (await make('products', { name: 'Product' })).id
    const add = async (name: string, subject: Subject): Promise<Doc['id']> => {
      const record = await make(subject.collection, subject.create())
      all[name] = { ...subject, record }
      return record.id
    }
    /** What only programs push: nobody writes such a record by itself. */
    const pushed = async (name: string, { path, collection, row, create, update }: Subject & Pushed) => {
      const { status, body } = await app.rest('POST', path, { user: 'agent', body: { rows: [row] } })
      if (status !== 200) throw new Error(`POST ${path}: ${status} ${JSON.stringify(body)}`)
      const { docs } = (await app.rest('GET', `/${collection}?depth=0`, { user: 'admin' })).body
      all[name] = { collection, create, update, record: docs[0] }
    }
    const shown = (of: Body, visibleToCustomer: boolean): Body => ({
      ...of,
      visibleToCustomer,
      closeNotes: SECRET,
    })
    const both = async (name: string, collection: string, of: Body, update: Body): Promise<Doc['id']> => {
      await add(`${name}, hidden`, { collection, create: () => shown(of, false), update })
      return add(`${name}, shown`, { collection, create: () => shown(of, true), update })
    }
    const touchpoint = await both(
      'touchpoint',
      'touchpoints',
      { engagement, subject: 'Call' },
      { channel: 'web' },
    )
    const objective = await both(
      'objective',
      'success-objectives',
      { engagement, title: 'Grow' },
      { priority: 'low' },
    )
    const outcome = await both('outcome', 'success-outcomes', { objective, title: 'More' }, { unit: '%' })
    const initiative = await both(
      'initiative',
      'success-initiatives',
      { outcome, subject: 'Do' },
      { priority: 'low' },
    )
    await both('success task', 'success-tasks', { initiative, shortDescription: 'It' }, { priority: 'low' })
    const meeting = (of: Doc['id'] | undefined): Subject => ({
      collection: 'meetings',
      create: () => ({ touchpoint: of, subject: 'Review', internalNotes: SECRET }),
      update: { agenda: 'Something' },
    })
    await add('meeting, shown touchpoint', meeting(touchpoint))
    await add('meeting, hidden touchpoint', meeting(all['touchpoint, hidden']?.record?.id))
    await add('risk', {
      collection: 'risk-signals',
      create: () => ({ engagement, shortDescription: SECRET, probability: 'low' }),
      update: { priority: 'low' },
    })
    await add('escalation', {
      collection: 'escalations',
      create: () => ({ engagement, shortDescription: SECRET }),
      update: { priority: 'low' },
    })
    await add('contract', {
      collection: 'contracts',
      create: () => ({ account, title: SECRET }),
      update: { substate: 'approved' },
    })
    await add('sold product', {
      collection: 'sold-products',
      create: () => ({ account, product, name: SECRET }),
      update: { unit: 'licences' },
    })
    await add('product', {
      collection: 'products',
      create: () => ({ name: SECRET }),
      update: { description: 'Something' },
    })
    let nth = 0
    // Each once: another responsibility for every attempt.
    const member = (of: Body) => {
      let nth = 0
      return () => ({ engagement, ...of, responsibility: RESPONSIBILITIES[nth++ % RESPONSIBILITIES.length] })
    }
    await add('account team', {
      collection: 'account-team',
      create: member({ user: app.users.agent.id }),
      update: { user: app.users.agent2.id },
    })
    await add('customer team', {
      collection: 'customer-team',
      create: member({ contact }),
      update: { contact },
    })
    const sold = async (name: string) => (await make('sold-products', { account, product, name })).id
    const [used, unused] = [await sold('Used'), await sold('Unused')]
    // One of each sold product: the first attempt has the one that stays.
    let usages = 0
    const usage = await add('product usage', {
      collection: 'product-usage',
      create: () => ({ engagement, soldProduct: usages++ === 0 ? used : unused, adoptionScore: 10 }),
      update: { licensesUsed: 5 },
    })
    await pushed('usage reading', {
      path: '/product-usage/push',
      row: { key: SECRET, engagement, soldProduct: used, adoptionScore: 20 },
      collection: 'usage-readings',
      create: () => ({ key: 'own', usage, adoptionScore: 30 }),
      update: { adoptionScore: 40 },
    })
    await add('adoption snapshot', {
      collection: 'adoption-snapshots',
      create: () => ({ engagement, week: `2025-W${10 + nth++}`, low: 1 }),
      update: { low: 2 },
    })
    await add('adoption roadmap', {
      collection: 'adoption-roadmaps',
      create: () => ({ engagement, name: SECRET }),
      update: { description: 'Something' },
    })
    await add('health indicator', {
      collection: 'health-indicators',
      create: () => ({ key: `indicator-${nth++}`, label: SECRET, weight: 10, target: 1, active: false }),
      update: { description: 'Something' },
    })
    await make('health-indicators', { key: 'nps', label: 'NPS', source: 'pushed', weight: 10, target: 50 })
    await pushed('health value', {
      path: '/health-indicators/nps/values',
      row: { key: SECRET, engagement, value: 40 },
      collection: 'health-values',
      create: () => ({ key: 'own', engagement, value: 30 }),
      update: { value: 50 },
    })
    await add('color band', {
      collection: 'color-bands',
      // The first one stays where it is.
      create: () => {
        const isFirst = !all['color band']
        return {
          bandFor: 'health',
          label: SECRET,
          ...(isFirst ? { min: 0, max: 40, tone: 'danger' } : { min: 40, max: 100, tone: 'success' }),
        }
      },
      update: { max: 30 },
    })
    await add('knowledge article', {
      collection: 'knowledge-articles',
      create: () => ({ title: SECRET, body: 'How it is done.' }),
      update: { summary: 'In short.' },
    })
    await add('health snapshot', {
      collection: 'health-snapshots',
      create: () => ({ engagement, week: `2025-W${10 + nth++}`, score: 50, coverage: 100 }),
      update: { score: 60 },
    })
    await add('note of a shown touchpoint', {
      collection: 'activity',
      create: () => ({ record: `touchpoints/${touchpoint}`, kind: 'comment', body: SECRET }),
      update: { body: 'Rewritten' },
    })
  })
  afterAll(() => app?.destroy())

  const idsIn = ({ body }: RestAnswer): string[] => (body.docs ?? []).map(({ id }: Doc) => String(id))

  it.each(rows(RECORDS_MATRIX).map(({ name, cells }) => [name, cells] as const))(
    '%s',
    async (name, cells) => {
      const { collection, create, update, record } = all[name] ?? {}
      if (!record || !create) throw new Error(`There is no record for the line "${name}".`)
      for (const [column, cell] of Object.entries(cells)) {
        const user = CALLERS[column] ?? null
        const where = `${name}, ${column}`
        const byId = await app.rest('GET', `/${collection}/${record.id}?depth=1`, { user })
        const list = await app.rest('GET', `/${collection}?limit=0&depth=0`, { user })
        const count = await app.rest('GET', `/${collection}/count?where[id][equals]=${record.id}`, { user })
        const reads = cell.includes('R')
        expect(byId.status === 200, where).toBe(reads)
        expect(idsIn(list).includes(String(record.id)), where).toBe(reads)
        expect(count.body.totalDocs ?? 0, where).toBe(reads ? 1 : 0)
        if (column.startsWith('customer'))
          expect(JSON.stringify([byId.body, list.body])).not.toContain(SECRET)
        const created = await app.rest('POST', `/${collection}?depth=0`, { user, body: create() })
        expect(created.status, where).toBe(cell.includes('C') ? 201 : 403)
        const updated = await app.rest('PATCH', `/${collection}/${record.id}`, { user, body: update })
        expect(updated.status, where).toBe(cell.includes('U') ? 200 : 403)
        // What may be deleted is another one: the record is still needed.
        const id = cell.includes('D') ? created.body.doc.id : record.id
        const removed = await app.rest('DELETE', `/${collection}/${id}`, { user })
        expect(removed.status, where).toBe(cell.includes('D') ? 200 : 403)
        // What a caller has left behind may be in the way of the next one.
        if (created.status === 201 && !cell.includes('D') && collection !== 'activity')
          await app.rest('DELETE', `/${collection}/${created.body.doc.id}`, { user: 'admin' })
      }
    },
  )

  it('customers get nothing of what is the provider’s alone, however they ask', async () => {
    const { slugs } = sanitizeOptions({ options: {}, usersSlug: 'users' })
    const closed = Object.entries(ACCESS)
      .filter(([, rules]) => rules.customer.read === false)
      .map(([key]) => slugs[key as keyof typeof slugs])
    expect(closed).toContain('risk-signals')
    for (const slug of closed) {
      expect((await app.rest('GET', `/${slug}`, { user: 'customer' })).status, slug).toBe(403)
      expect(
        (await app.rest('GET', `/${slug}/count`, { user: 'customer' })).body.totalDocs,
        slug,
      ).toBeUndefined()
    }
    const touchpoint = all['touchpoint, shown']?.record?.id
    const fields = 'visibleToCustomer closeNotes squad { name } needsAttention'
    const type = app.payload.db.defaultIDType === 'number' ? 'Int' : 'String'
    const query = `query ($id: ${type}!) { Touchpoint(id: $id) { subject ${fields} }
      Activities(limit: 100) { totalDocs docs { body record } } countActivities { totalDocs } }`
    const { data } = await app.graphql(query, { id: touchpoint }, { user: 'customer' })
    expect(data.Touchpoint).toMatchObject({ subject: 'Call', closeNotes: null, visibleToCustomer: null })
    expect(data.Activities.totalDocs).toBe(0)
    expect(data.countActivities.totalDocs).toBe(0)
    expect(JSON.stringify(data)).not.toContain(SECRET)
    for (const where of ['closeNotes', 'visibleToCustomer', 'needsAttention'])
      expect(
        (await app.rest('GET', `/touchpoints?where[${where}][exists]=true`, { user: 'customer' })).status,
        where,
      ).toBe(400)
    const entries = await app.rest('GET', '/activity?where[record][exists]=true', { user: 'customer' })
    expect(entries.status).toBe(400)
  })

  it('of a shown record a customer reads what is said to the customer, no more', async () => {
    const ALWAYS = [
      ...['id', 'createdAt', 'updatedAt', 'number', 'state', 'closedAt'],
      ...['engagement', 'account', 'description'],
    ]
    const READABLE: Record<string, string[]> = {
      'touchpoint, shown': [
        'subject',
        'channel',
        'category',
        'contact',
        'product',
        'closureCode',
        'progress',
        'dueDate',
      ],
      'objective, shown': [
        'title',
        'sponsor',
        'products',
        'plannedStart',
        'plannedEnd',
        'closureCode',
        'progress',
        'owner',
      ],
      'initiative, shown': [
        'subject',
        'outcome',
        'otherOutcomes',
        'objective',
        'category',
        'contact',
        'product',
        'plannedStart',
        'closureCode',
        'progress',
        'dueDate',
      ],
      'success task, shown': ['shortDescription', 'initiative', 'touchpoint', 'category', 'dueDate'],
    }
    for (const [name, fields] of Object.entries(READABLE)) {
      const { collection, record } = all[name] ?? {}
      const { body } = await app.rest('GET', `/${collection}/${record?.id}?depth=0`, { user: 'customer' })
      const allowed = [...ALWAYS, ...fields, 'priority', 'assignedTo']
      expect(
        Object.keys(body).filter((key) => !allowed.includes(key)),
        name,
      ).toEqual([])
      expect(body.number, name).toBeTruthy()
    }
  })
})
