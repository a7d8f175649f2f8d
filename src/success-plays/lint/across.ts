import { quote } from '../../definition/describe.ts'
import type { Finding } from '../../definition/types.ts'
import type { ReadSuccessPlay } from '../parse.ts'
import type { SuccessPlay } from '../types.ts'

/** What no two success plays may share. */
export const ACROSS_RULES = [
  {
    id: 'success-play-key',
    severity: 'error',
    of: ({ key }: SuccessPlay) => key,
    path: ['key'],
    says: (key: string, before: string) =>
      `the key ${quote(key)} is that of ${before}, too; allowed: a key of its own`,
  },
  {
    id: 'success-play-title',
    severity: 'error',
    of: ({ category, title }: SuccessPlay) => `${category}: ${title.trim().toLowerCase()}`,
    path: ['title'],
    says: (title: string, before: string) =>
      `the title ${quote(title.slice(title.indexOf(': ') + 2))} is that of ${before}, too; allowed: one of its own in its category`,
  },
] as const

/** Findings about success plays that do not go together. Files with mistakes take part as far as they were understood. */
export function lintSuccessPlays({ files }: { files: readonly ReadSuccessPlay[] }): Finding[] {
  const findings: Finding[] = []
  for (const { id, severity, of, path, says } of ACROSS_RULES) {
    const before = new Map<string, string>()
    for (const { file, draft, positionOf } of files) {
      if (draft === null) continue
      const name = of(draft)
      const other = before.get(name)
      if (other === undefined) before.set(name, file)
      else findings.push({ file, ...positionOf([...path]), severity, rule: id, message: says(name, other) })
    }
  }
  return findings
}
