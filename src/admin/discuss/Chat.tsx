'use client'

import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { usePanel } from '../panel/PanelContext.tsx'
import { useReaderId } from '../payload/reader.ts'
import { useTexts } from '../payload/texts.ts'
import { ShimmerEffect } from '../payload/ui.ts'
import type { Id } from '../shared/api.ts'
import { AddPeople } from './AddPeople.tsx'
import { Participants } from './DiscussionList.tsx'
import { EndDiscussion } from './EndDiscussion.tsx'
import { MessageItem } from './MessageItem.tsx'
import { SayIt } from './SayIt.tsx'
import { markSeen } from './seen.ts'
import { type Talk, useMessages } from './useMessages.ts'

/** One discussion: what was said, and, while it is open, a place to say more. */
export const Chat = ({
  id,
  onBack,
  onChanged,
}: {
  id: Id
  onBack: () => void
  /** It was ended, or something was said. */
  onChanged: () => void
}) => {
  const { t } = useTexts()
  const { subject, openTab, stream } = usePanel()
  const reader = useReaderId()
  const path = `/${subject.collection}/${subject.id}/discussions/${id}`
  const { talk, problem, look, loadEarlier } = useMessages(`${path}/messages`)
  const heading = useRef<HTMLHeadingElement>(null)
  const said = useNews({ talk, reader })

  const last = talk?.messages.at(-1)?.createdAt
  useEffect(() => {
    if (last) markSeen(id, last)
  }, [id, last])
  useEffect(() => {
    heading.current?.focus()
  }, [])

  const others = talk?.participants.filter((each) => String(each.id) !== reader) ?? []
  const isOpen = talk?.state === 'open'
  return (
    <section className="pb-discuss pb-discuss-chat">
      <button className="pb-link pb-discuss-back" onClick={onBack} type="button">
        <span aria-hidden="true" className="pb-discuss-arrow" />
        {t('discuss:back')}
      </button>
      <header className="pb-discuss-head">
        <h3 className="pb-title" dir="auto" ref={heading} tabIndex={-1}>
          {talk
            ? t('discuss:with', { names: others.map(({ name }) => name).join(', ') || t('discuss:you') })
            : t('discuss:conversation')}
        </h3>
        {talk && <Participants people={talk.participants} />}
        {isOpen && subject.mayWork && (
          <AddPeople known={talk.participants} onDone={look} path={`${path}/participants`} />
        )}
      </header>
      <p aria-live="polite" className="pb-hidden">
        {said}
      </p>
      {problem === 'gone' && (
        <p className="pb-problem" role="alert">
          {t('discuss:notLoaded')}
        </p>
      )}
      {!talk && problem === 'none' && <ShimmerEffect height="12rem" />}
      {talk && <Said loadEarlier={loadEarlier} reader={reader} talk={talk} />}
      {problem === 'interrupted' && (
        <p className="pb-problem" role="status">
          {t('discuss:notLive')}
        </p>
      )}
      {isOpen && (
        <SayIt
          draftKey={`discussion:${id}`}
          onSaid={() => {
            look()
            onChanged()
          }}
          path={`${path}/messages`}
        />
      )}
      {talk && subject.mayWork && (
        <EndDiscussion
          onDone={() => {
            look()
            stream.look()
            onChanged()
            heading.current?.focus()
          }}
          onStream={() => openTab('activity')}
          path={`${path}/end`}
          talk={talk}
        />
      )}
    </section>
  )
}

/** A sentence for screen readers about what others have just said. */
const useNews = ({ talk, reader }: { talk: Talk | null; reader: string | null }): string => {
  const { t } = useTexts()
  const [said, setSaid] = useState('')
  const heard = useRef<string | null>(null)
  const say = useRef(t)
  say.current = t
  useEffect(() => {
    if (!talk) return
    const before = heard.current
    heard.current = talk.messages.at(-1)?.createdAt ?? before ?? ''
    if (before === null) return
    const news = talk.messages.filter(
      ({ createdAt, author }) => createdAt > before && String(author?.id ?? '') !== reader,
    )
    const name = news.at(-1)?.author?.name ?? ''
    if (news.length > 0) setSaid(say.current('discuss:newMessages', { count: news.length, name }))
  }, [talk, reader])
  return said
}

const Said = ({
  talk,
  reader,
  loadEarlier,
}: {
  talk: Talk
  reader: string | null
  loadEarlier: () => Promise<void>
}) => {
  const { t } = useTexts()
  const box = useRef<HTMLElement>(null)
  const isAtEnd = useRef(true)
  const before = useRef({ first: '', height: 0 })
  // Whoever reads the end sees what comes; whoever reads above it is left alone.
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const first = String(talk.messages[0]?.id ?? '')
    if (isAtEnd.current) element.scrollTop = element.scrollHeight
    else if (before.current.first !== first) {
      element.scrollTop += element.scrollHeight - before.current.height
    }
    before.current = { first, height: element.scrollHeight }
  }, [talk.messages])
  return (
    <section
      aria-label={t('discuss:conversation')}
      className="pb-discuss-said"
      onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
        isAtEnd.current = scrollHeight - scrollTop - clientHeight < 40
      }}
      ref={box}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
      tabIndex={0}
    >
      {talk.earlier && (
        <button className="pb-link" onClick={() => void loadEarlier()} type="button">
          {t('discuss:earlier')}
        </button>
      )}
      {talk.messages.length === 0 && <p className="pb-note">{t('discuss:nothingSaid')}</p>}
      <ol className="pb-discuss-messages">
        {talk.messages.map((message, at) => (
          <MessageItem
            follows={isSameAuthor(talk.messages[at - 1], message)}
            isOwn={String(message.author?.id ?? '') === reader}
            key={String(message.id)}
            message={message}
          />
        ))}
      </ol>
    </section>
  )
}

type Message = Talk['messages'][number]

/** Within five minutes the same person says who it is once. */
const isSameAuthor = (before: Message | undefined, message: Message): boolean =>
  before !== undefined &&
  before.author !== null &&
  String(before.author.id) === String(message.author?.id) &&
  new Date(message.createdAt).getTime() - new Date(before.createdAt).getTime() < 300_000
