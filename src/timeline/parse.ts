import { type ReadDocument, readShaped } from '../definition/read-shaped.ts'
import { buildTimeline, type TimelineFile } from './build.ts'
import { lintTimeline } from './lint.ts'
import { timelineShape } from './schema.ts'

export type ReadTimeline = ReadDocument<TimelineFile>

const EXPECTED = { one: 'one mapping with activity types', keys: 'facets, activities' }

/** Reads the YAML text of one file of activity types. Total: never throws, whatever the text is. */
export const readTimeline = ({
  file,
  text,
  open = [],
}: {
  file: string
  text: string
  /** Sources whose collections a host has changed. */
  open?: readonly string[]
}): ReadTimeline =>
  readShaped({
    file,
    text,
    shape: timelineShape,
    expected: EXPECTED,
    build: (source) => buildTimeline({ source }),
    lint: ({ draft, report }) => lintTimeline({ file: draft, open, report }),
  })
