import { createHash } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import type { RecommendationKind } from '../../../collections/shared/values.ts'
import type { PluginContext } from '../../context.ts'
import type { Definition } from '../../definition/types.ts'
import { mayRun } from '../../engine/actors.ts'
import type { RecordId } from '../../engine/types.ts'
import { actorOf } from '../facts.ts'
import type { SubjectRecord } from '../subject.ts'
import { mayLaunch } from '../success-plays/offers.ts'
import type { LaunchSubject } from '../success-plays/subject.ts'

/** Something that can be recommended, as it is searched. */
export type Item = {
  /** `kind:key`. */
  readonly id: string
  readonly kind: RecommendationKind
  /** The number of an article, the key of a playbook or success play. */
  readonly key: string
  /** Of an article. */
  readonly number: string | null
  /** Of an article: the record's id. */
  readonly record: RecordId | null
  readonly title: string
  readonly keywords: string
  readonly summary: string
  /** Of an article only its beginning. */
  readonly body: string
  /** ISO 8601; null for what comes from a file. */
  readonly updatedAt: string | null
}

/** UTF-16 units of an article's text that are searched. */
const SEARCHED_TEXT = 20_000

export const itemId = ({ kind, key }: { kind: string; key: string }): string => `${kind}:${key}`

export type ArticleDocument = {
  readonly id: RecordId
  readonly number?: string | null
  readonly title?: string | null
  readonly summary?: string | null
  readonly body?: string | null
  readonly keywords?: string | null
  readonly updatedAt: string | Date
}

export const articleItem = (article: ArticleDocument): Item => {
  const key = article.number ?? String(article.id)
  return {
    id: itemId({ kind: 'article', key }),
    kind: 'article',
    key,
    number: article.number ?? null,
    record: article.id,
    title: article.title ?? '',
    keywords: article.keywords ?? '',
    summary: article.summary ?? '',
    body: (article.body ?? '').slice(0, SEARCHED_TEXT),
    updatedAt: new Date(article.updatedAt).toISOString(),
  }
}

/** The playbooks and success plays of the files. */
export const itemsOfFiles = ({ context }: { context: PluginContext }): Item[] => [
  ...[...context.playbooks.values()].map(({ definition }) => playbookItem(definition)),
  ...[...context.successPlays.values()].map(({ definition }) => ({
    ...fileItem({ kind: 'success-play', key: definition.key }),
    title: definition.title,
    keywords: `${definition.category} ${definition.subCategory}`,
    summary: definition.description ?? '',
  })),
]

/** Whether somebody may start or launch it from here; articles are for all who may read them. */
export const mayUse = ({
  req,
  context,
  subject,
  item: { kind, key },
}: {
  req: PayloadRequest
  context: PluginContext
  subject: SubjectRecord
  item: Pick<Item, 'kind' | 'key'>
}): boolean => {
  switch (kind) {
    case 'article':
      return true
    case 'playbook': {
      const definition = context.playbooks.get(key)?.definition
      return definition !== undefined && mayRun({ definition, actor: actorOf({ req, context }) })
    }
    case 'success-play': {
      const successPlay = context.successPlays.get(key)?.definition
      const definition = context.playbooks.get(subject.playbook ?? '')?.definition ?? null
      // All that the question depends on: launching reads the rest of the record, and asks once more.
      const from = { kind: subject.kind, definition } as LaunchSubject
      return successPlay !== undefined && mayLaunch({ req, context, subject: from, successPlay })
    }
  }
}

/** All that its meaning is taken from, and what that text is known by; made once an item. */
export const meaningOf = (item: Item): { readonly text: string; readonly hash: string } => {
  const known = meanings.get(item)
  if (known) return known
  const text = [item.title, item.keywords, item.summary, item.body].filter(Boolean).join('\n')
  const made = { text, hash: createHash('sha256').update(text).digest('base64') }
  meanings.set(item, made)
  return made
}

const meanings = new WeakMap<Item, { readonly text: string; readonly hash: string }>()

const playbookItem = (definition: Definition): Item => ({
  ...fileItem({ kind: 'playbook', key: definition.key }),
  title: definition.label,
  keywords: definition.record.categories.join(' '),
  summary: definition.description ?? '',
})

const fileItem = ({ kind, key }: { kind: RecommendationKind; key: string }): Item => ({
  id: itemId({ kind, key }),
  kind,
  key,
  number: null,
  record: null,
  title: key,
  keywords: '',
  summary: '',
  body: '',
  updatedAt: null,
})
