'use client'

import type { ReactNode } from 'react'
import type { HomeTab } from '../../engagement/home.ts'
import { useHome } from './HomeContext.tsx'
import { tabIdOf } from './HomeTabList.tsx'

/** A figure that leads to the tab which explains it: a link that can be opened apart, and a tab when it is pressed. */
export const TabLink = ({
  tab,
  className = 'pb-link',
  children,
}: {
  tab: HomeTab
  className?: string
  children: ReactNode
}) => {
  const { openTab } = useHome()
  return (
    <a
      className={className}
      href={`?tab=${tab}`}
      onClick={(event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
        event.preventDefault()
        openTab(tab)
        document.getElementById(tabIdOf(tab))?.focus()
      }}
    >
      {children}
    </a>
  )
}
