'use client'

import { useState } from 'react'
import { usePanel } from '../panel/PanelContext.tsx'
import { useSlugs } from '../payload/config.ts'
import { useRoutes } from '../payload/routes.ts'
import { useTexts } from '../payload/texts.ts'
import { Link } from '../payload/ui.ts'
import { When } from '../shared/When.tsx'
import { lineOf, messagesOf, textOf } from './entry-text.ts'
import type { Entry } from './useStream.ts'

type Event = Readonly<Record<string, unknown>>

/** What else there is to say of an event, below its one line. Of a kind that is not known: nothing. */
export const EventDetails = ({ entry }: { entry: Entry }) => {
  if (!entry.event) return null
  switch (entry.kind) {
    case 'playbook':
      return <PlaybookDetails event={entry.event} />
    case 'attachment':
      return <AttachmentDetails event={entry.event} />
    case 'email':
      return <EmailDetails event={entry.event} />
    case 'discussion':
      return <Transcript event={entry.event} />
    case 'success-play':
      return <CreatedRecords event={entry.event} />
    default:
      return null
  }
}

const PlaybookDetails = ({ event }: { event: Event }) => {
  const { t } = useTexts()
  const activities = Array.isArray(event.activities) ? event.activities.length : 0
  const numbers =
    event.records !== null && typeof event.records === 'object'
      ? Object.values(event.records).flatMap((each) => (Array.isArray(each) ? each.map(textOf) : []))
      : []
  const reason = textOf(event.reason)
  return (
    <>
      {reason !== '' && (
        <p className="pb-stream-body" dir="auto">
          {t('stream:reason', { reason })}
        </p>
      )}
      {activities > 0 && <p className="pb-note">{t('stream:canceledActivities', { count: activities })}</p>}
      {numbers.length > 0 && (
        <p className="pb-note">{t('stream:canceledRecords', { numbers: numbers.join(', ') })}</p>
      )}
    </>
  )
}

const AttachmentDetails = ({ event }: { event: Event }) => {
  const { openTab } = usePanel()
  const { t } = useTexts()
  if (event.event === 'removed') return null
  return (
    <p>
      <button className="pb-link" onClick={() => openTab('attachments')} type="button">
        {t('attachments:title')}
      </button>
    </p>
  )
}

const EmailDetails = ({ event }: { event: Event }) => {
  const { t } = useTexts()
  const lines = (['from', 'to', 'cc', 'bcc'] as const)
    .map((name) => [name, lineOf(event[name])] as const)
    .filter(([, line]) => line !== '')
  return (
    <dl className="pb-stream-fields">
      {lines.map(([name, line]) => (
        <div key={name}>
          <dt>{t(`fields:${name}`)}</dt>
          <dd>{line}</dd>
        </div>
      ))}
    </dl>
  )
}

const Transcript = ({ event }: { event: Event }) => {
  const { t } = useTexts()
  const [isOpen, setOpen] = useState(false)
  const messages = messagesOf(event)
  const people = lineOf(event.participants)
  return (
    <>
      {people !== '' && (
        <p className="pb-note">
          {t('fields:participants')}: {people}
        </p>
      )}
      {messages.length > 0 && (
        <button
          aria-expanded={isOpen}
          className="pb-link pb-stream-more"
          onClick={() => setOpen(!isOpen)}
          type="button"
        >
          {t(isOpen ? 'stream:less' : 'fields:transcript')}
        </button>
      )}
      {isOpen && (
        <ol className="pb-stream-transcript">
          {messages.map((message, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a transcript never changes
            <li key={at}>
              <p className="pb-stream-meta">
                <strong>{message.name || t('stream:somebody')}</strong>
                {message.at && <When at={message.at} />}
              </p>
              <p className="pb-stream-body" dir="auto">
                {message.body}
              </p>
            </li>
          ))}
        </ol>
      )}
    </>
  )
}

const CreatedRecords = ({ event }: { event: Event }) => {
  const routes = useRoutes()
  const slugs = useSlugs() as Readonly<Record<string, string>>
  const created = (Array.isArray(event.created) ? event.created : []) as readonly Event[]
  if (created.length === 0) return null
  return (
    <ul className="pb-stream-created">
      {created.map((record) => {
        const [collection, id] = [textOf(record?.collection), textOf(record?.id)]
        const name = textOf(record?.number) || textOf(record?.title) || id
        return (
          <li key={`${collection}/${id}`}>
            {collection !== '' && id !== '' ? (
              <Link href={routes.document({ collection: slugs[collection] ?? collection, id })}>{name}</Link>
            ) : (
              name
            )}
          </li>
        )
      })}
    </ul>
  )
}
