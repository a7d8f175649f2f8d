'use client'

import type { ContractCard, RenewalTab as Renewal } from '../../../engagement/home.ts'
import { useSlugs } from '../../payload/config.ts'
import { useRoutes } from '../../payload/routes.ts'
import { useTexts } from '../../payload/texts.ts'
import { Button, Link, ShimmerEffect } from '../../payload/ui.ts'
import { Day } from '../../shared/Day.tsx'
import { StateMark } from '../../shared/StateMark.tsx'
import { useMoney } from '../../shared/useMoney.ts'
import { Card, Empty } from '../Card.tsx'
import { useHome } from '../HomeContext.tsx'
import { RecordLink } from '../RecordRow.tsx'
import { TabProblem } from '../TabProblem.tsx'
import { type TabProps, useTab } from '../tabs.ts'
import { urgencyOf, webLinkOf } from './contract.ts'

/** The active contracts: what they are worth, when they end, and which one says when the engagement is renewed. */
const RenewalTab = ({ engagement, header, initial }: TabProps<Renewal>) => {
  const { t } = useTexts()
  const tab = useTab<Renewal>('renewal', {}, initial)
  const { creator } = useHome()
  const routes = useRoutes()
  const slugs = useSlugs()
  const { data } = tab
  const money = useMoney(data?.currency ?? header.currency)
  const makeContract = creator('contracts')
  const create =
    makeContract &&
    (() =>
      makeContract({
        engagements: [engagement.id],
        ...(header.account ? { account: header.account.id } : {}),
      }))
  if (data === null) return tab.error === null ? <ShimmerEffect height="16rem" /> : <TabProblem tab={tab} />
  const { contracts } = data
  return (
    <>
      <TabProblem tab={tab} />
      <div className="pb-home-cards">
        <Card
          beside={
            contracts.length > 0 && (
              <>
                {create && (
                  <Button buttonStyle="secondary" margin={false} onClick={create} size="small">
                    {t('home:createContract')}
                  </Button>
                )}
                <Link
                  className="pb-link"
                  href={routes.list(slugs.contracts, { engagements: [String(engagement.id)] })}
                >
                  {t('home:allContracts')}
                </Link>
              </>
            )
          }
          isBusy={tab.isLoading}
          title={t('home:activeContracts')}
          wide
        >
          {contracts.length === 0 ? (
            <Empty text={t('home:empty:contracts')}>
              {create && (
                <Button buttonStyle="secondary" margin={false} onClick={create} size="small">
                  {t('home:createContract')}
                </Button>
              )}
            </Empty>
          ) : (
            <>
              <dl className="pb-home-totals">
                <div>
                  <dt>{t('home:totalValue')}</dt>
                  <dd>{money(data.total)}</dd>
                </div>
                <div>
                  <dt>{t('fields:renewalDate')}</dt>
                  <dd>{data.renewalDate ? <Day at={data.renewalDate} /> : t('related:unset')}</dd>
                </div>
              </dl>
              <ul className="pb-home-contracts">
                {contracts.map((contract) => (
                  <Contract contract={contract} key={contract.id} money={money} />
                ))}
              </ul>
            </>
          )}
        </Card>
      </div>
    </>
  )
}

const Contract = ({ contract, money }: { contract: ContractCard; money: (amount: number) => string }) => {
  const { t, known } = useTexts()
  const { state, substate, value, start, end, daysLeft, owner, decidesRenewal } = contract
  const link = webLinkOf(contract.link)
  const urgency = urgencyOf(daysLeft)
  return (
    <li className="pb-home-contract">
      <div className="pb-home-contract-head">
        <RecordLink of={contract} />
        <StateMark pill state={state} word={known(`values:contractState:${state}`, state)} />
        {substate && (
          <span className="pb-mark pb-pill">{known(`values:contractSubstate:${substate}`, substate)}</span>
        )}
        {decidesRenewal && <span className="pb-note">{t('home:decidesRenewal')}</span>}
      </div>
      <dl className="pb-facts">
        <div>
          <dt>{t('fields:value')}</dt>
          <dd>{value === null ? <span className="pb-note">{t('related:unset')}</span> : money(value)}</dd>
        </div>
        <div>
          <dt>{t('fields:start')}</dt>
          <dd>{start ? <Day at={start} /> : <span className="pb-note">{t('related:unset')}</span>}</dd>
        </div>
        <div>
          <dt>{t('fields:end')}</dt>
          <dd>{end ? <Day at={end} /> : <span className="pb-note">{t('home:noEnd')}</span>}</dd>
        </div>
        {daysLeft !== null && (
          <div>
            <dt>{t('home:left')}</dt>
            <dd className={urgency === null ? undefined : `pb-tone-${urgency}`}>
              {t('home:days', { count: daysLeft })}
            </dd>
          </div>
        )}
        <div>
          <dt>{t('fields:owner')}</dt>
          <dd>{owner?.name ?? <span className="pb-note">{t('page:nobody')}</span>}</dd>
        </div>
        {contract.link && (
          <div>
            <dt>{t('fields:link')}</dt>
            <dd>
              {link === null ? (
                contract.link
              ) : (
                <a className="pb-link" href={link} rel="noreferrer noopener" target="_blank">
                  {t('home:openContract')}
                  <span className="pb-hidden"> {t('home:inNewTab')}</span>
                </a>
              )}
            </dd>
          </div>
        )}
      </dl>
    </li>
  )
}

export default RenewalTab
