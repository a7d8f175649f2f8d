'use client'

import { Gutter, SetDocumentStepNav, useConfig } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { useDocumentName } from './document-around.ts'

/** What Payload puts around a document's own form, around a page of ours: the trail of links, and the margins. */
export const DocumentFrame = ({
  collection,
  id,
  title,
  children,
}: {
  collection: string
  id?: string | number
  /** Of the page, where the document has none yet. */
  title?: string
  children: ReactNode
}) => {
  const { getEntityConfig } = useConfig()
  useDocumentName(title ?? null)
  const { labels, admin } = getEntityConfig({ collectionSlug: collection }) ?? {}
  return (
    <>
      <SetDocumentStepNav
        collectionSlug={collection}
        {...(id === undefined ? {} : { id })}
        pluralLabel={labels?.plural as string}
        useAsTitle={admin?.useAsTitle as string}
      />
      <Gutter className="pb-gutter">{children}</Gutter>
    </>
  )
}

/** The trail of links to a document whose name is in no field of its own (see `useDocumentName`). */
export const DocumentTrail = ({ collection, id }: { collection: string; id: string | number }) => {
  const { labels } = useConfig().getEntityConfig({ collectionSlug: collection }) ?? {}
  // Any field but the id: Payload then takes the title that the page has.
  return (
    <SetDocumentStepNav
      collectionSlug={collection}
      id={id}
      pluralLabel={labels?.plural as string}
      useAsTitle="name"
    />
  )
}
