'use client'

import { useId } from 'react'
import type { MyWork } from '../../runtime/work.ts'
import { StartMenu } from '../lists/StartMenu.tsx'
import { useTexts } from '../payload/texts.ts'
import { DueRowView, NextRowView, StuckRowView } from './rows.tsx'
import '../shared/controls.css'
import '../lists/lists.css'
import { useMyWork } from './useMyWork.ts'
import './work.css'
import { WorkList } from './WorkList.tsx'

/** My work: what to do next, what is due, what is stuck; each row can be acted on where it stands. */
export const MyWorkLists = ({ initial }: { initial: MyWork }) => {
  const { t } = useTexts()
  const id = useId()
  const { work, busy, act } = useMyWork(initial)
  const acting = { busy, act }
  return (
    <section aria-labelledby={id} className="pb-root pb-work">
      <div className="pb-work-head">
        <h2 className="pb-work-title" id={id}>
          {t('work:title')}
        </h2>
        <StartMenu />
      </div>
      <div className="pb-work-lists">
        <WorkList empty={t('work:emptyNext')} title={t('work:next')} total={work.totals.next}>
          {work.next.map((row) => (
            <NextRowView key={`${row.play.id}/${row.activity.key}`} row={row} {...acting} />
          ))}
        </WorkList>
        <WorkList empty={t('work:emptyDue')} title={t('work:due')} total={work.totals.due}>
          {work.due.map((row) => (
            <DueRowView key={`${row.collection}/${row.id}`} row={row} {...acting} />
          ))}
        </WorkList>
        <WorkList empty={t('work:emptyStuck')} title={t('work:stuck')} total={work.totals.stuck}>
          {work.stuck.map((row) => (
            <StuckRowView key={row.play.id} row={row} {...acting} />
          ))}
        </WorkList>
      </div>
    </section>
  )
}
