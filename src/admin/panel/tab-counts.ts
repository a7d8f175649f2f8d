'use client'

import { useEffect } from 'react'
import { useSlugs } from '../payload/config.ts'
import { useRoutes } from '../payload/routes.ts'
import { useTexts } from '../payload/texts.ts'
import { getJson } from '../shared/api.ts'
import { usePanel } from './PanelContext.tsx'

/** Counts for tabs that nobody has opened yet; an open tab keeps its own count up to date. */
export const useTabCounts = (): void => {
  const { subject, setCount } = usePanel()
  const slugs = useSlugs()
  const routes = useRoutes()
  const { language } = useTexts()
  const { id, kind } = subject
  useEffect(() => {
    const stop = new AbortController()
    const count = async (tab: 'attachments' | 'discussions', slug: string, more: string): Promise<void> => {
      const url = routes.api(`/${slug}/count?where[${kind}][equals]=${encodeURIComponent(String(id))}${more}`)
      try {
        const { totalDocs } = await getJson<{ totalDocs: number }>({ url, language, signal: stop.signal })
        setCount(tab, totalDocs)
      } catch {
        return
      }
    }
    void count('attachments', slugs.attachments, '')
    void count('discussions', slugs.discussions, '&where[state][equals]=open')
    return () => stop.abort()
  }, [id, kind, slugs, routes, language, setCount])
}
