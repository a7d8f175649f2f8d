import { instantOf } from '../engine/dates.ts'

const RELATIVE = /^([+-])\s?(\d{1,4}) (day|week|month)s?(?: at ([01]\d|2[0-3]):([0-5]\d))?$/
const DAY = 86_400_000

/**
 * The moment that a text names, as ISO 8601 in UTC: `today`, `+7 days`, `+2 weeks`, `+1 month`, each also with
 * ` at 14:00`, or an ISO date. A day without a time is its noon, so that it is the same day for everybody between
 * Honolulu and Auckland. Null for anything else.
 */
export function momentOf({ text, now }: { text: string; now: string }): string | null {
  const wanted = text
    .trim()
    .toLowerCase()
    .replace(/^today/, '+0 days')
  const match = RELATIVE.exec(wanted)
  if (!match) {
    const day = /^\d{4}-\d{2}-\d{2}$/.test(wanted) ? `${wanted}T12:00:00Z` : text.trim()
    const instant = instantOf(day)
    return instant === null ? null : new Date(instant).toISOString()
  }
  const [, sign, count = '0', unit, hours = '12', minutes = '00'] = match
  const amount = Number(count) * (sign === '-' ? -1 : 1)
  const date = new Date(now)
  date.setUTCHours(Number(hours), Number(minutes), 0, 0)
  if (unit !== 'month')
    return new Date(date.getTime() + amount * DAY * (unit === 'week' ? 7 : 1)).toISOString()
  const month = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + amount + 1, 0))
  // The 31st of a month of 30 days is its last day.
  date.setUTCFullYear(
    month.getUTCFullYear(),
    month.getUTCMonth(),
    Math.min(date.getUTCDate(), month.getUTCDate()),
  )
  return date.toISOString()
}

export const DATES_ALLOWED =
  'today, +7 days, +2 weeks, +1 month, each also with "at 14:00", or a date such as 2027-04-30'
