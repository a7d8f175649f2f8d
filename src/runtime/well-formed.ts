import { APIError, NotFound, type PayloadRequest, type SanitizedCollectionConfig } from 'payload'
import { typedId } from '../access/ids.ts'
import { isRecord } from '../engine/values.ts'
import { translate } from '../i18n/index.ts'
import { invalid, type Problem } from './errors.ts'
import { unknownField } from './input.ts'

/** Mappings and lists inside one another, in anything that is sent: far more than any record needs. */
export const MAX_LEVELS = 200

/**
 * Looks at what an operation is called with before Payload works with it. Payload takes an id of any text, and fails on
 * some with an unexplained 500.
 * @throws NotFound: no record of this database can have this id
 */
export const refuseImpossibleId = ({
  req,
  collection,
  args,
}: {
  req: PayloadRequest
  /** Its slug. */
  collection: string
  args: object
}): void => {
  const { id, disableErrors } = args as { id?: unknown; disableErrors?: unknown }
  if (id === undefined || disableErrors) return
  const impossible = (each: unknown): boolean => typedId({ req, collection, id: each }) === null
  // Where ids are numbers, Payload reads the path up to the first letter: 3f2504e0 would be the record 3.
  const path = req.routeParams?.collection === collection ? req.routeParams.id : undefined
  const misread = typeof path === 'string' && Number.parseFloat(path) === id && impossible(path)
  if (misread || impossible(id)) throw new NotFound(req.t)
}

/**
 * The data of a create or update, which Payload takes in any JSON type and of any depth; none is empty data.
 * @throws APIError 400 (no JSON object, nested too deeply), ValidationError (a key that Payload would take apart, rows
 * that it would leave out)
 */
export const wellFormedData = ({
  req,
  collection,
  args,
}: {
  req: PayloadRequest
  collection: SanitizedCollectionConfig
  args: object
}): Record<string, unknown> => {
  const { data } = args as { data?: unknown }
  if (data === undefined) return {}
  if (!isRecord(data)) throw new APIError(translate({ key: 'errors:bodyNotObject', req }), 400, null, true)
  refuseTooDeep({ req, value: data })
  const errors: Problem[] = Object.keys(data)
    .filter((key) => key.includes('.'))
    .map(unknownField)
  const whole: Record<string, unknown> = { ...data }
  for (const { type, name } of collection.flattenedFields) {
    if (!(name in data) || (type !== 'array' && type !== 'group')) continue
    const value = data[name]
    // Payload would fail on null: it is no rows, or no attempt to set anything of a group. Its forms send the number of
    // rows for no rows.
    if (type === 'array' && (value === null || value === 0 || value === '0')) whole[name] = []
    else if (value === null || value === undefined) delete whole[name]
    else if (type === 'array' && !(Array.isArray(value) && value.every(isRecord)))
      errors.push(wrongType(name, 'list'))
    else if (type === 'group' && !isRecord(value)) errors.push(wrongType(name, 'object'))
  }
  if (errors.length > 0) throw invalid({ errors, collection: collection.slug, req })
  return whole
}

const wrongType = (path: string, type: string): Problem => ({ path, code: 'wrong-type', params: { type } })

/** @throws APIError 400 */
export const refuseTooDeep = ({ req, value }: { req: PayloadRequest; value: unknown }): void => {
  if (!isTooDeep(value)) return
  const message = translate({ key: 'errors:bodyTooDeep', params: { max: MAX_LEVELS }, req })
  throw new APIError(message, 400, null, true)
}

/** Level by level instead of by recursion, which is what too deep a value would break. */
const isTooDeep = (value: unknown): boolean => {
  // A program may hand over a value that holds itself; JSON cannot.
  const seen = new Set<unknown>()
  let level: unknown[] = [value]
  for (let depth = 0; depth <= MAX_LEVELS; depth++) {
    const inner: unknown[] = []
    for (const each of level) {
      if (!isPlain(each) || seen.has(each)) continue
      seen.add(each)
      for (const child of Object.values(each)) inner.push(child)
    }
    if (inner.length === 0) return false
    level = inner
  }
  return true
}

/** Lists and mappings; what a program hands to the Local API besides (dates, buffers) has no levels. */
const isPlain = (value: unknown): value is object => {
  if (value === null || typeof value !== 'object') return false
  const prototype = Object.getPrototypeOf(value) as unknown
  return Array.isArray(value) || prototype === Object.prototype || prototype === null
}
