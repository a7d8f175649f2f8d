'use client'

import type { HealthTab } from '../../../engagement/home.ts'
import { useFormats } from '../../charts/useFormats.ts'
import { useSlugs } from '../../payload/config.ts'
import { useMayCreate } from '../../payload/reader.ts'
import { useRoutes } from '../../payload/routes.ts'
import { useTexts } from '../../payload/texts.ts'
import { Button, Link } from '../../payload/ui.ts'
import { BandMark } from '../../shared/BandMark.tsx'
import { Icon } from '../../shared/StateMark.tsx'
import { When } from '../../shared/When.tsx'
import { Card } from '../Card.tsx'
import { useRefreshHealth } from '../useRefreshHealth.ts'
import { causesOf, withoutValue } from './indicators.ts'

/** The score with its band, what moved it, what is missing from it, and the way to measure it anew. */
export const ScoreNow = ({ data }: { data: HealthTab }) => {
  const { t } = useTexts()
  const { isRefreshing, refreshHealth } = useRefreshHealth()
  const mayCreate = useMayCreate()
  const slugs = useSlugs()
  const routes = useRoutes()
  const { now, mayRefresh } = data
  const formats = useFormats()
  return (
    <Card title={t('health:now')}>
      {now.score === null ? (
        <p>{t(now.at === null ? 'health:never' : 'health:noScore')}</p>
      ) : (
        <p className="pb-health-score">
          <strong className="pb-health-number">{formats.number(now.score)}</strong>
          {now.band && <BandMark of={now} pill scoreFirst={false} />}
        </p>
      )}
      <Change data={data} />
      <Warnings data={data} />
      <div className="pb-health-actions">
        {mayRefresh && (
          <Button
            buttonStyle="secondary"
            disabled={isRefreshing}
            margin={false}
            onClick={refreshHealth}
            size="small"
          >
            {isRefreshing ? t('health:refreshing') : t('health:refresh')}
          </Button>
        )}
        {mayCreate(slugs.healthIndicators) && (
          <Link className="pb-link" href={routes.list(slugs.healthIndicators, {})} prefetch={false}>
            {t('health:edit')}
          </Link>
        )}
      </div>
      {now.at !== null && (
        <p className="pb-note">
          {t('health:measured')} <When at={now.at} />
        </p>
      )}
    </Card>
  )
}

const Change = ({ data: { now, indicators } }: { data: HealthTab }) => {
  const { t, language } = useTexts()
  const formats = useFormats()
  if (now.score === null || now.change === null) return null
  const causes = causesOf({ indicators }).map(({ label, change }) => `${label} (${formats.signed(change)})`)
  const points = formats.number(Math.abs(now.change))
  const said = now.change > 0 ? 'health:rose' : now.change < 0 ? 'health:fell' : 'health:same'
  return (
    <p>
      {t(said, { points })}{' '}
      {causes.length > 0 &&
        t('health:causes', { causes: new Intl.ListFormat(language, { type: 'unit' }).format(causes) })}
    </p>
  )
}

const Warnings = ({ data: { now, indicators, totalWeight } }: { data: HealthTab }) => {
  const { t, language } = useTexts()
  const formats = useFormats()
  const missing = withoutValue(indicators)
  const warnings = [
    ...(now.coverage !== null && now.coverage < 100
      ? [
          [
            t('health:coverage', { percent: formats.percent(now.coverage) }),
            missing.length > 0
              ? t('health:missing', {
                  count: missing.length,
                  labels: new Intl.ListFormat(language).format(missing.map(({ label }) => label)),
                })
              : '',
          ].join(' '),
        ]
      : []),
    ...(totalWeight === 100 || indicators.length === 0
      ? []
      : [t('health:weights', { total: formats.number(totalWeight) })]),
  ]
  if (warnings.length === 0) return null
  return (
    <ul className="pb-health-warnings">
      {warnings.map((warning) => (
        <li key={warning}>
          <Icon name="alert" />
          <span>{warning}</span>
        </li>
      ))}
    </ul>
  )
}
