'use client'

import type { ListViewClientProps } from 'payload'
import { ListFrame } from '../payload/ListFrame.tsx'
import { useListDrawer } from '../payload/list.ts'
import { PlainList } from '../payload/PlainList.tsx'
import '../shared/controls.css'
import { EmptyList, type EmptyListProps } from './EmptyList.tsx'
import './lists.css'
import { StartMenu } from './StartMenu.tsx'
import { StateFilter } from './StateFilter.tsx'
import { type ViewTab, ViewTabs } from './ViewTabs.tsx'

export type RecordsListProps = Pick<EmptyListProps, 'kind' | 'playbook' | 'allHref' | 'isFiltered'> & {
  readonly tabs: readonly ViewTab[]
  readonly states: Readonly<Record<string, number>>
  readonly isEmpty: boolean
}

/** Payload's list of a collection, with saved filters above it, and words where it is empty. */
export const RecordsList = ({
  kind,
  playbook,
  allHref,
  isFiltered,
  tabs,
  states,
  isEmpty,
  ...view
}: RecordsListProps & ListViewClientProps) => {
  const { isInDrawer } = useListDrawer()
  if (isInDrawer) return <PlainList {...view} />
  const current = tabs.find((tab) => tab.isCurrent)?.view ?? 'all'
  const isPlays = kind === 'plays'
  return (
    <div className={`pb-lists pb-lists-of-${kind}`}>
      <ListFrame
        empty={
          <EmptyList
            allHref={allHref}
            createHref={view.hasCreatePermission ? view.newDocumentURL : null}
            isFiltered={isFiltered}
            kind={kind}
            playbook={playbook}
            view={current}
          />
        }
        hasBulkChanges={!isPlays}
        hasCreateButton={!isPlays}
        header={
          tabs.length > 0 || isPlays ? (
            <div className="pb-lists-head">
              {tabs.length > 0 && <ViewTabs tabs={tabs} />}
              {Object.keys(states).length > 0 && <StateFilter counts={states} />}
              {isPlays && <StartMenu {...(playbook ? { playbook: playbook.key } : {})} />}
            </div>
          ) : null
        }
        isEmpty={isEmpty}
        title={playbook?.plural ?? null}
        view={view}
      />
    </div>
  )
}
