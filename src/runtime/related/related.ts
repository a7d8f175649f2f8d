import { Forbidden, type PayloadRequest, type Where } from 'payload'
import { idOf } from '../../access/ids.ts'
import type { PluginContext } from '../../context.ts'
import type { RecordId } from '../../engine/types.ts'
import { translate } from '../../i18n/index.ts'
import { ownRequest } from '../own-request.ts'
import type { SubjectRecord } from '../subject.ts'
import {
  type CardFields,
  type Creation,
  type Filter,
  type ListDefinition,
  listsOf,
  whereOf,
} from './lists.ts'

/** A list of related records, as the endpoint answers it. */
export type RelatedList = {
  readonly key: string
  /** In the language of the request. */
  readonly title: string
  /** Slug of the records' collection. */
  readonly collection: string
  readonly total: number
  /** How many are not finished; null where nothing ever is. */
  readonly open: number | null
  /** Narrows the collection's own list to these. */
  readonly filter: Filter
  /** How the caller makes another one; null: not from here, or not at all. */
  readonly creation: Creation | null
}

export type RelatedCard = {
  readonly id: RecordId
  /** What it leads to; null: nowhere. */
  readonly link: { readonly collection: string; readonly id: RecordId } | null
  readonly number: string | null
  readonly title: string
  readonly state: { readonly value: string; readonly list: string } | null
  readonly at: { readonly moment: string; readonly is: 'due' | 'start' | 'created' } | null
  readonly person: string | null
}

/**
 * All lists of a play or engagement with how many are in them, as far as the caller may read them. The number of
 * statements depends on the number of lists alone.
 */
export const relatedLists = async ({
  req,
  context,
  subject,
}: {
  req: PayloadRequest
  context: PluginContext
  subject: SubjectRecord
}): Promise<readonly RelatedList[]> => {
  const answers = await Promise.all(
    listsOf({ subject, context }).map(async (list): Promise<RelatedList | null> => {
      const collection = context.options.slugs[list.collection]
      const total = await count({ req, collection, where: whereOf({ list }) })
      if (total === null || (list.isRare && total === 0)) return null
      const open =
        list.open === null
          ? null
          : isAll(list.open)
            ? total
            : await count({ req, collection, where: whereOf({ list, also: list.open }) })
      return {
        key: list.key,
        title: 'key' in list.title ? translate({ key: list.title.key, req }) : list.title.text,
        collection,
        total,
        open,
        filter: list.where,
        creation: (await mayCreate({ req, collection, creation: list.creation })) ? list.creation : null,
      }
    }),
  )
  return answers.filter((answer) => answer !== null)
}

/** The first records of one list: what is open before what is finished. null: there is no such list. */
export const relatedCards = async ({
  req,
  context,
  subject,
  key,
  limit,
}: {
  req: PayloadRequest
  context: PluginContext
  subject: SubjectRecord
  key: string
  limit: number
}): Promise<readonly RelatedCard[] | null> => {
  const list = listsOf({ subject, context }).find((each) => each.key === key)
  if (!list) return null
  const find = (where: Where, sort: string, most: number) =>
    findDocuments({ req, context, list, where, sort, limit: most })
  const { open } = list
  const first = await find(whereOf({ list, ...(open ? { also: open } : {}) }), list.sort, limit)
  const hasOthers = open !== null && !isAll(open) && first.length < limit
  const documents = hasOthers
    ? [...first, ...(await find(whereOf({ list, not: open }), '-updatedAt', limit - first.length))]
    : first
  const links = await linksOf({ req, context, list, documents })
  return documents.map((document) => cardOf({ document, card: list.card, link: links(document) }))
}

const isAll = (filter: Filter): boolean => Object.keys(filter).length === 0

/** null: the caller may not read the collection at all. */
const count = async ({
  req,
  collection,
  where,
}: {
  req: PayloadRequest
  collection: string
  where: Where
}): Promise<number | null> => {
  try {
    const { totalDocs } = await req.payload.count({
      collection,
      overrideAccess: false,
      req: ownRequest(req),
      where,
    })
    return totalDocs
  } catch (error) {
    if (error instanceof Forbidden) return null
    throw error
  }
}

const mayCreate = async ({
  req,
  collection,
  creation,
}: {
  req: PayloadRequest
  collection: string
  creation: Creation | null
}): Promise<boolean> => {
  if (creation === null) return false
  const data =
    creation.by === 'drawer' ? creation.data : creation.playbook ? { playbook: creation.playbook } : undefined
  const answer = await req.payload.collections[collection]?.config.access.create({
    req,
    ...(data ? { data } : {}),
  })
  return Boolean(answer)
}

type RelatedDocument = Readonly<Record<string, unknown>> & { readonly id: RecordId }

const findDocuments = async ({
  req,
  context,
  list,
  where,
  sort,
  limit,
}: {
  req: PayloadRequest
  context: PluginContext
  list: ListDefinition
  where: Where
  sort: string
  limit: number
}): Promise<readonly RelatedDocument[]> => {
  const { title, state, at, person } = list.card
  const names = ['number', 'key', title, state?.field, at?.field, person].filter((name) => name !== undefined)
  const { docs } = await req.payload.find({
    collection: context.options.slugs[list.collection],
    depth: 1,
    joins: false,
    limit,
    overrideAccess: false,
    pagination: false,
    req: ownRequest(req),
    select: Object.fromEntries(names.map((name) => [name, true as const])),
    sort,
    where,
  })
  return docs as unknown as readonly RelatedDocument[]
}

/** A record leads to its own page; what was recommended to what it is. */
const linksOf = async ({
  req,
  context,
  list,
  documents,
}: {
  req: PayloadRequest
  context: PluginContext
  list: ListDefinition
  documents: readonly RelatedDocument[]
}): Promise<(document: RelatedDocument) => RelatedCard['link']> => {
  const { slugs } = context.options
  if (list.collection !== 'feedback') return ({ id }) => ({ collection: slugs[list.collection], id })
  const numbers = documents.filter(({ kind }) => kind === 'article').map(({ key }) => String(key))
  if (numbers.length === 0) return () => null
  const { docs } = await req.payload.find({
    collection: slugs.articles,
    depth: 0,
    joins: false,
    limit: 0,
    overrideAccess: false,
    pagination: false,
    req: ownRequest(req),
    select: { number: true },
    where: { number: { in: numbers } },
  })
  const ids = new Map(
    (docs as unknown as { id: RecordId; number: string }[]).map((doc) => [doc.number, doc.id]),
  )
  return ({ kind, key }) => {
    const id = kind === 'article' ? ids.get(String(key)) : undefined
    return id === undefined ? null : { collection: slugs.articles, id }
  }
}

const cardOf = ({
  document,
  card,
  link,
}: {
  document: RelatedDocument
  card: CardFields
  link: RelatedCard['link']
}): RelatedCard => {
  const text = (field: string | undefined): string | null => {
    const value = field ? document[field] : null
    return typeof value === 'string' && value !== '' ? value : null
  }
  const state = text(card.state?.field)
  const moment = text(card.at?.field)
  return {
    id: document.id,
    link,
    number:
      text('number') ?? (card.state?.field === 'kind' && document.kind === 'article' ? text('key') : null),
    title: text(card.title) ?? '',
    state: state && card.state ? { value: state, list: card.state.list } : null,
    at: moment && card.at ? { moment, is: card.at.is } : null,
    person: text(card.person) ?? nameOf(card.person ? document[card.person] : null),
  }
}

/** The name of a user that the caller may read. */
const nameOf = (value: unknown): string | null => {
  if (idOf(value) === null || typeof value !== 'object') return null
  const { name, email } = value as { name?: unknown; email?: unknown }
  return typeof name === 'string' && name !== '' ? name : typeof email === 'string' ? email : null
}
