import {
  PORTFOLIO_FILTERS,
  PORTFOLIO_SORTS,
  type PortfolioFilter,
  type PortfolioSort,
} from '../../engagement/home.ts'

export type PortfolioQuery = {
  readonly filter: PortfolioFilter
  readonly sort: PortfolioSort
  readonly direction: 'asc' | 'desc'
  readonly search: string
  /** From 1. */
  readonly page: number
}

/** What needs somebody stands first. */
export const FIRST_QUERY: PortfolioQuery = {
  filter: 'all',
  sort: 'health',
  direction: 'asc',
  search: '',
  page: 1,
}

/** What people look for first in each order: the worst, the most, the next, the longest ago. */
const FIRST_DIRECTION: Readonly<Record<PortfolioSort, 'asc' | 'desc'>> = {
  health: 'asc',
  healthChange: 'asc',
  contractValue: 'desc',
  renewalDate: 'asc',
  lastTouchpoint: 'asc',
  title: 'asc',
}

/** Longest text that is searched for. */
const LONGEST = 200

/** What an address asks; what it says wrong is as if it said nothing. */
export const queryOf = (
  params: Readonly<Record<string, string | readonly string[] | undefined>>,
): PortfolioQuery => {
  const text = (name: string): string => {
    const value = params[name]
    return typeof value === 'string' ? value : ''
  }
  const sort = PORTFOLIO_SORTS.find((each) => each === text('sort')) ?? FIRST_QUERY.sort
  const direction = text('direction')
  const page = /^[1-9]\d{0,4}$/.test(text('page')) ? Number(text('page')) : 1
  return {
    filter: PORTFOLIO_FILTERS.find((each) => each === text('filter')) ?? FIRST_QUERY.filter,
    sort,
    direction: direction === 'asc' || direction === 'desc' ? direction : FIRST_DIRECTION[sort],
    search: text('search').slice(0, LONGEST),
    page,
  }
}

/** The query as an address has it: what is as at first is left out. */
export const addressOf = (query: PortfolioQuery): string => {
  const said = Object.entries(query).flatMap(([name, value]) => {
    const first =
      name === 'direction' ? FIRST_DIRECTION[query.sort] : FIRST_QUERY[name as keyof PortfolioQuery]
    return value === first ? [] : [[name, String(value)]]
  })
  return said.length === 0 ? '' : `?${new URLSearchParams(said)}`
}

/** All of the query, for the server. */
export const paramsOf = (query: PortfolioQuery): Readonly<Record<string, string>> => ({
  filter: query.filter,
  sort: query.sort,
  direction: query.direction,
  page: String(query.page),
  ...(query.search.trim() === '' ? {} : { search: query.search.trim() }),
})

/** What a press on a column's head asks for: its order, or, where it has it already, the other way round. */
export const sortedBy = (query: PortfolioQuery, sort: PortfolioSort): PortfolioQuery => ({
  ...query,
  sort,
  direction: query.sort === sort ? (query.direction === 'asc' ? 'desc' : 'asc') : FIRST_DIRECTION[sort],
  page: 1,
})
