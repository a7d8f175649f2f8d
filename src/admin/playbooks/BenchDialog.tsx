'use client'

import { type ReactNode, useEffect, useId, useRef } from 'react'

/** A dialog above the page, there while it is rendered. Afterwards the focus is where it was before. */
export const BenchDialog = ({
  title,
  onClose,
  isWide = false,
  children,
}: {
  title: string
  /** Escape was pressed. */
  onClose: () => void
  isWide?: boolean
  children: ReactNode
}) => {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useRef<HTMLHeadingElement>(null)
  const id = useId()
  useEffect(() => {
    const element = dialog.current
    if (!element) return
    const before = document.activeElement
    if (!element.open) element.showModal()
    heading.current?.focus()
    return () => {
      element.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  return (
    <dialog
      aria-labelledby={id}
      className={`pb-root pb-workbench-dialog${isWide ? ' pb-workbench-dialog-wide' : ''}`}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      // Keys of the page are not meant for what is behind it.
      onKeyDown={(event) => event.stopPropagation()}
      ref={dialog}
    >
      <h3 className="pb-title" id={id} ref={heading} tabIndex={-1}>
        {title}
      </h3>
      {children}
    </dialog>
  )
}
