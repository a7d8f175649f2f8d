import { lintDefinitions } from './lint/across/registry.ts'
import { type DefinitionText, type ReadDefinition, readDefinition, tidy } from './parse.ts'
import type { Definition } from './types.ts'

/**
 * Reads a playbook's text and checks it as publishing does: by itself, against the version before, and among the other
 * playbooks. `definition` is there when the text is sound in itself; `findings` tell the rest.
 */
export function readAmong({
  others,
  reservedPrefixes,
  ...text
}: DefinitionText & {
  /** The other published playbooks. */
  readonly others: readonly Definition[]
  /** Number prefixes that other kinds of record use, by prefix. */
  readonly reservedPrefixes: Readonly<Record<string, string>>
}): ReadDefinition {
  const read = readDefinition(text)
  // Findings about another playbook are its own business; it is only named.
  const across = lintDefinitions({ files: [...others.map(asRead), read], reservedPrefixes })
  const own = across.filter(({ file }) => file === read.file)
  return own.length === 0 ? read : { ...read, findings: tidy([...read.findings, ...own]) }
}

function asRead(definition: Definition): ReadDefinition {
  return {
    file: definition.key,
    definition,
    draft: definition,
    findings: [],
    positionOf: () => ({ line: 1, column: 1 }),
    silences: [],
  }
}
