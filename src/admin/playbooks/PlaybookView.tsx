import type { DocumentViewServerProps } from 'payload'
import type { PanelPages } from '../../runtime/panel-pages.ts'
import { NewPlaybookRoom } from './new/NewPlaybookRoom.tsx'
import { isView } from './views.ts'
import { WorkbenchRoom } from './WorkbenchRoom.tsx'

/** A playbook at its own address: read on the server, worked on in the browser. Without an id, a new one. */
export const PlaybookView = async ({ doc, initPageResult, searchParams }: DocumentViewServerProps) => {
  const { req, collectionConfig } = initPageResult
  const pages = req.payload.config.custom['payload-playbooks'] as PanelPages
  const collection = collectionConfig?.slug ?? ''
  const { id, key } = (doc ?? {}) as { id?: string | number; key?: string }
  if (id === undefined || key === undefined) {
    return <NewPlaybookRoom collection={collection} page={await pages.newPlaybook({ req })} />
  }
  const page = await pages.playbook({ req, key })
  const view = searchParams?.view
  return <WorkbenchRoom collection={collection} key={id} page={page} view={isView(view) ? view : null} />
}
