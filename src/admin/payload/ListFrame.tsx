'use client'

import { ConfigProvider, DefaultListView, useConfig } from '@payloadcms/ui'
import type { ListViewClientProps } from 'payload'
import { type ReactNode, useMemo } from 'react'

/**
 * Payload's list view, with parts of it said otherwise: its title, what stands below the title, and what it says when
 * there is nothing to list.
 */
export const ListFrame = ({
  view,
  title,
  header,
  isEmpty,
  empty,
  hasCreateButton = true,
  hasBulkChanges = true,
}: {
  /** What Payload hands to a list view. */
  view: ListViewClientProps
  /** null: the collection's own. */
  title: string | null
  header: ReactNode
  isEmpty: boolean
  empty: ReactNode
  /** Payload's own button to create a record. */
  hasCreateButton?: boolean
  hasBulkChanges?: boolean
}) => {
  const list = (
    <DefaultListView
      {...view}
      AfterListTable={
        <>
          {isEmpty && empty}
          {view.AfterListTable}
        </>
      }
      Description={
        <>
          {view.Description}
          {header}
        </>
      }
      hasCreatePermission={hasCreateButton && view.hasCreatePermission}
      {...(hasBulkChanges ? {} : { disableBulkDelete: true, disableBulkEdit: true })}
    />
  )
  return title === null ? list : <Titled list={list} slug={view.collectionSlug} title={title} />
}

/** Payload's list takes its title, also in the trail of links, from the collection's label. */
const Titled = ({ list, slug, title }: { list: ReactNode; slug: string; title: string }) => {
  const { config } = useConfig()
  const titled = useMemo(
    () => ({
      ...config,
      collections: config.collections.map((collection) =>
        collection.slug === slug
          ? { ...collection, labels: { ...collection.labels, plural: title } }
          : collection,
      ),
    }),
    [config, slug, title],
  )
  return <ConfigProvider config={titled as typeof config}>{list}</ConfigProvider>
}
