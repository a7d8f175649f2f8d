'use client'

import { Drawer as PayloadDrawer, useModal } from '@payloadcms/ui'
import { type ReactNode, useEffect, useId, useRef } from 'react'

/** Payload's drawer, open or closed as its parent says. What is in it is mounted only while it is open. */
export const Drawer = ({
  title,
  isOpen,
  onClose,
  children,
}: {
  title: string
  isOpen: boolean
  /** It was closed by its own button, by Escape, or by a click beside it. */
  onClose: () => void
  children: ReactNode
}) => {
  const slug = `pb-drawer-${useId()}`
  const { openModal, closeModal, isModalOpen } = useModal()
  const isShown = isModalOpen(slug)
  const wasShown = useRef(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: Payload's functions are new at every render
  useEffect(() => {
    if (isOpen) openModal(slug)
    else closeModal(slug)
  }, [isOpen, slug])
  useEffect(() => {
    if (wasShown.current && !isShown && isOpen) onClose()
    wasShown.current = isShown
  }, [isShown, isOpen, onClose])
  // A drawer that its parent takes away is closed as well: Payload would hold the page shut for one that is gone.
  const close = useRef(closeModal)
  close.current = closeModal
  useEffect(() => () => close.current(slug), [slug])
  return (
    <PayloadDrawer slug={slug} title={title}>
      <div className="pb-root pb-drawer">{children}</div>
    </PayloadDrawer>
  )
}
