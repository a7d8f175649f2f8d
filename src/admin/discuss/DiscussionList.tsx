'use client'

import type { DiscussionAnswer } from '../../runtime/discussions/answers.ts'
import { useTexts } from '../payload/texts.ts'
import { ShimmerEffect } from '../payload/ui.ts'
import type { Id } from '../shared/api.ts'
import { Faces } from '../shared/Faces.tsx'
import { StateMark } from '../shared/StateMark.tsx'
import { When } from '../shared/When.tsx'
import { isUnread } from './seen.ts'

/** Discussions as rows: among whom, what was said last, what is new. */
export const DiscussionList = ({
  docs,
  failed,
  reader,
  onOpen,
  onLook,
}: {
  docs: readonly DiscussionAnswer[] | null
  failed: boolean
  reader: string | null
  onOpen: (id: Id) => void
  onLook: () => void
}) => {
  const { t } = useTexts()
  return (
    <>
      {failed && (
        <div className="pb-problem" role="alert">
          <p>{t('discuss:notLoaded')}</p>
          <button className="pb-link" onClick={onLook} type="button">
            {t('discuss:tryAgain')}
          </button>
        </div>
      )}
      {docs === null && !failed && (
        <div aria-busy="true">
          <p className="pb-hidden">{t('discuss:loading')}</p>
          <ShimmerEffect height="10rem" />
        </div>
      )}
      {docs?.length === 0 && (
        <div className="pb-hint">
          <p>
            <strong>{t('discuss:none')}</strong>
          </p>
          <p>{t('discuss:noneHelp')}</p>
        </div>
      )}
      {docs !== null && docs.length > 0 && (
        <ul className="pb-discuss-list">
          {docs.map((discussion) => (
            <li key={String(discussion.id)}>
              <Row discussion={discussion} onOpen={() => onOpen(discussion.id)} reader={reader} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

const Row = ({
  discussion,
  reader,
  onOpen,
}: {
  discussion: DiscussionAnswer
  reader: string | null
  onOpen: () => void
}) => {
  const { t } = useTexts()
  const { participants, lastMessage, state } = discussion
  const others = participants.filter(({ id }) => String(id) !== reader)
  const unread = isUnread({ discussion, reader })
  const body = lastMessage?.body.replace(/\s+/g, ' ') ?? ''
  const isOwn = String(lastMessage?.author?.id ?? '') === reader
  return (
    <button
      className={`pb-discuss-row${unread ? ' pb-discuss-unread' : ''}`}
      data-discussion={String(discussion.id)}
      onClick={onOpen}
      type="button"
    >
      <span className="pb-discuss-row-head">
        <span className="pb-discuss-names" dir="auto">
          {(others.length > 0 ? others : participants).map(({ name }) => name).join(', ')}
        </span>
        {unread && <span className="pb-discuss-new">{t('discuss:new')}</span>}
      </span>
      {lastMessage && (
        <span className="pb-discuss-last" dir="auto">
          {isOwn
            ? t('discuss:youSaid', { body: shortened(body) })
            : `${lastMessage.author ? `${lastMessage.author.name}: ` : ''}${shortened(body)}`}
        </span>
      )}
      <span className="pb-discuss-more">
        {state === 'ended' && <StateMark state="completed" word={t('discuss:ended')} />}
        <span>{t('discuss:messages', { count: discussion.messages })}</span>
        <When at={lastMessage?.createdAt ?? discussion.createdAt} />
      </span>
    </button>
  )
}

const shortened = (text: string): string => (text.length > 160 ? `${text.slice(0, 160)}…` : text)

/** Faces of those who take part, and their names for those who do not see them. */
export const Participants = ({
  people,
}: {
  people: readonly { readonly id: Id; readonly name: string }[]
}) => {
  const { t } = useTexts()
  return <Faces label={t('discuss:participants')} most={6} people={people} />
}
