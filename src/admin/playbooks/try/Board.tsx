'use client'

import { StateMark } from '../../shared/StateMark.tsx'
import { Card } from './Card.tsx'
import type { TriedActivity } from './inputs.ts'
import { useTry } from './TryContext.tsx'

/** Every phase, lane and activity of the play as it is now. */
export const Board = () => {
  const { view, texts } = useTry()
  const { t } = texts
  return (
    <>
      {view.phases.map((phase, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: in a faulty text a key may stand twice
        <section className="pb-try-phase" key={`${phase.key}-${index}`}>
          <h3 className="pb-try-phase-head">
            <span dir="auto">{phase.label}</span>
            <StateMark state={phase.state} word={t(`values:itemState:${phase.state}`)} />
          </h3>
          <div
            className={phase.lanes.length > 1 && isParallel(phase.lanes) ? 'pb-lanes-parallel' : undefined}
          >
            {phase.lanes.map((lane, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: in a faulty text a key may stand twice
              <div className="pb-lane" key={`${lane.key}-${place}`}>
                {lane.label && (
                  <h4 className="pb-lane-label" dir="auto">
                    {lane.label}
                  </h4>
                )}
                <ol>
                  {lane.activities.map((activity, at) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: in a faulty text a key may stand twice
                    <li key={`${activity.key}-${at}`}>
                      {activity.state === 'in-progress' ? (
                        <Card activity={activity} />
                      ) : (
                        <Row activity={activity} />
                      )}
                    </li>
                  ))}
                </ol>
              </div>
            ))}
          </div>
        </section>
      ))}
    </>
  )
}

/** Lanes that have both begun and not ended run at once. */
const isParallel = (lanes: readonly { state: string }[]): boolean =>
  lanes.filter(({ state }) => state === 'in-progress').length > 1

/** An activity in one line, and why it is not its turn. */
const Row = ({ activity }: { activity: TriedActivity }) => {
  const { texts, definition } = useTry()
  const { t } = texts
  const waits = activity.blockedBy.flatMap((reason) =>
    reason.code === 'activity-pending' ? reason.waitsFor : [],
  )
  const labels = new Map(
    definition.phases.flatMap(({ lanes }) =>
      lanes.flatMap((lane) => lane.activities.map(({ key, label }) => [key, label] as const)),
    ),
  )
  const others =
    activity.state === 'pending' ? activity.blockedBy.filter(({ code }) => code !== 'activity-pending') : []
  return (
    <div className={`pb-row pb-row-${activity.state}`}>
      <StateMark compact state={activity.state} word={t(`values:itemState:${activity.state}`)} />
      <span className="pb-row-label" dir="auto">
        {activity.label}
      </span>
      <span className="pb-row-more">
        {activity.reason && <span className="pb-row-reason">{activity.reason}</span>}
        {activity.state === 'skipped' && activity.by === null && <span>{t('tryout:byCondition')}</span>}
        {activity.state === 'pending' && waits.length > 0 && (
          <span>
            {t('admin:after', { activities: waits.map((key) => labels.get(key) ?? key).join(', ') })}
          </span>
        )}
        {others.map(({ code, message }) => (
          <span key={code}>{message}</span>
        ))}
      </span>
    </div>
  )
}
