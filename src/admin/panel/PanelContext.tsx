'use client'

import { createContext, type ReactNode, useCallback, useContext, useMemo, useState } from 'react'
import { type Stream, useStream } from '../stream/useStream.ts'
import type { Subject } from './subject.ts'
import type { TabKey } from './tab-key.ts'

export type Panel = {
  readonly subject: Subject
  /** The subject's activity stream: read once for the whole page, and kept up to date. */
  readonly stream: Stream
  /** Reads the page's record again, after something was done that changes it. */
  readonly refresh: () => void
  /** What a tab's badge says; null: nothing. */
  readonly counts: Readonly<Partial<Record<TabKey, number | null>>>
  readonly setCount: (tab: TabKey, count: number | null) => void
  /** The tab that is open; null where the panel is closed. */
  readonly tab: TabKey | null
  readonly openTab: (tab: TabKey) => void
}

const Context = createContext<Panel | null>(null)

/** What every tab of the side panel, and every dialog of the page, may need. */
export const PanelProvider = ({
  subject,
  refresh,
  children,
}: {
  subject: Subject
  refresh: () => void
  children: ReactNode
}) => {
  const stream = useStream({ subject, onOthersWork: refresh })
  const [counts, setCounts] = useState<Panel['counts']>({})
  const [tab, setTab] = useState<TabKey | null>('activity')
  const setCount = useCallback<Panel['setCount']>(
    (key, count) => setCounts((before) => (before[key] === count ? before : { ...before, [key]: count })),
    [],
  )
  const value = useMemo<Panel>(
    () => ({ subject, stream, refresh, counts, setCount, tab, openTab: setTab }),
    [subject, stream, refresh, counts, setCount, tab],
  )
  return <Context value={value}>{children}</Context>
}

export const usePanel = (): Panel => {
  const panel = useContext(Context)
  if (!panel) throw new Error('payload-playbooks: this component belongs on a page with a side panel.')
  return panel
}
