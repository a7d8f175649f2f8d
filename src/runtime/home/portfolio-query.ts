import type { PayloadRequest } from 'payload'
import { ENGAGEMENT_STATES } from '../../definition/values.ts'
import {
  type Band,
  PORTFOLIO_FILTERS,
  PORTFOLIO_SORTS,
  type PortfolioFilter,
  type PortfolioSort,
} from '../../engagement/home.ts'
import { ESCALATION_STATES, OPEN_RISK_STATES } from '../../engagement/values.ts'
import { startOfToday } from '../list-views.ts'
import type { Condition } from './conditions.ts'
import { RENEWAL_DAYS } from './contracts.ts'
import { type Asked, queryReader } from './query.ts'

/** An engagement is quiet when it had no touchpoint for so many days. */
export const QUIET_DAYS = 30
const DAY = 86_400_000
const LONGEST_SEARCH = 200
const LAST_PAGE = 100_000

/** The states of engagements that are under way. */
export const ACTIVE_STATES = ENGAGEMENT_STATES.filter((state) => state !== 'closed' && state !== 'canceled')
const OPEN_ESCALATIONS = ESCALATION_STATES.filter((state) => state !== 'closed' && state !== 'canceled')

export type PortfolioQuery = {
  readonly filter: PortfolioFilter
  readonly sort: PortfolioSort
  readonly direction: 'asc' | 'desc'
  readonly search: string | null
  readonly limit: number
  readonly page: number
}

/** @throws ValidationError */
export const portfolioQuery = ({ req, query }: { req: PayloadRequest; query: Asked }): PortfolioQuery => {
  const read = queryReader({ req, query })
  const asked: PortfolioQuery = {
    filter: read.oneOf('filter', PORTFOLIO_FILTERS, 'all'),
    sort: read.oneOf('sort', PORTFOLIO_SORTS, 'health'),
    direction: read.oneOf('direction', ['asc', 'desc'], 'asc'),
    search: read.text('search', { longest: LONGEST_SEARCH }),
    limit: read.whole('limit', { from: 1, to: 100, otherwise: 25 }),
    page: read.whole('page', { from: 1, to: LAST_PAGE, otherwise: 1 }),
  }
  read.refuse()
  return asked
}

/** The field that each sort goes by. */
export const SORT_FIELDS: Readonly<Record<PortfolioSort, string>> = {
  health: 'healthScore',
  healthChange: 'healthChange',
  contractValue: 'contractValue',
  renewalDate: 'renewalDate',
  lastTouchpoint: 'lastTouchpoint',
  title: 'title',
}

export const ACTIVE: Condition = { field: 'state', in: ACTIVE_STATES }
export const OPEN_RISKS: Condition = { field: 'state', in: OPEN_RISK_STATES }

export const renewing = (now: Date): Condition[] => [
  { field: 'renewalDate', from: startOfToday(now) },
  // To the end of the last day.
  { field: 'renewalDate', before: dayFrom({ now, days: RENEWAL_DAYS + 1 }) },
]

/** A score in a band that is called bad. */
export const inPoorHealth = (bands: readonly Band[]): Condition[] => {
  const poor = bands.filter(({ tone }) => tone === 'danger')
  if (poor.length === 0) return [{ field: 'id', in: [] }]
  const field = 'healthScore'
  const ranges = poor.map((band): Condition[] => [
    { field, from: band.min },
    // An upper end belongs to its band where no other begins.
    bands.some((other) => other !== band && other.min === band.max)
      ? { field, before: band.max }
      : { field, upTo: band.max },
  ])
  const [only] = ranges
  return ranges.length === 1 && only ? only : [{ or: ranges.map((all): Condition => ({ all })) }]
}

export const filterConditions = ({
  query: { filter, search },
  mine,
  bands,
  now,
}: {
  query: PortfolioQuery
  /** What the user's engagements have, where the filter asks for them. */
  mine: readonly Condition[]
  bands: readonly Band[]
  now: Date
}): Condition[] => [
  ACTIVE,
  ...ofFilter({ filter, mine, bands, now }),
  ...(search === null || search.trim() === '' ? [] : [searched(search.trim())]),
]

const ofFilter = ({
  filter,
  mine,
  bands,
  now,
}: {
  filter: PortfolioFilter
  mine: readonly Condition[]
  bands: readonly Band[]
  now: Date
}): Condition[] => {
  switch (filter) {
    case 'all':
      return []
    case 'mine':
      return [...mine]
    case 'poor-health':
      return inPoorHealth(bands)
    case 'renewing':
      return renewing(now)
    case 'at-risk':
      return [
        { field: 'id', within: { collection: 'riskSignals', field: 'engagement', where: [OPEN_RISKS] } },
      ]
    case 'escalated':
      return [
        {
          field: 'id',
          within: {
            collection: 'escalations',
            field: 'engagement',
            where: [{ field: 'state', in: OPEN_ESCALATIONS }],
          },
        },
      ]
    case 'quiet':
      return [
        {
          or: [
            { field: 'lastTouchpoint', exists: false },
            { field: 'lastTouchpoint', before: dayFrom({ now, days: -QUIET_DAYS }) },
          ],
        },
      ]
  }
}

const searched = (search: string): Condition => ({
  or: [
    { field: 'title', contains: search },
    { field: 'number', contains: search },
    {
      field: 'account',
      within: { collection: 'accounts', field: 'id', where: [{ field: 'name', contains: search }] },
    },
  ],
})

const dayFrom = ({ now, days }: { now: Date; days: number }): string =>
  new Date(Date.parse(startOfToday(now)) + days * DAY).toISOString()
