import type { AskedField } from '../definition/lint/comparisons.ts'
import {
  ENGAGEMENT_STAGES,
  ENGAGEMENT_STATES,
  MEETING_STATES,
  MEETING_TYPES,
  PERCEIVED_HEALTH,
  PLAY_STATES,
  PRIORITIES,
  PROGRESS,
  TASK_CATEGORIES,
  TASK_STATES,
} from '../definition/values.ts'
import { ADOPTION_CATEGORIES } from '../engagement/home.ts'
import * as values from '../engagement/values.ts'
import type { ValueList } from '../i18n/types.ts'
import type { CollectionKey } from '../options.ts'

/** What an activity type may know of a field of its source. */
export type SourceField = {
  readonly kind: AskedField['kind'] | 'moment'
  /** All values that it can have besides none; null: any. */
  readonly values: readonly string[] | null
  /** Where the texts have the labels of its values: templates get `<field>Label`. */
  readonly labels: `values:${ValueList}` | 'fields' | null
  /** Key of the collection that it points to: templates get the name, as `<field>.name`. */
  readonly of: CollectionKey | null
  /** Of a field that is found out when it is asked for: the fields whose change may change it; null: it is stored. */
  readonly from: readonly string[] | null
  /** Written by the server alone: a change of it is no change of the record unless it is named. */
  readonly own: boolean
}

const field = (kind: SourceField['kind'], more: Partial<SourceField> = {}): SourceField => ({
  kind,
  values: null,
  labels: null,
  of: null,
  from: null,
  own: false,
  ...more,
})

const text = field('text')
const number = field('number')
const day = field('date')
const moment = field('moment')
const checkbox = field('checkbox')
const choice = (allowed: readonly string[], list: ValueList) =>
  field('select', { values: allowed, labels: `values:${list}` })
const one = (of: CollectionKey) => field('relationship', { of })
const many = (of: CollectionKey) => field('list', { of })
const own = (of: SourceField): SourceField => ({ ...of, own: true })
const derived = (from: readonly string[], of: SourceField = text): SourceField => ({ ...of, from })

const ofEngagement = { engagement: one('engagements'), account: own(one('accounts')) }
const numbered = { number: own(text) }
const priority = { priority: choice(PRIORITIES, 'priority'), priorityRank: own(number) }
const closing = { closeNotes: text, closedAt: own(moment) }
const closure = (codes: readonly string[], list: ValueList) => ({
  closureCode: choice(codes, list),
  ...closing,
})
const shown = { visibleToCustomer: checkbox }
const progress = { progress: choice(PROGRESS, 'progress') }

/**
 * Where activity types can come from, by the keys of their collections, and what they can ask of each: every field of
 * its records that is a plain value, and what is derived from some. The name people call a record by is `title` here,
 * whatever its field is called.
 */
export const SOURCES = {
  engagements: {
    title: 'title',
    fields: {
      ...numbered,
      title: text,
      description: text,
      account: one('accounts'),
      parent: one('engagements'),
      state: choice(ENGAGEMENT_STATES, 'engagementState'),
      stage: choice(ENGAGEMENT_STAGES, 'engagementStage'),
      perceivedHealth: choice(PERCEIVED_HEALTH, 'perceivedHealth'),
      goLive: day,
      renewalDate: day,
      contractValue: number,
      healthScore: own(number),
      healthCoverage: own(number),
      healthChange: own(number),
      healthAt: own(moment),
      /** The label of the band that the health score lies in. */
      healthBand: derived(['healthScore']),
      lastTouchpoint: own(day),
      accountManager: one('users'),
      customerSuccessManager: one('users'),
      keyContact: one('contacts'),
    },
  },
  plays: {
    title: 'shortDescription',
    fields: {
      ...numbered,
      ...ofEngagement,
      playbook: text,
      /** What the playbook is called. */
      playbookName: derived(['playbook']),
      shortDescription: text,
      description: text,
      squad: many('users'),
      closureCode: text,
      cancelReason: text,
      closeNotes: text,
      state: choice(PLAY_STATES, 'playState'),
      ...progress,
      currentPhase: own(text),
      currentActivity: own(text),
      /** The labels of the phases that this change has completed. */
      completedPhase: derived(['run']),
      /** How many tasks and meetings this change has canceled along, in words. */
      canceledAlong: derived(['state']),
      ...priority,
      category: text,
      dueDate: day,
      assignedTo: one('users'),
      contact: one('contacts'),
      ...shown,
    },
  },
  tasks: {
    title: 'shortDescription',
    fields: {
      ...numbered,
      play: one('plays'),
      shortDescription: text,
      description: text,
      closeNotes: text,
      state: choice(TASK_STATES, 'taskState'),
      ...priority,
      category: choice(TASK_CATEGORIES, 'taskCategory'),
      dueDate: day,
      assignedTo: one('users'),
      ...shown,
      engagement: own(one('engagements')),
      playbook: own(text),
    },
  },
  meetings: {
    title: 'subject',
    fields: {
      ...numbered,
      play: one('plays'),
      touchpoint: one('touchpoints'),
      subject: text,
      start: moment,
      end: moment,
      attendees: many('users'),
      agenda: text,
      internalNotes: text,
      state: choice(MEETING_STATES, 'meetingState'),
      meetingType: choice(MEETING_TYPES, 'meetingType'),
    },
  },
  squads: { title: 'name', fields: { name: text, engagement: one('engagements') } },
  touchpoints: {
    title: 'subject',
    fields: {
      ...numbered,
      ...ofEngagement,
      subject: text,
      description: text,
      channel: choice(values.TOUCHPOINT_CHANNELS, 'touchpointChannel'),
      category: choice(values.TOUCHPOINT_CATEGORIES, 'touchpointCategory'),
      contact: one('contacts'),
      product: one('products'),
      squad: many('users'),
      ...closure(values.TOUCHPOINT_CLOSURE_CODES, 'touchpointClosure'),
      state: choice(values.WORK_STATES, 'workState'),
      ...progress,
      ...priority,
      dueDate: day,
      assignedTo: one('users'),
      ...shown,
      needsAttention: checkbox,
    },
  },
  riskSignals: {
    title: 'shortDescription',
    fields: {
      ...numbered,
      ...ofEngagement,
      shortDescription: text,
      description: text,
      riskOrIssue: choice(values.RISK_KINDS, 'riskKind'),
      probability: choice(values.PROBABILITIES, 'probability'),
      scope: choice(values.RISK_SCOPES, 'riskScope'),
      category: text,
      contracts: many('contracts'),
      soldProducts: many('soldProducts'),
      solutionPlays: many('plays'),
      solutionTasks: many('tasks'),
      squad: many('users'),
      ...closure(values.RISK_CLOSURE_CODES, 'riskClosure'),
      state: choice(values.RISK_STATES, 'riskState'),
      ...priority,
      dueDate: day,
      assignedTo: one('users'),
      reportedBy: own(one('users')),
      trackingMethod: choice(values.RISK_TRACKING, 'riskTracking'),
      sourceRecord: text,
      occurrences: own(number),
      lastOccurredAt: own(moment),
    },
  },
  escalations: {
    title: 'shortDescription',
    fields: {
      ...numbered,
      ...ofEngagement,
      shortDescription: text,
      description: text,
      ...closing,
      state: choice(values.ESCALATION_STATES, 'escalationState'),
      ...priority,
      dueDate: day,
      assignedTo: one('users'),
    },
  },
  objectives: {
    title: 'title',
    fields: {
      ...numbered,
      ...ofEngagement,
      title: text,
      description: text,
      sponsor: one('contacts'),
      products: many('products'),
      plannedStart: day,
      plannedEnd: day,
      ...closure(values.SUCCESS_CLOSURE_CODES, 'successClosure'),
      state: choice(values.WORK_STATES, 'workState'),
      ...progress,
      ...priority,
      owner: one('users'),
      ...shown,
    },
  },
  outcomes: {
    title: 'title',
    fields: {
      ...numbered,
      ...ofEngagement,
      title: text,
      objective: one('objectives'),
      description: text,
      plannedStart: day,
      plannedEnd: day,
      trackingMethod: choice(values.OUTCOME_TRACKING, 'outcomeTracking'),
      indicator: one('healthIndicators'),
      unit: text,
      baseValue: number,
      targetValue: number,
      currentValue: number,
      ...closure(values.SUCCESS_CLOSURE_CODES, 'successClosure'),
      state: choice(values.WORK_STATES, 'workState'),
      ...progress,
      ...priority,
      owner: one('users'),
      ...shown,
    },
  },
  initiatives: {
    title: 'subject',
    fields: {
      ...numbered,
      ...ofEngagement,
      subject: text,
      outcome: one('outcomes'),
      otherOutcomes: many('outcomes'),
      objective: own(one('objectives')),
      description: text,
      category: choice(values.INITIATIVE_CATEGORIES, 'initiativeCategory'),
      contact: one('contacts'),
      product: one('products'),
      squad: many('users'),
      plannedStart: day,
      ...closure(values.SUCCESS_CLOSURE_CODES, 'successClosure'),
      state: choice(values.WORK_STATES, 'workState'),
      ...progress,
      ...priority,
      dueDate: day,
      assignedTo: one('users'),
      ...shown,
      needsAttention: checkbox,
    },
  },
  successTasks: {
    title: 'shortDescription',
    fields: {
      ...numbered,
      ...ofEngagement,
      shortDescription: text,
      initiative: one('initiatives'),
      touchpoint: one('touchpoints'),
      description: text,
      category: choice(TASK_CATEGORIES, 'taskCategory'),
      ...closing,
      state: choice(TASK_STATES, 'taskState'),
      ...priority,
      dueDate: day,
      assignedTo: one('users'),
      ...shown,
    },
  },
  accountTeam: {
    title: null,
    fields: {
      ...ofEngagement,
      user: one('users'),
      responsibility: choice(values.RESPONSIBILITIES, 'responsibility'),
    },
  },
  customerTeam: {
    title: null,
    fields: {
      ...ofEngagement,
      contact: one('contacts'),
      responsibility: choice(values.RESPONSIBILITIES, 'responsibility'),
    },
  },
  productUsage: {
    title: null,
    fields: {
      ...ofEngagement,
      soldProduct: one('soldProducts'),
      customerPriority: choice(values.IMPORTANCES, 'importance'),
      businessCriticality: choice(values.IMPORTANCES, 'importance'),
      activationStatus: choice(values.ACTIVATION_STATUSES, 'activationStatus'),
      usagePlan: choice(values.USAGE_PLANS, 'usagePlan'),
      adoptionScore: number,
      /** What the adoption score amounts to. */
      adoptionCategory: derived(
        ['adoptionScore'],
        field('select', { values: ADOPTION_CATEGORIES, labels: 'fields' }),
      ),
      perceivedAdoptionScore: number,
      licensesUsed: number,
      monthlyActiveUsers: number,
      transactions: number,
      childProducts: number,
      childProductsInUse: number,
      asOf: own(moment),
    },
  },
  adoptionRoadmaps: {
    title: 'name',
    fields: {
      ...numbered,
      ...ofEngagement,
      name: text,
      description: text,
      phaseField: choice(values.ROADMAP_PHASE_FIELDS, 'roadmapPhaseField'),
      state: choice(values.ROADMAP_STATES, 'roadmapState'),
      version: own(number),
      publishedAt: own(moment),
      publishedBy: own(one('users')),
    },
  },
  contracts: {
    title: 'title',
    fields: {
      ...numbered,
      title: text,
      account: one('accounts'),
      engagements: many('engagements'),
      description: text,
      value: number,
      start: day,
      end: day,
      link: text,
      owner: one('users'),
      state: choice(values.CONTRACT_STATES, 'contractState'),
      substate: choice(values.CONTRACT_SUBSTATES, 'contractSubstate'),
    },
  },
} as const satisfies Partial<
  Record<CollectionKey, { title: string | null; fields: Readonly<Record<string, SourceField>> }>
>

export type SourceKey = keyof typeof SOURCES

export const SOURCE_KEYS = Object.keys(SOURCES) as readonly SourceKey[]

/** What is known of the fields of a source, by name. */
export function fieldsOf(source: SourceKey): Readonly<Record<string, SourceField>> {
  return SOURCES[source].fields
}
