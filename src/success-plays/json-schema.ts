import { z } from 'zod'
import { successPlayShape } from './schema.ts'

/** The JSON Schema (draft 7) of a success play's file, made from the shape that the parser checks. */
export function buildSuccessPlaySchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(successPlayShape, { target: 'draft-7', io: 'input' })
  return { $schema, title: 'Success play', ...schema }
}

/** The text of the checked-in file `success-play.schema.json`. */
export function formatSuccessPlaySchema(): string {
  return `${JSON.stringify(buildSuccessPlaySchema(), null, 2)}\n`
}
