import { createHash, randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import type { PluginContext } from '../../context.ts'
import { OPEN_RISK_STATES } from '../../engagement/values.ts'
import type { RecordId } from '../../engine/types.ts'
import { refused } from '../errors.ts'
import { pairKeyOf } from './pairs.ts'
import type { RuleArgs, Values } from './types.ts'

/**
 * What is the same for all reports of one risk: its engagement, where it comes from, its category. Null for a risk that
 * comes from no record, which people tell apart themselves.
 */
export const riskKeyOf = ({ engagement, sourceRecord, category }: Values): string | null => {
  if (typeof sourceRecord !== 'string' || sourceRecord.trim() === '') return null
  const text = pairKeyOf([
    engagement,
    sourceRecord.trim(),
    typeof category === 'string' ? category.trim() : '',
  ])
  return `open|${createHash('sha256').update(text).digest('hex')}`
}

export const isOpenRisk = (state: unknown): boolean =>
  (OPEN_RISK_STATES as readonly unknown[]).includes(state)

/**
 * The key of an open risk is taken. Others get one that nobody asks for, for MongoDB counts two that have none as the
 * same.
 */
export const derivedOfRisk = ({ data, before }: RuleArgs): Readonly<Record<string, unknown>> => {
  const wanted = isOpenRisk(data.state) ? riskKeyOf(data) : null
  const kept = typeof before?.openKey === 'string' && !before.openKey.startsWith('open|')
  return { openKey: wanted ?? (kept ? before?.openKey : `free|${randomUUID()}`) }
}

export type OpenRisk = { readonly id: RecordId; readonly number: string }

export const openRiskOf = async ({
  req,
  context,
  openKey,
  alone = false,
}: {
  req: PayloadRequest
  context: PluginContext
  openKey: string
  /** The request's transaction is over. */
  alone?: boolean
}): Promise<OpenRisk | null> =>
  req.payload.db.findOne<{ id: RecordId; number: string }>({
    collection: context.options.slugs.riskSignals,
    joins: false,
    ...(alone ? {} : { req }),
    select: { number: true },
    where: { openKey: { equals: openKey } },
  })

/** The keys that requests were about to take: who comes second is told who was first. */
const wantedKeys = new WeakMap<object, string>()

export const wantedKeyOf = (req: PayloadRequest): string | undefined => wantedKeys.get(req.context)

/** @throws CommandRefused (`risk-open`) when another open risk has the key */
export const riskProblems = async (args: RuleArgs): Promise<readonly []> => {
  const { req, context, data, before } = args
  const wanted = isOpenRisk(data.state) ? riskKeyOf(data) : null
  if (wanted === null) return []
  wantedKeys.set(req.context, wanted)
  if (before?.openKey === wanted) return []
  const other = await openRiskOf({ req, context, openKey: wanted })
  if (other && String(other.id) !== String(before?.id)) throw riskIsOpen({ req, number: other.number })
  return []
}

export const riskIsOpen = ({ req, number }: { req: PayloadRequest; number: string }) =>
  refused({ code: 'conflict', reasons: [{ code: 'risk-open', number }], req })
