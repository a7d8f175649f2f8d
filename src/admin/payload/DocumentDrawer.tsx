'use client'

import { useDocumentDrawer } from '@payloadcms/ui'
import { type ReactNode, useEffect, useMemo, useState } from 'react'

type Id = string | number

export type RecordDrawer = {
  /** Opens the drawer on a record, or, without an id, on a new one that begins with these values. */
  readonly open: (args: { id?: Id; initialData?: Readonly<Record<string, unknown>> }) => void
  /** To be put anywhere on the page. */
  readonly drawer: ReactNode
}

/** Payload's own form of a record, in a drawer above the page. */
export const useRecordDrawer = ({
  collection,
  onSaved,
}: {
  /** Slug. */
  collection: string
  /** After the record was created or changed; the drawer closes by itself after a creation. */
  onSaved?: (record: Readonly<Record<string, unknown>>) => void
}): RecordDrawer => {
  const [asked, setAsked] = useState<{ id?: Id; initialData?: Readonly<Record<string, unknown>> } | null>(
    null,
  )
  const [DocumentDrawer, , { openDrawer, closeDrawer }] = useDocumentDrawer({
    collectionSlug: collection,
    ...(asked?.id === undefined ? {} : { id: asked.id }),
  })
  // The drawer's name depends on what it shows, so it can be opened only after that is known.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for every time somebody asks
  useEffect(() => {
    if (asked) openDrawer()
  }, [asked])
  return useMemo(
    () => ({
      open: (args) => setAsked({ ...args }),
      drawer: asked && (
        <DocumentDrawer
          {...(asked.initialData ? { initialData: { ...asked.initialData } } : {})}
          onSave={({ doc, operation }) => {
            if (operation === 'create') closeDrawer()
            onSaved?.(doc as Record<string, unknown>)
          }}
          redirectAfterCreate={false}
        />
      ),
    }),
    [asked, DocumentDrawer, closeDrawer, onSaved],
  )
}
