import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../../context.ts'
import type { CollectionKey } from '../../options.ts'
import { type Mongo, mongoOf, type Sql, sqlOf } from '../adapters.ts'
import { findAllowed, readAccess } from './allowed.ts'
import { type Condition, whereOf } from './conditions.ts'
import { fieldKinds, plainValue } from './field-kinds.ts'
import { matchOf, nameInMongo } from './mongo-conditions.ts'
import { allOf, columnOf } from './sql-conditions.ts'
import { readWithin, withinAccess } from './within.ts'

type Place = { req: PayloadRequest; context: PluginContext; collection: CollectionKey }

/** How many records, within those asked for, by conditions of their own fields; or the sum or mean of a field. */
export type Measure =
  | { readonly count: readonly Condition[] }
  | { readonly sum: string }
  | { readonly mean: string }

/**
 * Figures over the records that the user may read: one statement, and one more for what a condition is within where the
 * adapter is none of SQL. A mean of nothing is null, a sum of nothing 0.
 */
export const readFigures = async <Name extends string>({
  where,
  measures,
  ...place
}: Place & {
  where: readonly Condition[]
  measures: Readonly<Record<Name, Measure>>
}): Promise<Readonly<Record<Name, number | null>>> => {
  const names = Object.keys(measures) as Name[]
  const list = names.map((name) => measures[name])
  const answers = await answersOf({ ...place, where, measures: list })
  return Object.fromEntries(names.map((name, at) => [name, answers[at] ?? null])) as Record<
    Name,
    number | null
  >
}

const answersOf = async ({
  req,
  context,
  collection,
  where,
  measures,
}: Place & { where: readonly Condition[]; measures: readonly Measure[] }): Promise<
  readonly (number | null)[]
> => {
  const access = await readAccess({ req, context, collection })
  if (access === false) return measures.map((measure) => ('mean' in measure ? null : 0))
  const { slugs } = context.options
  const slug = slugs[collection]
  const sql = access === true ? await sqlOf(req) : null
  if (sql) {
    return inSql({ sql, slugs, slug, where: await withinAccess({ req, context, where }), measures })
  }
  const known = await readWithin({ req, context, where })
  const mongo = access === true ? await mongoOf(req) : null
  if (mongo) return inMongo({ mongo, slug, kinds: fieldKinds({ req, slug }), where: known, measures })
  const answers: (number | null)[] = []
  for (const measure of measures) {
    const field = 'sum' in measure ? measure.sum : 'mean' in measure ? measure.mean : 'id'
    const also = 'count' in measure ? await readWithin({ req, context, where: measure.count }) : []
    const docs = await findAllowed({
      req,
      context,
      collection,
      where: whereOf([...known, ...also]),
      fields: [field],
      sort: ['id'],
      limit: 0,
    })
    const values = docs.map((doc) => doc[field]).filter((value) => typeof value === 'number')
    const sum = values.reduce((total, value) => total + value, 0)
    answers.push(
      'count' in measure
        ? docs.length
        : 'sum' in measure
          ? sum
          : values.length === 0
            ? null
            : sum / values.length,
    )
  }
  return answers
}

type Args = { slug: string; where: readonly Condition[]; measures: readonly Measure[] }

const inSql = async ({
  sql,
  slugs,
  slug,
  where,
  measures,
}: Args & { sql: Sql; slugs: PluginContext['options']['slugs'] }): Promise<readonly (number | null)[]> => {
  const raw = sql.raw()
  const column = columnOf({ sql, slug })
  const selected = measures.map((measure, at) => {
    const name = raw.raw(`"m${at}"`)
    if ('sum' in measure) return raw`coalesce(sum(${column(measure.sum)}), 0) as ${name}`
    if ('mean' in measure) return raw`avg(${column(measure.mean)}) as ${name}`
    const condition = allOf({ sql, slugs, slug, where: measure.count })
    return condition ? raw`count(case when ${condition} then 1 end) as ${name}` : raw`count(*) as ${name}`
  })
  const condition = allOf({ sql, slugs, slug, where }) ?? raw`1 = 1`
  const [row] = await sql.rows(
    raw`select ${raw.join(selected, raw`, `)} from ${sql.table(slug)} where ${condition}`,
  )
  return measures.map((_, at) => plainValue({ value: row?.[`m${at}`], kind: 'number' }) as number | null)
}

const inMongo = async ({
  mongo,
  slug,
  kinds,
  where,
  measures,
}: Args & { mongo: Mongo; kinds: ReturnType<typeof fieldKinds> }): Promise<readonly (number | null)[]> => {
  const facets = measures.map((measure, at) => {
    const steps =
      'sum' in measure
        ? [{ $group: { _id: null, value: { $sum: `$${measure.sum}` } } }]
        : 'mean' in measure
          ? [{ $group: { _id: null, value: { $avg: `$${measure.mean}` } } }]
          : [{ $match: matchOf({ mongo, where: measure.count, kinds }) }, { $count: 'value' }]
    return [`m${at}`, steps]
  })
  const [row] = (await mongo
    .model(slug)
    .aggregate([{ $match: matchOf({ mongo, where, kinds }) }, { $facet: Object.fromEntries(facets) }])
    .session(mongo.session ?? null)) as Readonly<Record<string, readonly { value: number | null }[]>>[]
  return measures.map((measure, at) => row?.[`m${at}`]?.[0]?.value ?? ('mean' in measure ? null : 0))
}

/**
 * How many records that the user may read have each value of a field: one statement, and one more for what a condition
 * is within where the adapter is none of SQL. Values as texts; what has none is left out.
 */
export const countBy = async ({
  req,
  context,
  collection,
  by,
  where,
}: Place & { by: string; where: readonly Condition[] }): Promise<ReadonlyMap<string, number>> => {
  const access = await readAccess({ req, context, collection })
  if (access === false) return new Map()
  const { slugs } = context.options
  const slug = slugs[collection]
  const sql = access === true ? await sqlOf(req) : null
  if (sql) {
    const raw = sql.raw()
    const column = columnOf({ sql, slug })(by)
    const asked = await withinAccess({ req, context, where })
    const condition = allOf({ sql, slugs, slug, where: asked }) ?? raw`1 = 1`
    const rows = await sql.rows(
      raw`select ${column} as "value", count(*) as "count" from ${sql.table(slug)} where ${condition} group by ${column}`,
    )
    return counted(rows)
  }
  const known = await readWithin({ req, context, where })
  const kinds = fieldKinds({ req, slug })
  const mongo = access === true ? await mongoOf(req) : null
  if (mongo) {
    const rows = await mongo
      .model(slug)
      .aggregate([
        { $match: matchOf({ mongo, where: known, kinds }) },
        { $group: { _id: `$${nameInMongo(by)}`, count: { $sum: 1 } } },
        { $project: { _id: 0, value: '$_id', count: 1 } },
      ])
      .session(mongo.session ?? null)
    return counted(rows)
  }
  const counts = new Map<string, number>()
  const docs = await findAllowed({
    req,
    context,
    collection,
    where: whereOf(known),
    fields: [by],
    sort: ['id'],
    limit: 0,
  })
  for (const doc of docs) {
    const value = plainValue({ value: doc[by], kind: kinds[by] })
    if (value !== null) counts.set(String(value), (counts.get(String(value)) ?? 0) + 1)
  }
  return counts
}

const counted = (rows: readonly Readonly<Record<string, unknown>>[]): ReadonlyMap<string, number> =>
  new Map(
    rows.flatMap(({ value, count }) =>
      value === null || value === undefined ? [] : [[String(value), Number(count)] as const],
    ),
  )
