import type { PayloadRequest } from 'payload'
import { idOf } from '../../access/ids.ts'
import type { PluginContext } from '../../context.ts'
import type { RecordId } from '../../engine/types.ts'
import { startOfToday } from '../list-views.ts'
import { isoOf } from '../standings.ts'
import { findAllowed } from './allowed.ts'
import { type Condition, whereOf } from './conditions.ts'
import { numberOf, textOf } from './engagement.ts'

/** So many contracts of an engagement are looked at, those that end first. */
export const MOST_CONTRACTS = 200
const DAY = 86_400_000
/** A contract that ends within so many days is to be renewed. */
export const RENEWAL_DAYS = 90

export type Contract = {
  readonly id: RecordId
  readonly number: string | null
  readonly title: string
  readonly state: string
  readonly substate: string | null
  readonly value: number | null
  readonly start: string | null
  readonly end: string | null
  readonly owner: RecordId | null
  readonly link: string | null
}

/** Contracts that are active and not over, whether that they are has been written down or not. */
export const inForce = (now: Date): Condition[] => [
  { field: 'state', is: 'active' },
  {
    or: [
      { field: 'end', exists: false },
      { field: 'end', from: startOfToday(now) },
    ],
  },
]

/** The active contracts of an engagement that are not over, the earliest end first. One statement. */
export const readContracts = async ({
  req,
  context,
  engagement,
  now,
}: {
  req: PayloadRequest
  context: PluginContext
  engagement: RecordId
  now: Date
}): Promise<readonly Contract[]> => {
  const documents = await findAllowed({
    req,
    context,
    collection: 'contracts',
    fields: ['number', 'title', 'state', 'substate', 'value', 'start', 'end', 'owner', 'link'],
    limit: MOST_CONTRACTS,
    sort: ['end', 'id'],
    where: { and: [{ engagements: { in: [engagement] } }, whereOf(inForce(now))] },
  })
  return documents
    .map((document) => ({
      id: document.id,
      number: textOf(document.number),
      title: textOf(document.title) ?? '',
      state: textOf(document.state) ?? '',
      substate: textOf(document.substate),
      value: numberOf(document.value),
      start: isoOf(document.start),
      end: isoOf(document.end),
      owner: idOf(document.owner),
      link: textOf(document.link),
    }))
    .sort((one, other) => compare(one.end ?? '9999', other.end ?? '9999'))
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** Whole days from today until then. */
export const daysUntil = ({ day, now }: { day: string; now: Date }): number =>
  Math.round((Date.parse(`${day.slice(0, 10)}T00:00:00.000Z`) - Date.parse(startOfToday(now))) / DAY)

/** How many end within the days in which a renewal is prepared. */
export const endingSoon = ({ contracts, now }: { contracts: readonly Contract[]; now: Date }): number =>
  contracts.filter(({ end }) => {
    const days = end === null ? Number.NaN : daysUntil({ day: end, now })
    return days <= RENEWAL_DAYS
  }).length
