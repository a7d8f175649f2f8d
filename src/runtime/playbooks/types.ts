import type { Definition, Finding, Vocabulary } from '../../definition/types.ts'
import type { RecordId } from '../../engine/types.ts'
import type { ScenarioReport } from '../../simulate/index.ts'

/** Where definitions may come from: the plugin's option `definitions`. `files` makes the panel read-only. */
export type DefinitionsMode = 'files' | 'panel' | 'both'

/** Never published; published, so that plays can be started; published once, and no plays can be started any more. */
export type PlaybookState = 'draft' | 'published' | 'retired'

/** Where a text came from. `api`: REST or a program; `push`: the command line. */
export type TextSource = 'file' | 'panel' | 'api' | 'push'

/**
 * How the playbook's file stands to what is published: there is none; it is what is published, or was when somebody
 * went on in the panel; it has changed while the panel changed too, and waits; it was there once and is gone.
 */
export type FileState = 'none' | 'loaded' | 'waiting' | 'gone'

export type Person = { readonly id: RecordId; readonly name: string }

/** A playbook as it is stored: one document a playbook. What was published is in `playbook-definitions`, one a version. */
export type PlaybookDocument = {
  readonly id: RecordId
  readonly key: string
  readonly label: string
  readonly state: PlaybookState
  /** The published version that new plays are pinned to; null: never published. */
  readonly version: number | null
  /** Of the published text. */
  readonly hash: string | null
  /** Raised by every change of this document: what tells two writers apart. */
  readonly rev: number
  readonly publishedAt: string | null
  readonly publishedBy: unknown
  /** Where the published text came from. */
  readonly origin: TextSource | null
  /** Text that is being worked on; null: none. May have findings, may be no YAML at all. */
  readonly draft: string | null
  /** The version that the draft began from; null: from nothing. */
  readonly draftFrom: number | null
  readonly draftSource: TextSource | null
  readonly draftBy: unknown
  readonly draftAt: string | null
  /** Name of the file, without directories; null: it never had one. */
  readonly file: string | null
  /** Hash of the file's text when it was last loaded. */
  readonly fileHash: string | null
  readonly fileState: FileState
  /** The text of a file that changed while the panel changed too, and that somebody must look at. */
  readonly fileText: string | null
  /** A version whose publishing was claimed and may not be stored yet; anybody may finish it. */
  readonly publishing: NewVersion | null
}

/** A version on its way into `playbook-definitions`. */
export type NewVersion = {
  readonly key: string
  readonly version: number
  readonly hash: string
  readonly label: string
  readonly source: string
  readonly file: string | null
  readonly compiled: Definition
  readonly note: string | null
  readonly origin: TextSource
  readonly publishedBy: RecordId | null
}

/** Plays of one version: how many there are, how many are under way, and on which activities those stand. */
export type PlaysOfVersion = {
  readonly version: number
  readonly total: number
  readonly open: number
  /** Of the open ones, most first. */
  readonly activities: readonly { readonly key: string; readonly label: string; readonly plays: number }[]
}

/** A published version, without its text. Never changes. */
export type VersionEntry = {
  readonly version: number
  readonly hash: string
  readonly label: string
  /** Why it was published. */
  readonly note: string | null
  readonly source: TextSource
  readonly file: string | null
  readonly by: Person | null
  /** ISO 8601. */
  readonly at: string
  readonly plays: { readonly total: number; readonly open: number }
}

/** What a page of a playbook shows. Agents and viewers get it without `draft`, `fileText` and with `mayEdit` false. */
export type PlaybookPage = {
  readonly id: RecordId
  readonly key: string
  readonly label: string
  readonly state: PlaybookState
  readonly rev: number
  readonly mode: DefinitionsMode
  readonly mayEdit: boolean
  /** May be deleted: no play ever ran it. */
  readonly mayDelete: boolean
  /** The published version with its text. */
  readonly published: (VersionEntry & { readonly text: string }) | null
  readonly draft: {
    readonly text: string
    readonly from: number | null
    readonly source: TextSource
    readonly by: Person | null
    readonly at: string
  } | null
  readonly file: { readonly name: string; readonly state: FileState; readonly text: string | null } | null
  /** Newest first. */
  readonly versions: readonly VersionEntry[]
  /** What the text may refer to, for checking in the browser. */
  readonly vocabulary: Vocabulary
  /** The other published playbooks: their keys, labels and number prefixes may not be used twice. */
  readonly others: readonly Definition[]
  /** Number prefixes that other kinds of record use, by prefix. */
  readonly reservedPrefixes: Readonly<Record<string, string>>
}

/** The answer of saving a draft. */
export type DraftSaved = {
  readonly key: string
  readonly rev: number
  /** ISO 8601. */
  readonly savedAt: string
  readonly findings: readonly Finding[]
}

/** One line of a comparison as text: in both, only in the old text, only in the new one. Numbers count from 1. */
export type DiffLine = {
  readonly kind: 'same' | 'removed' | 'added'
  readonly from: number | null
  readonly to: number | null
  readonly text: string
}

/** Two texts compared. `words`: sentences in the reader's language, in the order of the new text. */
export type Comparison = {
  readonly from: { readonly name: string; readonly version: number | null }
  readonly to: { readonly name: string; readonly version: number | null }
  readonly words: readonly string[]
  /** Lines that changed with three lines around them; a gap between two of them is left out. */
  readonly lines: readonly DiffLine[]
  readonly added: number
  readonly removed: number
  /** true: the texts say the same; only comments, order of keys or layout differ. */
  readonly sameMeaning: boolean
}

/** What publishing would do, or has done. */
export type PublishPlan = {
  readonly key: string
  /** The version that the draft becomes. */
  readonly version: number
  readonly comparison: Comparison
  readonly findings: readonly Finding[]
  readonly scenarios: ScenarioReport
  /** Versions that plays run, newest first; those plays stay on theirs. */
  readonly plays: readonly PlaysOfVersion[]
  /** What stands in the way; empty: it can be published. */
  readonly blockedBy: readonly { readonly code: PublishProblem; readonly message: string }[]
}

export const PUBLISH_PROBLEMS = [
  'no-draft',
  'unchanged',
  'findings',
  'scenarios-failed',
  'key-changed',
  'read-only',
] as const
export type PublishProblem = (typeof PUBLISH_PROBLEMS)[number]

/** What somebody else saved meanwhile: in `errors[0].data.current` of a 409 with `code: 'conflict'`. */
export type DraftConflict = {
  readonly code: 'conflict'
  readonly current: {
    readonly rev: number
    /** The other draft; null: it was published or thrown away. */
    readonly text: string | null
    readonly by: Person | null
    readonly at: string | null
    readonly version: number | null
  }
}
