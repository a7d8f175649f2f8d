'use client'

import { useRouteTransition } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'

/** Goes to an address of the panel as its links do. */
export const useGoTo = (): ((address: string) => void) => {
  const router = useRouter()
  const { startRouteTransition } = useRouteTransition()
  return (address) => startRouteTransition(() => router.push(address))
}
