'use client'

import type { ReactNode } from 'react'
import type { Portfolio, PortfolioFilter } from '../../engagement/home.ts'
import { useTexts } from '../payload/texts.ts'
import { BandMark } from '../shared/BandMark.tsx'
import { useMoney } from '../shared/useMoney.ts'

/** Figures over all engagements under way; those that count some of them show them. */
export const Totals = ({
  totals,
  currency,
  onFilter,
}: {
  totals: Portfolio['totals']
  currency: string
  onFilter: (filter: PortfolioFilter) => void
}) => {
  const { t, language } = useTexts()
  const money = useMoney(currency)
  const number = new Intl.NumberFormat(language)
  const counted = (filter: PortfolioFilter, count: number): ReactNode => (
    <button className="pb-link" onClick={() => onFilter(filter)} type="button">
      {number.format(count)}
    </button>
  )
  const figures: readonly (readonly [string, ReactNode])[] = [
    [t('portfolio:totals:engagements'), counted('all', totals.engagements)],
    [t('portfolio:totals:health'), <BandMark key="health" of={totals.health} />],
    [t('portfolio:totals:contractValue'), money(totals.contractValue)],
    [t('portfolio:totals:renewals'), counted('renewing', totals.renewals)],
    [t('portfolio:totals:poorHealth'), counted('poor-health', totals.poorHealth)],
    [t('portfolio:totals:openRisks'), counted('at-risk', totals.openRisks)],
  ]
  return (
    <dl className="pb-home-totals pb-portfolio-totals">
      {figures.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
