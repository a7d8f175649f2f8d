'use client'

import './record.css'
import type { ReactNode } from 'react'
import type { TranslationKey } from '../../i18n/types.ts'
import { usePanel } from '../panel/PanelContext.tsx'
import { useSlugs } from '../payload/config.ts'
import { useRoutes } from '../payload/routes.ts'
import { useTexts } from '../payload/texts.ts'
import { Link } from '../payload/ui.ts'
import type { Id } from '../shared/api.ts'
import { StateMark } from '../shared/StateMark.tsx'
import { When } from '../shared/When.tsx'
import { momentsOf, type Named, type RecordDetails, useRecordDetails } from './useRecord.ts'

type Row = { readonly label: TranslationKey; readonly value: ReactNode }

/** Whose record it is, who works on it, and its dates. */
export const RecordTab = () => {
  const { t } = useTexts()
  const { details, hasFailed, again } = useRecordDetails()
  const { about, people, dates } = useRows(details ?? {})
  const isLoading = details === null && !hasFailed
  return (
    <div aria-busy={isLoading} className="pb-record">
      {hasFailed && (
        <p className="pb-problem" role="alert">
          {t('related:notLoaded')}{' '}
          <button className="pb-link" onClick={again} type="button">
            {t('related:again')}
          </button>
        </p>
      )}
      <Group isLoading={isLoading} rows={about} title={t('related:about')} />
      <Group isLoading={isLoading} rows={people} title={t('related:people')} />
      <Group isLoading={isLoading} rows={dates} title={t('related:dates')} />
    </div>
  )
}

const Group = ({
  title,
  rows,
  isLoading,
}: {
  title: string
  rows: readonly Row[]
  /** What is not known yet may be set all the same. */
  isLoading: boolean
}) => {
  const { t } = useTexts()
  return (
    <section aria-label={title}>
      <h3 className="pb-record-heading">{title}</h3>
      <dl className="pb-record-rows">
        {rows.map(({ label, value }) => (
          <div key={label}>
            <dt>{t(label)}</dt>
            <dd>
              {value ?? <span className="pb-note">{t(isLoading ? 'related:loading' : 'related:unset')}</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

const useRows = (details: RecordDetails): Readonly<Record<'about' | 'people' | 'dates', readonly Row[]>> => {
  const { subject } = usePanel()
  const { t, known } = useTexts()
  const routes = useRoutes()
  const slugs = useSlugs()
  const isPlay = subject.kind === 'play'
  const link = (collection: string, record: { id: Id } | null, name: string | undefined): ReactNode =>
    record && (
      <Link className="pb-link" href={routes.document({ collection, id: record.id })}>
        {name}
      </Link>
    )
  const user = (value: Named | Id | null | undefined): ReactNode => {
    const person = named(value)
    return person && (person.name || person.email || String(person.id))
  }
  const contact = named(isPlay ? details.contact : details.keyContact) ?? (isPlay ? subject.contact : null)
  const { key, version } = details.definition ?? {}
  const { started, ended } = momentsOf(details.run)
  const isEnded = subject.state === 'closed' || subject.state === 'canceled'

  const about: Row[] = [
    { label: 'fields:number', value: subject.number },
    {
      label: 'fields:state',
      value: (
        <StateMark
          state={subject.state}
          word={known(`values:${isPlay ? 'playState' : 'engagementState'}:${subject.state}`, subject.state)}
        />
      ),
    },
    { label: 'fields:account', value: link(slugs.accounts, subject.account, subject.account?.name) },
    {
      label: isPlay ? 'fields:contact' : 'fields:keyContact',
      value: contact && (
        <>
          {link(slugs.contacts, contact, contact.name || String(contact.id))}
          {'email' in contact && contact.email && (
            <>
              {' '}
              <a className="pb-link" href={`mailto:${encodeURIComponent(contact.email)}`}>
                {contact.email}
              </a>
            </>
          )}
        </>
      ),
    },
    ...(isPlay
      ? [
          {
            label: 'fields:engagement',
            value: link(
              slugs.engagements,
              subject.engagement,
              [subject.engagement?.number, subject.engagement?.title].filter(Boolean).join(' · '),
            ),
          } as const,
          {
            label: 'related:definition',
            value: key && t('related:definitionOf', { label: key, version: version ?? '' }),
          } as const,
          {
            label: 'fields:visibility',
            value: t(
              subject.visibility === 'internal'
                ? 'related:internal'
                : subject.visibleToCustomer
                  ? 'related:visibleNow'
                  : 'related:hiddenNow',
            ),
          } as const,
        ]
      : []),
  ]
  const people: Row[] = isPlay
    ? [
        { label: 'fields:assignedTo', value: subject.assignedTo?.name },
        {
          label: 'fields:squad',
          value: subject.squad.length > 0 && (
            <ul>
              {subject.squad.map(({ id, name }) => (
                <li key={id}>{name}</li>
              ))}
            </ul>
          ),
        },
      ]
    : [
        { label: 'fields:customerSuccessManager', value: user(details.customerSuccessManager) },
        { label: 'fields:accountManager', value: user(details.accountManager) },
      ]
  const moment = (at: string | null | undefined): ReactNode => at && <Exact at={at} />
  const dates: Row[] = [
    ...(isPlay
      ? [
          { label: 'fields:dueDate', value: moment(details.dueDate) } as const,
          { label: 'related:startedAt', value: moment(started) } as const,
          ...(isEnded
            ? [
                {
                  label: subject.state === 'closed' ? 'related:closedAt' : 'related:canceledAt',
                  value: moment(ended),
                } as const,
              ]
            : []),
        ]
      : [
          { label: 'fields:goLive', value: moment(details.goLive) } as const,
          { label: 'fields:renewalDate', value: moment(details.renewalDate) } as const,
        ]),
    { label: 'related:createdAt', value: moment(subject.createdAt) },
    { label: 'related:updatedAt', value: moment(subject.updatedAt) },
  ]
  return { about: given(about), people: given(people), dates: given(dates) }
}

/** The day, and how long from now. */
const Exact = ({ at }: { at: string }) => {
  const { language } = useTexts()
  return (
    <>
      {new Intl.DateTimeFormat(language, { dateStyle: 'medium' }).format(new Date(at))}{' '}
      <span className="pb-note">
        (<When at={at} />)
      </span>
    </>
  )
}

const named = (value: Named | Id | null | undefined): Named | null =>
  value && typeof value === 'object' ? value : null

/** What is not set says so. */
const given = (rows: readonly Row[]): readonly Row[] =>
  rows.map(({ label, value }) => ({ label, value: value || null }))

export default RecordTab
