'use client'

import { useDocumentInfo } from '@payloadcms/ui'

/** The document whose page is shown; `id` is undefined while it is not stored yet. */
export const useDocument = (): { readonly id: string | number | undefined; readonly collection: string } => {
  const { id, collectionSlug } = useDocumentInfo()
  return { id: id ?? undefined, collection: collectionSlug ?? '' }
}
