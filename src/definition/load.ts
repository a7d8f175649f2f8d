import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, type Stats, statSync } from 'node:fs'
import { join } from 'node:path'
import { LIMITS } from './limits.ts'
import { lintDefinitions } from './lint/across/registry.ts'
import { type ReadDefinition, readDefinition, tidy } from './parse.ts'
import type { Definition, Finding, Vocabulary } from './types.ts'

/** A definition with the text it came from. */
export type LoadedDefinition = {
  readonly definition: Definition
  /** The text of the file as it is. */
  readonly source: string
  /** SHA-256 of the text with line ends as `\n`, in hex: what tells one version from another. */
  readonly hash: string
  readonly file: string
}

/** What every way of loading takes besides the place: what definitions may refer to, and which prefixes are taken. */
export type LoadOptions = {
  readonly vocabulary: Vocabulary
  readonly reservedPrefixes?: Readonly<Record<string, string>>
}

export type Loaded = { readonly definitions: LoadedDefinition[]; readonly findings: Finding[] }

/**
 * Loads every `*.yaml` and `*.yml` of a directory, by name; folders in it and symbolic links are left alone. Faulty
 * files are left out of `definitions`; `findings` says what is wrong, a missing directory included. Never throws.
 */
export function loadDefinitions({ directory, ...options }: LoadOptions & { directory: string }): Loaded {
  const listed = listDefinitions({ directory })
  if ('finding' in listed) return { definitions: [], findings: [listed.finding] }
  return loadDefinitionFiles({ files: listed.files, ...options })
}

/** The definition files of a directory, or the finding that says why there are none. */
export function listDefinitions({
  directory,
}: {
  directory: string
}): { files: string[] } | { finding: Finding } {
  const about = (finding: Pick<Finding, 'severity' | 'rule' | 'message'>) => ({
    finding: { file: directory, line: 1, column: 1, ...finding },
  })
  try {
    const entries = readdirSync(directory, { withFileTypes: true })
    const names = entries
      .filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name))
      .map(({ name }) => name)
    if (names.length > 0) return { files: names.sort().map((name) => join(directory, name)) }
    return about({
      severity: 'warning',
      rule: 'no-definitions',
      message: 'there is no *.yaml and no *.yml in this directory',
    })
  } catch (error) {
    const message = `the directory of the playbook definitions cannot be read: ${reasonOf(error)}`
    return about({ severity: 'error', rule: 'unreadable', message })
  }
}

/** Loads the named files, whatever their names end with. */
export function loadDefinitionFiles({
  files,
  vocabulary,
  reservedPrefixes,
}: LoadOptions & { files: readonly string[] }): Loaded {
  const read = files.map((file) => readFile({ file, vocabulary }))
  const parsed = read.flatMap(({ parsed }) => (parsed === null ? [] : [parsed]))
  const across = lintDefinitions({ files: parsed, ...(reservedPrefixes && { reservedPrefixes }) })
  const findings = read.flatMap(({ file, findings }) =>
    tidy([...findings, ...across.filter((found) => found.file === file)]),
  )
  const refused = new Set(across.filter(({ severity }) => severity === 'error').map(({ file }) => file))
  const definitions = read.flatMap(({ file, source, parsed }) =>
    parsed?.definition == null || refused.has(file)
      ? []
      : [{ definition: parsed.definition, source, hash: hashOf(source), file }],
  )
  return { definitions, findings }
}

/** The hash that a version is known by: the same on every system, however its files end their lines. */
export function hashOf(source: string): string {
  return createHash('sha256').update(source.replaceAll('\r\n', '\n'), 'utf8').digest('hex')
}

type Read = { file: string; source: string; parsed: ReadDefinition | null; findings: readonly Finding[] }

function readFile({ file, vocabulary }: { file: string; vocabulary: Vocabulary }): Read {
  const read = readSourceFile({ file })
  if ('finding' in read) return { file, source: '', parsed: null, findings: [read.finding] }
  const { source } = read
  const parsed = readDefinition({ file, text: source, vocabulary })
  return { file, source, parsed, findings: parsed.findings }
}

/** The text of a file, or the finding that says why there is none. Never throws. */
export function readSourceFile({ file }: { file: string }): { source: string } | { finding: Finding } {
  const unread = (rule: string, message: string): { finding: Finding } => ({
    finding: { file, line: 1, column: 1, severity: 'error', rule, message },
  })
  try {
    const { size }: Stats = statSync(file)
    if (size > LIMITS.bytes) {
      const limit = `${LIMITS.bytes / 1024} KiB`
      return unread('file-size', `the file has ${Math.ceil(size / 1024)} KiB; allowed: up to ${limit}`)
    }
    return { source: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file)) }
  } catch (error) {
    if (error instanceof TypeError) return unread('encoding', 'the file is not UTF-8; allowed: text in UTF-8')
    return unread('unreadable', `the file cannot be read: ${reasonOf(error)}`)
  }
}

function reasonOf(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException
  const reasons: Record<string, string> = {
    ENOENT: 'it does not exist',
    ENOTDIR: 'it is not a directory',
    EISDIR: 'it is a directory',
    EACCES: 'permission is denied',
  }
  return reasons[code ?? ''] ?? String(error)
}
