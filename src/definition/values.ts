/**
 * The values that records may hold: kebab-case, spelt `canceled`. Collections store them as text with a validator,
 * definitions and conditions are checked against them, labels come from `i18n/`.
 */

/** Most urgent first. */
export const PRIORITIES = ['critical', 'high', 'medium', 'low', 'very-low'] as const
export type Priority = (typeof PRIORITIES)[number]

export const PLAY_STATES = ['new', 'in-progress', 'paused', 'closed', 'canceled'] as const

export const PROGRESS = ['not-started', 'on-track', 'at-risk', 'paused', 'completed', 'canceled'] as const

export const TASK_STATES = ['new', 'in-progress', 'paused', 'complete', 'canceled'] as const
export type TaskState = (typeof TASK_STATES)[number]

export const TASK_CATEGORIES = [
  'workshops-and-meetings',
  'design-reviews',
  'product-training',
  'professional-services',
] as const
export type TaskCategory = (typeof TASK_CATEGORIES)[number]

export const MEETING_STATES = ['draft', 'scheduled', 'complete', 'canceled'] as const
export type MeetingState = (typeof MEETING_STATES)[number]

export const MEETING_TYPES = ['ad-hoc', 'weekly-status', 'qbr', 'renewal'] as const
export type MeetingType = (typeof MEETING_TYPES)[number]

export const ENGAGEMENT_STATES = ['new', 'define', 'in-progress', 'canceled', 'closed'] as const
export type EngagementState = (typeof ENGAGEMENT_STATES)[number]

/** The stage of the customer's life cycle. */
export const ENGAGEMENT_STAGES = ['initial-onboarding', 'adoption', 'expand', 'renew', 'lost'] as const
export type EngagementStage = (typeof ENGAGEMENT_STAGES)[number]

/** What people think of an engagement, apart from any calculated score. */
export const PERCEIVED_HEALTH = ['unknown', 'red', 'yellow', 'green'] as const
export type PerceivedHealth = (typeof PERCEIVED_HEALTH)[number]

export const ROLES = [
  'admin',
  'playbook-admin',
  'customer-success-agent',
  'ale-success-agent',
  'viewer',
  'customer',
] as const
export type Role = (typeof ROLES)[number]
