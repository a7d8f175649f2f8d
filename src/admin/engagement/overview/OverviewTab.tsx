'use client'

import type { OverviewTab as Overview } from '../../../engagement/home.ts'
import { ShimmerEffect } from '../../payload/ui.ts'
import { TabProblem } from '../TabProblem.tsx'
import { type TabProps, useTab } from '../tabs.ts'
import { DetailsCard } from './DetailsCard.tsx'
import { HealthCard } from './HealthCard.tsx'
import { RisksCard } from './RisksCard.tsx'
import { AccountTeamCard, CustomerTeamCard, SquadCard } from './TeamCards.tsx'
import { TouchpointsCard } from './TouchpointsCard.tsx'
import { WorkItemsCard } from './WorkItemsCard.tsx'

/** The engagement at a glance: health, details, who is around it, what comes next, what may go wrong, what is to do. */
export const OverviewTab = ({ initial }: TabProps<Overview>) => {
  const tab = useTab<Overview>('overview', {}, initial)
  const { data } = tab
  return (
    <>
      <TabProblem tab={tab} />
      {data === null ? (
        tab.error === null && <ShimmerEffect height="24rem" />
      ) : (
        <div className="pb-home-cards">
          <HealthCard />
          <DetailsCard />
          <RisksCard flags={data.riskFlags} risks={data.risks} />
          <TouchpointsCard touchpoints={data.upcomingTouchpoints} />
          <WorkItemsCard initial={data.workItems} />
          <div className="pb-home-teams">
            <CustomerTeamCard members={data.customerTeam} onChanged={tab.refresh} />
            <SquadCard members={data.squad} onChanged={tab.refresh} />
            <AccountTeamCard members={data.accountTeam} onChanged={tab.refresh} />
          </div>
        </div>
      )}
    </>
  )
}
