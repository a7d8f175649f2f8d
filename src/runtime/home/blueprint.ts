import type { PayloadRequest } from 'payload'
import { idOf } from '../../access/ids.ts'
import type { PluginContext } from '../../context.ts'
import type { BlueprintTab, Named, ObjectiveCard } from '../../engagement/home.ts'
import { WORK_STATES } from '../../engagement/values.ts'
import type { RecordId } from '../../engine/types.ts'
import { findNames } from '../page-names.ts'
import { findAllowed } from './allowed.ts'
import type { Condition } from './conditions.ts'
import { readEngagement, textOf } from './engagement.ts'
import { countBy } from './figures.ts'
import { type List, type Row, readLists } from './lists.ts'
import { findPeople, named, type PersonOf } from './people.ts'
import { type Asked, queryReader } from './query.ts'
import { MOST_INITIATIVES, MOST_OUTCOMES, roadmapOf } from './roadmap.ts'

/** So many objectives are shown, those that end first. */
export const MOST_OBJECTIVES = 200

/**
 * The success blueprint of an engagement: objectives, and the roadmap of outcomes and initiatives. A constant number of
 * statements. `state` narrows the objectives, not the roadmap.
 * @throws Forbidden for whoever is not staff, NotFound, ValidationError
 */
export const blueprintTab = async ({
  req,
  context,
  id,
  query = {},
}: {
  req: PayloadRequest
  context: PluginContext
  id: unknown
  query?: Asked
}): Promise<BlueprintTab> => {
  const read = queryReader({ req, query })
  const state = read.oneOf('state', ['all', ...WORK_STATES], 'all')
  read.refuse()
  const engagement = await readEngagement({ req, context, id })
  const rows = await readLists({ req, context, anchor: engagement.id, lists: listsOf(engagement.id) })
  const every = [...(rows.dated ?? []), ...(rows.undated ?? [])]
  const shown = every.filter((row) => state === 'all' || row.state === state).slice(0, MOST_OBJECTIVES)
  const [outcomes, initiatives] = [rows.outcomes ?? [], [...(rows.planned ?? []), ...(rows.unplanned ?? [])]]
  const products = await productsOf({ req, context, objectives: shown })
  const users = await findPeople({
    req,
    context,
    collection: 'users',
    ids: [...shown.map(({ owner }) => owner), ...initiatives.map(({ assignedTo }) => assignedTo)],
  })
  const contacts = await findPeople({
    req,
    context,
    collection: 'contacts',
    ids: shown.map(({ sponsor }) => sponsor),
  })
  const ofEngagement: Condition = { field: 'engagement', is: engagement.id }
  const counts = await countBy({ req, context, collection: 'objectives', by: 'state', where: [ofEngagement] })
  return {
    state,
    objectives: shown.map((row) =>
      objectiveCard({
        context,
        row,
        outcomes,
        products: products.get(String(row.id)) ?? [],
        users,
        contacts,
      }),
    ),
    counts: Object.fromEntries(WORK_STATES.map((each) => [each, counts.get(each) ?? 0])),
    roadmap: await roadmapOf({
      req,
      context,
      engagement: engagement.id,
      objectives: every,
      outcomes,
      initiatives,
      users,
    }),
  }
}

const listsOf = (engagement: RecordId): Readonly<Record<string, List>> => {
  const own: Condition = { field: 'engagement', is: engagement }
  /** A list in two halves, so that what has no date comes last on every database. */
  const byDate = ({
    names: [dated, undated],
    date,
    ...list
  }: Pick<List, 'collection' | 'fields' | 'limit'> & { names: [string, string]; date: string }): Record<
    string,
    List
  > => ({
    [dated]: { ...list, where: [own, { field: date, exists: true }], sort: [date, 'id'] },
    [undated]: { ...list, where: [own, { field: date, exists: false }], sort: ['id'] },
  })
  return {
    ...byDate({
      names: ['dated', 'undated'],
      date: 'plannedEnd',
      collection: 'objectives',
      fields: [
        'number',
        'title',
        'state',
        'progress',
        'priority',
        'plannedStart',
        'plannedEnd',
        'owner',
        'sponsor',
      ],
      limit: MOST_OUTCOMES,
    }),
    outcomes: {
      collection: 'outcomes',
      fields: [
        'number',
        'title',
        'objective',
        'state',
        'progress',
        'closureCode',
        'unit',
        'baseValue',
        'targetValue',
        'currentValue',
      ],
      where: [own],
      sort: ['id'],
      limit: MOST_OUTCOMES,
    },
    ...byDate({
      names: ['planned', 'unplanned'],
      date: 'dueDate',
      collection: 'initiatives',
      fields: [
        'number',
        'subject',
        'outcome',
        'state',
        'progress',
        'priority',
        'category',
        'plannedStart',
        'dueDate',
        'assignedTo',
      ],
      limit: MOST_INITIATIVES,
    }),
  }
}

/** The products of each objective, by the objective's id. Two statements. */
const productsOf = async ({
  req,
  context,
  objectives,
}: {
  req: PayloadRequest
  context: PluginContext
  objectives: readonly Row[]
}): Promise<ReadonlyMap<string, readonly Named[]>> => {
  if (objectives.length === 0) return new Map()
  const documents = await findAllowed({
    req,
    context,
    collection: 'objectives',
    where: { id: { in: objectives.map(({ id }) => id) } },
    fields: ['products'],
    sort: ['id'],
    limit: objectives.length,
  })
  const ids = new Map(
    documents.map(({ id, products }) => [
      String(id),
      (Array.isArray(products) ? products : []).flatMap((product) => idOf(product) ?? []),
    ]),
  )
  const names = await findNames({
    req,
    collection: context.options.slugs.products,
    ids: [...ids.values()].flat(),
  })
  return new Map(
    [...ids].map(([objective, own]) => [
      objective,
      own.map((product) => ({ id: product, name: names.get(String(product)) ?? String(product) })),
    ]),
  )
}

const SUCCESS: Readonly<Record<string, number>> = { achieved: 100, 'partially-achieved': 50, missed: 0 }

const objectiveCard = ({
  context,
  row,
  outcomes,
  products,
  users,
  contacts,
}: {
  context: PluginContext
  row: Row
  outcomes: readonly Row[]
  products: readonly Named[]
  users: PersonOf
  contacts: PersonOf
}): ObjectiveCard => {
  const own = outcomes.filter(({ objective }) => String(objective) === String(row.id))
  const closed = own.filter(({ state }) => state === 'closed' || state === 'canceled')
  const rates = own.flatMap(({ state, closureCode }) =>
    state === 'closed' ? (SUCCESS[String(closureCode)] ?? []) : [],
  )
  return {
    collection: context.options.slugs.objectives,
    id: row.id,
    number: textOf(row.number),
    title: textOf(row.title) ?? '',
    state: textOf(row.state) ?? '',
    progress: textOf(row.progress) ?? '',
    priority: textOf(row.priority),
    plannedStart: textOf(row.plannedStart),
    plannedEnd: textOf(row.plannedEnd),
    owner: named(users(row.owner)),
    sponsor: named(contacts(row.sponsor)),
    products,
    outcomes: { total: own.length, closed: closed.length },
    successRate:
      rates.length === 0
        ? null
        : Math.round((rates.reduce((sum, rate) => sum + rate, 0) / rates.length) * 10) / 10,
  }
}
