'use client'

import { useTexts } from '../payload/texts.ts'
import type { LaunchSubject, PreviewedRecord } from './types.ts'

/** One record that would be created, with its fields as people read them. */
export const PreviewCard = ({
  record,
  parent,
  subject,
}: {
  record: PreviewedRecord
  /** Title of the play that it belongs to; null: the subject, or nothing. */
  parent: string | null
  subject: LaunchSubject
}) => {
  const { t } = useTexts()
  const { kind, playbook, title, of, fields } = record
  return (
    <li className="pb-launch-card">
      <p className="pb-note">
        {playbook ?? t(`successPlays:kinds:${kind}`)}
        {of !== null && (
          <>
            {' · '}
            {parent === null
              ? t('successPlays:belongsToThis', { number: subject.number })
              : t('successPlays:belongsTo', { title: parent })}
          </>
        )}
      </p>
      <h4>{title}</h4>
      <dl className="pb-launch-fields">
        {fields
          .filter(({ name, text }) => text !== title || (name !== 'shortDescription' && name !== 'subject'))
          .map((field) => (
            <div key={field.name}>
              <dt>{field.label}</dt>
              <dd>
                <Value field={field} />
              </dd>
            </div>
          ))}
      </dl>
    </li>
  )
}

const Value = ({ field: { kind, text } }: { field: PreviewedRecord['fields'][number] }) => {
  const { t, language } = useTexts()
  if (kind === 'checkbox') return t(text === 'true' ? 'successPlays:yes' : 'successPlays:no')
  if (kind === 'text') return text
  const options =
    kind === 'date' ? ({ dateStyle: 'long' } as const) : ({ dateStyle: 'long', timeStyle: 'short' } as const)
  return <time dateTime={text}>{new Intl.DateTimeFormat(language, options).format(new Date(text))}</time>
}
