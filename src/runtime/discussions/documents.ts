import type { RecordId } from '../../engine/types.ts'
import type { SubjectKind } from '../subject.ts'

/** A discussion as the database holds it. */
export type DiscussionDocument = {
  readonly id: RecordId
  readonly play?: unknown
  readonly engagement?: unknown
  readonly participants?: readonly unknown[] | null
  readonly readers?: readonly unknown[] | null
  readonly state: 'open' | 'ended'
  readonly startedBy?: unknown
  readonly lastMessageAt?: string | null
  readonly endedAt?: string | null
  readonly endedBy?: unknown
  readonly rev: number
  readonly transcript?: { readonly messages?: readonly string[] } | null
  readonly transcribed?: boolean | null
  readonly createdAt: string
}

/** A message as the database holds it. */
export type MessageDocument = {
  readonly id: RecordId
  readonly discussion: unknown
  readonly body: string
  readonly author?: unknown
  readonly createdAt: string
}

/** Characters of one message. */
export const MAX_MESSAGE = 10_000

/** Participants of one discussion. */
export const MAX_PARTICIPANTS = 100

/** What a discussion is about. */
export type SubjectRef = { readonly kind: SubjectKind; readonly id: RecordId }
