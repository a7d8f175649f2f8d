import { writeFileSync } from 'node:fs'
import { formatJsonSchema } from '../definition/json-schema.ts'
import type { ExitCode, Terminal } from './run.ts'

/** `playbooks schema`: writes the JSON Schema of the definition language. */
export function schema({ file, out, err }: Terminal & { file: string }): ExitCode {
  const text = formatJsonSchema()
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
