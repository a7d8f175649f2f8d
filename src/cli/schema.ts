import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatJsonSchema } from '../definition/json-schema.ts'
import { formatSuccessPlaySchema } from '../success-plays/json-schema.ts'
import { formatTimelineSchema } from '../timeline/json-schema.ts'
import { TIMELINE_DIRECTORY } from '../timeline/load.ts'
import { defineCommand } from './command.ts'
import { SUCCESS_PLAYS } from './lint.ts'
import type { ExitCode, Terminal } from './terminal.ts'

/** The kinds of files, with the text of each one's schema, and where it lies. */
const KINDS = {
  playbook: { format: formatJsonSchema, directory: '', file: 'playbook.schema.json' },
  'success-play': {
    format: formatSuccessPlaySchema,
    directory: SUCCESS_PLAYS,
    file: 'success-play.schema.json',
  },
  'activity-types': {
    format: formatTimelineSchema,
    directory: TIMELINE_DIRECTORY,
    file: 'activity-types.schema.json',
  },
} as const

const isKind = (given: string): given is keyof typeof KINDS => Object.hasOwn(KINDS, given)

/** `playbooks schema`: writes the JSON Schema of each kind of file, or one of them to where it is told. */
export const schema = defineCommand({
  name: 'schema',
  usage: '[file] [--of playbook|success-play|activity-types] [--json]',
  summary: 'Writes the JSON Schemas of playbooks, success plays and activity types, for editors.',
  help: `  Writes the JSON Schemas of playbooks, success plays and activity types, for editors. With a file only one of them.

  --of kind   which one: playbook (where nothing is said), success-play, activity-types
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
    if (!isKind(of)) return misuse(`unknown kind "${of}"; allowed: ${Object.keys(KINDS).join(', ')}`)
    const schemas =
      file !== undefined
        ? [{ file, text: KINDS[of].format() }]
        : Object.values(KINDS)
            .filter((kind) => kind.directory === '' || existsSync(join(directory, kind.directory)))
            .map((kind) => ({ file: join(directory, kind.directory, kind.file), text: kind.format() }))
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
