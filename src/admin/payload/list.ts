'use client'

import { useAuth, useListDrawerContext, useListQuery } from '@payloadcms/ui'
import type { Data, Where } from 'payload'

export { DefaultCell } from '@payloadcms/ui'

/** The list around the component: what it is narrowed to, and who looks. */
export type List = {
  readonly userId: string | null
  readonly where: Where | undefined
  readonly narrowTo: (where: Where) => void
  /** Whether the list's address is of one value of a field. */
  readonly isFixed: (field: string) => boolean
}

export const useList = (): List => {
  const { user } = useAuth()
  const { query, handleWhereChange } = useListQuery()
  return {
    userId: user?.id === undefined ? null : String(user.id),
    where: query.where,
    narrowTo: (where) => void handleWhereChange?.(where),
    isFixed: (field) => Boolean((query as Readonly<Record<string, unknown>>)[field]),
  }
}

/** A list that a record is chosen from, beside the page. */
export const useListDrawer = (): {
  readonly isInDrawer: boolean
  readonly onSelect: ((args: { collectionSlug: string; doc: Data; docID: string }) => void) | undefined
} => {
  const { isInDrawer, onSelect } = useListDrawerContext()
  return { isInDrawer, onSelect }
}
