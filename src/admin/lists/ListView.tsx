import { createLocalReq, type ListViewClientProps, type ListViewServerPropsOnly } from 'payload'
import { formatAdminURL } from 'payload/shared'
import type { ListView as View } from '../../runtime/list-views.ts'
import type { PanelLists } from '../../runtime/panel-lists.ts'
import { RecordsList } from './RecordsList.tsx'
import { isFiltered, listOf, playbookOf, type SearchParams, withParams } from './search-params.ts'
import { isCountedList, type ListKind } from './words.ts'

type ListViewProps = ListViewClientProps &
  ListViewServerPropsOnly & {
    /** Key of the collection. */
    kind: ListKind
  }

/** A list with saved filters: their counts are read on the server. */
export const ListView = async (props: ListViewProps) => {
  const { kind, data, payload, user, i18n, searchParams, ...others } = props
  const view = clientProps(others as Record<string, unknown>)
  // Beside a page, to choose a record from, a list has no address.
  const isPage = searchParams !== undefined
  const params = (searchParams ?? {}) as SearchParams
  const { counts, playbooks } = payload.config.custom['payload-playbooks'] as PanelLists
  const narrowed = kind === 'plays' ? playbookOf(params) : null
  const playbook = playbooks({ user }).find(({ key }) => key === narrowed)
  const list = formatAdminURL({
    adminRoute: payload.config.routes.admin,
    path: `/collections/${view.collectionSlug}`,
  })
  const req = await createLocalReq({ req: { i18n: i18n as never }, ...(user ? { user } : {}) }, payload)
  const found =
    !isCountedList(kind) || !isPage ? null : await counts({ req, collection: kind, playbook: narrowed })
  const known = found ? (['all', ...Object.keys(found.views)] as ('all' | View)[]) : []
  const current = known.find((each) => each === params.show) ?? 'all'
  return (
    <RecordsList
      {...view}
      allHref={`${list}${listOf(playbook?.key ?? null)}`}
      isEmpty={data.docs.length === 0}
      isFiltered={isFiltered(params)}
      kind={kind}
      playbook={playbook ? { key: playbook.key, plural: playbook.plural } : null}
      states={found?.states ?? {}}
      tabs={known.map((each) => ({
        view: each,
        href: `${list}${withParams({ searchParams: params, params: { show: each, page: null } })}`,
        count: each === 'all' ? (found?.all ?? 0) : (found?.views[each] ?? 0),
        isCurrent: each === current,
      }))}
    />
  )
}

/** Props of the server stay there: the rest is what Payload's list view takes in the browser. */
const SERVER_PROPS = [
  'collectionConfig',
  'limit',
  'listPreferences',
  'listSearchableFields',
  'locale',
  'params',
  'permissions',
]

/** What Payload's list view takes in the browser. */
export const clientProps = (props: Record<string, unknown>): ListViewClientProps =>
  Object.fromEntries(
    Object.entries(props).filter(([name]) => !SERVER_PROPS.includes(name)),
  ) as unknown as ListViewClientProps
