'use client'

import type { TimelineItem } from '../../../engagement/home.ts'
import type { RecordId } from '../../../engine/types.ts'
import { useRoutes } from '../../payload/routes.ts'
import { useTexts } from '../../payload/texts.ts'
import { Link } from '../../payload/ui.ts'
import { When } from '../../shared/When.tsx'
import { TimelineIcon } from './TimelineIcon.tsx'

/** One thing that happened: what kind, when, by whom, and what. */
export const TimelineEntry = ({
  item: { label, icon, at, actor, message, record },
  engagement,
}: {
  item: TimelineItem
  engagement: { readonly collection: string; readonly id: RecordId }
}) => {
  const { t } = useTexts()
  const routes = useRoutes()
  // A link to the page that one is on leads nowhere.
  const isHere = record?.collection === engagement.collection && String(record.id) === String(engagement.id)
  return (
    <li className="pb-timeline-entry">
      <span className="pb-timeline-icon">
        <TimelineIcon name={icon} />
      </span>
      <div className="pb-timeline-what">
        <p className="pb-timeline-head">
          <span className="pb-timeline-label">{label}</span>
          <span className="pb-timeline-by">
            {actor?.name || t('timeline:byNobody')} · <When at={at} />
          </span>
        </p>
        <p className="pb-timeline-message">
          {record && !isHere ? (
            <Link className="pb-timeline-link" href={routes.document(record)} prefetch={false}>
              {message}
            </Link>
          ) : (
            message
          )}
        </p>
      </div>
    </li>
  )
}
