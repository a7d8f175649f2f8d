'use client'

import { useCallback, useEffect, useRef, useState } from 'react'
import type { MessageAnswer, Named } from '../../runtime/discussions/answers.ts'
import type { MessagesAnswer } from '../../runtime/discussions/read.ts'
import { useRoutes } from '../payload/routes.ts'
import { useTexts } from '../payload/texts.ts'
import { getJson, RequestFailed } from '../shared/api.ts'

export type Talk = {
  readonly state: 'open' | 'ended'
  readonly transcribed: boolean
  readonly rev: number
  readonly participants: readonly Named[]
  /** Oldest first. */
  readonly messages: readonly MessageAnswer[]
  readonly earlier: boolean
}

export type Messages = {
  /** null while the first ones are on their way. */
  readonly talk: Talk | null
  /** `gone`: the reader is not among its readers any more. */
  readonly problem: 'none' | 'interrupted' | 'gone'
  readonly look: () => void
  readonly loadEarlier: () => Promise<void>
}

const EVERY = 3_000

/** What is said in one discussion, as it is said, while the page can be seen. `path` is that of its messages. */
export const useMessages = (path: string): Messages => {
  const routes = useRoutes()
  const { language } = useTexts()
  const [talk, setTalk] = useState<Talk | null>(null)
  const [problem, setProblem] = useState<Messages['problem']>('none')
  const known = useRef<Talk | null>(null)
  const lookNow = useRef<() => void>(() => undefined)
  const url = routes.api(path as `/${string}`)

  const keep = useCallback((next: Talk) => {
    known.current = next
    setTalk(next)
  }, [])

  useEffect(() => {
    const stop = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    let isLooking = false
    let looksAgain = false
    known.current = null
    setTalk(null)
    setProblem('none')
    const look = async (): Promise<void> => {
      clearTimeout(timer)
      if (isLooking) {
        looksAgain = true
        return
      }
      isLooking = true
      let isGone = false
      try {
        if (document.visibilityState === 'visible') {
          const before = known.current
          const since = before?.messages.at(-1)?.createdAt
          const query = before
            ? `?${new URLSearchParams({ rev: String(before.rev), ...(since ? { since } : {}) })}`
            : ''
          const answer = await getJson<MessagesAnswer>({
            url: `${url}${query}`,
            language,
            signal: stop.signal,
          })
          if (!before || answer.participants) keep(withNews(known.current, answer))
          setProblem('none')
        }
      } catch (error) {
        if (stop.signal.aborted) return
        isGone = error instanceof RequestFailed && (error.status === 404 || error.status === 403)
        setProblem(isGone ? 'gone' : 'interrupted')
      } finally {
        isLooking = false
      }
      if (looksAgain) {
        looksAgain = false
        void look()
      } else if (!isGone && known.current?.state !== 'ended') timer = setTimeout(look, EVERY)
    }
    const onVisible = () => void look()
    lookNow.current = () => void look()
    document.addEventListener('visibilitychange', onVisible)
    void look()
    return () => {
      stop.abort()
      clearTimeout(timer)
      lookNow.current = () => undefined
      document.removeEventListener('visibilitychange', onVisible)
    }
  }, [url, language, keep])

  const look = useCallback(() => lookNow.current(), [])
  const loadEarlier = useCallback(async () => {
    const first = known.current?.messages[0]
    if (!first) return
    try {
      const query = new URLSearchParams({ before: first.createdAt })
      const answer = await getJson<MessagesAnswer>({ url: `${url}?${query}`, language })
      const now = known.current
      if (now) keep({ ...now, messages: merged(answer.messages, now.messages), earlier: answer.earlier })
    } catch {
      setProblem('interrupted')
    }
  }, [url, language, keep])
  return { talk, problem, look, loadEarlier }
}

/** What is new joins what is known; where there is a gap between them, what is known makes way. */
const withNews = (before: Talk | null, answer: MessagesAnswer): Talk => {
  const ids = new Set(before?.messages.map(({ id }) => String(id)))
  const joins = before !== null && (!answer.earlier || answer.messages.some(({ id }) => ids.has(String(id))))
  return {
    state: answer.state,
    transcribed: answer.transcribed,
    rev: answer.rev,
    participants: answer.participants ?? before?.participants ?? [],
    messages: joins ? merged(before.messages, answer.messages) : answer.messages,
    earlier: joins ? before.earlier : answer.earlier,
  }
}

const merged = (one: readonly MessageAnswer[], other: readonly MessageAnswer[]): readonly MessageAnswer[] => {
  const all = new Map([...one, ...other].map((message) => [String(message.id), message]))
  return [...all.values()].sort((a, b) => a.createdAt.localeCompare(b.createdAt))
}
