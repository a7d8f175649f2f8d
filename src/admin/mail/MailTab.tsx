'use client'

import '../shared/controls.css'
import './mail.css'
import { useEffect, useRef, useState } from 'react'
import { usePanel } from '../panel/PanelContext.tsx'
import { useTexts } from '../payload/texts.ts'
import { ShimmerEffect } from '../payload/ui.ts'
import type { Id } from '../shared/api.ts'
import { MailComposer } from './MailComposer.tsx'
import { TemplateCards } from './TemplateCards.tsx'
import type { MailPreview, MailText } from './types.ts'
import { useMailDraft } from './useMailDraft.ts'
import { useMails } from './useMails.ts'

/** What was there before a template was applied or values were filled in. */
type Former = { readonly text: MailText; readonly template: Id | null; readonly said: string }

/** Mails from the page's record: templates, and the one that is being written. */
const MailTab = () => {
  const { subject } = usePanel()
  const { t } = useTexts()
  const { mails, hasFailed, reload, preview, send } = useMails()
  const draft = useMailDraft()
  const [former, setFormer] = useState<Former | null>(null)
  const [said, setSaid] = useState('')
  const composer = useRef<HTMLElement>(null)

  useEffect(() => {
    if (former) composer.current?.focus()
  }, [former])

  const replaceWith = (
    next: MailPreview,
    { template, message }: { template: Id | null; message: string },
  ) => {
    setFormer({ text: draft.text, template: draft.template, said: message })
    draft.replace({ text: next.mail, template })
    setSaid(message)
  }
  const undo = (): void => {
    if (!former) return
    draft.replace(former)
    setFormer(null)
    setSaid(t('mail:undone'))
    composer.current?.focus()
  }

  if (hasFailed) {
    return (
      <div className="pb-problem" role="alert">
        <p>{t('mail:notLoaded')}</p>
        <button className="pb-link" onClick={reload} type="button">
          {t('mail:retry')}
        </button>
      </div>
    )
  }
  if (!mails) {
    return (
      <div aria-busy="true">
        <p className="pb-hidden">{t('mail:loading')}</p>
        <ShimmerEffect height="12rem" />
      </div>
    )
  }
  return (
    <div className="pb-mail">
      <p aria-live="polite" className="pb-hidden">
        {said}
      </p>
      {subject.mayWork ? (
        <section aria-label={t('mail:newMail')} className="pb-mail-composer" ref={composer} tabIndex={-1}>
          <h3 className="pb-mail-heading">{t('mail:newMail')}</h3>
          {former && (
            <p className="pb-mail-applied">
              {former.said}{' '}
              <button className="pb-link" onClick={undo} type="button">
                {t('mail:undo')}
              </button>
            </p>
          )}
          <MailComposer
            draft={draft}
            mails={mails}
            onFilledIn={(filled) =>
              replaceWith(filled, { template: draft.template, message: t('mail:filledIn') })
            }
            onGone={() => setFormer(null)}
            preview={preview}
            send={send}
          />
        </section>
      ) : (
        <p className="pb-note">{t('mail:readOnly')}</p>
      )}
      <section aria-label={t('mail:templates')} className="pb-mail-templates">
        <h3 className="pb-mail-heading">{t('mail:templates')}</h3>
        <TemplateCards
          hasTyped={!draft.isEmpty}
          mayApply={subject.mayWork}
          onApply={(template, filled) =>
            replaceWith(filled, {
              template: template.id,
              message: t('mail:applied', { name: template.name }),
            })
          }
          preview={(template) => preview({ template })}
          templates={mails.templates}
        />
      </section>
    </div>
  )
}

export default MailTab
