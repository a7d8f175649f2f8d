import type { Slugs } from '../../options.ts'
import type { Sql } from '../adapters.ts'
import type { Condition } from './conditions.ts'

/** The columns of a collection by the names of its fields. */
export const columnOf =
  ({ sql, slug }: { sql: Sql; slug: string }) =>
  (field: string): unknown => {
    const found = sql.table(slug)[field]
    if (!found) throw new Error(`payload-playbooks: the collection "${slug}" has no field "${field}".`)
    return found
  }

/** Conditions as SQL; undefined for none. */
export const allOf = ({
  sql,
  slugs,
  slug,
  where,
}: {
  sql: Sql
  slugs: Slugs
  slug: string
  where: readonly Condition[]
}): unknown => {
  const column = columnOf({ sql, slug })
  return where.length === 0
    ? undefined
    : sql.and(...where.map((condition) => conditionOf({ sql, slugs, column, condition })))
}

const conditionOf = ({
  sql,
  slugs,
  column,
  condition,
}: {
  sql: Sql
  slugs: Slugs
  column: (field: string) => unknown
  condition: Condition
}): unknown => {
  const inner = (each: Condition): unknown => conditionOf({ sql, slugs, column, condition: each })
  if ('or' in condition) return sql.is.or?.(...condition.or.map(inner))
  if ('all' in condition) return sql.and(...condition.all.map(inner))
  const { field } = condition
  if ('is' in condition) return sql.equals(column(field), condition.is)
  if ('in' in condition) return sql.in(column(field), [...condition.in])
  if ('notIn' in condition) return sql.is.not_in?.(column(field), [...condition.notIn])
  if ('exists' in condition) return (condition.exists ? sql.is.exists : sql.is.isNull)?.(column(field))
  if ('from' in condition) return sql.compare('greater_than_equal', column(field), condition.from)
  if ('before' in condition) return sql.compare('less_than', column(field), condition.before)
  if ('upTo' in condition) return sql.compare('less_than_equal', column(field), condition.upTo)
  const raw = sql.raw()
  if ('contains' in condition) {
    // Signs that stand for others stand for themselves here.
    const piece = `%${condition.contains.replace(/[!%_]/g, '!$&')}%`
    return raw`lower(${column(field)}) like lower(${piece}) escape '!'`
  }
  const { within } = condition
  const other = slugs[within.collection]
  const asked = allOf({ sql, slugs, slug: other, where: within.where }) ?? raw`1 = 1`
  return raw`${column(field)} in (select ${columnOf({ sql, slug: other })(within.field)} from ${sql.table(other)} where ${asked})`
}
