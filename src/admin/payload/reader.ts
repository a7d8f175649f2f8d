'use client'

import { useAuth } from '@payloadcms/ui'
import { useCallback, useMemo } from 'react'

/** Id of whoever looks at the page; null when nobody is signed in any more. */
export const useReaderId = (): string | null => {
  const { user } = useAuth()
  return user?.id === undefined ? null : String(user.id)
}

/** Whoever looks at the page; null when nobody is signed in any more. */
export const useReader = (): { readonly id: string | number; readonly name: string } | null => {
  const { user } = useAuth()
  const { id, name, email } = (user ?? {}) as { id?: string | number; name?: unknown; email?: unknown }
  const called = [name, email].find((each): each is string => typeof each === 'string' && each !== '') ?? ''
  return useMemo(() => (id === undefined ? null : { id, name: called }), [id, called])
}

/** Keys of the roles that whoever looks at the page has. */
export const useReaderRoles = (): readonly string[] => {
  const { user } = useAuth()
  const { roles } = (user ?? {}) as { roles?: unknown }
  return Array.isArray(roles) ? roles : []
}

/** Whether whoever looks at the page may make records of a collection, by its slug. */
export const useMayCreate = (): ((collection: string) => boolean) => {
  const { permissions } = useAuth()
  return useCallback((slug) => Boolean(permissions?.collections?.[slug]?.create), [permissions])
}
