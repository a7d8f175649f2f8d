'use client'

/** The drawer in which a discussion about the page's subject is started. */
export const StartDiscussion = (_: { isOpen: boolean; onClose: () => void }) => null
