import type { RecordId } from '../../engine/types.ts'
import type { Mongo } from '../adapters.ts'
import type { Condition } from './conditions.ts'
import type { FieldKinds } from './field-kinds.ts'

/** A filter as MongoDB wants it: moments as dates, ids as its own. What a field is within must have been read. */
export const matchOf = ({
  mongo,
  where,
  kinds,
}: {
  mongo: Mongo
  where: readonly Condition[]
  kinds: FieldKinds
}): Record<string, unknown> => {
  const one = (condition: Condition): Record<string, unknown> => {
    if ('or' in condition) return { $or: condition.or.map(one) }
    if ('all' in condition) return { $and: condition.all.map(one) }
    const { field } = condition
    const value = (given: unknown): unknown => {
      if (kinds[field] === 'date') return new Date(given as string)
      return kinds[field] === 'relationship' ? mongo.id(given as RecordId) : given
    }
    return { [nameInMongo(field)]: operatorOf({ condition, kind: kinds[field], value }) }
  }
  return where.length === 0 ? {} : { $and: where.map(one) }
}

const operatorOf = ({
  condition,
  kind,
  value,
}: {
  condition: Exclude<Condition, { or: unknown } | { all: unknown }>
  kind: FieldKinds[string] | undefined
  value: (given: unknown) => unknown
}): unknown => {
  if ('is' in condition) return value(condition.is)
  if ('in' in condition) return { $in: condition.in.map(value) }
  if ('notIn' in condition) return { $nin: condition.notIn.map(value) }
  if ('from' in condition) return { $gte: value(condition.from) }
  if ('before' in condition) return { $lt: value(condition.before) }
  if ('upTo' in condition) return { $lte: value(condition.upTo) }
  if ('contains' in condition) {
    return { $regex: condition.contains.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), $options: 'i' }
  }
  if ('within' in condition) throw new Error('payload-playbooks: what a field is within must be read first.')
  if (!condition.exists) return null
  // An open interval that an index can jump to.
  return kind === 'date' ? { $gt: new Date(0) } : { $ne: null }
}

export const nameInMongo = (field: string): string => (field === 'id' ? '_id' : field)
