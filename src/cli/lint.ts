import { statSync } from 'node:fs'
import { formatFinding } from '../definition/findings.ts'
import { listDefinitions, loadDefinitionFiles } from '../definition/load.ts'
import type { Finding } from '../definition/types.ts'
import { defaultVocabulary } from '../definition/vocabulary.ts'
import type { ExitCode, Terminal } from './run.ts'

/** `playbooks lint`: findings on standard output, a summary on standard error. */
export function lint({
  paths,
  format,
  out,
  err,
}: Terminal & { paths: readonly string[]; format: 'text' | 'json' }): ExitCode {
  const listed = paths.map((path) =>
    isFile(path) ? { files: [path] } : listDefinitions({ directory: path }),
  )
  const files = [...new Set(listed.flatMap((found) => ('files' in found ? found.files : [])))]
  const loaded = loadDefinitionFiles({ files, vocabulary: defaultVocabulary })
  const findings = [
    ...listed.flatMap((found) => ('finding' in found ? [found.finding] : [])),
    ...loaded.findings,
  ]
  const errors = count({ findings, severity: 'error' })
  const warnings = count({ findings, severity: 'warning' })
  if (format === 'json') {
    out(JSON.stringify({ files: files.length, errors, warnings, findings }, null, 2))
  } else {
    for (const finding of findings) out(formatFinding(finding))
    err(`${plural(files.length, 'file')}, ${plural(errors, 'error')}, ${plural(warnings, 'warning')}`)
  }
  return errors > 0 ? 1 : 0
}

/** Whether a path is a file; what is not there at all may as well be a missing directory. */
function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? /\.ya?ml$/.test(path)
}

function count({
  findings,
  severity,
}: {
  findings: readonly Finding[]
  severity: Finding['severity']
}): number {
  return findings.filter((finding) => finding.severity === severity).length
}

function plural(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`
}
