import type { Slugs } from '../../options.ts'
import type { Sql } from '../adapters.ts'
import { type PreparedList, type Row, rowOf } from './lists.ts'
import { allOf, columnOf } from './sql-conditions.ts'

// biome-ignore lint/suspicious/noExplicitAny: the query builder's types belong to a package that hosts may not have
type Part = any

/**
 * All lists in one statement: each is a part of a union that has the list's place and a row as JSON, so that lists of
 * different fields go together. Every part has an order and a limit of its own, which an index can serve.
 */
export const readInSql = async ({
  sql,
  slugs,
  lists,
}: {
  sql: Sql
  slugs: Slugs
  lists: readonly PreparedList[]
}): Promise<readonly (readonly Row[])[]> => {
  const raw = sql.raw()
  const parts = lists.map((list, at) => partOf({ sql, slugs, raw, list, at }))
  const found: Row[][] = lists.map(() => [])
  for (const { list, values } of await sql.rows(raw.join(parts, raw` union all `))) {
    const at = Number(list)
    const { fields, kinds } = lists[at] as PreparedList
    found[at]?.push(rowOf({ values: JSON.parse(String(values)), fields, kinds }))
  }
  return found
}

const partOf = ({
  sql,
  slugs,
  raw,
  list: { slug, fields, where, sort, limit },
  at,
}: {
  sql: Sql
  slugs: Slugs
  raw: Part
  list: PreparedList
  at: number
}): Part => {
  const column = columnOf({ sql, slug })
  // Names are the plugin's own; only values come from outside.
  const pairs = ['id', ...fields].map((field) => raw`${raw.raw(`'${field}'`)}, ${column(field)}`)
  const object = sql.jsonObject(raw.join(pairs, raw`, `))
  const order = sort.map((field) =>
    field.startsWith('-') ? raw`${column(field.slice(1))} desc` : raw`${column(field)}`,
  )
  return raw`select * from (select ${raw.raw(String(at))} as list, ${object} as "values" from ${sql.table(slug)} where ${allOf({ sql, slugs, slug, where })} order by ${raw.join(order, raw`, `)} limit ${raw.raw(String(limit))}) as ${raw.raw(`list_${at}`)}`
}
