import type { PayloadRequest } from 'payload'
import type { RecordId } from '../../engine/types.ts'
import { mongoOf, sqlOf } from '../adapters.ts'

/**
 * Changes many flat records in a number of statements that does not depend on how many there are. Hooks and validation
 * are the caller's business. An adapter that is neither of SQL nor MongoDB's gets the same one by one.
 */

export type Row = Readonly<Record<string, unknown>>

/** Rows of one statement: databases take so many values at once, and SQLite the fewest (32,766). */
const MOST_VALUES = 30_000

/**
 * What is written of a usage where it is not newer than that: values that are null stay as they are, and `ifEmpty` is
 * only for fields that have none.
 */
export type UsageChange = {
  readonly id: RecordId
  /** Whatever the database insists on, as it is stored. */
  readonly stored: Row
  readonly asOf: string
  readonly values: Row
  readonly ifEmpty: Row
}

/**
 * Writes each change to its record unless that is as of a later moment: whoever is late does not turn it back. One
 * statement for all.
 */
export const advanceRows = async ({
  req,
  collection,
  changes,
}: {
  req: PayloadRequest
  collection: string
  /** All with the same keys in `stored`, `values` and `ifEmpty`; every record at most once. */
  changes: readonly UsageChange[]
}): Promise<void> => {
  for (const part of partsOf(changes.map((change) => ({ ...change.values, ...change.stored, change })))) {
    const ofPart = part.map(({ change }) => change)
    const sql = await sqlOf(req)
    if (sql) {
      const table = sql.table(collection)
      const tag = sql.raw()
      const [first] = ofPart
      const set = {
        asOf: given({ tag, column: table.asOf }),
        updatedAt: given({ tag, column: table.updatedAt }),
        ...Object.fromEntries(
          Object.keys(first?.values ?? {}).map((name) => [
            name,
            tag`coalesce(${given({ tag, column: table[name] })}, ${table[name]})`,
          ]),
        ),
        ...Object.fromEntries(
          Object.keys(first?.ifEmpty ?? {}).map((name) => [
            name,
            tag`coalesce(${table[name]}, ${given({ tag, column: table[name] })})`,
          ]),
        ),
      }
      await sql.db
        .insert(table)
        .values(
          ofPart.map(({ id, stored, asOf, values, ifEmpty }) => ({
            id,
            createdAt: now(),
            updatedAt: now(),
            ...stored,
            asOf,
            ...values,
            ...ifEmpty,
          })),
        )
        .onConflictDoUpdate({
          target: table.id,
          set,
          setWhere: tag`${table.asOf} is null or ${table.asOf} <= ${given({ tag, column: table.asOf })}`,
        })
      continue
    }
    const mongo = await mongoOf(req)
    if (mongo) {
      await mongo.model(collection).collection.bulkWrite(
        ofPart.map(({ id, asOf, values, ifEmpty }) => ({
          updateOne: {
            filter: {
              _id: mongo.id(id),
              $or: [{ asOf: null }, { asOf: { $lte: new Date(asOf) } }],
            },
            update: [
              {
                $set: {
                  asOf: new Date(asOf),
                  updatedAt: new Date(),
                  ...Object.fromEntries(filled(values)),
                  ...Object.fromEntries(
                    filled(ifEmpty).map(([name, value]) => [name, { $ifNull: [`$${name}`, value] }]),
                  ),
                },
              },
            ],
          },
        })),
        { session: mongo.session },
      )
      continue
    }
    for (const { id, asOf, values, ifEmpty } of ofPart) {
      const notLater = { or: [{ asOf: { exists: false } }, { asOf: { less_than_equal: asOf } }] }
      const before = await req.payload.db.findOne<Record<string, unknown> & { id: RecordId }>({
        collection,
        req,
        where: { and: [{ id: { equals: id } }, notLater] },
      })
      if (!before) continue
      const data = {
        asOf,
        ...Object.fromEntries(filled(values)),
        ...Object.fromEntries(filled(ifEmpty).filter(([name]) => (before[name] ?? null) === null)),
      }
      await req.payload.db.updateOne({ collection, data, req, where: { id: { equals: id } } })
    }
  }
}

/** Gives all these records the same values. One statement. */
export const setRows = async ({
  req,
  collection,
  ids,
  values,
}: {
  req: PayloadRequest
  collection: string
  ids: readonly RecordId[]
  /** Of plain fields: texts and numbers. */
  values: Row
}): Promise<void> => {
  if (ids.length === 0) return
  const sql = await sqlOf(req)
  if (sql) {
    const table = sql.table(collection)
    await sql.db
      .update(table)
      .set({ ...values, updatedAt: now() })
      .where(sql.in(table.id, [...ids]))
    return
  }
  const mongo = await mongoOf(req)
  if (mongo) {
    await mongo
      .model(collection)
      .collection.updateMany(
        { _id: { $in: ids.map((id) => mongo.id(id)) } },
        { $set: { ...values, updatedAt: new Date() } },
        { session: mongo.session },
      )
    return
  }
  const where = { id: { in: [...ids] } }
  await req.payload.db.updateMany({ collection, data: { ...values }, req, returning: false, where })
}

const now = (): string => new Date().toISOString()

const filled = (row: Row): [string, unknown][] =>
  Object.entries(row).filter(([, value]) => value !== null && value !== undefined)

/** What the refused row has in a column, in the words of both SQL databases. */
const given = ({
  tag,
  column,
}: {
  // biome-ignore lint/suspicious/noExplicitAny: the query builder's tag
  tag: any
  column: unknown
}): unknown => tag`excluded.${tag.identifier((column as { name: string }).name)}`

const partsOf = <T extends Row>(rows: readonly T[]): T[][] => {
  const size = Math.max(1, Math.floor(MOST_VALUES / (Object.keys(rows[0] ?? {}).length + 8)))
  const parts: T[][] = []
  for (let at = 0; at < rows.length; at += size) parts.push(rows.slice(at, at + size))
  return parts
}
