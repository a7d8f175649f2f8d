import type { PayloadRequest } from 'payload'
import { idOf } from '../../access/ids.ts'
import type { PluginContext } from '../../context.ts'
import type { OverviewTab, TeamMember, TouchpointCard } from '../../engagement/home.ts'
import { OPEN_WORK_STATES } from '../../engagement/values.ts'
import type { RecordId } from '../../engine/types.ts'
import { blockedPlayIds, gateKeys } from '../blocked.ts'
import { startOfToday } from '../list-views.ts'
import { textOf } from './engagement.ts'
import { internalPlaybooks } from './internal-playbooks.ts'
import type { List, Row } from './lists.ts'
import { named, type PersonOf } from './people.ts'
import { type FlaggedRisk, readRisks, riskCard, riskFlagCounts, shownRisks } from './risks.ts'
import type { WorkItemQuery } from './work-item-query.ts'
import { playsAtGates, workItemLists, workItemPage, workItemsOf } from './work-items.ts'

/** So many members of each team are shown. */
export const MOST_MEMBERS = 100
/** So many squads of an engagement are looked at. */
export const MOST_SQUADS = 50
/** So many touchpoints are shown. */
const SHOWN_TOUCHPOINTS = 5
/** So many plays that stand where records are awaited are looked at for the filter `blocked`. */
export const MOST_WAITING = 300

type Rows = Readonly<Record<string, readonly Row[]>>
type Member = { readonly id: RecordId; readonly person: RecordId; readonly responsibility: string | null }

/** What the overview reads. */
export type OverviewScope = {
  readonly engagement: RecordId
  readonly query: WorkItemQuery
  readonly internal: readonly string[]
  readonly waiting: readonly RecordId[]
}

/** What has to be known before anything can be asked for: statements only for the filter `blocked`. */
export const overviewScope = async ({
  req,
  context,
  engagement,
  query,
}: {
  req: PayloadRequest
  context: PluginContext
  engagement: RecordId
  query: WorkItemQuery
}): Promise<OverviewScope> => ({
  engagement,
  query,
  internal: await internalPlaybooks({ req, context }),
  waiting:
    query.filter === 'blocked'
      ? await blockedPlayIds({
          req,
          context,
          within: { engagement: { equals: engagement } },
          most: MOST_WAITING,
        })
      : [],
})

export const overviewLists = ({
  scope,
  now,
}: {
  scope: OverviewScope
  now: Date
}): Readonly<Record<string, List>> => {
  const team = (collection: 'accountTeam' | 'customerTeam', person: string): List => ({
    collection,
    fields: [person, 'responsibility'],
    where: [{ field: 'engagement', is: scope.engagement }],
    sort: ['id'],
    limit: MOST_MEMBERS,
  })
  const touchpoints = Object.fromEntries(
    OPEN_WORK_STATES.map((state): [string, List] => [
      `touchpoints:${state}`,
      {
        collection: 'touchpoints',
        fields: ['number', 'subject', 'state', 'category', 'channel', 'dueDate', 'assignedTo'],
        where: [
          { field: 'engagement', is: scope.engagement },
          { field: 'state', is: state },
          { field: 'dueDate', from: startOfToday(now) },
        ],
        sort: ['dueDate'],
        limit: SHOWN_TOUCHPOINTS,
      },
    ]),
  )
  return {
    accountTeam: team('accountTeam', 'user'),
    customerTeam: team('customerTeam', 'contact'),
    ...touchpoints,
    ...workItemLists(scope),
  }
}

/** What the lists of an overview found, and what is read beside them. */
export type OverviewFound = {
  readonly scope: OverviewScope
  readonly customerTeam: readonly Member[]
  readonly accountTeam: readonly Member[]
  readonly squad: readonly Member[]
  readonly touchpoints: readonly Row[]
  readonly risks: readonly FlaggedRisk[]
  readonly shown: readonly FlaggedRisk[]
  readonly work: ReturnType<typeof workItemPage>
  readonly waiting: ReadonlySet<string>
}

export const findOverview = async ({
  req,
  context,
  scope,
  rows,
  now,
}: {
  req: PayloadRequest
  context: PluginContext
  scope: OverviewScope
  rows: Rows
  now: Date
}): Promise<OverviewFound> => {
  const { engagement, query } = scope
  const work = workItemPage({ rows, query })
  const atGates =
    query.filter === 'blocked' ? [] : playsAtGates({ found: work.found, gates: gateKeys(context) })
  const squad = await squadMembers({ req, context, engagement })
  const risks = await readRisks({ req, context, engagement, now })
  const waiting =
    atGates.length === 0
      ? scope.waiting
      : await blockedPlayIds({ req, context, within: { id: { in: [...atGates] } } })
  return {
    scope,
    customerTeam: membersOf({ rows: rows.customerTeam ?? [], person: 'contact' }),
    accountTeam: membersOf({ rows: rows.accountTeam ?? [], person: 'user' }),
    squad,
    touchpoints: OPEN_WORK_STATES.flatMap((state) => rows[`touchpoints:${state}`] ?? [])
      .sort((one, other) => compare(textOf(one.dueDate) ?? '', textOf(other.dueDate) ?? ''))
      .slice(0, SHOWN_TOUCHPOINTS),
    risks,
    shown: shownRisks(risks),
    work,
    waiting: new Set(waiting.map(String)),
  }
}

/** Users and contacts whose names an overview needs. */
export const peopleOfOverview = ({
  customerTeam,
  accountTeam,
  squad,
  touchpoints,
  shown,
  work,
}: OverviewFound): { users: readonly unknown[]; contacts: readonly unknown[] } => ({
  users: [
    ...[...accountTeam, ...squad].map(({ person }) => person),
    ...touchpoints.map(({ assignedTo }) => assignedTo),
    ...shown.map(({ document }) => document.assignedTo),
    ...work.found.map(({ row }) => row.assignedTo),
  ],
  contacts: customerTeam.map(({ person }) => person),
})

export const overviewOf = ({
  context,
  found,
  users,
  contacts,
}: {
  context: PluginContext
  found: OverviewFound
  users: PersonOf
  contacts: PersonOf
}): OverviewTab => ({
  customerTeam: found.customerTeam.map((member) => teamMember({ member, people: contacts })),
  accountTeam: found.accountTeam.map((member) => teamMember({ member, people: users })),
  squad: found.squad.map((member) => teamMember({ member, people: users })),
  upcomingTouchpoints: found.touchpoints.map(
    (row): TouchpointCard => ({
      collection: context.options.slugs.touchpoints,
      id: row.id,
      number: textOf(row.number),
      title: textOf(row.subject) ?? '',
      state: textOf(row.state) ?? '',
      category: textOf(row.category),
      channel: textOf(row.channel),
      dueDate: textOf(row.dueDate),
      assignedTo: named(users(row.assignedTo)),
    }),
  ),
  risks: found.shown.map((risk) => riskCard({ context, risk, users })),
  riskFlags: riskFlagCounts(found.risks),
  workItems: workItemsOf({
    context,
    ...found.work,
    query: found.scope.query,
    internal: found.scope.internal,
    waiting: found.waiting,
    users,
  }),
})

const membersOf = ({ rows, person }: { rows: readonly Row[]; person: string }): Member[] =>
  rows.flatMap((row) => {
    const who = idOf(row[person])
    return who === null ? [] : [{ id: row.id, person: who, responsibility: textOf(row.responsibility) }]
  })

/** Somebody with two responsibilities is there twice; the same in two squads once. */
const squadMembers = async ({
  req,
  context,
  engagement,
}: {
  req: PayloadRequest
  context: PluginContext
  engagement: RecordId
}): Promise<Member[]> => {
  const { docs } = await req.payload.db.find<{
    id: RecordId
    members?: { id?: unknown; user?: unknown; responsibility?: unknown }[]
  }>({
    collection: context.options.slugs.squads,
    joins: false,
    limit: MOST_SQUADS,
    pagination: false,
    req,
    sort: 'id',
    where: { engagement: { equals: engagement } },
  })
  const members = new Map<string, Member>()
  for (const { members: own } of docs) {
    for (const { id, user, responsibility } of own ?? []) {
      const person = idOf(user)
      const key = JSON.stringify([String(person), textOf(responsibility)])
      if (person === null || members.has(key)) continue
      members.set(key, { id: idOf(id) ?? person, person, responsibility: textOf(responsibility) })
    }
  }
  return [...members.values()].slice(0, MOST_MEMBERS)
}

const teamMember = ({ member, people }: { member: Member; people: PersonOf }): TeamMember => {
  const person = people(member.person)
  return {
    id: member.id,
    person: named(person) ?? { id: member.person, name: String(member.person) },
    responsibility: member.responsibility,
    email: person?.email ?? null,
  }
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
