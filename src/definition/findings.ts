import type { Finding } from './types.ts'

/** One finding as one line: `file:line:column  error|warning  rule  message`. */
export function formatFinding({ file, line, column, severity, rule, message }: Finding): string {
  return `${file}:${line}:${column}  ${severity}  ${rule}  ${message}`
}

/** Playbooks that must not be used as they are. Its message lists every finding of every file. */
export class DefinitionError extends Error {
  readonly findings: readonly Finding[]

  constructor(findings: readonly Finding[]) {
    const errors = findings.filter(({ severity }) => severity === 'error').length
    const title = `The playbook definitions have ${errors} ${errors === 1 ? 'error' : 'errors'}:`
    super([title, ...findings.map(formatFinding)].join('\n'))
    this.name = 'DefinitionError'
    this.findings = findings
  }
}
