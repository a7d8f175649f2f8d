import type { Document } from 'yaml'
import { buildDefinition } from './build.ts'
import { fixOf } from './fixes/edits.ts'
import { LIMITS } from './limits.ts'
import { acrossRules } from './lint/across/registry.ts'
import { lintPlaybook, rules } from './lint/registry.ts'
import { applySilences, type Silence, silencesOf } from './lint/silences.ts'
import { keyOffsetOf, type Located, offsetOf, type Path } from './located.ts'
import { createPositions, type Position } from './positions.ts'
import { readYaml } from './read-yaml.ts'
import { repairSource } from './repair.ts'
import { type PlaybookSource, playbookShape } from './schema.ts'
import { checkShape, type Problem } from './schema-issues.ts'
import type { Definition, Finding, Vocabulary } from './types.ts'

/** What is handed in: `file` is only what findings call it, `text` the YAML, `vocabulary` what it may refer to. */
export type DefinitionText = {
  readonly file: string
  readonly text: string
  readonly vocabulary: Vocabulary
  /** The version before, where there is one: then it is said what has changed so that plays under way would miss it. */
  readonly previous?: Definition | null
}

/**
 * Reads the YAML text of one playbook. `definition` is there, deeply frozen, when no finding is an error. Total: never
 * throws, whatever the text is.
 */
export function parseDefinition(input: DefinitionText): {
  definition: Definition | null
  findings: Finding[]
} {
  const { definition, findings } = readDefinition(input)
  return { definition, findings }
}

/** One file as `lintDefinitions` needs it to compare it with others. */
export type ReadDefinition = {
  readonly file: string
  readonly definition: Definition | null
  /** The definition, or what could be made of a faulty one to look for more findings. */
  readonly draft: Definition | null
  readonly findings: Finding[]
  /** What is written, with its places, however wrong it is; null or missing: no YAML. */
  readonly root?: Located | null
  /** Where the value at a path stands; `at: 'key'` gives the place of its key. */
  readonly positionOf: (place: { path: Path; at?: 'key' | 'value' }) => Position
  /** Comments of the file that silence findings. */
  readonly silences: readonly Silence[]
}

/** Like `parseDefinition`, with all that comparing several files needs. */
export function readDefinition({
  file,
  text: raw,
  vocabulary,
  previous = null,
}: DefinitionText): ReadDefinition {
  const text = raw.startsWith('\uFEFF') ? raw.slice(1) : raw
  const shift = raw.length - text.length
  const positionAt = createPositions({ text })
  const findings: Finding[] = []
  const note = ({
    offset,
    ...rest
  }: {
    offset: number
    rule: string
    message: string
    severity?: Finding['severity']
  }) => {
    findings.push({ file, ...positionAt(offset), severity: 'error', ...rest })
  }
  const documents: Document.Parsed[] = []
  const root = readYaml({ text, report: note, onDocument: (document) => documents.push(document) })
  const positionOf: ReadDefinition['positionOf'] = ({ path, at = 'value' }) => {
    if (root === null) return { line: 1, column: 1 }
    return positionAt(at === 'key' ? keyOffsetOf({ root, path }) : offsetOf({ root, path }))
  }
  const { source, problems } = root === null ? NOTHING_READ : readSource({ root, note })
  let draft: Definition | null = null
  let silences: readonly Silence[] = []
  if (source !== null) {
    draft = buildDefinition({ source, vocabulary })
    lintPlaybook({
      definition: draft,
      source,
      vocabulary,
      previous,
      report({ path, at, fix: proposal, ...rest }) {
        if (rest.severity === 'warning' && isBelow({ path, problems })) return
        const [document] = documents
        const fix = proposal && document ? fixOf({ proposal, text, document, shift }) : null
        findings.push({ file, ...positionOf({ path, at }), ...rest, ...(fix && { fix }) })
      },
    })
    silences = silencesOf({ text, positionAt })
  }
  const ran = (rule: string) =>
    rules.some(({ id, compares }) => id === rule && (!compares || previous !== null))
  const heard = applySilences({
    file,
    findings,
    silences,
    severities: SEVERITIES,
    ran,
    text,
    positionAt,
    shift,
  })
  const sound = !heard.some(({ severity }) => severity === 'error')
  return {
    file,
    definition: sound ? draft : null,
    draft,
    findings: tidy(heard),
    root,
    positionOf,
    silences,
  }
}

const SEVERITIES = new Map([...rules, ...acrossRules].map(({ id, severity }) => [id, severity]))

type SourceRead = { readonly source: PlaybookSource | null; readonly problems: readonly Problem[] }

const NOTHING_READ: SourceRead = { source: null, problems: [] }

function readSource({
  root,
  note,
}: {
  root: Located
  note: (problem: { offset: number; rule: string; message: string }) => void
}): SourceRead {
  const { data, problems } = checkShape({ shape: playbookShape, value: root.value })
  for (const { path, at, rule, message } of problems) {
    note({ offset: at === 'key' ? keyOffsetOf({ root, path }) : offsetOf({ root, path }), rule, message })
  }
  return { source: data ?? repairSource({ value: root.value, problems }), problems }
}

/** Whether a place is one that was put right only to look further: it has been said already what is wrong there. */
function isBelow({ path, problems }: { path: Path; problems: readonly Problem[] }): boolean {
  return problems.some((problem) => problem.path.every((step, index) => path[index] === step))
}

/** In the order of the text, each once (an alias shows the same mistake again), and not more than anybody reads. */
export function tidy(findings: readonly Finding[]): Finding[] {
  const sorted = [...findings].sort((one, other) => one.line - other.line || one.column - other.column)
  const seen = new Set<string>()
  const unique = sorted.filter(({ line, column, rule, message }) => {
    const name = JSON.stringify([line, column, rule, message])
    return !seen.has(name) && seen.add(name)
  })
  const last = unique[LIMITS.findings]
  if (last === undefined) return unique
  const message = `${unique.length - LIMITS.findings} more findings in this file are not shown`
  return [...unique.slice(0, LIMITS.findings), { ...last, severity: 'error', rule: 'more-findings', message }]
}
