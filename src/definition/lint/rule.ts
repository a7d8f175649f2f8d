import type { Proposal } from '../fixes/types.ts'
import type { Path } from '../located.ts'
import type { PlaybookSource } from '../schema.ts'
import type { Definition, Vocabulary } from '../types.ts'

/** What a rule looks at: one playbook whose shape is right. Paths are those of the YAML document. */
export type RuleContext = {
  readonly definition: Definition
  /** The playbook as it was written: tells a field that is only named from one that is declared. */
  readonly source: PlaybookSource
  readonly vocabulary: Vocabulary
  /** The version before, where the caller knows one; rules about what changed say nothing without it. */
  readonly previous?: Definition | null
  /** `at: 'key'` points at the key of the path, not at its value; `fix` is what would put it right, where that is safe. */
  readonly report: (found: { path: Path; message: string; at?: 'key' | 'value'; fix?: Proposal }) => void
}

/** A rule about meaning: what a playbook may not say although its shape is right. */
export type Rule = {
  /** Stable, kebab-case; the name of the rule's file. */
  readonly id: string
  readonly severity: 'error' | 'warning'
  /** It compares with the version before, and has nothing to say without one. */
  readonly compares?: true
  readonly check: (context: RuleContext) => void
}
