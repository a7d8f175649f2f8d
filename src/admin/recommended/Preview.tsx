'use client'

import { useEffect, useState } from 'react'
import { useSlugs } from '../payload/config.ts'
import { useRoutes } from '../payload/routes.ts'
import { useTexts } from '../payload/texts.ts'
import { getJson } from '../shared/api.ts'
import type { Recommendation } from './types.ts'

type Article = { readonly summary?: string | null; readonly body?: string | null }

/** The whole text of a recommendation, in paragraphs; an article's is fetched. */
export const Preview = ({ of }: { of: Recommendation }) => {
  const { t, language } = useTexts()
  const routes = useRoutes()
  const { articles } = useSlugs()
  const [text, setText] = useState<string | null>(of.text)
  const [hasFailed, setHasFailed] = useState(false)
  const { id } = of
  useEffect(() => {
    if (id === null) return
    const abort = new AbortController()
    const url = routes.api(`/${articles}/${id}?depth=0`)
    getJson<Article>({ url, language, signal: abort.signal }).then(
      ({ summary, body }) => setText([summary, body].filter(Boolean).join('\n\n')),
      () => {
        if (!abort.signal.aborted) setHasFailed(true)
      },
    )
    return () => abort.abort()
  }, [id, articles, routes, language])
  if (hasFailed) return <p className="pb-note">{t('recommended:notLoaded')}</p>
  if (text === null) return <p className="pb-note">{t('recommended:searching')}</p>
  const paragraphs = text.split(/\n\s*\n/).filter((each) => each.trim() !== '')
  return (
    <div className="pb-recommended-text">
      {paragraphs.length === 0 ? (
        <p className="pb-note">{t('recommended:noText')}</p>
      ) : (
        // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs of a text do not move
        paragraphs.map((paragraph, at) => <p key={at}>{paragraph}</p>)
      )}
    </div>
  )
}
