const ISO = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:\d{2})?)?$/

/** The first and the last millisecond of the years 1 to 9999. */
const FIRST = Date.parse('0001-01-01T00:00:00.000Z')
export const LAST_INSTANT = Date.parse('9999-12-31T23:59:59.999Z')

/**
 * The instant that an ISO 8601 date or date-time names, in milliseconds since 1970-01-01T00:00Z; null when `value` is
 * none, names a day that does not exist, or lies outside the years 1 to 9999 (UTC), which not every database can keep. A day is its midnight, and a time without a zone is taken as UTC: the
 * answer must not depend on where the server stands.
 */
export function instantOf(value: unknown): number | null {
  if (value instanceof Date) {
    return inYears(value.getTime())
  }
  const match = typeof value === 'string' ? ISO.exec(value) : null
  if (!match) {
    return null
  }
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  const offset = offsetMinutes(match[8])
  if (month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59 || second > 59 || offset === null) {
    return null
  }
  const milliseconds = Number((match[7] ?? '0').padEnd(3, '0').slice(0, 3))
  const date = new Date(0)
  // setUTCFullYear and not Date.UTC: the latter reads the years 0 to 99 as 1900 to 1999.
  date.setUTCFullYear(year, month - 1, day)
  date.setUTCHours(hour, minute, second, milliseconds)
  return date.getUTCDate() === day ? inYears(date.getTime() - offset * 60_000) : null
}

const inYears = (instant: number): number | null =>
  instant >= FIRST && instant <= LAST_INSTANT ? instant : null

function offsetMinutes(zone: string | undefined): number | null {
  if (zone === undefined || zone === 'Z') {
    return 0
  }
  const hours = Number(zone.slice(1, 3))
  const minutes = Number(zone.slice(4, 6))
  if (hours > 23 || minutes > 59) {
    return null
  }
  return (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes)
}
