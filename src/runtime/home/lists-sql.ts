import type { Sql } from '../adapters.ts'
import type { Condition } from './conditions.ts'
import { type PreparedList, type Row, rowOf } from './lists.ts'

// biome-ignore lint/suspicious/noExplicitAny: the query builder's types belong to a package that hosts may not have
type Part = any

/**
 * All lists in one statement: each is a part of a union that has the list's place and a row as JSON, so that lists of
 * different fields go together. Every part has an order and a limit of its own, which an index can serve.
 */
export const readInSql = async ({
  sql,
  lists,
}: {
  sql: Sql
  lists: readonly PreparedList[]
}): Promise<readonly (readonly Row[])[]> => {
  const raw = sql.raw()
  const parts = lists.map((list, at) => partOf({ sql, raw, list, at }))
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
  raw,
  list: { slug, fields, where, sort, limit },
  at,
}: {
  sql: Sql
  raw: Part
  list: PreparedList
  at: number
}): Part => {
  const table = sql.table(slug)
  const column = (field: string): unknown => {
    const found = table[field]
    if (!found) throw new Error(`payload-playbooks: the collection "${slug}" has no field "${field}".`)
    return found
  }
  // Names are the plugin's own; only values come from outside.
  const pairs = ['id', ...fields].map((field) => raw`${raw.raw(`'${field}'`)}, ${column(field)}`)
  const object = sql.jsonObject(raw.join(pairs, raw`, `))
  const order = sort.map((field) =>
    field.startsWith('-') ? raw`${column(field.slice(1))} desc` : raw`${column(field)}`,
  )
  const conditions = where.map((condition) => conditionOf({ sql, column, condition }))
  return raw`select * from (select ${raw.raw(String(at))} as list, ${object} as "values" from ${table} where ${sql.and(...conditions)} order by ${raw.join(order, raw`, `)} limit ${raw.raw(String(limit))}) as ${raw.raw(`list_${at}`)}`
}

export const conditionOf = ({
  sql,
  column,
  condition,
}: {
  sql: Sql
  column: (field: string) => unknown
  condition: Condition
}): unknown => {
  if ('or' in condition) {
    return sql.is.or?.(...condition.or.map((each) => conditionOf({ sql, column, condition: each })))
  }
  const { field } = condition
  if ('is' in condition) return sql.equals(column(field), condition.is)
  if ('in' in condition) return sql.in(column(field), [...condition.in])
  if ('notIn' in condition) return sql.is.not_in?.(column(field), [...condition.notIn])
  if ('exists' in condition) return (condition.exists ? sql.is.exists : sql.is.isNull)?.(column(field))
  if ('from' in condition) return sql.is.greater_than_equal?.(column(field), condition.from)
  return sql.is.less_than?.(column(field), condition.before)
}
