import type { PayloadRequest } from 'payload'
import { instantOf } from '../../engine/dates.ts'
import { isStorable } from '../../engine/texts.ts'
import type { RecordId } from '../../engine/types.ts'
import { isRecord } from '../../engine/values.ts'
import { type TranslationKey, type TranslationParams, translate } from '../../i18n/index.ts'
import type { Problem } from '../errors.ts'
import { shown } from '../input.ts'
import { boundsProblem } from './checks.ts'
import { USAGE_BOUNDS } from './usage.ts'
import { MEASURES, type Measure } from './usage-rows.ts'

export const MOST_ROWS = 1_000
export const LONGEST_KEY = 200
/** Clocks differ: what a program says may be this much ahead, in milliseconds. */
export const CLOCK_TOLERANCE = 5 * 60_000

const KEYS = ['key', 'engagement', 'soldProduct', 'product', 'at', ...MEASURES]

/** A row of a push as it was sent, once its form is right. What was not said is null. */
export type PushedRow = {
  readonly key: string
  readonly engagement: RecordId
  readonly soldProduct: RecordId | null
  /** Code of a product. */
  readonly product: string | null
  /** ISO 8601, UTC. */
  readonly at: string | null
} & { readonly [K in Measure]: number | null }

/** The sentence about something in a row, at the path that names it. */
export const problemAt = ({
  req,
  path,
  key,
  params,
}: {
  req: PayloadRequest
  path: string
  key: TranslationKey
  params?: TranslationParams
}): Problem => ({ path, message: translate({ key, ...(params && { params }), req }) })

/**
 * The rows of a push as far as their form goes, each at its place; null where something is wrong with one, which
 * `errors` says.
 */
export const readRows = ({
  req,
  rows,
  now,
}: {
  req: PayloadRequest
  rows: unknown
  now: Date
}): { rows: readonly (PushedRow | null)[]; errors: readonly Problem[] } => {
  const problem = (key: TranslationKey, params?: TranslationParams) => ({
    rows: [],
    errors: [problemAt({ req, path: 'rows', key, ...(params && { params }) })],
  })
  if (!Array.isArray(rows)) return problem('adoptionErrors:rows')
  if (rows.length === 0) return problem('adoptionErrors:noRows')
  if (rows.length > MOST_ROWS)
    return problem('adoptionErrors:tooManyRows', { count: rows.length, max: MOST_ROWS })
  const errors: Problem[] = []
  const read = rows.map((row, at) => {
    const problems = isRecord(row)
      ? rowProblems({ req, row, path: `rows.${at}`, now })
      : [problemAt({ req, path: `rows.${at}`, key: 'adoptionErrors:notARow' })]
    errors.push(...problems)
    return problems.length === 0 ? rowOf(row as Record<string, unknown>) : null
  })
  return { rows: read, errors }
}

const rowProblems = ({
  req,
  row,
  path,
  now,
}: {
  req: PayloadRequest
  row: Readonly<Record<string, unknown>>
  path: string
  now: Date
}): Problem[] => {
  const problem = (name: string, key: TranslationKey, params?: TranslationParams): Problem =>
    problemAt({ req, path: `${path}.${name}`, key, ...(params && { params }) })
  const errors: Problem[] = Object.keys(row)
    .filter((name) => !KEYS.includes(name))
    .map((name) =>
      problem(shown(name), 'adoptionErrors:unknownField', { field: shown(name), allowed: KEYS.join(', ') }),
    )
  const { key, engagement, soldProduct, product, at } = row
  if (!isText(key) || key.length > LONGEST_KEY)
    errors.push(problem('key', 'adoptionErrors:key', { max: LONGEST_KEY }))
  else if (!isStorable(key)) errors.push(problem('key', 'adoptionErrors:storable'))
  if (!isId(engagement)) errors.push(problem('engagement', 'adoptionErrors:engagementNeeded'))
  if (isAbsent(soldProduct) && isAbsent(product))
    errors.push(problem('soldProduct', 'adoptionErrors:productNeeded'))
  if (!isAbsent(soldProduct) && !isId(soldProduct))
    errors.push(problem('soldProduct', 'adoptionErrors:productNeeded'))
  if (!isAbsent(product) && !(isText(product) && isStorable(product)))
    errors.push(problem('product', 'adoptionErrors:productNeeded'))
  errors.push(...momentProblems({ req, at, path: `${path}.at`, now }))
  for (const name of MEASURES) {
    const value = row[name]
    if (isAbsent(value)) continue
    const bounds = USAGE_BOUNDS.find(({ field }) => field === name)
    if (!bounds) continue
    const wrong = boundsProblem({
      req,
      value: typeof value === 'number' ? value : Number.NaN,
      bounds,
      path: `${path}.${name}`,
    })
    if (wrong) errors.push(wrong)
  }
  if (MEASURES.every((name) => isAbsent(row[name])))
    errors.push({
      path,
      message: translate({
        key: 'adoptionErrors:nothingMeasured',
        params: { fields: MEASURES.join(', ') },
        req,
      }),
    })
  return errors
}

const momentProblems = ({
  req,
  at,
  path,
  now,
}: {
  req: PayloadRequest
  at: unknown
  path: string
  now: Date
}): Problem[] => {
  if (isAbsent(at)) return []
  const moment = typeof at === 'string' ? instantOf(at) : null
  if (moment === null) return [problemAt({ req, path, key: 'adoptionErrors:moment' })]
  if (moment < 0) return [problemAt({ req, path, key: 'adoptionErrors:tooEarly' })]
  return moment > now.getTime() + CLOCK_TOLERANCE
    ? [problemAt({ req, path, key: 'adoptionErrors:future' })]
    : []
}

const rowOf = (row: Readonly<Record<string, unknown>>): PushedRow => {
  const moment = isAbsent(row.at) ? null : instantOf(row.at)
  return {
    key: row.key as string,
    engagement: row.engagement as RecordId,
    soldProduct: (row.soldProduct ?? null) as RecordId | null,
    product: (row.product ?? null) as string | null,
    at: moment === null ? null : new Date(moment).toISOString(),
    ...(Object.fromEntries(MEASURES.map((name) => [name, row[name] ?? null])) as Record<
      Measure,
      number | null
    >),
  }
}

const isAbsent = (value: unknown): boolean => value === undefined || value === null

const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''

const isId = (value: unknown): value is RecordId =>
  (isText(value) && isStorable(value)) || (typeof value === 'number' && Number.isFinite(value))
