import type { PayloadRequest, Where } from 'payload'
import type { RecordId } from '../../engine/types.ts'
import { mongoOf, sqlOf } from '../adapters.ts'

/** Sets texts and moments of those records that are still in one of the states, and when they changed, in one statement. */
export const setFields = async ({
  req,
  collection,
  ids,
  states,
  fields,
  moments = {},
  at,
}: {
  req: PayloadRequest
  collection: string
  ids: readonly RecordId[]
  states: readonly string[]
  fields: Readonly<Record<string, string>>
  /** ISO times. */
  moments?: Readonly<Record<string, string>>
  /** ISO time. */
  at: string
}): Promise<void> => {
  const sql = await sqlOf(req)
  if (sql) {
    const table = sql.table(collection)
    await sql.db
      .update(table)
      .set({ ...fields, ...moments, updatedAt: at })
      .where(sql.and(sql.in(table.id, [...ids]), sql.in(table.state, [...states])))
    return
  }
  const mongo = await mongoOf(req)
  if (mongo) {
    const dates = Object.fromEntries(Object.entries(moments).map(([name, each]) => [name, new Date(each)]))
    await mongo
      .model(collection)
      .updateMany(
        { _id: { $in: ids.map(mongo.id) }, state: { $in: [...states] } },
        { $set: { ...fields, ...dates, updatedAt: new Date(at) } },
        { session: mongo.session ?? null, timestamps: false },
      )
    return
  }
  const where: Where = { and: [{ id: { in: [...ids] } }, { state: { in: [...states] } }] }
  await req.payload.db.updateMany({
    collection,
    data: { ...fields, ...moments },
    req,
    where,
    returning: false,
  })
}
