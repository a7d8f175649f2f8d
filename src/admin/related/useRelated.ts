'use client'

import { useEffect, useState } from 'react'
import type { RelatedCard, RelatedList } from '../../runtime/related/related.ts'
import { usePanel } from '../panel/PanelContext.tsx'
import { useRoutes } from '../payload/routes.ts'
import { useTexts } from '../payload/texts.ts'
import { getJson } from '../shared/api.ts'

export type Loaded<T> = {
  /** What was read last; it stays while it is read again. */
  readonly value: T | null
  readonly hasFailed: boolean
  readonly again: () => void
}

/** The lists of the page's record with their counts. */
export const useRelatedLists = (): Loaded<readonly RelatedList[]> =>
  useFromSubject<{ lists: readonly RelatedList[] }, readonly RelatedList[]>('related', listsOf)

/** The first records of one list; `round` is raised to read them again. */
export const useRelatedCards = ({
  list,
  round,
}: {
  list: string
  round: number
}): Loaded<readonly RelatedCard[]> =>
  useFromSubject<{ cards: readonly RelatedCard[] }, readonly RelatedCard[]>(
    `related/${encodeURIComponent(list)}`,
    cardsOf,
    round,
  )

const listsOf = ({ lists }: { lists: readonly RelatedList[] }) => lists
const cardsOf = ({ cards }: { cards: readonly RelatedCard[] }) => cards

/** Reads below the record's address, and again when the record has changed. */
const useFromSubject = <Body, Value>(path: string, take: (body: Body) => Value, round = 0): Loaded<Value> => {
  const { subject } = usePanel()
  const routes = useRoutes()
  const { language } = useTexts()
  const [value, setValue] = useState<Value | null>(null)
  const [hasFailed, setHasFailed] = useState(false)
  const [own, setOwn] = useState(0)
  const url = routes.api(`/${subject.collection}/${subject.id}/${path}`)
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the server answers changes with the record
  useEffect(() => {
    const abort = new AbortController()
    getJson<Body>({ url, language, signal: abort.signal }).then(
      (body) => {
        setValue(take(body))
        setHasFailed(false)
      },
      () => {
        if (!abort.signal.aborted) setHasFailed(true)
      },
    )
    return () => abort.abort()
  }, [url, language, take, subject.updatedAt, round, own])
  return { value, hasFailed, again: () => setOwn((before) => before + 1) }
}
