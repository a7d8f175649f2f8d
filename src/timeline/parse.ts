import { keyOffsetOf, offsetOf, type Path } from '../definition/located.ts'
import { tidy } from '../definition/parse.ts'
import { createPositions, type Position } from '../definition/positions.ts'
import { readYaml } from '../definition/read-yaml.ts'
import { checkShape } from '../definition/schema-issues.ts'
import type { Finding } from '../definition/types.ts'
import { offsetInTemplate } from '../success-plays/template-offset.ts'
import { buildTimeline, type TimelineFile } from './build.ts'
import { lintTimeline } from './lint.ts'
import { timelineShape } from './schema.ts'

export type ReadTimeline = {
  readonly file: string
  /** What the file says, or what could be made of a faulty one to compare it with others; null: nothing. */
  readonly draft: TimelineFile | null
  readonly findings: Finding[]
  readonly positionOf: (path: Path) => Position
}

const EXPECTED = { one: 'one mapping with activity types', keys: 'facets, activities' }

/** Reads the YAML text of one file of activity types. Total: never throws, whatever the text is. */
export function readTimeline({
  file,
  text: raw,
  open = [],
}: {
  file: string
  text: string
  /** Sources whose collections a host has changed. */
  open?: readonly string[]
}): ReadTimeline {
  const text = raw.startsWith('\uFEFF') ? raw.slice(1) : raw
  const positionAt = createPositions({ text })
  const findings: Finding[] = []
  const note = ({ offset, ...rest }: { offset: number; rule: string; message: string }) => {
    findings.push({ file, ...positionAt(offset), severity: 'error', ...rest })
  }
  const root = readYaml({ text, report: note, expected: EXPECTED })
  const positionOf = (path: Path) =>
    root === null ? { line: 1, column: 1 } : positionAt(offsetOf({ root, path }))
  const checked = root === null ? null : checkShape({ shape: timelineShape, value: root.value })
  if (root !== null) {
    for (const { path, at, rule, message } of checked?.problems ?? []) {
      note({ offset: at === 'key' ? keyOffsetOf({ root, path }) : offsetOf({ root, path }), rule, message })
    }
  }
  const draft = checked?.data ? buildTimeline({ source: checked.data }) : null
  if (draft !== null && root !== null) {
    lintTimeline({
      file: draft,
      open,
      report: ({ path, at = 'value', inside, severity = 'error', ...rest }) => {
        const start = at === 'key' ? keyOffsetOf({ root, path }) : offsetOf({ root, path })
        const offset = inside ? offsetInTemplate({ text, start, ...inside }) : start
        findings.push({ file, ...positionAt(offset), severity, ...rest })
      },
    })
  }
  return { file, draft, findings: tidy(findings), positionOf }
}
