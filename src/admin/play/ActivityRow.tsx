'use client'

import { StateMark } from '../shared/StateMark.tsx'
import { When } from '../shared/When.tsx'
import { type Activity, activitiesOf } from './api.ts'
import { DoneDetails } from './DoneDetails.tsx'
import { usePlayPage } from './PlayContext.tsx'

/** An activity in one line: what, its state, who and when; or what it waits for. What is done opens. */
export const ActivityRow = ({ activity }: { activity: Activity }) => {
  const isDone = activity.state === 'completed' || activity.state === 'skipped'
  const line = <Line activity={activity} />
  return isDone ? (
    <DoneDetails activity={activity}>{line}</DoneDetails>
  ) : (
    <div className={`pb-row pb-row-${activity.state}`}>{line}</div>
  )
}

const Line = ({ activity }: { activity: Activity }) => {
  const { page, texts } = usePlayPage()
  const who = activity.by === null ? null : page.people[String(activity.by)]
  return (
    <>
      <StateMark compact state={activity.state} word={texts.t(`values:itemState:${activity.state}`)} />
      <span className="pb-row-label">{activity.label}</span>
      <span className="pb-row-more">
        {activity.reason && <span className="pb-row-reason">{activity.reason}</span>}
        {activity.endedAt ? (
          <span>
            {who && `${who} · `}
            <When at={activity.endedAt} />
          </span>
        ) : (
          <WaitsFor activity={activity} />
        )}
      </span>
    </>
  )
}

const WaitsFor = ({ activity }: { activity: Activity }) => {
  const { run, texts } = usePlayPage()
  const waiting = activity.blockedBy.find((reason) => reason.code === 'activity-pending')
  if (waiting?.code !== 'activity-pending' || waiting.waitsFor.length === 0) return null
  const labels = new Map(activitiesOf(run).map((each) => [each.key, each.label]))
  const activities = waiting.waitsFor.map((key) => labels.get(key) ?? key).join(', ')
  return <span>{texts.t('admin:after', { activities })}</span>
}
