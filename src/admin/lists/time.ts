const DAY = 86_400_000
const SOON = 2

/** A day, or a moment, against now: how many days are left (negative: gone), and what that means. */
export const dayOf = ({
  at,
  now = new Date(),
}: {
  /** ISO 8601. Days are stored at noon UTC, so the day is that of UTC. */
  at: string
  now?: Date
}): { readonly days: number; readonly is: 'overdue' | 'soon' | 'later' } => {
  const start = (date: Date) => Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate())
  const days = Math.round((start(new Date(at)) - start(now)) / DAY)
  return { days, is: days < 0 ? 'overdue' : days <= SOON ? 'soon' : 'later' }
}

/** `in 6 days`, `today`, `3 days ago`, `2 months ago`. */
export const inDays = ({ days, language }: { days: number; language: string }): string => {
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  const size = Math.abs(days)
  if (size < 14) return format.format(days, 'day')
  if (size < 60) return format.format(Math.trunc(days / 7), 'week')
  return size < 730
    ? format.format(Math.trunc(days / 30.4), 'month')
    : format.format(Math.trunc(days / 365), 'year')
}

const UNITS = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const

/** How long something has lasted, `3 days`; null for less than a minute. */
export const lasted = ({
  since,
  language,
  now = Date.now(),
}: {
  since: string
  language: string
  now?: number
}): string | null => {
  const seconds = (now - Date.parse(since)) / 1000
  const [unit, length] = UNITS.find(([, size]) => seconds >= size) ?? [null, 1]
  if (unit === null) return null
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(
    Math.trunc(seconds / length),
  )
}
