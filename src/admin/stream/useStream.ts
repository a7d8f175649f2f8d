'use client'

import { useCallback, useMemo, useState } from 'react'
import type { Subject } from '../panel/subject.ts'
import type { Id } from '../shared/api.ts'

/** One entry of the stream as the panel gets it. */
export type Entry = {
  readonly id: Id
  readonly kind: string
  readonly createdAt: string
  readonly body: string | null
  readonly visibility: 'customer' | 'internal'
  readonly author: { readonly id: Id; readonly name: string } | null
}

export type Stream = {
  /** Newest first; null while the first page is on its way. */
  readonly entries: readonly Entry[] | null
  /** Looks for what is new right now. */
  readonly look: () => void
}

/** The activity stream of a subject: its newest entries, and what others add within seconds. */
export const useStream = (_: {
  subject: Subject
  /** Somebody else has worked on the subject: what the page shows of it is old. */
  onOthersWork: () => void
}): Stream => {
  const [entries] = useState<readonly Entry[] | null>(null)
  const look = useCallback(() => undefined, [])
  return useMemo(() => ({ entries, look }), [entries, look])
}
