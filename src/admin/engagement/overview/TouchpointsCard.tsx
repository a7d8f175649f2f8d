'use client'

import type { TouchpointCard } from '../../../engagement/home.ts'
import { OPEN_WORK_STATES } from '../../../engagement/values.ts'
import { Due } from '../../lists/Due.tsx'
import { useSlugs } from '../../payload/config.ts'
import { useRoutes } from '../../payload/routes.ts'
import { useTexts } from '../../payload/texts.ts'
import { Button, Link } from '../../payload/ui.ts'
import { StateMark } from '../../shared/StateMark.tsx'
import { Card, Empty } from '../Card.tsx'
import { useHome } from '../HomeContext.tsx'
import { RecordRow } from '../RecordRow.tsx'

/** The touchpoints that come next. */
export const TouchpointsCard = ({ touchpoints }: { touchpoints: readonly TouchpointCard[] }) => {
  const { t, known } = useTexts()
  const { engagement, creator } = useHome()
  const routes = useRoutes()
  const slugs = useSlugs()
  const create = creator('touchpoints')
  const all = routes.list(slugs.touchpoints, {
    engagement: String(engagement.id),
    state: OPEN_WORK_STATES,
  })
  return (
    <Card
      beside={
        touchpoints.length > 0 && (
          <>
            {create && (
              <button className="pb-link" onClick={() => create()} type="button">
                {t('home:createTouchpoint')}
              </button>
            )}
            <Link className="pb-link" href={all}>
              {t('home:allOpen')}
            </Link>
          </>
        )
      }
      title={t('home:upcomingTouchpoints')}
    >
      {touchpoints.length === 0 ? (
        <Empty text={t('home:empty:touchpoints')}>
          {create && (
            <Button buttonStyle="secondary" margin={false} onClick={() => create()} size="small">
              {t('home:createTouchpoint')}
            </Button>
          )}
        </Empty>
      ) : (
        <ul className="pb-home-rows">
          {touchpoints.map((touchpoint) => (
            <RecordRow
              key={touchpoint.id}
              of={touchpoint}
              state={
                <StateMark
                  state={touchpoint.state}
                  word={known(`values:workState:${touchpoint.state}`, touchpoint.state)}
                />
              }
            >
              {touchpoint.dueDate && <Due at={touchpoint.dueDate} />}
              {touchpoint.channel && (
                <span>{known(`values:touchpointChannel:${touchpoint.channel}`, touchpoint.channel)}</span>
              )}
              {touchpoint.assignedTo && <span>{touchpoint.assignedTo.name}</span>}
            </RecordRow>
          ))}
        </ul>
      )}
    </Card>
  )
}
