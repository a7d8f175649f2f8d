import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatJsonSchema } from '../definition/json-schema.ts'
import { formatSuccessPlaySchema } from '../success-plays/json-schema.ts'
import { SUCCESS_PLAYS } from './lint.ts'
import type { ExitCode, Terminal } from './run.ts'

/** `playbooks schema`: writes the JSON Schemas of playbooks and success plays, or one of them to where it is told. */
export function schema({
  directory,
  file,
  of,
  ...terminal
}: Terminal & { directory: string; file: string | null; of: 'playbook' | 'success-play' }): ExitCode {
  if (file !== null) {
    return write({
      file,
      text: of === 'playbook' ? formatJsonSchema() : formatSuccessPlaySchema(),
      ...terminal,
    })
  }
  const code = write({ file: join(directory, 'playbook.schema.json'), text: formatJsonSchema(), ...terminal })
  const below = join(directory, SUCCESS_PLAYS)
  if (code !== 0 || !existsSync(below)) return code
  return write({
    file: join(below, 'success-play.schema.json'),
    text: formatSuccessPlaySchema(),
    ...terminal,
  })
}

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
