import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { graph } from './graph.ts'
import { lint } from './lint.ts'
import { schema } from './schema.ts'
import { test } from './test.ts'

/** What a command gets from the process, so that a test can stand in for it. */
export type Terminal = {
  /** One line of standard output. */
  readonly out: (line: string) => void
  /** One line of standard error. */
  readonly err: (line: string) => void
}

/** 0: all is well; 1: there is an error in a definition; 2: the command was not understood. */
export type ExitCode = 0 | 1 | 2

const HELP = `Usage: playbooks <command>

  lint [files or directories] [--json | --format text|json] [--fix [--dry-run]]
      Checks playbooks and success plays and prints one finding a line:
      file:line:column  error|warning  rule  message
      --fix puts right what can be put right without asking, and changes nothing else in the files;
      --dry-run says what that would be. Exit code 1 when there is an error (left), 0 otherwise.

  schema [file] [--of playbook|success-play]
      Writes the JSON Schemas of playbooks and of success plays, for editors. With a file only the one that
      --of names (playbook where it names none); - writes it to standard output.

  test [files or directories] [--name pattern] [--json]
      Runs the scenarios of playbooks and prints one line a scenario. Exit code 1 when one fails.

  graph [file] [--phase key] [--json]
      Writes a playbook as a Mermaid flowchart to standard output.

Without files, lint, test and graph read the directory that PLAYBOOK_DEFINITIONS names, or ./playbook-definitions;
schema writes playbook.schema.json there. Success plays are in the directory success-plays in it.
None of them needs a database.`

/** Runs `playbooks …` and gives the exit code. */
export function run({
  args,
  env,
  ...terminal
}: Terminal & { args: readonly string[]; env: Readonly<Record<string, string | undefined>> }): ExitCode {
  const misuse = (message: string): ExitCode => {
    terminal.err(`playbooks: ${message}`)
    terminal.err(HELP)
    return 2
  }
  const directory = env.PLAYBOOK_DEFINITIONS || join('.', 'playbook-definitions')
  const own = args[0] === 'test' ? test : args[0] === 'graph' ? graph : null
  if (own !== null) return own({ args: args.slice(1), directory, ...terminal })
  const parsed = parse(args)
  if ('problem' in parsed) return misuse(parsed.problem)
  const { json = false, format = json ? 'json' : 'text', of = 'playbook', help } = parsed.values
  const { fix = false, 'dry-run': dryRun = false } = parsed.values
  const [command, ...rest] = parsed.positionals
  if (help || command === 'help') {
    terminal.out(HELP)
    return 0
  }
  if (command === 'lint') {
    if (format !== 'text' && format !== 'json')
      return misuse(`unknown format "${format}"; allowed: text, json`)
    if (dryRun && !fix) return misuse('--dry-run says what --fix would do')
    return lint({ paths: rest.length > 0 ? rest : [directory], format, fix: fix && { dryRun }, ...terminal })
  }
  if (command === 'schema') {
    if (rest.length > 1) return misuse('schema writes one file')
    if (of !== 'playbook' && of !== 'success-play')
      return misuse(`unknown kind "${of}"; allowed: playbook, success-play`)
    return schema({ directory, file: rest[0] ?? null, of, ...terminal })
  }
  return misuse(
    command === undefined
      ? 'which command?'
      : `unknown command "${command}"; allowed: lint, schema, test, graph`,
  )
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        json: { type: 'boolean' },
        fix: { type: 'boolean' },
        'dry-run': { type: 'boolean' },
        of: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch (error) {
    return { problem: (error as Error).message }
  }
}
