import type { AccountKey, EngagementKey } from '../people.ts'

export type ProductCode = 'PLT' | 'RTE' | 'WHM' | 'MSG' | 'OUT' | 'FLD' | 'ANA'

export const products: readonly {
  readonly code: ProductCode
  readonly name: string
  readonly description: string
}[] = [
  { code: 'PLT', name: 'Platform core', description: 'Sign-in, people, interfaces.' },
  { code: 'RTE', name: 'Route planner', description: 'Tours, drivers and vehicles.' },
  { code: 'WHM', name: 'Warehouse module', description: 'Goods in, picking and loading.' },
  { code: 'MSG', name: 'Patient messaging', description: 'Appointments, results and reminders.' },
  { code: 'OUT', name: 'Outage board', description: 'What is out, where, and since when.' },
  { code: 'FLD', name: 'Field tablets', description: 'Work orders for crews outside.' },
  { code: 'ANA', name: 'Analytics', description: 'Figures of every module side by side.' },
]

export const soldProducts: readonly {
  readonly account: AccountKey
  readonly product: ProductCode
  readonly quantity: number
  readonly unit: string
}[] = [
  { account: 'alpenrot', product: 'PLT', quantity: 120, unit: 'users' },
  { account: 'alpenrot', product: 'RTE', quantity: 80, unit: 'users' },
  { account: 'alpenrot', product: 'WHM', quantity: 40, unit: 'users' },
  { account: 'alpenrot', product: 'ANA', quantity: 10, unit: 'users' },
  { account: 'lumina', product: 'PLT', quantity: 300, unit: 'users' },
  { account: 'lumina', product: 'MSG', quantity: 11, unit: 'clinics' },
  { account: 'lumina', product: 'ANA', quantity: 5, unit: 'users' },
  { account: 'corvane', product: 'PLT', quantity: 60, unit: 'users' },
  { account: 'corvane', product: 'OUT', quantity: 30, unit: 'seats' },
  { account: 'corvane', product: 'FLD', quantity: 90, unit: 'tablets' },
  { account: 'corvane', product: 'ANA', quantity: 8, unit: 'users' },
]

/** How much a product matters, and how its adoption went from twelve weeks ago until today; no scores: not in use. */
export const usages: readonly {
  readonly engagement: EngagementKey
  readonly product: ProductCode
  readonly customerPriority: string
  readonly businessCriticality: string
  readonly usagePlan: string
  readonly scores?: readonly [first: number, last: number]
}[] = [
  {
    engagement: 'transport',
    product: 'PLT',
    customerPriority: 'high',
    businessCriticality: 'critical',
    usagePlan: 'activated',
    scores: [72, 84],
  },
  {
    engagement: 'transport',
    product: 'RTE',
    customerPriority: 'critical',
    businessCriticality: 'critical',
    usagePlan: 'activated',
    scores: [76, 58],
  },
  {
    engagement: 'transport',
    product: 'ANA',
    customerPriority: 'nice-to-have',
    businessCriticality: 'moderate',
    usagePlan: 'planned',
  },
  {
    engagement: 'warehouse',
    product: 'WHM',
    customerPriority: 'critical',
    businessCriticality: 'critical',
    usagePlan: 'planned',
    scores: [4, 22],
  },
  {
    engagement: 'portal',
    product: 'PLT',
    customerPriority: 'high',
    businessCriticality: 'critical',
    usagePlan: 'activated',
    scores: [80, 91],
  },
  {
    engagement: 'portal',
    product: 'MSG',
    customerPriority: 'critical',
    businessCriticality: 'high',
    usagePlan: 'activated',
    scores: [55, 83],
  },
  {
    engagement: 'portal',
    product: 'ANA',
    customerPriority: 'moderate',
    businessCriticality: 'nice-to-have',
    usagePlan: 'no-plan',
    scores: [38, 47],
  },
  {
    engagement: 'grid',
    product: 'OUT',
    customerPriority: 'critical',
    businessCriticality: 'critical',
    usagePlan: 'activated',
    scores: [81, 36],
  },
  {
    engagement: 'grid',
    product: 'PLT',
    customerPriority: 'moderate',
    businessCriticality: 'high',
    usagePlan: 'activated',
    scores: [66, 52],
  },
  {
    engagement: 'grid',
    product: 'ANA',
    customerPriority: 'not-required',
    businessCriticality: 'nice-to-have',
    usagePlan: 'deactivated',
    scores: [30, 8],
  },
  {
    engagement: 'field',
    product: 'FLD',
    customerPriority: 'critical',
    businessCriticality: 'high',
    usagePlan: 'activated',
    scores: [61, 88],
  },
  {
    engagement: 'field',
    product: 'PLT',
    customerPriority: 'high',
    businessCriticality: 'high',
    usagePlan: 'activated',
    scores: [70, 79],
  },
]

/** What the health of engagements is measured by. The weights total 100. */
export const indicators: readonly Readonly<Record<string, unknown> & { key: string; weight: number }>[] = [
  {
    key: 'satisfaction',
    label: 'Satisfaction of users',
    description: 'How many of those who answered the weekly question were content.',
    unit: '%',
    weight: 20,
    target: 90,
    source: 'pushed',
  },
  {
    key: 'active-users',
    label: 'Users who work with it every week',
    unit: '%',
    weight: 30,
    target: 80,
    source: 'pushed',
  },
  {
    key: 'promoters',
    label: 'Net promoter score',
    unit: 'points',
    weight: 20,
    target: 50,
    source: 'pushed',
  },
  {
    key: 'open-risks',
    label: 'Open risks and issues',
    weight: 15,
    target: 1,
    direction: 'minimize',
    source: 'aggregate',
    recordsOf: 'risk-signals',
    where: '{"state": {"in": ["new", "active"]}}',
    aggregate: 'count',
  },
  {
    key: 'touchpoints',
    label: 'Touchpoints in 60 days',
    weight: 15,
    target: 2,
    source: 'aggregate',
    recordsOf: 'touchpoints',
    where: '{"state": {"equals": "closed"}}',
    aggregate: 'count',
    days: 60,
  },
]

/** Pushed values: twelve weeks ago and today; in between they move evenly, with a little unrest. */
export const measured: Readonly<
  Record<EngagementKey, Readonly<Record<string, readonly [first: number, last: number] | null>>>
> = {
  transport: { satisfaction: [84, 79], 'active-users': [71, 62], promoters: [38, 27] },
  // The survey begins with the go-live.
  warehouse: { satisfaction: null, 'active-users': [6, 18], promoters: null },
  portal: { satisfaction: [82, 93], 'active-users': [66, 83], promoters: [35, 52] },
  grid: { satisfaction: [81, 38], 'active-users': [78, 41], promoters: [41, -12] },
  field: { satisfaction: [75, 90], 'active-users': [58, 86], promoters: [22, 44] },
}
