import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../../context.ts'
import type { RecordId } from '../../engine/types.ts'
import { mongoOf } from '../adapters.ts'
import { findAllowed } from './allowed.ts'
import { type Condition, type Within, whereOf } from './conditions.ts'
import { fieldKinds, plainValue } from './field-kinds.ts'
import { matchOf, nameInMongo } from './mongo-conditions.ts'

/** Conditions with the values that fields are within, for adapters that cannot ask inside of a question. */
export const readWithin = async ({
  req,
  context,
  where,
}: {
  req: PayloadRequest
  context: PluginContext
  where: readonly Condition[]
}): Promise<readonly Condition[]> => {
  const known: Condition[] = []
  for (const condition of where) {
    if ('or' in condition) known.push({ or: await readWithin({ req, context, where: condition.or }) })
    else if ('all' in condition) known.push({ all: await readWithin({ req, context, where: condition.all }) })
    else if ('within' in condition) {
      known.push({ field: condition.field, in: await valuesOf({ req, context, within: condition.within }) })
    } else known.push(condition)
  }
  return known
}

const valuesOf = async ({
  req,
  context,
  within: { collection, field, where },
}: {
  req: PayloadRequest
  context: PluginContext
  within: Within
}): Promise<RecordId[]> => {
  const slug = context.options.slugs[collection]
  const kinds = fieldKinds({ req, slug })
  const mongo = await mongoOf(req)
  if (mongo) {
    const rows = (await mongo
      .model(slug)
      .aggregate([
        { $match: matchOf({ mongo, where, kinds }) },
        { $group: { _id: `$${nameInMongo(field)}` } },
      ])
      .session(mongo.session ?? null)) as { _id: unknown }[]
    return rows.flatMap(({ _id }) => (_id === null || _id === undefined ? [] : [String(_id)]))
  }
  const docs = await findAllowed({
    req,
    context,
    collection,
    where: whereOf(where),
    fields: [field],
    sort: ['id'],
    limit: 0,
  })
  return [
    ...new Set(
      docs.flatMap((doc) => (plainValue({ value: doc[field], kind: kinds[field] }) as RecordId | null) ?? []),
    ),
  ]
}
