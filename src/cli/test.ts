import { formatFinding } from '../definition/findings.ts'
import { readSourceFile } from '../definition/load.ts'
import { readDefinition } from '../definition/parse.ts'
import type { Finding } from '../definition/types.ts'
import { defaultVocabulary } from '../definition/vocabulary.ts'
import { runScenarios, type ScenarioResult } from '../simulate/index.ts'
import { cut } from '../simulate/words.ts'
import { defineCommand } from './command.ts'
import { playbookFiles } from './files.ts'

const HELP = `  Runs the scenarios of playbooks with the real engine, without a database, and prints one line a scenario:
  passed|failed  file:line  name
  Below a scenario that failed stands the first expectation that does not hold, with its place in the file.

  --name pattern   only scenarios whose name contains this; * stands for anything, capitals do not matter
  --json           everything as JSON, for programs
  --help           this text

Without files it reads the directory that PLAYBOOK_DEFINITIONS names, or ./playbook-definitions.
Exit code 0 when all passed, 1 when one failed or a playbook has an error, 2 when the command was not understood.`

type FileReport = {
  readonly file: string
  readonly findings: readonly Finding[]
  readonly scenarios: readonly (Pick<ScenarioResult, 'name' | 'outcome' | 'milliseconds'> & {
    readonly line: number
    readonly column: number
    readonly failure: {
      readonly step: number | null
      readonly line: number
      readonly column: number
      readonly expected: string
      readonly actual: string
      readonly message: string
    } | null
  })[]
}

/** `playbooks test`: one line a scenario on standard output, a summary on standard error. */
export const test = defineCommand({
  name: 'test',
  usage: '[files or directories] [--name pattern] [--json]',
  summary: 'Runs the scenarios of playbooks.',
  help: HELP,
  options: { name: { type: 'string' }, json: { type: 'boolean' } },
  run: ({ values: { name, json = false }, positionals, directory, out, err }) => {
    const listed = playbookFiles({ paths: positionals, directory })
    const select = nameFilter(name)
    const files = listed.files.map((file) => testFile({ file, select }))
    const all = files.flatMap(({ scenarios }) => scenarios)
    const failed = all.filter(({ outcome }) => outcome === 'failed').length
    const findings = [...listed.findings, ...files.flatMap((file) => file.findings)]
    const errors = findings.filter(({ severity }) => severity === 'error').length
    const milliseconds = Math.round(all.reduce((sum, each) => sum + each.milliseconds, 0))
    if (json) {
      const summary = { total: all.length, passed: all.length - failed, failed, errors, milliseconds }
      out(JSON.stringify({ ...summary, findings: listed.findings, files }, null, 2))
    } else {
      for (const finding of findings) if (finding.severity === 'error') out(formatFinding(finding))
      for (const { file, scenarios } of files) {
        for (const { outcome, line, name: title, failure } of scenarios) {
          out(`${outcome}  ${file}:${line}  ${cut(title)}`)
          if (failure) out(`        ${file}:${failure.line}:${failure.column}  ${failure.message}`)
        }
      }
      const broken = errors === 0 ? '' : `, ${errors} ${errors === 1 ? 'error' : 'errors'}`
      const count = `${all.length} ${all.length === 1 ? 'scenario' : 'scenarios'}`
      err(`${count}, ${all.length - failed} passed, ${failed} failed${broken} (${milliseconds} ms)`)
    }
    if (name !== undefined && all.length === 0 && errors === 0) {
      err(`playbooks test: no scenario has a name with "${cut(name)}"`)
      return 2
    }
    return failed > 0 || errors > 0 ? 1 : 0
  },
})

function testFile({ file, select }: { file: string; select: (name: string) => boolean }): FileReport {
  const read = readSourceFile({ file })
  if ('finding' in read) return { file, findings: [read.finding], scenarios: [] }
  const { definition, findings, positionOf } = readDefinition({
    file,
    text: read.source,
    vocabulary: defaultVocabulary,
  })
  if (definition === null) return { file, findings, scenarios: [] }
  const { results } = runScenarios({ definition, select: (scenario) => select(scenario.name) })
  return {
    file,
    findings,
    scenarios: results.map(({ name, path, outcome, milliseconds, failure }) => ({
      name,
      outcome,
      ...positionOf({ path }),
      milliseconds: Math.round(milliseconds * 100) / 100,
      failure: failure && {
        step: failure.step,
        ...positionOf({ path: failure.path }),
        expected: failure.expected,
        actual: failure.actual,
        message: failure.message,
      },
    })),
  }
}

/** Contains the pattern's parts, in their order. No regular expression: the pattern cannot be one that takes for ever. */
function nameFilter(pattern: string | undefined): (name: string) => boolean {
  const parts = (pattern ?? '').toLowerCase().split('*')
  return (name) => {
    let rest = name.toLowerCase()
    for (const part of parts) {
      const at = rest.indexOf(part)
      if (at === -1) return false
      rest = rest.slice(at + part.length)
    }
    return true
  }
}
