import type { RecordId } from '../engine/types.ts'
import type { BandTone, IndicatorDirection, IndicatorSource } from './values.ts'

/**
 * What the home page of an engagement shows: the shapes of `GET /api/engagements/:id/home`, one for each tab
 * (`/home/<tab>`), and `GET /api/engagements/portfolio`. Days and moments are ISO 8601; amounts are in the currency that
 * is said beside them; scores and percentages are 0 to 100 with one decimal. Staff only: a customer gets 403.
 */

export const HOME_TABS = [
  'overview',
  'health',
  'blueprint',
  'adoption',
  'renewal',
  'hierarchy',
  'timeline',
] as const
export type HomeTab = (typeof HOME_TABS)[number]

/** Somebody, or a record, by what people call it. */
export type Named = { readonly id: RecordId; readonly name: string }

/** A record that can be gone to: `collection` is its slug. */
export type RecordLink = {
  readonly collection: string
  readonly id: RecordId
  readonly number: string | null
  readonly title: string
}

/** A score with the band it lies in; null where no band has it, or there is no score. */
export type BandedScore = { readonly score: number | null; readonly band: Band | null }

export type Band = {
  readonly label: string
  readonly tone: BandTone
  /** Belongs to the band. */
  readonly min: number
  /** Belongs to the band only where no other begins there. */
  readonly max: number
}

/** One ISO week of a history; `score` null: nothing was measured, which is a gap and no zero. */
export type HealthWeek = {
  /** `2026-W07` */
  readonly week: string
  readonly score: number | null
  readonly coverage: number | null
  /** Of the last measurement of the week. */
  readonly at: string | null
  readonly band: Band | null
}

/** The measured health, as of its last refresh. */
export type HealthNow = BandedScore & {
  /** How much of the weight had a value, 0 to 100; null before the first refresh. */
  readonly coverage: number | null
  /** Against the newest earlier week that has a score. */
  readonly change: number | null
  readonly at: string | null
  readonly history: readonly HealthWeek[]
}

/** `GET /api/engagements/:id/home`: what is above the tabs, the counts on them, and the first tab. */
export type EngagementHome = {
  readonly header: HomeHeader
  readonly overview: OverviewTab
}

export type HomeHeader = {
  readonly id: RecordId
  readonly number: string
  readonly title: string
  readonly description: string | null
  readonly state: string
  readonly stage: string | null
  readonly perceivedHealth: string | null
  readonly goLive: string | null
  readonly renewalDate: string | null
  readonly contractValue: number | null
  /** ISO 4217. */
  readonly currency: string
  /** True where contracts decide value and renewal date, so that nobody writes them. */
  readonly fromContracts: boolean
  readonly account: Named | null
  readonly parent: Named | null
  readonly accountManager: Named | null
  readonly customerSuccessManager: Named | null
  readonly keyContact: Named | null
  readonly lastTouchpoint: string | null
  /** With the last 6 weeks, oldest first. */
  readonly health: HealthNow
  /** What needs attention, for the tabs. Tabs that are not named have no count. */
  readonly attention: Readonly<Partial<Record<HomeTab, number>>>
  /** Whether the engagement has another above or below it: otherwise the hierarchy is a single line. */
  readonly hasHierarchy: boolean
  readonly createdAt: string
  readonly updatedAt: string
  /** Whether the reader may change it. */
  readonly mayWork: boolean
}

export type TeamMember = {
  readonly id: RecordId
  readonly person: Named
  readonly responsibility: string | null
  readonly email: string | null
}

/** Why a risk needs attention. */
export const RISK_FLAGS = ['new', 'overdue', 'high-priority', 'unaddressed'] as const
export type RiskFlag = (typeof RISK_FLAGS)[number]

export type RiskCard = RecordLink & {
  readonly riskOrIssue: string
  readonly state: string
  readonly priority: string | null
  readonly probability: string | null
  readonly dueDate: string | null
  readonly assignedTo: Named | null
  readonly occurrences: number
  readonly flags: readonly RiskFlag[]
}

export type TouchpointCard = RecordLink & {
  readonly state: string
  readonly category: string | null
  readonly channel: string | null
  readonly dueDate: string | null
  readonly assignedTo: Named | null
}

/** The kinds of *Work items*, as the View menu offers them. */
export const WORK_ITEM_VIEWS = [
  'all',
  'internal-plays',
  'internal-play-tasks',
  'success-cases',
  'success-initiatives',
  'success-tasks',
] as const
export type WorkItemView = (typeof WORK_ITEM_VIEWS)[number]

/** The filters of *Work items*: `open` is everything that is not finished. */
export const WORK_ITEM_FILTERS = ['open', 'new', 'in-progress', 'blocked', 'overdue'] as const
export type WorkItemFilter = (typeof WORK_ITEM_FILTERS)[number]
export const WORK_ITEM_SORTS = ['dueDate', 'priority'] as const
export type WorkItemSort = (typeof WORK_ITEM_SORTS)[number]

export type WorkItem = RecordLink & {
  readonly view: Exclude<WorkItemView, 'all'>
  /** Of a play its playbook's label; null for other records. */
  readonly kind: string | null
  readonly state: string
  readonly progress: string | null
  readonly priority: string | null
  readonly dueDate: string | null
  readonly assignedTo: Named | null
  /** Paused, or a play that waits for open records. */
  readonly blocked: boolean
}

/** A page of work items. Query: `view`, `filter`, `sort`, `limit` (1 to 100, default 20), `page` (from 1). */
export type WorkItems = {
  readonly items: readonly WorkItem[]
  readonly view: WorkItemView
  readonly filter: WorkItemFilter
  readonly sort: WorkItemSort
  readonly page: number
  readonly hasMore: boolean
}

/** `GET /api/engagements/:id/home/overview` */
export type OverviewTab = {
  readonly customerTeam: readonly TeamMember[]
  readonly accountTeam: readonly TeamMember[]
  readonly squad: readonly TeamMember[]
  /** Open ones from today on, the next first; at most 5. */
  readonly upcomingTouchpoints: readonly TouchpointCard[]
  /** Open ones with at least one flag, the most urgent first; at most 10. */
  readonly risks: readonly RiskCard[]
  /** How many open ones have each flag. */
  readonly riskFlags: Readonly<Record<RiskFlag, number>>
  readonly workItems: WorkItems
}

/** An indicator of a measurement. */
export type IndicatorResult = {
  readonly key: string
  readonly label: string
  readonly unit: string | null
  readonly direction: IndicatorDirection
  readonly source: IndicatorSource
  readonly target: number
  readonly weight: number
  /** null: there is none, so that the indicator's weight is missing from the coverage. */
  readonly value: number | null
  /** 0 to 100. */
  readonly attainment: number | null
  /** 100 less the attainment; below 0 where the value beats the target. */
  readonly gap: number | null
  /** In points of the score: all together are the score. */
  readonly contribution: number | null
  /** Of the contribution, against the newest earlier week. */
  readonly change: number | null
}

export const INDICATOR_SORTS = ['order', 'score', 'weight', 'gap'] as const
export type IndicatorSort = (typeof INDICATOR_SORTS)[number]

/** `GET /api/engagements/:id/home/health` (query: `sort`); also the answer of `POST /api/engagements/:id/refresh-health`. */
export type HealthTab = {
  /** With the last 12 weeks, oldest first. */
  readonly now: HealthNow
  readonly indicators: readonly IndicatorResult[]
  /** Of the active indicators; 100 unless an admin is still at it. */
  readonly totalWeight: number
  readonly bands: readonly Band[]
  readonly mayRefresh: boolean
}

export type ObjectiveCard = RecordLink & {
  readonly state: string
  readonly progress: string
  readonly priority: string | null
  readonly plannedStart: string | null
  readonly plannedEnd: string | null
  readonly owner: Named | null
  readonly sponsor: Named | null
  readonly products: readonly Named[]
  readonly outcomes: { readonly total: number; readonly closed: number }
  /** Mean over its closed outcomes: achieved 100, partially 50, missed 0, canceled left out; null without any. */
  readonly successRate: number | null
}

export type RoadmapInitiative = RecordLink & {
  readonly state: string
  readonly progress: string
  readonly priority: string | null
  readonly category: string | null
  readonly start: string | null
  readonly end: string | null
  readonly assignedTo: Named | null
  readonly tasks: { readonly total: number; readonly open: number }
}

/** A line of the initiative roadmap: an outcome, and its initiatives on the time axis. */
export type RoadmapOutcome = RecordLink & {
  readonly objective: RecordLink | null
  readonly state: string
  readonly progress: string
  readonly unit: string | null
  readonly baseValue: number | null
  readonly targetValue: number | null
  readonly currentValue: number | null
  readonly initiatives: readonly RoadmapInitiative[]
}

/** `GET /api/engagements/:id/home/blueprint` (query: `state`, one of the states or `all`) */
export type BlueprintTab = {
  readonly state: string
  /** By due date (planned end). */
  readonly objectives: readonly ObjectiveCard[]
  /** How many objectives are in each state. */
  readonly counts: Readonly<Record<string, number>>
  readonly roadmap: readonly RoadmapOutcome[]
}

export const ADOPTION_CATEGORIES = ['low', 'medium', 'high', 'none'] as const
export type AdoptionCategory = (typeof ADOPTION_CATEGORIES)[number]

/** Sold products in each category; null for a week in which nothing was recorded. */
export type AdoptionWeek = {
  readonly week: string
  readonly counts: Readonly<Record<AdoptionCategory, number>> | null
}

export const ADOPTION_VIEWS = ['all', 'activated', 'planned', 'no-plan', 'deactivated'] as const
export type AdoptionView = (typeof ADOPTION_VIEWS)[number]
export const ADOPTION_SORTS = [
  'customerPriority',
  'adoptionScore',
  'businessCriticality',
  'activationStatus',
] as const
export type AdoptionSort = (typeof ADOPTION_SORTS)[number]

export type UsageCard = {
  readonly id: RecordId
  readonly collection: string
  readonly soldProduct: Named
  readonly product: Named | null
  readonly quantity: number | null
  readonly unit: string | null
  readonly adoptionScore: number | null
  readonly category: AdoptionCategory
  /** Child products in use of all there are; null where there are none. */
  readonly breadthScore: number | null
  readonly customerPriority: string | null
  readonly businessCriticality: string | null
  readonly activationStatus: string | null
  readonly usagePlan: string | null
  readonly licensesUsed: number | null
  readonly monthlyActiveUsers: number | null
  readonly transactions: number | null
  readonly asOf: string | null
}

export type RoadmapCard = RecordLink & {
  readonly state: string
  readonly phaseField: string
  readonly version: number
  readonly items: number
  readonly publishedAt: string | null
}

/** `GET /api/engagements/:id/home/adoption` (query: `view`, `sort`) */
export type AdoptionTab = {
  /** 12 weeks, oldest first; the last is as of now. */
  readonly history: readonly AdoptionWeek[]
  readonly today: Readonly<Record<AdoptionCategory, number>>
  readonly totalProducts: number
  /** Weighed by quantity; null where no product has a score. */
  readonly score: number | null
  readonly bands: readonly Band[]
  readonly view: AdoptionView
  readonly sort: AdoptionSort
  /** At most 200; `totalProducts` counts all, whatever the view. */
  readonly products: readonly UsageCard[]
  /** The newest first; at most 200. */
  readonly roadmaps: readonly RoadmapCard[]
}

export type ContractCard = RecordLink & {
  readonly state: string
  readonly substate: string | null
  readonly value: number | null
  readonly start: string | null
  readonly end: string | null
  /** Whole days until it ends, today is 0. */
  readonly daysLeft: number | null
  readonly owner: Named | null
  readonly link: string | null
  /** Whether this is the one that gives the engagement its renewal date. */
  readonly decidesRenewal: boolean
}

/** `GET /api/engagements/:id/home/renewal` */
export type RenewalTab = {
  readonly currency: string
  readonly total: number
  readonly renewalDate: string | null
  /** Active ones, the earliest end first. */
  readonly contracts: readonly ContractCard[]
}

export type HierarchyNode = RecordLink & {
  readonly state: string
  readonly stage: string | null
  readonly health: BandedScore
  readonly contractValue: number | null
  readonly renewalDate: string | null
  /** The engagement whose page this is. */
  readonly current: boolean
  readonly children: readonly HierarchyNode[]
}

/** `GET /api/engagements/:id/home/hierarchy`: the account as a whole. */
export type HierarchyTab = {
  readonly account: Named | null
  readonly currency: string
  readonly totals: {
    readonly engagements: number
    readonly active: number
    /** Each contract once, however many engagements share it. */
    readonly contractValue: number
  }
  /** Open ones. */
  readonly risksByProbability: Readonly<Record<string, number>>
  /** Plays, tasks, initiatives and success tasks of the account by state. */
  readonly workByState: Readonly<Record<string, number>>
  /** Active engagements of the account; whoever has no active parent stands at the top. */
  readonly tree: readonly HierarchyNode[]
}

export type TimelineItem = {
  readonly id: RecordId
  /** Key of its activity type. */
  readonly type: string
  readonly label: string
  readonly icon: string
  readonly facet: string
  readonly at: string
  readonly actor: Named | null
  readonly message: string
  /** The record it is about; null where that is gone. */
  readonly record: { readonly collection: string; readonly id: RecordId } | null
}

export type TimelineFacet = { readonly key: string; readonly label: string; readonly count: number }

/**
 * `GET /api/engagements/:id/home/timeline` (query: `search`, `facet`, `from`, `to` (days, both included), `limit` (1 to
 * 100, default 20), `before` (the cursor of an earlier answer)), newest first.
 */
export type TimelineTab = {
  readonly items: readonly TimelineItem[]
  /** For the entries that `search`, `from` and `to` find, whatever the facet. */
  readonly facets: readonly TimelineFacet[]
  /** For `before`; null at the end. */
  readonly next: string | null
}

export const PORTFOLIO_SORTS = [
  'health',
  'healthChange',
  'contractValue',
  'renewalDate',
  'lastTouchpoint',
  'title',
] as const
export type PortfolioSort = (typeof PORTFOLIO_SORTS)[number]

export const PORTFOLIO_FILTERS = [
  'all',
  'mine',
  'poor-health',
  'renewing',
  'at-risk',
  'escalated',
  'quiet',
] as const
export type PortfolioFilter = (typeof PORTFOLIO_FILTERS)[number]

export type PortfolioRow = RecordLink & {
  readonly account: Named | null
  readonly customerSuccessManager: Named | null
  readonly state: string
  readonly stage: string | null
  readonly health: BandedScore & { readonly change: number | null; readonly history: readonly HealthWeek[] }
  readonly contractValue: number | null
  readonly renewalDate: string | null
  readonly openRisks: number
  readonly lastTouchpoint: string | null
}

/**
 * `GET /api/engagements/portfolio` (query: `filter`, `sort`, `direction` `asc` or `desc`, `search`, `limit` (1 to 100,
 * default 25), `page`): the active engagements that the user may see.
 */
export type Portfolio = {
  readonly currency: string
  readonly rows: readonly PortfolioRow[]
  readonly totals: {
    readonly engagements: number
    /** Mean over those that have a score. */
    readonly health: BandedScore
    readonly contractValue: number
    /** Renewal within 90 days. */
    readonly renewals: number
    readonly poorHealth: number
    readonly openRisks: number
  }
  readonly filter: PortfolioFilter
  readonly sort: PortfolioSort
  readonly direction: 'asc' | 'desc'
  readonly page: number
  readonly totalPages: number
}
