'use client'

import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useTexts } from '../../payload/texts.ts'

/**
 * A question above the page. It is there while it is rendered; Escape and a click beside it close it, and the focus goes
 * back to where it came from.
 */
export const Dialog = ({
  title,
  onClose,
  children,
  isWide = false,
}: {
  title: string
  onClose: () => void
  children: ReactNode
  isWide?: boolean
}) => {
  const { t } = useTexts()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const element = dialog.current
    if (!element) return
    const cameFrom = document.activeElement
    if (!element.open) element.showModal()
    // Where the work begins: what is chosen already, or the first that is asked.
    const first =
      element.querySelector<HTMLElement>('input:checked') ??
      element.querySelector<HTMLElement>('input, select')
    first?.focus()
    return () => {
      element.close()
      const isGone = document.activeElement === null || document.activeElement === document.body
      if (isGone && cameFrom instanceof HTMLElement && cameFrom.isConnected) cameFrom.focus()
    }
  }, [])
  return (
    <dialog
      aria-labelledby={id}
      className={`pb-root pb-outline-dialog${isWide ? ' pb-outline-dialog-wide' : ''}`}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose()
      }}
      // Keys of the page are not meant for what is behind it.
      onKeyDown={(event) => event.stopPropagation()}
      ref={dialog}
    >
      <div className="pb-outline-dialog-inner">
        <div className="pb-outline-dialog-head">
          <h3 className="pb-title" id={id}>
            {title}
          </h3>
          <button className="pb-link" onClick={onClose} type="button">
            {t('outline:close')}
          </button>
        </div>
        {children}
      </div>
    </dialog>
  )
}
