'use client'

import '../shared/controls.css'
import '../lists/lists.css'
import '../play/play.css'
import '../engagement/home.css'
import './portfolio.css'
import { useId } from 'react'
import { PORTFOLIO_FILTERS, PORTFOLIO_SORTS, type Portfolio } from '../../engagement/home.ts'
import { Chips } from '../engagement/Chips.tsx'
import { ChooseOne } from '../engagement/ChooseOne.tsx'
import { PageFrame } from '../payload/PageFrame.tsx'
import { useRoutes } from '../payload/routes.ts'
import { useTexts } from '../payload/texts.ts'
import { Button } from '../payload/ui.ts'
import { PortfolioTable } from './PortfolioTable.tsx'
import { PORTFOLIO_TITLE } from './path.ts'
import { FIRST_QUERY, type PortfolioQuery, sortedBy } from './query.ts'
import { Totals } from './Totals.tsx'
import { usePortfolio } from './usePortfolio.ts'

/** All engagements under way: figures over them, and which need somebody first. */
export const PortfolioPage = ({
  initial,
  query: asked,
  collection,
}: {
  initial: Portfolio
  query: PortfolioQuery
  /** Slug of the engagements. */
  collection: string
}) => {
  const { t } = useTexts()
  const routes = useRoutes()
  const id = useId()
  const { portfolio, query, ask, isLoading, error, again } = usePortfolio({ initial, asked, collection })
  const { rows, totals, currency, totalPages } = portfolio
  const isNarrowed = query.filter !== 'all' || query.search.trim() !== ''
  return (
    <PageFrame title={t('portfolio:title')} untranslated={PORTFOLIO_TITLE}>
      <div className="pb-root pb-portfolio">
        <h1 className="pb-heading">{t('portfolio:title')}</h1>
        <Totals
          currency={currency}
          onFilter={(filter) => ask({ ...query, filter, page: 1 })}
          totals={totals}
        />
        <div className="pb-portfolio-tools">
          <Chips
            chips={PORTFOLIO_FILTERS.map((key) => ({ key, label: t(`portfolio:filters:${key}`) }))}
            label={t('portfolio:which')}
            onToggle={(filter) =>
              ask({ ...query, filter: filter === query.filter ? 'all' : filter, page: 1 })
            }
            pressed={query.filter}
          />
          <search className="pb-portfolio-search">
            <label className="pb-hidden" htmlFor={id}>
              {t('portfolio:search')}
            </label>
            <input
              autoComplete="off"
              id={id}
              maxLength={200}
              onChange={(event) => ask({ ...query, search: event.target.value, page: 1 })}
              placeholder={t('portfolio:search')}
              type="search"
              value={query.search}
            />
          </search>
          <div className="pb-portfolio-sort">
            <ChooseOne
              label={t('home:sortBy')}
              onChange={(sort) => ask(sortedBy(query, sort))}
              options={PORTFOLIO_SORTS.map((value) => ({ value, label: t(`portfolio:columns:${value}`) }))}
              value={query.sort}
            />
            <Button
              buttonStyle="secondary"
              margin={false}
              onClick={() => ask(sortedBy(query, query.sort))}
              size="small"
            >
              {t(`portfolio:direction:${query.direction}`)}
            </Button>
          </div>
        </div>
        {error !== null && (
          <p className="pb-problem" role="alert">
            {error}{' '}
            <button className="pb-link" onClick={again} type="button">
              {t('related:again')}
            </button>
          </p>
        )}
        <p aria-live="polite" className="pb-hidden">
          {isLoading
            ? ''
            : t('portfolio:shown', { count: rows.length, page: portfolio.page, pages: totalPages })}
        </p>
        <div aria-busy={isLoading} className={isLoading ? 'pb-home-stale' : undefined}>
          {rows.length > 0 ? (
            <PortfolioTable
              currency={currency}
              onSort={(sort) => ask(sortedBy(query, sort))}
              query={query}
              rows={rows}
            />
          ) : (
            <div className="pb-home-empty">
              <p>{t(isNarrowed || query.page > 1 ? 'portfolio:nothingLikeThat' : 'portfolio:empty')}</p>
              {isNarrowed || query.page > 1 ? (
                <Button buttonStyle="secondary" margin={false} onClick={() => ask(FIRST_QUERY)} size="small">
                  {t('portfolio:showAll')}
                </Button>
              ) : (
                <Button
                  buttonStyle="secondary"
                  el="link"
                  margin={false}
                  size="small"
                  to={routes.document({ collection, id: 'create' })}
                >
                  {t('portfolio:createFirst')}
                </Button>
              )}
            </div>
          )}
        </div>
        {totalPages > 1 && (
          <nav aria-label={t('portfolio:pages')} className="pb-buttons">
            <Button
              buttonStyle="secondary"
              disabled={query.page <= 1 || isLoading}
              margin={false}
              onClick={() => ask({ ...query, page: query.page - 1 })}
              size="small"
            >
              {t('home:previous')}
            </Button>
            <span className="pb-count">
              {t('portfolio:pageOf', { page: portfolio.page, pages: totalPages })}
            </span>
            <Button
              buttonStyle="secondary"
              disabled={query.page >= totalPages || isLoading}
              margin={false}
              onClick={() => ask({ ...query, page: query.page + 1 })}
              size="small"
            >
              {t('home:next')}
            </Button>
          </nav>
        )}
      </div>
    </PageFrame>
  )
}
