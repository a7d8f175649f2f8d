import type { PayloadRequest } from 'payload'
import {
  WORK_ITEM_FILTERS,
  WORK_ITEM_SORTS,
  WORK_ITEM_VIEWS,
  type WorkItemFilter,
  type WorkItemSort,
  type WorkItemView,
} from '../../engagement/home.ts'
import { type Asked, queryReader } from './query.ts'

export type WorkItemQuery = {
  readonly view: WorkItemView
  readonly filter: WorkItemFilter
  readonly sort: WorkItemSort
  /** 1 to 100 */
  readonly limit: number
  /** From 1. */
  readonly page: number
}

/** So many work items can be paged through; whoever wants to see further narrows view or filter. */
export const MOST_WORK_ITEMS = 1000

/** @throws ValidationError */
export const workItemQuery = ({ req, query }: { req: PayloadRequest; query: Asked }): WorkItemQuery => {
  const read = queryReader({ req, query })
  const limit = read.whole('limit', { from: 1, to: 100, otherwise: 20 })
  const asked: WorkItemQuery = {
    view: read.oneOf('view', WORK_ITEM_VIEWS, 'all'),
    filter: read.oneOf('filter', WORK_ITEM_FILTERS, 'open'),
    sort: read.oneOf('sort', WORK_ITEM_SORTS, 'dueDate'),
    limit,
    page: read.whole('page', { from: 1, to: Math.floor(MOST_WORK_ITEMS / limit), otherwise: 1 }),
  }
  read.refuse()
  return asked
}
