import type { Diagnostic } from '@codemirror/lint'
import type { Text } from '@codemirror/state'
import type { Finding } from '../../../definition/types.ts'

/** Findings where they stand in the editor, each with its fix. */
export const diagnosticsOf = ({
  document,
  findings,
  onFix,
  fixName,
}: {
  document: Text
  findings: readonly Finding[]
  /** null: nothing may be changed. */
  onFix: ((finding: Finding) => void) | null
  fixName: (finding: Finding) => string
}): Diagnostic[] =>
  findings.map((finding) => {
    const line = document.line(Math.min(Math.max(finding.line, 1), document.lines))
    const from = Math.min(line.from + finding.column - 1, line.to)
    const word =
      /^(?:"(?:[^"\\]|\\.)*"|'[^']*'|[^\s,[\]{}:#]+|\S)/.exec(line.text.slice(from - line.from))?.[0] ?? ''
    return {
      from,
      to: from + word.length,
      severity: finding.severity,
      source: finding.rule,
      message: finding.message,
      actions: finding.fix && onFix ? [{ name: fixName(finding), apply: () => onFix(finding) }] : [],
    }
  })
