import { isStorable } from '../../engine/texts.ts'
import { isRecord } from '../../engine/values.ts'
import type { TranslationKey } from '../../i18n/index.ts'
import type { Problem } from '../errors.ts'
import { shown, unknownField } from '../input.ts'
import { MAX_VALUE } from './indicator-rules.ts'
import { momentOf } from './where-text.ts'

const MAX_KEY = 200
/** Clocks differ: what is said to be of the next minute is taken as of now. */
const LENIENCE = 60_000

/** A row that is well-formed. */
export type PushedRow = {
  readonly at: number
  readonly key: string
  readonly engagement: unknown
  readonly value: number
  /** null: now. */
  readonly moment: string | null
}

const FIELDS = ['key', 'engagement', 'at', 'value']

/** Reads a row; null, and problems, where it is none. */
export const rowOf = ({
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
}): PushedRow | null => {
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
