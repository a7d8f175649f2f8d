'use client'

import { Gutter, SetDocumentStepNav, useConfig } from '@payloadcms/ui'
import type { ReactNode } from 'react'

/** What Payload puts around a document's own form, around a page of ours: the trail of links, and the margins. */
export const DocumentFrame = ({
  collection,
  id,
  children,
}: {
  collection: string
  id?: string | number
  children: ReactNode
}) => {
  const { getEntityConfig } = useConfig()
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
