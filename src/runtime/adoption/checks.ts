import type { PayloadRequest, Where } from 'payload'
import { idOf } from '../../access/ids.ts'
import { instantOf } from '../../engine/dates.ts'
import type { RecordId } from '../../engine/types.ts'
import { translate } from '../../i18n/index.ts'
import { type Problem, refused } from '../errors.ts'

/** More than any quantity, and exact in a double. */
export const MOST = 1_000_000_000_000

/** What a number field may hold. */
export type Bounds = {
  readonly field: string
  readonly min: number
  readonly max: number
  readonly whole?: boolean
}

type Data = Readonly<Record<string, unknown>>

/** The problem of a number that is out of its bounds; null for one that is not, and for what is no number. */
export const boundsProblem = ({
  req,
  value,
  bounds: { min, max, whole = false },
  path,
}: {
  req: PayloadRequest
  value: unknown
  bounds: Bounds
  path: string
}): Problem | null => {
  if (typeof value !== 'number' || (value >= min && value <= max && (!whole || Number.isInteger(value))))
    return null
  const key = whole
    ? 'adoptionErrors:wholeBetween'
    : max === MOST
      ? 'adoptionErrors:atLeast'
      : 'adoptionErrors:between'
  return { path, message: translate({ key, params: { min, max }, req }) }
}

/** The problems of a record's numbers. */
export const numberProblems = ({
  req,
  data,
  fields,
}: {
  req: PayloadRequest
  data: Data
  fields: readonly Bounds[]
}): Problem[] =>
  fields.flatMap((bounds) => {
    const problem = boundsProblem({ req, value: data[bounds.field], bounds, path: bounds.field })
    return problem ? [problem] : []
  })

/** The fields that only the server sets, where somebody else has set them. */
export const serverOwnedProblems = ({
  data,
  before,
  fields,
}: {
  data: Data
  before?: Data | undefined
  fields: readonly string[]
}): Problem[] =>
  fields
    .filter((field) => !isSame(data[field], before?.[field]))
    .map((field) => ({ path: field, code: 'server-owned', params: { field } }))

/** Whether two values of a plain field are one: records by their id, moments however they are written. */
export const isSame = (one: unknown, other: unknown): boolean => plain(one) === plain(other)

const plain = (value: unknown): string | null => {
  if (value === null || value === undefined || value === '') return null
  const id = idOf(value)
  const moment = value instanceof Date || typeof value === 'string' ? instantOf(value) : null
  return moment !== null ? `at ${moment}` : id !== null ? String(id) : JSON.stringify(value)
}

/** A flat record by its id; null when there is none. One statement. */
export const readRecord = ({
  req,
  collection,
  id,
  fields,
}: {
  req: PayloadRequest
  collection: string
  id: RecordId
  /** Names of the fields that are read. */
  fields: readonly string[]
}): Promise<({ id: RecordId } & Record<string, unknown>) | null> =>
  req.payload.db.findOne<{ id: RecordId } & Record<string, unknown>>({
    collection,
    joins: false,
    req,
    select: Object.fromEntries(fields.map((field) => [field, true as const])),
    where: { id: { equals: id } },
  })

export const countRecords = async ({
  req,
  collection,
  where,
}: {
  req: PayloadRequest
  collection: string
  where: Where
}): Promise<number> => (await req.payload.db.count({ collection, req, where })).totalDocs

/** @throws CommandRefused (`has-records`): deleting would leave these records without what they belong to */
export const refuseWithBelongings = async ({
  req,
  id,
  belongings,
}: {
  req: PayloadRequest
  id: RecordId
  /** Slug of the collection, and its field that points to the record. */
  belongings: readonly (readonly [string, string])[]
}): Promise<void> => {
  for (const [collection, field] of belongings) {
    const count = await countRecords({ req, collection, where: { [field]: { equals: id } } })
    if (count > 0)
      throw refused({ code: 'blocked', reasons: [{ code: 'has-records', collection, count }], req })
  }
}
