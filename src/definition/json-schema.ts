import { z } from 'zod'
import { playbookShape } from './schema.ts'

/**
 * The JSON Schema (draft 7, which YAML editors know best) of a playbook's file, made from the shape that the parser
 * checks. It knows the shape; what names mean, `playbooks lint` says.
 */
export function buildJsonSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(playbookShape, { target: 'draft-7', io: 'input' })
  return { $schema, title: 'Playbook', ...schema }
}

/** The text of the checked-in file `playbook.schema.json`. */
export function formatJsonSchema(): string {
  return `${JSON.stringify(buildJsonSchema(), null, 2)}\n`
}
