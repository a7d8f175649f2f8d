'use client'

import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { useRoutes } from '../payload/routes.ts'
import { useTexts } from '../payload/texts.ts'
import { Button } from '../payload/ui.ts'
import { sendJson } from '../shared/api.ts'
import { useDraft } from '../shared/useDraft.ts'
import { newKey, problemText } from './problem.ts'

/** A place to say something. What is typed outlives the page, and is sent once however often the button is pressed. */
export const SayIt = ({ path, draftKey, onSaid }: { path: string; draftKey: string; onSaid: () => void }) => {
  const texts = useTexts()
  const { t, language } = texts
  const routes = useRoutes()
  const { values, set } = useDraft(draftKey)
  const [isSending, setSending] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  // A message keeps its key until it got through: an answer that was lost does not say it twice.
  const attempt = useRef<{ body: string; key: string } | null>(null)
  const area = useRef<HTMLTextAreaElement>(null)
  const id = useId()
  const text = typeof values.body === 'string' ? values.body : ''

  const send = async (): Promise<void> => {
    const body = text.trim()
    area.current?.focus()
    if (isSending || body === '') return
    if (attempt.current?.body !== body) attempt.current = { body, key: newKey() }
    setSending(true)
    setProblem(null)
    const answer = await sendJson({
      url: routes.api(path as `/${string}`),
      language,
      body: { body, messageKey: attempt.current.key },
    })
    setSending(false)
    if (answer.kind !== 'done') {
      setProblem(problemText(answer, texts))
      // It may have been ended meanwhile.
      if (answer.kind === 'refused') onSaid()
      return
    }
    attempt.current = null
    // What was typed while it was on its way is another message.
    if (area.current?.value.trim() === body) set('body', '')
    onSaid()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return
    event.preventDefault()
    void send()
  }
  return (
    <div className="pb-discuss-say">
      <label className="pb-hidden" htmlFor={`${id}-body`}>
        {t('discuss:write')}
      </label>
      <textarea
        aria-describedby={`${id}-help${problem ? ` ${id}-problem` : ''}`}
        aria-invalid={problem !== null}
        className="pb-discuss-text"
        dir="auto"
        id={`${id}-body`}
        maxLength={10_000}
        onChange={(event) => set('body', event.target.value)}
        onKeyDown={onKeyDown}
        placeholder={t('discuss:write')}
        ref={area}
        rows={Math.min(8, Math.max(2, text.split('\n').length))}
        value={text}
      />
      {problem && (
        <p className="pb-problem" id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
      <div className="pb-discuss-send">
        <p className="pb-help" id={`${id}-help`}>
          {t('discuss:writeHelp')}
        </p>
        <Button
          buttonStyle="secondary"
          disabled={isSending}
          extraButtonProps={{ 'aria-busy': isSending }}
          margin={false}
          onClick={() => void send()}
          size="small"
          type="button"
        >
          {isSending ? t('admin:working') : t('discuss:send')}
        </Button>
      </div>
    </div>
  )
}
