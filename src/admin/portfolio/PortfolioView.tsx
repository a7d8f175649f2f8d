import { notFound } from 'next/navigation.js'
import type { AdminViewServerProps } from 'payload'
import type { PanelPages } from '../../runtime/panel-pages.ts'
import { PanelFrame } from '../payload/PanelFrame.tsx'
import { PortfolioPage } from './PortfolioPage.tsx'
import { paramsOf, queryOf } from './query.ts'

/** All engagements under way at an address of their own, for the staff; the first page is read on the server. */
export const PortfolioView = async (props: AdminViewServerProps & { collection: string }) => {
  const { req } = props.initPageResult
  const pages = req.payload.config.custom['payload-playbooks'] as PanelPages
  if (!pages.isStaff({ user: req.user })) notFound()
  const query = queryOf(props.searchParams ?? {})
  const initial = await pages.portfolio({ req, query: paramsOf(query) })
  return (
    <PanelFrame {...props}>
      <PortfolioPage collection={props.collection} initial={initial} query={query} />
    </PanelFrame>
  )
}
