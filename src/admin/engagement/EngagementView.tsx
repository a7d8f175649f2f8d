import type { DocumentViewClientProps, DocumentViewServerProps } from 'payload'
import type { PanelPages } from '../../runtime/panel-pages.ts'
import { DocumentForm } from '../payload/DocumentForm.tsx'
import { EngagementPage } from './EngagementPage.tsx'

/** An engagement at its own address; a new one is filled in by Payload's own form. */
export const EngagementView = async (props: DocumentViewServerProps & DocumentViewClientProps) => {
  const { doc, initPageResult } = props
  const { req, collectionConfig } = initPageResult
  const id = (doc as { id?: string | number } | undefined)?.id
  if (id === undefined) return <DocumentForm {...formPropsOf(props)} />
  const pages = req.payload.config.custom['payload-playbooks'] as PanelPages
  return (
    <EngagementPage
      collection={collectionConfig?.slug ?? ''}
      initial={await pages.engagement({ req, id })}
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
