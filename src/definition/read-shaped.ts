import type { z } from 'zod'
import { keyOffsetOf, offsetOf, type Path } from './located.ts'
import { tidy } from './parse.ts'
import { createPositions, type Position } from './positions.ts'
import { readYaml } from './read-yaml.ts'
import { checkShape } from './schema-issues.ts'
import { offsetInTemplate } from './template-offset.ts'
import type { Finding } from './types.ts'

/** What a rule says of a document whose shape is right, and of which place in it. */
export type Reported = {
  readonly path: Path
  readonly rule: string
  readonly message: string
  /** Default: `error`. */
  readonly severity?: Finding['severity']
  readonly at?: 'key' | 'value'
  /** A place within the template that the value is. */
  readonly inside?: { readonly template: string; readonly line: number; readonly column: number }
}

export type ReadDocument<Built> = {
  readonly file: string
  /** What the document says, or what could be made of a faulty one to compare it with others; null: nothing. */
  readonly draft: Built | null
  readonly findings: Finding[]
  readonly positionOf: (path: Path) => Position
}

/**
 * Reads the YAML text of one document: its shape first, its meaning where the shape is right, every finding at its place
 * in the text. Total: never throws, whatever the text is.
 */
export function readShaped<Shape extends z.ZodType, Built>({
  file,
  text: raw,
  shape,
  expected,
  build,
  lint,
}: {
  file: string
  text: string
  shape: Shape
  /** What a document of the kind is, and its keys, for whoever has written something else. */
  expected: { one: string; keys: string }
  build: (source: z.output<Shape>) => Built
  lint: (args: { draft: Built; report: (found: Reported) => void }) => void
}): ReadDocument<Built> {
  const text = raw.startsWith('\uFEFF') ? raw.slice(1) : raw
  const positionAt = createPositions({ text })
  const findings: Finding[] = []
  const note = ({ offset, ...rest }: { offset: number; rule: string; message: string }) => {
    findings.push({ file, ...positionAt(offset), severity: 'error', ...rest })
  }
  const root = readYaml({ text, report: note, expected })
  if (root === null) {
    return { file, draft: null, findings: tidy(findings), positionOf: () => ({ line: 1, column: 1 }) }
  }
  const placeOf = ({ path, at }: Pick<Reported, 'path' | 'at'>): number =>
    at === 'key' ? keyOffsetOf({ root, path }) : offsetOf({ root, path })
  const { data, problems } = checkShape({ shape, value: root.value })
  for (const { path, at, rule, message } of problems) note({ offset: placeOf({ path, at }), rule, message })
  const draft = data === null ? null : build(data)
  if (draft !== null) {
    lint({
      draft,
      report: ({ path, at = 'value', inside, severity = 'error', ...rest }) => {
        const start = placeOf({ path, at })
        const offset = inside ? offsetInTemplate({ text, start, ...inside }) : start
        findings.push({ file, ...positionAt(offset), severity, ...rest })
      },
    })
  }
  return { file, draft, findings: tidy(findings), positionOf: (path) => positionAt(placeOf({ path })) }
}
