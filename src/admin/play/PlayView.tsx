import type { DocumentViewServerProps } from 'payload'
import type { PanelPages } from '../../runtime/panel-pages.ts'
import { PlayPage } from './PlayPage.tsx'
import { StartPlay } from './StartPlay.tsx'

/** A play at its own address: read on the server, worked on in the browser. Without an id, the start of a new one. */
export const PlayView = async ({ doc, initPageResult, searchParams }: DocumentViewServerProps) => {
  const { req, collectionConfig } = initPageResult
  const pages = req.payload.config.custom['payload-playbooks'] as PanelPages
  const collection = collectionConfig?.slug ?? ''
  const id = (doc as { id?: string | number } | undefined)?.id
  if (id === undefined) {
    const { playbook, engagement } = searchParams ?? {}
    return <StartPlay collection={collection} start={await pages.start({ req, playbook, engagement })} />
  }
  return <PlayPage collection={collection} initial={await pages.play({ req, id })} key={id} />
}
