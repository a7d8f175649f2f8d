import type { Fix } from './fixes/types.ts'
import type { Scenario } from './scenario-shape.ts'

/**
 * What a playbook is once its YAML text has been read and found free of errors: plain, frozen data.
 * The engine and the runtime know only these types, never YAML.
 */

/** An operator of a condition: the names of Payload's `Where`. */
export type ConditionOperator =
  | 'equals'
  | 'not_equals'
  | 'in'
  | 'not_in'
  | 'exists'
  | 'greater_than'
  | 'greater_than_equal'
  | 'less_than'
  | 'less_than_equal'
  | 'like'
  | 'not_like'
  | 'contains'
  | 'all'

/**
 * A condition in the shape of Payload's `Where`: `{ priority: { in: [critical, high] } }`, with `and`, `or`.
 * A field is a play field, a declared field by its name, or the engagement's as `engagement.stage`.
 */
export type Condition = { readonly [fieldOrJunction: string]: unknown }

export type FieldType =
  | 'text'
  | 'textarea'
  | 'number'
  | 'checkbox'
  | 'date'
  | 'select'
  | 'multi-select'
  | 'email'
  | 'url'

/** A field of a form: a play field that is picked, or one that the playbook declares as its own. */
export type FormField = {
  readonly name: string
  /** true: declared by the playbook and stored in the play's `data`; false: a field of the play collection. */
  readonly own: boolean
  readonly label: string | null
  readonly required: boolean
  /** Only a declared field has a type of the playbook's choosing; null for a play field. */
  readonly type: FieldType | null
  /** Allowed values of `select` and `multi-select`; empty otherwise. */
  readonly options: readonly string[]
  readonly when: Condition | null
}

type ActivityBase = {
  readonly key: string
  readonly label: string
  readonly button: string
  readonly instructions: string | null
  readonly when: Condition | null
  readonly skippable: boolean
  /** null: after the previous activity of the lane; otherwise keys of activities of the same phase. */
  readonly after: readonly string[] | null
  /** null: everybody who may run the playbook. */
  readonly roles: readonly string[] | null
}

export type CreateActivity = ActivityBase & { readonly type: 'create'; readonly fields: readonly FormField[] }
export type FormActivity = ActivityBase & { readonly type: 'form'; readonly fields: readonly FormField[] }
export type CommentActivity = ActivityBase & { readonly type: 'comment' }
export type WorkNoteActivity = ActivityBase & { readonly type: 'work-note' }
export type RecordsActivity = ActivityBase & {
  readonly type: 'records'
  /** Key of a record collection (`tasks`, `meetings`), not the host's slug. */
  readonly collection: string
  /** States that keep the gate shut. */
  readonly open: readonly string[]
}
export type CloseRecordActivity = ActivityBase & { readonly type: 'close-record' }

export type Activity =
  | CreateActivity
  | FormActivity
  | CommentActivity
  | WorkNoteActivity
  | RecordsActivity
  | CloseRecordActivity

export type ActivityType = Activity['type']

export type Lane = {
  readonly key: string
  readonly label: string | null
  readonly when: Condition | null
  readonly activities: readonly Activity[]
}

export type Phase = {
  readonly key: string
  readonly label: string
  readonly when: Condition | null
  readonly laneOrder: 'sequential' | 'parallel'
  readonly lanes: readonly Lane[]
}

/** What happens to tasks and meetings that are still open when their play ends. */
export type OpenRecordsRule = 'cancel' | 'refuse' | 'leave'

export type Definition = {
  readonly key: string
  readonly label: string
  /** What its plays are called together; null: the label. Versions stored before it was known lack it. */
  readonly plural?: string | null
  readonly description: string | null
  readonly record: {
    readonly numberPrefix: string
    readonly visibility: 'customer' | 'internal'
    /** Keys of the roles that may start and run it. */
    readonly roles: readonly string[]
    readonly categories: readonly string[]
    readonly closureCodes: readonly string[]
  }
  readonly phases: readonly Phase[]
  readonly close: { readonly openRecords: OpenRecordsRule }
  readonly cancel: { readonly openRecords: OpenRecordsRule }
  /** Examples of how its plays should go. Only where the text has some; what is stored for plays leaves them out. */
  readonly scenarios?: readonly Scenario[]
}

/** One thing that is wrong, or doubtful, in one place of one file. Lines and columns count from 1. */
export type Finding = {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly severity: 'error' | 'warning'
  /** Stable kebab-case id of the rule. */
  readonly rule: string
  /** What was found, what is allowed, and, at a near miss, «did you mean …?». */
  readonly message: string
  /** What puts it right, where that is safe to do without asking. */
  readonly fix?: Fix
}

/** What is known of a field that a form may show or a condition may ask for. */
export type FieldInfo = {
  readonly kind: 'text' | 'number' | 'select' | 'date' | 'relationship' | 'relationships' | 'checkbox'
  /** Allowed values; null: any value. */
  readonly options: readonly string[] | null
}

/**
 * What a definition may refer to. The plugin fills it from its options and the host's config; the command line uses
 * the defaults (`defaultVocabulary`).
 */
export type Vocabulary = {
  /** Fields of the play that a form may show. A condition may ask for them, too. */
  readonly playFields: Readonly<Record<string, FieldInfo>>
  /** Fields of the play that only a condition may ask for, never a form. */
  readonly conditionFields: Readonly<Record<string, FieldInfo>>
  /** Fields of the engagement that a condition may ask for as `engagement.<name>`. */
  readonly engagementFields: Readonly<Record<string, FieldInfo>>
  /** Record collections a `records` activity may gate on, each with all its states. */
  readonly records: Readonly<Record<string, { readonly states: readonly string[] }>>
  readonly roles: readonly string[]
}
