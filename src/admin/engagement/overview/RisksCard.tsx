'use client'

import { useState } from 'react'
import { RISK_FLAGS, type RiskCard, type RiskFlag } from '../../../engagement/home.ts'
import { OPEN_RISK_STATES } from '../../../engagement/values.ts'
import { Due } from '../../lists/Due.tsx'
import { useSlugs } from '../../payload/config.ts'
import { useRoutes } from '../../payload/routes.ts'
import { useTexts } from '../../payload/texts.ts'
import { Button, Link } from '../../payload/ui.ts'
import { Priority } from '../../shared/Priority.tsx'
import { Icon, StateMark } from '../../shared/StateMark.tsx'
import { Card, Empty } from '../Card.tsx'
import { Chips } from '../Chips.tsx'
import { useHome } from '../HomeContext.tsx'
import { RecordRow } from '../RecordRow.tsx'

/** Open risks and issues that need attention, and why. */
export const RisksCard = ({
  risks,
  flags,
}: {
  risks: readonly RiskCard[]
  flags: Readonly<Record<RiskFlag, number>>
}) => {
  const { t } = useTexts()
  const { engagement, creator } = useHome()
  const routes = useRoutes()
  const slugs = useSlugs()
  const [flag, setFlag] = useState<RiskFlag | null>(null)
  const create = creator('riskSignals')
  const shown = flag === null ? risks : risks.filter((risk) => risk.flags.includes(flag))
  const all = routes.list(slugs.riskSignals, { engagement: String(engagement.id), state: OPEN_RISK_STATES })
  return (
    <Card
      beside={
        <>
          {risks.length > 0 && create && (
            <button className="pb-link" onClick={() => create()} type="button">
              {t('home:createRisk')}
            </button>
          )}
          <Link className="pb-link" href={all}>
            {t('home:allOpen')}
          </Link>
        </>
      }
      title={t('home:risks')}
    >
      {risks.length === 0 ? (
        <Empty text={t('home:empty:risks')}>
          {create && (
            <Button buttonStyle="secondary" margin={false} onClick={() => create()} size="small">
              {t('home:createRisk')}
            </Button>
          )}
        </Empty>
      ) : (
        <>
          <Chips
            chips={RISK_FLAGS.map((key) => ({
              key,
              label: t(`home:riskFlags:${key}`),
              count: flags[key],
            }))}
            label={t('home:filterRisks')}
            onToggle={(key) => setFlag((before) => (before === key ? null : key))}
            pressed={flag}
          />
          {shown.length === 0 ? (
            <p className="pb-note">{t('home:noneOfShown')}</p>
          ) : (
            <ul className="pb-home-rows">
              {shown.map((risk) => (
                <Risk key={risk.id} risk={risk} />
              ))}
            </ul>
          )}
          {flag !== null && flags[flag] > shown.length && (
            <Link className="pb-link" href={all}>
              {t('home:moreRisks', { count: flags[flag] - shown.length })}
            </Link>
          )}
        </>
      )}
    </Card>
  )
}

const Risk = ({ risk }: { risk: RiskCard }) => {
  const { t, known, language } = useTexts()
  return (
    <RecordRow
      of={risk}
      state={<StateMark state={risk.state} word={known(`values:riskState:${risk.state}`, risk.state)} />}
    >
      <span>{known(`values:riskKind:${risk.riskOrIssue}`, risk.riskOrIssue)}</span>
      {risk.priority && <Priority value={risk.priority} />}
      {risk.probability && (
        <span>
          {t('home:probability', {
            value: known(`values:probability:${risk.probability}`, risk.probability),
          })}
        </span>
      )}
      {risk.dueDate && <Due at={risk.dueDate} />}
      {risk.occurrences > 1 && (
        <span>
          {t('home:seen', {
            count: risk.occurrences,
            times: new Intl.NumberFormat(language).format(risk.occurrences),
          })}
        </span>
      )}
      <span>{risk.assignedTo?.name ?? t('page:nobody')}</span>
      {risk.flags.includes('unaddressed') && (
        <span className="pb-mark pb-tone-warning">
          <Icon name="alert" />
          <span>{t('home:riskFlags:unaddressed')}</span>
        </span>
      )}
    </RecordRow>
  )
}
