import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../../context.ts'
import type { Band, Portfolio, PortfolioRow } from '../../engagement/home.ts'
import type { RecordId } from '../../engine/types.ts'
import { expireDue } from '../engagement-records/expire-due.ts'
import { bandsFor } from '../health/bands.ts'
import { findNames } from '../page-names.ts'
import type { Condition } from './conditions.ts'
import { numberOf, staffOnly, textOf } from './engagement.ts'
import { countBy, readFigures } from './figures.ts'
import { banded, bandList, HEADER_WEEKS, historyOf, snapshotList } from './health.ts'
import { type Row, readList } from './lists.ts'
import { ofUser } from './mine.ts'
import { findPeople, named } from './people.ts'
import {
  ACTIVE,
  filterConditions,
  inPoorHealth,
  OPEN_RISKS,
  portfolioQuery,
  renewing,
  SORT_FIELDS,
} from './portfolio-query.ts'
import type { Asked } from './query.ts'
import { readPage } from './sorted-page.ts'

const FIELDS = [
  'number',
  'title',
  'state',
  'stage',
  'account',
  'customerSuccessManager',
  'healthScore',
  'healthChange',
  'contractValue',
  'renewalDate',
  'lastTouchpoint',
]

/**
 * The engagements under way that the user may see: a page of them, and figures over all. A constant number of
 * statements.
 * @throws Forbidden for whoever is not staff, ValidationError
 */
export const portfolio = async ({
  req,
  context,
  query: given = {},
  now = new Date(),
}: {
  req: PayloadRequest
  context: PluginContext
  query?: Asked
  now?: Date
}): Promise<Portfolio> => {
  staffOnly({ req, context })
  const query = portfolioQuery({ req, query: given })
  await expireDue({ req, context })
  const bands = bandsFor({
    req,
    stored: await readList({ req, context, list: bandList('health') }),
    kind: 'health',
  })
  const mine = query.filter === 'mine' ? [await ofUser({ req, context })] : []
  const where = filterConditions({ query, mine, bands, now })
  const rows = await readPage({
    req,
    context,
    query: { ...query, collection: 'engagements', fields: FIELDS, where, sort: SORT_FIELDS[query.sort] },
  })
  const { found } = await readFigures({
    req,
    context,
    collection: 'engagements',
    where,
    measures: { found: { count: [] } },
  })
  return {
    currency: context.options.currency,
    rows: await rowsOf({ req, context, rows, bands, now }),
    totals: await totalsOf({ req, context, bands, now }),
    filter: query.filter,
    sort: query.sort,
    direction: query.direction,
    page: query.page,
    totalPages: Math.max(1, Math.ceil((found ?? 0) / query.limit)),
  }
}

const rowsOf = async ({
  req,
  context,
  rows,
  bands,
  now,
}: {
  req: PayloadRequest
  context: PluginContext
  rows: readonly Row[]
  bands: readonly Band[]
  now: Date
}): Promise<readonly PortfolioRow[]> => {
  if (rows.length === 0) return []
  const ids = rows.map(({ id }) => id)
  const snapshots = await readList({ req, context, list: snapshotList({ engagements: ids, now }) })
  const risks = await countBy({
    req,
    context,
    collection: 'riskSignals',
    by: 'engagement',
    where: [{ field: 'engagement', in: ids }, OPEN_RISKS],
  })
  const accounts = await findNames({
    req,
    collection: context.options.slugs.accounts,
    ids: rows.flatMap(({ account }) => (account === null ? [] : [account as RecordId])),
  })
  const users = await findPeople({
    req,
    context,
    collection: 'users',
    ids: rows.map((row) => row.customerSuccessManager),
  })
  return rows.map((row) => ({
    collection: context.options.slugs.engagements,
    id: row.id,
    number: textOf(row.number),
    title: textOf(row.title) ?? '',
    account:
      row.account === null
        ? null
        : { id: row.account as RecordId, name: accounts.get(String(row.account)) ?? String(row.account) },
    customerSuccessManager: named(users(row.customerSuccessManager)),
    state: textOf(row.state) ?? '',
    stage: textOf(row.stage),
    health: {
      ...banded({ score: numberOf(row.healthScore), bands }),
      change: numberOf(row.healthChange),
      history: historyOf({
        rows: snapshots.filter(({ engagement }) => String(engagement) === String(row.id)),
        bands,
        now,
        count: HEADER_WEEKS,
      }),
    },
    contractValue: numberOf(row.contractValue),
    renewalDate: textOf(row.renewalDate),
    openRisks: risks.get(String(row.id)) ?? 0,
    lastTouchpoint: textOf(row.lastTouchpoint),
  }))
}

const totalsOf = async ({
  req,
  context,
  bands,
  now,
}: {
  req: PayloadRequest
  context: PluginContext
  bands: readonly Band[]
  now: Date
}): Promise<Portfolio['totals']> => {
  const { engagements, health, contractValue, renewals, poorHealth } = await readFigures({
    req,
    context,
    collection: 'engagements',
    where: [ACTIVE],
    measures: {
      engagements: { count: [] },
      health: { mean: 'healthScore' },
      contractValue: { sum: 'contractValue' },
      renewals: { count: renewing(now) },
      poorHealth: { count: inPoorHealth(bands) },
    },
  })
  const { openRisks } = await readFigures({
    req,
    context,
    collection: 'riskSignals',
    where: [OPEN_RISKS, OF_ACTIVE],
    measures: { openRisks: { count: [] } },
  })
  return {
    engagements: engagements ?? 0,
    health: banded({ score: health === null ? null : Math.round(health * 10) / 10, bands }),
    contractValue: Math.round((contractValue ?? 0) * 100) / 100,
    renewals: renewals ?? 0,
    poorHealth: poorHealth ?? 0,
    openRisks: openRisks ?? 0,
  }
}

/** What a record's engagement must be: one under way that the user may see. */
const OF_ACTIVE: Condition = {
  field: 'engagement',
  within: { collection: 'engagements', field: 'id', where: [ACTIVE] },
}
