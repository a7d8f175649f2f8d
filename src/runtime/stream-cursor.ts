import type { Where } from 'payload'
import { LAST_INSTANT } from '../engine/dates.ts'
import { isStorable } from '../engine/texts.ts'
import type { RecordId } from '../engine/types.ts'

/**
 * A place in an activity stream: the moment of an entry, and the entries that are known at or shortly before it.
 * Opaque to clients.
 */
export type StreamCursor = {
  /** Milliseconds since 1970; 0 in a stream that had no entry. */
  readonly at: number
  /** Newest first. */
  readonly ids: readonly RecordId[]
}

/**
 * Entries carry the moment of their decision. It is a little earlier than their commit, and comes from the clocks of
 * several processes, so that an entry may turn up below one that was read before. A poll therefore looks this far back
 * behind the newest entry it knows, and leaves out those it knows already.
 */
export const OVERLAP_MS = 60_000

/** More than this many entries within the overlap: the oldest of them are given a second time. */
const KNOWN_IDS = 150

export const encodeCursor = ({ at, ids }: StreamCursor): string =>
  Buffer.from(JSON.stringify([at, ...ids.slice(0, KNOWN_IDS)])).toString('base64url')

/** null: this was never a cursor of a stream. */
export const decodeCursor = (text: string): StreamCursor | null => {
  if (text.length > MAX_LENGTH) return null
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString())
    if (!Array.isArray(parts)) return null
    const [at, ...ids] = parts as unknown[]
    if (typeof at !== 'number' || !Number.isSafeInteger(at) || at < 0 || at > LAST_INSTANT) return null
    return ids.every((id) => typeof id === 'number' || (typeof id === 'string' && isStorable(id)))
      ? { at, ids: ids as RecordId[] }
      : null
  } catch {
    return null
  }
}

/** Where a poll goes on: the newest moment of all, and everything known within the overlap behind it. */
export const cursorAfter = ({
  entries,
  before,
}: {
  entries: readonly { readonly id: RecordId; readonly createdAt: string }[]
  /** Of the poll that found the entries. */
  before?: StreamCursor | undefined
}): StreamCursor => {
  const moments = entries.map(({ createdAt }) => Date.parse(createdAt))
  const at = Math.max(before?.at ?? 0, ...moments)
  const recent = entries.filter((_, index) => (moments[index] ?? 0) > at - OVERLAP_MS).map(({ id }) => id)
  // What was known may be too old by now; knowing it does no harm, and there is a limit.
  return { at, ids: [...recent, ...(before?.ids ?? [])].slice(0, KNOWN_IDS) }
}

/** Entries below a place, in the order of the stream. */
export const below = ({ at, ids: [id] }: StreamCursor): Where => {
  const moment = new Date(at).toISOString()
  const earlier: Where = { createdAt: { less_than: moment } }
  return id === undefined
    ? earlier
    : { or: [earlier, { and: [{ createdAt: { equals: moment } }, { id: { less_than: id } }] }] }
}

/** Entries that a poll does not know yet. */
export const unknownSince = ({ at, ids }: StreamCursor): Where => ({
  and: [
    { createdAt: { greater_than: new Date(Math.max(0, at - OVERLAP_MS)).toISOString() } },
    ...(ids.length > 0 ? [{ id: { not_in: [...ids] } }] : []),
  ],
})

/** JSON of 150 ids of 36 characters, in base64. */
const MAX_LENGTH = 12_000
