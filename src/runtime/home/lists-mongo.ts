import type { RecordId } from '../../engine/types.ts'
import type { Mongo } from '../adapters.ts'
import type { Condition } from './conditions.ts'
import type { FieldKinds } from './field-kinds.ts'
import { type PreparedList, type Row, rowOf } from './lists.ts'

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
      sort.map((field) => (field.startsWith('-') ? [nameOf(field.slice(1)), -1] : [nameOf(field), 1])),
    ),
  },
  { $limit: limit },
  { $project: Object.fromEntries(fields.map((field) => [nameOf(field), 1])) },
]

/** A filter as MongoDB wants it: moments as dates, ids as its own. */
export const matchOf = ({
  mongo,
  where,
  kinds,
}: {
  mongo: Mongo
  where: readonly Condition[]
  kinds: FieldKinds
}): Record<string, unknown> => {
  const matchOne = (condition: Condition): Record<string, unknown> => {
    if ('or' in condition) return { $or: condition.or.map(matchOne) }
    const { field } = condition
    const name = nameOf(field)
    const value = (given: unknown): unknown => {
      if (kinds[field] === 'date') return new Date(given as string)
      return kinds[field] === 'relationship' ? mongo.id(given as RecordId) : given
    }
    if ('is' in condition) return { [name]: value(condition.is) }
    if ('in' in condition) return { [name]: { $in: condition.in.map(value) } }
    if ('notIn' in condition) return { [name]: { $nin: condition.notIn.map(value) } }
    if ('exists' in condition) {
      if (!condition.exists) return { [name]: null }
      // An open interval that an index can jump to.
      return { [name]: kinds[field] === 'date' ? { $gt: new Date(0) } : { $ne: null } }
    }
    if ('from' in condition) return { [name]: { $gte: value(condition.from) } }
    return { [name]: { $lt: value(condition.before) } }
  }
  return where.length === 0 ? {} : { $and: where.map(matchOne) }
}

const nameOf = (field: string): string => (field === 'id' ? '_id' : field)
