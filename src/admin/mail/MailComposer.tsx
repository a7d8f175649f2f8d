'use client'

import { Fragment, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { usePanel } from '../panel/PanelContext.tsx'
import { useTexts } from '../payload/texts.ts'
import { Button, toast } from '../payload/ui.ts'
import type { Answer, Id, Problem } from '../shared/api.ts'
import { FieldInput } from '../shared/FieldInput.tsx'
import { type FormInput, inputIdOf } from '../shared/input.ts'
import { SendProblem } from './SendProblem.tsx'
import {
  addressesOf,
  type Field,
  type MailPreview,
  type Mails,
  type MailText,
  type SentMail,
} from './types.ts'
import type { MailDraft } from './useMailDraft.ts'

/** The mail that is being written: who gets it is said above the one button that sends it. */
export const MailComposer = ({
  draft,
  mails,
  preview,
  send,
  onFilledIn,
  onGone,
}: {
  draft: MailDraft
  mails: Mails
  preview: (mail: MailText) => Promise<Answer<MailPreview>>
  send: (mail: MailText & { mailKey: string; template?: Id }) => Promise<Answer<SentMail>>
  onFilledIn: (filled: MailPreview) => void
  /** It was sent or thrown away. */
  onGone: () => void
}) => {
  const { stream } = usePanel()
  const { t } = useTexts()
  const [problem, setProblem] = useState<Problem | null>(null)
  const [isSending, setSending] = useState(false)
  const [showsMore, setShowsMore] = useState(false)
  const alert = useRef<HTMLDivElement>(null)
  // What the last attempt was made with: the server answers for that, not for what was typed since.
  const attempted = useRef<string | null>(null)
  const id = useId().replace(/[^a-zA-Z0-9]/g, '')
  const { text } = draft
  const errors = problem?.kind === 'invalid' ? problem.fields : {}
  const [sender = ''] = mails.senders
  const everybody = [...new Set((['to', 'cc', 'bcc'] as const).flatMap((field) => addressesOf(text[field])))]
  const hasLiquid = /\{[{%]/.test(`${text.to}${text.cc}${text.bcc}${text.from}${text.subject}${text.body}`)
  const pathOf = (field: Field): string => `pb-${id}-${field}`

  useEffect(() => {
    if (problem) alert.current?.focus()
  }, [problem])

  const transmit = async (mailKey: string): Promise<void> => {
    if (isSending || !mails.canSend) return
    const sending = JSON.stringify(text)
    const before = attempted.current
    attempted.current = sending
    setSending(true)
    const answer = await send({
      ...text,
      mailKey,
      ...(draft.template === null ? {} : { template: draft.template }),
    })
    setSending(false)
    setProblem(answer.kind === 'done' ? null : answer)
    if (answer.kind !== 'done') return
    stream.look()
    const sent = answer.value
    const isOther = sent.repeated && before !== null && before !== sending
    if (isOther) {
      attempted.current = null
      draft.renew()
      toast.warning(t('mail:sentOther'))
      return
    }
    attempted.current = null
    draft.clear()
    onGone()
    setShowsMore(false)
    toast.success(
      sent.repeated
        ? t('mail:sentBefore')
        : t('mail:sent', { list: [...sent.to, ...sent.cc, ...sent.bcc].join(', ') }),
    )
    if (sent.rejected.length > 0) toast.warning(t('mail:rejected', { list: sent.rejected.join(', ') }))
  }
  const fillIn = async (): Promise<void> => {
    const answer = await preview(text)
    if (answer.kind === 'done') onFilledIn(answer.value)
    else setProblem(answer)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    // Enter would otherwise save the document around.
    if (event.target instanceof HTMLInputElement) event.preventDefault()
    if (event.ctrlKey || event.metaKey) void transmit(draft.key())
  }

  const hasMore = showsMore || text.cc !== '' || text.bcc !== '' || 'cc' in errors || 'bcc' in errors
  const fields: readonly Field[] = [
    'to',
    ...(hasMore ? (['cc', 'bcc'] as const) : []),
    ...(mails.canSend && mails.senders.length > 1 ? (['from'] as const) : []),
    'subject',
    'body',
  ]
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only keeps keys of the inputs from the document around
    <div className="pb-form" onKeyDown={onKeyDown}>
      {fields.map((field) => (
        <Fragment key={field}>
          <FieldInput
            error={errors[field]}
            input={inputOf({ field, label: t(`mail:${field}`), senders: mails.senders })}
            onChange={(value) => draft.set(field, typeof value === 'string' ? value : '')}
            path={pathOf(field)}
            value={
              field === 'from' ? senderOf({ from: text.from, senders: mails.senders }) || sender : text[field]
            }
          />
          {field === 'to' && !hasMore && (
            <button className="pb-link pb-mail-more" onClick={() => setShowsMore(true)} type="button">
              {t('mail:moreRecipients')}
            </button>
          )}
        </Fragment>
      ))}
      {hasLiquid && (
        <p className="pb-note">
          {t('mail:unfilled')}{' '}
          <button className="pb-link" onClick={() => void fillIn()} type="button">
            {t('mail:fillIn')}
          </button>
        </p>
      )}
      {problem && (
        <div className="pb-problem" ref={alert} role="alert" tabIndex={-1}>
          <SendProblem
            onAsNew={() => void transmit(draft.renew())}
            onField={(field) => document.getElementById(inputIdOf(pathOf(field)))?.focus()}
            onRetry={() => void transmit(draft.key())}
            problem={problem}
          />
        </div>
      )}
      <p className="pb-mail-readers" id={`${id}-readers`}>
        {everybody.length === 0
          ? t('mail:nobody')
          : t('mail:goesTo', { count: everybody.length, list: everybody.join(', ') })}
      </p>
      <div className="pb-buttons">
        <Button
          buttonStyle="secondary"
          disabled={isSending || !mails.canSend}
          extraButtonProps={{
            'aria-busy': isSending,
            'aria-describedby': mails.canSend ? `${id}-readers` : `${id}-blocked`,
          }}
          margin={false}
          onClick={() => void transmit(draft.key())}
        >
          {isSending ? t('admin:working') : t('mail:send')}
        </Button>
        {!mails.canSend && (
          <p className="pb-blocked pb-note" id={`${id}-blocked`}>
            {t('mail:errors:noServer')}
          </p>
        )}
        {!draft.isEmpty && (
          <button
            className="pb-link"
            onClick={() => {
              draft.clear()
              setProblem(null)
              onGone()
            }}
            type="button"
          >
            {t('mail:discard')}
          </button>
        )}
      </div>
    </div>
  )
}

const inputOf = ({
  field,
  label,
  senders,
}: {
  field: Field
  label: string
  senders: readonly string[]
}): FormInput => ({
  name: field,
  label,
  kind: field === 'body' ? 'textarea' : field === 'from' ? 'select' : 'text',
  required: field === 'to' || field === 'subject' || field === 'body' || field === 'from',
  value: '',
  many: false,
  options: field === 'from' ? senders.map((value) => ({ value, label: value })) : [],
})

/** A template names an address; the list has it with its name. */
const senderOf = ({ from, senders }: { from: string; senders: readonly string[] }): string =>
  senders.find(
    (each) => each === from || (from !== '' && each.toLowerCase().includes(`<${from.toLowerCase()}>`)),
  ) ?? ''
