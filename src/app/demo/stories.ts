import type { EngagementKey, UserKey } from './people.ts'
import { customerStories } from './stories-customer.ts'
import { internalStories } from './stories-internal.ts'
import { successStories } from './stories-success.ts'

/** How far a play has come: each value includes all before it. `early` and `canceled` end a play at `delivery`. */
export type Ending =
  | 'new'
  | 'core'
  | 'planned'
  | 'delivery'
  | 'at-risk'
  | 'paused'
  | 'review'
  | 'closed'
  | 'early'
  | 'canceled'

export type TaskStory = {
  readonly title: string
  readonly state: 'new' | 'in-progress' | 'paused' | 'complete' | 'canceled'
  readonly by: UserKey
  readonly category?:
    | 'workshops-and-meetings'
    | 'design-reviews'
    | 'product-training'
    | 'professional-services'
  readonly priority?: string
  /** Days from today. */
  readonly due: number
  readonly closeNotes?: string
  /** Only for a play that customers see: this task stays inside. */
  readonly internal?: boolean
}

export type MeetingStory = {
  readonly subject: string
  readonly state: 'draft' | 'scheduled' | 'complete' | 'canceled'
  readonly type: 'ad-hoc' | 'weekly-status' | 'qbr' | 'renewal'
  /** Days from today. */
  readonly on: number
  readonly agenda: string
  readonly notes?: string
}

/** A play as the demo tells it. */
export type Story = {
  readonly playbook: 'customer-play' | 'internal-play' | 'success-case'
  readonly engagement: EngagementKey
  readonly by: UserKey
  readonly ending: Ending
  /** Days from today: begun, and last touched. */
  readonly from: number
  readonly to: number
  readonly due: number
  readonly title: string
  readonly description: string
  readonly category: string
  readonly priority: 'critical' | 'high' | 'medium' | 'low' | 'very-low'
  readonly squad: readonly UserKey[]
  readonly outcome?: string
  readonly plan?: string
  readonly tasks?: readonly TaskStory[]
  readonly meetings?: readonly MeetingStory[]
  readonly comments?: readonly { readonly by: UserKey; readonly body: string }[]
  readonly workNotes?: readonly { readonly by: UserKey; readonly body: string }[]
  readonly finalOutcome?: string
  readonly closureCode?: string
  /** Close notes, or the reason of a canceled play. */
  readonly closing?: string
}

/** A year of work, oldest first. */
export const stories: readonly Story[] = [...customerStories, ...internalStories, ...successStories].sort(
  (a, b) => a.from - b.from,
)
