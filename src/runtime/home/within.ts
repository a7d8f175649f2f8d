import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../../context.ts'
import type { RecordId } from '../../engine/types.ts'
import { mongoOf } from '../adapters.ts'
import { type AccessAnswer, findAllowed, readAccess } from './allowed.ts'
import { type Condition, type Within, whereOf } from './conditions.ts'
import { fieldKinds, plainValue } from './field-kinds.ts'
import { matchOf, nameInMongo } from './mongo-conditions.ts'

type Place = { req: PayloadRequest; context: PluginContext }

/** Conditions with the values that fields are within, for adapters that cannot ask inside of a question. */
export const readWithin = (args: Place & { where: readonly Condition[] }): Promise<readonly Condition[]> =>
  withoutWithin({ ...args, also: () => true })

/**
 * Conditions for adapters that can: what a field is within stays in the question where the user may read that collection
 * whole, as staff may; where access narrows it, the values that the user may read stand in its place, one statement each.
 */
export const withinAccess = (args: Place & { where: readonly Condition[] }): Promise<readonly Condition[]> =>
  withoutWithin({ ...args, also: (access) => access !== true })

const withoutWithin = async ({
  req,
  context,
  where,
  also,
}: Place & {
  where: readonly Condition[]
  /** Whether to read the values, by what the collection's access says. */
  also: (access: AccessAnswer) => boolean
}): Promise<readonly Condition[]> => {
  const inner = (conditions: readonly Condition[]) => withoutWithin({ req, context, where: conditions, also })
  const known: Condition[] = []
  for (const condition of where) {
    if ('or' in condition) known.push({ or: await inner(condition.or) })
    else if ('all' in condition) known.push({ all: await inner(condition.all) })
    else if ('within' in condition) {
      const { field, within } = condition
      const access = await readAccess({ req, context, collection: within.collection })
      const isRead = also(access)
      known.push(isRead ? { field, in: await valuesOf({ req, context, within, access }) } : condition)
    } else known.push(condition)
  }
  return known
}

const valuesOf = async ({
  req,
  context,
  within: { collection, field, where },
  access,
}: Place & { within: Within; access: AccessAnswer }): Promise<RecordId[]> => {
  const slug = context.options.slugs[collection]
  const kinds = fieldKinds({ req, slug })
  const mongo = access === true ? await mongoOf(req) : null
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
