'use client'

import './related.css'
import { useCallback, useEffect } from 'react'
import { usePanel } from '../panel/PanelContext.tsx'
import { useTexts } from '../payload/texts.ts'
import { RelatedSection } from './RelatedSection.tsx'
import { useRelatedLists } from './useRelated.ts'

/** What belongs to the page's record: one list below the other, the first with something open unfolded. */
export const RelatedTab = () => {
  const { t } = useTexts()
  const { setCount, refresh } = usePanel()
  const { value: lists, hasFailed, again } = useRelatedLists()
  const open = lists?.reduce((sum, list) => sum + (list.open ?? 0), 0)

  useEffect(() => {
    if (open !== undefined) setCount('related', open)
  }, [open, setCount])

  // biome-ignore lint/correctness/useExhaustiveDependencies: reading again is the same at every render
  const onCreated = useCallback(() => {
    again()
    refresh()
  }, [refresh])

  if (hasFailed && !lists) {
    return (
      <div className="pb-problem" role="alert">
        <p>{t('related:notLoaded')}</p>
        <button className="pb-link" onClick={again} type="button">
          {t('related:again')}
        </button>
      </div>
    )
  }
  if (!lists) {
    return (
      <p className="pb-note" role="status">
        {t('related:loading')}
      </p>
    )
  }
  const first = lists.find((list) => (list.open ?? list.total) > 0)?.key
  return (
    <div className="pb-related">
      {lists.map((list) => (
        <RelatedSection key={list.key} list={list} onCreated={onCreated} startsOpen={list.key === first} />
      ))}
    </div>
  )
}

export default RelatedTab
