'use client'

import { createContext, type ReactNode, useContext } from 'react'
import type { RecordId } from '../../engine/types.ts'

/** The engagement whose home page is shown. */
export type Home = {
  readonly engagement: { readonly collection: string; readonly id: RecordId }
  /** Raised whenever something was done that changes what the tabs show: they read again. */
  readonly round: number
  /** Reads the header again, and with it every tab that is open. */
  readonly refresh: () => void
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
