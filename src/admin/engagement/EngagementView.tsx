import type { DocumentViewClientProps, DocumentViewServerProps } from 'payload'
import type { PanelPages } from '../../runtime/panel-pages.ts'
import { DocumentForm } from '../payload/DocumentForm.tsx'
import { HomePage } from './HomePage.tsx'
import { isHomeTab } from './home-tab.ts'

/** The home page of an engagement at its own address; a new one is filled in by Payload's own form. */
export const EngagementView = async (props: DocumentViewServerProps & DocumentViewClientProps) => {
  const { doc, initPageResult, searchParams } = props
  const { req, collectionConfig } = initPageResult
  const id = (doc as { id?: string | number } | undefined)?.id
  if (id === undefined) return <DocumentForm {...formPropsOf(props)} />
  const pages = req.payload.config.custom['payload-playbooks'] as PanelPages
  const tab = searchParams?.tab
  return (
    <HomePage
      asked={isHomeTab(tab) ? tab : 'overview'}
      collection={collectionConfig?.slug ?? ''}
      initial={await pages.engagementHome({ req, id })}
      key={id}
    />
  )
}

/** What Payload hands to a form in the browser: all that it does not keep for the server. */
const formPropsOf = (props: DocumentViewServerProps & DocumentViewClientProps): DocumentViewClientProps => {
  const {
    doc: _doc,
    hasPublishedDoc: _hasPublishedDoc,
    i18n: _i18n,
    initPageResult: _initPageResult,
    locale: _locale,
    params: _params,
    payload: _payload,
    permissions: _permissions,
    routeSegments: _routeSegments,
    searchParams: _searchParams,
    user: _user,
    versions: _versions,
    ...rest
  } = props as unknown as Record<string, unknown>
  return rest as unknown as DocumentViewClientProps
}
