'use client'

import { useRoutes } from '../payload/routes.ts'
import { Link } from '../payload/ui.ts'
import type { Activity } from './api.ts'
import { usePlayProps } from './PlayContext.tsx'

/** To the list of a play's records; to the named ones only, when all of them are named. */
export const RecordsLink = ({ collection, numbers }: { collection: string; numbers?: readonly string[] }) => {
  const { run, slugs, texts } = usePlayProps()
  const routes = useRoutes()
  const slug = slugs[collection as keyof typeof slugs] ?? collection
  const states = OPEN_STATES[collection]
  const href = routes.list(slug, {
    play: String(run.play.id),
    ...(numbers && states ? { state: states } : {}),
  })
  const records = texts.known(`collections:${collection}:plural`, collection)
  return (
    <>
      {' '}
      <Link className="pb-link" href={href}>
        {texts.t(numbers ? 'admin:showOpen' : 'admin:showAll', { records })}
      </Link>
    </>
  )
}

/** States in which a record is not finished. */
const OPEN_STATES: Readonly<Record<string, readonly string[]>> = {
  tasks: ['new', 'in-progress', 'paused'],
  meetings: ['draft', 'scheduled'],
}

/** How many records a gate counts, and where they are. */
export const RecordsCount = ({ activity }: { activity: Activity }) => {
  const { texts } = usePlayProps()
  if (!activity.records || !activity.collection) return null
  const { open, total } = activity.records
  return (
    <p className="pb-note">
      {total === 0 ? texts.t('admin:noRecords') : texts.t('admin:recordsOpen', { open, total })}
      {total > 0 && activity.blockedBy.length === 0 && <RecordsLink collection={activity.collection} />}
    </p>
  )
}
