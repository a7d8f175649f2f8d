/** Who and what the demo is about. Every company and person here is made up. */

export type UserKey =
  | 'admin'
  | 'playbook-admin'
  | 'agent'
  | 'agent2'
  | 'ale-agent'
  | 'viewer'
  | 'customer'
  | 'customer2'

export type AccountKey = 'alpenrot' | 'lumina' | 'corvane'

export type EngagementKey = 'transport' | 'warehouse' | 'portal' | 'grid' | 'field'

/** The password of every demo user, who all have an address at example.com. */
export const PASSWORD = 'playbooks'

export const users: readonly {
  readonly key: UserKey
  readonly name: string
  readonly roles: readonly string[]
  /** Only for customers: which contact they are. */
  readonly contact?: string
}[] = [
  { key: 'admin', name: 'Amara Osei', roles: ['admin'] },
  { key: 'playbook-admin', name: 'Petra Lindqvist', roles: ['playbook-admin'] },
  { key: 'agent', name: 'Daniel Moreau', roles: ['customer-success-agent'] },
  { key: 'agent2', name: 'Yuki Tanabe', roles: ['customer-success-agent'] },
  { key: 'ale-agent', name: 'Rosa Iglesias', roles: ['ale-success-agent'] },
  { key: 'viewer', name: 'Tom Whitfield', roles: ['viewer'] },
  { key: 'customer', name: 'Helen Brandt', roles: ['customer'], contact: 'Helen Brandt' },
  { key: 'customer2', name: 'Marcus Adeyemi', roles: ['customer'], contact: 'Marcus Adeyemi' },
]

export const accounts: readonly {
  readonly key: AccountKey
  readonly name: string
  readonly contacts: readonly string[]
}[] = [
  { key: 'alpenrot', name: 'Alpenrot Logistics', contacts: ['Helen Brandt', 'Jonas Feld', 'Mirela Kovač'] },
  { key: 'lumina', name: 'Lumina Health Group', contacts: ['Marcus Adeyemi', 'Ingrid Solheim'] },
  { key: 'corvane', name: 'Corvane Energy', contacts: ['Luís Ferreira', 'Nadia Haddad', 'Owen Pryce'] },
]

export type EngagementSeed = {
  readonly key: EngagementKey
  readonly account: AccountKey
  readonly parent?: EngagementKey
  readonly title: string
  readonly description: string
  readonly state: string
  readonly stage: string
  readonly perceivedHealth: string
  /** Days from today; negative is past. */
  readonly created: number
  readonly goLive: number
  readonly renewal: number
  readonly accountManager: UserKey
  readonly customerSuccessManager: UserKey
  readonly keyContact: string
  readonly squad: readonly { readonly user: UserKey; readonly responsibility: string }[]
  readonly note: string
}

export const engagements: readonly EngagementSeed[] = [
  {
    key: 'transport',
    account: 'alpenrot',
    title: 'Transport planning for the Alpine region',
    description: 'Dispatchers in four depots plan their tours with the platform instead of spreadsheets.',
    state: 'in-progress',
    stage: 'adoption',
    perceivedHealth: 'yellow',
    created: -352,
    goLive: -214,
    renewal: 151,
    accountManager: 'agent2',
    customerSuccessManager: 'agent',
    keyContact: 'Helen Brandt',
    squad: [
      { user: 'agent', responsibility: 'Customer success manager' },
      { user: 'agent2', responsibility: 'Solution architect' },
      { user: 'ale-agent', responsibility: 'Adoption coach' },
    ],
    note: 'Innsbruck plans on the platform since March; Bolzano still exports to spreadsheets every Friday.',
  },
  {
    key: 'warehouse',
    account: 'alpenrot',
    parent: 'transport',
    title: 'Warehouse rollout in Linz',
    description: 'Goods in, picking and loading of the new warehouse, connected to transport planning.',
    state: 'define',
    stage: 'initial-onboarding',
    perceivedHealth: 'green',
    created: -63,
    goLive: 47,
    renewal: 412,
    accountManager: 'agent2',
    customerSuccessManager: 'agent',
    keyContact: 'Jonas Feld',
    squad: [
      { user: 'agent', responsibility: 'Customer success manager' },
      { user: 'ale-agent', responsibility: 'Training' },
    ],
    note: 'Site visit done. The loading bays have no network coverage yet; the customer has ordered repeaters.',
  },
  {
    key: 'portal',
    account: 'lumina',
    title: 'Patient portal',
    description: 'Appointments, results and messages for the patients of eleven clinics.',
    state: 'in-progress',
    stage: 'expand',
    perceivedHealth: 'green',
    created: -361,
    goLive: -318,
    renewal: 46,
    accountManager: 'agent',
    customerSuccessManager: 'agent2',
    keyContact: 'Marcus Adeyemi',
    squad: [
      { user: 'agent2', responsibility: 'Customer success manager' },
      { user: 'agent', responsibility: 'Account manager' },
      { user: 'agent', responsibility: 'Data protection' },
    ],
    note: 'Three more clinics asked for access at the board meeting. The offer goes out with the renewal.',
  },
  {
    key: 'grid',
    account: 'corvane',
    title: 'Grid operations',
    description: 'Outage handling and switching plans for the control room in Porto.',
    state: 'in-progress',
    stage: 'renew',
    perceivedHealth: 'red',
    created: -358,
    goLive: -292,
    renewal: 28,
    accountManager: 'agent2',
    customerSuccessManager: 'agent2',
    keyContact: 'Luís Ferreira',
    squad: [
      { user: 'agent2', responsibility: 'Customer success manager' },
      { user: 'ale-agent', responsibility: 'Technical account manager' },
    ],
    note: 'The control room was without outage data for two hours in October. Renewal depends on what we answer.',
  },
  {
    key: 'field',
    account: 'corvane',
    parent: 'grid',
    title: 'Field service crews',
    description: 'Work orders on tablets for the crews of the northern districts.',
    state: 'in-progress',
    stage: 'adoption',
    perceivedHealth: 'green',
    created: -176,
    goLive: -88,
    renewal: 277,
    accountManager: 'agent2',
    customerSuccessManager: 'agent',
    keyContact: 'Nadia Haddad',
    squad: [
      { user: 'agent', responsibility: 'Customer success manager' },
      { user: 'agent2', responsibility: 'Integration' },
    ],
    note: 'Crews close nine of ten orders on the tablet. The tenth needs a signature that the tablet cannot take.',
  },
]
