'use client'

import { useId, useState } from 'react'
import { useTexts } from '../payload/texts.ts'
import type { Answer, Id } from '../shared/api.ts'
import { MailView } from './MailView.tsx'
import type { MailPreview, MailTemplateCard } from './types.ts'

/** The templates of a mail, those that are offered first in front. */
export const TemplateCards = ({
  templates,
  mayApply,
  preview,
  hasTyped,
  onApply,
}: {
  templates: readonly MailTemplateCard[]
  mayApply: boolean
  preview: (template: Id) => Promise<Answer<MailPreview>>
  /** Something would be overwritten. */
  hasTyped: boolean
  onApply: (template: MailTemplateCard, preview: MailPreview) => void
}) => {
  const { t } = useTexts()
  const [search, setSearch] = useState('')
  const inputId = useId()
  const words = search.trim().toLowerCase()
  const found = templates.filter(({ name, description, subject }) =>
    `${name}\n${description}\n${subject}`.toLowerCase().includes(words),
  )
  if (templates.length === 0) return <p className="pb-note">{t('mail:noTemplates')}</p>
  return (
    <>
      <div className="pb-mail-search">
        <label htmlFor={inputId}>{t('mail:searchTemplates')}</label>
        <input
          id={inputId}
          onChange={({ target }) => setSearch(target.value)}
          onKeyDown={(event) => {
            // The document around would be saved.
            if (event.key === 'Enter') event.preventDefault()
          }}
          type="search"
          value={search}
        />
      </div>
      {found.length === 0 && (
        <p className="pb-note" role="status">
          {t('mail:noMatch', { text: search.trim() })}
        </p>
      )}
      <ul className="pb-mail-cards">
        {found.map((template) => (
          <TemplateCard
            hasTyped={hasTyped}
            key={template.id}
            mayApply={mayApply}
            onApply={onApply}
            preview={preview}
            template={template}
          />
        ))}
      </ul>
    </>
  )
}

const TemplateCard = ({
  template,
  mayApply,
  preview,
  hasTyped,
  onApply,
}: {
  template: MailTemplateCard
  mayApply: boolean
  preview: (template: Id) => Promise<Answer<MailPreview>>
  hasTyped: boolean
  onApply: (template: MailTemplateCard, preview: MailPreview) => void
}) => {
  const { t } = useTexts()
  const [shown, setShown] = useState<MailPreview | null>(null)
  const [asked, setAsked] = useState<MailPreview | null>(null)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const id = useId()
  const { name } = template

  const read = async (): Promise<MailPreview | null> => {
    setBusy(true)
    setProblem(null)
    const answer = await preview(template.id)
    setBusy(false)
    if (answer.kind === 'done') return answer.value
    setProblem(answer.message || t('admin:notReached'))
    return null
  }
  const toggle = async (): Promise<void> => setShown(shown ? null : await read())
  const apply = async (): Promise<void> => {
    const fresh = await read()
    if (!fresh) return
    if (hasTyped) setAsked(fresh)
    else onApply(template, fresh)
  }

  return (
    <li className="pb-mail-card">
      <h4 className="pb-mail-name" dir="auto">
        {name}
      </h4>
      {template.description !== '' && (
        <p className="pb-note" dir="auto">
          {template.description}
        </p>
      )}
      <div className="pb-mail-actions">
        <button
          aria-busy={isBusy}
          aria-expanded={shown !== null}
          aria-label={shown ? t('mail:hidePreview') : t('mail:previewNamed', { name })}
          className="pb-link"
          onClick={() => void toggle()}
          type="button"
        >
          {shown ? t('mail:hidePreview') : t('mail:preview')}
        </button>
        {mayApply && (
          <button
            aria-label={t('mail:applyNamed', { name })}
            className="pb-link"
            onClick={() => void apply()}
            type="button"
          >
            {t('mail:apply')}
          </button>
        )}
      </div>
      {asked && (
        <div className="pb-mail-ask" id={id} role="alert">
          <p>{t('mail:replaces')}</p>
          <div className="pb-mail-actions">
            <button
              className="pb-link"
              onClick={() => {
                setAsked(null)
                onApply(template, asked)
              }}
              type="button"
            >
              {t('mail:replace')}
            </button>
            <button className="pb-link" onClick={() => setAsked(null)} type="button">
              {t('mail:keep')}
            </button>
          </div>
        </div>
      )}
      {problem && (
        <p className="pb-problem" role="alert">
          {problem}
        </p>
      )}
      {shown && <MailView preview={shown} />}
    </li>
  )
}
