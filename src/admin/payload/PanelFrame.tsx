import { DefaultTemplate } from '@payloadcms/next/templates'
import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'

/** What Payload puts around its own pages, around a page of ours that belongs to no collection. */
export const PanelFrame = ({
  initPageResult: { locale, permissions, req, visibleEntities },
  params,
  searchParams,
  children,
}: Pick<AdminViewServerProps, 'initPageResult' | 'params' | 'searchParams'> & { children: ReactNode }) => (
  <DefaultTemplate
    i18n={req.i18n}
    {...(locale ? { locale } : {})}
    {...(params ? { params } : {})}
    payload={req.payload}
    permissions={permissions}
    req={req}
    {...(searchParams ? { searchParams } : {})}
    {...(req.user ? { user: req.user } : {})}
    visibleEntities={{ collections: visibleEntities.collections, globals: visibleEntities.globals }}
  >
    {children}
  </DefaultTemplate>
)
