'use client'

import type { ListViewClientProps } from 'payload'
import type { PlaybookRow } from '../../../runtime/playbooks/list-rows.ts'
import '../../lists/lists.css'
import { ListFrame } from '../../payload/ListFrame.tsx'
import { useListDrawer } from '../../payload/list.ts'
import { PlainList } from '../../payload/PlainList.tsx'
import { useTexts } from '../../payload/texts.ts'
import { Button } from '../../payload/ui.ts'
import '../../shared/controls.css'
import './list.css'
import { RowsContext } from './rows.ts'

/** Payload's list of the playbooks, with what runs them and what is to be looked at. */
export const PlaybooksList = ({
  rows,
  isEmpty,
  isFiltered,
  allHref,
  ...view
}: ListViewClientProps & {
  rows: Readonly<Record<string, PlaybookRow>>
  isEmpty: boolean
  isFiltered: boolean
  /** The list without anything that narrows it. */
  allHref: string
}) => {
  const { t } = useTexts()
  const { isInDrawer } = useListDrawer()
  return (
    <RowsContext value={rows}>
      {isInDrawer ? (
        <PlainList {...view} />
      ) : (
        <div className="pb-lists pb-playbooks-list">
          <ListFrame
            empty={
              <div className="pb-lists-empty">
                <p>{t(isFiltered ? 'lists:empty:filtered' : 'publishing:list:empty')}</p>
                {isFiltered ? (
                  <Button buttonStyle="secondary" el="link" margin={false} size="small" to={allHref}>
                    {t('lists:showAll')}
                  </Button>
                ) : view.hasCreatePermission ? (
                  <Button buttonStyle="primary" el="link" margin={false} to={view.newDocumentURL}>
                    {t('publishing:list:first')}
                  </Button>
                ) : (
                  <p className="pb-note">{t('publishing:list:notHere')}</p>
                )}
              </div>
            }
            hasBulkChanges={false}
            header={null}
            isEmpty={isEmpty}
            title={null}
            view={view}
          />
        </div>
      )}
    </RowsContext>
  )
}
