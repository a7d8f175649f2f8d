import type { Vocabulary } from '../../../definition/types.ts'
import type { Comparison } from '../../../runtime/playbooks/types.ts'

/** A text and what it is called. */
export type NamedText = {
  readonly name: string
  /** null: it was never published. */
  readonly version: number | null
  readonly text: string
}

/** Compares texts as the server does, also those that only this browser knows. The comparing is fetched when needed. */
export const compareHere = async ({
  from,
  to,
  vocabulary,
  language,
}: {
  from: NamedText
  to: NamedText
  vocabulary: Vocabulary
  /** Of the sentences. */
  language: string
}): Promise<Comparison> => {
  const [{ compareDefinitions, compareTexts, sayChange }, { readDefinition }] = await Promise.all([
    import('../../../definition/compare/index.ts'),
    import('../../../definition/parse.ts'),
  ])
  const meaning = (text: string) => readDefinition({ file: 'playbook.yaml', text, vocabulary }).draft
  const [before, now] = [meaning(from.text), meaning(to.text)]
  const changes = compareDefinitions({ from: before, to: now })
  return {
    from: { name: from.name, version: from.version },
    to: { name: to.name, version: to.version },
    words: changes.map((change) => sayChange({ change, language })),
    ...compareTexts({ from: from.text, to: to.text }),
    sameMeaning: before !== null && now !== null && changes.length === 0,
  }
}
