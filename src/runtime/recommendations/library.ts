import MiniSearch from 'minisearch'
import type { Payload, PayloadRequest, Where } from 'payload'
import type { PluginContext } from '../../context.ts'
import type { RecordId } from '../../engine/types.ts'
import { mongoOf, sqlOf } from '../adapters.ts'
import { type ArticleDocument, articleItem, type Item, itemsOfFiles } from './items.ts'
import { termOf, wordsOf } from './words.ts'

/**
 * All that can be recommended, ready to be searched. It lives in the process, and before each search one query asks
 * which published articles there are and when each was last changed; only what differs is read again. So an article
 * that another process has changed is found as it is now, whatever its clock says.
 */
export type Library = {
  readonly index: MiniSearch<Item>
  readonly items: Map<string, Item>
  /** When the articles in the index were last changed, by their ids. */
  readonly stamps: Map<string, Stamp>
  /** Changes of the index wait for each other. */
  turn: Promise<unknown>
}

type Stamp = { readonly item: string; readonly updatedAt: string }

const PUBLISHED: Where = { state: { equals: 'published' } }
/** From this many changed articles on all are read, which is one short statement instead of a long one. */
const READ_ALL_FROM = 200
/** Articles that are put into the index before others get their turn. */
const BATCH = 100

const libraries = new WeakMap<Payload, Library>()

/** The library as the database is now. */
export const currentLibrary = async ({
  req,
  context,
}: {
  req: PayloadRequest
  context: PluginContext
}): Promise<Library> => {
  const library = libraries.get(req.payload) ?? newLibrary({ req, context })
  if (isCurrent({ library, stamps: await readStamps({ req, context }) })) return library
  const turn = library.turn.then(() => bringUpToDate({ req, context, library }))
  library.turn = turn.catch(() => undefined)
  await turn
  return library
}

const newLibrary = ({ req, context }: { req: PayloadRequest; context: PluginContext }): Library => {
  const library: Library = {
    index: new MiniSearch<Item>({
      fields: ['title', 'number', 'keywords', 'summary', 'body'],
      tokenize: (text) => wordsOf(text).map((word) => word.text),
      processTerm: termOf,
      extractField: (item, field) => (item[field as keyof Item] as string | null) ?? '',
      searchOptions: {
        boost: { title: 4, number: 4, keywords: 3, summary: 2 },
        // Numbers that differ in a digit are different records.
        fuzzy: (term) => (term.length > 4 && !/\d/.test(term) ? 0.2 : false),
        prefix: (term) => term.length > 2,
      },
    }),
    items: new Map(),
    stamps: new Map(),
    turn: Promise.resolve(),
  }
  for (const item of itemsOfFiles({ context })) put({ library, item })
  libraries.set(req.payload, library)
  return library
}

const isCurrent = ({ library, stamps }: { library: Library; stamps: ReadonlyMap<string, string> }): boolean =>
  stamps.size === library.stamps.size &&
  [...stamps].every(([id, updatedAt]) => library.stamps.get(id)?.updatedAt === updatedAt)

const bringUpToDate = async ({
  req,
  context,
  library,
}: {
  req: PayloadRequest
  context: PluginContext
  library: Library
}): Promise<void> => {
  // Asked again: whoever had the turn before may have done it already.
  const stamps = await readStamps({ req, context })
  for (const [id, { item }] of library.stamps) {
    if (stamps.has(id)) continue
    remove({ library, item })
    library.stamps.delete(id)
  }
  const changed = [...stamps]
    .filter(([id, updatedAt]) => library.stamps.get(id)?.updatedAt !== updatedAt)
    .map(([id]) => id)
  if (changed.length === 0) return
  const articles = await readArticles({ req, context, ids: changed.length < READ_ALL_FROM ? changed : null })
  const found = new Set(articles.map(({ id }) => String(id)))
  for (const [at, article] of articles.entries()) {
    const item = articleItem(article)
    const before = library.stamps.get(String(article.id))
    if (before?.updatedAt !== item.updatedAt) {
      if (before) remove({ library, item: before.item })
      put({ library, item })
      library.stamps.set(String(article.id), { item: item.id, updatedAt: item.updatedAt ?? '' })
    }
    if (at % BATCH === BATCH - 1) await new Promise(setImmediate)
  }
  // Withdrawn between the two queries.
  for (const id of changed) {
    const before = library.stamps.get(id)
    if (!before || found.has(id)) continue
    remove({ library, item: before.item })
    library.stamps.delete(id)
  }
}

const put = ({ library, item }: { library: Library; item: Item }): void => {
  if (library.items.has(item.id)) remove({ library, item: item.id })
  library.items.set(item.id, item)
  library.index.add(item)
}

const remove = ({ library, item }: { library: Library; item: string }): void => {
  if (library.items.delete(item)) library.index.discard(item)
}

/** When each published article was last changed, by its id: one statement of two short columns. */
const readStamps = async ({
  req,
  context,
}: {
  req: PayloadRequest
  context: PluginContext
}): Promise<ReadonlyMap<string, string>> => {
  const rows = await stampRows({ req, collection: context.options.slugs.articles })
  return new Map(rows.map(({ id, updatedAt }) => [String(id), new Date(updatedAt).toISOString()]))
}

type StampRow = { readonly id: unknown; readonly updatedAt: string | Date }

const stampRows = async ({
  req,
  collection,
}: {
  req: PayloadRequest
  collection: string
}): Promise<readonly StampRow[]> => {
  const sql = await sqlOf(req)
  if (sql) {
    const table = sql.table(collection)
    return (await sql.db
      .select({ id: table.id, updatedAt: table.updatedAt })
      .from(table)
      .where(sql.equals(table.state, 'published'))) as StampRow[]
  }
  const mongo = await mongoOf(req)
  if (mongo) {
    const rows = (await mongo
      .model(collection)
      .find({ state: 'published' }, { updatedAt: 1 })
      // All in one answer instead of a hundred at a time.
      .batchSize(100_000)
      .session(mongo.session ?? null)
      .lean()) as { _id: unknown; updatedAt: Date }[]
    return rows.map(({ _id, updatedAt }) => ({ id: _id, updatedAt }))
  }
  const { docs } = await req.payload.db.find<{ id: RecordId; updatedAt: string }>({
    collection,
    joins: false,
    limit: 0,
    pagination: false,
    req,
    select: { updatedAt: true },
    where: PUBLISHED,
  })
  return docs
}

const readArticles = async ({
  req,
  context,
  ids,
}: {
  req: PayloadRequest
  context: PluginContext
  /** null: all of them. */
  ids: readonly string[] | null
}): Promise<readonly ArticleDocument[]> => {
  const { docs } = await req.payload.db.find<ArticleDocument>({
    collection: context.options.slugs.articles,
    joins: false,
    limit: 0,
    pagination: false,
    req,
    select: { number: true, title: true, summary: true, body: true, keywords: true, updatedAt: true },
    where: ids ? { and: [PUBLISHED, { id: { in: ids } }] } : PUBLISHED,
  })
  return docs
}
