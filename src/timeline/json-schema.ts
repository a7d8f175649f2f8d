import { z } from 'zod'
import { timelineShape } from './schema.ts'

/** The JSON Schema (draft 7) of a file with activity types, made from the shape that the parser checks. */
export function buildTimelineSchema(): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(timelineShape, { target: 'draft-7', io: 'input' })
  return { $schema, title: 'Activity types', ...schema }
}

/** The text of the checked-in file `activity-types.schema.json`. */
export function formatTimelineSchema(): string {
  return `${JSON.stringify(buildTimelineSchema(), null, 2)}\n`
}
