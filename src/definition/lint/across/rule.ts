import type { Path } from '../../located.ts'
import type { Definition } from '../../types.ts'

/** One of several playbooks; `number` is its place among them. */
export type AmongOthers = { readonly number: number; readonly file: string; readonly definition: Definition }

export type AcrossContext = {
  readonly playbooks: readonly AmongOthers[]
  /** Number prefixes of other records, with what they number. */
  readonly reservedPrefixes: Readonly<Record<string, string>>
  readonly report: (found: { playbook: AmongOthers; path: Path; message: string }) => void
}

/** A rule about several playbooks together. */
export type AcrossRule = {
  readonly id: string
  readonly severity: 'error' | 'warning'
  readonly check: (context: AcrossContext) => void
}
