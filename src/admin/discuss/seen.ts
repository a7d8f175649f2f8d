import type { DiscussionAnswer } from '../../runtime/discussions/answers.ts'
import type { Id } from '../shared/api.ts'

const KEY = 'playbooks-discussions-seen'
/** Discussions that one browser remembers; the oldest are forgotten. */
const MOST = 300

type Seen = Readonly<Record<string, string>>

/** Up to which time each discussion was read in this browser. */
export const readSeen = (): Seen => {
  try {
    const stored: unknown = JSON.parse(window.localStorage.getItem(KEY) ?? '{}')
    return typeof stored === 'object' && stored !== null && !Array.isArray(stored) ? (stored as Seen) : {}
  } catch {
    return {}
  }
}

/** Notes that a discussion was read up to a message. */
export const markSeen = (id: Id, at: string): void => {
  try {
    const { [String(id)]: before, ...others } = readSeen()
    if (before !== undefined && before >= at) return
    const kept = Object.entries(others).slice(-MOST + 1)
    window.localStorage.setItem(KEY, JSON.stringify(Object.fromEntries([...kept, [`${id}`, at]])))
  } catch {
    return
  }
}

/** Somebody else has said something that was not read in this browser. */
export const isUnread = ({
  discussion: { id, lastMessage, state },
  reader,
}: {
  discussion: Pick<DiscussionAnswer, 'id' | 'lastMessage' | 'state'>
  reader: string | null
}): boolean => {
  if (!lastMessage || state === 'ended' || String(lastMessage.author?.id ?? '') === reader) return false
  const seen = readSeen()[String(id)]
  return seen === undefined || seen < lastMessage.createdAt
}
