import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { formatFinding } from '../definition/findings.ts'
import { listDefinitions, loadDefinitionFiles } from '../definition/load.ts'
import type { Definition, Finding } from '../definition/types.ts'
import { defaultVocabulary } from '../definition/vocabulary.ts'
import { loadSuccessPlayFiles } from '../success-plays/load.ts'
import type { Playbooks } from '../success-plays/types.ts'
import { fixFiles, formatFix } from './fix.ts'
import type { ExitCode, Terminal } from './run.ts'

/** The directory beside the playbooks that success plays are in. */
export const SUCCESS_PLAYS = 'success-plays'

/** `playbooks lint`: findings on standard output, a summary on standard error. */
export function lint({
  paths,
  format,
  fix = false,
  out,
  err,
}: Terminal & {
  paths: readonly string[]
  format: 'text' | 'json'
  /** Whether to put right first what can be, or to say what that would be. */
  fix?: false | { readonly dryRun: boolean }
}): ExitCode {
  const listed = paths.flatMap(listPath)
  const files = [...new Set(listed.flatMap((found) => ('files' in found ? found.files : [])))]
  const launched = files.filter(isSuccessPlay)
  const changed = fix ? fixFiles({ files: files.filter((file) => !launched.includes(file)), ...fix }) : []
  const loaded = loadDefinitionFiles({
    files: files.filter((file) => !launched.includes(file)),
    vocabulary: defaultVocabulary,
  })
  const successPlays = loadSuccessPlayFiles({
    files: launched,
    vocabulary: defaultVocabulary,
    playbooks: playbooksFor({ launched, loaded: loaded.definitions.map(({ definition }) => definition) }),
  })
  const findings = [
    ...listed.flatMap((found) => ('finding' in found ? [found.finding] : [])),
    ...loaded.findings,
    ...successPlays.findings,
  ]
  const errors = count({ findings, severity: 'error' })
  const warnings = count({ findings, severity: 'warning' })
  if (format === 'json') {
    const fixes = fix ? { dryRun: fix.dryRun, fixes: changed } : {}
    out(JSON.stringify({ files: files.length, errors, warnings, ...fixes, findings }, null, 2))
  } else {
    for (const finding of changed.flatMap(({ fixed }) => fixed)) {
      out(formatFix({ finding, dryRun: fix !== false && fix.dryRun }))
    }
    for (const { file, problem } of changed) {
      if (problem !== undefined) err(`${file}: nothing was fixed: ${problem}`)
    }
    for (const finding of findings) out(formatFinding(finding))
    const made = changed.reduce((sum, { fixed }) => sum + fixed.length, 0)
    const fixes = fix ? `, ${made} ${fix.dryRun ? 'would be fixed' : 'fixed'}` : ''
    err(`${plural(files.length, 'file')}, ${plural(errors, 'error')}, ${plural(warnings, 'warning')}${fixes}`)
  }
  return errors > 0 ? 1 : 0
}

/** A file, or the files of a directory and of the success plays in it. */
function listPath(given: string): ReturnType<typeof listDefinitions>[] {
  if (isFile(given)) return [{ files: [given] }]
  const below = path.join(given, SUCCESS_PLAYS)
  return [
    listDefinitions({ directory: given }),
    ...(existsSync(below) ? [listDefinitions({ directory: below })] : []),
  ]
}

/** Whether a path is a file; what is not there at all may as well be a missing directory. */
function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? /\.ya?ml$/.test(path)
}

/** By its directory; elsewhere by what only a success play has, and only a playbook. */
function isSuccessPlay(file: string): boolean {
  if (isInTheirDirectory(file)) return true
  try {
    const text = readFileSync(file, 'utf8')
    return /^creates:/m.test(text) && !/^(phases|record):/m.test(text)
  } catch {
    return false
  }
}

function isInTheirDirectory(file: string): boolean {
  return path.basename(path.dirname(path.resolve(file))) === SUCCESS_PLAYS
}

/** The playbooks of the same run; without any those in the directory above, and without those nobody knows. */
function playbooksFor({
  launched,
  loaded,
}: {
  launched: readonly string[]
  loaded: readonly Definition[]
}): Playbooks | null {
  const beside = launched.filter(isInTheirDirectory)
  const above = [...new Set(beside.map((file) => path.dirname(path.dirname(path.resolve(file)))))]
  const known =
    loaded.length > 0 || launched.length === 0
      ? loaded
      : above.flatMap((directory) => {
          const listed = listDefinitions({ directory })
          const files = 'files' in listed ? listed.files : []
          return loadDefinitionFiles({ files, vocabulary: defaultVocabulary }).definitions.map(
            ({ definition }) => definition,
          )
        })
  return known.length > 0 ? new Map(known.map((each) => [each.key, each])) : null
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
