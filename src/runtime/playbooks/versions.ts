import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../../context.ts'
import { readDefinition } from '../../definition/parse.ts'
import type { Definition, Finding } from '../../definition/types.ts'
import { checkText } from './check-text.ts'
import { unknownVersion } from './errors.ts'
import { readHead, readTexts, type StoredText } from './reading.ts'
import type { PlaybookDocument } from './types.ts'

type Place = { req: PayloadRequest; context: PluginContext }

/** What a path or a query calls a text of a playbook. */
export type VersionName = 'published' | 'draft' | number

/** The text of a version or of the draft, and what it means. */
export type VersionText = {
  /** null: the draft. */
  readonly version: number | null
  readonly text: string
  /** null: the draft is not sound. */
  readonly definition: Definition | null
  /** Of the text by today's rules; of the draft, among the other playbooks and against what is published, too. */
  readonly findings: readonly Finding[]
}

/** `published`, `draft` or the number of a version; null for anything else. */
export const versionName = (text: string): VersionName | null => {
  if (text === 'published' || text === 'draft') return text
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null
}

/**
 * The text of a version and its parsed form.
 * @throws Forbidden (403) for customers; NotFound (404) where there is no such text, or none that the user may see
 */
export const playbookText = async ({
  req,
  context,
  key,
  version,
}: Place & { key: string; version: string }): Promise<VersionText> => {
  const head = await readHead({ req, context, key })
  const name = versionName(version)
  if (name === null) throw unknownVersion({ req, version })
  if (name !== 'draft') {
    const stored = await storedText({ req, context, head, name })
    const { definition, findings } = meaningOf({ context, stored })
    return { version: stored.version, text: stored.source, definition, findings }
  }
  if (typeof head.draft !== 'string') throw unknownVersion({ req, version })
  await context.freshPlaybooks(req)
  const published = await publishedText({ req, context, head })
  const previous = published?.compiled ?? null
  const { definition, findings } = checkText({ context, key, text: head.draft, previous })
  return { version: null, text: head.draft, definition, findings }
}

/** A published version that must be there. @throws NotFound (404) */
export const storedText = async ({
  req,
  context,
  head,
  name,
}: Place & {
  head: PlaybookDocument
  name: Exclude<VersionName, 'draft'>
}): Promise<StoredText> => {
  const number = name === 'published' ? (head.version ?? 0) : name
  const texts = await readTexts({ req, context, key: head.key, versions: number === 0 ? [] : [number] })
  const stored = texts.get(number)
  if (!stored) throw unknownVersion({ req, version: String(name) })
  return stored
}

/** What is published of a playbook; null: nothing was ever. */
export const publishedText = async ({
  req,
  context,
  head: { key, version },
}: Place & { head: PlaybookDocument }): Promise<StoredText | null> => {
  if (!version) return null
  const texts = await readTexts({ req, context, key, versions: [version], overrideAccess: true })
  return texts.get(version) ?? null
}

/**
 * What a published text means, scenarios included, and what today's rules say of it. A text that they no longer take
 * means what it did when it was published.
 */
export const meaningOf = ({
  context,
  stored: { key, source, compiled },
}: {
  context: PluginContext
  stored: StoredText
}): { definition: Definition; findings: readonly Finding[] } => {
  const { definition, findings } = readDefinition({
    file: `${key}.yaml`,
    text: source,
    vocabulary: context.vocabulary,
  })
  return { definition: definition ?? compiled, findings }
}
