import { keyOffsetOf, offsetOf, type Path } from '../definition/located.ts'
import { tidy } from '../definition/parse.ts'
import { createPositions, type Position } from '../definition/positions.ts'
import { readYaml } from '../definition/read-yaml.ts'
import { checkShape } from '../definition/schema-issues.ts'
import type { Finding, Vocabulary } from '../definition/types.ts'
import { buildSuccessPlay } from './build.ts'
import { lintSuccessPlay } from './lint/registry.ts'
import { successPlayShape } from './schema.ts'
import { offsetInTemplate } from './template-offset.ts'
import type { Playbooks, SuccessPlay } from './types.ts'

/** What a success play is checked against: what it may refer to, and the playbooks that there are. */
export type SuccessPlaySurroundings = {
  readonly vocabulary: Vocabulary
  /** null: not known here; what a success play says of playbooks is not looked at. */
  readonly playbooks: Playbooks | null
}

export type ReadSuccessPlay = {
  readonly file: string
  /** Deeply frozen; null where a finding is an error. */
  readonly successPlay: SuccessPlay | null
  /** The success play, or what could be made of a faulty one to compare it with others. */
  readonly draft: SuccessPlay | null
  readonly findings: Finding[]
  readonly positionOf: (path: Path) => Position
}

const EXPECTED = { one: 'one success play', keys: 'key, category, title, creates' }

/** Reads the YAML text of one success play. Total: never throws, whatever the text is. */
export function readSuccessPlay({
  file,
  text: raw,
  ...surroundings
}: SuccessPlaySurroundings & { file: string; text: string }): ReadSuccessPlay {
  const text = raw.startsWith('\uFEFF') ? raw.slice(1) : raw
  const positionAt = createPositions({ text })
  const findings: Finding[] = []
  const note = ({ offset, ...rest }: { offset: number; rule: string; message: string }) => {
    findings.push({ file, ...positionAt(offset), severity: 'error', ...rest })
  }
  const root = readYaml({ text, report: note, expected: EXPECTED })
  const positionOf = (path: Path) =>
    root === null ? { line: 1, column: 1 } : positionAt(offsetOf({ root, path }))
  const checked = root === null ? null : checkShape({ shape: successPlayShape, value: root.value })
  if (root !== null) {
    for (const { path, at, rule, message } of checked?.problems ?? []) {
      note({ offset: at === 'key' ? keyOffsetOf({ root, path }) : offsetOf({ root, path }), rule, message })
    }
  }
  const draft = checked?.data ? buildSuccessPlay({ source: checked.data }) : null
  if (draft !== null && root !== null) {
    lintSuccessPlay({
      successPlay: draft,
      ...surroundings,
      report: ({ path, at = 'value', inside, ...rest }) => {
        const start = at === 'key' ? keyOffsetOf({ root, path }) : offsetOf({ root, path })
        const offset = inside ? offsetInTemplate({ text, start, ...inside }) : start
        findings.push({ file, ...positionAt(offset), ...rest })
      },
    })
  }
  const sound = !findings.some(({ severity }) => severity === 'error')
  return { file, successPlay: sound ? draft : null, draft, findings: tidy(findings), positionOf }
}
