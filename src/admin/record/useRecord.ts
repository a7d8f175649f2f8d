'use client'

import { useEffect, useState } from 'react'
import { usePanel } from '../panel/PanelContext.tsx'
import { useSlugs } from '../payload/config.ts'
import { useRoutes } from '../payload/routes.ts'
import { useTexts } from '../payload/texts.ts'
import { getJson, type Id } from '../shared/api.ts'

export type Named = { readonly id: Id; readonly name?: string | null; readonly email?: string | null }

type ItemRun = { readonly startedAt?: string; readonly endedAt?: string }

/** What the tab shows beyond what the page knows already. */
export type RecordDetails = {
  readonly account?: Named | Id | null
  readonly contact?: Named | Id | null
  readonly keyContact?: Named | Id | null
  readonly accountManager?: Named | Id | null
  readonly customerSuccessManager?: Named | Id | null
  readonly dueDate?: string | null
  readonly goLive?: string | null
  readonly renewalDate?: string | null
  readonly definition?: { readonly key?: string | null; readonly version?: number | null } | null
  readonly run?: { readonly activities?: Readonly<Record<string, ItemRun>> } | null
}

const OF_PLAY = ['contact', 'dueDate', 'definition', 'run']
const OF_ENGAGEMENT = ['keyContact', 'accountManager', 'customerSuccessManager', 'goLive', 'renewalDate']

/** Reads the rest of the page's record, and again when it has changed; null until it is there. */
export const useRecordDetails = (): {
  details: RecordDetails | null
  hasFailed: boolean
  again: () => void
} => {
  const { subject } = usePanel()
  const routes = useRoutes()
  const slugs = useSlugs()
  const { language } = useTexts()
  const [details, setDetails] = useState<RecordDetails | null>(null)
  const [hasFailed, setHasFailed] = useState(false)
  const [round, setRound] = useState(0)
  const { kind, collection, id, updatedAt } = subject
  // biome-ignore lint/correctness/useExhaustiveDependencies: what the server answers changes with the record
  useEffect(() => {
    const abort = new AbortController()
    const query = new URLSearchParams({ depth: '1', joins: 'false' })
    for (const field of kind === 'play' ? OF_PLAY : OF_ENGAGEMENT) query.set(`select[${field}]`, 'true')
    for (const field of ['name', 'email']) query.set(`populate[${slugs.contacts}][${field}]`, 'true')
    const url = routes.api(`/${collection}/${id}?${query}`)
    getJson<RecordDetails>({ url, language, signal: abort.signal }).then(
      (document) => {
        setDetails(document)
        setHasFailed(false)
      },
      () => {
        if (!abort.signal.aborted) setHasFailed(true)
      },
    )
    return () => abort.abort()
  }, [kind, collection, id, updatedAt, routes, slugs, language, round])
  return { details, hasFailed, again: () => setRound((before) => before + 1) }
}

/** When work on a play began, and when its last activity ended. */
export const momentsOf = (run: RecordDetails['run']): { started: string | null; ended: string | null } => {
  const activities = Object.values(run?.activities ?? {})
  const started = activities.flatMap(({ startedAt }) => startedAt ?? []).sort()
  const ended = activities.flatMap(({ endedAt }) => endedAt ?? []).sort()
  return { started: started[0] ?? null, ended: ended.at(-1) ?? null }
}
