'use client'

import { useEffect, useRef, useState } from 'react'
import { useRoutes } from '../payload/routes.ts'
import { useTexts } from '../payload/texts.ts'
import { Button } from '../payload/ui.ts'
import { sendJson } from '../shared/api.ts'
import { problemText } from './problem.ts'
import type { Talk } from './useMessages.ts'

/** The end of a discussion: what will happen, before it happens; afterwards, where to find what was said. */
export const EndDiscussion = ({
  path,
  talk,
  onDone,
  onStream,
}: {
  path: string
  talk: Talk
  onDone: () => void
  onStream: () => void
}) => {
  const texts = useTexts()
  const { t, language } = texts
  const routes = useRoutes()
  const [isAsking, setAsking] = useState(false)
  const [isSending, setSending] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const question = useRef<HTMLParagraphElement>(null)
  const toggle = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isAsking) question.current?.focus()
  }, [isAsking])

  const end = async (): Promise<void> => {
    setSending(true)
    setProblem(null)
    const answer = await sendJson({ url: routes.api(path as `/${string}`), language, body: {} })
    setSending(false)
    if (answer.kind !== 'done') return setProblem(problemText(answer, texts))
    setAsking(false)
    onDone()
  }
  const close = (): void => {
    setAsking(false)
    requestAnimationFrame(() => toggle.current?.focus())
  }
  const alert = problem && (
    <p className="pb-problem" role="alert">
      {problem}
    </p>
  )

  if (talk.state === 'ended') {
    return (
      <div className="pb-hint pb-discuss-ended">
        <p>
          {t('discuss:ended')}. {t(talk.transcribed ? 'discuss:inStream' : 'discuss:notInStream')}
        </p>
        {alert}
        <button
          className="pb-link"
          disabled={isSending}
          onClick={talk.transcribed ? onStream : () => void end()}
          type="button"
        >
          {t(talk.transcribed ? 'discuss:openStream' : 'discuss:putInStream')}
        </button>
      </div>
    )
  }
  if (!isAsking) {
    return (
      <button className="pb-link pb-discuss-end" onClick={() => setAsking(true)} ref={toggle} type="button">
        {t('discuss:end')}
      </button>
    )
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes what was just opened
    <div
      className="pb-action"
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        close()
      }}
    >
      <p ref={question} tabIndex={-1}>
        {t('discuss:endHelp')}
      </p>
      {alert}
      <div className="pb-buttons">
        <Button
          buttonStyle="secondary"
          disabled={isSending}
          margin={false}
          onClick={() => void end()}
          size="small"
          type="button"
        >
          {isSending ? t('admin:working') : t('discuss:end')}
        </Button>
        <button className="pb-link" onClick={close} type="button">
          {t('discuss:cancel')}
        </button>
      </div>
    </div>
  )
}
