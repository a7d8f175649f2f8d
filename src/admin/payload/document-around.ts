'use client'

import { useDocumentInfo, useDocumentTitle } from '@payloadcms/ui'
import { useEffect } from 'react'
import type { Id } from '../shared/api.ts'

/** The document whose form is around the component. */
export type DocumentAround = {
  /** null: it is not stored yet. */
  readonly id: Id | null
  /** Slug. */
  readonly collection: string
  /** Changes whenever the form was saved. */
  readonly savedAt: string
  readonly mayWrite: boolean
}

export const useDocumentAround = (): DocumentAround => {
  const { id, collectionSlug, hasSavePermission, savedDocumentData } = useDocumentInfo()
  const { updatedAt } = (savedDocumentData ?? {}) as { updatedAt?: unknown }
  return {
    id: typeof id === 'string' || typeof id === 'number' ? id : null,
    collection: collectionSlug ?? '',
    savedAt: typeof updatedAt === 'string' ? updatedAt : '',
    mayWrite: hasSavePermission === true,
  }
}

/** Heads the page of the document, and its trail of links, by this name; null leaves it to Payload. */
export const useDocumentName = (name: string | null): void => {
  const { title, setDocumentTitle } = useDocumentTitle()
  // Payload sets a title of its own after every first look.
  useEffect(() => {
    if (name !== null && title !== name) setDocumentTitle(name)
  }, [name, title, setDocumentTitle])
}
