'use client'

import { useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useMemo } from 'react'

/** Addresses of the panel and the API, wherever the host has put them. */
export type Routes = {
  /** `path` begins with a slash. */
  readonly api: (path: string) => string
  /** Of the panel. */
  readonly admin: (path: string) => string
  readonly document: (args: { collection: string; id: string | number }) => string
  /** A list, narrowed by equality or to several values of a field. */
  readonly list: (collection: string, where: Readonly<Record<string, string | readonly string[]>>) => string
}

export const useRoutes = (): Routes => {
  const { config } = useConfig()
  const { routes, serverURL } = config
  return useMemo(() => {
    const admin = (path: string) => formatAdminURL({ adminRoute: routes.admin, path: path as `/${string}` })
    return {
      api: (path) =>
        formatAdminURL({ apiRoute: routes.api, path: path as `/${string}`, serverURL: serverURL ?? '' }),
      admin,
      document: ({ collection, id }) => admin(`/collections/${collection}/${id}`),
      list: (collection, where) => {
        const query = new URLSearchParams(
          Object.entries(where).flatMap(([field, value], at) =>
            typeof value === 'string'
              ? [[`${CONDITIONS}[${at}][${field}][equals]`, value]]
              : value.map((each, item) => [`${CONDITIONS}[${at}][${field}][in][${item}]`, each]),
          ),
        )
        return `${admin(`/collections/${collection}`)}?${query}`
      },
    }
  }, [routes, serverURL])
}

/** Where the list's own filters look for conditions. */
const CONDITIONS = 'where[or][0][and]'
