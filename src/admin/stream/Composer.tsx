'use client'

import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { usePanel } from '../panel/PanelContext.tsx'
import { useSlugs } from '../payload/config.ts'
import { useRoutes } from '../payload/routes.ts'
import { useTexts } from '../payload/texts.ts'
import { Button } from '../payload/ui.ts'
import { sendJson } from '../shared/api.ts'
import { Icon } from '../shared/StateMark.tsx'
import { useDraft } from '../shared/useDraft.ts'

type Kind = 'comment' | 'work-note'
const KINDS: readonly Kind[] = ['comment', 'work-note']
const WORK_NOTES: readonly Kind[] = ['work-note']

/** Writes a comment or a work note. The button says who will read it; what is typed outlives the page. */
export const Composer = ({ onSent }: { onSent: (message: string) => void }) => {
  const { subject, stream } = usePanel()
  const { t, language } = useTexts()
  const routes = useRoutes()
  const slugs = useSlugs()
  const { values, set } = useDraft(`stream:${subject.collection}:${subject.id}`)
  const [isSending, setSending] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const area = useRef<HTMLTextAreaElement>(null)
  const id = useId()

  const kinds = subject.record === undefined ? KINDS : WORK_NOTES
  const kind: Kind = values.kind === 'work-note' || subject.record !== undefined ? 'work-note' : 'comment'
  const text = typeof values[kind] === 'string' ? (values[kind] as string) : ''
  const toCustomer = kind === 'comment' && subject.visibility === 'customer'
  const isHidden = toCustomer && subject.kind === 'play' && !subject.visibleToCustomer

  const send = async (): Promise<void> => {
    const body = text.trim()
    if (isSending) return
    if (body === '') {
      area.current?.focus()
      return
    }
    setSending(true)
    setProblem(null)
    const answer = await sendJson({
      url: routes.api(`/${slugs.activity}?depth=0`),
      language,
      body: {
        ...(subject.record === undefined ? { [subject.kind]: subject.id } : { record: subject.record }),
        kind,
        body,
      },
    })
    setSending(false)
    if (answer.kind === 'done') {
      // What was typed while it was on its way is another entry.
      if (area.current?.value.trim() === body) set(kind, '')
      onSent(
        t(
          toCustomer
            ? 'stream:sentToCustomer'
            : kind === 'comment'
              ? 'stream:savedComment'
              : 'stream:savedWorkNote',
        ),
      )
      stream.look()
    } else {
      setProblem(
        (answer.kind === 'invalid' ? Object.values(answer.fields)[0] : answer.message) || t('stream:notSent'),
      )
    }
    area.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return
    event.preventDefault()
    void send()
  }

  return (
    <section
      aria-label={t('stream:compose')}
      className={`pb-stream-composer pb-stream-for-${toCustomer ? 'customer' : 'internal'}`}
    >
      <div aria-label={t('fields:kind')} className="pb-stream-kinds" role="radiogroup">
        {kinds.map((each) => (
          <label className="pb-stream-kind" key={each}>
            <input
              checked={each === kind}
              name={`${id}-kind`}
              onChange={() => {
                set('kind', each)
                setProblem(null)
              }}
              type="radio"
            />
            <span>{t(`values:activityKind:${each}`)}</span>
          </label>
        ))}
      </div>
      <textarea
        aria-describedby={`${id}-readers${problem ? ` ${id}-problem` : ''}`}
        aria-invalid={problem !== null}
        aria-label={t(`values:activityKind:${kind}`)}
        className="pb-stream-text"
        dir="auto"
        maxLength={100_000}
        onChange={(event) => set(kind, event.target.value)}
        onKeyDown={onKeyDown}
        placeholder={t(toCustomer ? 'stream:forCustomer' : 'stream:forTeam')}
        ref={area}
        rows={text === '' ? 2 : Math.min(12, Math.max(3, text.split('\n').length + 1))}
        value={text}
      />
      {problem && (
        <p className="pb-problem" id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
      <div className="pb-stream-send">
        <p className={`pb-readers pb-tone-${toCustomer ? 'customer' : 'internal'}`} id={`${id}-readers`}>
          <Icon name={toCustomer ? 'eye' : 'shield'} />
          <span>
            {t(
              toCustomer
                ? isHidden
                  ? 'stream:customerReadsLater'
                  : 'stream:customerReads'
                : 'stream:teamReads',
            )}
          </span>
        </p>
        <Button
          buttonStyle="secondary"
          disabled={isSending}
          margin={false}
          onClick={() => void send()}
          size="medium"
          tooltip={t('stream:keys')}
          type="button"
        >
          {isSending
            ? t('stream:sending')
            : t(
                toCustomer
                  ? 'stream:sendToCustomer'
                  : kind === 'comment'
                    ? 'stream:saveComment'
                    : 'stream:saveWorkNote',
              )}
        </Button>
      </div>
    </section>
  )
}
