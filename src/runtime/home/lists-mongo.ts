import type { RecordId } from '../../engine/types.ts'
import type { Mongo } from '../adapters.ts'
import { type PreparedList, type Row, rowOf } from './lists.ts'
import { matchOf, nameInMongo } from './mongo-conditions.ts'

/** All lists in one aggregate, looked up from one document: a transaction refuses `$unionWith`. */
export const readInMongo = async ({
  mongo,
  lists,
  from,
  anchor,
}: {
  mongo: Mongo
  lists: readonly PreparedList[]
  /** Slug of the anchor's collection. */
  from: string
  anchor: RecordId
}): Promise<readonly (readonly Row[])[]> => {
  const lookups = lists.map((list, at) => ({
    $lookup: {
      from: mongo.model(list.slug).collection.collectionName,
      pipeline: pipelineOf({ mongo, list }),
      as: `list${at}`,
    },
  }))
  const [found] = (await mongo
    .model(from)
    .aggregate([{ $match: { _id: mongo.id(anchor) } }, { $project: { _id: 1 } }, ...lookups])
    .session(mongo.session ?? null)) as Readonly<Record<string, readonly Record<string, unknown>[]>>[]
  return lists.map(({ fields, kinds }, at) =>
    (found?.[`list${at}`] ?? []).map((values) =>
      rowOf({ values: { ...values, id: values._id }, fields, kinds }),
    ),
  )
}

const pipelineOf = ({
  mongo,
  list: { fields, where, sort, limit, kinds },
}: {
  mongo: Mongo
  list: PreparedList
}): Record<string, unknown>[] => [
  { $match: matchOf({ mongo, where, kinds }) },
  {
    $sort: Object.fromEntries(
      sort.map((field) =>
        field.startsWith('-') ? [nameInMongo(field.slice(1)), -1] : [nameInMongo(field), 1],
      ),
    ),
  },
  { $limit: limit },
  { $project: Object.fromEntries(fields.map((field) => [nameInMongo(field), 1])) },
]
