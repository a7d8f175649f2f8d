import type { Definition, Vocabulary } from './definition/types.ts'
import type { SanitizedOptions } from './options.ts'
import type { LoadedSuccessPlay } from './success-plays/load.ts'

/** A playbook as its file holds it: what can be started. */
export type LoadedPlaybook = {
  readonly definition: Definition
  /** The YAML text, as it is in the file. */
  readonly source: string
  /** SHA-256 of the text, hex. */
  readonly hash: string
  readonly file: string
}

/** What every part of the plugin gets handed: made once per config, never changed afterwards. */
export type PluginContext = {
  readonly options: SanitizedOptions
  readonly vocabulary: Vocabulary
  /** The playbooks that can be started, by key. */
  readonly playbooks: ReadonlyMap<string, LoadedPlaybook>
  /** The success plays that can be launched, by key, in the order in which they are offered. */
  readonly successPlays: ReadonlyMap<string, LoadedSuccessPlay>
}
