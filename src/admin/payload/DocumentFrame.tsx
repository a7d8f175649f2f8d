'use client'

import { Gutter, SetDocumentStepNav, useConfig, useDocumentTitle } from '@payloadcms/ui'
import { type ReactNode, useEffect } from 'react'

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
  // Payload sets a title of its own after every first look.
  const { title: shown, setDocumentTitle } = useDocumentTitle()
  useEffect(() => {
    if (title !== undefined && shown !== title) setDocumentTitle(title)
  }, [title, shown, setDocumentTitle])
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
