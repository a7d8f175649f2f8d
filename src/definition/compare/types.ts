import type { Path } from '../located.ts'
import type { ActivityType, Condition } from '../types.ts'

/** A part of a playbook, as people and programs call it. A lane without a label has none. */
export type Named = { readonly key: string; readonly label: string | null }

export type Place = { readonly phase: Named; readonly lane: Named }

/** A list that may be left out: null stands for what holds then. */
type Lists<T = string> = { readonly before: readonly T[] | null; readonly after: readonly T[] | null }
type Texts = { readonly before: string | null; readonly after: string | null }
type Flags = { readonly before: boolean; readonly after: boolean }
type Conditions = { readonly before: Condition | null; readonly after: Condition | null }

type PlaybookChange =
  | {
      readonly kind: 'playbook-added' | 'playbook-removed'
      readonly playbook: Named
      readonly phases: number
      readonly activities: number
    }
  | ({ readonly kind: `playbook-${PlaybookText}` } & Texts)
  | ({ readonly kind: `record-${RecordList}` } & Lists)

/** Properties of a playbook that are one text, or one of a few words. */
export const PLAYBOOK_TEXTS = [
  'key',
  'label',
  'plural',
  'description',
  'prefix',
  'visibility',
  'close-records',
  'cancel-records',
] as const
type PlaybookText = (typeof PLAYBOOK_TEXTS)[number]
type RecordList = 'roles' | 'categories' | 'closure-codes'

type PhaseChange = { readonly phase: Named } & (
  | { readonly kind: 'phase-added' | 'phase-removed'; readonly activities: readonly Named[] }
  /** Where it stands now; null: first. */
  | { readonly kind: 'phase-moved'; readonly behind: Named | null }
  | ({ readonly kind: 'phase-key' | 'phase-label' | 'phase-lane-order' } & Texts)
  | ({ readonly kind: 'phase-when' } & Conditions)
)

type LaneChange = { readonly lane: Named; readonly phase: Named } & (
  | { readonly kind: 'lane-added' | 'lane-removed'; readonly activities: readonly Named[] }
  /** `from`: another phase; null: the same one. */
  | { readonly kind: 'lane-moved'; readonly from: Named | null; readonly behind: Named | null }
  | ({ readonly kind: 'lane-key' | 'lane-label' } & Texts)
  | ({ readonly kind: 'lane-when' } & Conditions)
)

type ActivityChange = { readonly activity: Named; readonly place: Place } & (
  | { readonly kind: 'activity-added' | 'activity-removed'; readonly type: ActivityType }
  /** `from`: another lane; null: the same one. */
  | { readonly kind: 'activity-moved'; readonly from: Place | null; readonly behind: Named | null }
  | { readonly kind: 'activity-type'; readonly before: ActivityType; readonly after: ActivityType }
  | ({
      readonly kind:
        | 'activity-key'
        | 'activity-label'
        | 'activity-button'
        | 'activity-instructions'
        | 'activity-collection'
    } & Texts)
  | ({ readonly kind: 'activity-when' } & Conditions)
  | ({ readonly kind: 'activity-skippable' } & Flags)
  | ({ readonly kind: 'activity-roles' } & Lists)
  | ({ readonly kind: 'activity-after' } & Lists<Named>)
  /** Of a type that has properties of its own besides those above. */
  | {
      readonly kind: 'activity-property'
      readonly property: string
      readonly before: unknown
      readonly after: unknown
    }
  | ({ readonly kind: 'activity-open'; readonly collection: string } & Lists)
)

/** `own`: declared by the playbook; otherwise a field of the play. */
type FieldChange = { readonly field: Named; readonly own: boolean; readonly activity: Named } & (
  | { readonly kind: 'field-added' | 'field-removed'; readonly required: boolean }
  | { readonly kind: 'field-moved'; readonly behind: Named | null }
  | ({ readonly kind: 'field-name' | 'field-label' | 'field-type' } & Texts)
  | ({ readonly kind: 'field-required' | 'field-own' } & Flags)
  | ({ readonly kind: 'field-options' } & Lists)
  | ({ readonly kind: 'field-when' } & Conditions)
)

type ScenarioChange =
  | { readonly kind: 'scenario-added' | 'scenario-removed' | 'scenario-changed'; readonly name: string }
  | { readonly kind: 'scenario-name'; readonly before: string; readonly after: string }
  | { readonly kind: 'scenario-moved'; readonly name: string; readonly behind: string | null }

/**
 * One thing that means something else than before. `path` is its place in the new playbook; of something that is gone,
 * the place of what held it. Kinds are stable; a property's kind ends in the property.
 */
export type Change = { readonly path: Path } & (
  | PlaybookChange
  | PhaseChange
  | LaneChange
  | ActivityChange
  | FieldChange
  | ScenarioChange
)

export type ChangeKind = Change['kind']
