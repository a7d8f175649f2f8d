'use client'

import { activitiesOf, countsOf } from './api.ts'
import { usePlayPage } from './PlayContext.tsx'

/** How a play ended, as a report: the outcome, what was said of it, how long it took, what was canceled. */
export const Ended = () => {
  const { page, run, texts } = usePlayPage()
  const { t } = texts
  const { record } = page
  const ended = activitiesOf(run).reduce(
    (last, { endedAt }) => (endedAt && endedAt > last ? endedAt : last),
    '',
  )
  const days = Math.max(
    0,
    Math.round(
      (new Date(ended || record.updatedAt).getTime() - new Date(record.createdAt).getTime()) / 86_400_000,
    ),
  )
  const { done, total } = countsOf({ lanes: run.phases.flatMap(({ lanes }) => lanes) })
  const canceled = activitiesOf(run).filter(({ state }) => state === 'canceled')
  const facts = [
    [t('fields:closureCode'), run.play.closureCode],
    [t('fields:closeNotes'), record.closeNotes],
    [t('fields:cancelReason'), run.play.state === 'canceled' ? record.cancelReason : null],
    [t('page:took'), t('page:days', { count: days })],
    [t('fields:activities'), t('admin:doneOf', { done, total })],
    [t('page:canceledActivities'), canceled.map(({ label }) => label).join(', ')],
  ].filter(([, text]) => text)
  return (
    <section aria-label={t('page:outcome')} className="pb-ended">
      <dl>
        {facts.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd className="pb-said">{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
