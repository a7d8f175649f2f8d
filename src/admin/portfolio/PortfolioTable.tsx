'use client'

import type { ReactNode } from 'react'
import type { PortfolioRow, PortfolioSort } from '../../engagement/home.ts'
import { OPEN_RISK_STATES } from '../../engagement/values.ts'
import { healthSentence } from '../charts/health-sentence.ts'
import { sayAll } from '../charts/phrase.ts'
import { useFormats } from '../charts/useFormats.ts'
import { useSlugs } from '../payload/config.ts'
import { useRoutes } from '../payload/routes.ts'
import { useTexts } from '../payload/texts.ts'
import { Link } from '../payload/ui.ts'
import { BandMark } from '../shared/BandMark.tsx'
import { Day } from '../shared/Day.tsx'
import { Sparkline } from '../shared/Sparkline.tsx'
import { Icon } from '../shared/StateMark.tsx'
import { useMoney } from '../shared/useMoney.ts'
import { When } from '../shared/When.tsx'
import type { PortfolioQuery } from './query.ts'

type Column = { readonly key: string; readonly label: string; readonly sort: PortfolioSort | null }

/** The engagements, one a row; where there is little room, one a card. Roles are said: a card is no row to browsers. */
export const PortfolioTable = ({
  rows,
  query,
  currency,
  onSort,
}: {
  rows: readonly PortfolioRow[]
  query: PortfolioQuery
  currency: string
  onSort: (sort: PortfolioSort) => void
}) => {
  const { t } = useTexts()
  const columns: readonly Column[] = [
    { key: 'title', label: t('portfolio:columns:title'), sort: 'title' },
    { key: 'health', label: t('portfolio:columns:health'), sort: 'health' },
    { key: 'trend', label: t('portfolio:columns:healthChange'), sort: 'healthChange' },
    { key: 'value', label: t('portfolio:columns:contractValue'), sort: 'contractValue' },
    { key: 'renewal', label: t('portfolio:columns:renewalDate'), sort: 'renewalDate' },
    { key: 'risks', label: t('portfolio:columns:openRisks'), sort: null },
    { key: 'touchpoint', label: t('portfolio:columns:lastTouchpoint'), sort: 'lastTouchpoint' },
    { key: 'manager', label: t('fields:customerSuccessManager'), sort: null },
  ]
  return (
    // biome-ignore lint/a11y/noRedundantRoles: laid out as cards, it would be no table any more
    <table className="pb-portfolio-table" role="table">
      <caption className="pb-hidden">{t('portfolio:title')}</caption>
      {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
      <thead role="rowgroup">
        {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
        <tr role="row">
          {columns.map(({ key, label, sort }) => (
            <th
              {...(sort === query.sort
                ? {
                    'aria-sort': query.direction === 'asc' ? ('ascending' as const) : ('descending' as const),
                  }
                : {})}
              key={key}
              // biome-ignore lint/a11y/noRedundantRoles: as above
              role="columnheader"
              scope="col"
            >
              {sort === null ? (
                label
              ) : (
                <button className="pb-portfolio-head" onClick={() => onSort(sort)} type="button">
                  {label}
                  <span
                    aria-hidden="true"
                    className={`pb-portfolio-arrow${sort === query.sort ? ` pb-portfolio-${query.direction}` : ''}`}
                  >
                    <Icon name="chevron" />
                  </span>
                </button>
              )}
            </th>
          ))}
        </tr>
      </thead>
      {/* biome-ignore lint/a11y/noRedundantRoles: as above */}
      <tbody role="rowgroup">
        {rows.map((row) => (
          // biome-ignore lint/a11y/noRedundantRoles: as above
          <tr key={row.id} role="row">
            <Cells columns={columns} currency={currency} row={row} />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const Cells = ({
  row,
  columns,
  currency,
}: {
  row: PortfolioRow
  columns: readonly Column[]
  currency: string
}) => {
  const { t, known, language } = useTexts()
  const routes = useRoutes()
  const slugs = useSlugs()
  const money = useMoney(currency)
  const { signed } = useFormats()
  const page = routes.document({ collection: row.collection, id: row.id })
  const { health } = row
  const engagement = String(row.id)
  const cells: Readonly<Record<string, ReactNode>> = {
    title: (
      <>
        <Link className="pb-lists-title" href={page} prefetch={false}>
          <span className="pb-lists-number">{row.number} </span>
          <span className="pb-lists-name">{row.title}</span>
        </Link>
        <span className="pb-home-row-facts">
          {row.account && <span>{row.account.name}</span>}
          {row.stage && <span>{known(`values:engagementStage:${row.stage}`, row.stage)}</span>}
        </span>
      </>
    ),
    health: (
      <Link className="pb-home-score" href={`${page}?tab=health`} prefetch={false}>
        <BandMark of={health} />
      </Link>
    ),
    trend: health.history.some(({ score }) => score !== null) && (
      <span className="pb-portfolio-trend">
        {health.change !== null && (
          <>
            <span aria-hidden="true" className="pb-home-change">
              {signed(health.change)}
            </span>
            <span className="pb-hidden">{t('home:sinceLastWeek', { change: signed(health.change) })}</span>
          </>
        )}
        <Sparkline
          label={sayAll({ phrases: healthSentence(health.history), t })}
          values={health.history.map(({ score }) => score)}
        />
      </span>
    ),
    value: row.contractValue !== null && (
      <Link className="pb-portfolio-figure" href={`${page}?tab=renewal`} prefetch={false}>
        {money(row.contractValue)}
      </Link>
    ),
    renewal: row.renewalDate && (
      <Link className="pb-portfolio-figure" href={`${page}?tab=renewal`} prefetch={false}>
        <Day at={row.renewalDate} />
      </Link>
    ),
    risks:
      row.openRisks === 0 ? (
        <span className="pb-count">0</span>
      ) : (
        <Link
          className="pb-portfolio-figure"
          href={routes.list(slugs.riskSignals, { engagement, state: OPEN_RISK_STATES })}
          prefetch={false}
        >
          {new Intl.NumberFormat(language).format(row.openRisks)}
        </Link>
      ),
    touchpoint: row.lastTouchpoint && (
      <Link
        className="pb-portfolio-figure"
        href={routes.list(slugs.touchpoints, { engagement })}
        prefetch={false}
      >
        <When at={row.lastTouchpoint} />
      </Link>
    ),
    manager: row.customerSuccessManager?.name,
  }
  return columns.map(({ key, label }) => {
    const content = cells[key] || (
      <span className="pb-note">{t(key === 'touchpoint' ? 'portfolio:none' : 'related:unset')}</span>
    )
    const inside = (
      <>
        {/* Said by the head of the column, too: for cards, which have none. */}
        <span aria-hidden="true" className="pb-portfolio-label">
          {label}
        </span>
        <span className="pb-portfolio-value">{content}</span>
      </>
    )
    return key === 'title' ? (
      // biome-ignore lint/a11y/noRedundantRoles: as above
      <th key={key} role="rowheader" scope="row">
        {inside}
      </th>
    ) : (
      // biome-ignore lint/a11y/noRedundantRoles: as above
      <td key={key} role="cell">
        {inside}
      </td>
    )
  })
}
