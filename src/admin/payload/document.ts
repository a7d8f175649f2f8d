'use client'

import { useDocumentEvents, useDocumentInfo } from '@payloadcms/ui'
import { useCallback } from 'react'

/** The document that is open, as far as the plugin's components need it; Payload's own shape of it may change. */
export type OpenDocument = {
  /** undefined while it is being created. */
  readonly id: string | number | undefined
  readonly collection: string
  /** When it was last saved, as far as the page knows. */
  readonly updatedAt: string | undefined
  /** When a record was last saved in a drawer of the page. */
  readonly otherSavedAt: string | undefined
  /** Tells the page what the server now holds, so that it does not take it for somebody else's change. */
  readonly setSaved: (document: Readonly<Record<string, unknown>>) => void
}

export const useOpenDocument = (): OpenDocument => {
  const { id, collectionSlug, data, setData, setLastUpdateTime } = useDocumentInfo()
  const { mostRecentUpdate } = useDocumentEvents()
  const setSaved = useCallback(
    (document: Readonly<Record<string, unknown>>) => {
      setData({ ...document })
      if (typeof document.updatedAt === 'string') setLastUpdateTime(new Date(document.updatedAt).getTime())
    },
    [setData, setLastUpdateTime],
  )
  return {
    id,
    collection: collectionSlug ?? '',
    updatedAt: data?.updatedAt as string | undefined,
    otherSavedAt: mostRecentUpdate?.updatedAt,
    setSaved,
  }
}
