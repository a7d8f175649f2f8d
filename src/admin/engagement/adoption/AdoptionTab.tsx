'use client'

import '../../shared/controls.css'
import '../../lists/lists.css'
import './adoption.css'
import { useState } from 'react'
import { bandOf } from '../../../engagement/bands.ts'
import type { AdoptionSort, AdoptionView, AdoptionTab as Data } from '../../../engagement/home.ts'
import { AdoptionHistory } from '../../charts/AdoptionHistory.tsx'
import { Distribution } from '../../charts/Distribution.tsx'
import { useSlugs } from '../../payload/config.ts'
import { useRoutes } from '../../payload/routes.ts'
import { useTexts } from '../../payload/texts.ts'
import { Link, ShimmerEffect } from '../../payload/ui.ts'
import { BandMark } from '../../shared/BandMark.tsx'
import { Card } from '../Card.tsx'
import { TabProblem } from '../TabProblem.tsx'
import { type TabProps, useTab } from '../tabs.ts'
import { Products } from './Products.tsx'
import { Roadmaps } from './Roadmaps.tsx'

/** How much an engagement uses what was sold: week by week, today, and product by product; and the plans for it. */
export const AdoptionTab = ({ initial, engagement }: TabProps<Data>) => {
  const { t } = useTexts()
  const routes = useRoutes()
  const slugs = useSlugs()
  const [view, setView] = useState<AdoptionView>('all')
  const [sort, setSort] = useState<AdoptionSort>('customerPriority')
  const tab = useTab<Data>('adoption', { view, sort }, initial)
  const { data } = tab
  if (!data) return tab.error ? <TabProblem tab={tab} /> : <ShimmerEffect height="30rem" />
  const { score, bands, totalProducts } = data
  return (
    <div className="pb-adoption">
      <TabProblem tab={tab} />
      <div className="pb-adoption-top">
        <Card title={t('adoption:history')}>
          <AdoptionHistory history={data.history} />
        </Card>
        <Card
          beside={
            <Link
              className="pb-link"
              href={routes.list(slugs.productUsage, { engagement: String(engagement.id) })}
              prefetch={false}
            >
              {t('adoption:totalProducts', { count: totalProducts })}
            </Link>
          }
          title={t('adoption:today')}
        >
          <p className="pb-home-line">
            <span className="pb-note">{t('adoption:score')}</span>
            {score === null ? (
              <span>{t('adoption:noScore')}</span>
            ) : (
              <BandMark of={{ score, band: bandOf({ bands, score }) }} />
            )}
          </p>
          <Distribution counts={data.today} />
        </Card>
      </div>
      <Products
        data={data}
        isLoading={tab.isLoading}
        onSort={setSort}
        onView={setView}
        sort={sort}
        view={view}
      />
      <Roadmaps roadmaps={data.roadmaps} />
    </div>
  )
}

export default AdoptionTab
