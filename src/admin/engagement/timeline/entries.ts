import type { TimelineItem, TimelineTab } from '../../../engagement/home.ts'

/** A newest page, before what was loaded below it already. Nothing between them can be missing: it would be in the page. */
export const withNewest = (before: TimelineTab, newest: TimelineTab): TimelineTab => {
  const known = new Set(before.items.map(({ id }) => String(id)))
  const joins = newest.next === null || newest.items.some(({ id }) => known.has(String(id)))
  if (!joins) return newest
  const inPage = new Set(newest.items.map(({ id }) => String(id)))
  const last = newest.items.at(-1)
  // What was taken out meanwhile stands nowhere in the page, though it should.
  const below = before.items.filter(
    (item) => !inPage.has(String(item.id)) && last !== undefined && item.at <= last.at,
  )
  const isLonger = below.length > 0
  return {
    items: [...newest.items, ...below],
    facets: newest.facets,
    next: isLonger ? before.next : newest.next,
  }
}

/** Everything that is loaded, and a page below it. */
export const withEarlier = (before: TimelineTab, earlier: TimelineTab): TimelineTab => {
  const known = new Set(before.items.map(({ id }) => String(id)))
  return {
    items: [...before.items, ...earlier.items.filter(({ id }) => !known.has(String(id)))],
    facets: earlier.facets,
    next: earlier.next,
  }
}

export type TimelineDay = { readonly key: string; readonly at: Date; readonly items: readonly TimelineItem[] }

/** Entries by the days of the reader's own time zone, in the order that they have. */
export const byDay = (items: readonly TimelineItem[]): readonly TimelineDay[] => {
  const days: { key: string; at: Date; items: TimelineItem[] }[] = []
  for (const item of items) {
    const at = new Date(item.at)
    const key = `${at.getFullYear()}-${at.getMonth()}-${at.getDate()}`
    const last = days.at(-1)
    if (last?.key === key) last.items.push(item)
    else days.push({ key, at, items: [item] })
  }
  return days
}
