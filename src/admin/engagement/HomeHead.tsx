'use client'

import type { ReactNode, Ref } from 'react'
import type { TeamMember } from '../../engagement/home.ts'
import { healthSentence } from '../charts/health-sentence.ts'
import { sayAll } from '../charts/phrase.ts'
import { useFormats } from '../charts/useFormats.ts'
import { useSlugs } from '../payload/config.ts'
import { useRoutes } from '../payload/routes.ts'
import { useTexts } from '../payload/texts.ts'
import { Link } from '../payload/ui.ts'
import { BandMark } from '../shared/BandMark.tsx'
import { Faces } from '../shared/Faces.tsx'
import { Sparkline } from '../shared/Sparkline.tsx'
import { StateMark } from '../shared/StateMark.tsx'
import { When } from '../shared/When.tsx'
import { HomeActions } from './HomeActions.tsx'
import { useHome } from './HomeContext.tsx'
import { HomeTabList } from './HomeTabList.tsx'
import { TabLink } from './TabLink.tsx'
import { useLinkedFacts } from './useLinkedFacts.tsx'

/** What never scrolls away: which engagement, where it stands, what can be done, and the tabs. */
export const HomeHead = ({ ref, squad }: { ref: Ref<HTMLDivElement>; squad: readonly TeamMember[] }) => {
  const { known } = useTexts()
  const { header } = useHome()
  return (
    <div className="pb-home-head" ref={ref}>
      <div className="pb-home-bar">
        <div className="pb-home-name">
          <h2 className="pb-heading" tabIndex={-1}>
            <span className="pb-home-number">{header.number}</span> {header.title}
          </h2>
          <StateMark
            pill
            state={header.state}
            word={known(`values:engagementState:${header.state}`, header.state)}
          />
          {header.stage && (
            <span className="pb-mark pb-pill pb-home-stage">
              {known(`values:engagementStage:${header.stage}`, header.stage)}
            </span>
          )}
        </div>
        <HomeActions />
      </div>
      <HomeFacts squad={squad} />
      <HomeTabList />
    </div>
  )
}

const HomeFacts = ({ squad }: { squad: readonly TeamMember[] }) => {
  const { t } = useTexts()
  const { header, engagement } = useHome()
  const routes = useRoutes()
  const slugs = useSlugs()
  const linked = useLinkedFacts()
  const facts: readonly (readonly [label: string, value: ReactNode, className?: string])[] = [
    [t('home:health'), <Health key="health" />, 'pb-home-health'],
    [t('fields:account'), linked.account],
    [t('fields:renewalDate'), linked.renewalDate],
    [t('fields:contractValue'), linked.contractValue],
    [
      t('fields:lastTouchpoint'),
      header.lastTouchpoint && (
        <Link
          className="pb-link"
          href={routes.list(slugs.touchpoints, { engagement: String(engagement.id) })}
        >
          <When at={header.lastTouchpoint} />
        </Link>
      ),
    ],
    [t('fields:customerSuccessManager'), header.customerSuccessManager?.name],
    [
      t('fields:squad'),
      squad.length > 0 && <Faces key="squad" label={t('fields:squad')} people={peopleOf(squad)} />,
    ],
  ]
  return (
    <dl className="pb-facts pb-home-facts">
      {facts.map(([label, value, className]) => (
        <div className={className} key={label}>
          <dt>{label}</dt>
          <dd>{value || <span className="pb-note">{t('related:unset')}</span>}</dd>
        </div>
      ))}
    </dl>
  )
}

/** Score, band, change since the week before, and six weeks as a line. */
const Health = () => {
  const { t } = useTexts()
  const { health } = useHome().header
  const { signed } = useFormats()
  return (
    <TabLink className="pb-home-score" tab="health">
      <BandMark of={health} />
      {health.change !== null && (
        <span className="pb-home-change">
          <span aria-hidden="true">{signed(health.change)}</span>
          <span className="pb-hidden">{t('home:sinceLastWeek', { change: signed(health.change) })}</span>
        </span>
      )}
      {health.history.some(({ score }) => score !== null) && (
        <Sparkline
          label={sayAll({ phrases: healthSentence(health.history), t })}
          values={health.history.map(({ score }) => score)}
        />
      )}
    </TabLink>
  )
}

/** Somebody with several responsibilities has one face. */
const peopleOf = (team: readonly TeamMember[]) => [
  ...new Map(team.map(({ person }) => [String(person.id), person])).values(),
]
