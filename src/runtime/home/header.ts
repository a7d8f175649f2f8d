import type { PayloadRequest } from 'payload'
import { decideAccess } from '../../access/build.ts'
import type { PluginContext } from '../../context.ts'
import type { HomeHeader } from '../../engagement/home.ts'
import { OPEN_WORK_STATES } from '../../engagement/values.ts'
import { bandsFor } from '../health/bands.ts'
import { startOfToday } from '../list-views.ts'
import { type Contract, endingSoon } from './contracts.ts'
import { type HomeEngagement, textOf } from './engagement.ts'
import { bandList, healthOf, snapshotList } from './health.ts'
import type { List, Row } from './lists.ts'
import { named, type PersonOf } from './people.ts'

/** Below so much coverage a score says little. */
const LOW_COVERAGE = 50
/** What needs attention is counted up to here. */
export const MOST_ATTENTION = 100

/** What the header reads besides the engagement itself. */
export const headerLists = ({
  engagement: { id, account, parent },
  now,
}: {
  engagement: HomeEngagement
  now: Date
}): Readonly<Record<string, List>> => {
  const byId = (collection: 'accounts' | 'engagements', of: HomeEngagement['account']): List => ({
    collection,
    fields: [collection === 'accounts' ? 'name' : 'title'],
    where: [{ field: 'id', is: of ?? -1 }],
    sort: ['id'],
    limit: 1,
  })
  const objectives = (name: string, where: List['where']): Record<string, List> => ({
    [`objectives:${name}`]: {
      collection: 'objectives',
      fields: ['state'],
      where: [{ field: 'engagement', is: id }, ...where],
      sort: ['plannedEnd'],
      limit: MOST_ATTENTION,
    },
  })
  return {
    bands: bandList('health'),
    snapshots: snapshotList({ engagements: [id], now }),
    children: {
      collection: 'engagements',
      fields: ['title'],
      where: [{ field: 'parent', is: id }],
      sort: ['id'],
      limit: 1,
    },
    ...(account === null ? {} : { account: byId('accounts', account) }),
    ...(parent === null ? {} : { parent: byId('engagements', parent) }),
    ...objectives('overdue', [
      { field: 'state', in: OPEN_WORK_STATES },
      { field: 'plannedEnd', before: startOfToday(now) },
    ]),
    ...objectives('at-risk', [
      { field: 'state', in: OPEN_WORK_STATES },
      { field: 'progress', is: 'at-risk' },
    ]),
    lowProducts: {
      collection: 'productUsage',
      fields: ['adoptionScore'],
      where: [
        { field: 'engagement', is: id },
        { field: 'adoptionScore', exists: true },
      ],
      sort: ['adoptionScore'],
      limit: MOST_ATTENTION,
    },
    adoptionBands: bandList('adoption'),
  }
}

type Rows = Readonly<Record<string, readonly Row[]>>

export const homeHeader = async ({
  req,
  context,
  engagement,
  rows,
  contracts,
  flaggedRisks,
  users,
  contacts,
  now,
}: {
  req: PayloadRequest
  context: PluginContext
  engagement: HomeEngagement
  /** Of the header's lists. */
  rows: Rows
  /** Those in force. */
  contracts: readonly Contract[]
  flaggedRisks: number
  users: PersonOf
  contacts: PersonOf
  now: Date
}): Promise<HomeHeader> => {
  const { id, account, parent, text, date } = engagement
  const bands = bandsFor({ req, stored: rows.bands ?? [], kind: 'health' })
  const health = healthOf({ engagement, rows: rows.snapshots ?? [], bands, now })
  const mayWork = await decideAccess({ collection: 'engagements', operation: 'update', context, req, id })
  return {
    id,
    number: text('number') ?? '',
    title: text('title') ?? '',
    description: text('description'),
    state: text('state') ?? '',
    stage: text('stage'),
    perceivedHealth: text('perceivedHealth'),
    goLive: date('goLive'),
    renewalDate: date('renewalDate'),
    contractValue: engagement.contractValue,
    currency: context.options.currency,
    fromContracts: contracts.length > 0,
    account:
      account === null ? null : { id: account, name: textOf(rows.account?.[0]?.name) ?? String(account) },
    // A parent that the reader may not see is none.
    parent:
      parent !== null && rows.parent?.[0] ? { id: parent, name: textOf(rows.parent[0].title) ?? '' } : null,
    accountManager: named(users(engagement.accountManager)),
    customerSuccessManager: named(users(engagement.customerSuccessManager)),
    keyContact: named(contacts(engagement.keyContact)),
    lastTouchpoint: date('lastTouchpoint'),
    health,
    attention: withoutNone({
      overview: flaggedRisks,
      health: health.band?.tone === 'danger' || isLow(health.coverage) ? 1 : 0,
      blueprint: overdueOrAtRisk(rows),
      adoption: lowProducts({ req, rows }),
      renewal: endingSoon({ contracts, now }),
    }),
    hasHierarchy: (rows.children ?? []).length > 0 || Boolean(rows.parent?.[0]),
    createdAt: date('createdAt') ?? '',
    updatedAt: date('updatedAt') ?? '',
    mayWork: mayWork !== false,
  }
}

const isLow = (coverage: number | null): boolean => coverage !== null && coverage < LOW_COVERAGE

const overdueOrAtRisk = (rows: Rows): number =>
  new Set(
    [...(rows['objectives:overdue'] ?? []), ...(rows['objectives:at-risk'] ?? [])].map(({ id }) =>
      String(id),
    ),
  ).size

/** Products whose adoption lies in a band that is called bad. */
const lowProducts = ({ req, rows }: { req: PayloadRequest; rows: Rows }): number => {
  const bands = bandsFor({ req, stored: rows.adoptionBands ?? [], kind: 'adoption' })
  const low = bands.filter(({ tone }) => tone === 'danger')
  return (rows.lowProducts ?? []).filter(({ adoptionScore }) =>
    low.some(({ min, max }) => Number(adoptionScore) >= min && Number(adoptionScore) < max),
  ).length
}

const withoutNone = <T extends Record<string, number>>(counts: T): Partial<T> =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0)) as Partial<T>
