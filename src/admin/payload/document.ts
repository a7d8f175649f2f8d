'use client'

import { useDocumentInfo } from '@payloadcms/ui'

/** The document around a component: a page of it, or its form. */
export const useDocumentAround = (): {
  /** null while it is not stored yet. */
  readonly id: string | number | null
  /** Slug. */
  readonly collection: string
  /** Another one after every time that its form was saved. */
  readonly savedAt: string
  /** Whether the reader may change it. */
  readonly mayWrite: boolean
} => {
  const { id, collectionSlug, lastUpdateTime, hasSavePermission } = useDocumentInfo()
  return {
    id: id ?? null,
    collection: collectionSlug ?? '',
    savedAt: String(lastUpdateTime ?? ''),
    mayWrite: hasSavePermission === true,
  }
}
