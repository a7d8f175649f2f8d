'use client'

import { useCallback, useEffect, useState } from 'react'
import { usePanel } from '../panel/PanelContext.tsx'
import { useRoutes } from '../payload/routes.ts'
import { useTexts } from '../payload/texts.ts'
import { type Answer, getJson, type Id, sendJson } from '../shared/api.ts'
import type { MailPreview, Mails, MailText, SentMail } from './types.ts'

/** Senders and templates of the page's record, and what can be asked of the server about its mails. */
export const useMails = (): {
  /** null until they are there. */
  readonly mails: Mails | null
  readonly hasFailed: boolean
  readonly reload: () => void
  readonly preview: (mail: { template: Id } | MailText) => Promise<Answer<MailPreview>>
  readonly send: (mail: MailText & { mailKey: string; template?: Id }) => Promise<Answer<SentMail>>
} => {
  const { subject } = usePanel()
  const { language } = useTexts()
  const routes = useRoutes()
  const url = routes.api(`/${subject.collection}/${subject.id}/mails`)
  const [mails, setMails] = useState<Mails | null>(null)
  const [hasFailed, setFailed] = useState(false)
  const [attempt, setAttempt] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt reads again
  useEffect(() => {
    const abort = new AbortController()
    setFailed(false)
    getJson<Mails>({ url, language, signal: abort.signal }).then(setMails, () => {
      if (!abort.signal.aborted) setFailed(true)
    })
    return () => abort.abort()
  }, [url, language, attempt])
  const reload = useCallback(() => setAttempt((before) => before + 1), [])
  const preview = useCallback(
    (mail: { template: Id } | MailText) =>
      sendJson<MailPreview>({ url: `${url}/preview`, language, body: { ...mail } }),
    [url, language],
  )
  const send = useCallback(
    (mail: MailText & { mailKey: string; template?: Id }) =>
      sendJson<SentMail>({ url, language, body: { ...mail } }),
    [url, language],
  )
  return { mails, hasFailed, reload, preview, send }
}
