'use client'

import { useRouteTransition } from '@payloadcms/ui'
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
