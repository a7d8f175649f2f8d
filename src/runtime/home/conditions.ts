import type { Where } from 'payload'

type Plain = string | number | boolean

/** A condition that every adapter can be asked for past Payload: on a field of one plain value, or on the record's id. */
export type Condition =
  | { readonly field: string; readonly is: Plain }
  | { readonly field: string; readonly in: readonly Plain[] }
  | { readonly field: string; readonly notIn: readonly Plain[] }
  | { readonly field: string; readonly exists: boolean }
  | { readonly field: string; readonly from: Plain }
  | { readonly field: string; readonly before: Plain }
  | { readonly or: readonly Condition[] }

/** The same as a query of Payload's. */
export const whereOf = (conditions: readonly Condition[]): Where => ({ and: conditions.map(one) })

const one = (condition: Condition): Where => {
  if ('or' in condition) return { or: condition.or.map(one) }
  const { field } = condition
  if ('is' in condition) return { [field]: { equals: condition.is } }
  if ('in' in condition) return { [field]: { in: [...condition.in] } }
  if ('notIn' in condition) return { [field]: { not_in: [...condition.notIn] } }
  if ('exists' in condition) return { [field]: { exists: condition.exists } }
  if ('from' in condition) return { [field]: { greater_than_equal: condition.from } }
  return { [field]: { less_than: condition.before } }
}
