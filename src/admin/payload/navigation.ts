'use client'

import { useRouteCache, useRouteTransition } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useCallback } from 'react'

/** Goes to an address of the panel as its links do. */
export const useGoTo = (): ((address: string) => void) => {
  const router = useRouter()
  const { startRouteTransition } = useRouteTransition()
  return useCallback(
    (address) => startRouteTransition(() => router.push(address)),
    [router, startRouteTransition],
  )
}

/** What the server has rendered of the page is rendered anew; what is typed on it stays. */
export const useRefreshPage = (): (() => void) => useRouteCache().clearRouteCache
