import type { RecordId } from '../engine/types.ts'
import type { Named, RecordLink, UsageCard } from './home.ts'
import type { ROADMAP_PHASE_FIELDS, ROADMAP_STATES } from './values.ts'

/**
 * The board of a product adoption roadmap (`GET /api/adoption-roadmaps/:id/board`): a lane for each value of the phase
 * field, in the order of the value list, and cards that are in no lane yet. Every command answers with the board as it
 * is afterwards. Staff only.
 *
 * What people write goes the usual way, `PATCH /api/adoption-roadmaps/:id`
 * `{ name?, description?, phaseField?, items?: [{ usage, lane }], rev }`: `items` is whole, in the order of the cards.
 * A new `phaseField` without `items` puts every card into the lane that its usage has now.
 */

export type RoadmapPhaseField = (typeof ROADMAP_PHASE_FIELDS)[number]
export type RoadmapState = (typeof ROADMAP_STATES)[number]

/** `POST /api/adoption-roadmaps/:id/<action>` `{ rev }`; `revert` takes `version` as well. */
export const ROADMAP_ACTIONS = ['publish', 'edit', 'sync', 'retire', 'cancel', 'duplicate', 'revert'] as const
export type RoadmapAction = (typeof ROADMAP_ACTIONS)[number]

/** Why an action cannot be done now: `data.code` of the 409 `RoadmapRefused`. */
export const ROADMAP_REASONS = [
  /** It is published: edit it first. */
  'published',
  /** It is a draft: publish it first. */
  'not-published',
  /** It is retired or canceled, which is for good; a duplicate can be worked on. */
  'ended',
  /** No product is on it. */
  'empty',
  /** It was never published, so there is no version. */
  'no-versions',
  /** Every usage document has the value of its lane already. */
  'in-step',
  /** Somebody else has changed it meanwhile; `data.rev` is the current one. */
  'rev-stale',
] as const
export type RoadmapReason = (typeof ROADMAP_REASONS)[number]

export type RoadmapActionState = {
  readonly allowed: boolean
  /** Empty where `allowed`, or where it is the role that is missing. */
  readonly blockedBy: readonly { readonly code: RoadmapReason; readonly message: string }[]
}

export type RoadmapBoardCard = UsageCard & {
  /** Place in `items`, from 0. */
  readonly position: number
  readonly lane: string | null
  /** What the usage document has in the phase field now; null for nothing. */
  readonly current: string | null
  /** Objectives of the engagement that name the product, and how many of them are closed. */
  readonly objectives: { readonly total: number; readonly closed: number }
}

export type RoadmapLane = {
  readonly key: string
  readonly label: string
  readonly cards: readonly RoadmapBoardCard[]
}

/** One that was published. */
export type RoadmapVersion = {
  readonly version: number
  readonly at: string
  readonly by: Named | null
  readonly phaseField: RoadmapPhaseField
  readonly items: number
}

export type RoadmapBoard = {
  readonly roadmap: {
    readonly id: RecordId
    readonly number: string
    readonly name: string
    readonly description: string | null
    readonly state: RoadmapState
    readonly phaseField: RoadmapPhaseField
    /** To be sent with the next change. */
    readonly rev: number
    /** Of the last publishing; 0 before the first. */
    readonly version: number
    readonly publishedAt: string | null
    readonly publishedBy: Named | null
    readonly engagement: RecordLink | null
    readonly createdAt: string
    readonly updatedAt: string
  }
  readonly lanes: readonly RoadmapLane[]
  /** On the roadmap, in no lane. */
  readonly unmapped: readonly RoadmapBoardCard[]
  /** Sold products of the engagement that are not on the roadmap; at most 200. */
  readonly available: readonly UsageCard[]
  /** How many usage documents *Sync* would change. */
  readonly outOfStep: number
  /** The newest first. */
  readonly versions: readonly RoadmapVersion[]
  readonly actions: Readonly<Record<RoadmapAction, RoadmapActionState>>
  /** Whether the reader may change it; the items of a published one need *Edit* first. */
  readonly mayWork: boolean
}

/** What *Sync* changes, or with `?dryRun=true` would: `POST /:id/sync` answers `{ changes, board }`. */
export type RoadmapSyncChange = {
  readonly usage: RecordId
  readonly soldProduct: Named
  readonly from: string | null
  readonly to: string
}
export type RoadmapSync = {
  readonly dryRun: boolean
  readonly changes: readonly RoadmapSyncChange[]
  readonly board: RoadmapBoard
}
