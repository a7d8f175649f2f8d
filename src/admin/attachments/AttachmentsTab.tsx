'use client'

import '../shared/controls.css'
import './attachments.css'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { AttachmentItem } from '../../runtime/attachment-list.ts'
import { usePanel } from '../panel/PanelContext.tsx'
import { useTexts } from '../payload/texts.ts'
import { ShimmerEffect } from '../payload/ui.ts'
import { AttachmentRow } from './AttachmentRow.tsx'
import { DropZone } from './DropZone.tsx'
import { UploadList } from './UploadList.tsx'
import { useAttachments } from './useAttachments.ts'
import { useUploads } from './useUploads.ts'

/** The files of the page's record: what is there, and a place for more. */
const AttachmentsTab = () => {
  const { subject, stream, setCount } = usePanel()
  const { t } = useTexts()
  const [said, setSaid] = useState('')
  const heading = useRef<HTMLElement>(null)
  const version = useMemo(
    () => String(stream.entries?.find(({ kind }) => kind === 'attachment')?.id ?? ''),
    [stream.entries],
  )
  const { list, hasFailed, reload, setVisible, remove } = useAttachments({ subject, version })
  const { look } = stream
  const onArrived = useCallback(
    (count: number) => {
      reload()
      look()
      setSaid(t('attachments:done', { count }))
    },
    [reload, look, t],
  )
  const uploads = useUploads({ subject, maxSize: list?.maxSize ?? null, onArrived })

  const total = list?.total ?? null
  useEffect(() => {
    if (total !== null) setCount('attachments', total)
  }, [total, setCount])

  const onVisible = async (item: AttachmentItem, visible: boolean): Promise<string | null> => {
    const problem = await setVisible(item, visible)
    look()
    if (problem === null) {
      setSaid(t(visible ? 'attachments:nowVisible' : 'attachments:nowInternal', { name: item.name }))
    }
    return problem
  }
  const onRemove = async (item: AttachmentItem): Promise<string | null> => {
    const problem = await remove(item)
    look()
    if (problem === null) {
      setSaid(t('attachments:removed', { name: item.name }))
      // What had the focus is gone with its row.
      heading.current?.focus()
    }
    return problem
  }

  return (
    <section aria-label={t('attachments:title')} className="pb-attachments" ref={heading} tabIndex={-1}>
      <p aria-live="polite" className="pb-hidden">
        {said}
      </p>
      {list?.mayAttach && <DropZone maxSize={list.maxSize} onFiles={uploads.add} />}
      <UploadList uploads={uploads} />
      {hasFailed && (
        <div className="pb-problem" role="alert">
          <p>{t('attachments:notLoaded')}</p>
          <button className="pb-link" onClick={reload} type="button">
            {t('attachments:again')}
          </button>
        </div>
      )}
      {list === null && !hasFailed && (
        <div aria-busy="true">
          <p className="pb-hidden">{t('attachments:loading')}</p>
          <ShimmerEffect height="10rem" />
        </div>
      )}
      {list?.attachments.length === 0 && uploads.list.length === 0 && (
        <p className="pb-note">{t(list.mayAttach ? 'attachments:empty' : 'attachments:emptyToRead')}</p>
      )}
      {list && list.attachments.length > 0 && (
        <ul className="pb-attachments-list">
          {list.attachments.map((item) => (
            <AttachmentRow
              item={item}
              key={item.id}
              onRemove={() => onRemove(item)}
              onVisible={(visible) => onVisible(item, visible)}
            />
          ))}
        </ul>
      )}
      {list && list.total > list.attachments.length && (
        <p className="pb-note">
          {t('attachments:more', { shown: list.attachments.length, total: list.total })}
        </p>
      )}
    </section>
  )
}

export default AttachmentsTab
