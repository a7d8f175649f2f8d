import { type ParseArgsConfig, parseArgs } from 'node:util'
import type { Environment, ExitCode, Terminal } from './terminal.ts'

/** What a command is started with. `directory`: where playbooks are when nothing is said. */
export type Given = Terminal & {
  readonly args: readonly string[]
  readonly env: Environment
  readonly directory: string
}

/** A command of the executable. */
export type Command = {
  readonly name: string
  /** What it takes, after its name. */
  readonly usage: string
  /** One line, for the list of all commands. */
  readonly summary: string
  /** Names of its options, without dashes. */
  readonly options: readonly string[]
  readonly run: (given: Given) => ExitCode | Promise<ExitCode>
}

type Options = NonNullable<ParseArgsConfig['options']>

type Read<O extends Options> = Given & {
  readonly values: ReturnType<typeof parseArgs<{ options: O; allowPositionals: true }>>['values']
  readonly positionals: readonly string[]
  /** Says what was not understood, and how it is meant; 2. */
  readonly misuse: (message: string) => ExitCode
}

/**
 * A command that reads its arguments, and has `--help`.
 * @param help what stands below the usage
 */
export function defineCommand<const O extends Options>({
  name,
  usage,
  summary,
  help,
  options,
  run,
}: Omit<Command, 'run' | 'options'> & {
  readonly help: string
  readonly options: O
  readonly run: (read: Read<O>) => ExitCode | Promise<ExitCode>
}): Command {
  const text = `Usage: playbooks ${name} ${usage}\n\n${help}`
  return {
    name,
    usage,
    summary,
    options: Object.keys(options),
    run: (given) => {
      const misuse = (message: string): ExitCode => {
        given.err(`playbooks ${name}: ${message}`)
        given.err(text)
        return 2
      }
      try {
        const config = {
          args: [...given.args],
          allowPositionals: true,
          options: { ...options, ...HELP },
        } as const
        const { values, positionals } = parseArgs(config)
        if ((values as { help?: boolean }).help) {
          given.out(text)
          return 0
        }
        return run({ ...given, values: values as never, positionals, misuse })
      } catch (error) {
        if (error instanceof TypeError && 'code' in error) return misuse(error.message)
        throw error
      }
    },
  }
}

const HELP = { help: { type: 'boolean', short: 'h' } } as const
