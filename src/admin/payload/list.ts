'use client'

import { useAuth, useListQuery } from '@payloadcms/ui'
import type { Where } from 'payload'

/** The list around the component: what it is narrowed to, and who looks. */
export type List = {
  readonly userId: string | null
  readonly where: Where | undefined
  readonly narrowTo: (where: Where) => void
}

export const useList = (): List => {
  const { user } = useAuth()
  const { query, handleWhereChange } = useListQuery()
  return {
    userId: user?.id === undefined ? null : String(user.id),
    where: query.where,
    narrowTo: (where) => void handleWhereChange?.(where),
  }
}
