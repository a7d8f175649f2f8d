import { day } from '../clock.ts'
import { engagements } from '../people.ts'
import { type Cast, call, create, type Id } from '../tell.ts'
import type { Happening } from './happenings.ts'
import { indicators, measured, products, soldProducts, usages } from './product-texts.ts'

/** Weeks of history, the current one included. */
const WEEKS = 12

/** The catalogue, and what health is measured by: there before anything happens. Gives the products by code. */
export const seedCatalogue = async ({ cast }: { cast: Cast }): Promise<ReadonlyMap<string, Id>> => {
  const ids = new Map<string, Id>()
  for (const product of products) {
    const { id } = await create({ cast, by: 'playbook-admin', collection: 'products', data: product })
    ids.set(product.code, id)
  }
  for (const [order, indicator] of indicators.entries()) {
    const data = { ...indicator, active: true, order: order + 1 }
    await create({ cast, by: 'playbook-admin', collection: 'health-indicators', data })
  }
  return ids
}

/** What was sold and how it is used, week by week, and the health that was measured then. */
export const productHappenings = ({
  cast,
  account,
  product,
}: {
  cast: Cast
  account: (key: string) => Id
  product: (code: string) => Id
}): Happening[] => {
  const sold = new Map<string, Id>()
  const used = new Map<string, Id>()
  const accountOf = new Map(engagements.map(({ key, account: owner }) => [key, owner]))
  const selling = soldProducts.map(({ account: owner, product: code, ...data }) => ({
    on: -330,
    run: async () => {
      const name = products.find((each) => each.code === code)?.name
      const { id } = await create({
        cast,
        by: 'agent2',
        collection: 'sold-products',
        data: {
          ...data,
          name,
          account: account(owner),
          product: product(code),
          start: day(-330, 12).toISOString(),
        },
      })
      sold.set(`${owner} ${code}`, id)
    },
  }))
  const applying = usages.map(({ engagement, product: code, scores: _, ...data }) => ({
    on: Math.max(-320, createdOn(engagement) + 2),
    run: async () => {
      const { id } = await create({
        cast,
        by: 'agent',
        collection: 'product-usage',
        data: {
          ...data,
          engagement: cast.engagements.get(engagement),
          soldProduct: sold.get(`${accountOf.get(engagement)} ${code}`),
        },
      })
      used.set(`${engagement} ${code}`, id)
    },
  }))
  const weeks = Array.from({ length: WEEKS }, (_, week) => ({
    on: -7 * (WEEKS - 1 - week),
    hour: 18,
    run: () => measure({ cast, week, sold, accountOf }),
  }))
  return [...selling, ...applying, ...weeks, ...roadmap({ cast, used })]
}

/** What programs tell in a week, and the health that follows from it. */
const measure = async ({
  cast,
  week,
  sold,
  accountOf,
}: {
  cast: Cast
  week: number
  sold: ReadonlyMap<string, Id>
  accountOf: ReadonlyMap<string, string>
}): Promise<void> => {
  const on = -7 * (WEEKS - 1 - week)
  const there = engagements.filter(({ created }) => created < on)
  for (const { key } of indicators.filter(({ source }) => source === 'pushed')) {
    const rows = there.flatMap(({ key: engagement }) => {
      const values = measured[engagement][key]
      if (!values) return []
      return [
        {
          key: `survey-${engagement}-${key}-${week}`,
          engagement: cast.engagements.get(engagement),
          value: along({ values, week, unrest: 2 }),
        },
      ]
    })
    await call({
      cast,
      by: 'agent',
      collection: 'health-indicators',
      path: '/:key/values',
      params: { key },
      body: { rows },
    })
  }
  const rows = usages.flatMap(({ engagement, product, scores }) => {
    if (!scores || !there.some(({ key }) => key === engagement)) return []
    const score = along({ values: scores, week, unrest: 3 })
    const quantity =
      soldProducts.find((each) => each.account === accountOf.get(engagement) && each.product === product)
        ?.quantity ?? 1
    return [
      {
        key: `usage-${engagement}-${product}-${week}`,
        engagement: cast.engagements.get(engagement),
        soldProduct: sold.get(`${accountOf.get(engagement)} ${product}`),
        adoptionScore: score,
        licensesUsed: Math.round((quantity * score) / 100),
        monthlyActiveUsers: Math.round((quantity * score) / 90),
        transactions: Math.round(quantity * score * 4),
      },
    ]
  })
  await call({ cast, by: 'agent', collection: 'product-usage', path: '/push', body: { rows } })
  for (const { key, customerSuccessManager } of there) {
    await call({
      cast,
      by: customerSuccessManager,
      collection: 'engagements',
      path: '/:id/refresh-health',
      params: { id: cast.engagements.get(key) },
    })
  }
}

/** In which order the products of one engagement are taken up. */
const roadmap = ({ cast, used }: { cast: Cast; used: ReadonlyMap<string, Id> }): Happening[] => {
  let id: Id
  const item = (product: string, lane: string) => ({ usage: used.get(`transport ${product}`), lane })
  return [
    {
      on: -60,
      run: async () => {
        const created = await create({
          cast,
          by: 'agent',
          collection: 'adoption-roadmaps',
          data: {
            name: 'From the planner to the figures',
            description: 'First every depot plans, then the figures are looked at.',
            engagement: cast.engagements.get('transport'),
            phaseField: 'usagePlan',
            items: [item('PLT', 'activated'), item('RTE', 'activated'), item('ANA', 'planned')],
          },
        })
        id = created.id
      },
    },
    {
      on: -58,
      run: async () => {
        const collection = 'adoption-roadmaps'
        const { rev } = (await cast.payload.findByID({
          collection,
          id,
          depth: 0,
          showHiddenFields: true,
        })) as { rev?: number }
        await call({ cast, by: 'agent', collection, path: '/:id/publish', params: { id }, body: { rev } })
      },
    },
  ]
}

/** Between first and last value, a little up and down, the same in every demo. */
const along = ({
  values: [first, last],
  week,
  unrest,
}: {
  values: readonly [number, number]
  week: number
  unrest: number
}): number => {
  const value = first + ((last - first) * week) / (WEEKS - 1)
  const swing = week === 0 || week === WEEKS - 1 ? 0 : (((week * 7) % 5) - 2) * (unrest / 2)
  return Math.round(value + swing)
}

const createdOn = (key: string): number => engagements.find((each) => each.key === key)?.created ?? -320
