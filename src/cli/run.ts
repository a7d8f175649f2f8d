import { join } from 'node:path'
import { didYouMean } from '../definition/near-miss.ts'
import type { Command } from './command.ts'
import { diff } from './diff.ts'
import { graph } from './graph.ts'
import { lint } from './lint.ts'
import { createPlaybook } from './new.ts'
import { pull } from './pull.ts'
import { push } from './push.ts'
import { schema } from './schema.ts'
import type { Environment, ExitCode, Terminal } from './terminal.ts'
import { test } from './test.ts'

export type { ExitCode, Terminal } from './terminal.ts'

/** In the order in which they are told. */
export const COMMANDS: readonly Command[] = [createPlaybook, lint, test, graph, schema, diff, push, pull]

const LINES = COMMANDS.map(({ name, usage, summary }) => `  ${name} ${usage}\n      ${summary}`)

const HELP = `Usage: playbooks <command>

${LINES.join('\n\n')}

\`playbooks <command> --help\` explains a command. Every command has --json, for programs.

Without files a command reads the directory that PLAYBOOK_DEFINITIONS names, or ./playbook-definitions; success plays
are in the directory success-plays in it. diff, push and pull ask an application (--url, or PLAYBOOKS_URL); the others
need neither an application nor a database.

Exit codes: 0 all is well; 1 there are errors, something failed, was refused or differs; 2 the command was not
understood; 3 the application could not be reached, or did not let us in.`

/** Runs `playbooks …` and gives the exit code. */
export async function run({
  args,
  env,
  ...terminal
}: Terminal & { args: readonly string[]; env: Environment }): Promise<ExitCode> {
  const [name, ...rest] = args
  if (name === '--help' || name === '-h' || name === 'help') {
    terminal.out(HELP)
    return 0
  }
  const command = COMMANDS.find((each) => each.name === name)
  if (command === undefined) {
    const names = COMMANDS.map((each) => each.name)
    const guess = name === undefined ? '' : didYouMean({ word: name, among: names })
    terminal.err(
      name === undefined
        ? 'playbooks: which command?'
        : `playbooks: unknown command ${JSON.stringify(name)}; allowed: ${names.join(', ')}${guess}`,
    )
    terminal.err(HELP)
    return 2
  }
  const directory = env.PLAYBOOK_DEFINITIONS || join('.', 'playbook-definitions')
  return command.run({ args: rest, env, directory, ...terminal })
}
