import type { PluginContext } from '../../context.ts'
import type { WorkItem, WorkItems, WorkItemView } from '../../engagement/home.ts'
import { OPEN_WORK_STATES } from '../../engagement/values.ts'
import { OPEN_STATES } from '../../engine/index.ts'
import type { RecordId } from '../../engine/types.ts'
import { OPEN_PLAY_STATES, startOfToday } from '../list-views.ts'
import type { Condition } from './conditions.ts'
import { textOf } from './engagement.ts'
import type { List, Row } from './lists.ts'
import { named, type PersonOf } from './people.ts'
import type { WorkItemQuery } from './work-item-query.ts'

type Source = 'plays' | 'tasks' | 'initiatives' | 'successTasks'
const SOURCES: readonly Source[] = ['plays', 'tasks', 'initiatives', 'successTasks']

const OPEN: Readonly<Record<Source, readonly string[]>> = {
  plays: OPEN_PLAY_STATES,
  tasks: OPEN_STATES.tasks,
  initiatives: OPEN_WORK_STATES,
  successTasks: OPEN_STATES.tasks,
}

const FIELDS = ['number', 'state', 'priority', 'priorityRank', 'dueDate', 'assignedTo'] as const
const FIELDS_OF: Readonly<Record<Source, readonly string[]>> = {
  plays: [...FIELDS, 'shortDescription', 'playbook', 'progress', 'visibility', 'currentActivity'],
  tasks: [...FIELDS, 'shortDescription', 'playbook'],
  initiatives: [...FIELDS, 'subject', 'progress', 'needsAttention'],
  successTasks: [...FIELDS, 'shortDescription'],
}

/** Which records a view shows; null: none of them. */
const VIEWS: Readonly<Record<WorkItemView, readonly Source[]>> = {
  all: SOURCES,
  'internal-plays': ['plays'],
  'internal-play-tasks': ['tasks'],
  'success-cases': ['plays'],
  'success-initiatives': ['initiatives'],
  'success-tasks': ['tasks', 'successTasks'],
}

type Found = { readonly source: Source; readonly row: Row; readonly order: number }

/** What has to be known besides the query. */
export type WorkItemScope = {
  readonly engagement: RecordId
  readonly query: WorkItemQuery
  /** Keys of the playbooks whose plays customers never see. */
  readonly internal: readonly string[]
  /** Of `blocked` alone: plays that wait for records. */
  readonly waiting: readonly RecordId[]
}

/**
 * The lists that a page of work items is merged from: one for each collection, state, and whether there is a due date.
 * So each is the beginning of an index, however much work there is, and whatever has no date comes last on every
 * database, wherever that puts what is missing.
 */
export const workItemLists = ({
  engagement,
  query: { view, filter, sort, limit, page },
  internal,
  waiting,
}: WorkItemScope): Readonly<Record<string, List>> => {
  const lists: Record<string, List> = {}
  const add = (source: Source, state: string, also: readonly Condition[], name = ''): void => {
    for (const dated of filter === 'overdue' ? [true] : [true, false]) {
      const due: Condition = dated
        ? filter === 'overdue'
          ? { field: 'dueDate', before: startOfToday() }
          : { field: 'dueDate', exists: true }
        : { field: 'dueDate', exists: false }
      lists[`work:${source}:${state}:${dated ? 'dated' : 'undated'}${name}`] = {
        collection: source,
        fields: FIELDS_OF[source],
        where: [
          { field: 'engagement', is: engagement },
          { field: 'state', is: state },
          due,
          ...ofView({ source, view, internal }),
          ...also,
        ],
        sort: sort === 'priority' && dated ? ['priorityRank', 'dueDate'] : ['dueDate', 'priorityRank'],
        // One more tells whether there is another page.
        limit: limit * page + 1,
      }
    }
  }
  for (const source of VIEWS[view]) {
    for (const state of OPEN[source]) {
      if ((filter === 'new' || filter === 'in-progress') && state !== filter) continue
      if (filter !== 'blocked' || state === 'paused') {
        add(source, state, [])
      } else if (source === 'initiatives') {
        add(source, state, [{ field: 'needsAttention', is: true }])
      } else if (source === 'plays' && waiting.length > 0) {
        add(source, state, [{ field: 'id', in: waiting }])
      }
    }
  }
  return lists
}

const ofView = ({
  source,
  view,
  internal,
}: {
  source: Source
  view: WorkItemView
  internal: readonly string[]
}): Condition[] => {
  switch (view) {
    case 'internal-plays':
      return [{ field: 'visibility', is: 'internal' }]
    case 'success-cases':
      return [{ field: 'visibility', is: 'customer' }]
    case 'internal-play-tasks':
      return [{ field: 'playbook', in: [...internal] }]
    case 'success-tasks':
      return source === 'tasks' && internal.length > 0 ? [{ field: 'playbook', notIn: [...internal] }] : []
    default:
      return []
  }
}

/** What the lists found, merged and cut to the page. */
export const workItemPage = ({
  rows,
  query: { sort, limit, page },
}: {
  rows: Readonly<Record<string, readonly Row[]>>
  query: WorkItemQuery
}): { found: readonly Found[]; hasMore: boolean } => {
  const all = Object.entries(rows).flatMap(([name, list]) => {
    const [kind, source] = name.split(':')
    return kind === 'work' ? list.map((row, order) => ({ source: source as Source, row, order })) : []
  })
  const byDue = (one: Found, other: Found) => compare(dueOf(one), dueOf(other))
  const byRank = (one: Found, other: Found) => rankOf(one) - rankOf(other)
  const [first, second] = sort === 'priority' ? [byRank, byDue] : [byDue, byRank]
  // What is alike stays in the order of its list, which no page changes.
  all.sort((one, other) => first(one, other) || second(one, other))
  const from = limit * (page - 1)
  return { found: all.slice(from, from + limit), hasMore: all.length > from + limit }
}

const NO_DATE = '9999'
const NO_RANK = 5
const dueOf = ({ row }: Found): string => textOf(row.dueDate) ?? NO_DATE
const rankOf = ({ row }: Found): number => (typeof row.priorityRank === 'number' ? row.priorityRank : NO_RANK)
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** The page as it is answered. */
export const workItemsOf = ({
  context,
  found,
  hasMore,
  query: { view, filter, sort, page },
  internal,
  waiting,
  users,
}: {
  context: PluginContext
  found: readonly Found[]
  hasMore: boolean
  query: WorkItemQuery
  internal: readonly string[]
  /** Which of the plays wait for records. */
  waiting: ReadonlySet<string>
  users: PersonOf
}): WorkItems => ({
  view,
  filter,
  sort,
  page,
  hasMore,
  items: found.map(({ source, row }): WorkItem => {
    const playbook = textOf(row.playbook)
    return {
      collection: context.options.slugs[source],
      id: row.id,
      number: textOf(row.number),
      title: textOf(row.shortDescription) ?? textOf(row.subject) ?? '',
      view: viewOf({ source, row, internal }),
      kind:
        source === 'plays' && playbook !== null
          ? (context.playbooks.get(playbook)?.definition.label ?? playbook)
          : null,
      state: textOf(row.state) ?? '',
      progress: textOf(row.progress),
      priority: textOf(row.priority),
      dueDate: textOf(row.dueDate),
      assignedTo: named(users(row.assignedTo)),
      blocked:
        row.state === 'paused' ||
        (source === 'plays' && waiting.has(String(row.id))) ||
        (source === 'initiatives' && row.needsAttention === true),
    }
  }),
})

const viewOf = ({
  source,
  row,
  internal,
}: {
  source: Source
  row: Row
  internal: readonly string[]
}): WorkItem['view'] => {
  switch (source) {
    case 'plays':
      return row.visibility === 'internal' ? 'internal-plays' : 'success-cases'
    case 'tasks':
      return internal.includes(String(row.playbook)) ? 'internal-play-tasks' : 'success-tasks'
    case 'initiatives':
      return 'success-initiatives'
    case 'successTasks':
      return 'success-tasks'
  }
}

/** Plays of a page that stand where records are awaited. */
export const playsAtGates = ({
  found,
  gates,
}: {
  found: readonly Found[]
  gates: readonly string[]
}): readonly RecordId[] =>
  found.flatMap(({ source, row }) =>
    source === 'plays' && row.state !== 'paused' && gates.includes(String(row.currentActivity))
      ? [row.id]
      : [],
  )
