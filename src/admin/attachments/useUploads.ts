'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { Subject } from '../panel/subject.ts'
import { useSlugs } from '../payload/config.ts'
import { useRoutes } from '../payload/routes.ts'
import { useTexts } from '../payload/texts.ts'
import { megabytes, sendableName } from './files.ts'
import { upload } from './upload.ts'

export type Upload = {
  readonly key: number
  readonly name: string
  readonly size: number
  readonly state: 'waiting' | 'sending' | 'failed' | 'canceled'
  /** 0 to 1. */
  readonly progress: number
  /** Why it failed, in a sentence. */
  readonly problem: string | null
  /** Whether sending the same file again can help. */
  readonly canRetry: boolean
}

export type Uploads = {
  readonly list: readonly Upload[]
  readonly add: (files: readonly File[]) => void
  readonly cancel: (key: number) => void
  readonly retry: (key: number) => void
  readonly dismiss: (key: number) => void
}

/** Two at once: the third of several big files does not wait for the first, and the line is not divided by ten. */
const AT_ONCE = 2

/** Files on their way to the server. One that has arrived leaves the list; one that has not stays, and says why. */
export const useUploads = ({
  subject,
  maxSize,
  onArrived,
}: {
  subject: Subject
  maxSize: number | null
  /** Several of them: once all that were chosen are through. */
  onArrived: (count: number) => void
}): Uploads => {
  const { t, language } = useTexts()
  const routes = useRoutes()
  const slugs = useSlugs()
  const [list, setList] = useState<readonly Upload[]>([])
  const files = useRef(new Map<number, File>())
  const stops = useRef(new Map<number, AbortController>())
  const next = useRef(0)
  const arrived = useRef(0)
  const url = routes.api(`/${slugs.attachments}?depth=0`)

  const change = useCallback(
    (key: number, changes: Partial<Upload>) =>
      setList((now) => now.map((each) => (each.key === key ? { ...each, ...changes } : each))),
    [],
  )
  const drop = useCallback((key: number) => {
    files.current.delete(key)
    setList((now) => now.filter((each) => each.key !== key))
  }, [])

  const send = useCallback(
    async (key: number): Promise<void> => {
      const file = files.current.get(key)
      if (!file || stops.current.has(key)) return
      const stop = new AbortController()
      stops.current.set(key, stop)
      change(key, { state: 'sending', progress: 0, problem: null })
      const form = new FormData()
      form.set('_payload', JSON.stringify({ [subject.kind]: subject.id }))
      form.set('file', file, sendableName(file.name))
      const answer = await upload({
        url,
        form,
        language,
        signal: stop.signal,
        onProgress: (progress) => change(key, { progress }),
      })
      stops.current.delete(key)
      if (answer === null) change(key, { state: 'canceled', canRetry: true })
      else if (answer.kind === 'done') {
        arrived.current++
        drop(key)
      } else {
        const status = answer.kind === 'failed' ? answer.status : 400
        const problem =
          status === null
            ? t('attachments:failed')
            : status === 401
              ? t('attachments:signedOut')
              : (status < 500 && answer.message) || t('attachments:failedOnServer')
        change(key, { state: 'failed', problem, canRetry: status === null || ![400, 413].includes(status) })
      }
    },
    [change, drop, language, subject.id, subject.kind, t, url],
  )

  useEffect(() => {
    const sending = list.filter(({ state }) => state === 'sending').length
    const waiting = list.filter(({ state }) => state === 'waiting')
    for (const { key } of waiting.slice(0, Math.max(0, AT_ONCE - sending))) void send(key)
    if (sending === 0 && waiting.length === 0 && arrived.current > 0) {
      onArrived(arrived.current)
      arrived.current = 0
    }
  }, [list, send, onArrived])

  const add = useCallback(
    (chosen: readonly File[]) => {
      const added = chosen.map((file): Upload => {
        const key = next.current++
        files.current.set(key, file)
        const isTooLarge = maxSize !== null && file.size > maxSize
        return {
          key,
          name: file.name,
          size: file.size,
          state: isTooLarge ? 'failed' : 'waiting',
          progress: 0,
          problem: isTooLarge ? t('attachments:tooLarge', { max: megabytes(maxSize, { language }) }) : null,
          canRetry: !isTooLarge,
        }
      })
      setList((now) => [...now, ...added])
    },
    [maxSize, t, language],
  )
  const cancel = useCallback(
    (key: number) => {
      const stop = stops.current.get(key)
      if (stop) stop.abort()
      else change(key, { state: 'canceled', canRetry: true })
    },
    [change],
  )
  const retry = useCallback((key: number) => change(key, { state: 'waiting', problem: null }), [change])

  // Whoever closes the page while something is on its way is asked.
  const isBusy = list.some(({ state }) => state === 'sending' || state === 'waiting')
  useEffect(() => {
    if (!isBusy) return
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [isBusy])

  return { list, add, cancel, retry, dismiss: drop }
}
