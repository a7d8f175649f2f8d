import { basename } from 'node:path'
import { formatFinding } from '../definition/findings.ts'
import { listDefinitions, readSourceFile } from '../definition/load.ts'
import { readDefinition } from '../definition/parse.ts'
import { FORMATS } from '../definition/shapes.ts'
import { defaultVocabulary } from '../definition/vocabulary.ts'

/** A file with a playbook, whatever is wrong with it, as long as its key can be read. */
export type LocalPlaybook = { readonly file: string; readonly key: string; readonly text: string }

/** What is not: the file, and why. */
export type Unreadable = { readonly file: string; readonly problem: string }

export function readLocal(file: string): LocalPlaybook | Unreadable {
  const read = readSourceFile({ file })
  if ('finding' in read) return { file, problem: read.finding.message }
  const { draft, root, findings } = readDefinition({ file, text: read.source, vocabulary: defaultVocabulary })
  const written = (root?.value as { key?: unknown } | null | undefined)?.key
  const key = draft?.key ?? written
  if (typeof key === 'string' && isKey(key)) return { file, key, text: read.source }
  const finding = findings.find(({ severity }) => severity === 'error')
  return { file, problem: finding ? formatFinding(finding) : 'it has no key' }
}

/** The playbooks of a directory by key; none where there is no directory. Of several with one key all are told. */
export function localPlaybooks(directory: string): ReadonlyMap<string, readonly LocalPlaybook[]> {
  const listed = listDefinitions({ directory })
  const found = new Map<string, LocalPlaybook[]>()
  for (const file of 'files' in listed ? listed.files : []) {
    const local = readLocal(file)
    if ('key' in local) found.set(local.key, [...(found.get(local.key) ?? []), local])
  }
  return found
}

/** A key, as the language has them: nothing in it leads out of a directory. */
export function isKey(key: unknown): key is string {
  return typeof key === 'string' && key.length <= 64 && FORMATS.key.pattern.test(key)
}

/** Names that some systems keep for themselves, whatever stands behind the dot. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/

/** The file that a playbook gets: the name it had, where that is a plain one, otherwise its key. */
export function fileNameOf({ key, name = null }: { key: string; name?: string | null }): string {
  if (name !== null && basename(name) === name && /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}\.ya?ml$/.test(name))
    return name
  return RESERVED.test(key) ? `${key}-playbook.yaml` : `${key}.yaml`
}

/** Texts are the same whatever their lines end with. */
export function isSameText(one: string, other: string): boolean {
  return one.replaceAll('\r\n', '\n') === other.replaceAll('\r\n', '\n')
}
