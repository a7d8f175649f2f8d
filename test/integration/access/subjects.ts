import type { TestUserKey } from '../../support/app.ts'
import type { Doc, World } from './world.ts'

/** What a line of the matrix is about. */
export type Subject = {
  readonly collection: string
  /** GraphQL's names of one record and of several; null where GraphQL does not know the collection. */
  readonly graphql: readonly [one: string, many: string] | null
  /** The record that is read, and that is tried to be changed and deleted. */
  readonly record: (world: World, caller: TestUserKey | null) => Doc
  /** What creating such a record takes. Called once per attempt: some values may occur only once. */
  readonly create: (world: World) => Record<string, unknown>
  readonly update: Readonly<Record<string, unknown>>
  /** True where even those who may create others get a 400 for such a record. */
  readonly neverCreated?: boolean
}

/** Records that are looked up, or made, before the tests. */
export type Found = Readonly<Record<'definition' | 'counter' | 'otherContact' | 'otherCustomer', Doc>>

let nth = 0
const unique = (): number => {
  nth += 1
  return nth
}

const users = {
  collection: 'users',
  graphql: ['User', 'Users'],
  create: () => ({ email: `new-${unique()}@example.com`, password: 'playbooks', name: 'New' }),
  update: { name: 'Renamed' },
} as const

const plays = (playbook: string, record: (world: World) => Doc): Subject => ({
  collection: 'plays',
  graphql: ['Play', 'Plays'],
  record,
  create: ({ engagement }) => ({ playbook, engagement: engagement.id }),
  update: { priority: 'high' },
})

const tasks = (record: (world: World) => Doc): Subject => ({
  collection: 'tasks',
  graphql: ['Task', 'Tasks'],
  record,
  create: (world) => ({ play: record(world).play, shortDescription: 'New' }),
  update: { priority: 'high' },
})

const meetings = (record: (world: World) => Doc): Subject => ({
  collection: 'meetings',
  graphql: ['Meeting', 'Meetings'],
  record,
  create: (world) => ({ play: record(world).play, subject: 'New' }),
  update: { agenda: 'Something' },
})

const entries = (kind: string, record: (world: World) => Doc): Subject => ({
  collection: 'activity',
  graphql: ['Activity', 'Activities'],
  record,
  create: (world) => {
    const { play, engagement } = record(world)
    return { ...(play ? { play } : { engagement }), kind, body: 'New' }
  },
  update: { body: 'Rewritten' },
})

const accounts = {
  collection: 'accounts',
  graphql: ['Account', 'Accounts'],
  create: () => ({ name: 'New' }),
  update: { name: 'First account, renamed' },
} as const

const contacts = {
  collection: 'contacts',
  graphql: ['Contact', 'Contacts'],
  create: ({ app }: World) => ({ name: 'New', account: app.accounts.first.id }),
  update: { email: 'somebody@example.com' },
} as const

/** By the names of the matrix's lines. */
export const subjects = (found: Found): Record<string, Subject> => ({
  'own user': { ...users, record: ({ app }, caller) => (caller ? app.users[caller] : app.users.viewer) },
  'user, of the staff': { ...users, record: ({ app }) => app.users.agent2 },
  'user, a customer': { ...users, record: () => found.otherCustomer },
  account: { ...accounts, record: ({ app }) => app.accounts.first },
  "contact, the customer's own": {
    ...contacts,
    record: ({ app }) => ({ id: (app.users.customer as unknown as { contact: string }).contact }),
  },
  'contact, somebody else': { ...contacts, record: () => found.otherContact },
  engagement: {
    collection: 'engagements',
    graphql: ['Engagement', 'Engagements'],
    record: ({ engagement }) => engagement,
    create: ({ app }) => ({ title: 'New', account: app.accounts.first.id }),
    update: { stage: 'adoption' },
  },
  'play, customer-play': plays('customer-play', ({ visible }) => visible.play),
  'play, made invisible': plays('customer-play', ({ hidden }) => hidden.play),
  'play, internal-play': plays('internal-play', ({ internal }) => internal.play),
  'play, success-case': plays('success-case', ({ successCase }) => successCase.play),
  'task, customer-play': tasks(({ visible }) => visible.task),
  'task, itself invisible': tasks(({ hiddenTask }) => hiddenTask),
  'task, of an invisible play': tasks(({ hidden }) => hidden.task),
  'task, internal-play': tasks(({ internal }) => internal.task),
  'task, success-case': tasks(({ successCase }) => successCase.task),
  'meeting, customer-play': meetings(({ visible }) => visible.meeting),
  'meeting, of an invisible play': meetings(({ hidden }) => hidden.meeting),
  'meeting, internal-play': meetings(({ internal }) => internal.meeting),
  'meeting, success-case': meetings(({ successCase }) => successCase.meeting),
  squad: {
    collection: 'squads',
    graphql: ['Squad', 'Squads'],
    record: ({ squad }) => squad,
    create: ({ engagement }) => ({ name: 'New', engagement: engagement.id }),
    update: { name: 'Renamed' },
  },
  'comment, customer-play': entries('comment', ({ visible }) => visible.comment),
  'comment, of an invisible play': entries('comment', ({ hidden }) => hidden.comment),
  'comment, internal-play': entries('comment', ({ internal }) => internal.comment),
  'comment, success-case': entries('comment', ({ successCase }) => successCase.comment),
  'comment, engagement': entries('comment', ({ engagementComment }) => engagementComment),
  'work note, customer-play': entries('work-note', ({ visible }) => visible.note),
  'work note, internal-play': entries('work-note', ({ internal }) => internal.note),
  'work note, engagement': entries('work-note', ({ engagementNote }) => engagementNote),
  'field change, customer-play': {
    ...entries('field-change', ({ visible }) => visible.fieldChange),
    neverCreated: true,
  },
  definition: {
    collection: 'playbook-definitions',
    graphql: ['PlaybookDefinition', 'PlaybookDefinitions'],
    record: () => found.definition,
    create: () => ({ key: `new-${unique()}`, version: 1, hash: 'x', source: 'key: new' }),
    update: { label: 'Renamed' },
  },
  counter: {
    collection: 'counters',
    graphql: null,
    record: () => found.counter,
    create: () => ({ key: `new-${unique()}`, value: 1 }),
    update: { value: 1_000_000 },
  },
})
