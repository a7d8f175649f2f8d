import type { PayloadRequest } from 'payload'
import type { LoadedDefinition } from './definition/load.ts'
import type { Definition, Vocabulary } from './definition/types.ts'
import type { SanitizedOptions } from './options.ts'
import type { LoadedSuccessPlay } from './success-plays/load.ts'
import type { Timeline } from './timeline/types.ts'

/** A playbook that can be started. */
export type LoadedPlaybook = {
  readonly definition: Definition
  /** SHA-256 of the text, hex. */
  readonly hash: string
  /** The version that new plays are pinned to; null until the database has been asked. */
  readonly version: number | null
}

/** What every part of the plugin gets handed: made once per config. */
export type PluginContext = {
  readonly options: SanitizedOptions
  readonly vocabulary: Vocabulary
  /** The playbooks of the files, as the process found them when it started. */
  readonly files: readonly LoadedDefinition[]
  /** The playbooks that can be started, by key: what the files say, and once the application has started, the database. */
  readonly playbooks: ReadonlyMap<string, LoadedPlaybook>
  /**
   * Brings `playbooks` up to date when what the process knows is older than two seconds, for others may have published
   * meanwhile. Costs at most one statement.
   */
  readonly freshPlaybooks: (req: PayloadRequest) => Promise<void>
  /** The success plays that can be launched, by key, in the order in which they are offered. */
  readonly successPlays: ReadonlyMap<string, LoadedSuccessPlay>
  /** What the customer timeline tells. */
  readonly timeline: Timeline
}
