import { weekStart } from '../../engagement/weeks.ts'

export type Formats = {
  /** At most one decimal. */
  readonly number: (value: number) => string
  /** At most two decimals. */
  readonly exact: (value: number) => string
  /** With its sign, also above 0. */
  readonly signed: (value: number) => string
  /** Of 0 to 100. */
  readonly percent: (value: number) => string
  /** A day, in UTC: days have no time zone. */
  readonly day: (at: string | Date) => string
  /** A day without its year. */
  readonly shortDay: (at: string | Date) => string
  /** The Monday that a week begins with, without its year. */
  readonly weekTick: (week: string) => string
  /** The days of a week. */
  readonly weekDays: (week: string) => string
}

/** Numbers and days as a language writes them. */
export const formatsIn = (language: string): Formats => {
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 1 })
  const exact = new Intl.NumberFormat(language, { maximumFractionDigits: 2 })
  const signed = new Intl.NumberFormat(language, { maximumFractionDigits: 1, signDisplay: 'exceptZero' })
  const percent = new Intl.NumberFormat(language, { maximumFractionDigits: 1, style: 'percent' })
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' })
  const shortDay = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', timeZone: 'UTC' })
  return {
    number: (value) => number.format(value),
    exact: (value) => exact.format(value),
    signed: (value) => signed.format(value),
    percent: (value) => percent.format(value / 100),
    day: (at) => day.format(new Date(at)),
    shortDay: (at) => shortDay.format(new Date(at)),
    weekTick: (week) => shortDay.format(weekStart(week)),
    weekDays: (week) => {
      const monday = weekStart(week)
      return day.formatRange(monday, new Date(monday.getTime() + 6 * 86_400_000))
    },
  }
}
