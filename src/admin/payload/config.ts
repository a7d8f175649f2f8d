'use client'

import { useConfig } from '@payloadcms/ui'
import type { ClientField } from 'payload'
import { useMemo } from 'react'
import type { Slugs } from '../../options.ts'

/** A collection as the panel knows it, its texts in the panel's language. */
export type CollectionInfo = {
  /** The field that a record is called by. */
  readonly title: string
  /** The fields that its list is searched in. */
  readonly searched: readonly string[]
  /** Its fields by their names, those in rows and unnamed tabs included. */
  readonly fields: ReadonlyMap<string, ClientField>
}

/** Of a collection that there is none of: nothing but its records' ids. */
export const useCollectionInfo = (slug: string): CollectionInfo => {
  const { getEntityConfig } = useConfig()
  return useMemo(() => {
    const { admin, fields = [] } = getEntityConfig({ collectionSlug: slug }) ?? {}
    const title = admin?.useAsTitle ?? 'id'
    const searched = [...new Set([title, ...(admin?.listSearchableFields ?? [])])]
    return { title, searched: searched.filter((each) => each !== 'id'), fields: fieldsByName(fields) }
  }, [getEntityConfig, slug])
}

/**
 * A field in the panel's language. Payload hands custom fields a config that it keeps in the language which was asked
 * for first; what every page gets of the whole config is in its own. `schemaPath` begins with the collection's slug.
 */
export const useFieldInPanelLanguage = <Field extends { type?: unknown }>({
  field,
  type,
  schemaPath,
}: {
  field: Field
  type: ClientField['type']
  schemaPath: string | undefined
}): Field => {
  // Rows and unnamed tabs have places of their own in the path.
  const [slug = '', name = '', ...below] =
    schemaPath?.split('.').filter((part) => !part.startsWith('_')) ?? []
  const { fields } = useCollectionInfo(slug)
  const own = below.length === 0 ? fields.get(name) : undefined
  return own?.type === type ? (own as Field) : field
}

/** What the plugin tells the panel about itself. */
type PanelCustom = {
  readonly slugs: Slugs
  readonly playbooks: readonly {
    readonly key: string
    readonly label: string
    /** Who may start it. */
    readonly roles: readonly string[]
  }[]
}

/** Slugs of the plugin's collections by their keys, as the host has named them. */
export const useSlugs = (): Slugs => usePanelCustom().slugs

/** The playbooks that could be started when the process began. */
export const useConfiguredPlaybooks = (): PanelCustom['playbooks'] => usePanelCustom().playbooks

const usePanelCustom = (): PanelCustom =>
  (useConfig().config.admin.custom as { 'payload-playbooks': PanelCustom })['payload-playbooks']

const fieldsByName = (fields: readonly ClientField[]): ReadonlyMap<string, ClientField> => {
  const named = new Map<string, ClientField>()
  const add = (list: readonly ClientField[]): void => {
    for (const field of list) {
      if (field.type === 'tabs') {
        for (const tab of field.tabs) if (!('name' in tab && tab.name)) add(tab.fields)
      } else if ('name' in field && field.name) named.set(field.name, field)
      else if ('fields' in field) add(field.fields)
    }
  }
  add(fields)
  return named
}
