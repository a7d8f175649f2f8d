'use client'

import { useEffect } from 'react'

/**
 * The browser's title in the panel's language. Payload's titles of pages that belong to no collection know no languages,
 * and arrive when they like; what the host has set around them stays.
 */
export const usePageTitle = ({ title, untranslated }: { title: string; untranslated: string }): void => {
  useEffect(() => {
    const mend = (): void => {
      const { title: shown } = document
      if (!shown.includes(title)) document.title = shown.replace(untranslated, title)
    }
    mend()
    const observer = new MutationObserver(mend)
    observer.observe(document.head, { childList: true, characterData: true, subtree: true })
    return () => observer.disconnect()
  }, [title, untranslated])
}
