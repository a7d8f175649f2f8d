'use client'

import './recommended.css'
import { useEffect, useId, useState } from 'react'
import { useTexts } from '../payload/texts.ts'
import { RecommendationCard } from './RecommendationCard.tsx'
import { KINDS, type Kind, type Order, type Recommendation, type Search } from './types.ts'
import { type Found, useRecommendations } from './useRecommendations.ts'

const TYPING_PAUSE = 350
const ORDERS: readonly Order[] = ['relevance', 'newest']

/** What helps with the page's record: knowledge articles, playbooks and success plays. */
export const RecommendedTab = () => {
  const { t } = useTexts()
  const [typed, setTyped] = useState('')
  const [search, setSearch] = useState<Search>({ words: '', kinds: KINDS, order: 'relevance' })
  const found = useRecommendations(search)
  const inputId = useId()
  const words = typed.trim()

  useEffect(() => {
    const timer = setTimeout(
      () => setSearch((before) => (before.words === words ? before : { ...before, words })),
      TYPING_PAUSE,
    )
    return () => clearTimeout(timer)
  }, [words])

  const toggle = (kind: Kind): void =>
    setSearch((before) => {
      const kinds = KINDS.filter((each) => before.kinds.includes(each) !== (each === kind))
      // With none of them there would be nothing to find.
      return { ...before, kinds: kinds.length === 0 ? KINDS.filter((each) => each !== kind) : kinds }
    })

  return (
    <div className="pb-recommended">
      <search className="pb-recommended-search">
        <label htmlFor={inputId}>{t('recommended:search')}</label>
        <input
          aria-describedby={`${inputId}-hint`}
          id={inputId}
          maxLength={500}
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            // The document around would be saved.
            event.preventDefault()
            setSearch((before) => ({ ...before, words }))
          }}
          type="search"
          value={typed}
        />
        <p className="pb-help" id={`${inputId}-hint`}>
          {t('recommended:searchHint')}
        </p>
        <div className="pb-recommended-choices">
          <fieldset className="pb-recommended-group">
            <legend className="pb-hidden">{t('recommended:sources')}</legend>
            {KINDS.map((kind) => (
              <button
                aria-pressed={search.kinds.includes(kind)}
                className="pb-recommended-toggle"
                key={kind}
                onClick={() => toggle(kind)}
                type="button"
              >
                {t(`recommended:kinds:${kind}`)}{' '}
                <span className="pb-count">{found.answer?.counts[kind] ?? 0}</span>
              </button>
            ))}
          </fieldset>
          <fieldset className="pb-recommended-group">
            <legend className="pb-hidden">{t('recommended:sort')}</legend>
            {ORDERS.map((order) => (
              <button
                aria-pressed={search.order === order}
                className="pb-recommended-toggle"
                key={order}
                onClick={() => setSearch((before) => ({ ...before, order }))}
                type="button"
              >
                {t(`recommended:${order}`)}
              </button>
            ))}
          </fieldset>
        </div>
      </search>
      <Results found={found} />
    </div>
  )
}

const Results = ({ found }: { found: Found }) => {
  const { t } = useTexts()
  const { answer, isSearching, hasFailed } = found
  if (hasFailed) {
    return (
      <div className="pb-problem" role="alert">
        <p>{t('recommended:notLoaded')}</p>
        <button className="pb-link" onClick={found.again} type="button">
          {t('recommended:again')}
        </button>
      </div>
    )
  }
  if (!answer) return <Skeleton />
  const { attached, results, total, query } = answer
  return (
    <div aria-busy={isSearching} className="pb-recommended-results">
      {attached.length > 0 && <Cards cards={attached} found={found} title={t('recommended:attachedOnes')} />}
      <p className="pb-note" role="status">
        {isSearching
          ? t('recommended:searching')
          : query === ''
            ? t('recommended:noWords')
            : total === 0
              ? t('recommended:nothing', { query })
              : t('recommended:found', { count: total, query })}
      </p>
      {!isSearching && query !== '' && total === 0 && (
        <p className="pb-note">{t('recommended:nothingHint')}</p>
      )}
      {results.length > 0 && <Cards cards={results} found={found} title={t('recommended:suggested')} />}
      {results.length < total && (
        <p className="pb-note">{t('recommended:shown', { shown: results.length })}</p>
      )}
    </div>
  )
}

const Cards = ({
  title,
  cards,
  found,
}: {
  title: string
  cards: readonly Recommendation[]
  found: Found
}) => (
  <section aria-label={title}>
    <h3 className="pb-recommended-heading">{title}</h3>
    <ul className="pb-recommended-cards">
      {cards.map((card) => (
        <li key={`${card.kind}:${card.key}`}>
          <RecommendationCard attach={found.attach} judge={found.judge} of={card} />
        </li>
      ))}
    </ul>
  </section>
)

/** As high as what comes. */
const Skeleton = () => {
  const { t } = useTexts()
  return (
    <div className="pb-recommended-cards">
      <p className="pb-note" role="status">
        {t('recommended:searching')}
      </p>
      {[0, 1, 2].map((each) => (
        <div aria-hidden="true" className="pb-recommended-card pb-recommended-skeleton" key={each} />
      ))}
    </div>
  )
}

export default RecommendedTab
