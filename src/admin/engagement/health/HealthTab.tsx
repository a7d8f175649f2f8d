'use client'

import '../../shared/controls.css'
import './health.css'
import type { HealthTab as Data } from '../../../engagement/home.ts'
import { HealthHistory } from '../../charts/HealthHistory.tsx'
import { useTexts } from '../../payload/texts.ts'
import { ShimmerEffect } from '../../payload/ui.ts'
import { Card, Empty } from '../Card.tsx'
import { TabProblem } from '../TabProblem.tsx'
import { type TabProps, useTab } from '../tabs.ts'
import { Formula } from './Formula.tsx'
import { IndicatorTable } from './IndicatorTable.tsx'
import { ScoreNow } from './ScoreNow.tsx'

/** How an engagement does, how that came about over twelve weeks, and what it is measured by. */
export const HealthTab = ({ initial }: TabProps<Data>) => {
  const { t } = useTexts()
  const tab = useTab<Data>('health', {}, initial)
  const { data } = tab
  if (!data) return tab.error ? <TabProblem tab={tab} /> : <ShimmerEffect height="30rem" />
  return (
    <div aria-busy={tab.isLoading} className="pb-health">
      <TabProblem tab={tab} />
      <div className="pb-health-top">
        <ScoreNow data={data} />
        <Card title={t('health:history')}>
          <HealthHistory bands={data.bands} history={data.now.history} />
        </Card>
      </div>
      <Card count={data.indicators.length} title={t('health:indicators')} wide>
        {data.indicators.length === 0 ? (
          <Empty text={t('health:empty')} />
        ) : (
          <IndicatorTable indicators={data.indicators} />
        )}
        <Formula />
      </Card>
    </div>
  )
}

export default HealthTab
