import type { InputError } from '../../engine/types.ts'
import { hasDoubles, idsOf } from './references.ts'
import type { RuleArgs } from './types.ts'

/** No amount of money is greater, and no figure of an outcome farther from 0. */
export const MAX_AMOUNT = 1_000_000_000_000

/** Amounts of money: from 0 on, at most two decimals. */
export const amountProblems = ({ path, value }: { path: string; value: unknown }): InputError[] => {
  if (typeof value !== 'number') return []
  if (!Number.isFinite(value) || value < 0 || value > MAX_AMOUNT)
    return [{ path, code: 'out-of-range', params: { min: 0, max: MAX_AMOUNT } }]
  return Number(value.toFixed(2)) === value ? [] : [{ path, code: 'too-many-decimals', params: { max: 2 } }]
}

export const contractProblems = ({ data, before }: RuleArgs): InputError[] => [
  ...(data.value === before?.value ? [] : amountProblems({ path: 'value', value: data.value })),
  ...(hasDoubles(idsOf(data.engagements)) ? [{ path: 'engagements', code: 'duplicate' } as const] : []),
  ...(data.link === before?.link ? [] : linkProblems({ path: 'link', value: data.link })),
]

/** Only what a browser opens as a page: no address that would run something. */
const linkProblems = ({ path, value }: { path: string; value: unknown }): InputError[] => {
  if (value === undefined || value === null || value === '') return []
  const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : null
  return url && (url.protocol === 'https:' || url.protocol === 'http:') && url.hostname !== ''
    ? []
    : [{ path, code: 'not-a-link' }]
}
