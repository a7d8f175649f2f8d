'use client'

import { StateMark } from '../shared/StateMark.tsx'
import { When } from '../shared/When.tsx'
import type { Activity } from './api.ts'
import { usePlayProps } from './PlayContext.tsx'

/** An activity in one line: what, its state, who and when; or what it waits for. */
export const ActivityRow = ({ activity, who }: { activity: Activity; who: string | undefined }) => {
  const { texts } = usePlayProps()
  return (
    <div className={`pb-row pb-row-${activity.state}`}>
      <StateMark state={activity.state} word={texts.t(`values:itemState:${activity.state}`)} />
      <span className="pb-row-label">{activity.label}</span>
      <span className="pb-row-more">
        {activity.reason && <span className="pb-row-reason">{activity.reason}</span>}
        {activity.endedAt ? (
          <span>
            {who && `${who}, `}
            <When at={activity.endedAt} />
          </span>
        ) : (
          <WaitsFor activity={activity} />
        )}
      </span>
    </div>
  )
}

const WaitsFor = ({ activity }: { activity: Activity }) => {
  const { run, texts } = usePlayProps()
  const waiting = activity.blockedBy.find((reason) => reason.code === 'activity-pending')
  if (waiting?.code !== 'activity-pending' || waiting.waitsFor.length === 0) return null
  const labels = new Map(
    run.phases.flatMap((phase) =>
      phase.lanes.flatMap((lane) => lane.activities.map((each) => [each.key, each.label] as const)),
    ),
  )
  const activities = waiting.waitsFor.map((key) => labels.get(key) ?? key).join(', ')
  return <span>{texts.t('admin:after', { activities })}</span>
}
