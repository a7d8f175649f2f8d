import type { AccountKey, EngagementKey, UserKey } from '../people.ts'

/** What is planned with the customers of the demo, what was talked about, and what may go wrong. Days are from today. */

type Finish = {
  readonly on: number
  readonly state: 'closed' | 'canceled'
  readonly closureCode?: string
  readonly closeNotes: string
}

export type TouchpointSeed = {
  readonly engagement: EngagementKey
  readonly by: UserKey
  readonly made: number
  readonly due: number
  readonly subject: string
  readonly category: string
  readonly channel: string
  readonly contact: string
  readonly internal?: boolean
  readonly finish?: Finish
}

const held = (on: number, closeNotes: string): Finish => ({
  on,
  state: 'closed',
  closureCode: 'addressed',
  closeNotes,
})

export const touchpoints: readonly TouchpointSeed[] = [
  {
    engagement: 'transport',
    by: 'agent',
    made: -40,
    due: -33,
    subject: 'How Innsbruck plans its autumn',
    category: 'value-and-adoption',
    channel: 'phone',
    contact: 'Helen Brandt',
    finish: held(-33, 'Tours are planned a day earlier than last year. Helen wants the same for Bolzano.'),
  },
  {
    engagement: 'transport',
    by: 'agent',
    made: -12,
    due: -6,
    subject: 'What keeps Bolzano on its spreadsheet',
    category: 'value-and-adoption',
    channel: 'web',
    contact: 'Mirela Kovač',
    finish: held(-6, 'One column is missing: the driver’s rest period. It comes with the shift view.'),
  },
  {
    engagement: 'transport',
    by: 'agent',
    made: -3,
    due: 5,
    subject: 'Shift view: first look with both depots',
    category: 'value-and-adoption',
    channel: 'web',
    contact: 'Helen Brandt',
  },
  {
    engagement: 'transport',
    by: 'agent2',
    made: -2,
    due: 19,
    subject: 'Quarterly review with the board of Alpenrot',
    category: 'general-conversation',
    channel: 'web',
    contact: 'Helen Brandt',
  },
  {
    engagement: 'warehouse',
    by: 'agent',
    made: -30,
    due: -21,
    subject: 'Walk through the new hall',
    category: 'general-conversation',
    channel: 'phone',
    contact: 'Jonas Feld',
    finish: held(-21, 'Twelve bays instead of ten. Repeaters are ordered.'),
  },
  {
    engagement: 'warehouse',
    by: 'agent',
    made: -5,
    due: 9,
    subject: 'Plan for the acceptance test',
    category: 'general-conversation',
    channel: 'web',
    contact: 'Jonas Feld',
  },
  {
    engagement: 'portal',
    by: 'agent2',
    made: -25,
    due: -17,
    subject: 'Three more clinics: who joins when',
    category: 'expansion-opportunities',
    channel: 'web',
    contact: 'Marcus Adeyemi',
    finish: held(-17, 'Two in spring, one in autumn. Marcus takes the plan to his board.'),
  },
  {
    engagement: 'portal',
    by: 'agent2',
    made: -4,
    due: 12,
    subject: 'Offer for the renewal',
    category: 'renewal-support',
    channel: 'email',
    contact: 'Marcus Adeyemi',
  },
  {
    engagement: 'grid',
    by: 'agent2',
    made: -31,
    due: -27,
    subject: 'The night without outage data',
    category: 'renewal-support',
    channel: 'phone',
    contact: 'Luís Ferreira',
    finish: {
      on: -27,
      state: 'closed',
      closureCode: 'unaddressed',
      closeNotes: 'Luís wants a written cause before he talks about anything else.',
    },
  },
  {
    engagement: 'grid',
    by: 'agent2',
    made: -3,
    due: 2,
    subject: 'Cause and remedy, in person',
    category: 'renewal-support',
    channel: 'phone',
    contact: 'Luís Ferreira',
  },
  {
    engagement: 'grid',
    by: 'agent2',
    made: -2,
    due: 1,
    subject: 'Preparation with our operations team',
    category: 'renewal-support',
    channel: 'web',
    contact: 'Luís Ferreira',
    internal: true,
  },
  {
    engagement: 'field',
    by: 'agent',
    made: -20,
    due: -11,
    subject: 'Orders that cannot be closed on the tablet',
    category: 'value-and-adoption',
    channel: 'chat',
    contact: 'Nadia Haddad',
    finish: held(-11, 'Only those that need a signature. The pilot with two crews is agreed.'),
  },
]

export type RiskSeed = {
  readonly engagement: EngagementKey
  readonly by: UserKey
  readonly made: number
  readonly due?: number
  readonly kind: 'risk' | 'issue'
  readonly title: string
  readonly description: string
  readonly category: string
  readonly scope: string
  readonly probability: string
  readonly priority: string
  readonly assignedTo?: UserKey
  /** Short descriptions of the plays that are to solve it. */
  readonly solvedBy?: readonly string[]
  readonly finish?: Finish
}

export const risks: readonly RiskSeed[] = [
  {
    engagement: 'grid',
    by: 'agent2',
    made: -34,
    due: -4,
    kind: 'issue',
    title: 'Control room without outage data for two hours',
    description: 'A feed stopped at night and nobody was called. The customer counts the minutes.',
    category: 'Service quality',
    scope: 'renewal',
    probability: 'very-high',
    priority: 'critical',
    assignedTo: 'agent2',
    solvedBy: ['Rescue plan for the Corvane renewal'],
  },
  {
    engagement: 'grid',
    by: 'agent2',
    made: -3,
    due: 8,
    kind: 'risk',
    title: 'Renewal in four weeks and no offer yet',
    description: 'Purchasing asks for offers three weeks before a contract ends.',
    category: 'Renewal',
    scope: 'renewal',
    probability: 'very-high',
    priority: 'high',
    assignedTo: 'agent2',
  },
  {
    engagement: 'grid',
    by: 'agent2',
    made: -16,
    due: 20,
    kind: 'risk',
    title: 'The sponsor leaves at the end of the quarter',
    description: 'Owen Pryce takes over, whom we have met once.',
    category: 'People',
    scope: 'renewal',
    probability: 'high',
    priority: 'medium',
    assignedTo: 'ale-agent',
  },
  {
    engagement: 'transport',
    by: 'agent',
    made: -28,
    due: 14,
    kind: 'risk',
    title: 'Bolzano goes back to its spreadsheets',
    description: 'The export is used every Friday, and by more people than in summer.',
    category: 'Adoption',
    scope: 'adoption',
    probability: 'moderate',
    priority: 'high',
    assignedTo: 'agent',
    solvedBy: ['Bring the Bolzano depot off its spreadsheets'],
  },
  {
    engagement: 'warehouse',
    by: 'agent',
    made: -20,
    due: 26,
    kind: 'risk',
    title: 'No network in the loading bays on the first day',
    description: 'Repeaters are ordered; the electrician has no date yet.',
    category: 'Go-live',
    scope: 'onboarding',
    probability: 'high',
    priority: 'high',
    assignedTo: 'agent',
  },
  {
    engagement: 'portal',
    by: 'agent2',
    made: -46,
    due: 30,
    kind: 'risk',
    title: 'Laboratory interface slows down with more clinics',
    description: 'Results come late on Mondays already.',
    category: 'Architecture',
    scope: 'expansion',
    probability: 'low',
    priority: 'medium',
    assignedTo: 'agent2',
    solvedBy: ['Architecture review before three more clinics join'],
  },
  {
    engagement: 'field',
    by: 'agent',
    made: -70,
    due: -30,
    kind: 'issue',
    title: 'Work orders without a signature',
    description: 'One order in ten has to be signed on paper.',
    category: 'Adoption',
    scope: 'adoption',
    probability: 'moderate',
    priority: 'medium',
    assignedTo: 'agent',
    finish: {
      on: -11,
      state: 'closed',
      closureCode: 'resolved',
      closeNotes: 'The pilot shows that signing on the tablet works. The rest is rollout.',
    },
  },
]

export type ObjectiveSeed = {
  readonly engagement: EngagementKey
  readonly owner: UserKey
  readonly sponsor: string
  readonly made: number
  readonly title: string
  readonly description: string
  readonly products: readonly string[]
  readonly priority: string
  readonly start: number
  readonly end: number
  readonly state: 'new' | 'in-progress' | 'paused' | 'canceled'
  readonly outcomes: readonly OutcomeSeed[]
}

export type OutcomeSeed = {
  readonly title: string
  readonly unit: string
  readonly base: number
  readonly target: number
  readonly current: number
  readonly end: number
  readonly state: 'new' | 'in-progress'
  readonly finish?: Finish
  readonly initiatives: readonly InitiativeSeed[]
}

export type InitiativeSeed = {
  readonly subject: string
  readonly category: string
  readonly assignedTo: UserKey
  readonly priority: string
  readonly start: number
  readonly due: number
  readonly state: 'new' | 'in-progress' | 'paused'
  readonly atRisk?: boolean
  readonly finish?: Finish
  readonly tasks?: readonly {
    readonly title: string
    readonly by: UserKey
    readonly due: number
    readonly state: string
  }[]
}

export const objectives: readonly ObjectiveSeed[] = [
  {
    engagement: 'transport',
    owner: 'agent',
    sponsor: 'Helen Brandt',
    made: -200,
    title: 'Every depot plans on the platform',
    description: 'No tour leaves a depot that was planned in a spreadsheet.',
    products: ['RTE', 'PLT'],
    priority: 'high',
    start: -198,
    end: 60,
    state: 'in-progress',
    outcomes: [
      {
        title: 'Tours planned on the platform',
        unit: '%',
        base: 35,
        target: 95,
        current: 78,
        end: 55,
        state: 'in-progress',
        initiatives: [
          {
            subject: 'Shift view beside the tours',
            category: 'technical-guidance',
            assignedTo: 'agent2',
            priority: 'high',
            start: -45,
            due: 12,
            state: 'in-progress',
            tasks: [
              {
                title: 'Connect the roster of Bolzano',
                by: 'agent2',
                due: -2,
                state: 'in-progress',
              },
              { title: 'Show drivers’ rest periods', by: 'agent2', due: 8, state: 'new' },
            ],
          },
          {
            subject: 'Last export of Bolzano',
            category: 'adoption',
            assignedTo: 'agent',
            priority: 'critical',
            start: -10,
            due: 40,
            state: 'in-progress',
            atRisk: true,
            tasks: [
              {
                title: 'Agree on the date with the depot manager',
                by: 'agent',
                due: 6,
                state: 'new',
              },
            ],
          },
        ],
      },
      {
        title: 'Time to plan a day',
        unit: 'minutes',
        base: 95,
        target: 40,
        current: 38,
        end: -40,
        state: 'in-progress',
        finish: {
          on: -38,
          state: 'closed',
          closureCode: 'achieved',
          closeNotes: 'Measured in Innsbruck and Villach over four weeks.',
        },
        initiatives: [
          {
            subject: 'Templates for tours that return',
            category: 'adoption',
            assignedTo: 'ale-agent',
            priority: 'medium',
            start: -150,
            due: -60,
            state: 'in-progress',
            finish: {
              on: -58,
              state: 'closed',
              closureCode: 'achieved',
              closeNotes: 'Forty templates, used every day.',
            },
          },
        ],
      },
    ],
  },
  {
    engagement: 'transport',
    owner: 'agent2',
    sponsor: 'Mirela Kovač',
    made: -90,
    title: 'Fewer empty kilometres',
    description: 'Trucks come back loaded.',
    products: ['RTE', 'ANA'],
    priority: 'medium',
    start: -80,
    end: 150,
    state: 'paused',
    outcomes: [
      {
        title: 'Empty kilometres of all kilometres',
        unit: '%',
        base: 31,
        target: 22,
        current: 29,
        end: 150,
        state: 'in-progress',
        initiatives: [
          {
            subject: 'Offer return loads to partners',
            category: 'strategic-planning',
            assignedTo: 'agent2',
            priority: 'medium',
            start: -20,
            due: 95,
            state: 'paused',
          },
        ],
      },
    ],
  },
  {
    engagement: 'warehouse',
    owner: 'agent',
    sponsor: 'Jonas Feld',
    made: -55,
    title: 'Linz opens on time',
    description: 'Goods in, picking and loading run on the platform on the first day.',
    products: ['WHM'],
    priority: 'critical',
    start: -50,
    end: 47,
    state: 'in-progress',
    outcomes: [
      {
        title: 'Acceptance tests passed',
        unit: 'of 60 cases',
        base: 0,
        target: 60,
        current: 12,
        end: 35,
        state: 'in-progress',
        initiatives: [
          {
            subject: 'Acceptance test with real orders',
            category: 'general',
            assignedTo: 'agent',
            priority: 'high',
            start: 5,
            due: 33,
            state: 'new',
          },
          {
            subject: 'Train the trainers of three shifts',
            category: 'adoption',
            assignedTo: 'ale-agent',
            priority: 'medium',
            start: 10,
            due: 40,
            state: 'new',
          },
        ],
      },
    ],
  },
  {
    engagement: 'portal',
    owner: 'agent2',
    sponsor: 'Marcus Adeyemi',
    made: -300,
    title: 'Patients help themselves',
    description: 'Appointments and results without a telephone call.',
    products: ['PLT', 'MSG'],
    priority: 'high',
    start: -290,
    end: 90,
    state: 'in-progress',
    outcomes: [
      {
        title: 'Appointments made on the portal',
        unit: '%',
        base: 12,
        target: 60,
        current: 64,
        end: -20,
        state: 'in-progress',
        finish: {
          on: -15,
          state: 'closed',
          closureCode: 'achieved',
          closeNotes: 'Above the target for three months.',
        },
        initiatives: [],
      },
      {
        title: 'Calls to the help line',
        unit: 'a week',
        base: 900,
        target: 400,
        current: 520,
        end: 80,
        state: 'in-progress',
        initiatives: [
          {
            subject: 'Messages in plain language',
            category: 'adoption',
            assignedTo: 'agent',
            priority: 'medium',
            start: -30,
            due: 45,
            state: 'in-progress',
          },
        ],
      },
    ],
  },
  {
    engagement: 'grid',
    owner: 'agent2',
    sponsor: 'Luís Ferreira',
    made: -250,
    title: 'The control room trusts the board',
    description: 'Whoever is on duty looks at the board first, at night too.',
    products: ['OUT'],
    priority: 'critical',
    start: -240,
    end: -5,
    state: 'in-progress',
    outcomes: [
      {
        title: 'Minutes without outage data',
        unit: 'a month',
        base: 45,
        target: 10,
        current: 127,
        end: -5,
        state: 'in-progress',
        initiatives: [
          {
            subject: 'A second feed, and a call when one stops',
            category: 'architecture-and-design',
            assignedTo: 'ale-agent',
            priority: 'critical',
            start: -26,
            due: 6,
            state: 'in-progress',
            atRisk: true,
            tasks: [
              { title: 'Rehearse the failover', by: 'ale-agent', due: 3, state: 'new' },
              { title: 'Write the cause on two pages', by: 'agent2', due: -1, state: 'in-progress' },
            ],
          },
        ],
      },
    ],
  },
  {
    engagement: 'field',
    owner: 'agent',
    sponsor: 'Nadia Haddad',
    made: -120,
    title: 'No paper in the trucks',
    description: 'Orders are taken, worked and signed on the tablet.',
    products: ['FLD'],
    priority: 'medium',
    start: -110,
    end: 120,
    state: 'in-progress',
    outcomes: [
      {
        title: 'Orders closed on the tablet',
        unit: '%',
        base: 60,
        target: 98,
        current: 90,
        end: 110,
        state: 'in-progress',
        initiatives: [
          {
            subject: 'Signatures on the tablet in every district',
            category: 'technical-guidance',
            assignedTo: 'agent2',
            priority: 'medium',
            start: -8,
            due: 70,
            state: 'in-progress',
          },
        ],
      },
    ],
  },
]

/** Who looks after whom besides the squad. */
export const teams: readonly {
  readonly engagement: EngagementKey
  readonly ours: readonly (readonly [user: UserKey, responsibility: string])[]
  readonly theirs: readonly (readonly [contact: string, responsibility: string])[]
}[] = [
  {
    engagement: 'transport',
    ours: [
      ['agent2', 'relationship-manager'],
      ['ale-agent', 'customer-enablement-specialist'],
    ],
    theirs: [
      ['Helen Brandt', 'process-owner'],
      ['Mirela Kovač', 'customer-executive'],
    ],
  },
  {
    engagement: 'warehouse',
    ours: [['agent', 'implementation-specialist']],
    theirs: [['Jonas Feld', 'process-owner']],
  },
  {
    engagement: 'portal',
    ours: [['agent', 'relationship-manager']],
    theirs: [
      ['Marcus Adeyemi', 'customer-information-officer'],
      ['Ingrid Solheim', 'process-owner'],
    ],
  },
  {
    engagement: 'grid',
    ours: [
      ['agent2', 'relationship-manager'],
      ['ale-agent', 'escalation-manager'],
    ],
    theirs: [
      ['Luís Ferreira', 'customer-executive'],
      ['Owen Pryce', 'process-owner'],
    ],
  },
  {
    engagement: 'field',
    ours: [['agent', 'product-specialist']],
    theirs: [['Nadia Haddad', 'process-owner']],
  },
]

export const escalations: readonly {
  readonly engagement: EngagementKey
  readonly by: UserKey
  readonly made: number
  readonly title: string
  readonly description: string
  readonly priority: string
  readonly state: string
}[] = [
  {
    engagement: 'grid',
    by: 'agent2',
    made: -30,
    title: 'The managing director of Corvane has called ours',
    description: 'He asks for the cause in writing and for somebody to talk to.',
    priority: 'critical',
    state: 'in-progress',
  },
]

export const contracts: readonly {
  readonly account: AccountKey
  readonly engagements: readonly EngagementKey[]
  readonly title: string
  readonly value: number
  readonly start: number
  readonly end: number
  readonly owner: UserKey
  readonly substate?: string
  readonly state?: string
}[] = [
  {
    account: 'alpenrot',
    engagements: ['transport'],
    title: 'Transport platform, third year',
    value: 240_000,
    start: -214,
    end: 151,
    owner: 'agent2',
  },
  {
    account: 'alpenrot',
    engagements: ['transport', 'warehouse'],
    title: 'Support around the clock',
    value: 36_000,
    start: -150,
    end: 412,
    owner: 'agent2',
  },
  {
    account: 'alpenrot',
    engagements: ['warehouse'],
    title: 'Warehouse module for Linz',
    value: 95_000,
    start: -20,
    end: 412,
    owner: 'agent2',
  },
  {
    account: 'lumina',
    engagements: ['portal'],
    title: 'Patient portal for eleven clinics',
    value: 410_000,
    start: -318,
    end: 46,
    owner: 'agent',
    substate: 'renewal-in-process',
  },
  {
    account: 'corvane',
    engagements: ['grid'],
    title: 'Grid operations',
    value: 180_000,
    start: -337,
    end: 28,
    owner: 'agent2',
    substate: 'awaiting-review',
  },
  {
    account: 'corvane',
    engagements: ['field'],
    title: 'Field service for the northern districts',
    value: 120_000,
    start: -88,
    end: 277,
    owner: 'agent2',
  },
]
