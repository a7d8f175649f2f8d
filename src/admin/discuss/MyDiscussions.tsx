'use client'

import '../shared/controls.css'
import './discuss.css'
import type { MyDiscussionAnswer } from '../../runtime/discussions/read.ts'
import { useSlugs } from '../payload/config.ts'
import { useReaderId } from '../payload/reader.ts'
import { useRoutes } from '../payload/routes.ts'
import { useTexts } from '../payload/texts.ts'
import { Link, ShimmerEffect } from '../payload/ui.ts'
import { When } from '../shared/When.tsx'
import { openDiscussion, openTabNextTime } from './opened.ts'
import { isUnread } from './seen.ts'
import { useDiscussions } from './useDiscussions.ts'

/** Open discussions that the reader takes part in, about whatever record, each with the way there. */
export const MyDiscussions = () => {
  const { t } = useTexts()
  const slugs = useSlugs()
  const reader = useReaderId()
  const { docs, failed, look } = useDiscussions<MyDiscussionAnswer>(`/${slugs.discussions}/mine`)
  return (
    <section aria-labelledby="pb-my-discussions" className="pb-root pb-discuss pb-discuss-mine">
      <h2 className="pb-title" id="pb-my-discussions">
        {t('discuss:mine')}
      </h2>
      {failed && (
        <div className="pb-problem" role="alert">
          <p>{t('discuss:notLoaded')}</p>
          <button className="pb-link" onClick={look} type="button">
            {t('discuss:tryAgain')}
          </button>
        </div>
      )}
      {docs === null && !failed && <ShimmerEffect height="6rem" />}
      {docs?.length === 0 && (
        <p className="pb-note">
          {t('discuss:mineNone')}. {t('discuss:mineNoneHelp')}
        </p>
      )}
      {docs !== null && docs.length > 0 && (
        <ul className="pb-discuss-list">
          {docs.map((discussion) => (
            <li key={String(discussion.id)}>
              <Row discussion={discussion} reader={reader} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

const Row = ({ discussion, reader }: { discussion: MyDiscussionAnswer; reader: string | null }) => {
  const { t } = useTexts()
  const routes = useRoutes()
  const slugs = useSlugs()
  const { subject, participants, lastMessage } = discussion
  const collection = slugs[subject.kind === 'play' ? 'plays' : 'engagements']
  const others = participants.filter(({ id }) => String(id) !== reader)
  const unread = isUnread({ discussion, reader })
  return (
    <div className={`pb-discuss-row${unread ? ' pb-discuss-unread' : ''}`}>
      <span className="pb-discuss-row-head">
        <Link
          className="pb-link pb-discuss-names"
          href={routes.document({ collection, id: subject.id })}
          onClick={() => {
            openDiscussion(`${collection}/${subject.id}`, discussion.id)
            openTabNextTime()
          }}
        >
          {[subject.number, subject.title].filter(Boolean).join(' · ')}
        </Link>
        {unread && <span className="pb-discuss-new">{t('discuss:new')}</span>}
      </span>
      <span className="pb-discuss-last" dir="auto">
        {lastMessage?.body.replace(/\s+/g, ' ').slice(0, 160)}
      </span>
      <span className="pb-discuss-more">
        <span dir="auto">{others.map(({ name }) => name).join(', ')}</span>
        <When at={lastMessage?.createdAt ?? discussion.createdAt} />
      </span>
    </div>
  )
}
