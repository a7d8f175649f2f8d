import type { PayloadRequest } from 'payload'
import { typedId } from '../../access/ids.ts'
import type { RecordId } from '../../engine/types.ts'
import { mongoOf, sqlOf } from '../adapters.ts'

/** A record by the slug of its collection and its id. */
export type RecordRef = { readonly collection: string; readonly id: RecordId }

export const refKey = ({ collection, id }: RecordRef): string => `${collection}/${String(id)}`

/**
 * Which of some records are still there, by `refKey`: one statement however many collections they are from. Everything
 * hangs on the one row of `anchor`, which must be there.
 */
export const recordsThere = async ({
  req,
  anchor,
  records,
}: {
  req: PayloadRequest
  anchor: RecordRef
  records: readonly RecordRef[]
}): Promise<ReadonlySet<string>> => {
  const wanted = [...new Map(records.map((each) => [refKey(each), each])).values()].filter(
    ({ collection, id }) => typedId({ req, collection, id }) !== null,
  )
  if (wanted.length === 0) return new Set()
  const sql = await sqlOf(req)
  if (sql) {
    const selected = Object.fromEntries(
      wanted.map(({ collection, id }, at) => {
        const table = sql.table(collection)
        return [`of${at}`, sql.db.$count(table, sql.equals(table.id, id))]
      }),
    )
    const table = sql.table(anchor.collection)
    const rows = (await sql.db.select(selected).from(table).where(sql.equals(table.id, anchor.id))) as Record<
      string,
      unknown
    >[]
    return new Set(wanted.filter((_, at) => Number(rows[0]?.[`of${at}`] ?? 0) > 0).map(refKey))
  }
  const byCollection = new Map<string, RecordId[]>()
  for (const { collection, id } of wanted) {
    byCollection.set(collection, [...(byCollection.get(collection) ?? []), id])
  }
  const there = new Set<string>()
  const mongo = await mongoOf(req)
  if (mongo) {
    const collections = [...byCollection]
    const rows = (await mongo
      .model(anchor.collection)
      .aggregate([
        { $match: { _id: mongo.id(anchor.id) } },
        { $project: { _id: 1 } },
        ...collections.map(([collection, ids], at) => ({
          $lookup: {
            from: mongo.model(collection).collection.collectionName,
            pipeline: [{ $match: { _id: { $in: ids.map(mongo.id) } } }, { $project: { _id: 1 } }],
            as: `of${at}`,
          },
        })),
      ])
      .session(mongo.session ?? null)) as Record<string, readonly { _id: unknown }[]>[]
    for (const [at, [collection]] of collections.entries()) {
      for (const { _id } of rows[0]?.[`of${at}`] ?? []) there.add(refKey({ collection, id: String(_id) }))
    }
    return there
  }
  for (const [collection, ids] of byCollection) {
    const { docs } = await req.payload.db.find<{ id: RecordId }>({
      collection,
      joins: false,
      limit: 0,
      pagination: false,
      req,
      select: {},
      where: { id: { in: ids } },
    })
    for (const { id } of docs) there.add(refKey({ collection, id }))
  }
  return there
}
