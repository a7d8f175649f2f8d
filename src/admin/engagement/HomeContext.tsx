'use client'

import { createContext, type ReactNode, useContext } from 'react'
import type { HomeHeader, HomeTab } from '../../engagement/home.ts'
import type { RecordId } from '../../engine/types.ts'
import type { CollectionKey } from '../../options.ts'

/** The engagement whose home page is shown. */
export type Home = {
  readonly engagement: { readonly collection: string; readonly id: RecordId }
  readonly header: HomeHeader
  /** Raised whenever something was done that changes what the tabs show: they read again. */
  readonly round: number
  /** Reads the header again, and with it every tab that is open. */
  readonly refresh: () => void
  /** The header as it is after something was done. */
  readonly onHeader: (header: HomeHeader) => void
  /** The tab that is open. */
  readonly tab: HomeTab
  readonly openTab: (tab: HomeTab) => void
  /** Opens the form of a new record beside the page, the engagement filled in; null where the reader may make none. */
  readonly creator: (
    collection: CollectionKey,
  ) => ((initial?: Readonly<Record<string, unknown>>) => void) | null
}

const Context = createContext<Home | null>(null)

/** What every tab of the home page may need. */
export const HomeProvider = ({ home, children }: { home: Home; children: ReactNode }) => (
  <Context value={home}>{children}</Context>
)

export const useHome = (): Home => {
  const home = useContext(Context)
  if (!home) throw new Error('payload-playbooks: this component belongs on the home page of an engagement.')
  return home
}
