import type { PayloadRequest } from 'payload'
import { isStorable } from '../engine/texts.ts'
import type { RecordId } from '../engine/types.ts'
import { isRecord } from '../engine/values.ts'

/** The id of a relationship's value, populated or not; null for anything else. */
export const idOf = (value: unknown): RecordId | null => {
  if (typeof value === 'string' || typeof value === 'number') return value
  return isRecord(value) && 'id' in value ? idOf(value.id) : null
}

/**
 * An id from a path or a body as this database writes it, or null when it cannot be one: `7` and `'7'` where ids are
 * numbers, 24 hexadecimal digits on MongoDB, any text where a host chose its own ids.
 */
export const typedId = ({
  req,
  collection,
  id,
}: {
  req: PayloadRequest
  collection: string
  id: unknown
}): RecordId | null => {
  const custom = req.payload.collections[collection]?.customIDType
  const type = custom ?? req.payload.db.defaultIDType
  if (type === 'number') {
    if (typeof id === 'number') return Number.isInteger(id) && id > 0 && id <= MAX_INTEGER ? id : null
    if (typeof id === 'string' && /^[1-9]\d{0,9}$/.test(id))
      return Number(id) <= MAX_INTEGER ? Number(id) : null
    return null
  }
  if (typeof id !== 'string' || id === '' || !isStorable(id)) return null
  if (!custom && req.payload.db.name === 'mongoose') return /^[0-9a-f]{24}$/i.test(id) ? id : null
  if (!custom && !/^[0-9a-f-]{36}$/i.test(id)) return null
  return id
}

/** The greatest value of a four-byte integer, which ids are on PostgreSQL. */
const MAX_INTEGER = 2_147_483_647
