'use client'

import '../shared/controls.css'
import './stream.css'
import { useEffect, useRef, useState } from 'react'
import { usePanel } from '../panel/PanelContext.tsx'
import { useReaderId } from '../payload/reader.ts'
import { useTexts } from '../payload/texts.ts'
import { Button, ShimmerEffect } from '../payload/ui.ts'
import { Composer } from './Composer.tsx'
import { byDay, dayName } from './days.ts'
import { EntryItem } from './EntryItem.tsx'
import { authorText, kindText } from './entry-text.ts'
import { type Filters, filtered, isFiltering, NO_FILTERS } from './filters.ts'
import { StreamFilters } from './StreamFilters.tsx'
import { useHeldBack } from './useHeldBack.ts'

/** Pages that one press of "Show older" goes through in search of entries that fit the filters. */
const PAGES = 5

/** What has happened, newest first, and a place to write. */
const StreamTab = () => {
  const { subject, stream } = usePanel()
  const texts = useTexts()
  const { t, language } = texts
  const reader = useReaderId()
  const [filters, setFilters] = useState<Filters>(NO_FILTERS)
  const [older, setOlder] = useState<'idle' | 'loading' | 'failed'>('idle')
  const [said, setSaid] = useState('')
  const { shown, held, latest, release, top } = useHeldBack({ entries: stream.entries, reader })

  const say = useRef(texts)
  say.current = texts
  useEffect(() => {
    const [newest] = latest
    if (!newest) return
    const { t } = say.current
    const what = `${authorText(newest, say.current)}, ${kindText(newest, say.current)}`
    setSaid(`${t('stream:fresh', { count: latest.length })}: ${what}`)
  }, [latest])

  const fitting = filtered({ entries: shown, filters, texts })
  const loadOlder = async (): Promise<void> => {
    setOlder('loading')
    for (let page = 0; page < PAGES; page++) {
      const entries = await stream.loadOlder()
      if (entries === null) return setOlder('failed')
      if (entries.length === 0 || filtered({ entries, filters, texts }).length > 0) break
    }
    setOlder('idle')
  }

  return (
    <div className="pb-stream">
      {subject.mayWork && <Composer key={`${subject.collection}/${subject.id}`} onSent={setSaid} />}
      <p aria-live="polite" className="pb-hidden">
        {said}
      </p>
      {stream.entries && stream.entries.length > 0 && (
        <StreamFilters filters={filters} onChange={setFilters} />
      )}
      {stream.state === 'interrupted' && (
        <p className="pb-problem" role="status">
          {t('stream:interrupted')}
        </p>
      )}
      <div className="pb-stream-top" ref={top} />
      {held > 0 && (
        <div className="pb-stream-fresh">
          <button
            className="pb-stream-fresh-button"
            onClick={() => {
              release()
              top.current?.scrollIntoView({ block: 'center' })
            }}
            type="button"
          >
            {t('stream:fresh', { count: held })}
          </button>
        </div>
      )}
      {stream.state === 'failed' && (
        <div className="pb-problem" role="alert">
          <p>{t('stream:failed')}</p>
          <button className="pb-link" onClick={stream.look} type="button">
            {t('stream:again')}
          </button>
        </div>
      )}
      {stream.state === 'loading' && (
        <div aria-busy="true">
          <p className="pb-hidden">{t('stream:loading')}</p>
          <ShimmerEffect height="16rem" />
        </div>
      )}
      {stream.entries?.length === 0 && <p className="pb-note">{t('stream:empty')}</p>}
      {stream.entries && stream.entries.length > 0 && fitting.length === 0 && (
        <p className="pb-note">
          {t('stream:noMatch')}{' '}
          <button className="pb-link" onClick={() => setFilters(NO_FILTERS)} type="button">
            {t('stream:showAll')}
          </button>
        </p>
      )}
      {byDay(fitting).map((day) => (
        <section className="pb-stream-day" key={day.key}>
          <h3 className="pb-stream-date">
            {dayName({
              at: day.at,
              language,
              today: t('stream:today'),
              yesterday: t('stream:yesterday'),
            })}
          </h3>
          <ol className="pb-stream-list">
            {day.entries.map((entry) => (
              <EntryItem entry={entry} key={String(entry.id)} />
            ))}
          </ol>
        </section>
      ))}
      {older === 'failed' && (
        <p className="pb-problem" role="alert">
          {t('stream:failed')}
        </p>
      )}
      {stream.hasOlder && (
        <Button
          buttonStyle="subtle"
          disabled={older === 'loading'}
          margin={false}
          onClick={() => void loadOlder()}
          size="small"
          type="button"
        >
          {t(older === 'loading' ? 'stream:loading' : 'stream:older')}
        </Button>
      )}
      {isFiltering(filters) && fitting.length > 0 && (
        <button className="pb-link pb-stream-more" onClick={() => setFilters(NO_FILTERS)} type="button">
          {t('stream:showAll')}
        </button>
      )}
    </div>
  )
}

export default StreamTab
