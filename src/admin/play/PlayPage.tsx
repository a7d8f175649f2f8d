'use client'

import '../shared/controls.css'
import './play.css'
import { useMemo } from 'react'
import { PanelProvider } from '../panel/PanelContext.tsx'
import { SidePanel } from '../panel/SidePanel.tsx'
import type { Subject } from '../panel/subject.ts'
import { DocumentFrame } from '../payload/DocumentFrame.tsx'
import type { Page } from './api.ts'
import { Board } from './Board.tsx'
import { Notices } from './Notices.tsx'
import { PlayProvider } from './PlayContext.tsx'
import { PlayHeader } from './PlayHeader.tsx'
import { usePlay } from './usePlay.ts'

/** The page of a play: where it stands, what is next, what is in the way, who has it; and the side panel. */
export const PlayPage = ({ initial, collection }: { initial: Page; collection: string }) => {
  const play = usePlay({ initial, collection })
  const subject = useMemo(() => subjectOf({ page: play.page, collection }), [play.page, collection])
  return (
    <DocumentFrame collection={collection} id={subject.id}>
      <PlayProvider collection={collection} play={play}>
        <PanelProvider refresh={play.reload} subject={subject}>
          <div className="pb-root pb-page">
            <PlayHeader />
            <div className="pb-columns">
              <div className="pb-main">
                <Notices />
                <Board />
              </div>
              <SidePanel without={['timeline']} />
            </div>
          </div>
        </PanelProvider>
      </PlayProvider>
    </DocumentFrame>
  )
}

const subjectOf = ({ page, collection }: { page: Page; collection: string }): Subject => {
  const { run, record, playbook } = page
  return {
    kind: 'play',
    id: run.play.id,
    number: run.play.number,
    title: record.title,
    collection,
    state: run.play.state,
    playbook: run.play.playbook,
    visibility: playbook.visibility,
    visibleToCustomer: record.visibleToCustomer,
    account: record.account,
    engagement: record.engagement && {
      id: record.engagement.id,
      number: record.engagement.number,
      title: record.engagement.name,
    },
    contact: record.contact === null ? null : { id: record.contact, name: '' },
    assignedTo: record.assignedTo,
    squad: record.squad,
    createdAt: record.createdAt,
    updatedAt: record.updatedAt,
    mayWork: playbook.mayRun,
  }
}
