import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../../context.ts'
import type { RecordId } from '../../engine/types.ts'
import { mongoOf, sqlOf } from '../adapters.ts'

/** How many messages each of some discussions has: one statement on SQL and on MongoDB, however many there are. */
export const countMessages = async ({
  req,
  context,
  discussions,
}: {
  req: PayloadRequest
  context: PluginContext
  discussions: readonly RecordId[]
}): Promise<ReadonlyMap<string, number>> => {
  if (discussions.length === 0) return new Map()
  const { slugs } = context.options
  const sql = await sqlOf(req)
  if (sql) {
    const [talks, messages] = [sql.table(slugs.discussions), sql.table(slugs.messages)]
    const rows = (await sql.db
      .select({ id: talks.id, count: sql.db.$count(messages, sql.equals(messages.discussion, talks.id)) })
      .from(talks)
      .where(sql.in(talks.id, [...discussions]))) as { id: RecordId; count: unknown }[]
    return new Map(rows.map(({ id, count }) => [String(id), Number(count)]))
  }
  const mongo = await mongoOf(req)
  if (mongo) {
    const rows = (await mongo
      .model(slugs.messages)
      .aggregate([
        { $match: { discussion: { $in: discussions.map(mongo.id) } } },
        { $group: { _id: '$discussion', count: { $sum: 1 } } },
      ])
      .session(mongo.session ?? null)) as { _id: unknown; count: number }[]
    return new Map(rows.map(({ _id, count }) => [String(_id), count]))
  }
  const counts = new Map<string, number>()
  for (const id of discussions) {
    const where = { discussion: { equals: id } }
    counts.set(String(id), (await req.payload.db.count({ collection: slugs.messages, req, where })).totalDocs)
  }
  return counts
}
