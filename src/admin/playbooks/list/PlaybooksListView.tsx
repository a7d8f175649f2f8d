import { createLocalReq, type ListViewClientProps, type ListViewServerPropsOnly } from 'payload'
import { formatAdminURL } from 'payload/shared'
import type { PanelPages } from '../../../runtime/panel-pages.ts'
import type { ListedPlaybook } from '../../../runtime/playbooks/list-rows.ts'
import { clientProps } from '../../lists/ListView.tsx'
import { isFiltered, type SearchParams } from '../../lists/search-params.ts'
import { PlaybooksList } from './PlaybooksList.tsx'

/** The list of playbooks. What runs them, and what is wrong with their drafts, is read on the server. */
export const PlaybooksListView = async (props: ListViewClientProps & ListViewServerPropsOnly) => {
  const { data, payload, user, i18n, searchParams, ...others } = props
  const view = clientProps(others as Record<string, unknown>)
  const { playbookRows } = payload.config.custom['payload-playbooks'] as PanelPages
  const req = await createLocalReq({ req: { i18n: i18n as never }, ...(user ? { user } : {}) }, payload)
  const list = formatAdminURL({
    adminRoute: payload.config.routes.admin,
    path: `/collections/${view.collectionSlug}`,
  })
  return (
    <PlaybooksList
      {...view}
      // Said in full: Payload keeps what an address leaves out from the list that was shown before.
      allHref={`${list}?search=`}
      isEmpty={data.docs.length === 0}
      isFiltered={isFiltered((searchParams ?? {}) as SearchParams)}
      rows={await playbookRows({ req, playbooks: data.docs as unknown as ListedPlaybook[] })}
    />
  )
}
