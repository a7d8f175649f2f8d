import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../../context.ts'
import { compareDefinitions, compareTexts, sayChange } from '../../definition/compare/index.ts'
import { readDefinition } from '../../definition/parse.ts'
import type { Definition } from '../../definition/types.ts'
import { languageOf, translate } from '../../i18n/index.ts'
import { invalid } from '../errors.ts'
import { unknownVersion } from './errors.ts'
import { readHead, readTexts, type StoredText } from './reading.ts'
import type { Comparison, PlaybookDocument } from './types.ts'
import { meaningOf, versionName } from './versions.ts'

type Place = { req: PayloadRequest; context: PluginContext }

/** One side of a comparison. */
export type Side = {
  readonly text: string
  /** null: the text means nothing that could be understood. */
  readonly definition: Definition | null
  /** null: the draft, or nothing. */
  readonly version: number | null
  readonly name: string
}

/** Compares two texts, in words of the reader's language and line by line. Pure but for the language. */
export const compare = ({ req, from, to }: { req: PayloadRequest; from: Side; to: Side }): Comparison => {
  const language = languageOf(req)
  const changes = compareDefinitions({ from: from.definition, to: to.definition })
  const { lines, added, removed } = compareTexts({ from: from.text, to: to.text })
  return {
    from: { name: from.name, version: from.version },
    to: { name: to.name, version: to.version },
    words: changes.map((change) => sayChange({ change, language })),
    lines,
    added,
    removed,
    sameMeaning: from.definition !== null && to.definition !== null && changes.length === 0,
  }
}

/**
 * Compares two texts of a playbook: versions by their numbers, what is published, the draft. What was never published
 * is compared as nothing.
 * @throws Forbidden (403); NotFound (404); ValidationError (400) for a name that no version can have
 */
export const compareVersions = async ({
  req,
  context,
  key,
  from,
  to,
}: Place & { key: string; from: string; to: string }): Promise<Comparison> => {
  const head = await readHead({ req, context, key })
  const names = { from: versionName(from), to: versionName(to) }
  const message = translate({ key: 'playbookErrors:versionNeeded', req })
  const errors = (['from', 'to'] as const)
    .filter((side) => names[side] === null)
    .map((path) => ({ path, message }))
  if (errors.length > 0) throw invalid({ errors, req })
  const numbers = [from, to].flatMap((name) => numberOf({ head, name }) ?? [])
  const texts = await readTexts({ req, context, key, versions: [...new Set(numbers)] })
  const side = (name: string): Side => {
    if (name === 'draft') {
      if (typeof head.draft !== 'string') throw unknownVersion({ req, version: name })
      return draftSide({ req, context, key, text: head.draft })
    }
    const number = numberOf({ head, name })
    if (number === null) return nothingSide({ req })
    const stored = texts.get(number)
    if (!stored) throw unknownVersion({ req, version: name })
    return storedSide({ req, context, stored })
  }
  return compare({ req, from: side(from), to: side(to) })
}

export const storedSide = ({ req, context, stored }: Place & { stored: StoredText }): Side => ({
  text: stored.source,
  definition: meaningOf({ context, stored }).definition,
  version: stored.version,
  name: translate({ key: 'playbookErrors:version', params: { version: stored.version }, req }),
})

/** The draft, or what can be understood of it. */
export const draftSide = ({
  req,
  context,
  key,
  text,
  definition,
}: Place & {
  key: string
  text: string
  /** What the text means, where it has been read already. */
  definition?: Definition | null
}): Side => ({
  text,
  definition:
    definition === undefined
      ? readDefinition({ file: `${key}.yaml`, text, vocabulary: context.vocabulary }).draft
      : definition,
  version: null,
  name: translate({ key: 'playbookErrors:draft', req }),
})

/** What there was before the first version. */
export const nothingSide = ({ req }: { req: PayloadRequest }): Side => ({
  text: '',
  definition: null,
  version: null,
  name: translate({ key: 'playbookErrors:nothing', req }),
})

/** Number of the version that a name means; null: the draft, or what was never published. */
const numberOf = ({ head, name }: { head: PlaybookDocument; name: string }): number | null => {
  const version = versionName(name)
  if (version === 'published') return head.version || null
  return typeof version === 'number' ? version : null
}
