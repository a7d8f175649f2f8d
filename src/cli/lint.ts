import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { formatFinding } from '../definition/findings.ts'
import { listDefinitions, loadDefinitionFiles } from '../definition/load.ts'
import type { Definition, Finding } from '../definition/types.ts'
import { defaultVocabulary } from '../definition/vocabulary.ts'
import { loadSuccessPlayFiles } from '../success-plays/load.ts'
import type { Playbooks } from '../success-plays/types.ts'
import { loadTimelineFiles, TIMELINE_DIRECTORY } from '../timeline/load.ts'
import { defineCommand } from './command.ts'
import { fixFiles, formatFix } from './fix.ts'
import { type ExitCode, plural, type Terminal } from './terminal.ts'

/** The directory beside the playbooks that success plays are in. */
export const SUCCESS_PLAYS = 'success-plays'

/** `playbooks lint`: findings on standard output, a summary on standard error. */
export const lint = defineCommand({
  name: 'lint',
  usage: '[files or directories] [--fix [--dry-run]] [--json | --format text|json]',
  summary: 'Checks playbooks, success plays and activity types.',
  help: `  Checks playbooks, success plays and activity types and prints one finding a line:
  file:line:column  error|warning  rule  message

  --fix       puts right what can be put right without asking, and changes nothing else in the files
  --dry-run   says what --fix would do
  --json      everything as JSON, for programs; the same as --format json
  --help      this text

Without files it reads the directory that PLAYBOOK_DEFINITIONS names, or ./playbook-definitions.
Exit code 0 when there is no error (left), 1 when there is one, 2 when the command was not understood.`,
  options: {
    format: { type: 'string' },
    json: { type: 'boolean' },
    fix: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
  },
  run: ({ values, positionals, directory, misuse, out, err }) => {
    const { json = false, format = json ? 'json' : 'text', fix = false, 'dry-run': dryRun = false } = values
    if (format !== 'text' && format !== 'json')
      return misuse(`unknown format "${format}"; allowed: text, json`)
    if (dryRun && !fix) return misuse('--dry-run says what --fix would do')
    const paths = positionals.length > 0 ? positionals : [directory]
    return lintPaths({ paths, format, fix: fix && { dryRun }, out, err })
  },
})

function lintPaths({
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
  const told = files.filter(isTimeline)
  const launched = files.filter((file) => !told.includes(file) && isSuccessPlay(file))
  const played = files.filter((file) => !told.includes(file) && !launched.includes(file))
  const changed = fix ? fixFiles({ files: played, ...fix }) : []
  const loaded = loadDefinitionFiles({ files: played, vocabulary: defaultVocabulary })
  const successPlays = loadSuccessPlayFiles({
    files: launched,
    vocabulary: defaultVocabulary,
    playbooks: playbooksFor({ launched, loaded: loaded.definitions.map(({ definition }) => definition) }),
  })
  const findings = [
    ...listed.flatMap((found) => ('finding' in found ? [found.finding] : [])),
    ...loaded.findings,
    ...successPlays.findings,
    ...timelineFindings(told),
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

/** A file, or the files of a directory, and of the success plays and activity types in it. */
function listPath(given: string): ReturnType<typeof listDefinitions>[] {
  if (isFile(given)) return [{ files: [given] }]
  const below = [SUCCESS_PLAYS, TIMELINE_DIRECTORY].map((name) => path.join(given, name))
  return [given, ...below.filter((each) => existsSync(each))].map((directory) =>
    listDefinitions({ directory }),
  )
}

/** Whether a path is a file; what is not there at all may as well be a missing directory. */
function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? /\.ya?ml$/.test(path)
}

/** By its directory; elsewhere by what only a success play has, and only a playbook. */
function isSuccessPlay(file: string): boolean {
  return isIn({ file, directory: SUCCESS_PLAYS }) || holds({ file, key: /^creates:/m })
}

/** By its directory; elsewhere by what only a file with activity types has. */
function isTimeline(file: string): boolean {
  return isIn({ file, directory: TIMELINE_DIRECTORY }) || holds({ file, key: /^activities:/m })
}

function isIn({ file, directory }: { file: string; directory: string }): boolean {
  return path.basename(path.dirname(path.resolve(file))) === directory
}

/** Whether a file has a key, and nothing of a playbook. */
function holds({ file, key }: { file: string; key: RegExp }): boolean {
  try {
    const text = readFileSync(file, 'utf8')
    return key.test(text) && !/^(phases|record):/m.test(text)
  } catch {
    return false
  }
}

/** What is wrong with files of activity types; their facets may be in files beside them that are not looked at. */
function timelineFindings(files: readonly string[]): readonly Finding[] {
  const directories = [...new Set(files.map((file) => path.dirname(file)))]
  return directories.flatMap((directory) => {
    const own = files.filter((file) => path.dirname(file) === directory)
    const listed = listDefinitions({ directory })
    const beside = 'files' in listed && isIn({ file: own[0] ?? '', directory: TIMELINE_DIRECTORY })
    const names = new Set(own.map((file) => path.resolve(file)))
    const others = beside ? listed.files.filter((file) => !names.has(path.resolve(file))) : []
    const { findings } = loadTimelineFiles({ files: [...others, ...own] })
    return findings.filter(({ file }) => own.includes(file))
  })
}

/** The playbooks of the same run; without any those in the directory above, and without those nobody knows. */
function playbooksFor({
  launched,
  loaded,
}: {
  launched: readonly string[]
  loaded: readonly Definition[]
}): Playbooks | null {
  const beside = launched.filter((file) => isIn({ file, directory: SUCCESS_PLAYS }))
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
