import { lintDefinitions } from '../../definition/lint/across/registry.ts'
import { type ReadDefinition, readDefinition, tidy } from '../../definition/parse.ts'
import type { Definition } from '../../definition/types.ts'
import type { PlaybookPage } from '../../runtime/playbooks/types.ts'

/** What a text is checked against besides itself. */
export type Surroundings = Pick<PlaybookPage, 'key' | 'vocabulary' | 'others' | 'reservedPrefixes'> & {
  /** The published version that the text would replace. */
  readonly previous: Definition | null
}

/** Reads a playbook's text and checks it as publishing would: by itself, against what is published, and among others. */
export const readPlaybook = ({
  text,
  in: { key, vocabulary, others, reservedPrefixes, previous },
}: {
  text: string
  in: Surroundings
}): ReadDefinition => {
  const read = readDefinition({ file: `${key}.yaml`, text, vocabulary, previous })
  const rest = others.filter((other) => other.key !== key).map(asRead)
  const across = lintDefinitions({ files: [...rest, read], reservedPrefixes })
  const own = across.filter(({ file }) => file === read.file)
  return own.length === 0 ? read : { ...read, findings: tidy([...read.findings, ...own]) }
}

/** A published playbook among those that are compared; it is sound, and nothing is said about it. */
const asRead = (definition: Definition): ReadDefinition => ({
  // The name that findings about another playbook call it by.
  file: definition.key,
  definition,
  draft: definition,
  findings: [],
  positionOf: () => ({ line: 1, column: 1 }),
  silences: [],
})
