'use client'

import type { DueRow, NextRow, StuckRow, WorkPlay } from '../../runtime/work.ts'
import { Due } from '../lists/Due.tsx'
import { Waiting } from '../lists/Waiting.tsx'
import { useSlugs } from '../payload/config.ts'
import { useRoutes } from '../payload/routes.ts'
import { useTexts } from '../payload/texts.ts'
import { Link } from '../payload/ui.ts'
import { Priority } from '../shared/Priority.tsx'
import { Icon } from '../shared/StateMark.tsx'
import { When } from '../shared/When.tsx'
import type { Acting } from './useMyWork.ts'
import { WorkButton, WorkLink } from './WorkButton.tsx'

/** An activity that waits for the reader. */
export const NextRowView = ({ row: { play, activity }, ...acting }: { row: NextRow } & Acting) => {
  const { t } = useTexts()
  const { plays } = useSlugs()
  return (
    <li className="pb-work-row">
      <div className="pb-work-what">
        <RecordLink collection={plays} id={play.id} number={play.number} title={play.title} />
        <span>
          {activity.label}
          {activity.since !== null && (
            <>
              {' · '}
              <Waiting since={activity.since} />
            </>
          )}
        </span>
        <PlayFacts play={play} />
      </div>
      {activity.isClick ? (
        <WorkButton
          {...acting}
          action={{
            key: `${play.id}/${activity.key}`,
            path: `/${plays}/${play.id}/activities/${activity.key}/complete`,
            method: 'POST',
            body: { rev: play.rev },
            said: t('work:activityDone', { activity: activity.label, number: play.number }),
          }}
          label={activity.button}
          subject={`${activity.label}, ${play.number}`}
        />
      ) : (
        <WorkLink collection={plays} id={play.id} subject={`${activity.label}, ${play.number}`} />
      )}
    </li>
  )
}

/** A task or a meeting with a date. */
export const DueRowView = ({ row, ...acting }: { row: DueRow } & Acting) => {
  const slugs = useSlugs()
  const collection = slugs[row.collection]
  return (
    <li className="pb-work-row">
      <div className="pb-work-what">
        <RecordLink collection={collection} id={row.id} number={row.number} title={row.title} />
        <span className="pb-work-facts">
          {row.collection === 'tasks' ? <Due at={row.due} /> : <Moment at={row.due} />}
          {row.priority !== null && <Priority value={row.priority} />}
          {row.play && (
            <RecordLink collection={slugs.plays} id={row.play.id} isQuiet number={row.play.number} title="" />
          )}
        </span>
      </div>
      <CompleteRecord collection={collection} id={row.id} number={row.number} {...acting} />
    </li>
  )
}

/** A play on which nobody can go on: why, and what would help. */
export const StuckRowView = ({ row: { play, reasons, records }, ...acting }: { row: StuckRow } & Acting) => {
  const { t } = useTexts()
  const slugs = useSlugs()
  const isPaused = reasons.some(({ code }) => code === 'play-paused')
  return (
    <li className="pb-work-row">
      <div className="pb-work-what">
        <RecordLink collection={slugs.plays} id={play.id} number={play.number} title={play.title} />
        <ul className="pb-reasons">
          {reasons.map(({ code, message }) => (
            <li key={message}>
              <Icon name={code === 'play-paused' ? 'pause' : 'lock'} />
              {message}
            </li>
          ))}
        </ul>
        <PlayFacts play={play} />
      </div>
      {isPaused && (
        <WorkButton
          {...acting}
          action={{
            key: `${play.id}/resume`,
            path: `/${slugs.plays}/${play.id}/resume`,
            method: 'POST',
            body: { rev: play.rev },
            said: t('work:resumed', { number: play.number }),
          }}
          label={t('work:resume')}
          subject={play.number}
        />
      )}
      {!isPaused && records.length > 0 && (
        <ul className="pb-work-records">
          {records.map(({ collection: kind, id, number, title }) => {
            const collection = (slugs as Readonly<Record<string, string>>)[kind] ?? kind
            return (
              <li className="pb-work-record" key={`${kind}/${id}`}>
                <RecordLink collection={collection} id={id} number={number} title={title} />
                <CompleteRecord collection={collection} id={id} number={number} {...acting} />
              </li>
            )
          })}
        </ul>
      )}
    </li>
  )
}

const PlayFacts = ({ play }: { play: WorkPlay }) => (
  <span className="pb-work-facts">
    {play.dueDate !== null && <Due at={play.dueDate} />}
    {play.priority !== null && <Priority value={play.priority} />}
    {play.engagement && <span className="pb-lists-quiet">{play.engagement.title}</span>}
  </span>
)

/** When a meeting begins; in words that it should have begun. */
const Moment = ({ at }: { at: string }) => (Date.parse(at) < Date.now() ? <Due at={at} /> : <When at={at} />)

const CompleteRecord = ({
  collection,
  id,
  number,
  ...acting
}: { collection: string; id: string | number; number: string } & Acting) => {
  const { t } = useTexts()
  return (
    <WorkButton
      {...acting}
      action={{
        key: `${collection}/${id}`,
        path: `/${collection}/${id}?depth=0`,
        method: 'PATCH',
        body: { state: 'complete' },
        said: t('work:recordDone', { number }),
      }}
      label={t('work:complete')}
      subject={number}
    />
  )
}

const RecordLink = ({
  collection,
  id,
  number,
  title,
  isQuiet = false,
}: {
  collection: string
  id: string | number
  number: string
  title: string
  isQuiet?: boolean
}) => {
  const routes = useRoutes()
  return (
    <Link
      className={isQuiet ? 'pb-lists-quiet' : 'pb-lists-title'}
      href={routes.document({ collection, id })}
      prefetch={false}
    >
      <span className="pb-lists-number">{number}</span>
      {title !== '' && <span className="pb-lists-name"> {title}</span>}
    </Link>
  )
}
