import type { Finding } from './types.ts'

/** One finding as one line: `file:line:column  error|warning  rule  message`. */
export function formatFinding({ file, line, column, severity, rule, message }: Finding): string {
  return `${file}:${line}:${column}  ${severity}  ${rule}  ${message}`
}

/**
 * Playbooks that must not be used as they are. Its message lists every finding of every file that has an error; what is
 * doubtful in files that could be used would only bury them.
 */
export class DefinitionError extends Error {
  readonly findings: readonly Finding[]

  constructor(findings: readonly Finding[]) {
    const errors = findings.filter(({ severity }) => severity === 'error')
    const wrong = new Set(errors.map(({ file }) => file))
    const title = `The playbook definitions have ${errors.length} ${errors.length === 1 ? 'error' : 'errors'}:`
    const told = findings.filter(({ file }) => wrong.has(file))
    super([title, ...told.map(formatFinding)].join('\n'))
    this.name = 'DefinitionError'
    this.findings = findings
  }
}
