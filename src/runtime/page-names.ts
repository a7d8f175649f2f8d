import type { PayloadRequest } from 'payload'
import { idOf } from '../access/ids.ts'
import type { PluginContext } from '../context.ts'
import type { RecordId } from '../engine/types.ts'
import { mongoOf, sqlOf } from './adapters.ts'

/** A record by its id and what people call it. */
export type Named = { readonly id: RecordId; readonly name: string }

/** What records are called, by their ids as texts. One statement, none for no ids. */
export const findNames = async ({
  req,
  collection,
  ids,
  field = 'name',
}: {
  req: PayloadRequest
  collection: string
  ids: readonly RecordId[]
  /** The field that a record is called by; users without a name are called by their address. */
  field?: string
}): Promise<ReadonlyMap<string, string>> => {
  const wanted = [...new Set(ids)]
  if (wanted.length === 0) return new Map()
  const { docs } = await req.payload.db.find<{ id: RecordId } & Record<string, unknown>>({
    collection,
    joins: false,
    limit: wanted.length,
    pagination: false,
    req,
    select: { [field]: true, ...(field === 'name' ? { email: true } : {}) },
    where: { id: { in: wanted } },
  })
  return new Map(docs.map((doc) => [String(doc.id), String(doc[field] || doc.email || doc.id)]))
}

export type EngagementNames = {
  readonly id: RecordId
  readonly number: string
  readonly title: string
  readonly account: Named | null
}

/** An engagement and its account, in one statement where the adapter can join. */
export const findEngagement = async ({
  req,
  context,
  id,
}: {
  req: PayloadRequest
  context: PluginContext
  id: RecordId | null
}): Promise<EngagementNames | null> => {
  if (id === null) return null
  const { engagements, accounts } = context.options.slugs
  const sql = await sqlOf(req)
  if (sql) {
    const [one, other] = [sql.table(engagements), sql.table(accounts)]
    const rows = (await sql.db
      .select({ id: one.id, number: one.number, title: one.title, accountId: other.id, name: other.name })
      .from(one)
      .leftJoin(other, sql.equals(one.account, other.id))
      .where(sql.equals(one.id, id))
      .limit(1)) as Row[]
    return engagementOf(rows[0])
  }
  const mongo = await mongoOf(req)
  if (mongo) {
    const rows = (await mongo
      .model(engagements)
      .aggregate([
        { $match: { _id: mongo.id(id) } },
        {
          $lookup: {
            from: mongo.model(accounts).collection.collectionName,
            localField: 'account',
            foreignField: '_id',
            as: 'accounts',
          },
        },
        {
          $project: {
            id: '$_id',
            number: 1,
            title: 1,
            accountId: { $first: '$accounts._id' },
            name: { $first: '$accounts.name' },
          },
        },
      ])
      .session(mongo.session ?? null)) as Row[]
    return engagementOf(rows[0])
  }
  const found = await req.payload.db.findOne<{ id: RecordId } & Record<string, unknown>>({
    collection: engagements,
    joins: false,
    req,
    where: { id: { equals: id } },
  })
  const account = idOf(found?.account)
  const names = await findNames({ req, collection: accounts, ids: account === null ? [] : [account] })
  return engagementOf(found && { ...found, accountId: account, name: account && names.get(String(account)) })
}

type Row = Readonly<Record<string, unknown>>

const engagementOf = (row: Row | null | undefined): EngagementNames | null =>
  row
    ? {
        id: plainId(row.id) as RecordId,
        number: String(row.number),
        title: String(row.title ?? ''),
        account:
          row.accountId === null || row.accountId === undefined
            ? null
            : { id: plainId(row.accountId) as RecordId, name: String(row.name ?? '') },
      }
    : null

/** MongoDB's ids as the API has them: texts. */
const plainId = (id: unknown): unknown => (typeof id === 'object' && id !== null ? String(id) : id)
