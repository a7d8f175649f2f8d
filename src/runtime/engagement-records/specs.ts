import {
  CONTRACT_STATES,
  RISK_CLOSURE_CODES,
  SUCCESS_CLOSURE_CODES,
  TOUCHPOINT_CLOSURE_CODES,
} from '../../engagement/values.ts'
import type { CollectionKey } from '../../options.ts'
import { contractProblems } from './amounts.ts'
import { pairKeyOf, pairProblems } from './pairs.ts'
import { derivedOfRisk, riskProblems } from './risk-keys.ts'
import { initiativeProblems, outcomeProblems, successTaskProblems } from './rules.ts'
import { simpleMachine, workMachine } from './states.ts'
import type { ParentSpec, RecordSpec } from './types.ts'

const NONE: Omit<RecordSpec, 'key' | 'title'> = {
  number: null,
  parents: [],
  required: [],
  owned: [],
  hasPriority: false,
  machine: null,
  ofAccount: {},
  ofEngagement: {},
  children: [],
  order: [],
  rules: () => [],
  derived: () => ({}),
  watched: [],
}

const ENGAGEMENT: ParentSpec = {
  field: 'engagement',
  collection: 'engagements',
  copies: { account: 'account' },
}
const ENDED = ['closed', 'canceled']
const BELOW = { engagement: 'engagement', account: 'account' } as const

/** What people read about in the stream of every kind of work. */
const WORK = [
  'state',
  'progress',
  'priority',
  'dueDate',
  'description',
  'visibleToCustomer',
  'closureCode',
  'closeNotes',
] as const

/** The kinds of records around an engagement, by the key of their collection. */
export const RECORD_SPECS = {
  touchpoints: {
    ...NONE,
    key: 'touchpoints',
    title: 'subject',
    number: 'touchpoints',
    parents: [ENGAGEMENT],
    hasPriority: true,
    machine: workMachine({ closureCodes: TOUCHPOINT_CLOSURE_CODES }),
    ofAccount: { contact: 'contacts' },
    children: [{ key: 'successTasks', field: 'touchpoint' }],
    watched: [
      'engagement',
      'subject',
      ...WORK,
      'channel',
      'category',
      'contact',
      'product',
      'assignedTo',
      'squad',
      'needsAttention',
    ],
  },
  riskSignals: {
    ...NONE,
    key: 'riskSignals',
    title: 'shortDescription',
    number: 'riskSignals',
    parents: [ENGAGEMENT],
    owned: ['reportedBy', 'occurrences', 'lastOccurredAt', 'openKey'],
    hasPriority: true,
    machine: simpleMachine({ active: 'active', closureCodes: RISK_CLOSURE_CODES }),
    ofAccount: { contracts: 'contracts', soldProducts: 'soldProducts' },
    ofEngagement: { solutionPlays: 'plays', solutionTasks: 'tasks' },
    rules: riskProblems,
    derived: derivedOfRisk,
    watched: [
      'engagement',
      'shortDescription',
      ...WORK,
      'riskOrIssue',
      'probability',
      'scope',
      'category',
      'contracts',
      'soldProducts',
      'solutionPlays',
      'solutionTasks',
      'assignedTo',
      'squad',
      'sourceRecord',
    ],
  },
  escalations: {
    ...NONE,
    key: 'escalations',
    title: 'shortDescription',
    number: 'escalations',
    parents: [ENGAGEMENT],
    hasPriority: true,
    machine: simpleMachine({ active: 'in-progress', closureCodes: null }),
    watched: ['engagement', 'shortDescription', ...WORK, 'assignedTo'],
  },
  objectives: {
    ...NONE,
    key: 'objectives',
    title: 'title',
    number: 'objectives',
    parents: [ENGAGEMENT],
    hasPriority: true,
    machine: workMachine({ closureCodes: SUCCESS_CLOSURE_CODES }),
    ofAccount: { sponsor: 'contacts' },
    children: [{ key: 'outcomes', field: 'objective' }],
    order: [['plannedStart', 'plannedEnd']],
    watched: ['engagement', 'title', ...WORK, 'sponsor', 'products', 'plannedStart', 'plannedEnd', 'owner'],
  },
  outcomes: {
    ...NONE,
    key: 'outcomes',
    title: 'title',
    number: 'outcomes',
    parents: [{ field: 'objective', collection: 'objectives', copies: BELOW, ended: ENDED }],
    hasPriority: true,
    machine: workMachine({ closureCodes: SUCCESS_CLOSURE_CODES }),
    children: [{ key: 'initiatives', field: 'outcome' }],
    order: [['plannedStart', 'plannedEnd']],
    rules: outcomeProblems,
    watched: [
      'objective',
      'title',
      ...WORK,
      'plannedStart',
      'plannedEnd',
      'trackingMethod',
      'indicator',
      'unit',
      'baseValue',
      'targetValue',
      'currentValue',
      'owner',
    ],
  },
  initiatives: {
    ...NONE,
    key: 'initiatives',
    title: 'subject',
    number: 'initiatives',
    parents: [
      {
        field: 'outcome',
        collection: 'outcomes',
        copies: { objective: 'objective', ...BELOW },
        ended: ENDED,
      },
    ],
    hasPriority: true,
    machine: workMachine({ closureCodes: SUCCESS_CLOSURE_CODES }),
    ofAccount: { contact: 'contacts' },
    children: [{ key: 'successTasks', field: 'initiative' }],
    order: [['plannedStart', 'dueDate']],
    rules: initiativeProblems,
    watched: [
      'outcome',
      'otherOutcomes',
      'subject',
      ...WORK,
      'category',
      'contact',
      'product',
      'plannedStart',
      'assignedTo',
      'squad',
      'needsAttention',
    ],
  },
  successTasks: {
    ...NONE,
    key: 'successTasks',
    title: 'shortDescription',
    number: 'successTasks',
    parents: [
      { field: 'initiative', collection: 'initiatives', copies: BELOW, ended: ENDED },
      { field: 'touchpoint', collection: 'touchpoints', copies: BELOW, ended: ENDED },
    ],
    hasPriority: true,
    machine: workMachine({ done: 'complete', hasProgress: false, closureCodes: null }),
    rules: successTaskProblems,
    watched: ['initiative', 'touchpoint', 'shortDescription', ...WORK, 'category', 'assignedTo'],
  },
  contracts: {
    ...NONE,
    key: 'contracts',
    title: 'title',
    number: 'contracts',
    required: ['account'],
    machine: {
      moves: {
        draft: ['active', 'expired', 'canceled'],
        active: ['expired', 'canceled'],
        expired: ['active', 'canceled'],
        canceled: ['draft'],
      },
      open: CONTRACT_STATES,
      done: 'expired',
      hasProgress: false,
      closureCodes: null,
    },
    ofAccount: { engagements: 'engagements' },
    order: [['start', 'end']],
    rules: contractProblems,
    watched: [
      'account',
      'engagements',
      'title',
      'description',
      'value',
      'start',
      'end',
      'link',
      'owner',
      'state',
      'substate',
    ],
  },
  accountTeam: {
    ...NONE,
    key: 'accountTeam',
    title: 'responsibility',
    parents: [ENGAGEMENT],
    required: ['user'],
    owned: ['pairKey'],
    rules: pairProblems({
      collection: 'accountTeam',
      key: 'pairKey',
      path: 'responsibility',
      parts: ['engagement', 'user', 'responsibility'],
    }),
    derived: ({ data }) => ({ pairKey: pairKeyOf([data.engagement, data.user, data.responsibility]) }),
  },
  customerTeam: {
    ...NONE,
    key: 'customerTeam',
    title: 'responsibility',
    parents: [ENGAGEMENT],
    required: ['contact'],
    owned: ['pairKey'],
    ofAccount: { contact: 'contacts' },
    rules: pairProblems({
      collection: 'customerTeam',
      key: 'pairKey',
      path: 'responsibility',
      parts: ['engagement', 'contact', 'responsibility'],
    }),
    derived: ({ data }) => ({ pairKey: pairKeyOf([data.engagement, data.contact, data.responsibility]) }),
  },
} as const satisfies Partial<Record<CollectionKey, RecordSpec>>

export type RecordKind = keyof typeof RECORD_SPECS

export const RECORD_KINDS = Object.keys(RECORD_SPECS) as RecordKind[]

export const specOf = (kind: RecordKind): RecordSpec => RECORD_SPECS[kind]

/** The kinds whose records have an activity stream of their own. */
export const STREAM_KINDS: readonly RecordKind[] = RECORD_KINDS.filter(
  (kind) => specOf(kind).watched.length > 0,
)
