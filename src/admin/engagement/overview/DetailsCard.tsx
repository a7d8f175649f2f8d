'use client'

import { type ReactNode, useRef, useState } from 'react'
import { ENGAGEMENT_STAGES } from '../../../definition/values.ts'
import type { RenewalTab } from '../../../engagement/home.ts'
import { useSlugs } from '../../payload/config.ts'
import { useRoutes } from '../../payload/routes.ts'
import { useTexts } from '../../payload/texts.ts'
import { Button, Link, toast } from '../../payload/ui.ts'
import { sendJson } from '../../shared/api.ts'
import { Day } from '../../shared/Day.tsx'
import { InputForm } from '../../shared/InputForm.tsx'
import { useMoney } from '../../shared/useMoney.ts'
import { Card } from '../Card.tsx'
import { useHome } from '../HomeContext.tsx'
import { RecordLink } from '../RecordRow.tsx'
import { TabLink } from '../TabLink.tsx'
import { useTab } from '../tabs.ts'
import { useLinkedFacts } from '../useLinkedFacts.tsx'
import { detailInputs } from './detail-inputs.ts'

/** What the engagement is worth, where it stands and until when: read, and changed, in place. */
export const DetailsCard = () => {
  const texts = useTexts()
  const { t, language } = texts
  const { header, engagement, refresh } = useHome()
  const routes = useRoutes()
  const slugs = useSlugs()
  const [isEditing, setEditing] = useState(false)
  const edit = useRef<HTMLButtonElement>(null)
  const stop = (): void => {
    setEditing(false)
    requestAnimationFrame(() => edit.current?.focus())
  }
  return (
    <Card
      beside={
        <>
          {header.mayWork && !isEditing && (
            <Button
              aria-label={t('home:editDetails')}
              buttonStyle="secondary"
              margin={false}
              onClick={() => setEditing(true)}
              ref={edit}
              size="small"
            >
              {t('home:edit')}
            </Button>
          )}
          <Link
            className="pb-link"
            href={`${routes.document({ collection: engagement.collection, id: engagement.id })}/details`}
          >
            {t('page:details')}
          </Link>
        </>
      }
      title={t('home:details')}
    >
      {isEditing ? (
        <>
          {header.fromContracts && <FromContracts />}
          <InputForm
            beside={
              <Button buttonStyle="subtle" margin={false} onClick={stop} size="small">
                {t('home:stopEditing')}
              </Button>
            }
            button={t('page:save')}
            buttonStyle="secondary"
            draftKey={`home:${header.number}:details`}
            inputs={() =>
              detailInputs({
                header,
                accounts: slugs.accounts,
                label: (field) => t(`fields:${field}`),
                stages: ENGAGEMENT_STAGES.map((value) => ({
                  value,
                  label: t(`values:engagementStage:${value}`),
                })),
              })
            }
            onDone={() => {
              toast.success(t('home:detailsSaved'))
              refresh()
              stop()
            }}
            onEscape={stop}
            onSend={(values) =>
              sendJson({
                url: routes.api(`/${engagement.collection}/${engagement.id}?depth=0&joins=false`),
                method: 'PATCH',
                body: values,
                language,
              })
            }
            takesFocus
          />
        </>
      ) : (
        <Details />
      )}
    </Card>
  )
}

const Details = () => {
  const { t, known } = useTexts()
  const { header } = useHome()
  const linked = useLinkedFacts()
  const rows: readonly (readonly [label: string, value: ReactNode])[] = [
    [t('fields:contractValue'), linked.contractValue],
    [t('fields:stage'), header.stage && known(`values:engagementStage:${header.stage}`, header.stage)],
    [t('fields:goLive'), header.goLive && <Day at={header.goLive} />],
    [t('fields:account'), linked.account],
    [t('fields:renewalDate'), linked.renewalDate],
  ]
  return (
    <>
      <dl className="pb-home-details">
        {rows.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value || <span className="pb-note">{t('related:unset')}</span>}</dd>
          </div>
        ))}
      </dl>
      {header.fromContracts && <p className="pb-note">{t('home:fromContracts')}</p>}
    </>
  )
}

/** What nobody writes because contracts say it, and which one says it. */
const FromContracts = () => {
  const { t } = useTexts()
  const { header } = useHome()
  const money = useMoney(header.currency)
  const { data } = useTab<RenewalTab>('renewal')
  const deciding = data?.contracts.find(({ decidesRenewal }) => decidesRenewal)
  return (
    <dl className="pb-home-details pb-home-fixed">
      <div>
        <dt>{t('fields:contractValue')}</dt>
        <dd>
          {header.contractValue !== null && money(header.contractValue)}{' '}
          <span className="pb-note">
            {t('home:sumOf')} <TabLink tab="renewal">{t('home:itsContracts')}</TabLink>
          </span>
        </dd>
      </div>
      <div>
        <dt>{t('fields:renewalDate')}</dt>
        <dd>
          {header.renewalDate && <Day at={header.renewalDate} />}{' '}
          <span className="pb-note">
            {t('home:endOf')}{' '}
            {deciding ? (
              <RecordLink of={deciding} />
            ) : (
              <TabLink tab="renewal">{t('home:itsContracts')}</TabLink>
            )}
          </span>
        </dd>
      </div>
    </dl>
  )
}
