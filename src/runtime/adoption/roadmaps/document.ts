import { idOf } from '../../../access/ids.ts'
import type { RoadmapPhaseField, RoadmapState } from '../../../engagement/roadmap.ts'
import {
  ACTIVATION_STATUSES,
  IMPORTANCES,
  ROADMAP_PHASE_FIELDS,
  ROADMAP_STATES,
  USAGE_PLANS,
} from '../../../engagement/values.ts'
import type { RecordId } from '../../../engine/types.ts'
import { isRecord } from '../../../engine/values.ts'
import { type LanguageSource, type TranslationKey, translate } from '../../../i18n/index.ts'

/** A product on a roadmap; `lane` null: in none yet. */
export type RoadmapItem = { readonly usage: RecordId; readonly lane: string | null }

/** What was published, as `versions` keeps it. */
export type PublishedRoadmap = {
  readonly version: number
  readonly at: string
  readonly by: RecordId | null
  readonly name: string
  readonly description: string | null
  readonly phaseField: RoadmapPhaseField
  readonly items: readonly RoadmapItem[]
}

/** Versions that are kept: the newest ones. */
export const KEPT_VERSIONS = 50
export const MOST_ITEMS = 500

type Values = Readonly<Record<string, unknown>>

const LISTS = {
  customerPriority: ['importance', IMPORTANCES],
  businessCriticality: ['importance', IMPORTANCES],
  activationStatus: ['activationStatus', ACTIVATION_STATUSES],
  usagePlan: ['usagePlan', USAGE_PLANS],
} as const satisfies Record<RoadmapPhaseField, readonly [string, readonly string[]]>

/** The keys of a roadmap's lanes, in their order. */
export const lanesOf = (phaseField: RoadmapPhaseField): readonly string[] => LISTS[phaseField][1]

/** What a lane is called. */
export const laneLabel = ({
  phaseField,
  lane,
  ...source
}: LanguageSource & { phaseField: RoadmapPhaseField; lane: string }): string =>
  translate({ key: `values:${LISTS[phaseField][0]}:${lane}` as TranslationKey, ...source })

export const phaseFieldOf = (roadmap: Values): RoadmapPhaseField =>
  ROADMAP_PHASE_FIELDS.find((field) => field === roadmap.phaseField) ?? 'usagePlan'

export const stateOf = (roadmap: Values): RoadmapState =>
  ROADMAP_STATES.find((state) => state === roadmap.state) ?? 'draft'

export const revOf = (roadmap: Values): number => Number(roadmap.rev ?? 0)

/** The products of a roadmap, without rows that name none. */
export const itemsOf = (items: unknown): RoadmapItem[] =>
  (Array.isArray(items) ? items : []).flatMap((item) => {
    const usage = isRecord(item) ? idOf(item.usage) : null
    return usage === null ? [] : [{ usage, lane: laneOf(item.lane) }]
  })

export const laneOf = (lane: unknown): string | null =>
  typeof lane === 'string' && lane !== '' ? lane : null

/** What was published, the oldest first. */
export const versionsOf = (roadmap: Values): readonly PublishedRoadmap[] =>
  Array.isArray(roadmap.versions) ? (roadmap.versions as PublishedRoadmap[]) : []
