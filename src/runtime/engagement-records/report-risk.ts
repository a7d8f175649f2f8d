import { randomUUID } from 'node:crypto'
import { type PayloadRequest, ValidationError } from 'payload'
import { idOf } from '../../access/ids.ts'
import type { PluginContext } from '../../context.ts'
import { isStorable } from '../../engine/texts.ts'
import type { RecordId } from '../../engine/types.ts'
import { isRecord } from '../../engine/values.ts'
import { CommandRefused, invalid, type Problem } from '../errors.ts'
import { inputProblems } from '../input.ts'
import { ownRequest } from '../own-request.ts'
import { backoff, inTransaction, isTransientConflict, pause } from '../transactions.ts'
import { openRiskOf, riskKeyOf } from './risk-keys.ts'
import type { Values } from './types.ts'

/** What a report may say: of the risk, and of this time. */
const OF_RISK = [
  'engagement',
  'sourceRecord',
  'category',
  'shortDescription',
  'description',
  'probability',
  'priority',
] as const
const OF_TIME = ['value', 'threshold', 'note'] as const
export const REPORT_FIELDS = [...OF_RISK, ...OF_TIME, 'key'] as const

const REQUIRED = ['engagement', 'sourceRecord', 'category', 'shortDescription', 'probability'] as const
const MOST_ATTEMPTS = 8

type Args = { req: PayloadRequest; context: PluginContext }

/**
 * A program has seen a risk: a new one, or once more the one that is open. The same `key` counts once.
 * @throws ValidationError, CommandRefused
 */
export const reportRisk = async ({
  req,
  context,
  report,
}: Args & { report: Values }): Promise<{ readonly created: boolean; readonly risk: RecordId }> => {
  await refuseWrongReport({ req, context, report })
  const openKey = riskKeyOf(report) as string
  const entryKey =
    typeof report.key === 'string' && report.key.trim() !== ''
      ? `report|${String(idOf(report.engagement))}|${report.key.trim()}`
      : randomUUID()
  const told = await riskOfEntry({ req, context, entryKey })
  if (told !== null) return { created: false, risk: told }
  for (let attempt = 1; ; attempt++) {
    const open = await openRiskOf({ req, context, openKey })
    const risk = open?.id ?? (await createOrNull({ req, context, report, last: attempt >= MOST_ATTEMPTS }))
    if (risk !== null) {
      await addOccurrence({ req, context, risk, report, entryKey })
      return { created: !open, risk }
    }
    await pause(backoff(attempt))
  }
}

/** The new risk; null when somebody else was first, who is looked for again. */
const createOrNull = async ({
  req,
  context,
  report,
  last,
}: Args & { report: Values; last: boolean }): Promise<RecordId | null> => {
  const data = Object.fromEntries(
    OF_RISK.filter((field) => field in report).map((field) => [field, report[field]]),
  )
  try {
    const risk = await req.payload.create({
      collection: context.options.slugs.riskSignals,
      data: { ...data, trackingMethod: 'integration' } as never,
      depth: 0,
      overrideAccess: false,
      req: ownRequest(req),
    })
    return risk.id as RecordId
  } catch (error) {
    if (last || (await inTransaction(req)) || !isSecond(error)) throw error
    return null
  }
}

const isSecond = (error: unknown): boolean =>
  error instanceof CommandRefused ||
  isTransientConflict(error) ||
  (error instanceof ValidationError && error.data.errors.some(({ path }) => path === 'openKey'))

/** That the risk was seen, once for each key; the risk says how often and when last. */
const addOccurrence = async ({
  req,
  context,
  risk,
  report,
  entryKey,
}: Args & { risk: RecordId; report: Values; entryKey: string }): Promise<void> => {
  const { riskOccurrences, riskSignals } = context.options.slugs
  const owner = await req.payload.db.findOne<{ id: RecordId; engagement?: unknown; account?: unknown }>({
    collection: riskSignals,
    joins: false,
    req,
    where: { id: { equals: risk } },
  })
  const time = Object.fromEntries(OF_TIME.map((field) => [field, report[field] ?? null]))
  try {
    await req.payload.db.create({
      collection: riskOccurrences,
      data: {
        ...time,
        risk,
        engagement: idOf(owner?.engagement),
        account: idOf(owner?.account),
        at: new Date().toISOString(),
        entryKey,
      },
      req,
    })
  } catch (error) {
    // Somebody else has just told of it.
    if ((await inTransaction(req)) || (await riskOfEntry({ req, context, entryKey })) === null) throw error
  }
  await countOccurrences({ req, context, risk })
}

/** From the database, and once more when it has changed meanwhile. */
const countOccurrences = async ({ req, context, risk }: Args & { risk: RecordId }): Promise<void> => {
  const { riskOccurrences, riskSignals } = context.options.slugs
  let written = -1
  for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
    const { docs, totalDocs } = await req.payload.db.find<{ id: RecordId; at?: string }>({
      collection: riskOccurrences,
      joins: false,
      limit: 1,
      pagination: true,
      req,
      select: { at: true },
      sort: '-at',
      where: { risk: { equals: risk } },
    })
    if (totalDocs === written) return
    written = totalDocs
    await req.payload.db.updateOne({
      collection: riskSignals,
      data: { occurrences: totalDocs, lastOccurredAt: docs[0]?.at ?? null },
      options: { atomic: true },
      req,
      where: { id: { equals: risk } },
    })
  }
}

const riskOfEntry = async ({
  req,
  context,
  entryKey,
}: Args & { entryKey: string }): Promise<RecordId | null> => {
  const found = await req.payload.db.findOne<{ id: RecordId; risk?: unknown }>({
    collection: context.options.slugs.riskOccurrences,
    joins: false,
    req,
    select: { risk: true },
    where: { entryKey: { equals: entryKey } },
  })
  return idOf(found?.risk)
}

/** @throws ValidationError */
const refuseWrongReport = async ({ req, context, report }: Args & { report: Values }): Promise<void> => {
  const { riskSignals, riskOccurrences } = context.options.slugs
  const collections = req.payload.collections
  const given = (fields: readonly string[]): Record<string, unknown> =>
    Object.fromEntries(fields.filter((field) => field in report).map((field) => [field, report[field]]))
  const missing = REQUIRED.filter((field) => report[field] === undefined || report[field] === null)
  const blank = REQUIRED.filter((field) => typeof report[field] === 'string' && report[field].trim() === '')
  const errors: Problem[] = [...missing, ...blank].map((path) => ({ path, code: 'required' }))
  // As if stored: what is not given is not asked for.
  const risk = collections[riskSignals]?.config
  const occurrence = collections[riskOccurrences]?.config
  if (risk) errors.push(...(await inputProblems({ req, collection: risk, data: given(OF_RISK), before: {} })))
  if (occurrence)
    errors.push(...(await inputProblems({ req, collection: occurrence, data: given(OF_TIME), before: {} })))
  const { key } = report
  if (key !== undefined && key !== null && typeof key !== 'string')
    errors.push({ path: 'key', code: 'wrong-type', params: { type: 'text' } })
  if (typeof key === 'string' && key.length > MAX_KEY)
    errors.push({ path: 'key', code: 'too-long', params: { max: MAX_KEY } })
  if (typeof key === 'string' && !isStorable(key)) errors.push({ path: 'key', code: 'unstorable-text' })
  if (isRecord(report.engagement))
    errors.push({ path: 'engagement', code: 'wrong-type', params: { type: 'id' } })
  if (errors.length > 0) throw invalid({ errors, collection: riskSignals, req })
}

const MAX_KEY = 200
