'use client'

import { useTexts } from '../payload/texts.ts'
import { Icon } from '../shared/StateMark.tsx'
import { FIELDS, type MailPreview } from './types.ts'

/** A mail with the record's values in place, to be read only. */
export const MailView = ({ preview }: { preview: MailPreview }) => {
  const { t } = useTexts()
  const { mail, warnings } = preview
  return (
    <div className="pb-mail-view">
      <Warnings warnings={warnings} />
      <dl>
        {FIELDS.filter((field) => field !== 'body' && mail[field] !== '').map((field) => (
          <div key={field}>
            <dt>{t(`mail:${field}`)}</dt>
            <dd>
              <bdi>{mail[field]}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <p className="pb-mail-text" dir="auto">
        {mail.body}
      </p>
    </div>
  )
}

/** What to look at before a mail is sent. */
const Warnings = ({ warnings }: { warnings: MailPreview['warnings'] }) => {
  const { t } = useTexts()
  if (warnings.length === 0) return null
  return (
    <ul className="pb-mail-warnings">
      {warnings.map(({ field, message }) => (
        <li key={`${field}-${message}`}>
          <Icon name="alert" />
          <span>
            {t(`mail:${field}`)}: {message}
          </span>
        </li>
      ))}
    </ul>
  )
}
