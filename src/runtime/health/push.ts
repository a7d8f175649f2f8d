import { APIError, type PayloadRequest, UnauthorizedError, type Where } from 'payload'
import { decideAccess } from '../../access/build.ts'
import { idOf, typedId } from '../../access/ids.ts'
import type { PluginContext } from '../../context.ts'
import { isStorable } from '../../engine/texts.ts'
import type { RecordId } from '../../engine/types.ts'
import { isRecord } from '../../engine/values.ts'
import type { TranslationKey } from '../../i18n/index.ts'
import { translate } from '../../i18n/index.ts'
import { forbidden, invalid, type Problem } from '../errors.ts'
import { shown, unknownField } from '../input.ts'
import { upsertRows } from '../upsert-rows.ts'
import { MAX_VALUE } from './indicator-rules.ts'
import { type Indicator, indicatorOf } from './indicators.ts'
import { momentOf } from './where-text.ts'

/** Rows of one call. */
export const MAX_ROWS = 1000
const MAX_KEY = 200
/** Clocks differ: what is said to be of the next minute is taken as of now. */
const LENIENCE = 60_000

/** `added` values are new; `known` ones had come before, and came again as they were. */
export type PushAnswer = { readonly added: number; readonly known: number }

type Row = {
  readonly at: number
  readonly key: string
  readonly engagement: unknown
  readonly value: number
  /** null: now. */
  readonly moment: string | null
}

/**
 * Takes values of an indicator: all rows, or none and a sentence for every row that is wrong. A value is known by its
 * key, so that the same call can be sent again.
 * @throws UnauthorizedError (401), Forbidden (403), APIError (404: no such indicator), ValidationError (400)
 */
export const pushValues = async ({
  req,
  context,
  key,
  rows: given,
  now = new Date(),
}: {
  req: PayloadRequest
  context: PluginContext
  /** Of the indicator. */
  key: string
  rows: unknown
  now?: Date
}): Promise<PushAnswer> => {
  if (!req.user) throw new UnauthorizedError(req.t)
  // Who may work on engagements.
  if ((await decideAccess({ collection: 'engagements', operation: 'update', context, req })) === false) {
    throw forbidden(req)
  }
  const indicator = await pushedIndicator({ req, context, key })
  const problems: Problem[] = []
  const add = (path: string, text: TranslationKey, params: Record<string, string | number> = {}): void => {
    problems.push({ path, message: translate({ key: text, params, req }) })
  }
  const refuse = (): void => {
    if (problems.length > 0) throw invalid({ errors: problems, req })
  }
  if (!Array.isArray(given)) add('rows', 'healthRules:rowsNeeded')
  else if (given.length > MAX_ROWS) {
    add('rows', 'healthRules:rowsTooMany', { max: MAX_ROWS, count: given.length })
  }
  refuse()
  const rows = (given as unknown[]).map((row, at) => rowOf({ row, at, now, problems, add }))
  const whole = rows.filter((row) => row !== null)
  const engagements = await findEngagements({ req, context, rows: whole })
  const known = await knownValues({ req, context, keys: whole.map((row) => row.key) })
  const first = new Map<string, Row>()
  const fresh: { row: Row; engagement: Engagement }[] = []
  for (const row of whole) {
    const path = `rows.${row.at}`
    const engagement = engagements(row.engagement)
    if (!engagement) {
      add(`${path}.engagement`, 'healthRules:rowEngagement', { engagement: shown(String(row.engagement)) })
      continue
    }
    const before = first.get(row.key)
    if (before) {
      const isSame =
        before.value === row.value &&
        before.moment === row.moment &&
        engagements(before.engagement)?.id === engagement.id
      if (!isSame) add(`${path}.key`, 'healthRules:rowTwice', { row: before.at, key: shown(row.key) })
      continue
    }
    first.set(row.key, row)
    const stored = known.get(row.key)
    if (!stored) fresh.push({ row, engagement })
    else if (!isStored({ row, stored, engagement, indicator })) {
      const { value, at } = stored
      add(`${path}.key`, 'healthRules:rowKnown', { key: shown(row.key), value, at })
    }
  }
  refuse()
  await upsertRows({
    req,
    collection: context.options.slugs.healthValues,
    unique: 'key',
    rows: fresh.map(({ row, engagement }) => ({
      key: row.key,
      indicator: indicator.id,
      engagement: engagement.id,
      account: engagement.account,
      at: row.moment ?? now.toISOString(),
      value: row.value,
    })),
    records: ['indicator', 'engagement', 'account'],
    dates: ['at'],
  })
  // Somebody may have sent one of these keys at the same moment.
  const after = await knownValues({ req, context, keys: fresh.map(({ row }) => row.key) })
  for (const { row, engagement } of fresh) {
    const stored = after.get(row.key)
    if (stored && !isStored({ row, stored, engagement, indicator })) {
      const { value, at } = stored
      add(`rows.${row.at}.key`, 'healthRules:rowKnown', { key: shown(row.key), value, at })
    }
  }
  refuse()
  return { added: fresh.length, known: whole.length - fresh.length }
}

const pushedIndicator = async ({
  req,
  context,
  key,
}: {
  req: PayloadRequest
  context: PluginContext
  key: string
}): Promise<Indicator> => {
  const doc = isStorable(key)
    ? await req.payload.db.findOne<Record<string, unknown> & { id: RecordId }>({
        collection: context.options.slugs.healthIndicators,
        joins: false,
        req,
        where: { key: { equals: key } },
      })
    : null
  const params = { key: shown(key) }
  if (!doc) {
    throw new APIError(translate({ key: 'healthRules:unknownIndicator', params, req }), 404, null, true)
  }
  const indicator = indicatorOf(doc)
  if (indicator.source !== 'pushed') {
    const message = translate({
      key: 'healthRules:notPushed',
      params: { ...params, source: indicator.source },
      req,
    })
    throw invalid({ errors: [{ path: 'key', message }], req })
  }
  return indicator
}

const FIELDS = ['key', 'engagement', 'at', 'value']

const rowOf = ({
  row,
  at,
  now,
  problems,
  add,
}: {
  row: unknown
  at: number
  now: Date
  problems: Problem[]
  add: (path: string, text: TranslationKey, params?: Record<string, string | number>) => void
}): Row | null => {
  const path = `rows.${at}`
  const before = problems.length
  if (!isRecord(row)) {
    add(path, 'healthRules:rowShape')
    return null
  }
  for (const name of Object.keys(row)) {
    if (!FIELDS.includes(name)) problems.push({ ...unknownField(name), path: `${path}.${shown(name)}` })
  }
  const { key, engagement, value } = row
  if (typeof key !== 'string' || key.trim() === '' || key.length > MAX_KEY || !isStorable(key)) {
    add(`${path}.key`, 'healthRules:rowKey', { max: MAX_KEY })
  }
  if (typeof engagement !== 'string' && typeof engagement !== 'number') {
    problems.push({ path: `${path}.engagement`, code: 'required' })
  }
  if (typeof value !== 'number' || !Number.isFinite(value) || Math.abs(value) > MAX_VALUE) {
    add(`${path}.value`, 'healthRules:range', { min: -MAX_VALUE, max: MAX_VALUE })
  }
  const hasMoment = row.at !== undefined && row.at !== null
  const moment = hasMoment ? momentOf(row.at) : null
  if (hasMoment && moment === null) {
    problems.push({ path: `${path}.at`, code: 'wrong-type', params: { type: 'date' } })
  } else if (moment !== null && Date.parse(moment) > now.getTime() + LENIENCE) {
    add(`${path}.at`, 'healthRules:rowFuture')
  }
  if (problems.length > before) return null
  return { at, key: key as string, engagement, value: value as number, moment }
}

type Engagement = { readonly id: RecordId; readonly account: RecordId | null }

/** By id or number, within what the user may read. One statement. */
const findEngagements = async ({
  req,
  context,
  rows,
}: {
  req: PayloadRequest
  context: PluginContext
  rows: readonly Row[]
}): Promise<(given: unknown) => Engagement | null> => {
  const collection = context.options.slugs.engagements
  const given = [...new Set(rows.map(({ engagement }) => engagement))]
  const ids = given.flatMap((each) => typedId({ req, collection, id: each }) ?? [])
  const numbers = given.filter((each) => typeof each === 'string' && each.length <= 100 && isStorable(each))
  const named: Where[] = [
    ...(ids.length > 0 ? [{ id: { in: ids } }] : []),
    ...(numbers.length > 0 ? [{ number: { in: numbers } }] : []),
  ]
  const access = await decideAccess({ collection: 'engagements', operation: 'read', context, req })
  if (named.length === 0 || access === false) return () => null
  const { docs } = await req.payload.db.find<{ id: RecordId; number: string; account?: unknown }>({
    collection,
    joins: false,
    limit: 0,
    pagination: false,
    req,
    select: { number: true, account: true },
    where: access === true ? { or: named } : { and: [access, { or: named }] },
  })
  const found = new Map<string, Engagement>()
  for (const doc of docs) {
    const engagement = { id: doc.id, account: idOf(doc.account) }
    found.set(`id ${String(doc.id)}`, engagement)
    found.set(`number ${doc.number}`, engagement)
  }
  return (each) => found.get(`number ${String(each)}`) ?? found.get(`id ${String(each)}`) ?? null
}

type Stored = {
  readonly indicator: RecordId
  readonly engagement: RecordId
  readonly at: string
  readonly value: number
}

const knownValues = async ({
  req,
  context,
  keys,
}: {
  req: PayloadRequest
  context: PluginContext
  keys: readonly string[]
}): Promise<ReadonlyMap<string, Stored>> => {
  if (keys.length === 0) return new Map()
  const { docs } = await req.payload.db.find<Record<string, unknown>>({
    collection: context.options.slugs.healthValues,
    joins: false,
    limit: 0,
    pagination: false,
    req,
    select: { key: true, indicator: true, engagement: true, at: true, value: true },
    where: { key: { in: [...new Set(keys)] } },
  })
  return new Map(
    docs.map((doc) => [
      String(doc.key),
      {
        indicator: idOf(doc.indicator) as RecordId,
        engagement: idOf(doc.engagement) as RecordId,
        at: new Date(doc.at as string).toISOString(),
        value: Number(doc.value),
      },
    ]),
  )
}

const isStored = ({
  row,
  stored,
  engagement,
  indicator,
}: {
  row: Row
  stored: Stored
  engagement: Engagement
  indicator: Indicator
}): boolean =>
  stored.value === row.value &&
  String(stored.engagement) === String(engagement.id) &&
  String(stored.indicator) === String(indicator.id) &&
  (row.moment === null || row.moment === stored.at)
