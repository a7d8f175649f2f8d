'use client'

import { useCallback, useEffect, useState } from 'react'
import { useRoutes } from '../payload/routes.ts'
import { useTexts } from '../payload/texts.ts'
import { type Answer, getJson, sendJson } from '../shared/api.ts'
import { useDraft, type Values } from '../shared/useDraft.ts'
import type { LaunchAnswer, LaunchSubject, Offer, PreviewedRecord } from './types.ts'

/** The success plays that can be launched from a subject; null while they are on their way. */
export const useOffers = (
  subject: LaunchSubject,
): { offers: readonly Offer[] | null; failed: boolean; again: () => void } => {
  const routes = useRoutes()
  const { language } = useTexts()
  const [offers, setOffers] = useState<readonly Offer[] | null>(null)
  const [failed, setFailed] = useState(false)
  const [round, setRound] = useState(0)
  const url = routes.api(`/${subject.collection}/${subject.id}/success-plays`)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new round asks again
  useEffect(() => {
    const stop = new AbortController()
    setFailed(false)
    getJson<{ successPlays: readonly Offer[] }>({ url, language, signal: stop.signal })
      .then((answer) => setOffers(answer.successPlays))
      .catch(() => {
        if (!stop.signal.aborted) setFailed(true)
      })
    return () => stop.abort()
  }, [url, language, round])
  return { offers, failed, again: () => setRound((before) => before + 1) }
}

/** Rehearses and launches one success play. What was answered is kept until it is launched. */
export const useLaunch = ({ subject, offer }: { subject: LaunchSubject; offer: Offer }) => {
  const routes = useRoutes()
  const { language } = useTexts()
  const draftKey = `launch:${subject.collection}:${subject.id}:${offer.key}`
  const draft = useDraft(draftKey)
  const stored = useDraft(`${draftKey}:key`)
  const url = routes.api(`/${subject.collection}/${subject.id}/success-plays/${offer.key}/launch`)
  const preview = useCallback(
    async (answers: Values): Promise<Answer<{ plan: readonly PreviewedRecord[] }>> =>
      inWordsOfQuestions(await sendJson({ url: `${url}?dryRun=true`, body: { answers }, language })),
    [url, language],
  )
  const launch = async (answers: Values): Promise<Answer<LaunchAnswer>> => {
    // One key until it went through, over reloads, too: what is half done is gone on with, and not done again.
    const launchKey = String(stored.values.launchKey ?? newKey())
    stored.set('launchKey', launchKey)
    const answer = inWordsOfQuestions(
      await sendJson<LaunchAnswer>({ url, body: { answers, launchKey }, language }),
    )
    if (answer.kind === 'done') {
      stored.clear()
      draft.clear()
    }
    return answer
  }
  return { draftKey, preview, launch }
}

/** Errors of questions by their names; what is wrong with a record that would be created stands above the button. */
const inWordsOfQuestions = <T>(answer: Answer<T>): Answer<T> => {
  if (answer.kind !== 'invalid') return answer
  const errors = Object.entries(answer.fields)
  const ofQuestions = errors.filter(([path]) => path.startsWith('answers.'))
  if (ofQuestions.length === 0) {
    return { kind: 'failed', status: 400, message: errors.map(([, message]) => message).join(' ') }
  }
  return {
    ...answer,
    fields: Object.fromEntries(
      ofQuestions.map(([path, message]) => [path.slice('answers.'.length), message]),
    ),
  }
}

/** `randomUUID` is there on secure addresses only. */
const newKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  )
