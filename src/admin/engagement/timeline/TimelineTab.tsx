'use client'

import '../../shared/controls.css'
import '../home.css'
import './timeline.css'
import { useEffect, useRef, useState } from 'react'
import type { TimelineTab as Timeline } from '../../../engagement/home.ts'
import type { RecordId } from '../../../engine/types.ts'
import { useTexts } from '../../payload/texts.ts'
import { Button, ShimmerEffect } from '../../payload/ui.ts'
import { dayName } from '../../stream/days.ts'
import { Chips } from '../Chips.tsx'
import { byDay } from './entries.ts'
import { ANY_TIME, isBackwards, momentsOf, type Period } from './period.ts'
import { TimelineEntry } from './TimelineEntry.tsx'
import { TimelineFilters } from './TimelineFilters.tsx'
import { useTimeline } from './useTimeline.ts'

/** Nobody wants an answer to every letter. */
const TYPING_MS = 300

/** What has happened around an engagement, newest first. In the home page and in the side panel. */
export const TimelineTab = ({
  engagement,
  initial,
}: {
  /** `collection` is its slug. */
  engagement: { readonly collection: string; readonly id: RecordId }
  /** What the server has rendered already: the newest of everything. */
  initial?: Timeline
}) => {
  const { t, language } = useTexts()
  const [typed, setTyped] = useState('')
  const [search, setSearch] = useState('')
  const [facet, setFacet] = useState<string | null>(null)
  const [period, setPeriod] = useState<Period>(ANY_TIME)
  const [moments, setMoments] = useState(momentsOf({ period: ANY_TIME, now: new Date() }))
  const top = useRef<HTMLDivElement>(null)
  const isAtTop = () => (top.current?.getBoundingClientRect().top ?? 0) >= 0
  const isShown = () => top.current?.checkVisibility() ?? false
  const { tab, isLoading, failed, held, release, retry, more, loadMore } = useTimeline({
    engagement,
    asked: { search, facet, ...moments },
    initial,
    isAtTop,
    isShown,
  })
  useEffect(() => {
    const timer = setTimeout(() => setSearch(typed), TYPING_MS)
    return () => clearTimeout(timer)
  }, [typed])
  const choosePeriod = (next: Period): void => {
    setPeriod(next)
    if (!isBackwards(next)) setMoments(momentsOf({ period: next, now: new Date() }))
  }
  const showEverything = (): void => {
    setTyped('')
    setSearch('')
    setFacet(null)
    choosePeriod(ANY_TIME)
  }
  const isNarrowed = search.trim() !== '' || facet !== null || period.preset !== 'any'
  const facets = tab?.facets ?? []
  const total = facets.reduce((sum, { count }) => sum + count, 0)
  const found = facet === null ? total : (facets.find(({ key }) => key === facet)?.count ?? 0)
  const isEmpty = tab !== null && tab.items.length === 0

  return (
    <section aria-busy={isLoading} aria-label={t('timeline:title')} className="pb-timeline">
      {(!isEmpty || isNarrowed) && (
        <TimelineFilters onPeriod={choosePeriod} onSearch={setTyped} period={period} search={typed} />
      )}
      {(facets.length > 1 || facet !== null) && (
        <Chips
          chips={[
            { key: '', label: t('timeline:everything'), count: total },
            ...facets.map(({ key, label, count }) => ({ key, label, count })),
            ...(facet === null || facets.some(({ key }) => key === facet)
              ? []
              : [{ key: facet, label: facet, count: 0 }]),
          ]}
          label={t('timeline:facets')}
          onToggle={(key) => setFacet(key === '' || key === facet ? null : key)}
          pressed={facet ?? ''}
        />
      )}
      <p aria-live="polite" className="pb-hidden">
        {tab && !isLoading ? t('timeline:summary', { count: found }) : ''}
      </p>
      <div className="pb-timeline-top" ref={top} />
      {held > 0 && (
        <div className="pb-timeline-fresh">
          <button
            className="pb-timeline-fresh-button"
            onClick={() => {
              release()
              top.current?.scrollIntoView({ block: 'center' })
            }}
            type="button"
          >
            {t('timeline:newer', { count: held })}
          </button>
        </div>
      )}
      {failed && (
        <p className="pb-problem" role="alert">
          {t('timeline:notLoaded')}{' '}
          <button className="pb-link" onClick={retry} type="button">
            {t('timeline:again')}
          </button>
        </p>
      )}
      {tab === null && isLoading && (
        <div>
          <p className="pb-hidden">{t('timeline:loading')}</p>
          <ShimmerEffect height="16rem" />
        </div>
      )}
      {isEmpty && !isNarrowed && <p className="pb-note">{t('timeline:none')}</p>}
      {isEmpty && isNarrowed && (
        <p className="pb-note">
          {t('timeline:noneFound')}{' '}
          <button className="pb-link" onClick={showEverything} type="button">
            {t('timeline:reset')}
          </button>
        </p>
      )}
      <div className={`pb-timeline-list${isLoading ? ' pb-timeline-old' : ''}`}>
        {byDay(tab?.items ?? []).map((day) => (
          <section className="pb-timeline-day" key={day.key}>
            <h3 className="pb-timeline-date">
              {dayName({
                at: day.at,
                language,
                today: t('timeline:today'),
                yesterday: t('timeline:yesterday'),
              })}
            </h3>
            <ol>
              {day.items.map((item) => (
                <TimelineEntry engagement={engagement} item={item} key={String(item.id)} />
              ))}
            </ol>
          </section>
        ))}
      </div>
      {more === 'failed' && (
        <p className="pb-problem" role="alert">
          {t('timeline:notLoaded')}
        </p>
      )}
      {tab?.next && (
        <Button
          buttonStyle="subtle"
          disabled={more === 'loading'}
          margin={false}
          onClick={() => void loadMore()}
          size="small"
          type="button"
        >
          {t(more === 'loading' ? 'timeline:loading' : 'timeline:more')}
        </Button>
      )}
      {tab !== null && tab.next === null && tab.items.length > 20 && (
        <p className="pb-note">{t('timeline:end')}</p>
      )}
    </section>
  )
}

export default TimelineTab
