import type { FilterImplOptions } from 'liquidjs'
import { instantOf } from '../engine/dates.ts'

type FilterFunction = Extract<FilterImplOptions, (...args: never[]) => unknown>

const STYLES = ['full', 'long', 'medium', 'short'] as const
const DAY = 86_400_000

/**
 * Filters for dates, in the language of the rendering:
 * `{{ play.dueDate | date }}` (long), `| date: "short"`, `| date: "%d.%m.%Y"`, `| datetime` (UTC),
 * `{{ today | plus_days: 7 }}`, `| plus_working_days: 3` (Monday to Friday): an ISO day again.
 * What is no date passes unchanged.
 */
export const ownFilters = ({
  strftime,
}: {
  /** Liquid's own filter `date`, which knows formats with percent signs. */
  strftime: FilterFunction
}): Readonly<Record<string, FilterImplOptions>> => ({
  date(value: unknown, style: unknown = 'long') {
    this.context.memoryLimit.use(100)
    const at = momentOf(value)
    if (at === null) return value
    if (typeof style === 'string' && style.includes('%')) {
      return strftime.call(this, new Date(at).toISOString(), style)
    }
    return new Intl.DateTimeFormat(this.context.opts.locale, {
      dateStyle: STYLES.find((each) => each === style) ?? 'long',
      timeZone: 'UTC',
    }).format(at)
  },
  datetime(value: unknown, style: unknown = 'long') {
    this.context.memoryLimit.use(100)
    const at = momentOf(value)
    if (at === null) return value
    const text = new Intl.DateTimeFormat(this.context.opts.locale, {
      dateStyle: STYLES.find((each) => each === style) ?? 'long',
      timeStyle: 'short',
      timeZone: 'UTC',
    }).format(at)
    return `${text} UTC`
  },
  plus_days(value: unknown, days: unknown) {
    this.context.memoryLimit.use(10)
    const at = momentOf(value)
    return at === null ? value : dayOf(at + wholeNumber(days) * DAY)
  },
  plus_working_days(value: unknown, days: unknown) {
    this.context.memoryLimit.use(Math.abs(wholeNumber(days)) + 10)
    const at = momentOf(value)
    return at === null ? value : dayOf(afterWorkingDays({ at, days: wholeNumber(days) }))
  },
})

/** ISO dates alone, and the day that it is: what else might be one depends on where the server stands. */
const momentOf = (value: unknown): number | null =>
  value === 'now' || value === 'today' ? Date.now() : instantOf(value)

const MAX_DAYS = 36_525

const wholeNumber = (value: unknown): number => {
  const number = Math.trunc(Number(value))
  return Number.isFinite(number) ? Math.max(-MAX_DAYS, Math.min(MAX_DAYS, number)) : 0
}

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10)

const afterWorkingDays = ({ at, days }: { at: number; days: number }): number => {
  const step = days < 0 ? -DAY : DAY
  let day = at
  for (let left = Math.abs(days); left > 0; ) {
    day += step
    const weekday = new Date(day).getUTCDay()
    if (weekday !== 0 && weekday !== 6) left -= 1
  }
  return day
}
