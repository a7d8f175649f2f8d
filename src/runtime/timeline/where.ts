import type { PayloadRequest, Where } from 'payload'
import type { RecordId } from '../../engine/types.ts'
import { mongoOf, type Sql, sqlOf } from '../adapters.ts'
import type { StreamCursor } from '../stream-cursor.ts'

/** Which entries of an engagement's timeline are meant. */
export type TimelineFilter = {
  readonly engagement: RecordId
  /** Words as `searchWords` gives them: all must be in an entry. */
  readonly words: readonly string[]
  /** ISO moments; entries from `from` on, and before `until`. */
  readonly from: string | null
  readonly until: string | null
}

export const whereOf = ({
  filter: { engagement, words, from, until },
  facet,
  before,
}: {
  filter: TimelineFilter
  facet: string | null
  before: StreamCursor | null
}): Where => ({
  and: [
    { engagement: { equals: engagement } },
    ...words.map((word): Where => ({ searchText: { contains: word } })),
    ...(from === null ? [] : [{ at: { greater_than_equal: from } }]),
    ...(until === null ? [] : [{ at: { less_than: until } }]),
    ...(facet === null ? [] : [{ facet: { equals: facet } }]),
    ...(before === null ? [] : [below(before)]),
  ],
})

/** Entries below a place, in the order of the timeline: by their moments, and those of one moment by their keys. */
const below = ({ at, ids: [key] }: StreamCursor): Where => {
  const moment = new Date(at).toISOString()
  const earlier: Where = { at: { less_than: moment } }
  return key === undefined
    ? earlier
    : { or: [earlier, { and: [{ at: { equals: moment } }, { entryKey: { less_than: key } }] }] }
}

type CountArgs = { req: PayloadRequest; collection: string; filter: TimelineFilter }

/**
 * How many of the entries are in each facet: one grouped statement on SQL and on MongoDB; an adapter that is neither
 * reads the facets alone and counts here. Asks no access rules.
 */
export const countByFacet = async (args: CountArgs): Promise<ReadonlyMap<string, number>> => {
  const sql = await sqlOf(args.req)
  const counted = sql?.count()
  if (sql && counted) return countInSql({ ...args, sql, counted })
  return (await mongoOf(args.req)) ? countInMongo(args) : countHere(args)
}

const countInSql = async ({
  collection,
  filter: { engagement, words, from, until },
  sql,
  counted,
}: CountArgs & { sql: Sql; counted: unknown }): Promise<ReadonlyMap<string, number>> => {
  const table = sql.table(collection)
  const rows = (await sql.db
    .select({ facet: table.facet, count: counted })
    .from(table)
    .where(
      sql.and(
        sql.equals(table.engagement, engagement),
        ...words.map((word) => sql.compare('contains', table.searchText, `%${word}%`)),
        ...(from === null ? [] : [sql.compare('greater_than_equal', table.at, from)]),
        ...(until === null ? [] : [sql.compare('less_than', table.at, until)]),
      ),
    )
    .groupBy(table.facet)) as { facet: string | null; count: unknown }[]
  return new Map(rows.map(({ facet, count }) => [facet ?? '', Number(count)]))
}

const countInMongo = async ({
  req,
  collection,
  filter: { engagement, words, from, until },
}: CountArgs): Promise<ReadonlyMap<string, number>> => {
  const mongo = await mongoOf(req)
  if (!mongo) return new Map()
  const at = {
    ...(from === null ? {} : { $gte: new Date(from) }),
    ...(until === null ? {} : { $lt: new Date(until) }),
  }
  const match = {
    engagement: mongo.id(engagement),
    ...(Object.keys(at).length > 0 ? { at } : {}),
    // Words are letters and digits: nothing to escape.
    ...(words.length > 0 ? { $and: words.map((word) => ({ searchText: { $regex: word } })) } : {}),
  }
  const rows = (await mongo
    .model(collection)
    .aggregate([{ $match: match }, { $group: { _id: '$facet', count: { $sum: 1 } } }])
    .session(mongo.session ?? null)) as { _id: string | null; count: number }[]
  return new Map(rows.map(({ _id, count }) => [_id ?? '', count]))
}

const countHere = async ({ req, collection, filter }: CountArgs): Promise<ReadonlyMap<string, number>> => {
  const { docs } = await req.payload.db.find<{ id: RecordId; facet?: string | null }>({
    collection,
    joins: false,
    limit: 0,
    pagination: false,
    req,
    select: { facet: true },
    where: whereOf({ filter, facet: null, before: null }),
  })
  const counts = new Map<string, number>()
  for (const { facet } of docs) counts.set(facet ?? '', (counts.get(facet ?? '') ?? 0) + 1)
  return counts
}
