import type { StreamPage } from '../../runtime/stream-page.ts'
import type { Entry } from './useStream.ts'

/** What is loaded of a stream. */
export type Loaded = {
  /** Newest first, without gaps down to `older`. */
  readonly entries: readonly Entry[]
  readonly cursor: string
  readonly older: string | null
}

/** What a poll has found, added to what is there: polls overlap, and an entry may belong below newer ones. */
export const withNews = (before: Loaded, page: StreamPage): Loaded => {
  // More than one page of news: what was loaded no longer joins them.
  if (page.older !== null) return page
  if (page.entries.length === 0)
    return before.cursor === page.cursor ? before : { ...before, cursor: page.cursor }
  return { ...before, entries: sorted([...page.entries, ...before.entries]), cursor: page.cursor }
}

export const withOlder = (before: Loaded, page: StreamPage): Loaded => ({
  ...before,
  entries: sorted([...before.entries, ...page.entries]),
  older: page.older,
})

const sorted = (entries: readonly Entry[]): readonly Entry[] => {
  const byId = new Map(entries.map((entry) => [String(entry.id), entry]))
  return [...byId.values()].sort(
    (one, other) => other.createdAt.localeCompare(one.createdAt) || compareIds(other.id, one.id),
  )
}

const compareIds = (one: Entry['id'], other: Entry['id']): number =>
  typeof one === 'number' && typeof other === 'number'
    ? one - other
    : String(one).localeCompare(String(other))
