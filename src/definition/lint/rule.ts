import type { Path } from '../located.ts'
import type { PlaybookSource } from '../schema.ts'
import type { Definition, Vocabulary } from '../types.ts'

/** What a rule looks at: one playbook whose shape is right. Paths are those of the YAML document. */
export type RuleContext = {
  readonly definition: Definition
  /** The playbook as it was written: tells a field that is only named from one that is declared. */
  readonly source: PlaybookSource
  readonly vocabulary: Vocabulary
  /** `at: 'key'` points at the key of the path, not at its value. */
  readonly report: (found: { path: Path; message: string; at?: 'key' | 'value' }) => void
}

/** A rule about meaning: what a playbook may not say although its shape is right. */
export type Rule = {
  /** Stable, kebab-case; the name of the rule's file. */
  readonly id: string
  readonly severity: 'error' | 'warning'
  readonly check: (context: RuleContext) => void
}
