/**
 * The values that records around an engagement may hold: kebab-case, spelt `canceled`. Labels come from `i18n/`.
 */

/** Of touchpoints, objectives, outcomes and initiatives. */
export const WORK_STATES = ['new', 'in-progress', 'paused', 'closed', 'canceled'] as const
export type WorkState = (typeof WORK_STATES)[number]

/** The states in which work still has to be done. */
export const OPEN_WORK_STATES = ['new', 'in-progress', 'paused'] as const satisfies readonly WorkState[]

export const TOUCHPOINT_CHANNELS = [
  'web',
  'phone',
  'email',
  'chat',
  'social',
  'community',
  'alert',
  'virtual-agent',
] as const

export const TOUCHPOINT_CATEGORIES = [
  'general-conversation',
  'value-and-adoption',
  'expansion-opportunities',
  'renewal-support',
] as const

export const TOUCHPOINT_CLOSURE_CODES = ['addressed', 'unaddressed', 'canceled'] as const

export const RISK_KINDS = ['risk', 'issue'] as const
export const RISK_STATES = ['new', 'active', 'canceled', 'closed'] as const
export const OPEN_RISK_STATES = ['new', 'active'] as const
/** Most probable first. */
export const PROBABILITIES = ['very-high', 'high', 'moderate', 'low', 'very-low'] as const
export type Probability = (typeof PROBABILITIES)[number]
export const RISK_SCOPES = ['onboarding', 'adoption', 'expansion', 'renewal'] as const
export const RISK_TRACKING = ['manual', 'automated', 'integration'] as const
export const RISK_CLOSURE_CODES = ['resolved', 'accepted', 'not-a-risk', 'canceled'] as const

export const ESCALATION_STATES = ['new', 'in-progress', 'closed', 'canceled'] as const

/** How an outcome or initiative ended. */
export const SUCCESS_CLOSURE_CODES = ['achieved', 'partially-achieved', 'missed', 'canceled'] as const
export const OUTCOME_TRACKING = ['manual', 'metric'] as const
export const INITIATIVE_CATEGORIES = [
  'general',
  'strategic-planning',
  'architecture-and-design',
  'adoption',
  'technical-guidance',
] as const

export const SOLD_PRODUCT_STATES = [
  'in-preparation',
  'active',
  'expired',
  'suspended',
  'inactive',
  'canceled',
] as const

/** How much a product matters, to the customer or to the business. Most important first. */
export const IMPORTANCES = ['critical', 'high', 'moderate', 'nice-to-have', 'not-required'] as const
export const ACTIVATION_STATUSES = ['in-use', 'not-in-use'] as const
export const USAGE_PLANS = ['no-plan', 'planned', 'activated', 'deactivated'] as const

export const ROADMAP_STATES = ['draft', 'published', 'retired', 'canceled'] as const
/** Whether nothing of a roadmap can be changed any more. */
export const isRoadmapOver = (state: unknown): boolean => state === 'retired' || state === 'canceled'
/** The field of product usage whose values are the lanes of a roadmap. */
export const ROADMAP_PHASE_FIELDS = [
  'customerPriority',
  'businessCriticality',
  'activationStatus',
  'usagePlan',
] as const

export const CONTRACT_STATES = ['draft', 'active', 'expired', 'canceled'] as const
export const CONTRACT_SUBSTATES = [
  'awaiting-review',
  'under-review',
  'approved',
  'rejected',
  'renewal-approved',
  'renewal-rejected',
  'renewal-in-process',
  'renewed',
  'extension-approved',
  'extension-rejected',
] as const

export const RESPONSIBILITIES = [
  'relationship-manager',
  'escalation-manager',
  'service-delivery-manager',
  'implementation-specialist',
  'product-specialist',
  'customer-enablement-specialist',
  'solution-consultant',
  'platform-architect',
  'process-owner',
  'customer-executive',
  'customer-information-officer',
] as const

export const INDICATOR_DIRECTIONS = ['maximize', 'minimize'] as const
export type IndicatorDirection = (typeof INDICATOR_DIRECTIONS)[number]
/** Where an indicator's value comes from: a field of the engagement, its records, or whoever pushes it. */
export const INDICATOR_SOURCES = ['field', 'aggregate', 'pushed'] as const
export type IndicatorSource = (typeof INDICATOR_SOURCES)[number]
export const AGGREGATES = ['count', 'sum', 'average', 'min', 'max'] as const
export type Aggregate = (typeof AGGREGATES)[number]

/** What a colour band is for. */
export const BAND_CONTEXTS = ['health', 'adoption'] as const
export type BandContext = (typeof BAND_CONTEXTS)[number]
/** The colour of a band, as the theme has it: readable in light and dark. */
export const BAND_TONES = ['danger', 'warning', 'success', 'info', 'neutral'] as const
export type BandTone = (typeof BAND_TONES)[number]

export const SNAPSHOT_ORIGINS = ['job', 'refresh', 'import'] as const
