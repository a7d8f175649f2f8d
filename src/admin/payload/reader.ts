'use client'

import { useAuth } from '@payloadcms/ui'

/** Id of whoever looks at the page; null when nobody is signed in any more. */
export const useReaderId = (): string | null => {
  const { user } = useAuth()
  return user?.id === undefined ? null : String(user.id)
}
