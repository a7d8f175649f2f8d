import type { PayloadRequest } from 'payload'
import { RECOMMENDATION_KINDS, type RecommendationKind } from '../../../collections/shared/values.ts'
import type { PluginContext } from '../../context.ts'
import type { RecordId } from '../../engine/types.ts'
import type { SubjectRecord } from '../subject.ts'
import { type Excerpt, excerptOf } from './excerpt.ts'
import { type FeedbackDocument, feedbackOn, type Opinion, opinionsOn, type Target } from './feedback.ts'
import { type Item, itemId, mayUse } from './items.ts'
import { currentLibrary, type Library } from './library.ts'
import { nearestByMeaning } from './meaning.ts'
import { byWords, fused, NO_OPINIONS, type Opinions, scoreOf } from './ranking.ts'
import { readableArticles } from './readable.ts'
import { termOf } from './words.ts'

/** One recommendation, as the endpoint answers it. */
export type Recommendation = {
  readonly kind: RecommendationKind
  /** The number of an article, the key of a playbook or success play. */
  readonly key: string
  /** Of an article: its record's id, where it can still be opened. */
  readonly id: RecordId | null
  readonly number: string | null
  readonly title: Excerpt
  readonly excerpt: Excerpt
  /** The whole text of a playbook or success play; null for an article, which is read by its id. */
  readonly text: string | null
  /** 0..1; null where nothing was searched for. */
  readonly score: number | null
  readonly updatedAt: string | null
  readonly opinions: Opinions
  /** What the caller thinks of it on this record. */
  readonly verdict: Opinion | null
  readonly isAttached: boolean
}

export type Recommendations = {
  /** What was searched for: `q`, or what the record is called. */
  readonly query: string
  readonly results: readonly Recommendation[]
  /** How many were found, before `limit`. */
  readonly total: number
  /** How many were found of each kind, whichever kinds were asked for. */
  readonly counts: Readonly<Record<RecommendationKind, number>>
  /** What is attached to the record, newest first, whether it fits the query or not. */
  readonly attached: readonly Recommendation[]
}

export type Order = 'relevance' | 'newest'

/** How many of the best opinions are asked for: those behind keep their place. */
const JUDGED = 60

/** Searches all that can be recommended for a play or engagement. */
export const recommend = async ({
  req,
  context,
  subject,
  q,
  kinds,
  order,
  limit,
}: {
  req: PayloadRequest
  context: PluginContext
  subject: SubjectRecord
  /** null: what the record is called. */
  q: string | null
  kinds: readonly RecommendationKind[]
  order: Order
  limit: number
}): Promise<Recommendations> => {
  const library = await currentLibrary({ req, context })
  const readable = await readableArticles({ req, context })
  const isEligible = (item: Item): boolean =>
    item.kind === 'article'
      ? readable === true || readable.has(String(item.record))
      : mayUse({ req, context, subject, item })
  const query = q ?? subject.title
  const { relevance, terms } = await found({ req, context, library, query, isEligible })
  const items = [...relevance].flatMap(([id, share]) => {
    const item = library.items.get(id)
    return item ? [{ item, share }] : []
  })
  const counts = Object.fromEntries(
    RECOMMENDATION_KINDS.map((kind) => [kind, items.filter(({ item }) => item.kind === kind).length]),
  ) as Record<RecommendationKind, number>
  const wanted = items
    .filter(({ item }) => kinds.includes(item.kind))
    .sort((one, other) => other.share - one.share)

  const { attached, own } = await feedbackOn({ req, context, subject })
  const opinions = await opinionsOn({
    req,
    context,
    subject,
    targets: unique([...attached, ...wanted.slice(0, JUDGED).map(({ item }) => item)].slice(0, 2 * JUDGED)),
  })
  const opinionsOf = (id: string): Opinions => opinions.get(id) ?? NO_OPINIONS
  const scored = wanted
    .map(({ item, share }) => ({
      item,
      score: scoreOf({ relevance: share, opinions: opinionsOf(item.id) }),
    }))
    .sort((one, other) => other.score - one.score || one.item.id.localeCompare(other.item.id))
  if (order === 'newest') scored.sort((one, other) => newestFirst(one.item, other.item))

  const isAttached = new Set(attached.map(itemId))
  const answered = ({ item, score }: { item: Item; score: number | null }): Recommendation => ({
    kind: item.kind,
    key: item.key,
    id: item.record,
    number: item.number,
    title: titleOf({ item, terms }),
    excerpt: excerptOfItem({ item, terms }),
    text: item.kind === 'article' ? null : item.summary,
    score: score === null ? null : Math.round(score * 1000) / 1000,
    updatedAt: item.updatedAt,
    opinions: opinionsOf(item.id),
    verdict: own.get(item.id) ?? null,
    isAttached: isAttached.has(item.id),
  })
  const scores = new Map(scored.map(({ item, score }) => [item.id, score]))
  return {
    query,
    results: scored.slice(0, limit).map(answered),
    total: scored.length,
    counts,
    attached: attached.map((row) => {
      const item = library.items.get(itemId(row))
      return answered({
        item: item && isEligible(item) ? item : itemOfRow(row),
        score: scores.get(itemId(row)) ?? null,
      })
    }),
  }
}

/** What an article, playbook or success play is called; null when the caller cannot be recommended such a thing. */
export const titleOfTarget = async ({
  req,
  context,
  subject,
  target,
}: {
  req: PayloadRequest
  context: PluginContext
  subject: SubjectRecord
  target: Target
}): Promise<string | null> => {
  const library = await currentLibrary({ req, context })
  const item = library.items.get(itemId(target))
  if (!item || !mayUse({ req, context, subject, item })) return null
  if (item.kind !== 'article') return item.title
  const readable = await readableArticles({ req, context })
  return readable === true || readable.has(String(item.record)) ? item.title : null
}

const found = async ({
  req,
  context,
  library,
  query,
  isEligible,
}: {
  req: PayloadRequest
  context: PluginContext
  library: Library
  query: string
  isEligible: (item: Item) => boolean
}): Promise<{ relevance: ReadonlyMap<string, number>; terms: ReadonlySet<string> }> => {
  if (query.trim() === '') return { relevance: new Map(), terms: new Set() }
  const isEligibleId = (id: string): boolean => {
    const item = library.items.get(id)
    return item !== undefined && isEligible(item)
  }
  const hits = library.index.search(query, { filter: ({ id }) => isEligibleId(id) })
  const words = byWords(new Map(hits.map(({ id, score }) => [id as string, score])))
  const terms = new Set([...hits.flatMap((hit) => hit.terms), ...ownTerms(query)])
  const meaning = await nearestByMeaning({
    req,
    context,
    query,
    items: [...library.items.values()],
    isEligible,
  })
  return { relevance: meaning ? fused({ words, meaning }) : words, terms }
}

const ownTerms = (query: string): string[] => query.split(/\s+/u).flatMap((word) => termOf(word) ?? [])

const titleOf = ({ item, terms }: { item: Item; terms: ReadonlySet<string> }): Excerpt =>
  excerptOf({ text: item.title, terms, length: item.title.length })

/** From the summary when the text itself has nothing to show. */
const excerptOfItem = ({ item, terms }: { item: Item; terms: ReadonlySet<string> }): Excerpt => {
  const [summary, body] = [excerptOf({ text: item.summary, terms }), excerptOf({ text: item.body, terms })]
  if (summary.text === '') return body
  return summary.marks.length === 0 && body.marks.length > 0 ? body : summary
}

/** What was attached and is no longer published, or no longer the caller's to see: its title is all there is. */
const itemOfRow = (row: FeedbackDocument): Item => ({
  id: itemId(row),
  kind: row.kind,
  key: row.key,
  number: row.kind === 'article' ? row.key : null,
  record: null,
  title: row.title ?? row.key,
  keywords: '',
  summary: '',
  body: '',
  updatedAt: null,
})

const newestFirst = (one: Item, other: Item): number =>
  (other.updatedAt ?? '').localeCompare(one.updatedAt ?? '')

const unique = (targets: readonly Target[]): Target[] => [
  ...new Map(targets.map(({ kind, key }) => [itemId({ kind, key }), { kind, key }])).values(),
]
