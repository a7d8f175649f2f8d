import { randomUUID } from 'node:crypto'
import { OPEN_RISK_STATES } from '../../engagement/values.ts'
import { pairKeyOf } from './pairs.ts'
import type { RuleArgs, Values } from './types.ts'

/**
 * What is the same for all reports of one risk: its engagement, where it comes from, its category. Null for a risk that
 * comes from no record, which people tell apart themselves.
 */
export const riskKeyOf = ({ engagement, sourceRecord, category }: Values): string | null =>
  typeof sourceRecord === 'string' && sourceRecord.trim() !== ''
    ? `open|${pairKeyOf([engagement, sourceRecord.trim(), typeof category === 'string' ? category.trim() : ''])}`
    : null

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
