import type { Reported } from '../../definition/read-shaped.ts'
import type { Vocabulary } from '../../definition/types.ts'
import type { Playbooks, SuccessPlay } from '../types.ts'

/** What a rule looks at: one success play whose shape is right. Paths are those of the YAML document. */
export type RuleContext = {
  readonly successPlay: SuccessPlay
  readonly vocabulary: Vocabulary
  /** null: not known here. */
  readonly playbooks: Playbooks | null
  readonly report: (found: Omit<Reported, 'rule' | 'severity'>) => void
}

/** A rule about meaning: what a success play may not say although its shape is right. */
export type Rule = {
  /** Stable, kebab-case. */
  readonly id: string
  readonly severity: 'error' | 'warning'
  readonly check: (context: RuleContext) => void
}
