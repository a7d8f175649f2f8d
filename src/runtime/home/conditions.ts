import type { Where } from 'payload'
import type { CollectionKey } from '../../options.ts'

type Plain = string | number | boolean

/** A condition that every adapter can be asked for past Payload: on a field of one plain value, or on the record's id. */
export type Condition =
  | { readonly field: string; readonly is: Plain }
  | { readonly field: string; readonly in: readonly Plain[] }
  | { readonly field: string; readonly notIn: readonly Plain[] }
  | { readonly field: string; readonly exists: boolean }
  | { readonly field: string; readonly from: Plain }
  | { readonly field: string; readonly before: Plain }
  | { readonly field: string; readonly upTo: Plain }
  | { readonly field: string; readonly contains: string }
  | { readonly field: string; readonly within: Within }
  | { readonly or: readonly Condition[] }
  | { readonly all: readonly Condition[] }

/** Values that a field has in some records of another collection: ids of engagements that have an open risk. */
export type Within = {
  readonly collection: CollectionKey
  readonly field: string
  readonly where: readonly Condition[]
}

/** The same as a query of Payload's. */
export const whereOf = (conditions: readonly Condition[]): Where => ({ and: conditions.map(one) })

const one = (condition: Condition): Where => {
  if ('or' in condition) return { or: condition.or.map(one) }
  if ('all' in condition) return { and: condition.all.map(one) }
  const { field } = condition
  if ('is' in condition) return { [field]: { equals: condition.is } }
  if ('in' in condition) return { [field]: { in: [...condition.in] } }
  if ('notIn' in condition) return { [field]: { not_in: [...condition.notIn] } }
  if ('exists' in condition) return { [field]: { exists: condition.exists } }
  if ('contains' in condition) return { [field]: { contains: condition.contains } }
  if ('within' in condition) throw new Error('payload-playbooks: what a field is within must be read first.')
  if ('from' in condition) return { [field]: { greater_than_equal: condition.from } }
  if ('upTo' in condition) return { [field]: { less_than_equal: condition.upTo } }
  return { [field]: { less_than: condition.before } }
}
