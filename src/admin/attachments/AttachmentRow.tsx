'use client'

import { useEffect, useId, useRef, useState } from 'react'
import type { AttachmentItem } from '../../runtime/attachment-list.ts'
import { usePanel } from '../panel/PanelContext.tsx'
import { useTexts } from '../payload/texts.ts'
import { Button } from '../payload/ui.ts'
import { Icon } from '../shared/StateMark.tsx'
import { When } from '../shared/When.tsx'
import { FileIcon } from './FileIcon.tsx'
import { isShown, sizeText } from './files.ts'

/** One file: what it is, who may see it, and what can be done with it. */
export const AttachmentRow = ({
  item,
  onVisible,
  onRemove,
}: {
  item: AttachmentItem
  /** Each says what went wrong, or null. */
  onVisible: (visible: boolean) => Promise<string | null>
  onRemove: () => Promise<string | null>
}) => {
  const { subject } = usePanel()
  const { t, language } = useTexts()
  const [isAsking, setAsking] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const remove = useRef<HTMLButtonElement>(null)
  const question = useRef<HTMLDivElement>(null)
  const id = useId()
  const { name, visibleToCustomer: isVisible } = item
  // A customer sees files of plays, and of internal plays none.
  const canBeShown = subject.kind === 'play' && subject.visibility === 'customer'

  useEffect(() => {
    if (isAsking) question.current?.focus()
  }, [isAsking])

  const act = async (work: () => Promise<string | null>): Promise<void> => {
    setBusy(true)
    setProblem(null)
    setProblem(await work())
    setBusy(false)
  }
  const keep = (): void => {
    setAsking(false)
    remove.current?.focus()
  }
  return (
    <li className="pb-attachments-row">
      <FileIcon mimeType={item.mimeType} />
      <div className="pb-attachments-about">
        <p className="pb-attachments-name" dir="auto">
          {name}
        </p>
        <p className="pb-attachments-meta">
          <span>{sizeText(item.filesize, { language })}</span>
          {item.owner && <span>{item.owner.name || t('stream:somebody')}</span>}
          <When at={item.createdAt} />
        </p>
        {item.description && (
          <p className="pb-note" dir="auto">
            {item.description}
          </p>
        )}
        <p className="pb-attachments-meta">
          <span className={`pb-readers pb-pill pb-tone-${isVisible ? 'customer' : 'internal'}`}>
            <Icon name={isVisible ? 'eye' : 'shield'} />
            {t(
              !isVisible
                ? 'attachments:internal'
                : subject.visibleToCustomer
                  ? 'attachments:customerSees'
                  : 'attachments:customerWouldSee',
            )}
          </span>
        </p>
        <div className="pb-attachments-actions">
          {isShown(item.mimeType) && (
            <a className="pb-link" href={item.url} rel="noreferrer" target="_blank">
              {t('attachments:view')} <span className="pb-hidden">{name}</span>
            </a>
          )}
          <a className="pb-link" download={name} href={item.url}>
            {t('attachments:download')} <span className="pb-hidden">{name}</span>
          </a>
          {item.mayChange && canBeShown && (
            <label className="pb-attachments-switch">
              <input
                checked={isVisible}
                disabled={isBusy}
                onChange={(event) => {
                  const visible = event.target.checked
                  void act(() => onVisible(visible))
                }}
                type="checkbox"
              />
              <span>
                {t('attachments:visible')} <span className="pb-hidden">{name}</span>
              </span>
            </label>
          )}
          {item.mayChange && (
            <button className="pb-link" onClick={() => setAsking(true)} ref={remove} type="button">
              {t('attachments:remove')} <span className="pb-hidden">{name}</span>
            </button>
          )}
        </div>
        {isAsking && (
          <div
            aria-labelledby={`${id}-question`}
            className="pb-attachments-question"
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return
              event.preventDefault()
              keep()
            }}
            ref={question}
            role="alertdialog"
            tabIndex={-1}
          >
            <p id={`${id}-question`}>{t('attachments:confirmRemove', { name })}</p>
            <div className="pb-buttons">
              <Button
                buttonStyle="secondary"
                disabled={isBusy}
                margin={false}
                onClick={() => void act(onRemove)}
                size="small"
                type="button"
              >
                {t('attachments:yesRemove')}
              </Button>
              <button className="pb-link" onClick={keep} type="button">
                {t('attachments:keep')}
              </button>
            </div>
          </div>
        )}
        {problem && (
          <p className="pb-error" role="alert">
            {problem}
          </p>
        )}
      </div>
    </li>
  )
}
