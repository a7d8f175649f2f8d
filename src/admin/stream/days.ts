import type { Entry } from './useStream.ts'

export type Day = { readonly key: string; readonly at: Date; readonly entries: readonly Entry[] }

/** Entries by the days of the reader's own time zone, in the order that they have. */
export const byDay = (entries: readonly Entry[]): readonly Day[] => {
  const days: { key: string; at: Date; entries: Entry[] }[] = []
  for (const entry of entries) {
    const at = new Date(entry.createdAt)
    const key = dayOf(at)
    const last = days.at(-1)
    if (last?.key === key) last.entries.push(entry)
    else days.push({ key, at, entries: [entry] })
  }
  return days
}

export const dayName = ({
  at,
  language,
  today,
  yesterday,
}: {
  at: Date
  language: string
  today: string
  yesterday: string
}): string => {
  const now = new Date()
  if (dayOf(at) === dayOf(now)) return today
  if (dayOf(at) === dayOf(new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1))) return yesterday
  return new Intl.DateTimeFormat(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(at.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' }),
  }).format(at)
}

const dayOf = (at: Date): string => `${at.getFullYear()}-${at.getMonth()}-${at.getDate()}`
