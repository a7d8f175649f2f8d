import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatJsonSchema } from '../definition/json-schema.ts'
import { formatSuccessPlaySchema } from '../success-plays/json-schema.ts'
import { defineCommand } from './command.ts'
import { SUCCESS_PLAYS } from './lint.ts'
import type { ExitCode, Terminal } from './terminal.ts'

/** `playbooks schema`: writes the JSON Schemas of playbooks and success plays, or one of them to where it is told. */
export const schema = defineCommand({
  name: 'schema',
  usage: '[file] [--of playbook|success-play] [--json]',
  summary: 'Writes the JSON Schemas of playbooks and of success plays, for editors.',
  help: `  Writes the JSON Schemas of playbooks and of success plays, for editors. With a file only one of them.

  --of kind   which one: playbook (where nothing is said), success-play
  --json      { "written": [files] }, for programs
  --help      this text

The file - is standard output. Without one they are written to the directory that PLAYBOOK_DEFINITIONS names, or
./playbook-definitions.
Exit code 0 when it was written, 2 when it could not be, or the command was not understood.`,
  options: { of: { type: 'string' }, json: { type: 'boolean' } },
  run: ({ values, positionals, directory, misuse, out, err }) => {
    const { of = 'playbook', json = false } = values
    const [file, another] = positionals
    if (another !== undefined) return misuse('schema writes one file')
    if (of !== 'playbook' && of !== 'success-play')
      return misuse(`unknown kind "${of}"; allowed: playbook, success-play`)
    const below = join(directory, SUCCESS_PLAYS)
    const schemas =
      file !== undefined
        ? [{ file, text: of === 'playbook' ? formatJsonSchema() : formatSuccessPlaySchema() }]
        : [
            { file: join(directory, 'playbook.schema.json'), text: formatJsonSchema() },
            ...(existsSync(below)
              ? [{ file: join(below, 'success-play.schema.json'), text: formatSuccessPlaySchema() }]
              : []),
          ]
    for (const each of schemas) {
      const code = write({ ...each, out, err })
      if (code !== 0) return code
    }
    const written = schemas.flatMap((each) => (each.file === '-' ? [] : [each.file]))
    if (json && file !== '-') out(JSON.stringify({ written }, null, 2))
    return 0
  },
})

function write({ file, text, out, err }: Terminal & { file: string; text: string }): ExitCode {
  if (file === '-') {
    out(text.trimEnd())
    return 0
  }
  try {
    writeFileSync(file, text)
  } catch (error) {
    err(`playbooks: ${file} cannot be written: ${(error as Error).message}`)
    return 2
  }
  err(`wrote ${file}`)
  return 0
}
