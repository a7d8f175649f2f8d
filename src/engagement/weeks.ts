/**
 * Weeks by ISO 8601, in UTC: they begin on Monday, and the week of 4 January is the first of its year. So the last days
 * of December may lie in the next year's first week, and the first of January in the last week of the year before.
 */

const DAY = 86_400_000
const WEEK = 7 * DAY
/** Years from 1970 to 9999. */
const PATTERN = /^(19[7-9]\d|[2-9]\d{3})-W(0[1-9]|[1-4]\d|5[0-3])$/

/** The week of a moment (`2026-W07`). */
export const isoWeek = (at: Date | string): string => {
  const thursday = new Date(mondayOf(new Date(at)).getTime() + 3 * DAY)
  const year = thursday.getUTCFullYear()
  const number = 1 + Math.round((mondayOf(thursday).getTime() - firstMonday(year)) / WEEK)
  return `${String(year).padStart(4, '0')}-W${String(number).padStart(2, '0')}`
}

/** Whether a text is a week that there is: only some years have a week 53. */
export const isWeek = (text: unknown): text is string =>
  typeof text === 'string' && PATTERN.test(text) && isoWeek(startOf(text)) === text

/**
 * When a week begins: its Monday, midnight in UTC.
 * @throws RangeError when there is no such week
 */
export const weekStart = (week: string): Date => {
  if (!isWeek(week)) throw new RangeError(`"${week}" is no ISO week such as 2026-W07.`)
  return startOf(week)
}

/** The week that lies `by` weeks later, or earlier where that is negative. */
export const weekAfter = ({ week, by }: { week: string; by: number }): string =>
  isoWeek(new Date(weekStart(week).getTime() + by * WEEK))

/** The last weeks up to that of `now`, oldest first. */
export const lastWeeks = ({ now, count }: { now: Date | string; count: number }): string[] => {
  const current = mondayOf(new Date(now)).getTime()
  return Array.from({ length: count }, (_, at) => isoWeek(new Date(current - (count - 1 - at) * WEEK)))
}

const startOf = (week: string): Date =>
  new Date(firstMonday(Number(week.slice(0, 4))) + (Number(week.slice(6)) - 1) * WEEK)

/** The Monday of the year's first week. */
const firstMonday = (year: number): number => mondayOf(new Date(Date.UTC(year, 0, 4))).getTime()

const mondayOf = (at: Date): Date => {
  const midnight = Math.floor(at.getTime() / DAY) * DAY
  const weekday = (new Date(midnight).getUTCDay() + 6) % 7
  return new Date(midnight - weekday * DAY)
}
