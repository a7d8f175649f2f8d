'use client'

import { HealthHistory } from '../../charts/HealthHistory.tsx'
import { useSlugs } from '../../payload/config.ts'
import { useRoutes } from '../../payload/routes.ts'
import { useTexts } from '../../payload/texts.ts'
import { Button, Link } from '../../payload/ui.ts'
import { BandMark } from '../../shared/BandMark.tsx'
import { When } from '../../shared/When.tsx'
import { Card, Empty } from '../Card.tsx'
import { useHome } from '../HomeContext.tsx'
import { TabLink } from '../TabLink.tsx'
import { useRefreshHealth } from '../useRefreshHealth.ts'

/** The health of the last six weeks, and when somebody last spoke to the customer. */
export const HealthCard = () => {
  const { t } = useTexts()
  const routes = useRoutes()
  const slugs = useSlugs()
  const { header, engagement, creator } = useHome()
  const { isRefreshing, refreshHealth } = useRefreshHealth()
  const { health } = header
  const isMeasured = health.history.some(({ score }) => score !== null)
  const createTouchpoint = creator('touchpoints')
  return (
    <Card beside={<TabLink tab="health">{t('home:explainHealth')}</TabLink>} title={t('home:healthOfWeeks')}>
      {isMeasured ? (
        <>
          <p className="pb-home-line">
            <BandMark of={health} pill />
            {health.at && (
              <span className="pb-note">
                {t('home:measured')} <When at={health.at} />
              </span>
            )}
          </p>
          <HealthHistory history={health.history} />
        </>
      ) : (
        <Empty text={t('home:empty:health')}>
          {header.mayWork && (
            <Button
              buttonStyle="secondary"
              disabled={isRefreshing}
              margin={false}
              onClick={refreshHealth}
              size="small"
            >
              {t(isRefreshing ? 'home:refreshing' : 'home:refresh')}
            </Button>
          )}
        </Empty>
      )}
      <p className="pb-home-line pb-home-foot">
        <span className="pb-note">{t('home:lastActiveTouchpoint')}</span>
        {header.lastTouchpoint ? (
          <Link
            className="pb-link"
            href={routes.list(slugs.touchpoints, { engagement: String(engagement.id) })}
          >
            <When at={header.lastTouchpoint} />
          </Link>
        ) : (
          <>
            <span>{t('home:neverTouched')}</span>
            {createTouchpoint && (
              <button className="pb-link" onClick={() => createTouchpoint()} type="button">
                {t('home:createTouchpoint')}
              </button>
            )}
          </>
        )}
      </p>
    </Card>
  )
}
