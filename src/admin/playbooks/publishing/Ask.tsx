'use client'

import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useTexts } from '../../payload/texts.ts'
import { Button } from '../../payload/ui.ts'
import './publishing.css'

/** A question before something is done that people should know about, in a dialog above the page. */
export const Ask = ({
  title,
  button,
  blocked = null,
  onConfirm,
  onClose,
  children,
}: {
  title: string
  /** What it does, as a verb. */
  button: string
  /** Why it cannot be done; null: it can. */
  blocked?: string | null
  /** @returns what went wrong, to be shown; null: it is done, and the dialog closes. */
  onConfirm: () => Promise<string | null>
  /** It is closed, done or not; the focus is to go back to where the work was. */
  onClose: () => void
  /** What it means. */
  children: ReactNode
}) => {
  const { t } = useTexts()
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const [isWorking, setWorking] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const id = useId()
  useEffect(() => {
    dialog.current?.showModal()
    heading.current?.focus()
  }, [])
  const confirm = async (): Promise<void> => {
    if (isWorking || blocked !== null) return
    setWorking(true)
    setProblem(null)
    const wrong = await onConfirm()
    setWorking(false)
    if (wrong === null) dialog.current?.close()
    else setProblem(wrong)
  }
  return (
    <dialog
      aria-describedby={`${id}-text`}
      aria-labelledby={`${id}-title`}
      className="pb-root pb-publishing-ask"
      onCancel={(event) => {
        // What is under way is not left alone.
        if (isWorking) event.preventDefault()
      }}
      onClose={onClose}
      onKeyDown={(event) => {
        // The drawer or page below would close, too.
        if (event.key === 'Escape') event.stopPropagation()
      }}
      ref={dialog}
    >
      <h3 className="pb-title" id={`${id}-title`} ref={heading} tabIndex={-1}>
        {title}
      </h3>
      <div className="pb-publishing-ask-text" id={`${id}-text`}>
        {children}
      </div>
      {problem !== null && (
        <p className="pb-problem" role="alert">
          {problem}
        </p>
      )}
      <div className="pb-buttons">
        <Button
          buttonStyle="primary"
          disabled={isWorking || blocked !== null}
          extraButtonProps={{
            'aria-busy': isWorking,
            ...(blocked === null ? {} : { 'aria-describedby': `${id}-blocked` }),
          }}
          margin={false}
          onClick={() => void confirm()}
          size="small"
        >
          {isWorking ? t('admin:working') : button}
        </Button>
        <Button
          buttonStyle="secondary"
          disabled={isWorking}
          margin={false}
          onClick={() => dialog.current?.close()}
          size="small"
        >
          {blocked === null ? t('publishing:cancel') : t('publishing:close')}
        </Button>
        {blocked !== null && (
          <p className="pb-publishing-blocked" id={`${id}-blocked`}>
            {blocked}
          </p>
        )}
      </div>
    </dialog>
  )
}
