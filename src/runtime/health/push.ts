import { APIError, type PayloadRequest, UnauthorizedError } from 'payload'
import { decideAccess } from '../../access/build.ts'
import type { PluginContext } from '../../context.ts'
import { isStorable } from '../../engine/texts.ts'
import type { RecordId } from '../../engine/types.ts'
import type { TranslationKey } from '../../i18n/index.ts'
import { translate } from '../../i18n/index.ts'
import { forbidden, invalid, type Problem } from '../errors.ts'
import { shown } from '../input.ts'
import { upsertRows } from '../upsert-rows.ts'
import { type Indicator, indicatorOf } from './indicators.ts'
import { type Engagement, findEngagements, isStored, knownValues } from './push-known.ts'
import { type PushedRow, rowOf } from './push-row.ts'

/** Rows of one call. */
export const MAX_ROWS = 1000
/** `added` values are new; `known` ones had come before, and came again as they were. */
export type PushAnswer = { readonly added: number; readonly known: number }

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
  const first = new Map<string, PushedRow>()
  const fresh: { row: PushedRow; engagement: Engagement }[] = []
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
