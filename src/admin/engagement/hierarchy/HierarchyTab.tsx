'use client'

import type { HierarchyTab as Hierarchy } from '../../../engagement/home.ts'
import {
  OPEN_RISK_STATES,
  OPEN_WORK_STATES,
  PROBABILITIES,
  type Probability,
} from '../../../engagement/values.ts'
import { BarList } from '../../charts/BarList.tsx'
import { useSlugs } from '../../payload/config.ts'
import { useRoutes } from '../../payload/routes.ts'
import { useTexts } from '../../payload/texts.ts'
import { Link, ShimmerEffect } from '../../payload/ui.ts'
import type { Tone } from '../../shared/StateMark.tsx'
import { toneOf } from '../../shared/StateMark.tsx'
import { useMoney } from '../../shared/useMoney.ts'
import { Card, Empty } from '../Card.tsx'
import { TabProblem } from '../TabProblem.tsx'
import { type TabProps, useTab } from '../tabs.ts'
import { inOrder, sumOf } from './states.ts'
import { Tree } from './Tree.tsx'

/** The account as a whole: how many engagements and what they are worth, its risks and work, and who stands below whom. */
const HierarchyTab = ({ header, initial }: TabProps<Hierarchy>) => {
  const { t, known, language } = useTexts()
  const tab = useTab<Hierarchy>('hierarchy', {}, initial)
  const routes = useRoutes()
  const slugs = useSlugs()
  const { data } = tab
  const money = useMoney(data?.currency ?? header.currency)
  const number = new Intl.NumberFormat(language)
  if (data === null) return tab.error === null ? <ShimmerEffect height="24rem" /> : <TabProblem tab={tab} />
  const { account, totals } = data
  const ofAccount: Readonly<Record<string, string>> = account ? { account: String(account.id) } : {}
  const risks = PROBABILITIES.map((key) => ({
    key,
    label: t(`values:probability:${key}`),
    count: data.risksByProbability[key] ?? 0,
    tone: RISK_TONES[key],
    href: routes.list(slugs.riskSignals, { ...ofAccount, probability: key, state: OPEN_RISK_STATES }),
  }))
  const work = inOrder(data.workByState).map(([key, count]) => ({
    key,
    label: known(`values:workState:${key}`, known(`values:taskState:${key}`, key)),
    count,
    tone: toneOf(key),
  }))
  const engagements = routes.list(slugs.engagements, ofAccount)
  return (
    <>
      <TabProblem tab={tab} />
      <div aria-busy={tab.isLoading} className="pb-home-cards">
        <Card title={account ? t('home:accountTotals', { account: account.name }) : t('home:totals')} wide>
          <dl className="pb-home-totals">
            <div>
              <dt>{t('home:engagements')}</dt>
              <dd>
                <Link className="pb-link" href={engagements}>
                  {number.format(totals.engagements)}
                </Link>
              </dd>
            </div>
            <div>
              <dt>{t('home:activeEngagements')}</dt>
              <dd>{number.format(totals.active)}</dd>
            </div>
            <div>
              <dt>{t('fields:contractValue')}</dt>
              <dd>
                <Link className="pb-link" href={routes.list(slugs.contracts, ofAccount)}>
                  {money(totals.contractValue)}
                </Link>
              </dd>
            </div>
          </dl>
        </Card>
        <Card title={t('home:risksByProbability')}>
          {risks.every(({ count }) => count === 0) ? (
            <Empty text={t('home:empty:accountRisks')} />
          ) : (
            <BarList
              items={risks}
              label={t('home:risksByProbability')}
              sentence={t('home:risksSaid', {
                open: number.format(sumOf(Object.values(data.risksByProbability))),
                high: number.format(
                  sumOf(['very-high', 'high'].map((key) => data.risksByProbability[key] ?? 0)),
                ),
              })}
            />
          )}
        </Card>
        <Card title={t('home:workByState')}>
          {work.length === 0 ? (
            <Empty text={t('home:empty:accountWork')} />
          ) : (
            <BarList
              items={work}
              label={t('home:workByState')}
              sentence={t('home:workSaid', {
                all: number.format(sumOf(work.map(({ count }) => count))),
                open: number.format(sumOf(OPEN_WORK_STATES.map((key) => data.workByState[key] ?? 0))),
              })}
            />
          )}
        </Card>
        <Card title={t('home:activeHierarchy')} wide>
          {data.tree.length === 0 ? (
            <Empty text={t('home:empty:hierarchy')} />
          ) : (
            <>
              <Tree label={t('home:activeHierarchy')} money={money} tree={data.tree} />
              {!header.hasHierarchy && <p className="pb-note">{t('home:single')}</p>}
            </>
          )}
        </Card>
      </div>
    </>
  )
}

const RISK_TONES: Readonly<Record<Probability, Tone>> = {
  'very-high': 'danger',
  high: 'danger',
  moderate: 'warning',
  low: 'neutral',
  'very-low': 'muted',
}

export default HierarchyTab
