import type { FlattenedField, PayloadRequest } from 'payload'
import { idOf, typedId } from '../access/ids.ts'
import type { PluginContext } from '../context.ts'
import type { RecordId } from '../engine/types.ts'
import type { FieldChange } from './plan.ts'
import { type StreamKind, streamCollection } from './stream-kinds.ts'

/** A record as a stream names it. */
export type Named = { readonly id: RecordId; readonly name: string }

/** Names of records by collection and id; asked for once, for all entries of a page. */
export type Names = (collection: string, id: RecordId) => string

type NeedsNames = { readonly author?: unknown; readonly changes?: readonly FieldChange[] | null }

/** Fields of a subject that hold records of another collection: stored are their ids. */
export const relationshipsOf = ({
  req,
  context,
  kind,
}: {
  req: PayloadRequest
  context: PluginContext
  kind: StreamKind
}): ReadonlyMap<string, string> => {
  const slug = streamCollection({ context, kind })
  const fields: readonly FlattenedField[] = req.payload.collections[slug]?.config.flattenedFields ?? []
  return new Map(
    fields.flatMap((field) =>
      (field.type === 'relationship' || field.type === 'upload') && typeof field.relationTo === 'string'
        ? [[field.name, field.relationTo] as const]
        : [],
    ),
  )
}

/** One query for each collection that something is named from, however many entries there are; none for none. */
export const namesFor = async ({
  req,
  context,
  entries,
  relationships,
}: {
  req: PayloadRequest
  context: PluginContext
  entries: readonly NeedsNames[]
  relationships: ReadonlyMap<string, string>
}): Promise<Names> => {
  const wanted = new Map<string, Set<RecordId>>()
  const want = (collection: string, value: unknown): void => {
    for (const each of Array.isArray(value) ? value : [value]) {
      const id = typedId({ req, collection, id: idOf(each) })
      if (id !== null) wanted.set(collection, (wanted.get(collection) ?? new Set()).add(id))
    }
  }
  for (const { author, changes } of entries) {
    want(context.options.slugs.users, author)
    for (const { field, from, to } of changes ?? []) {
      const collection = relationships.get(field)
      if (collection === undefined) continue
      want(collection, from)
      want(collection, to)
    }
  }
  const names = new Map<string, string>()
  for (const [collection, ids] of wanted) {
    const parts = namingFields({ req, context, collection })
    const { docs } = await req.payload.db.find<{ id: RecordId } & Record<string, unknown>>({
      collection,
      joins: {},
      limit: 0,
      pagination: false,
      req,
      select: Object.fromEntries(parts.all.map((field) => [field, true])),
      where: { id: { in: [...ids] } },
    })
    for (const doc of docs) names.set(`${collection}:${String(doc.id)}`, parts.nameOf(doc))
  }
  return (collection, id) => names.get(`${collection}:${String(id)}`) ?? ''
}

type Naming = {
  readonly all: readonly string[]
  readonly nameOf: (doc: Readonly<Record<string, unknown>>) => string
}

/** People by their names, numbered records by number and title, others by the field that the panel calls them by. */
const namingFields = ({
  req,
  context,
  collection,
}: {
  req: PayloadRequest
  context: PluginContext
  collection: string
}): Naming => {
  const config = req.payload.collections[collection]?.config
  const has = (name: string): boolean => config?.flattenedFields.some((field) => field.name === name) ?? false
  if (collection === context.options.slugs.users) {
    return { all: ['name', 'email'].filter(has), nameOf: (doc) => textOf(doc.name) || textOf(doc.email) }
  }
  const title = config?.admin.useAsTitle ?? 'id'
  const all = [...new Set(['number', 'title', 'name', title])].filter((field) => field !== 'id' && has(field))
  return {
    all,
    nameOf: (doc) =>
      all
        .map((field) => textOf(doc[field]))
        .filter(Boolean)
        .join(' '),
  }
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''
